#pragma once

#include "domain/results/coverage.h"
#include "domain/results/indicators.h"
#include "usecase/desk.h"
#include "usecase/occupancy_figures.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace geo::usecase {

// A commune or a priority neighbourhood of the workspace.
struct IndicatorArea {
    std::string code;
    std::string name;
    std::optional<Residents> residents;
    bool isFormer = false; // a neighbourhood of the generation of 2015
};

// Where something is: its commune, and every neighbourhood that holds its place (of any generation).
struct IndicatorPlace {
    std::optional<std::size_t> commune; // the stated one where the workspace has it, else the one that holds the place
    std::vector<std::size_t> qpvs;
};

template <class State>
using DatedStates = std::vector<std::pair<Date, State>>; // ascending

struct IndicatorSite {
    std::size_t site = 0; // position in OccupancySnapshot::sites
    IndicatorPlace place;
    std::vector<Period> shown; // days on which it is there; none: every day
    DatedStates<domain::LifeCycle> changes;
    std::array<SquareMetres, 5> ground{}; // by GroundUse
    bool hasOutline = false;
};

struct IndicatorProject {
    domain::Project project;
    IndicatorPlace place; // of its anchor; else the one commune that it asks for
};

struct IndicatorPlacement {
    std::size_t placement = 0; // position in OccupancySnapshot::placements
    std::size_t project = 0;   // position in IndicatorSnapshot::projects
    std::size_t site = 0;      // position in IndicatorSnapshot::sites
    SquareMetres area;         // that it takes; 0 where it is not known
    DatedStates<domain::PlacementState> changes;
};

struct IndicatorEstablishment {
    IndicatorPlace place;
    Period open;
    std::optional<std::int64_t> jobs; // at least
};

// All that the board counts, taken at one instant. Geometry is done with: counting for another day or by another
// division needs no reading.
struct IndicatorSnapshot {
    std::vector<IndicatorArea> communes;
    std::vector<IndicatorArea> qpvs;
    OccupancySnapshot occupancy; // sites with their spaces, and placements
    std::vector<IndicatorSite> sites;
    std::vector<IndicatorProject> projects;
    std::vector<IndicatorPlacement> placements;
    std::vector<std::pair<std::int64_t, IndicatorPlace>> thirdPlaces;
    std::optional<std::vector<IndicatorEstablishment>> ess; // none: no establishment was imported
    Residents residentsPerPlace{18'000};                    // the assumption in force
    std::shared_ptr<const domain::CoverageReport> coverage; // null: not computed; set by who has one
};

// Sites are cut by the zones of the plan that the spatial index finds: O((sites + places) log areas) outlines.
// Error: cancelled.
[[nodiscard]] Result<IndicatorSnapshot> readIndicators(const Desk& desk, JobControl& job);

// The neighbourhoods that count on a day: those of the generation in force (2015 until 2023-12-31, then 2024: décret
// 2023-1314) where the workspace has any, else all. Something in several counts in the first.
[[nodiscard]] std::vector<bool> qpvsInForce(const std::vector<IndicatorArea>& qpvs, Date day);

// Counts, by area and for a day. A site, a placement and a project count once: a project where it is placed, else
// where its anchor is, or in the one commune that it asks for. States are those of the day: the last dated change until
// then; a site whose first change is later has an unknown one, a placement whose first change is later is not there
// yet. Figures of sites are left out by filière, for a site may house several. The sum of the rows is the total. Linear
// in the snapshot, but for the occupancy. Errors: those of occupancyFigures.
[[nodiscard]] Result<domain::IndicatorReport> indicators(const IndicatorSnapshot& snapshot,
                                                         const domain::IndicatorParams& params, JobControl& job);

} // namespace geo::usecase
