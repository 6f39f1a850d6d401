#include "usecase/desk.h"

namespace geo::usecase {

Result<Desk> Desk::open(const std::filesystem::path& path, Access access, std::string who, JobControl& job) {
    const auto mode = access == Access::readOnly ? store::OpenMode::readOnly : store::OpenMode::readWrite;
    GEO_ASSIGN(store::Workspace workspace, store::Workspace::open(path, mode, job));
    return Desk{std::move(workspace), std::move(who)};
}

Result<Desk> Desk::create(const std::filesystem::path& path, const NewWorkspace& settings, std::string who) {
    GEO_ASSIGN(store::Workspace workspace, store::Workspace::create(path, {settings.name, settings.epsg, who}));
    return Desk{std::move(workspace), std::move(who)};
}

Result<Inventory> Desk::inventory(JobControl& job) const {
    Inventory inventory;
    for (const domain::Kind kind : domain::kAllKinds) {
        if (kind == domain::Kind::dataset || domain::isPresentation(kind)) continue;
        GEO_ASSIGN(const KindSummary summary, m_workspace.summary(kind, job));
        if (summary.count > 0) inventory.layers.push_back(summary);
    }
    GEO_ASSIGN(auto datasets, m_workspace.all<domain::Dataset>(job));
    inventory.datasets = std::move(datasets.value);
    return inventory;
}

Result<Rows> Desk::rows(domain::Kind kind, const RowQuery& query, JobControl& job) const {
    std::optional<domain::Expression> condition;
    if (!query.where.empty()) {
        GEO_ASSIGN(condition, domain::Expression::parse(query.where, kind));
    }
    Rows found;
    const auto keep = [&](domain::Record&& record) -> Result<void> {
        if (condition && !condition->matches(record)) return {};
        ++found.count;
        if (!query.limit || found.count <= *query.limit) found.rows.push_back(std::move(record));
        return {};
    };
    GEO_TRY(m_workspace.forEach(kind, {}, keep, job));
    return found;
}

Result<CommitReport> Desk::edit(const domain::Record& seen, const domain::Record& after) {
    return m_workspace.commit({domain::Action::edit, m_who, {{after.kind, after.id, after, seen}}});
}

Result<CommitReport> Desk::add(const domain::Record& record) {
    return m_workspace.commit({domain::Action::add, m_who, {{record.kind, 0, record, {}}}});
}

Result<CommitReport> Desk::remove(const std::vector<std::pair<domain::Kind, std::int64_t>>& rows) {
    store::Step step{domain::Action::remove, m_who, {}, true};
    for (const auto& [kind, id] : rows) step.changes.push_back({kind, id, {}, {}});
    return m_workspace.commit(step);
}

} // namespace geo::usecase
