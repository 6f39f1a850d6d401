#include "domain/results/indicators.h"

#include <algorithm>

namespace geo::domain {

namespace {

template <class Array>
void addEach(Array& sum, const Array& other) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += other[i];
}

} // namespace

std::optional<Share> SiteFigures::occupancy() const {
    const SquareMetres offered = let + vacant;
    return offered.value > 0.0 ? std::optional{Share{let / offered}} : std::nullopt;
}

SquareMetres SiteFigures::atStake() const {
    const auto of = [this](GroundUse use) { return ground[static_cast<std::size_t>(use)]; };
    return of(GroundUse::toUrbanise) + of(GroundUse::farmland) + of(GroundUse::natural);
}

SiteFigures& SiteFigures::operator+=(const SiteFigures& other) {
    count += other.count;
    elsewhen += other.elsewhen;
    addEach(states, other.states);
    addEach(kinds, other.kinds);
    mobilised += other.mobilised;
    land += other.land;
    built += other.built;
    spaces += other.spaces;
    areaUnknown += other.areaUnknown;
    addEach(ground, other.ground);
    withoutOutline += other.withoutOutline;
    let += other.let;
    vacant += other.vacant;
    return *this;
}

ProjectFigures& ProjectFigures::operator+=(const ProjectFigures& other) {
    count += other.count;
    addEach(standings, other.standings);
    jobs += other.jobs;
    jobsUnknown += other.jobsUnknown;
    addEach(placements, other.placements);
    taken += other.taken;
    return *this;
}

std::optional<double> ThirdPlaceFigures::missing() const {
    if (!wanted) return std::nullopt;
    return std::max(0.0, *wanted - static_cast<double>(inside));
}

EssFigures& EssFigures::operator+=(const EssFigures& other) {
    count += other.count;
    jobs += other.jobs;
    jobsUnknown += other.jobsUnknown;
    return *this;
}

} // namespace geo::domain
