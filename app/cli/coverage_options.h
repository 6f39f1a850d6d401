#pragma once

#include "usecase/coverage_ground.h"

#include <optional>
#include <string>
#include <vector>

namespace app::cli {

class Options;

// "coworking,workshop"; none for a text that is no list of codes.
[[nodiscard]] std::optional<std::vector<geo::domain::PlaceFunction>> functionsOf(std::string_view text);

// What `cover` and `access` both take: the way of travelling, the functions of the places, sites as if they were
// places, places as if they were closed.
class CoverageOptions {
public:
    void declareTravel(Options& options);
    void declarePlaces(Options& options);
    void declareAdded(Options& options);
    void declareRemoved(Options& options);

    // The speeds of the ground, in the way asked for.
    [[nodiscard]] geo::domain::TravelParams travel(const geo::usecase::CoverageGround& ground) const;
    [[nodiscard]] const std::vector<geo::domain::PlaceFunction>& functions() const { return m_functions; }
    // By number or code. Error: notFound (kind, key).
    [[nodiscard]] geo::Result<std::vector<geo::SiteId>> added(const geo::usecase::Desk& desk) const;
    [[nodiscard]] geo::Result<std::vector<geo::ThirdPlaceId>> removed(const geo::usecase::Desk& desk) const;
    [[nodiscard]] bool isChange() const { return !m_added.empty() || !m_scenarios.empty() || !m_removed.empty(); }

private:
    std::string m_mode = "walk";
    std::optional<double> m_tooFar;
    std::vector<geo::domain::PlaceFunction> m_functions;
    std::vector<std::string> m_added;
    std::vector<std::string> m_scenarios;
    std::vector<std::string> m_removed;
};

// "5,10,15": ascending numbers above 0; none for anything else.
[[nodiscard]] std::optional<std::vector<geo::Minutes>> minutesOf(const std::string& text);

} // namespace app::cli
