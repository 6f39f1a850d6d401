#include "store/detail/bulk_index.h"

namespace geo::store::detail {

namespace {

struct Trigger {
    std::string name;
    std::string sql;
};

Result<std::vector<Trigger>> triggersOfInsert(Session& session, domain::Kind kind) {
    GEO_ASSIGN(const StatementUse rows, session.use("trigger.ofInsert"));
    rows->bind(1, domain::name(kind));
    std::vector<Trigger> triggers;
    for (;;) {
        GEO_ASSIGN(const bool more, rows->step());
        if (!more) return triggers;
        triggers.push_back({std::string{rows->text(0)}, std::string{rows->text(1)}});
    }
}

} // namespace

Result<BulkIndex> BulkIndex::suspend(Session& session, domain::Kind kind) {
    BulkIndex bulk;
    bulk.m_kind = kind;
    if (domain::infoOf(kind).shapes.empty()) return bulk;
    GEO_ASSIGN(const std::vector<Trigger> triggers, triggersOfInsert(session, kind));
    for (const Trigger& trigger : triggers) {
        GEO_TRY(session.db.run(expanded(query("trigger.drop"), {{"trigger", trigger.name}})));
        bulk.m_triggers.push_back(trigger.sql);
    }
    return bulk;
}

Result<void> BulkIndex::resume(Session& session, std::int64_t first, std::int64_t last) {
    for (const auto& shape : domain::infoOf(m_kind).shapes) {
        GEO_ASSIGN(Statement fill, session.fresh("index.fill", substitutesOf(m_kind, shape.name)));
        fill.bind(1, first).bind(2, last);
        GEO_TRY(fill.run());
    }
    for (const std::string& sql : m_triggers) GEO_TRY(session.db.run(sql));
    GEO_ASSIGN(const StatementUse stamp, session.use("trigger.stamp"));
    stamp->bind(1, domain::name(m_kind));
    return stamp->run();
}

} // namespace geo::store::detail
