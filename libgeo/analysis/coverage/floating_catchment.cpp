#include "analysis/coverage/floating_catchment.h"

#include <cstddef>

namespace geo::analysis {

double catchmentWeight(domain::AccessMethod method, Minutes minutes, Minutes within) {
    if (!(minutes.value >= 0.0) || minutes > within) return 0.0;
    if (method == domain::AccessMethod::twoStep) return 1.0;
    for (std::size_t band = 0; band < kBandMinutes.size(); ++band)
        if (minutes.value <= kBandMinutes[band]) return kBandWeights[band];
    return kBandWeights.back();
}

SharedSupply shareSupply(std::span<const double> demand, std::span<const double> supply,
                         std::span<const SupplyLink> links) {
    std::vector<double> wanting(supply.size(), 0.0);
    for (const SupplyLink& link : links) wanting[link.supply] += demand[link.demand] * link.weight;
    SharedSupply shared{std::vector<double>(demand.size(), 0.0), std::vector<double>(supply.size(), 0.0)};
    for (std::size_t j = 0; j < supply.size(); ++j) {
        if (wanting[j] <= 0.0) continue;
        shared.ratio[j] = supply[j] / wanting[j];
        shared.supplyReached += supply[j];
    }
    std::vector<bool> reaches(demand.size(), false);
    for (const SupplyLink& link : links) {
        shared.access[link.demand] += shared.ratio[link.supply] * link.weight;
        if (link.weight > 0.0) reaches[link.demand] = true;
    }
    for (std::size_t i = 0; i < demand.size(); ++i)
        if (reaches[i]) shared.demandReached += demand[i];
    return shared;
}

} // namespace geo::analysis
