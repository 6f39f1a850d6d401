#include "usecase/shortlist.h"

#include <algorithm>
#include <limits>
#include <map>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Placement;

std::int64_t rankOf(const Placement& placement) {
    return placement.rank.value_or(std::numeric_limits<std::int64_t>::max());
}

Result<std::vector<Placement>> placementsOf(const Desk& desk, ProjectId project, JobControl& job) {
    GEO_ASSIGN(auto all, desk.workspace().all<Placement>(job));
    std::erase_if(all.value, [&](const Placement& placement) { return placement.project != project; });
    std::ranges::stable_sort(all.value, {}, rankOf);
    return std::move(all.value);
}

store::RowChange changeOf(const Placement& placement) {
    return {Kind::placement, placement.id.value, domain::toRecord(placement), {}};
}

// Gives the lines the ranks 1, 2, 3... and adds those that changed to a step.
void renumber(std::vector<Placement>& lines, store::Step& step) {
    std::int64_t rank = 0;
    for (Placement& line : lines) {
        ++rank;
        if (line.rank == rank) continue;
        line.rank = rank;
        step.changes.push_back(changeOf(line));
    }
}

template <class T>
Result<T> objectById(const Desk& desk, std::int64_t id) {
    GEO_ASSIGN(auto record, desk.rowById(T::kKind, id));
    std::vector<Diagnostic> unread;
    return store::objectOf<T>(std::move(record), unread);
}

} // namespace

Result<std::vector<ShortlistLine>> readShortlist(const Desk& desk, ProjectId project, JobControl& job) {
    GEO_ASSIGN(const auto placements, placementsOf(desk, project, job));
    std::vector<ShortlistLine> lines;
    for (const Placement& placement : placements) {
        GEO_ASSIGN(auto space, objectById<domain::Space>(desk, placement.space.value));
        GEO_ASSIGN(auto site, objectById<domain::Site>(desk, space.site.value));
        lines.push_back({placement, std::move(space), std::move(site)});
    }
    return lines;
}

Result<CommitReport> addToShortlist(Desk& desk, const domain::MatchReport& report, const std::vector<SpaceId>& spaces,
                                    JobControl& job) {
    GEO_ASSIGN(auto lines, placementsOf(desk, report.project, job));
    const std::size_t before = lines.size();
    store::Step step{domain::Action::shortlist, desk.who(), {}};
    for (const SpaceId space : spaces) {
        if (std::ranges::find(lines, space, &Placement::space) != lines.end()) continue;
        Placement placement;
        placement.project = report.project;
        placement.space = space;
        for (const domain::Ranked& ranked : report.ranking)
            if (report.matches[ranked.match].space == space) placement.score = ranked.score;
        lines.push_back(placement);
    }
    if (lines.size() == before) return CommitReport{};
    renumber(lines, step);
    return desk.workspace().commit(step);
}

Result<CommitReport> moveInShortlist(Desk& desk, ProjectId project, PlacementId placement, std::int64_t rank,
                                     JobControl& job) {
    GEO_ASSIGN(auto lines, placementsOf(desk, project, job));
    const auto found = std::ranges::find(lines, placement, &Placement::id);
    if (found == lines.end())
        return fail(ErrorCode::notFound, {{"kind", "placement"}, {"key", std::to_string(placement.value)}});
    const Placement moved = *found;
    lines.erase(found);
    const auto place = std::clamp<std::int64_t>(rank - 1, 0, static_cast<std::int64_t>(lines.size()));
    lines.insert(lines.begin() + place, moved);
    store::Step step{domain::Action::reorder, desk.who(), {}};
    renumber(lines, step);
    if (step.changes.empty()) return CommitReport{};
    return desk.workspace().commit(step);
}

Result<CommitReport> noteInShortlist(Desk& desk, PlacementId placement, const std::string& note) {
    GEO_ASSIGN(auto line, objectById<Placement>(desk, placement.value));
    line.note = note;
    return desk.workspace().commit({domain::Action::edit, desk.who(), {changeOf(line)}});
}

Result<CommitReport> removeFromShortlist(Desk& desk, ProjectId project, const std::vector<PlacementId>& placements,
                                         JobControl& job) {
    GEO_ASSIGN(auto lines, placementsOf(desk, project, job));
    store::Step step{domain::Action::remove, desk.who(), {}, true}; // its steps go with a placement
    for (const PlacementId placement : placements) {
        if (std::erase_if(lines, [&](const Placement& line) { return line.id == placement; }) == 0)
            return fail(ErrorCode::notFound, {{"kind", "placement"}, {"key", std::to_string(placement.value)}});
        step.changes.push_back({Kind::placement, placement.value, {}, {}});
    }
    renumber(lines, step);
    return desk.workspace().commit(step);
}

} // namespace geo::usecase
