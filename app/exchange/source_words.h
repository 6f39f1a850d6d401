#pragma once

#include "base/diagnostic.h"
#include "domain/kind.h"
#include "text/language.h"
#include "usecase/import_source.h"

#include <QString>

#include <string>
#include <vector>

// What the import dialog calls things.
namespace app::exchange {

// "EPSG:2154 – RGF93 v1 / Lambert-93".
[[nodiscard]] QString crsWords(int epsg);
// The CRS that French data come in, in the order of a list.
[[nodiscard]] const std::vector<int>& commonCrs();
// Why another CRS is proposed than the one that the file states: "the file names none".
[[nodiscard]] QString crsReason(std::string_view reason);
// "Cadastral parcels (Etalab)"; for no preset "by the names of the fields".
[[nodiscard]] QString presetWords(std::string_view preset);
// "communes.geojson", with the member and the layer behind it.
[[nodiscard]] QString sourceName(const geo::usecase::ImportRequest& request);
// The kind of a finding, for a filter: "Geometry mended".
[[nodiscard]] QString findingWords(geo::DiagnosticCode code);
// What a mode will do to how many rows. `rows` of the source, -1 where not known.
[[nodiscard]] QString modeMeaning(geo::usecase::ImportMode mode, geo::domain::Kind kind, std::int64_t kept,
                                  std::int64_t rows, const text::Language& language);

} // namespace app::exchange
