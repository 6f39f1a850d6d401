#pragma once

#include "base/quantity.h"
#include "domain/codes.h"
#include "geom/point.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace geo::domain {

enum class TravelMode : std::uint8_t { walk, cycle, drive };
template <>
struct Codes<TravelMode> {
    static constexpr std::array<std::string_view, 3> kTexts = {"walk", "cycle", "drive"};
};

// Where lines that cross are joined. Ends and shared vertices are joined always; bridges and tunnels at their ends
// only. `automatic` is by source: datasets that have topology of their own (OpenStreetMap, BD TOPO) say by shared
// vertices where streets meet, other lines are joined where they cross.
enum class CrossingRule : std::uint8_t { automatic, sharedVertices, everywhere };
template <>
struct Codes<CrossingRule> {
    static constexpr std::array<std::string_view, 3> kTexts = {"automatic", "shared_vertices", "everywhere"};
};

struct NetworkParams {
    Metres tolerance{0.1}; // ends that are no further from one another, or from a street, are joined
    Metres nearMiss{3.0};  // ends that are no further from a street that they do not meet are told as a flaw
    CrossingRule crossings = CrossingRule::automatic;
};

// How one travels: what a minute is worth. Walking is at one speed everywhere; cycling too; driving is at the speed of
// the street (Speed of its class where it says none) times `driveShare`, for junctions and traffic.
struct TravelParams {
    TravelMode mode = TravelMode::walk;
    KilometresPerHour walk{5.0};
    KilometresPerHour cycle{15.0};
    Share driveShare{0.75};
    Metres tooFar{300.0}; // a place further from the nearest street of the mode is not reached; walked at `walk`
};

enum class NetworkFlawKind : std::uint8_t { island, danglingEnd, nearMiss, crossing, duplicate, noLength };
template <>
struct Codes<NetworkFlawKind> {
    static constexpr std::array<std::string_view, 6> kTexts = {"island",   "dangling_end", "near_miss",
                                                               "crossing", "duplicate",    "no_length"};
};

// A place where the streets are probably not as they are outside.
struct NetworkFlaw {
    NetworkFlawKind kind = NetworkFlawKind::island;
    geom::PointM at;
    Metres size; // length of an island, gap of a near miss
    std::int64_t street = 0;
};

// What was made of the rows, and what is doubtful of it.
struct NetworkQuality {
    std::size_t rows = 0;
    std::size_t nodes = 0;
    std::size_t edges = 0;
    std::size_t barriers = 0;                // rows that nobody crosses (rivers, rails, motorways) but on a bridge
    std::size_t accessAssumed = 0;           // rows that do not say who may use them, and are open to all
    std::array<Metres, 3> length{};          // by TravelMode
    std::array<std::size_t, 3> components{}; // by TravelMode
    std::array<double, 3> largestShare{};    // of the length, in the largest component
    std::array<std::size_t, 6> flawCounts{}; // by NetworkFlawKind
    std::vector<NetworkFlaw> flaws;          // the largest of each kind first, some thousand of each at most
};

} // namespace geo::domain
