#pragma once

#include "base/diagnostic.h"
#include "carto/sld.h"
#include "usecase/import_source.h"
#include "usecase/map_design.h"

#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace geo::usecase {

using carto::Converted;
using carto::LayerStyle;

// What a style file says of a layer besides its look.
[[nodiscard]] carto::StyleSubject subjectOf(carto::LayerId layer);

// What was lost, in one line.
[[nodiscard]] std::string partsText(const std::vector<carto::StyleLoss>& losses);

// The layers that show rows of a kind, bottom first; none for what is not on the map.
[[nodiscard]] std::vector<carto::LayerId> layersShowing(domain::Kind kind);

// Gives a layer a style; the scales go to the fields that the design has for them. The default style is kept as none.
void setStyle(LayerDesign& layer, LayerStyle style);

// By the ending of the file: .qml is of QGIS; .gpkg and other sources: what they bring along for the table `table`
// ("": the only one); all else SLD. Errors: fileMissing, fileUnreadable; those of the document and of the source;
// notFound where a source has no style.
[[nodiscard]] Result<Converted<LayerStyle>> readStyle(const std::filesystem::path& file, carto::LayerId layer,
                                                      const std::string& table = {});
// .qml, else SLD. Tells what the form cannot say. Errors: fileExists, folderNotWritable, diskFull, writeFailed.
[[nodiscard]] Result<std::vector<carto::StyleLoss>> writeStyle(const std::filesystem::path& file, carto::LayerId layer,
                                                               const LayerStyle& style, bool overwrite);

// Whether a source brings a style for rows of that kind.
[[nodiscard]] bool offersStyle(const SourceInfo& info, domain::Kind kind);
// Whether the user gave one of the layers of a kind a style.
[[nodiscard]] bool hasOwnStyle(const MapDesign& design, domain::Kind kind);

// The rows that a style is taken for.
struct StyledRows {
    domain::Kind kind = domain::Kind::site;
    std::set<std::string> siteKinds{};          // of sites: those that were read
    std::span<const AttributeSource> mapping{}; // what its fields are called here
    const formats::Preset* preset = nullptr;    // how codes of the source are turned into ours
};

// What taking a style does to a design, with what was done (styleTaken) and what could not (styleRefused,
// styleSimplified). Fields of the source become the attributes that take them; a style of sites that is by their kind
// goes to the layer of each, another to the layers of the kinds that were read.
[[nodiscard]] Diagnosed<MapDesign> withStyleTaken(MapDesign design, const formats::SourceStyle& style,
                                                  const StyledRows& rows);

} // namespace geo::usecase
