#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace geo::geom::detail {

// Two numbers out of a text, and what the text says of them.
struct NumberPair {
    double first = 0.0;
    double second = 0.0;
    bool isDegrees = false;        // a degree sign or a letter of the compass
    bool isSexagesimal = false;    // with minutes
    std::optional<bool> eastFirst; // letters say which is which
    int epsg = 0;                  // named in the text; 0: not
};

// Every way to read a text as two numbers; none where it holds anything else than numbers, separators, compass letters,
// x, y, lat, lon, and the name of a CRS. O(length), squared in the number of groups.
[[nodiscard]] std::vector<NumberPair> numberPairs(std::string_view text);

} // namespace geo::geom::detail
