#pragma once

#include "carto/display_list.h"
#include "usecase/project_sheet.h"
#include "usecase/site_sheet.h"
#include "usecase/study.h"

#include <QSizeF>

namespace app::sheets {

// The small map of a page, read for it alone. Its viewport has the proportions of the box that it is drawn in.
struct SheetMap {
    geo::carto::MapSnapshot snapshot;
    geo::carto::MapParams params;
};

inline constexpr QSizeF kMapSize{72.0, 62.0}; // millimetres on the page
inline constexpr std::size_t kFirstSpaces = 3;

// Where the project's public is, and the sites of the first spaces of its ranking, by number. Error: cancelled.
[[nodiscard]] geo::Result<SheetMap> readSheetMap(const geo::usecase::Desk& desk,
                                                 const geo::usecase::ProjectSheet& sheet, geo::JobControl& job);
// The site among its neighbours. Error: cancelled.
[[nodiscard]] geo::Result<SheetMap> readSheetMap(const geo::usecase::Desk& desk, const geo::usecase::SiteSheet& sheet,
                                                 geo::JobControl& job);

// The sites of a study, marked, and what is around them. Error: cancelled.
[[nodiscard]] geo::Result<SheetMap> readSheetMap(const geo::usecase::Desk& desk, const geo::usecase::StudySheet& study,
                                                 geo::JobControl& job);

} // namespace app::sheets
