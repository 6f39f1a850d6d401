#pragma once

#include "analysis/allocation/offers.h"
#include "analysis/allocation/stable_matching.h"

namespace geo::analysis {

// The market as deferred acceptance sees it: projects prefer places by their score, places prefer projects by score
// times priority; equals go by number. A project takes the earliest start that a place has for it. A place has as many
// places as fit whoever comes: the most of its largest applicants that have room on every day on which they would be
// there together. What is pinned is held beforehand, and takes no part.
struct CallForPlaces {
    Preferences preferences;                  // applicants: positions of projects; holders: of places
    std::vector<std::optional<Offer>> offers; // the earliest of each of the market's candidates
    [[nodiscard]] std::optional<Offer> offerOf(const Market& market, std::size_t project, std::size_t place) const;
};

// Error: cancelled.
[[nodiscard]] Result<CallForPlaces> callForPlaces(const Market& market, const domain::AllocationParams& params,
                                                  std::span<const Offer> pinned, JobControl& job);

// The earliest offers of the pinned pairs that fit beside one another, in the order of the projects.
[[nodiscard]] std::vector<Offer> pinnedOffers(const Market& market, const domain::AllocationParams& params);

// The allocation that the stable matching makes.
[[nodiscard]] std::vector<Offer> stableOffers(const Market& market, const CallForPlaces& call, bool placesPropose);

// The pairs that block the allocation; by project.
[[nodiscard]] std::vector<domain::ProjectSpace> blockingPairsOf(const Market& market, const CallForPlaces& call,
                                                                std::span<const Offer> allotted);

} // namespace geo::analysis
