#pragma once

#include "base/job_control.h"
#include "carto/display_list.h"
#include "layout/export_map.h"
#include "layout/page_plan.h"
#include "text/language.h"
#include "usecase/desk.h"
#include "usecase/map_design.h"

#include <QDate>
#include <QString>

namespace app::publish {

// What a printed map says of itself, in the reader's language.
[[nodiscard]] layout::PageSpec pageSpecFor(const geo::carto::MapSnapshot& snapshot, const QString& title,
                                           const QString& author, const QDate& date, const text::Language& language);

// The legend says of a layer by which filter it is shown.
void tellFilters(layout::PageSpec& spec, const geo::usecase::MapDesign& design);

// The words of the legend for the rings around sites: which day they are of.
void tellOccupancy(layout::PageSpec& spec, geo::Date day, const text::Language& language);

// The title says of which day the map is, on the page and in the file's own facts; nothing where it shows all dates.
void tellDate(layout::PageSpec& spec, std::optional<geo::Date> date, const text::Language& language);

// The title of a map for which none was given: the workspace's name.
[[nodiscard]] QString defaultTitle(const geo::carto::MapSnapshot& snapshot);

// What a page says of the basemap below its map: where it is from, and that pieces of it are missing.
[[nodiscard]] layout::PageUnderlay pageUnderlay(const QImage& image, const QString& source, int wanted, int missing);

// The snapshot with the rows that are read by box, for what will be seen. Error: cancelled.
[[nodiscard]] geo::Result<geo::carto::MapSnapshot> completed(const geo::usecase::Desk& desk,
                                                             geo::carto::MapSnapshot snapshot,
                                                             const std::vector<geo::carto::LayerState>& layers,
                                                             const geo::carto::Viewport& seen, geo::JobControl& job);

// Completes the snapshot for the page and writes it: PDF, PNG or SVG by the suffix.
[[nodiscard]] geo::Result<layout::MapImageReport> publishMap(const geo::usecase::Desk& desk, const QString& file,
                                                             const geo::carto::MapSnapshot& snapshot,
                                                             const geo::carto::MapParams& params,
                                                             const layout::PageSpec& spec, geo::JobControl& job);

} // namespace app::publish
