#pragma once

#include "base/quantity.h"
#include "domain/results/access.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace geo::analysis {

// The bands of E2SFCA (Luo and Qi 2009, Health & Place 15:1100-1107, who took three of ten minutes, and the Gaussian
// weights of their first set: slow decay). What is further than the last band, but within the catchment, has the weight
// of the last.
inline constexpr std::array<double, 3> kBandMinutes = {10.0, 20.0, 30.0};
inline constexpr std::array<double, 3> kBandWeights = {1.00, 0.68, 0.22};

// What a way of so many minutes counts for: 0 beyond `within`, and for times below 0; ends of bands belong to them.
// 2SFCA (Luo and Wang 2003, Environment and Planning B 30:865-884) counts every way within the catchment as 1.
[[nodiscard]] double catchmentWeight(domain::AccessMethod method, Minutes minutes, Minutes within);

// A place that residents reach: `weight` is the mean of what their ways count for. One entry a pair at most.
struct SupplyLink {
    std::uint32_t demand = 0;
    std::uint32_t supply = 0;
    double weight = 0.0; // 0..1
};

struct SharedSupply {
    std::vector<double> access; // by demand: of the supply, what each of its people has; 0 where none is reached
    std::vector<double> ratio;  // by supply: of it, for each that (weighted) reaches it; 0 where nobody does
    double supplyReached = 0.0; // of those that somebody reaches: equal to the sum of access times demand
    double demandReached = 0.0; // people who reach any
};

// The two steps: each supply is shared by those who reach it, and each of these has the sum of such shares.
// Every link's numbers are below the sizes; demand and supply are 0 or more. O(links).
[[nodiscard]] SharedSupply shareSupply(std::span<const double> demand, std::span<const double> supply,
                                       std::span<const SupplyLink> links);

} // namespace geo::analysis
