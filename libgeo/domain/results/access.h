#pragma once

#include "domain/results/coverage.h"

namespace geo::domain {

// 2SFCA: Luo and Wang 2003. E2SFCA: Luo and Qi 2009, weights that fall with time.
enum class AccessMethod : std::uint8_t { twoStep, enhanced };
template <>
struct Codes<AccessMethod> {
    static constexpr std::array<std::string_view, 2> kTexts = {"2sfca", "e2sfca"};
};

struct AccessParams {
    AccessMethod method = AccessMethod::enhanced;
    TravelParams travel;
    Minutes within{30.0};
    std::vector<PlaceFunction> functions;
    std::vector<SiteId> added;         // sites taken as if they were places
    std::vector<ThirdPlaceId> removed; // places taken as if they were closed
    std::int64_t capacityUnknown = 0; // places taken for those that do not say; 0: they are left out and told
};

struct AccessRow {
    AreaKind kind = AreaKind::territory;
    std::string code;
    std::string name;
    double residents = 0.0;
    double access = 0.0; // places a resident, mean of its residents
};

struct AccessReport {
    static constexpr int kAlgorithmVersion = 1;
    AccessParams params;
    std::vector<AccessRow> rows;
    std::vector<std::pair<std::int64_t, double>> cells; // row of Kind::population, places a resident
    double supply = 0.0;        // places that somebody reaches: equal to the sum of access times residents
    double reachedDemand = 0.0; // residents who reach a place
    EquityFigures equity;       // of the places a resident
    std::vector<Diagnostic> diagnostics;
};

} // namespace geo::domain
