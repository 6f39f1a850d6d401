#pragma once

#include "formats/detail/gdal_handle.h"
#include "formats/layer_style.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace geo::formats::detail {

// Where QGIS keeps the styles of the layers of a GeoPackage or SpatiaLite file. No data.
inline constexpr std::string_view kStylesTable = "layer_styles";

// Makes the table with the columns that QGIS makes, a row a style, each the default of its table. The time of each row
// is left empty, so that equal exports are equal. False where GDAL fails (GdalScope::failure). To be called within the
// transaction of the file.
[[nodiscard]] bool writeLayerStyles(GDALDatasetH dataset, std::span<const TableStyle> styles);

// The style that QGIS would show the layer in: the default, of several the newest; null where there is none. A table
// that is no table, or has other columns, is none. Texts that are too large are left out, and that is told.
[[nodiscard]] std::shared_ptr<const SourceStyle> readLayerStyle(GDALDatasetH dataset, const std::string& layer);

// The style in a file of the name of the source that ends in .qml, else .sld; null where there is none.
[[nodiscard]] std::shared_ptr<const SourceStyle> styleBeside(const std::filesystem::path& source);

} // namespace geo::formats::detail
