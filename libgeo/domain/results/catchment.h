#pragma once

#include "base/diagnostic.h"
#include "domain/results/network.h"
#include "geom/geometry.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::domain {

// Whether one travels from the origin, or to it: they differ where streets are one-way.
enum class TravelDirection : std::uint8_t { away, towards };
template <>
struct Codes<TravelDirection> {
    static constexpr std::array<std::string_view, 2> kTexts = {"away", "towards"};
};

// A place that is travelled from or to.
struct TravelPlace {
    std::string key; // as commands take it: "site:12", "place:3", "lonlat:-1.55,47.21"
    std::string name;
    geom::PointM at;
};

struct CatchmentParams {
    TravelParams travel;
    TravelDirection direction = TravelDirection::away;
    std::vector<Minutes> minutes{Minutes{15.0}}; // ascending
    bool apart = false;     // of many origins: each place of the streets belongs to the nearest origin alone
    bool withAreas = true;  // polygons too: they take far longer than the streets
    Metres offStreet{50.0}; // the last metres that the polygon adds beside a street, walked straight and in time
};

// What is reached within a time. Exact on the streets: edges are cut where the time is over. The polygon is every place
// that is within the time when the last metres, `offStreet` at most, are walked straight from the street, without
// crossing a barrier: nothing in it is beyond the threshold but for arcs drawn as 16 segments a quarter.
struct CatchmentRing {
    Minutes within;
    geom::MultiLineString streets;
    geom::MultiPolygon area;
    std::size_t nodes = 0; // crossings reached
    Metres length;         // of the streets
    SquareMetres areaCovered;
    std::optional<Residents> residents; // along the streets; none: where people live is not known
};

struct Catchment {
    TravelPlace origin;
    geom::PointM onStreet; // where it was brought to the nearest street
    Metres snapped;        // how far that was; walked, and part of the time
    std::vector<CatchmentRing> rings;
};

struct CatchmentReport {
    static constexpr int kAlgorithmVersion = 1;
    CatchmentParams params;
    std::vector<Catchment> catchments;   // of the origins that have one, in their order
    std::vector<Diagnostic> diagnostics; // placeNotReached for each of the others; placeOnIsland
};

// A way from one place to another, to be drawn and told.
struct TravelPath {
    geom::LineString line; // from the place through the streets to the other place
    Minutes minutes;
    Metres length;
    std::vector<std::string> streets; // names on the way, each once in a row
};

} // namespace geo::domain
