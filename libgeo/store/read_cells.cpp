// Reading rows for tables: values only, streamed; and whether there is anything new to read.
#include "store/cell_row.h"
#include "store/detail/session.h"
#include "store/workspace.h"

#include <sqlite3.h>

namespace geo::store {

namespace {

constexpr std::int64_t kRowsBetweenSteps = 8192;

int columnOf(std::size_t field) {
    return static_cast<int>(field) + 1;
}

} // namespace

std::int64_t CellRow::id() const {
    return m_row->integer(0);
}
bool CellRow::isNull(std::size_t field) const {
    return m_row->isNull(columnOf(field));
}
bool CellRow::isText(std::size_t field) const {
    const int type = m_row->type(columnOf(field));
    return type == SQLITE_TEXT || type == SQLITE_BLOB;
}
double CellRow::number(std::size_t field) const {
    return m_row->number(columnOf(field));
}
std::string_view CellRow::text(std::size_t field) const {
    return m_row->text(columnOf(field));
}

Result<void> Workspace::forEachCells(domain::Kind kind, std::optional<std::int64_t> limit, const CellVisitor& visit,
                                     JobControl& job) const {
    GEO_ASSIGN(const Instant instant, holdInstant());
    GEO_ASSIGN(const std::int64_t kept, count(kind));
    GEO_ASSIGN(detail::Statement rows, m_session->fresh("row.cells", detail::substitutesOf(kind)));
    rows.bind(1, limit.value_or(-1));
    for (std::int64_t done = 0;; ++done) {
        if (done % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::reading, done, kept));
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return {};
        visit(CellRow{rows});
    }
}

Result<std::int64_t> Workspace::lastStep() const {
    GEO_ASSIGN(const detail::StatementUse row, m_session->use("journal.last"));
    GEO_TRY(row->step());
    return row->integer(0);
}

Result<bool> Workspace::hasStepsAbout(domain::Kind kind, std::int64_t after) const {
    GEO_ASSIGN(const detail::StatementUse row, m_session->use("journal.hasStepsAbout"));
    row->bind(1, after).bind(2, domain::name(kind));
    GEO_TRY(row->step());
    return row->integer(0) != 0;
}

} // namespace geo::store
