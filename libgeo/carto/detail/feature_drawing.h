#pragma once

#include "carto/screen_path.h"
#include "carto/style.h"

#include <vector>

namespace geo::carto::detail {

// Where the parts of a feature come to lie on the screen: what is drawn, and what a click can hit.
struct FeatureDrawing {
    Path area;                        // rings, by the even-odd rule
    Path line;                        // open lines
    std::vector<ScreenPoint> markers; // of points; of an area of a layer with markers, the one inside it
    bool isDrawnArea = false;         // the area is drawn, and not its marker alone
};

// How far outside of the view something may lie and still show in it, in pixels of the medium.
[[nodiscard]] double drawingMargin(const Viewport& viewport);

[[nodiscard]] FeatureDrawing drawingOf(const Feature& feature, const LayerStyle& style, PathBuilder& paths,
                                       const Viewport& viewport);

// How one feature looks: its layer's style, its class (null: none), and what a match says of it.
struct FeatureLook {
    std::vector<FillStyle> fills;
    std::optional<OutlineStyle> outline;
    MarkerStyle marker;
    bool struck = false;
};

[[nodiscard]] FeatureLook lookOf(const LayerStyle& style, const ClassStyle* ofClass, const Mark& mark,
                                 double denominator);

// Whether a row is drawn at all: it holds on the map's day, and its class is shown.
[[nodiscard]] bool isShown(const LayerData& data, std::size_t position, const LayerStyle& style,
                           std::optional<Date> date);

} // namespace geo::carto::detail
