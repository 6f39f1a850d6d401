#pragma once

#include "domain/project.h"
#include "domain/results/coverage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace geo::domain {

// Church and ReVelle 1974; Toregas et al. 1971; Hakimi 1964 and ReVelle and Swain 1970; Hakimi 1964.
enum class SitingModel : std::uint8_t { mclp, lscp, pmedian, pcenter };
template <>
struct Codes<SitingModel> {
    static constexpr std::array<std::string_view, 4> kTexts = {"mclp", "lscp", "pmedian", "pcenter"};
};

enum class SitingStatus : std::uint8_t { optimal, feasible, infeasible };
template <>
struct Codes<SitingStatus> {
    static constexpr std::array<std::string_view, 3> kTexts = {"optimal", "feasible", "infeasible"};
};

// A neighbourhood or a commune in which at least one place must be, kept or new.
struct AreaRef {
    AreaKind kind = AreaKind::qpv;
    std::string code;
    friend auto operator<=>(const AreaRef&, const AreaRef&) = default;
};

// A kind of place to be opened together with others (the stages of the Solilab's "parcours").
struct FacilityKind {
    Stage stage = Stage::incubation;
    std::vector<PlaceFunction> functions; // that it offers
    std::int64_t count = 1;
    std::optional<SquareMetres> areaMin; // of the site
    double weight = 1.0;                 // of its residents in the objective
};

struct SitingParams {
    SitingModel model = SitingModel::mclp;
    TravelParams travel;
    Minutes within{15.0};                 // of mclp and lscp
    std::optional<std::int64_t> count;    // new places; none: as many as the budget pays, or as needed
    std::optional<Euros> budget;          // of price and works of the new places
    std::vector<SiteId> candidates;       // none: every site of kind third_place_candidate
    bool keepExisting = true;             // third places that exist serve too, and cost nothing
    std::vector<PlaceFunction> functions; // of the existing places that count; none: all
    std::optional<SquareMetres> areaMin;  // of a candidate: built, or else land
    bool withCapacity = false;            // nobody is served by a full place (residents by residentsPerPlace)
    std::vector<AreaRef> must;
    std::vector<SiteId> pinned;
    std::vector<SiteId> forbidden;
    Metres apart{0.0};               // new places are no nearer than this to one another, as the crow flies
    std::vector<FacilityKind> kinds; // none: one kind
    double seconds = 60.0;
    double gap = 0.0;
    std::size_t alternatives = 0; // other choices within 1 % of the best that are looked for
    bool withFront = false;       // cost against residents covered
    bool withSensitivity = false; // to the threshold
};

struct ChosenSite {
    SiteId site;
    std::string name;
    std::optional<Euros> cost;       // price and works; none where neither is known
    std::optional<std::size_t> kind; // position in SitingParams::kinds
    double residents = 0.0;          // whose nearest place it is, within the threshold where there is one
    geom::PointM at;
};

struct FrontPoint {
    std::vector<SiteId> sites;
    Euros cost;
    double covered = 0.0; // residents
    bool isProven = false;
};

struct SensitivityPoint {
    Minutes within;
    double covered = 0.0;      // residents, by the choice that is best at the threshold asked
    double best = 0.0;         // residents, by the choice that is best at this one
    std::vector<SiteId> sites; // the latter
};

struct SitingReport {
    static constexpr int kAlgorithmVersion = 2; // since 2 residents are covered to the metre, not by 40 m of street
    SitingParams params;
    SitingStatus status = SitingStatus::feasible;
    double objective = 0.0; // residents covered; places; resident-minutes; minutes
    double bound = 0.0;
    double gap = 0.0; // share of the objective that may be missing
    std::string solver;
    std::vector<ChosenSite> chosen;
    double residents = 0.0; // who are counted
    double residentsCovered = 0.0;
    double coveredBefore = 0.0; // by the places that exist alone
    std::optional<Euros> cost;
    std::vector<std::vector<SiteId>> alternatives;
    std::vector<FrontPoint> front;
    std::vector<SensitivityPoint> sensitivity;
    std::vector<Diagnostic> diagnostics;
};

[[nodiscard]] std::string toJson(const SitingParams& params);
[[nodiscard]] std::string toJson(const SitingReport& report);
// Error: valueMalformed (field, value, expected).
[[nodiscard]] Result<SitingParams> sitingParamsFromJson(std::string_view text);
[[nodiscard]] Result<SitingReport> sitingReportFromJson(std::string_view text);

} // namespace geo::domain
