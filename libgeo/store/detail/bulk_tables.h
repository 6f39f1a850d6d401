#pragma once

#include "store/detail/key_trace.h"
#include "store/detail/packed_rtree.h"
#include "store/detail/row_batch.h"

#include <map>
#include <optional>

namespace geo::store::detail {

// Writing many rows. SpatiaLite's triggers check each geometry and enter it in the index at several times the cost of
// the row, so the first row of a kind takes them off its table, and `finish` brings the indexes up to date (packed anew
// where much changed) and puts the same triggers back. All in one transaction: nobody ever sees a table without them.
// Types of shapes must have been checked (`validated`).
class BulkTables {
public:
    explicit BulkTables(Session& session)
        : m_session(session) {}

    // Error: duplicateKey (kind, key).
    [[nodiscard]] Result<void> insert(const domain::Record& record);
    // The same for a row with a number higher than any before; it may wait for a few others, and is then taken. Error:
    // duplicateKey, and the record is as it was.
    [[nodiscard]] Result<void> insertSoon(domain::Record& record);
    // Writes what waits.
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] Result<void> update(const domain::Record& record);
    [[nodiscard]] Result<void> remove(domain::Kind kind, std::int64_t id);
    [[nodiscard]] Result<void> removeSpan(domain::Kind kind, std::int64_t first, std::int64_t last);

    [[nodiscard]] Result<void> finish(JobControl& job);

private:
    struct Table {
        Statement insert;
        std::vector<std::string> triggers; // as they were made
        bool wasEmpty = false;
        // Of a table that was empty, while rows only go in: what the index is made of, a list a shape. Else the rows
        // that the index must look at again.
        std::optional<std::vector<std::vector<IndexedBox>>> boxes;
        std::vector<std::int64_t> touched;
        std::optional<RowBatch> batch; // none where a key may be held already
        KeyTrace keys;
        void add(std::int64_t id, std::span<const std::vector<std::byte>> blobs);
        void touch(std::int64_t id);
    };
    [[nodiscard]] Result<Table*> tableOf(domain::Kind kind);
    [[nodiscard]] Result<void> takeOff(domain::Kind kind, Table& table);
    [[nodiscard]] static Result<void> flush(Table& table);
    [[nodiscard]] Result<void> bringUpToDate(domain::Kind kind, std::size_t shape, Table& table, JobControl& job);

    Session& m_session;
    Blobs m_blobs;
    std::map<domain::Kind, Table> m_tables;
};

} // namespace geo::store::detail
