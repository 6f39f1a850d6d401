#include "analysis/matching/cost.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo::analysis {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

// Without "infinity times nothing is not a number": no area costs nothing.
double product(double price, double area) {
    return area == 0.0 || price == 0.0 ? 0.0 : price * area;
}

double orElse(double number, double other) {
    return std::isnan(number) ? other : number;
}

// The most that the project would take: its ideal, else its minimum, else its maximum.
double wished(const CostTerms& terms) {
    return orElse(terms.areaIdeal, orElse(terms.areaMin, terms.areaMax));
}

template <class Tag>
double numberOf(const std::optional<Quantity<Tag>>& quantity) {
    return quantity ? quantity->value : kUnknown;
}

CostTerms termsOf(const domain::Project& project, const domain::Space& space) {
    return {numberOf(project.areaMin), numberOf(project.areaIdeal), numberOf(project.areaMax),
            numberOf(space.area),      numberOf(space.rent),        numberOf(space.charges)};
}

} // namespace

std::optional<SquareMetres> areaTaken(const domain::Project& project, const domain::Space& space) {
    const double taken = areaTaken(termsOf(project, space));
    return std::isnan(taken) ? std::nullopt : std::optional{SquareMetres{taken}};
}

CostRange yearlyCost(const domain::Project& project, const domain::Space& space) {
    return yearlyCost(termsOf(project, space));
}

double areaTaken(const CostTerms& terms) {
    if (std::isnan(terms.area)) return kUnknown;
    return std::min(orElse(wished(terms), kInfinity), terms.area);
}

CostRange yearlyCost(const CostTerms& terms) {
    const double lowPrice = orElse(terms.rent, 0.0) + orElse(terms.charges, 0.0);
    const double highPrice = std::isnan(terms.rent) || std::isnan(terms.charges) ? kInfinity : lowPrice;
    const double taken = areaTaken(terms);
    const double highArea = orElse(taken, orElse(wished(terms), kInfinity));
    const double lowArea = orElse(taken, std::min(orElse(terms.areaMin, 0.0), highArea));
    return {EurosPerYear{product(lowPrice, lowArea)}, EurosPerYear{product(highPrice, highArea)}};
}

} // namespace geo::analysis
