#pragma once

#include "carto/sld.h"

#include <QString>

namespace app::styling {

// Filters of a file dialog: SLD, QML.
[[nodiscard]] QString styleFilter();
// These, and files of tables that hold styles: see usecase::readStyle.
[[nodiscard]] QString styleSourceFilter();

// "" where nothing was lost.
[[nodiscard]] QString lossText(const std::vector<geo::carto::StyleLoss>& losses);

} // namespace app::styling
