#include "sample_data/bench_detail.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace geo::sample {
namespace {

constexpr double kApart = 75.0; // metres between a site and its copy

double lengthOf(geom::PointM a, geom::PointM b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

double toCentimetre(double metres) {
    return std::round(metres * 100.0) / 100.0;
}

// Each side parted into as many pieces of equal length as bring the ring to `least` corners: a longer side into more.
geom::Ring denser(const geom::Ring& ring, std::size_t least) {
    if (ring.size() < 4 || ring.size() > least) return ring;
    std::vector<std::size_t> pieces(ring.size() - 1, 1);
    const auto pieceOf = [&](std::size_t side) {
        return lengthOf(ring[side], ring[side + 1]) / static_cast<double>(pieces[side]);
    };
    double length = 0.0;
    for (std::size_t side = 0; side < pieces.size(); ++side) length += pieceOf(side);
    const std::size_t missing = least - pieces.size();
    for (std::size_t side = 0; side < pieces.size(); ++side)
        pieces[side] += static_cast<std::size_t>(pieceOf(side) / length * static_cast<double>(missing));
    std::size_t corners = 0;
    for (const std::size_t count : pieces) corners += count;
    for (; corners < least; ++corners) {
        std::size_t longest = 0;
        for (std::size_t side = 1; side < pieces.size(); ++side)
            if (pieceOf(side) > pieceOf(longest)) longest = side;
        ++pieces[longest];
    }
    geom::Ring out;
    out.reserve(least + 1);
    for (std::size_t side = 0; side < pieces.size(); ++side)
        for (std::size_t piece = 0; piece < pieces[side]; ++piece) {
            const double share = static_cast<double>(piece) / static_cast<double>(pieces[side]);
            const geom::PointM a = ring[side];
            const geom::PointM b = ring[side + 1];
            out.push_back({toCentimetre(a.x + share * (b.x - a.x)), toCentimetre(a.y + share * (b.y - a.y))});
        }
    out.push_back(ring.back());
    return out;
}

// Copies go around in a spiral, so that none lies on another.
domain::Site copyOf(const domain::Site& site, std::int64_t round) {
    domain::Site copy = site;
    copy.code.clear();
    copy.name += " " + std::to_string(round + 1);
    const double turn = 2.4 * static_cast<double>(round); // about the golden angle
    const double away = kApart * std::sqrt(static_cast<double>(round));
    const double dx = toCentimetre(away * std::cos(turn));
    const double dy = toCentimetre(away * std::sin(turn));
    const auto move = [&](geom::PointM& p) { p = {toCentimetre(p.x + dx), toCentimetre(p.y + dy)}; };
    if (copy.location) move(*copy.location);
    for (geom::Polygon& polygon : copy.outline.polygons) {
        std::ranges::for_each(polygon.outer, move);
        for (geom::Ring& hole : polygon.holes) std::ranges::for_each(hole, move);
    }
    return copy;
}

void setCount(SampleMetropolis& metropolis, domain::Kind kind, std::int64_t count) {
    for (domain::Dataset& dataset : metropolis.datasets)
        if (dataset.content == domain::name(kind)) dataset.read = dataset.kept = count;
}

} // namespace

void addCorners(geom::MultiPolygon& shape, std::size_t least) {
    for (geom::Polygon& polygon : shape.polygons) polygon.outer = denser(polygon.outer, least);
}

void addDetail(SampleMetropolis& metropolis, const BenchDetail& detail) {
    for (domain::Commune& commune : metropolis.communes) addCorners(commune.outline, detail.communeCorners);
    metropolis.parcelCorners = detail.parcelCorners;
    const std::vector<domain::Site> sites = metropolis.sites;
    for (std::int64_t round = 1; !sites.empty() && std::ssize(metropolis.sites) < detail.sites; ++round)
        for (const domain::Site& site : sites)
            if (std::ssize(metropolis.sites) < detail.sites) metropolis.sites.push_back(copyOf(site, round));
    std::int64_t spaces = 0;
    for (const domain::Site& site : metropolis.sites) spaces += std::ssize(site.spaces);
    setCount(metropolis, domain::Kind::site, std::ssize(metropolis.sites));
    setCount(metropolis, domain::Kind::space, spaces);
}

} // namespace geo::sample
