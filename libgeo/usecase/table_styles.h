#pragma once

#include "base/diagnostic.h"
#include "formats/writer.h"
#include "usecase/desk.h"

#include <span>
#include <vector>

namespace geo::usecase {

// How the map shows the rows of these kinds, for QGIS to show the tables of a GeoPackage alike: a style a table. Sites
// are one table and five layers: a category each. A style of the user's own that the forms of QGIS and SLD do not
// wholly say is told (styleSimplified). For a public file, without what names or reaches persons: no classes and names
// by such a field, and no class whose value tells one. Errors: those of readDesign; cancelled.
[[nodiscard]] Result<Diagnosed<std::vector<formats::TableStyle>>> tableStyles(const Desk& desk,
                                                                              std::span<const domain::Kind> kinds,
                                                                              const formats::Wording& wording,
                                                                              bool publicOnly, JobControl& job);

} // namespace geo::usecase
