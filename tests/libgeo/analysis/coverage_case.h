#pragma once

#include "analysis/coverage/cover.h"
#include "analysis/network/build_network.h"
#include "libgeo/analysis/network/ascii_streets.h"

#include <random>

// A ground of coverage from streets, squares, areas and places given by hand.
namespace coverage_case {

inline geo::geom::MultiPolygon square(double x, double y, double side) {
    return {{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}}};
}

inline geo::domain::PopulationCell cell(std::int64_t id, double x, double y, double side, double residents) {
    geo::domain::PopulationCell made;
    made.id.value = id;
    made.code = "c" + std::to_string(id);
    made.residents = geo::Residents{residents};
    made.outline = square(x, y, side);
    return made;
}

inline geo::domain::ThirdPlace place(std::int64_t id, geo::geom::PointM at) {
    geo::domain::ThirdPlace made;
    made.id.value = id;
    made.name = "P" + std::to_string(id);
    made.location = at;
    return made;
}

struct NamedArea {
    const char* code;
    geo::geom::MultiPolygon outline;
    double population = 0.0;
};

inline geo::analysis::AreaSet areaSet(std::vector<NamedArea> areas) {
    geo::analysis::AreaSet set;
    std::vector<geo::geom::MultiPolygon> outlines;
    for (NamedArea& area : areas) {
        set.areas.push_back({area.code, area.code, area.population});
        outlines.push_back(std::move(area.outline));
    }
    set.finder = geo::analysis::AreaFinder{std::move(outlines)};
    return set;
}

inline std::shared_ptr<const geo::analysis::StreetGraph> graphOf(std::span<const geo::domain::StreetEdge> rows) {
    geo::JobControl job;
    return std::make_shared<const geo::analysis::StreetGraph>(
        std::move(geo::analysis::buildNetwork({rows, {}}, {}, job).value().graph));
}

// 6 km/h on foot: 100 m a minute.
inline geo::domain::CoverageParams params(std::vector<double> minutes,
                                          geo::domain::TravelMode mode = geo::domain::TravelMode::walk) {
    geo::domain::CoverageParams made;
    made.travel.mode = mode;
    made.travel.walk = geo::KilometresPerHour{6.0};
    made.minutes.clear();
    for (const double each : minutes) made.minutes.emplace_back(each);
    return made;
}

inline const geo::domain::CoverageRow& rowOf(const geo::domain::CoverageReport& report, geo::domain::AreaKind kind,
                                             const std::string& code = {}) {
    for (const auto& row : report.rows)
        if (row.kind == kind && row.code == code) return row;
    throw std::runtime_error("no such row");
}

// Streets on a grid of 100 m with random gaps, one-way streets and corners that are moved; squares of 50 m over them
// and beside; two communes, three QPV that overlap a commune's border, and some places.
inline geo::analysis::CoverageGround randomGround(unsigned seed) {
    std::mt19937 random{seed};
    const auto chance = [&random](int of) { return static_cast<int>(random() % 100U) < of; };
    const auto between = [&random](double low, double high) {
        return std::uniform_real_distribution{low, high}(random);
    };
    constexpr int kSide = 7;
    std::array<std::array<geo::geom::PointM, kSide>, kSide> corners;
    for (int i = 0; i < kSide; ++i)
        for (int j = 0; j < kSide; ++j)
            corners[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] = {i * 100.0 + between(-20, 20),
                                                                                 j * 100.0 + between(-20, 20)};
    std::vector<geo::domain::StreetEdge> rows;
    const auto street = [&](geo::geom::PointM a, geo::geom::PointM b) {
        if (chance(20)) return;
        geo::domain::StreetEdge row;
        row.id.value = std::ssize(rows) + 1;
        row.type = "residential";
        row.walk = !chance(8);
        row.cycle = row.walk;
        row.drive = !chance(10);
        row.oneWay = chance(25);
        row.speed = geo::KilometresPerHour{chance(50) ? 30.0 : 50.0};
        row.line.points = {a, b};
        rows.push_back(row);
    };
    for (std::size_t i = 0; i < kSide; ++i)
        for (std::size_t j = 0; j < kSide; ++j) {
            if (i + 1 < kSide) street(corners[i][j], corners[i + 1][j]);
            if (j + 1 < kSide) street(corners[i][j], corners[i][j + 1]);
        }
    geo::analysis::CoverageGround ground;
    ground.streets = graphOf(rows);
    std::int64_t id = 0;
    for (double x = -200.0; x < 900.0; x += 50.0)
        for (double y = -50.0; y < 650.0; y += 50.0)
            if (chance(70)) ground.cells.push_back(cell(++id, x, y, 50.0, between(0.1, 80.0)));
    ground.areas[geo::analysis::kCommuneSet] =
        areaSet({{"A", square(-300, -100, 610), 0}, {"B", square(310, -100, 400), 0}});
    ground.areas[geo::analysis::kQpvSet] =
        areaSet({{"Q1", square(20, 20, 130), 0}, {"Q2", square(260, 210, 120), 0}, {"Q3", square(800, 600, 10), 0}});
    for (std::int64_t i = 1; i <= 6; ++i) ground.places.push_back(place(i, {between(0, 600), between(0, 600)}));
    return ground;
}

} // namespace coverage_case
