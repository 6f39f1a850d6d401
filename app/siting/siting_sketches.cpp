#include "siting/siting_sketches.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace app::siting {

using geo::SiteId;
using geo::carto::Colour;
using geo::carto::Dash;
using geo::carto::Sketch;
using geo::geom::PointM;
using geo::usecase::SitingGround;

namespace {

constexpr int kRound = 32; // corners of a circle

struct Look {
    Colour colour;
    Dash dash;
    int corners;
    double width;
};

Look lookOf(DrawnAs as) {
    switch (as) {
    case DrawnAs::chosen:
        return {{0x00, 0x72, 0xB2}, Dash::solid, kRound, 3.5};
    case DrawnAs::pinned:
        return {{0x0B, 0x3C, 0x5D}, Dash::solid, 4, 3.5};
    case DrawnAs::alternative:
        return {{0xD5, 0x5E, 0x00}, Dash::solid, 3, 3.5};
    case DrawnAs::leftOut:
        return {{0x5A, 0x5A, 0x5A}, Dash::dashed, kRound, 2.0};
    }
    return {};
}

QString titleOf(DrawnAs as) {
    switch (as) {
    case DrawnAs::chosen:
        return QCoreApplication::translate("Siting", "Chosen to open");
    case DrawnAs::pinned:
        return QCoreApplication::translate("Siting", "Chosen, as was demanded");
    case DrawnAs::alternative:
        return QCoreApplication::translate("Siting", "Chosen instead");
    case DrawnAs::leftOut:
        return QCoreApplication::translate("Siting", "Not in this choice");
    }
    return {};
}

geo::geom::LineString ringAround(PointM at, double radius, int corners) {
    geo::geom::LineString ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = std::numbers::pi * (0.5 + 2.0 * i / corners);
        ring.points.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
    }
    return ring;
}

bool has(const std::vector<SiteId>& sites, SiteId site) {
    return std::ranges::find(sites, site) != sites.end();
}

} // namespace

std::vector<DrawnSite> drawnSites(const geo::domain::SitingReport& report, const std::vector<SiteId>& looked,
                                  const SitingGround& ground) {
    std::vector<DrawnSite> drawn;
    std::vector<SiteId> found;
    for (const auto& each : report.chosen) {
        found.push_back(each.site);
        DrawnAs as = has(report.params.pinned, each.site) ? DrawnAs::pinned : DrawnAs::chosen;
        if (!has(looked, each.site)) as = DrawnAs::leftOut;
        drawn.push_back({each.site, each.at, as});
    }
    for (const SiteId site : looked) {
        if (has(found, site)) continue;
        const auto on = ground.sites.find(site);
        if (on != ground.sites.end() && on->second.place)
            drawn.push_back({site, *on->second.place, DrawnAs::alternative});
    }
    return drawn;
}

geo::carto::Sketches sketchesOf(const std::vector<DrawnSite>& sites, double size) {
    if (sites.empty()) return nullptr;
    auto sketches = std::make_shared<std::vector<Sketch>>();
    constexpr Colour kCasing{0xFF, 0xFF, 0xFF, 0xE0};
    for (const DrawnSite& site : sites) {
        const Look look = lookOf(site.as);
        const auto ring = ringAround(site.at, size / 2.0, look.corners);
        sketches->push_back({ring, {}, {kCasing, look.width + 3.0, Dash::solid}, false, {}});
        sketches->push_back({ring, {}, {look.colour, look.width, look.dash}, false, titleOf(site.as).toStdString()});
    }
    return sketches;
}

const DrawnSite* siteAt(const std::vector<DrawnSite>& sites, PointM place, double size) {
    const DrawnSite* nearest = nullptr;
    double least = size / 2.0;
    for (const DrawnSite& site : sites) {
        const double away = std::hypot(site.at.x - place.x, site.at.y - place.y);
        if (away > least) continue;
        least = away;
        nearest = &site;
    }
    return nearest;
}

} // namespace app::siting
