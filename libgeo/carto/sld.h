#pragma once

#include "base/result.h"
#include "carto/palette.h"
#include "carto/style.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::carto {

// A part of a style that a file cannot say, or that cannot be kept from it: its name there, and what it said.
struct StyleLoss {
    std::string part;
    std::string value;
    friend bool operator==(const StyleLoss&, const StyleLoss&) = default;
};

template <class T>
struct Converted {
    T value;
    std::vector<StyleLoss> losses;
};

// What a style file says of a layer besides its look.
struct StyleSubject {
    LayerId layer = LayerId::commune;
    std::string name{};                  // of the layer in the file
    std::string nameField{};             // which field LabelStyle::field "" stands for
    std::optional<DrawnShapes> shapes{}; // of the table it is written for; none: those of the layer
    // Markers and names are drawn by another table of the same rows: QML tells them so that only styleFromQml takes
    // them up, SLD leaves them out.
    bool areMarkersElsewhere = false;
};

// Styled Layer Descriptor 1.0 (OGC 02-070), the first style of the first layer. The parts of SE 1.1 that say the same
// by other names are read too. What a style here cannot say is told (losses) and left out. Errors: those of the
// document (valueMalformed, valueOutOfRange); notFound where it holds no rule.
[[nodiscard]] Result<Converted<LayerStyle>> styleFromSld(std::string_view text, const StyleSubject& subject);

// Reads back to a style that draws the same. Shapes and hatches go by the names that GeoServer and QGIS know; what
// others draw differently is told.
[[nodiscard]] Converted<std::string> toSld(const LayerStyle& style, const StyleSubject& subject);

} // namespace geo::carto
