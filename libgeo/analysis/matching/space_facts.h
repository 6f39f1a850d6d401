#pragma once

#include "analysis/matching/availability.h"
#include "analysis/matching/surroundings.h"
#include "domain/project.h"
#include "domain/results/match.h"
#include "domain/results/ranking_choices.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace geo::analysis {

// The needs that are a feature which a space has or has not, by bit: ground floor, accessible, vehicle access, open to
// the public, water, sanitation, outdoor.
inline constexpr std::size_t kFeatureCount = 7;

// What a space says to rules and criteria, in numbers: NaN, or no bit of `known`, is not known. Refers to nothing.
struct SpaceFacts {
    std::uint32_t site = 0; // position among the sites
    SquareMetres area;
    EurosPerSquareMetreYear rent;
    EurosPerSquareMetreYear charges;
    double slots = 0.0;         // half-days of the week
    double ceilingHeight = 0.0; // m
    double floorLoad = 0.0;     // kg/m2
    double power = 0.0;         // kW
    double noise = 0.0;         // dB
    double x = 0.0;             // of the site's place, metres of the CRS
    double y = 0.0;
    double toQpv = 0.0;             // m, at most kQpvReach
    std::uint32_t kind = 0;         // the bit of domain::SpaceKind; 0 not known
    std::uint32_t tenures = 0;      // bits of domain::Tenure; 0 not known
    std::uint8_t features = 0;      // that it has
    std::uint8_t knownFeatures = 0; // of which it is known whether
    std::uint64_t commune = 0;      // the letters of the code; 0 not known
    std::optional<bool> inQpv;      // not known without a place or a layer
    std::optional<bool> shareable;  // as isShareable
    std::optional<domain::LifeCycle> lifeCycle;
    Availability availability;
};

[[nodiscard]] SpaceFacts spaceFactsOf(const domain::Site& site, const domain::Space& space, const Surroundings& around);

// What a project asks, in the same way: NaN, no bit, no day is not asked.
struct ProjectFacts {
    SquareMetres areaMin;
    SquareMetres areaIdeal;
    SquareMetres areaMax;
    double ceilingHeightMin = 0.0;
    double floorLoadMin = 0.0;
    double powerMin = 0.0;
    double noiseMax = 0.0;
    double slots = 0.0;
    EurosPerSquareMetreYear rentMax;
    EurosPerYear budget;
    double reach = 0.0;
    double anchorX = 0.0;
    double anchorY = 0.0;
    std::uint32_t kinds = 0;
    std::uint32_t tenures = 0;
    std::uint32_t onlyRanks = 0; // bits of domain::Rule: needs that exclude nothing
    std::uint8_t requiredFeatures = 0;
    std::uint8_t preferredFeatures = 0;
    bool requiresQpv = false;
    bool requiresTime = false; // a first or last day to start, or a duration
    std::optional<std::int64_t> durationMonths;
    StartSpan span;                      // asked
    StartSpan requiredSpan;              // any day where those asked only rank
    std::vector<std::uint64_t> communes; // as SpaceFacts::commune
    domain::StreetDistances onStreets{}; // by SpaceFacts::site

    // Dates that only rank still leave the question whether a space may be had at all.
    [[nodiscard]] bool excludesBy(domain::Rule rule) const {
        return rule == domain::Rule::available || (onlyRanks >> static_cast<std::uint32_t>(rule) & 1U) == 0;
    }
};

[[nodiscard]] ProjectFacts projectFactsOf(const domain::Project& project, Date date);

// How far a space is from the project's anchor, in metres; not a number where either has no place. Along the streets
// where they were measured; what no street leads to is at least as far as the crow flies.
struct AnchorDistance {
    double least = 0.0;
    bool isExact = true;
};
[[nodiscard]] AnchorDistance anchorDistance(const ProjectFacts& project, const SpaceFacts& space);

// Every space of the sites, in their order. Measures each site once.
struct SpaceFactsTable {
    Date date;
    std::vector<SpaceFacts> spaces;
};
[[nodiscard]] SpaceFactsTable spaceFactsTable(std::span<const domain::Site> sites, std::span<const domain::Qpv> qpvs,
                                              Date date);

} // namespace geo::analysis
