#pragma once

#include "store/detail/record_row.h"
#include "store/detail/session.h"

namespace geo::store::detail {

// Single rows of the tables of the kinds, within the caller's transaction or alone.

// None where there is no such row.
[[nodiscard]] Result<std::optional<domain::Record>> findById(Session& session, domain::Kind kind, std::int64_t id);
[[nodiscard]] Result<std::optional<domain::Record>> findByField(Session& session, domain::Kind kind,
                                                                std::string_view field, const domain::Value& value);
// The field that a row is known by to the outside: the key field, or else `code`; "" where the kind has neither.
[[nodiscard]] std::string_view outsideKeyOf(domain::Kind kind);

// With the number that the record has. Error: duplicateKey (kind, key).
[[nodiscard]] Result<void> insertRow(Session& session, const domain::Record& record);
[[nodiscard]] Result<void> updateRow(Session& session, const domain::Record& record);
[[nodiscard]] Result<void> removeRow(Session& session, domain::Kind kind, std::int64_t id);

// A prepared row.insert or row.update with this record. Error: duplicateKey (kind, key).
[[nodiscard]] Result<void> writeRow(Statement& statement, const domain::Record& record, int epsg, Blobs& blobs);

// The highest number that was ever given to a row of the kind.
[[nodiscard]] Result<std::int64_t> highestId(Session& session, domain::Kind kind);

// Normalised, and without a violation of the rules of its kind. Error: the first violation.
[[nodiscard]] Result<domain::Record> validated(domain::Record record);
// The same in place; after an error the record may be normalised in part.
[[nodiscard]] Result<void> validate(domain::Record& record);

// A reference that has no row now, at the end of a transaction that could not commit.
struct BrokenReference {
    domain::Kind kind = domain::Kind::site; // of the row that refers
    std::int64_t id = 0;
    domain::Kind parent = domain::Kind::site;
    std::int64_t parentId = 0;
};
[[nodiscard]] Result<std::vector<BrokenReference>> brokenReferences(Session& session, std::size_t limit);

// Which fields of which kinds are foreign keys to a kind: those of the schema.
struct ReferringField {
    domain::Kind kind;
    std::string_view field;
};
[[nodiscard]] std::vector<ReferringField> referringFields(domain::Kind parent);
[[nodiscard]] Result<std::vector<std::int64_t>> referringRows(Session& session, const ReferringField& field,
                                                              std::int64_t parentId);

} // namespace geo::store::detail
