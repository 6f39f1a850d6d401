#pragma once

#include "store/detail/session.h"

#include <map>

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
    [[nodiscard]] Result<void> update(const domain::Record& record);
    [[nodiscard]] Result<void> remove(domain::Kind kind, std::int64_t id);
    [[nodiscard]] Result<void> removeSpan(domain::Kind kind, std::int64_t first, std::int64_t last);

    [[nodiscard]] Result<void> finish(JobControl& job);

private:
    struct Table {
        std::vector<std::string> triggers; // as they were made
        std::vector<std::int64_t> touched;
    };
    [[nodiscard]] Result<Table*> tableOf(domain::Kind kind);
    [[nodiscard]] Result<void> bringUpToDate(domain::Kind kind, std::string_view shape, const Table& table,
                                             JobControl& job);

    Session& m_session;
    std::map<domain::Kind, Table> m_tables;
};

} // namespace geo::store::detail
