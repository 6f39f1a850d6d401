#include "analysis/matching/cost.h"

#include <algorithm>
#include <limits>

namespace geo::analysis {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// Without "infinity times nothing is not a number": no area costs nothing.
double product(double price, double area) {
    return area == 0.0 || price == 0.0 ? 0.0 : price * area;
}

std::optional<SquareMetres> wished(const domain::Project& project) {
    return project.areaIdeal ? project.areaIdeal : project.areaMin;
}

} // namespace

std::optional<SquareMetres> areaTaken(const domain::Project& project, const domain::Space& space) {
    if (!space.area) return std::nullopt;
    const auto most = wished(project) ? wished(project) : project.areaMax;
    return most ? std::min(*most, *space.area) : *space.area;
}

CostRange yearlyCost(const domain::Project& project, const domain::Space& space) {
    const double lowPrice =
        space.rent.value_or(EurosPerSquareMetreYear{}).value + space.charges.value_or(EurosPerSquareMetreYear{}).value;
    const double highPrice = space.rent && space.charges ? lowPrice : kInfinity;
    const auto taken = areaTaken(project, space);
    const auto most = wished(project) ? wished(project) : project.areaMax;
    const double highArea = taken ? taken->value : most ? most->value : kInfinity;
    const double lowArea = taken ? taken->value : std::min(project.areaMin.value_or(SquareMetres{}).value, highArea);
    return {EurosPerYear{product(lowPrice, lowArea)}, EurosPerYear{product(highPrice, highArea)}};
}

} // namespace geo::analysis
