#pragma once

#include "base/diagnostic.h"
#include "base/identifier.h"
#include "domain/opening_hours.h"
#include "domain/results/catchment.h"
#include "domain/results/equity.h"
#include "domain/third_place.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace geo::domain {

// The areas that residents are counted by. `territory` is all that is inside a commune (everywhere, where the workspace
// has none), `neighbours` the residents outside of every commune of the workspace.
enum class AreaKind : std::uint8_t { territory, commune, qpv, iris, neighbours };
template <>
struct Codes<AreaKind> {
    static constexpr std::array<std::string_view, 5> kTexts = {"territory", "commune", "qpv", "iris", "neighbours"};
};

struct CoverageParams {
    TravelParams travel;
    std::vector<Minutes> minutes{Minutes{5}, Minutes{10}, Minutes{15}, Minutes{20}}; // ascending
    std::vector<PlaceFunction> functions; // places with any of them; none: all places
    std::optional<OpenAt> openAt;         // places that do not say when they are open are left out, and told
    std::vector<SiteId> added;            // sites taken as if they were places
    std::vector<ThirdPlaceId> removed;    // places taken as if they were closed
};

// A place that residents walk to.
struct CoveringPlace {
    TravelPlace place;
    std::optional<ThirdPlaceId> thirdPlace;
    std::optional<SiteId> site; // an added candidate
    std::vector<PlaceFunction> functions;
    std::optional<std::int64_t> capacity;
    Metres snapped;
};

struct CoverageRow {
    AreaKind kind = AreaKind::territory;
    std::string code; // "" for territory and neighbours
    std::string name;
    double residents = 0.0;
    std::vector<double> covered;    // residents, by CoverageParams::minutes
    std::optional<Minutes> nearest; // mean time of its residents to their nearest place; none where nobody reaches any
    double unreached = 0.0;         // residents who reach no place at all
    std::size_t places = 0;         // that lie in it
};

// What a square of the grid reaches.
struct CellCoverage {
    std::int64_t cell = 0; // row of Kind::population
    double residents = 0.0;
    std::vector<double> covered;      // residents, by CoverageParams::minutes
    std::optional<Minutes> nearest;   // mean time of its residents
    std::optional<std::size_t> place; // position in CoverageReport::places of the nearest to most of its residents
};

// A target, and how far an area is from it. Targets are assumptions (domain/assumption.h) with value and source.
struct TargetResult {
    std::string target; // code of the assumption
    AreaKind kind = AreaKind::territory;
    std::string code; // of the area
    std::string name;
    double wanted = 0.0;  // 1 of the residents for a time; places; a share of the places
    double value = 0.0;   // as `wanted`
    double missing = 0.0; // residents for a time, else places, that are short of it
    bool met = false;
};

struct CoverageReport {
    static constexpr int kAlgorithmVersion = 1;
    CoverageParams params;
    std::vector<CoveringPlace> places;
    std::vector<CoverageRow> rows; // by kind, then code
    std::vector<CellCoverage> cells;
    EquityFigures equity; // of the minutes to the nearest place
    std::vector<TargetResult> targets;
    std::string method; // how residents are spread inside their square: "street_length", or "area" without streets
    std::vector<Diagnostic> diagnostics;
};

struct CoverageChangeRow {
    AreaKind kind = AreaKind::territory;
    std::string code;
    std::string name;
    double residents = 0.0;
    std::vector<double> gained; // residents, by CoverageChange::minutes; below 0 where they are lost
    std::optional<Minutes> nearestBefore;
    std::optional<Minutes> nearestAfter;
};

// What differs between two reports about the same ground.
struct CoverageChange {
    std::vector<Minutes> minutes; // of both
    std::vector<CoverageChangeRow> rows;
    EquityFigures equityBefore;
    EquityFigures equityAfter;
    std::vector<TargetResult> nowMet; // as they are after
    std::vector<TargetResult> noLongerMet;
};

} // namespace geo::domain
