#include "store/detail/shelf.h"

#include "store/detail/record_json.h"
#include "store/detail/spatialite_blob.h"

namespace geo::store::detail {

namespace {

constexpr int kFirstShape = 6; // position of shape_1 in shelf.insert
constexpr std::size_t kShapes = 2;

std::string_view nameOf(Side side) {
    return side == Side::before ? "before" : "after";
}

Result<domain::Record> recordIn(const Statement& row) {
    GEO_ASSIGN(const domain::Kind kind, domain::parseKind(row.text(0)));
    const domain::KindInfo& info = domain::infoOf(kind);
    domain::Record record{kind, row.integer(1), {}, {}};
    record.values.resize(info.fields.size());
    record.shapes.resize(info.shapes.size());
    GEO_TRY(apply(row.text(2), record));
    for (std::size_t i = 0; i < info.shapes.size(); ++i) {
        GEO_ASSIGN(record.shapes[i], decode(row.bytes(3 + static_cast<int>(i))));
    }
    return record;
}

} // namespace

Result<void> shelve(Session& session, JournalId entry, Side side, const domain::Record& record) {
    GEO_ASSIGN(const StatementUse insert, session.use("shelf.insert"));
    insert->bind(1, entry.value).bind(2, nameOf(side)).bind(3, domain::name(record.kind)).bind(4, record.id);
    insert->bind(5, toJson(record, false));
    std::vector<std::byte> blob;
    for (std::size_t i = 0; i < kShapes && i < record.shapes.size(); ++i) {
        encode(record.shapes[i], session.info.epsg, blob);
        if (!blob.empty()) insert->bind(kFirstShape + static_cast<int>(i), std::span<const std::byte>{blob});
    }
    return insert->run();
}

Result<void> forEachShelved(Session& session, JournalId entry, Side side,
                            const std::function<Result<void>(domain::Record&&)>& visit) {
    GEO_ASSIGN(Statement rows, session.fresh("shelf.ofEntry", {}));
    rows.bind(1, entry.value).bind(2, nameOf(side));
    for (;;) {
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return {};
        GEO_ASSIGN(domain::Record record, recordIn(rows));
        GEO_TRY(visit(std::move(record)));
    }
}

Result<std::optional<domain::Record>> shelvedRow(Session& session, JournalId entry, Side side, domain::Kind kind,
                                                 std::int64_t id) {
    GEO_ASSIGN(Statement rows, session.fresh("shelf.ofRow", {}));
    rows.bind(1, entry.value).bind(2, nameOf(side)).bind(3, domain::name(kind)).bind(4, id);
    GEO_ASSIGN(const bool isThere, rows.step());
    if (!isThere) return std::nullopt;
    GEO_ASSIGN(domain::Record record, recordIn(rows));
    return record;
}

Result<std::int64_t> countShelved(Session& session, JournalId entry, Side side) {
    GEO_ASSIGN(const StatementUse row, session.use("shelf.countOfEntry"));
    row->bind(1, entry.value).bind(2, nameOf(side));
    GEO_TRY(row->step());
    return row->integer(0);
}

Result<void> clearShelf(Session& session, JournalId entry, Side side) {
    GEO_ASSIGN(const StatementUse clear, session.use("shelf.clear"));
    clear->bind(1, entry.value).bind(2, nameOf(side));
    return clear->run();
}

} // namespace geo::store::detail
