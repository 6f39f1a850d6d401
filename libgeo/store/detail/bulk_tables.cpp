#include "store/detail/bulk_tables.h"

#include "store/detail/rebuild_index.h"
#include "store/detail/rows.h"

namespace geo::store::detail {

namespace {

constexpr std::int64_t kRebuildShare = 8; // an index is packed anew where more than one row in so many was touched

struct Trigger {
    std::string name;
    std::string sql;
};

Result<std::vector<Trigger>> triggersOf(Session& session, domain::Kind kind) {
    GEO_ASSIGN(const StatementUse rows, session.use("trigger.ofGeometry"));
    rows->bind(1, domain::name(kind));
    std::vector<Trigger> triggers;
    for (;;) {
        GEO_ASSIGN(const bool more, rows->step());
        if (!more) return triggers;
        triggers.push_back({std::string{rows->text(0)}, std::string{rows->text(1)}});
    }
}

Result<std::int64_t> countOf(Session& session, domain::Kind kind) {
    GEO_ASSIGN(const StatementUse row, session.use("row.count", kind));
    GEO_TRY(row->step());
    return row->integer(0);
}

// Each of these rows leaves the index, and enters it again where it is still there and has the shape.
Result<void> reenter(Session& session, domain::Kind kind, std::string_view shape,
                     const std::vector<std::int64_t>& ids) {
    const auto substitutes = substitutesOf(kind, shape);
    GEO_ASSIGN(Statement remove, session.fresh("index.remove", substitutes));
    GEO_ASSIGN(Statement enter, session.fresh("index.enter", substitutes));
    for (const std::int64_t id : ids) {
        remove.bind(1, id);
        GEO_TRY(remove.run());
        enter.bind(1, id);
        GEO_TRY(enter.run());
    }
    return {};
}

} // namespace

Result<BulkTables::Table*> BulkTables::tableOf(domain::Kind kind) {
    const auto found = m_tables.find(kind);
    if (found != m_tables.end()) return &found->second;
    Table table;
    if (!domain::infoOf(kind).shapes.empty()) {
        GEO_ASSIGN(const std::vector<Trigger> triggers, triggersOf(m_session, kind));
        for (const Trigger& trigger : triggers) {
            GEO_TRY(m_session.db.run(expanded(query("trigger.drop"), {{"trigger", trigger.name}})));
            table.triggers.push_back(trigger.sql);
        }
    }
    return &m_tables.emplace(kind, std::move(table)).first->second;
}

Result<void> BulkTables::insert(const domain::Record& record) {
    GEO_ASSIGN(Table * table, tableOf(record.kind));
    GEO_TRY(insertRow(m_session, record));
    table->touched.push_back(record.id);
    return {};
}

Result<void> BulkTables::update(const domain::Record& record) {
    GEO_ASSIGN(Table * table, tableOf(record.kind));
    GEO_TRY(updateRow(m_session, record));
    table->touched.push_back(record.id);
    return {};
}

Result<void> BulkTables::remove(domain::Kind kind, std::int64_t id) {
    GEO_ASSIGN(Table * table, tableOf(kind));
    GEO_TRY(removeRow(m_session, kind, id));
    table->touched.push_back(id);
    return {};
}

Result<void> BulkTables::removeSpan(domain::Kind kind, std::int64_t first, std::int64_t last) {
    if (last < first) return {};
    GEO_ASSIGN(Table * table, tableOf(kind));
    for (std::int64_t id = first; id <= last; ++id) table->touched.push_back(id);
    GEO_ASSIGN(const StatementUse removal, m_session.use("row.removeSpan", kind));
    removal->bind(1, first).bind(2, last);
    return removal->run();
}

Result<void> BulkTables::bringUpToDate(domain::Kind kind, std::string_view shape, const Table& table, JobControl& job) {
    GEO_ASSIGN(const std::int64_t rows, countOf(m_session, kind));
    if (static_cast<std::int64_t>(table.touched.size()) * kRebuildShare < rows)
        return reenter(m_session, kind, shape, table.touched);
    return rebuildIndex(m_session, kind, shape, job);
}

Result<void> BulkTables::finish(JobControl& job) {
    std::int64_t done = 0;
    for (const auto& [kind, table] : m_tables) {
        GEO_TRY(job.step(Phase::indexing, done++, static_cast<std::int64_t>(m_tables.size())));
        for (const auto& shape : domain::infoOf(kind).shapes) GEO_TRY(bringUpToDate(kind, shape.name, table, job));
        for (const std::string& sql : table.triggers) GEO_TRY(m_session.db.run(sql));
        GEO_ASSIGN(const StatementUse stamp, m_session.use("trigger.stamp"));
        stamp->bind(1, domain::name(kind));
        GEO_TRY(stamp->run());
    }
    m_tables.clear();
    return {};
}

} // namespace geo::store::detail
