#pragma once

#include "base/date.h"
#include "domain/placement.h"
#include "domain/qpv.h"
#include "domain/results/ranking_choices.h"
#include "domain/results/street_distances.h"
#include "domain/zone.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::domain {

struct MatchParams {
    Date date; // availability is judged on and after this day
    Weights weights{};
    bool unknownExcludes = false; // an answer "unknown" to a hard rule excludes
    // What else is chosen: the method and the value functions hold; the weights that its source gives are `weights`.
    RankingChoices choices{};
};

// What the matching looks at: a snapshot, shared by every re-rank.
struct MatchSnapshot {
    Project project;
    std::vector<Site> sites; // with their spaces
    std::vector<Qpv> qpvs;
    std::size_t filteredOut = 0; // sites that the filters of the map's layers leave out: not among `sites`
    StreetDistances onStreets{}; // by site
};

enum class Answer : std::uint8_t { met, broken, unknown };
template <>
struct Codes<Answer> {
    static constexpr std::array<std::string_view, 3> kTexts = {"met", "broken", "unknown"};
};

// One rule asked of one space: the value found, the need, and where the value comes from (field of the space or site,
// or the layer it was measured on). Value and need are plain texts of Value (numbers with a point, ISO dates, codes).
struct RuleAnswer {
    Rule rule = Rule::spaceKind;
    Answer answer = Answer::unknown;
    std::string value; // "" for unknown
    std::string needed;
    std::string source; // "space.area_m2", "site.life_cycle", "qpv", "distance.street",
                        // "distance.straight", "project.geometry"
};

// What a criterion measures of a space, in its unit; where it is not known the interval it may lie in, whose upper end
// may be infinite.
struct Measure {
    double low = 0.0;
    double high = 0.0;
    [[nodiscard]] bool isKnown() const { return low == high; }
    friend bool operator==(const Measure&, const Measure&) = default;
};

// The value of a criterion for a space: 0..1; where it is not known the whole interval it may lie in.
struct CriterionValue {
    double low = 0.0;
    double high = 1.0;
    [[nodiscard]] bool isKnown() const { return low == high; }
    [[nodiscard]] double middle() const { return (low + high) / 2.0; }
    friend bool operator==(const CriterionValue&, const CriterionValue&) = default;
};

struct SpaceMatch {
    SiteId site;
    SpaceId space;
    std::string siteName;
    std::string spaceName;
    SiteKind siteKind = SiteKind::availableLand;
    std::optional<geom::PointM> place;
    std::optional<SquareMetres> area;
    std::array<CriterionValue, kCriterionCount> values{};
    std::vector<RuleAnswer> answers; // every rule that the project asks
    bool eligible = false;
    std::size_t unknownAnswers = 0;                  // rules that it leaves unanswered
    std::array<Measure, kCriterionCount> measures{}; // what the values are values of
};

inline constexpr std::size_t kMethodCount = Codes<Method>::kTexts.size();

// Where a space stands under one method.
struct Standing {
    std::size_t rank = 0; // 1 is first
    double score = 0.0;   // wsum and topsis 0..1; promethee2 the net flow, -1..1
};

// One line of the ranking, by the method of the report. Score, low and high are that method's; low and high bound the
// score over what is not known (how strictly, says analysis/matching/ranking_methods.h of each). Contributions are
// those of the weighted sum whatever the method: weight share x value, they sum to its score.
struct Ranked {
    std::size_t rank = 0;  // 1 is first
    std::size_t match = 0; // position in MatchReport::matches
    double score = 0.0;
    double low = 0.0;
    double high = 0.0;
    std::array<double, kCriterionCount> contributions{};
    std::array<Standing, kMethodCount> standings{}; // under every method, in the order of Method
};

// Kendall's tau-b of two methods' scores (Kendall 1945, Biometrika 33:239-251), -1..1; none where one of them tells no
// two spaces apart.
struct Agreement {
    Method first = Method::weightedSum;
    Method second = Method::topsis;
    std::optional<double> tau;
};

// The net flow of a space under one criterion alone, and its bounds over what is not known.
struct CriterionFlow {
    double low = 0.0;
    double middle = 0.0;
    double high = 0.0;
};

struct MatchReport {
    static constexpr int kAlgorithmVersion = 2;
    ProjectId project;
    MatchParams params;
    std::vector<SpaceMatch> matches; // every space, eligible or not, in the order of the snapshot
    std::vector<Ranked> ranking;     // the eligible ones, best first; ties by site then space number
    std::size_t eligible = 0;
    std::size_t excluded = 0;
    std::size_t hanging = 0;     // eligible ones that leave a rule unanswered: they may turn out not to be
    std::size_t filteredOut = 0; // as in the snapshot
    std::array<Agreement, 3> agreements{};
    // Beside `matches`: does not hang on the weights, so that a slider need not compute it again.
    std::vector<std::array<CriterionFlow, kCriterionCount>> flows;
    // The value function in force for each criterion: chosen, or the program's; none tells nothing apart.
    std::array<std::optional<ValueFunction>, kCriterionCount> functions{};
};

} // namespace geo::domain
