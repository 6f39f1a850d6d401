#include "sample_data/largest_remainder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace geo::sample {

std::vector<std::int64_t> largestRemainder(const std::vector<double>& weights, std::int64_t total) {
    std::vector<std::int64_t> shares(weights.size());
    double sum = 0.0;
    for (const double weight : weights) sum += weight;
    if (sum <= 0.0 || total <= 0) return shares;
    std::vector<std::pair<double, std::size_t>> remainders;
    std::int64_t left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = weights[i] / sum * static_cast<double>(total);
        shares[i] = static_cast<std::int64_t>(std::floor(exact));
        remainders.emplace_back(-(exact - std::floor(exact)), i);
        left -= shares[i];
    }
    std::ranges::sort(remainders);
    for (std::size_t i = 0; left > 0; i = (i + 1) % remainders.size(), --left) ++shares[remainders[i].second];
    return shares;
}

} // namespace geo::sample
