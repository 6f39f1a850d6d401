#pragma once

#include "carto/sld.h"

#include <QString>

namespace app::styling {

// Filters of a file dialog: SLD, QML.
[[nodiscard]] QString styleFilter();

// By the ending of the file: .qml is of QGIS, all else SLD. Errors: fileMissing, fileUnreadable; those of the document.
[[nodiscard]] geo::Result<geo::carto::Converted<geo::carto::LayerStyle>> readStyleFile(const QString& file,
                                                                                       geo::carto::LayerId layer);
// Tells what the form cannot say. Error: writeFailed.
[[nodiscard]] geo::Result<std::vector<geo::carto::StyleLoss>>
writeStyleFile(const QString& file, geo::carto::LayerId layer, const geo::carto::LayerStyle& style);

// "" where nothing was lost.
[[nodiscard]] QString lossText(const std::vector<geo::carto::StyleLoss>& losses);

} // namespace app::styling
