#include "store/detail/rebuild_index.h"

#include "store/detail/spatialite_blob.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace geo::store::detail {

namespace {

constexpr std::size_t kRowsBetweenSteps = 4096;

// SQLite guards the tables behind a virtual table in defensive mode.
class Unguarded {
public:
    explicit Unguarded(sqlite3* db)
        : m_db(db) {
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    Unguarded(const Unguarded&) = delete;
    Unguarded& operator=(const Unguarded&) = delete;
    ~Unguarded() { sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); }

private:
    sqlite3* m_db;
};

Result<std::vector<IndexedBox>> boxesOf(Session& session, const Substitutes& substitutes, JobControl& job) {
    GEO_ASSIGN(Statement rows, session.fresh("shape.all", substitutes));
    std::vector<IndexedBox> boxes;
    for (std::size_t done = 0;; ++done) {
        if (done % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::indexing));
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return boxes;
        if (const auto box = boxOfBlob(rows.bytes(1))) boxes.push_back(IndexedBox::of(rows.integer(0), *box));
    }
}

class NodeTables {
public:
    static Result<NodeTables> clear(Session& session, const Substitutes& substitutes) {
        for (const auto* name : {"index.clearNodes", "index.clearParents", "index.clearRows"}) {
            GEO_ASSIGN(Statement statement, session.fresh(name, substitutes));
            GEO_TRY(statement.run());
        }
        NodeTables tables;
        GEO_ASSIGN(tables.m_node, session.fresh("index.node", substitutes));
        GEO_ASSIGN(tables.m_parent, session.fresh("index.parent", substitutes));
        GEO_ASSIGN(tables.m_row, session.fresh("index.row", substitutes));
        return tables;
    }

    void expect(std::size_t rows) { m_rows.reserve(rows); }

    Result<void> write(const RtreeNode& node) {
        m_node.bind(1, node.number).bind(2, node.data);
        GEO_TRY(m_node.run());
        if (node.parent > 0) {
            m_parent.bind(1, node.number).bind(2, node.parent);
            GEO_TRY(m_parent.run());
        }
        for (const std::int64_t id : node.rows) m_rows.emplace_back(id, node.number);
        return {};
    }

    // Which node each row is in: in the order of the rows, where a table grows quickest.
    Result<void> writeRows(JobControl& job) {
        std::ranges::sort(m_rows);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (i % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::indexing));
            m_row.bind(1, m_rows[i].first).bind(2, m_rows[i].second);
            GEO_TRY(m_row.run());
        }
        return {};
    }

private:
    Statement m_node;
    Statement m_parent;
    Statement m_row;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_rows; // row, node
};

} // namespace

Result<void> rebuildIndex(Session& session, domain::Kind kind, std::string_view shape, JobControl& job) {
    GEO_ASSIGN(auto boxes, boxesOf(session, substitutesOf(kind, shape), job));
    return rebuildIndex(session, kind, shape, std::move(boxes), job);
}

Result<void> rebuildIndex(Session& session, domain::Kind kind, std::string_view shape, std::vector<IndexedBox> boxes,
                          JobControl& job) {
    const Substitutes substitutes = substitutesOf(kind, shape);
    const Unguarded unguarded{session.db.handle()};
    GEO_ASSIGN(const std::int64_t nodeSize, session.db.integerOf(expanded(query("index.nodeSize"), substitutes)));
    GEO_ASSIGN(NodeTables tables, NodeTables::clear(session, substitutes));
    tables.expect(boxes.size());
    std::int64_t nodes = 0;
    const auto write = [&](const RtreeNode& node) -> Result<void> {
        if (++nodes % 64 == 0) GEO_TRY(job.step(Phase::indexing));
        return tables.write(node);
    };
    GEO_TRY(packRtree(std::move(boxes), static_cast<std::size_t>(nodeSize), write));
    return tables.writeRows(job);
}

} // namespace geo::store::detail
