#pragma once

#include "carto/map_snapshot.h"
#include "usecase/desk.h"

#include <optional>
#include <string>

namespace app::cli {

// What a map is about: all, a row, or a box.
class MapFocus {
public:
    static constexpr const char* kShape = "all|qpv:CODE|commune:CODE|site:ID|extent:X0,Y0,X1,Y1";

    // False where the text is none of those.
    [[nodiscard]] bool parse(const std::string& text);

    struct Place {
        geo::geom::BoxM box;
        geo::carto::Marks marks; // the site that it is about
        std::string name;        // of the row; "" for all and for a box
    };
    // Errors: notFound; nothingToShow where the row has no place.
    [[nodiscard]] geo::Result<Place> find(const geo::usecase::Desk& desk,
                                          const geo::carto::MapSnapshot& snapshot) const;

private:
    std::optional<geo::domain::Kind> m_kind;
    std::string m_key;
    std::optional<geo::geom::BoxM> m_box;
};

} // namespace app::cli
