#pragma once

#include "analysis/coverage/area_finder.h"
#include "analysis/network/travel.h"
#include "base/diagnostic.h"
#include "base/job_control.h"
#include "domain/population_cell.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace geo::analysis {

// The areas of a piece of demand, by this order.
inline constexpr std::size_t kCommuneSet = 0;
inline constexpr std::size_t kQpvSet = 1;
inline constexpr std::size_t kIrisSet = 2;
using AreaSets = std::array<AreaSet, 3>;

// Residents who live alike along a stretch of one street: in one square, and in one area of each set.
struct DemandPiece {
    EdgeId edge = kNoId;    // kNoId: too far from any street, they reach nothing
    float from = 0.0F;      // metres along the edge; both the same where they come to the street at one place
    float to = 0.0F;        //
    float away = 0.0F;      // metres from where they live to the street, walked; 0 for those who live along it
    std::uint32_t cell = 0; // position in the squares
    std::array<std::uint32_t, 3> areas{kNoArea, kNoArea, kNoArea};
    double residents = 0.0;
};

// How residents are spread inside their square.
inline constexpr std::string_view kByStreetLength = "street_length";
inline constexpr std::string_view kByArea = "area";

struct Demand {
    std::vector<DemandPiece> pieces; // by edge, those without one last
    double residents = 0.0;          // of all pieces: those of all squares
    std::string_view method = kByStreetLength;
    std::vector<Diagnostic> diagnostics; // residentsApart; valueAssumed for squares that do not say
};

// Streets are cut into pieces of equal length that are no longer than this; a piece lies where its middle does.
inline constexpr Metres kPieceLength{40.0};

// What the pieces of demand depend on beside the data.
struct DemandParams {
    domain::TravelMode mode = domain::TravelMode::walk;
    Metres tooFar{300.0};
    friend bool operator==(const DemandParams&, const DemandParams&) = default;
};

// "street_length": residents of a square live along the streets inside it that may be walked and that the mode may use
// (none that one only passes through), each metre alike (a dasymetric spread by street length: Reibel and Bufalino
// 2005, Environment and Planning A 37:127-139). A square without such a street is one piece at the street nearest to
// its middle, where one is within `tooFar`; else its residents are counted apart. The sum over pieces is the sum over
// squares. O(n log n) of the squares, the streets and the corners of the areas. `finder` is of the same graph and mode.
// Error: cancelled.
[[nodiscard]] Result<Demand> spreadResidents(const StreetGraph& graph, const StreetFinder& finder,
                                             std::span<const domain::PopulationCell> cells, const AreaSets& areas,
                                             const DemandParams& params, JobControl& job);

// "area": where there is no street, the residents of a square live all over it alike; each part of it that lies in
// other areas is a piece without a street. Error: cancelled.
[[nodiscard]] Result<Demand> spreadByArea(std::span<const domain::PopulationCell> cells, const AreaSets& areas,
                                          JobControl& job);

// What is told of squares that do not say who lives there.
[[nodiscard]] Diagnostic squaresWithout(std::size_t count);

} // namespace geo::analysis
