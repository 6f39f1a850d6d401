#include "usecase/project_sheet.h"

#include "usecase/ranking.h"

#include <algorithm>
#include <map>

namespace geo::usecase {

namespace {

std::vector<KeptOut> keptOutOf(const domain::MatchReport& match) {
    std::map<domain::Rule, KeptOut> counts;
    for (const domain::SpaceMatch& space : match.matches) {
        if (space.eligible) continue;
        for (const domain::RuleAnswer& answer : space.answers) {
            KeptOut& count = counts[answer.rule];
            count.rule = answer.rule;
            if (answer.answer == domain::Answer::broken) ++count.broken;
            if (answer.answer == domain::Answer::unknown && match.params.unknownExcludes) ++count.unknown;
        }
    }
    std::vector<KeptOut> rules;
    for (const auto& [rule, count] : counts)
        if (count.broken + count.unknown > 0) rules.push_back(count);
    std::ranges::stable_sort(rules, std::ranges::greater{},
                             [](const KeptOut& each) { return each.broken + each.unknown; });
    return rules;
}

} // namespace

Result<ProjectSheet> readProjectSheet(const Desk& desk, const domain::Project& project, domain::MatchReport match,
                                      const OpenedScenario* kept, JobControl& job) {
    ProjectSheet sheet;
    sheet.workspace = desk.info().name;
    sheet.date = match.params.date;
    GEO_ASSIGN(sheet.row, desk.rowById(domain::Kind::project, project.id.value));
    sheet.project = project;
    sheet.keptOut = keptOutOf(match);
    if (match.ranking.size() > 1) {
        GEO_ASSIGN(sheet.robustness, robustness(match, robustnessParamsOf(match), job));
    }
    sheet.match = std::move(match);
    GEO_ASSIGN(sheet.placements, readShortlist(desk, project.id, job));
    if (kept != nullptr) {
        GEO_ASSIGN(sheet.scenario, scenarioOf(desk, *kept, project.id));
    }
    return sheet;
}

} // namespace geo::usecase
