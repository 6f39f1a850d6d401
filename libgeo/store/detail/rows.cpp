#include "store/detail/rows.h"

#include "store/detail/record_row.h"

#include <fmt/format.h>

namespace geo::store::detail {

namespace {

Result<std::optional<domain::Record>> firstRecord(Statement& row, domain::Kind kind) {
    GEO_ASSIGN(const bool found, row.step());
    if (!found) return std::optional<domain::Record>{};
    GEO_ASSIGN(domain::Record record, readRecord(row, kind));
    return std::optional{std::move(record)};
}

// The same error, with the row that it is about.
Error aboutRow(Error error, const domain::Record& record) {
    if (error.code == ErrorCode::duplicateKey)
        error.arguments = {{"kind", std::string{domain::name(record.kind)}}, {"key", record.key()}};
    return error;
}

Result<void> writeRow(Session& session, std::string_view queryName, const domain::Record& record) {
    GEO_ASSIGN(const StatementUse write, session.use(queryName, record.kind));
    Blobs blobs;
    return writeRow(*write, record, session.info.epsg, blobs);
}

Result<std::int64_t> parentIdOf(Session& session, domain::Kind kind, std::int64_t id, std::int64_t foreignKey) {
    GEO_ASSIGN(const StatementUse column, session.use("file.foreignKey"));
    column->bind(1, domain::name(kind)).bind(2, foreignKey);
    GEO_ASSIGN(const bool found, column->step());
    if (!found) return 0;
    GEO_ASSIGN(const auto record, findById(session, kind, id));
    if (!record) return 0;
    const auto* value = std::get_if<std::int64_t>(&record->value(column->text(0)));
    return value ? *value : 0;
}

} // namespace

Result<std::optional<domain::Record>> findById(Session& session, domain::Kind kind, std::int64_t id) {
    GEO_ASSIGN(const StatementUse row, session.use("row.byId", kind));
    row->bind(1, id);
    return firstRecord(*row, kind);
}

Result<std::optional<domain::Record>> findByField(Session& session, domain::Kind kind, std::string_view field,
                                                  const domain::Value& value) {
    GEO_ASSIGN(const StatementUse row, session.use("row.byField", kind, field));
    std::visit(
        geom::Overloaded{[&](domain::Unknown) { row->bindNull(1); }, [&](const auto& known) { row->bind(1, known); }},
        value);
    return firstRecord(*row, kind);
}

std::string_view outsideKeyOf(domain::Kind kind) {
    const domain::KindInfo& info = domain::infoOf(kind);
    if (info.keyField) return info.fields[*info.keyField].name;
    const domain::FieldInfo* code = info.find("code");
    return code ? code->name : std::string_view{};
}

Result<void> insertRow(Session& session, const domain::Record& record) {
    return writeRow(session, "row.insert", record);
}

Result<void> updateRow(Session& session, const domain::Record& record) {
    return writeRow(session, "row.update", record);
}

Result<void> removeRow(Session& session, domain::Kind kind, std::int64_t id) {
    GEO_ASSIGN(const StatementUse remove, session.use("row.remove", kind));
    remove->bind(1, id);
    return remove->run();
}

Result<void> writeRow(Statement& statement, const domain::Record& record, int epsg, Blobs& blobs) {
    bindRecord(statement, record, epsg, blobs);
    if (auto done = statement.run(); !done) {
        statement.reset(); // lets go of what it was lent
        return std::unexpected(aboutRow(std::move(done).error(), record));
    }
    return {};
}

Result<std::int64_t> highestId(Session& session, domain::Kind kind) {
    GEO_ASSIGN(const StatementUse row, session.use("row.highest", kind));
    GEO_TRY(row->step());
    return row->integer(0);
}

Result<domain::Record> validated(domain::Record record) {
    GEO_TRY(validate(record));
    return record;
}

Result<void> validate(domain::Record& record) {
    GEO_TRY(normalise(record));
    const auto wrong = domain::violations(record);
    if (!wrong.empty()) return std::unexpected(wrong.front());
    return {};
}

Result<std::vector<BrokenReference>> brokenReferences(Session& session, std::size_t limit) {
    struct Found {
        domain::Kind kind;
        std::int64_t id;
        domain::Kind parent;
        std::int64_t foreignKey;
    };
    std::vector<Found> rows;
    {
        GEO_ASSIGN(const StatementUse check, session.use("file.foreignKeyCheck"));
        while (rows.size() < limit) {
            GEO_ASSIGN(const bool more, check->step());
            if (!more) break;
            const auto kind = domain::parseKind(check->text(0));
            const auto parent = domain::parseKind(check->text(2));
            if (kind && parent) rows.push_back({*kind, check->integer(1), *parent, check->integer(3)});
        }
    }
    std::vector<BrokenReference> broken;
    for (const Found& row : rows) {
        GEO_ASSIGN(const std::int64_t parentId, parentIdOf(session, row.kind, row.id, row.foreignKey));
        broken.push_back({row.kind, row.id, row.parent, parentId});
    }
    return broken;
}

std::vector<ReferringField> referringFields(domain::Kind parent) {
    std::vector<ReferringField> fields;
    for (const domain::Kind kind : domain::kAllKinds)
        for (const auto& field : domain::infoOf(kind).fields)
            if (field.refersTo == parent && field.type == domain::FieldType::integer)
                fields.push_back({kind, field.name});
    return fields;
}

Result<std::vector<std::int64_t>> referringRows(Session& session, const ReferringField& field, std::int64_t parentId) {
    GEO_ASSIGN(const StatementUse rows, session.use("row.referring", field.kind, field.field));
    rows->bind(1, parentId);
    std::vector<std::int64_t> ids;
    for (;;) {
        GEO_ASSIGN(const bool more, rows->step());
        if (!more) return ids;
        ids.push_back(rows->integer(0));
    }
}

} // namespace geo::store::detail
