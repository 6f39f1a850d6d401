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

template <class Tag>
double orElse(Quantity<Tag> quantity, double other) {
    return orElse(quantity.value, other);
}

// The most that the project would take: its ideal, else its minimum, else its maximum.
double wished(const CostTerms& terms) {
    return orElse(terms.areaIdeal, orElse(terms.areaMin, terms.areaMax.value));
}

template <class Tag>
Quantity<Tag> numberOf(const std::optional<Quantity<Tag>>& quantity) {
    return quantity.value_or(Quantity<Tag>{kUnknown});
}

CostTerms termsOf(const domain::Project& project, const domain::Space& space) {
    return {numberOf(project.areaMin), numberOf(project.areaIdeal), numberOf(project.areaMax),
            numberOf(space.area),      numberOf(space.rent),        numberOf(space.charges)};
}

} // namespace

std::optional<SquareMetres> areaTaken(const domain::Project& project, const domain::Space& space) {
    const SquareMetres taken = areaTaken(termsOf(project, space));
    return std::isnan(taken.value) ? std::nullopt : std::optional{taken};
}

CostRange yearlyCost(const domain::Project& project, const domain::Space& space) {
    return yearlyCost(termsOf(project, space));
}

SquareMetres areaTaken(const CostTerms& terms) {
    if (std::isnan(terms.area.value)) return SquareMetres{kUnknown};
    return std::min(SquareMetres{orElse(wished(terms), kInfinity)}, terms.area);
}

CostRange yearlyCost(const CostTerms& terms) {
    const double lowPrice = orElse(terms.rent, 0.0) + orElse(terms.charges, 0.0);
    const double highPrice = std::isnan(terms.rent.value) || std::isnan(terms.charges.value) ? kInfinity : lowPrice;
    const SquareMetres taken = areaTaken(terms);
    const double highArea = orElse(taken, orElse(wished(terms), kInfinity));
    const double lowArea = orElse(taken, std::min(orElse(terms.areaMin, 0.0), highArea));
    return {EurosPerYear{product(lowPrice, lowArea)}, EurosPerYear{product(highPrice, highArea)}};
}

} // namespace geo::analysis
