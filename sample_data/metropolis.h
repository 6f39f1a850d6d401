#pragma once

#include "base/job_control.h"
#include "domain/amenity.h"
#include "domain/commune.h"
#include "domain/dataset.h"
#include "domain/hazard.h"
#include "domain/parcel.h"
#include "domain/placement.h"
#include "domain/population_cell.h"
#include "domain/project.h"
#include "domain/qpv.h"
#include "domain/site.h"
#include "domain/street_edge.h"
#include "domain/third_place.h"
#include "domain/zone.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

// A metropolis of the size and the facts of Nantes Métropole with generated, illustrative shapes: what the first run
// opens and what tests and benchmarks work on. EPSG:2154, coordinates in whole centimetres.
namespace geo::sample {

struct SampleParams {
    std::int64_t parcels = 20'000; // 0 to kMostParcels
    std::uint64_t seed = 1;        // the same seed and number give the same data, to the byte
    bool isDetailed = false;       // as heavy as the real thing, for benchmarks: see addDetail
};

inline constexpr std::int64_t kMostParcels = 2'000'000;

class ParcelPlan;

// All of it but the parcels, which are made when asked for. Rows are not kept yet (ids are 0) and name no dataset: the
// dataset of a row is the one whose `content` is the name of the row's kind.
struct SampleMetropolis {
    std::vector<domain::Commune>
        communes; // a partition of the territory: neighbours share their border point for point
    std::vector<domain::Qpv> qpvs;
    std::vector<domain::Zone> zones; // a partition too; the river is of type N, label "fleuve"
    std::vector<domain::Hazard> hazards;
    std::vector<domain::Site> sites; // with their spaces, whose `site` is 0
    std::vector<domain::ThirdPlace> thirdPlaces;
    std::vector<domain::Project> projects;
    // `project` and `space` are not keys but places, 1 for the first: in `projects`, and in the spaces of all `sites` in
    // their order.
    std::vector<domain::Placement> placements;
    std::vector<domain::PopulationCell> populationCells; // sums of a commune are its population, exactly
    std::vector<domain::StreetEdge> streets;             // connected; over the river on bridges only
    std::vector<domain::Amenity> amenities;
    std::vector<domain::Dataset> datasets; // one a kind, parcels included
    std::int64_t parcelCount = 0;
    std::size_t parcelCorners = 0; // at least so many each
    std::shared_ptr<const ParcelPlan> parcelPlan; // where the parcels lie and how they are numbered
};

// Errors: valueOutOfRange (parcels), cancelled. Deterministic; about half a second.
[[nodiscard]] Result<SampleMetropolis> makeMetropolis(const SampleParams& params, JobControl& control);

// Takes one parcel; an error ends the making of parcels and is handed on.
using ParcelSink = std::function<Result<void>(domain::Parcel&&)>;

// Hands exactly `parcelCount` parcels to `sink`, commune by commune, in the order of their idu. Holds one block of
// parcels at a time. Errors: cancelled, those of the sink.
[[nodiscard]] Result<void> forEachParcel(const SampleMetropolis& metropolis, const ParcelSink& sink,
                                         JobControl& control);

} // namespace geo::sample
