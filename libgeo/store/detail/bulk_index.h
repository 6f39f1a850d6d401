#pragma once

#include "store/detail/session.h"

namespace geo::store::detail {

// SpatiaLite's triggers check each new geometry and enter it in the index, at several times the cost of the row. Many
// rows go in without them: `suspend` takes the triggers of inserting off the table of a kind, `resume` enters the rows
// of the numbers first to last in the index and puts the same triggers back. Both within one transaction, so that
// nobody ever sees the table without them. Rows of that kind must be inserted only by insertRow meanwhile (types are
// checked there).
class BulkIndex {
public:
    [[nodiscard]] static Result<BulkIndex> suspend(Session& session, domain::Kind kind);
    [[nodiscard]] Result<void> resume(Session& session, std::int64_t first, std::int64_t last);

private:
    domain::Kind m_kind = domain::Kind::site;
    std::vector<std::string> m_triggers; // as they were made
};

} // namespace geo::store::detail
