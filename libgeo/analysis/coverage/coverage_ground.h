#pragma once

#include "analysis/coverage/demand.h"
#include "domain/results/coverage.h"
#include "domain/site.h"
#include "domain/third_place.h"

#include <memory>
#include <optional>
#include <vector>

namespace geo::analysis {

// What coverage is measured against; each an assumption of the workspace (domain/assumption.h).
struct CoverageTargets {
    Minutes qpvWalk{15.0};
    Minutes drive{20.0};
    double residentsPerPlace = 18000.0;
    Share qpvPlaces{0.2};
};

// Everything that coverage looks at, at one instant: immutable, and kept by whoever asks again with other parameters.
struct CoverageGround {
    std::shared_ptr<const StreetGraph> streets; // none where the workspace has no street
    std::vector<domain::PopulationCell> cells;
    AreaSets areas; // each by code
    std::vector<domain::ThirdPlace> places;
    std::vector<domain::Site> sites; // that may be added
    CoverageTargets targets;
    domain::TravelParams travel; // speeds by the assumptions
    struct KeptDemand {
        DemandParams params;
        std::shared_ptr<const Demand> demand;
    };
    std::vector<KeptDemand> demands; // those that are ready
    std::vector<Diagnostic> diagnostics;
};

// Whether anybody lives in a square. Error: nothingToCover ("population").
[[nodiscard]] Result<void> checkPeople(const CoverageGround& ground);

// The residents along the streets, that of the ground where it is ready, else made now. Errors: networkMissing (what,
// mode); cancelled.
[[nodiscard]] Result<std::shared_ptr<const Demand>> demandOf(const CoverageGround& ground, const DemandParams& params,
                                                             JobControl& job);

// The places that parameters ask for: of the functions, open, not removed, and the added sites. A place without a
// location, or of which it is not known whether it is open, is left out and told. Errors: nothingToCover ("place");
// notFound for an added site or a removed place that there is not.
[[nodiscard]] Result<std::vector<domain::CoveringPlace>>
placesAsked(const CoverageGround& ground, const domain::CoverageParams& params, std::vector<Diagnostic>& diagnostics);

// Brought to the nearest street of the way of travelling; those that are too far are told (placeNotReached).
[[nodiscard]] std::vector<TravelStart> startsOf(const StreetGraph& streets, std::vector<domain::CoveringPlace>& places,
                                                const domain::TravelParams& travel,
                                                std::vector<Diagnostic>& diagnostics);

} // namespace geo::analysis
