#pragma once

#include "carto/sld.h"

namespace geo::carto {

// The style file of QGIS 3 (QML, also a column of its layer_styles tables): single, categorised and graduated symbols
// of simple fills, line and point patterns, simple lines and markers, simple labels, visibility by scale. What is else
// in it is told (losses) and left out. Errors: those of the document; notFound where it holds no such renderer.
[[nodiscard]] Result<Converted<LayerStyle>> styleFromQml(std::string_view text, const StyleSubject& subject);

// For QGIS to show the same. Reads back to a style that draws the same.
[[nodiscard]] Converted<std::string> toQml(const LayerStyle& style, const StyleSubject& subject);

} // namespace geo::carto
