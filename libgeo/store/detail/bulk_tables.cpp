#include "store/detail/bulk_tables.h"

#include "store/detail/rebuild_index.h"
#include "store/detail/rows.h"
#include "store/detail/spatialite_blob.h"

namespace geo::store::detail {

namespace {

constexpr std::int64_t kRebuildShare = 8; // an index is packed anew where more than one row in so many was touched

// Boxes of rows to come. Room that is not used takes no memory; growing would hold them all twice.
constexpr std::size_t kRoom = 2'000'000;

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

Result<bool> hasAny(Session& session, domain::Kind kind) {
    GEO_ASSIGN(const StatementUse row, session.use("row.any", kind));
    GEO_TRY(row->step());
    return row->integer(0) != 0;
}

Result<std::int64_t> uniquesOf(Session& session, domain::Kind kind) {
    GEO_ASSIGN(const StatementUse row, session.use("row.uniques", kind));
    GEO_TRY(row->step());
    return row->integer(0);
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

void BulkTables::Table::add(std::int64_t id, std::span<const std::vector<std::byte>> blobs) {
    if (!boxes) return touched.push_back(id);
    for (std::size_t i = 0; i < boxes->size(); ++i)
        if (const auto box = boxOfBlob(blobs[i])) (*boxes)[i].push_back(IndexedBox::of(id, *box));
}

// What was entered before is found again when the index is packed from the table.
void BulkTables::Table::touch(std::int64_t id) {
    boxes.reset();
    touched.push_back(id);
}

// Takes the triggers of the geometry off the table.
Result<void> BulkTables::takeOff(domain::Kind kind, Table& table) {
    GEO_ASSIGN(const std::vector<Trigger> triggers, triggersOf(m_session, kind));
    for (const Trigger& trigger : triggers) {
        GEO_TRY(m_session.db.run(expanded(query("trigger.drop"), {{"trigger", trigger.name}})));
        table.triggers.push_back(trigger.sql);
    }
    return {};
}

Result<BulkTables::Table*> BulkTables::tableOf(domain::Kind kind) {
    const auto found = m_tables.find(kind);
    if (found != m_tables.end()) return &found->second;
    const domain::KindInfo& info = domain::infoOf(kind);
    Table table;
    GEO_ASSIGN(const bool hasRows, hasAny(m_session, kind));
    table.wasEmpty = !hasRows;
    if (!hasRows) table.boxes.emplace(info.shapes.size());
    if (table.boxes)
        for (auto& boxes : *table.boxes) boxes.reserve(kRoom);
    if (!info.shapes.empty()) GEO_TRY(takeOff(kind, table));
    GEO_ASSIGN(table.insert, m_session.fresh("row.insert", substitutesOf(kind)));
    GEO_ASSIGN(const std::int64_t uniques, uniquesOf(m_session, kind));
    if (uniques == 0 || (uniques == 1 && info.keyField && !hasRows)) { // none can be refused that keys do not tell
        GEO_ASSIGN(table.batch, RowBatch::create(m_session, kind));
    }
    return &m_tables.emplace(kind, std::move(table)).first->second;
}

Result<void> BulkTables::insert(const domain::Record& record) {
    GEO_ASSIGN(Table * table, tableOf(record.kind));
    GEO_TRY(flush(*table));
    GEO_TRY(writeRow(table->insert, record, m_session.info.epsg, m_blobs));
    table->add(record.id, m_blobs);
    return {};
}

Result<void> BulkTables::insertSoon(domain::Record& record) {
    GEO_ASSIGN(Table * table, tableOf(record.kind));
    const auto keyField = domain::infoOf(record.kind).keyField;
    const bool mayWait = table->batch && (!keyField || table->keys.isNew(record.key()));
    if (!mayWait) return insert(record);
    return table->batch->add(std::move(record), [table](auto id, auto blobs) { table->add(id, blobs); });
}

Result<void> BulkTables::flush(Table& table) {
    if (!table.batch) return {};
    return table.batch->flush([&table](auto id, auto blobs) { table.add(id, blobs); });
}

Result<void> BulkTables::flush() {
    for (auto& [kind, table] : m_tables) GEO_TRY(flush(table));
    return {};
}

Result<void> BulkTables::update(const domain::Record& record) {
    GEO_ASSIGN(Table * table, tableOf(record.kind));
    GEO_TRY(flush(*table));
    GEO_TRY(updateRow(m_session, record));
    table->touch(record.id);
    return {};
}

Result<void> BulkTables::remove(domain::Kind kind, std::int64_t id) {
    GEO_ASSIGN(Table * table, tableOf(kind));
    GEO_TRY(flush(*table));
    GEO_TRY(removeRow(m_session, kind, id));
    table->touch(id);
    return {};
}

Result<void> BulkTables::removeSpan(domain::Kind kind, std::int64_t first, std::int64_t last) {
    if (last < first) return {};
    GEO_ASSIGN(Table * table, tableOf(kind));
    GEO_TRY(flush(*table));
    for (std::int64_t id = first; id <= last; ++id) table->touch(id);
    GEO_ASSIGN(const StatementUse removal, m_session.use("row.removeSpan", kind));
    removal->bind(1, first).bind(2, last);
    return removal->run();
}

Result<void> BulkTables::bringUpToDate(domain::Kind kind, std::size_t shape, Table& table, JobControl& job) {
    const std::string_view name = domain::infoOf(kind).shapes[shape].name;
    if (table.boxes) return rebuildIndex(m_session, kind, name, std::move((*table.boxes)[shape]), job);
    GEO_ASSIGN(const std::int64_t rows, countOf(m_session, kind));
    if (!table.wasEmpty && static_cast<std::int64_t>(table.touched.size()) * kRebuildShare < rows)
        return reenter(m_session, kind, name, table.touched);
    return rebuildIndex(m_session, kind, name, job);
}

Result<void> BulkTables::finish(JobControl& job) {
    GEO_TRY(flush());
    std::int64_t done = 0;
    for (auto& [kind, table] : m_tables) {
        table.keys = {}; // memory for the index
        GEO_TRY(job.step(Phase::indexing, done++, static_cast<std::int64_t>(m_tables.size())));
        for (std::size_t i = 0; i < domain::infoOf(kind).shapes.size(); ++i)
            GEO_TRY(bringUpToDate(kind, i, table, job));
        for (const std::string& sql : table.triggers) GEO_TRY(m_session.db.run(sql));
        GEO_ASSIGN(const StatementUse stamp, m_session.use("trigger.stamp"));
        stamp->bind(1, domain::name(kind));
        GEO_TRY(stamp->run());
    }
    m_tables.clear();
    return {};
}

} // namespace geo::store::detail
