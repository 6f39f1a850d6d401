#pragma once

#include "text/language.h"
#include "usecase/agreement_alerts.h"
#include "usecase/export_rows.h"
#include "usecase/move_placement.h"
#include "usecase/occupancy_figures.h"

#include <QString>

// The words for placements on their way, their alerts, and the figures of occupancy.
namespace app::board {

// "Past its end", "Notice is due"...
[[nodiscard]] QString alertText(geo::usecase::AlertKind kind);
// "Ends on 01/01/2027".
[[nodiscard]] QString alertText(const geo::usecase::AgreementAlert& alert, const text::Language& language);

// What should be known before a step is taken.
[[nodiscard]] QString concernText(geo::usecase::MoveConcern concern, const geo::usecase::MoveJudgement& judgement,
                                  const text::Language& language);

// "Halle – Nef".
[[nodiscard]] QString placeText(const geo::usecase::PlacementCard& card);

// Every alert of a board, a row each: what a person sorts, copies, and writes to a file.
[[nodiscard]] geo::usecase::Table alertTable(const geo::usecase::PlacementBoard& board);

[[nodiscard]] QString title(geo::usecase::OccupancyBy by);
// The name of a line of the figures: of a site, a commune, a bearer or a kind; "not known" where it is not.
[[nodiscard]] QString lineName(const geo::usecase::OccupancyLine& line, geo::usecase::OccupancyBy by);
// A row a line and a last one for all; m2 are means of a day.
[[nodiscard]] geo::usecase::Table occupancyTable(const geo::usecase::OccupancyReport& report);
// The same of all by month.
[[nodiscard]] geo::usecase::Table occupancySeries(const geo::usecase::OccupancyReport& report);

// "72 % let in the period (target 95 %); 1 240 m2 vacant on average".
[[nodiscard]] QString occupancySentence(const geo::usecase::OccupancyReport& report, const text::Language& language);

} // namespace app::board
