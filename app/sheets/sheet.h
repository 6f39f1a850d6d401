#pragma once

#include "sheets/sheet_plan.h"
#include "text/language.h"
#include "usecase/match_project.h"
#include "usecase/sheet_parts.h"

#include <memory>
#include <span>

namespace app::sheets {

// A page that is ready to be drawn: its plan, and its map composed.
struct Sheet {
    SheetPlan plan;
    geo::carto::DisplayList map;
};

// The page of a project with the report that is in hand. `kept`: an allocation to tell of, or null. Errors: those of
// readProjectSheet.
[[nodiscard]] geo::Result<Sheet> projectSheet(const geo::usecase::Desk& desk, const geo::domain::Project& project,
                                              geo::domain::MatchReport report, const geo::usecase::OpenedScenario* kept,
                                              const text::Language& language, geo::JobControl& job);

// The page of a site on a day. Errors: those of readSiteSheet.
[[nodiscard]] geo::Result<Sheet> siteSheet(const geo::usecase::Desk& desk, geo::SiteId site, geo::Date date,
                                           const geo::usecase::OpenedScenario* kept, const text::Language& language,
                                           geo::JobControl& job);

// One page of PDF. The file appears whole or not at all. Errors: outputTypeUnknown (file, allowed) for another suffix;
// those of layout::saveFile; cancelled.
[[nodiscard]] geo::Result<void> writeSheet(const QString& path, const Sheet& sheet, geo::JobControl& job);

// The same for pages that follow one another, all of one size; `title` is the document's.
[[nodiscard]] geo::Result<void> writeSheets(const QString& path, const QString& title, std::span<const Sheet> pages,
                                            geo::JobControl& job);

// The page as a picture, so many pixels wide: a preview.
[[nodiscard]] QImage pictureOf(const Sheet& sheet, int width);

} // namespace app::sheets
