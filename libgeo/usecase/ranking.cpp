#include "usecase/ranking.h"

#include "analysis/matching/criteria.h"
#include "analysis/matching/robustness.h"
#include "analysis/matching/value_function.h"
#include "analysis/matching/weights.h"

namespace geo::usecase {

domain::RankingChoices choicesOf(const domain::Project& project) {
    return analysis::choicesOf(project);
}

Result<void> keepChoices(Desk& desk, ProjectId project, const domain::RankingChoices& choices) {
    GEO_ASSIGN(const auto seen, desk.rowById(domain::Kind::project, project.value));
    std::vector<Diagnostic> unread;
    GEO_ASSIGN(auto object, store::objectOf<domain::Project>(seen, unread));
    std::string text = domain::toJson(choices);
    if (object.ranking == text) return {};
    object.ranking = std::move(text);
    GEO_TRY(desk.edit(seen, domain::toRecord(object)));
    return {};
}

domain::MatchParams matchParamsOf(const domain::Project& project, Date date) {
    return analysis::matchParamsOf(project, date);
}

domain::MatchParams matchParamsOf(const domain::Project& project, const domain::RankingChoices& choices, Date date) {
    domain::MatchParams params;
    params.date = date;
    params.choices = choices;
    params.weights = analysis::weightsOf(choices, project);
    params.unknownExcludes = choices.unknownExcludes;
    return params;
}

domain::Weights weightsOf(const domain::RankingChoices& choices, const domain::Project& project) {
    return analysis::weightsOf(choices, project);
}

domain::PairwiseReport pairwise(std::span<const domain::Judgment> judgments,
                                std::span<const domain::Criterion> besides) {
    return analysis::pairwise(judgments, besides);
}

domain::Unit unitOf(domain::Criterion criterion, const domain::Project& project) {
    return analysis::unitOf(criterion, analysis::projectFactsOf(project, {}));
}

std::optional<domain::ValueFunction> usualFunction(domain::Criterion criterion, const domain::Project& project) {
    return analysis::functionsInForce(analysis::projectFactsOf(project, {}), {})
        .at(static_cast<std::size_t>(criterion));
}

double valueAt(const domain::ValueFunction& function, double measure) {
    return analysis::valueAt(function, measure);
}

domain::RobustnessParams robustnessParamsOf(const domain::MatchReport& report) {
    return analysis::robustnessParamsOf(report);
}

Result<domain::RobustnessReport> robustness(const domain::MatchReport& report, const domain::RobustnessParams& params,
                                            JobControl& job) {
    return analysis::robustness(report, params, job);
}

std::vector<domain::Stability> stabilityOf(const domain::MatchReport& report) {
    return analysis::stabilityOf(report);
}

} // namespace geo::usecase
