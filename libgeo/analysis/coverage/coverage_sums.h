#pragma once

#include "analysis/coverage/coverage_ground.h"
#include "analysis/coverage/equity.h"

#include <optional>
#include <span>
#include <vector>

namespace geo::analysis {

// Residents of an area or a square, and what they reach.
struct CoverageSum {
    double residents = 0.0;
    std::vector<double> covered; // by threshold
    double reached = 0.0;        // residents who reach any place
    double minutes = 0.0;        // of those, to the nearest, added up
    [[nodiscard]] std::optional<Minutes> nearest() const {
        return reached > 0.0 ? std::optional{Minutes{minutes / reached}} : std::nullopt;
    }
};

struct CellSum : CoverageSum {
    std::optional<std::uint32_t> place; // nearest to most of its residents
};

// Who reaches the nearest of the places, added up.
struct CoverageSums {
    std::vector<double> minutes;                   // thresholds, ascending
    CoverageSum territory;                         // inside a commune; everywhere where there is no commune
    CoverageSum neighbours;                        // outside of every commune
    CoverageSum inQpv;                             // of any
    std::array<std::vector<CoverageSum>, 3> areas; // by set, then number
    std::vector<CellSum> cells;
    std::vector<SpreadValue> spread; // minutes of those who reach a place
};

// Squares and spread are left empty where nobody asks for them.
enum class SumDetail : std::uint8_t { areas, areasAndCells };

// One search from all places against the direction of travel, and a sum over the pieces. O(n log n) of the streets and
// O(pieces). Error: cancelled.
[[nodiscard]] Result<CoverageSums> sumCoverage(const CoverageGround& ground, const Demand& demand,
                                               std::span<const TravelStart> starts, const domain::TravelParams& travel,
                                               std::vector<double> minutes, SumDetail detail, JobControl& job);

// Only who lives where.
[[nodiscard]] CoverageSums sumResidents(const CoverageGround& ground, const Demand& demand);

} // namespace geo::analysis
