#include "store/detail/rebuild_index.h"

#include "store/detail/packed_rtree.h"
#include "store/detail/spatialite_blob.h"

#include <sqlite3.h>

namespace geo::store::detail {

namespace {

constexpr std::int64_t kRowsBetweenSteps = 4096;

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
    for (std::int64_t done = 0;; ++done) {
        if (done % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::indexing));
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return boxes;
        if (const auto box = boxOfBlob(rows.bytes(1))) boxes.push_back({rows.integer(0), *box});
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

    Result<void> write(const RtreeNode& node) {
        m_node.bind(1, node.number).bind(2, node.data);
        GEO_TRY(m_node.run());
        if (node.parent > 0) {
            m_parent.bind(1, node.number).bind(2, node.parent);
            GEO_TRY(m_parent.run());
        }
        for (const std::int64_t id : node.rows) {
            m_row.bind(1, id).bind(2, node.number);
            GEO_TRY(m_row.run());
        }
        return {};
    }

private:
    Statement m_node;
    Statement m_parent;
    Statement m_row;
};

} // namespace

Result<void> rebuildIndex(Session& session, domain::Kind kind, std::string_view shape, JobControl& job) {
    const Substitutes substitutes = substitutesOf(kind, shape);
    GEO_ASSIGN(auto boxes, boxesOf(session, substitutes, job));
    const Unguarded unguarded{session.db.handle()};
    GEO_ASSIGN(const std::int64_t nodeSize, session.db.integerOf(expanded(query("index.nodeSize"), substitutes)));
    GEO_ASSIGN(NodeTables tables, NodeTables::clear(session, substitutes));
    std::int64_t nodes = 0;
    const auto write = [&](const RtreeNode& node) -> Result<void> {
        if (++nodes % 64 == 0) GEO_TRY(job.step(Phase::indexing));
        return tables.write(node);
    };
    return packRtree(std::move(boxes), static_cast<std::size_t>(nodeSize), write);
}

} // namespace geo::store::detail
