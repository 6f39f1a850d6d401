#pragma once

#include "store/detail/record_row.h"
#include "store/detail/session.h"

#include <functional>

namespace geo::store::detail {

// New rows of one kind on their way into its table, several a statement: what SQLite does once a statement (a look at
// sqlite_sequence and a write to it, above all) takes as long as the row itself. Rows must be such that none can be
// refused: numbers and keys are new.
class RowBatch {
public:
    // Told of each row that was written, with its shapes as they are kept.
    using Written = std::function<void(std::int64_t id, std::span<const std::vector<std::byte>> blobs)>;

    [[nodiscard]] static Result<RowBatch> create(const Session& session, domain::Kind kind);

    [[nodiscard]] Result<void> add(domain::Record&& record, const Written& written);
    // Writes the rows that wait.
    [[nodiscard]] Result<void> flush(const Written& written);

private:
    [[nodiscard]] Result<void> writeAll(const Written& written);

    int m_epsg = 0;
    Statement m_several; // of kRows rows
    Statement m_one;
    std::vector<domain::Record> m_waiting;
    std::vector<Blobs> m_blobs; // of each that waits
};

} // namespace geo::store::detail
