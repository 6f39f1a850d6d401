#pragma once

#include "analysis/network/reached_parts.h"

namespace geo::analysis {

// Residents who live along a part of an edge, or who come to it at one place (both ends the same).
struct ResidentPiece {
    EdgeId edge = kNoId;
    float from = 0.0F; // metres along the edge
    float to = 0.0F;
    float away = 0.0F; // minutes from where they live to the street
    double people = 0.0;
};

struct CatchmentQuestion {
    const StreetGraph& graph;
    std::span<const domain::TravelPlace> origins;
    std::span<const ResidentPiece> residents = {}; // none: not known, and not counted
};

// What is reached from each origin, or from the nearest of all (CatchmentParams::apart). An origin that is too far from
// any street of the mode is told (placeNotReached: key, found, allowed) and left out; one from which less than half of
// the streets can be reached, whatever the time, is told (placeOnIsland), but not of those that share them out. Without
// areas, 15 minutes on foot cost about 0.1 ms an origin; areas cost a hundred times that. Error: cancelled.
[[nodiscard]] Result<domain::CatchmentReport> catchments(const CatchmentQuestion& question,
                                                         const domain::CatchmentParams& params, JobControl& job);

// Every place within the time of which the last metres are walked straight from a reached part, no more than
// `offStreet`, on the street's own side of each barrier; nothing beside streets that one only passes through.
struct AreaParams {
    Minutes within;
    Metres offStreet;
    KilometresPerHour walk;
};
// Error: cancelled.
[[nodiscard]] Result<geom::MultiPolygon> reachedArea(const StreetGraph& graph, std::span<const ReachedPart> parts,
                                                     const AreaParams& params, JobControl& job);

// The way between a place of the last search and its nearest start, in the direction of travel: away from the start to
// the place, or towards it. `places` are where the starts' numbers stand for. None where the place is not reached.
struct PathEnd {
    OnStreet on;
    geom::PointM place;
};
[[nodiscard]] std::optional<domain::TravelPath> pathTo(const Traveller& traveller, const PathEnd& end,
                                                       std::span<const geom::PointM> places,
                                                       const domain::CatchmentParams& params);

} // namespace geo::analysis
