#pragma once

#include "base/job_control.h"
#include "domain/results/allocation.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::analysis {

// A part of a space that is held for a while.
struct Held {
    Period period;
    Share share;       // of the room of the space
    SquareMetres area; // 0: not known
    EurosPerYear cost;
    ProjectId project;
};

// A space that can be allotted.
struct Place {
    const domain::Site* site = nullptr;
    const domain::Space* space = nullptr;
    domain::Bearer bearer = domain::Bearer::owner; // the owner where the site names none
    bool inQpv = false;
    std::vector<Held> held; // by placements that are approved, agreed or running
};

// A project that may go to a place.
struct Candidate {
    std::size_t project = 0; // position among Market::projects
    std::size_t place = 0;   // position among Market::places
    double score = 0.0;      // 0..1
    std::int64_t worth = 0;  // score times priority, in millionths
    bool isForbidden = false;
};
inline constexpr double kWorthUnit = 1.0e-6;

// What bearers hold already.
struct HeldByBearer {
    domain::Bearer bearer = domain::Bearer::owner;
    Held held;
};

// Who looks for a place, which places there are, and who may go where by the hard rules. Points into the snapshot,
// which must outlive it.
struct Market {
    std::vector<const domain::Project*> projects; // by number
    std::vector<Place> places;                    // by number of the space
    std::vector<HeldByBearer> borne;              // in all spaces of the snapshot
    std::vector<Candidate> candidates;            // by project; the dearest first, then by site and space
    std::vector<std::size_t> first;               // of each project's candidates, and behind the last

    [[nodiscard]] std::span<const Candidate> candidatesOf(std::size_t project) const {
        return std::span{candidates}.subspan(first[project], first[project + 1] - first[project]);
    }
};

// Projects that were named, or that have no place on the day or after it, or all (reconsiderPlaced); scores as matchProject gives them under each
// project's own choices (score_table). Errors: nothingToAllocate (what); cancelled.
[[nodiscard]] Result<Market> readMarket(const domain::AllocationSnapshot& snapshot,
                                        const domain::AllocationParams& params, JobControl& job);

} // namespace geo::analysis
