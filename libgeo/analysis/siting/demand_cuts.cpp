#include "analysis/siting/demand_cuts.h"

#include <algorithm>
#include <tuple>

namespace geo::analysis {

Demand withCuts(const Demand& demand, std::vector<StreetCut> cuts) {
    constexpr double kLeast = 0.001; // metres
    const auto place = [](const StreetCut& cut) { return std::tuple{cut.edge, cut.along}; };
    std::ranges::sort(cuts, {}, place);
    Demand out = demand;
    out.pieces.clear();
    for (const DemandPiece& whole : demand.pieces) {
        DemandPiece rest = whole;
        auto cut = std::ranges::lower_bound(cuts, std::tuple{whole.edge, static_cast<double>(whole.from)}, {}, place);
        for (; cut != cuts.end() && cut->edge == whole.edge && cut->along < whole.to - kLeast; ++cut) {
            if (cut->along < rest.from + kLeast) continue;
            DemandPiece part = rest;
            part.to = rest.from = static_cast<float>(cut->along);
            part.residents = whole.residents * static_cast<double>((part.to - part.from) / (whole.to - whole.from));
            rest.residents -= part.residents;
            out.pieces.push_back(part);
        }
        out.pieces.push_back(rest);
    }
    return out;
}

} // namespace geo::analysis
