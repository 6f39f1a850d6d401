#include "sample_data/metropolis.h"

#include "sample_data/bench_detail.h"
#include "sample_data/land_use_plan.h"
#include "sample_data/nearby_places.h"
#include "sample_data/placement_maker.h"
#include "sample_data/population_grid.h"
#include "sample_data/project_maker.h"
#include "sample_data/site_maker.h"

namespace geo::sample {

namespace {

constexpr std::int64_t kSteps = 10;

void describe(SampleMetropolis& made) {
    const auto count = [](const auto& rows) { return static_cast<std::int64_t>(rows.size()); };
    using domain::Kind;
    std::int64_t spaces = 0;
    for (const domain::Site& site : made.sites) spaces += count(site.spaces);
    made.datasets = makeDatasets({{Kind::commune, count(made.communes)},
                                  {Kind::qpv, count(made.qpvs)},
                                  {Kind::parcel, made.parcelCount},
                                  {Kind::site, count(made.sites)},
                                  {Kind::space, spaces},
                                  {Kind::thirdPlace, count(made.thirdPlaces)},
                                  {Kind::project, count(made.projects)},
                                  {Kind::population, count(made.populationCells)},
                                  {Kind::street, count(made.streets)},
                                  {Kind::zone, count(made.zones)},
                                  {Kind::hazard, count(made.hazards)},
                                  {Kind::amenity, count(made.amenities)}});
}

} // namespace

Result<SampleMetropolis> makeMetropolis(const SampleParams& params, JobControl& control) {
    if (params.parcels < 0 || params.parcels > kMostParcels)
        return fail(ErrorCode::valueOutOfRange, {{"field", "parcels"},
                                                 {"value", std::to_string(params.parcels)},
                                                 {"expected", "0.." + std::to_string(kMostParcels)}});
    GEO_ASSIGN(Ground ground, makeGround(params.seed, control));
    GEO_TRY(control.step(Phase::computing, 4, kSteps));
    SampleMetropolis made;
    made.communes = makeCommunes(ground);
    made.zones = makeZones(ground);
    made.hazards = makeHazards(ground);
    GEO_TRY(control.step(Phase::computing, 5, kSteps));
    Neighbourhoods neighbourhoods = makeNeighbourhoods(ground);
    // Neighbourhoods are cut into parcels as town centres are.
    for (std::size_t block = 0; block < ground.blocks.size(); ++block)
        if (neighbourhoods.qpvOf[block] != kNoQpv) ground.blocks[block].remoteness = 0.0;
    made.populationCells = makePopulation(ground, neighbourhoods);
    GEO_TRY(control.step(Phase::computing, 6, kSteps));
    StreetNetwork streets = makeStreets(ground);
    GEO_TRY(control.step(Phase::computing, 7, kSteps));
    made.parcelCount = params.parcels;
    made.parcelPlan = std::make_shared<const ParcelPlan>(ground, params.parcels);
    GEO_TRY(control.step(Phase::computing, 8, kSteps));
    const MadeSoFar soFar{ground, neighbourhoods, streets, *made.parcelPlan};
    made.sites = makeSites(soFar);
    made.projects = makeProjects(soFar);
    made.placements = makePlacements(ground.seed, made.sites, made.projects);
    made.thirdPlaces = makeThirdPlaces(soFar);
    made.amenities = makeAmenities(soFar);
    made.qpvs = std::move(neighbourhoods.qpvs);
    made.streets = std::move(streets.edges);
    describe(made);
    if (params.isDetailed) addDetail(made, kMetropolisDetail);
    GEO_TRY(control.step(Phase::computing, kSteps, kSteps));
    return made;
}

Result<void> forEachParcel(const SampleMetropolis& metropolis, const ParcelSink& sink, JobControl& control) {
    std::int64_t done = 0;
    for (const ParcelPlan::Block& block : metropolis.parcelPlan->blocks()) {
        GEO_TRY(control.step(Phase::computing, done, metropolis.parcelCount));
        for (domain::Parcel& parcel : metropolis.parcelPlan->parcelsOf(block)) {
            addCorners(parcel.outline, metropolis.parcelCorners);
            GEO_TRY(sink(std::move(parcel)));
            ++done;
        }
    }
    return control.step(Phase::computing, done, metropolis.parcelCount);
}

} // namespace geo::sample
