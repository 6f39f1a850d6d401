#pragma once

#include "coverage/coverage_sketches.h"

// A coverage made by hand: two communes of 1,000 residents each on four squares of 200 m in a row, one place.
//
//   +----+----+----+----+
//   | 11 | 12 | 13 | 14 |    500 residents each; nearest after 3, 8 and 18 minutes, never
//   +----+----+----+----+
namespace madecoverage {

using namespace geo::domain;

inline geo::geom::Geometry square(double column) {
    const double x = column * 200.0;
    geo::geom::Polygon polygon{{{x, 0.0}, {x + 200.0, 0.0}, {x + 200.0, 200.0}, {x, 200.0}, {x, 0.0}}, {}};
    return geo::geom::MultiPolygon{{std::move(polygon)}};
}

inline app::coverage::CellShapes shapes() {
    return {{11, square(0)}, {12, square(1)}, {13, square(2)}, {14, square(3)}};
}

inline CoverageRow row(AreaKind kind, const std::string& code, double residents, std::vector<double> covered,
                       double unreached) {
    CoverageRow made;
    made.kind = kind;
    made.code = code;
    made.name = code.empty() ? "" : "Commune " + code;
    made.residents = residents;
    made.covered = std::move(covered);
    made.nearest = geo::Minutes{9.5};
    made.unreached = unreached;
    return made;
}

inline CoverageReport report() {
    CoverageReport made;
    made.params.minutes = {geo::Minutes{5}, geo::Minutes{15}};
    CoveringPlace place;
    place.place = {"place:3", "Halle 5", {100.0, 100.0}};
    place.thirdPlace = geo::ThirdPlaceId{3};
    place.functions = {PlaceFunction::coworking, PlaceFunction::food};
    place.snapped = geo::Metres{12.0};
    made.places = {place};
    made.rows = {row(AreaKind::territory, "", 2000.0, {500.0, 1000.0}, 500.0),
                 row(AreaKind::commune, "44001", 1000.0, {500.0, 1000.0}, 0.0),
                 row(AreaKind::commune, "44002", 1000.0, {0.0, 0.0}, 500.0)};
    const auto cell = [](std::int64_t id, std::optional<geo::Minutes> nearest) {
        CellCoverage each;
        each.cell = id;
        each.residents = 500.0;
        each.nearest = nearest;
        if (nearest) each.place = 0;
        return each;
    };
    made.cells = {cell(11, geo::Minutes{3}), cell(12, geo::Minutes{8}), cell(13, geo::Minutes{18}),
                  cell(14, std::nullopt)};
    made.targets = {{"target_qpv_walk_min", AreaKind::commune, "44001", "Commune 44001", 1.0, 1.0, 0.0, true},
                    {"target_residents_per_place", AreaKind::territory, "", "", 2.0, 1.0, 1.0, false}};
    return made;
}

} // namespace madecoverage
