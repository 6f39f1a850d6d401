#include "usecase/street_distances.h"

#include "analysis/network/travel.h"
#include "usecase/street_network.h"

#include <algorithm>
#include <limits>

namespace geo::usecase {

namespace {

using analysis::OnStreet;
using domain::StreetDistances;

constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
constexpr domain::TravelParams kOnFoot{};
constexpr double kMetresPerMinute = kOnFoot.walk.value * 1000.0 / 60.0;

std::vector<std::optional<OnStreet>> onStreets(const analysis::StreetFinder& finder,
                                               std::span<const domain::Site> sites) {
    std::vector<std::optional<OnStreet>> found(sites.size());
    for (std::size_t i = 0; i < sites.size(); ++i)
        if (const auto place = domain::placeOf(sites[i])) found[i] = finder.nearest(*place, kOnFoot.tooFar);
    return found;
}

// To every site from where the last search began.
StreetDistances distancesTo(std::span<const std::optional<OnStreet>> sites, const analysis::Traveller& traveller) {
    StreetDistances distances(sites.size(), kNowhere);
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (!sites[i]) continue;
        const float minutes = traveller.at(sites[i]->edge, sites[i]->along).minutes;
        if (minutes < analysis::kNever)
            distances[i] = (minutes + analysis::minutesTo(*sites[i], kOnFoot)) * kMetresPerMinute;
    }
    return distances;
}

} // namespace

Result<std::vector<StreetDistances>> measureStreets(const Desk& desk, std::span<const domain::Project> projects,
                                                    std::span<const domain::Site> sites, JobControl& job) {
    const auto hasAnchor = [](const domain::Project& project) { return project.anchor.has_value(); };
    if (std::ranges::none_of(projects, hasAnchor)) return std::vector<StreetDistances>{};
    const auto network = readStreetNetwork(desk, job);
    if (!network && network.error().code == ErrorCode::networkMissing) return std::vector<StreetDistances>{};
    if (!network) return std::unexpected{network.error()};
    const analysis::StreetFinder finder{(*network)->graph, kOnFoot.mode};
    const auto places = onStreets(finder, sites);
    analysis::Traveller traveller{(*network)->graph, kOnFoot, domain::TravelDirection::away};
    std::vector<StreetDistances> measured(projects.size());
    for (std::size_t i = 0; i < projects.size(); ++i) {
        GEO_TRY(job.step(Phase::computing, static_cast<std::int64_t>(i), static_cast<std::int64_t>(projects.size())));
        if (!hasAnchor(projects[i])) continue;
        const auto anchor = finder.nearest(*projects[i].anchor, kOnFoot.tooFar);
        if (!anchor) continue;
        const analysis::TravelStart start{*anchor, analysis::minutesTo(*anchor, kOnFoot), 0};
        traveller.travel(std::span{&start, 1}, analysis::kNever);
        measured[i] = distancesTo(places, traveller);
    }
    return measured;
}

} // namespace geo::usecase
