#include "usecase/relax.h"

#include "analysis/matching/relaxation.h"
#include "usecase/need_templates.h"

namespace geo::usecase {

namespace {

Result<WhyNot> whyNotOf(const domain::MatchReport& report, std::vector<std::size_t> matches, JobControl& job) {
    WhyNot why{std::move(matches), {}};
    if (why.matches.empty()) return why;
    domain::RelaxationParams params;
    for (const std::size_t match : why.matches) params.spaces.push_back(report.matches[match].space);
    GEO_ASSIGN(why.changes, analysis::relaxations(report, params, job));
    return why;
}

} // namespace

Result<domain::RelaxationReport> relaxations(const domain::MatchReport& report, const domain::RelaxationParams& params,
                                             JobControl& job) {
    return analysis::relaxations(report, params, job);
}

Result<WhyNot> whyNot(const domain::MatchReport& report, SiteId site, JobControl& job) {
    std::vector<std::size_t> matches;
    for (std::size_t i = 0; i < report.matches.size(); ++i)
        if (report.matches[i].site == site) matches.push_back(i);
    return whyNotOf(report, std::move(matches), job);
}

Result<WhyNot> whyNot(const domain::MatchReport& report, SpaceId space, JobControl& job) {
    std::vector<std::size_t> matches;
    for (std::size_t i = 0; i < report.matches.size(); ++i)
        if (report.matches[i].space == space) matches.push_back(i);
    return whyNotOf(report, std::move(matches), job);
}

Result<domain::Project> relaxed(const domain::Project& project, const domain::RelaxationSet& set) {
    return analysis::relaxed(project, set);
}

Result<CommitReport> acceptRelaxation(Desk& desk, ProjectId project, const domain::RelaxationSet& set) {
    GEO_ASSIGN(const auto seen, readProject(desk, std::to_string(project.value)));
    GEO_ASSIGN(const auto after, analysis::relaxed(seen, set));
    return saveNeeds(desk, seen, after);
}

} // namespace geo::usecase
