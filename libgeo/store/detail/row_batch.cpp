#include "store/detail/row_batch.h"

#include <fmt/format.h>

namespace geo::store::detail {

namespace {

constexpr std::size_t kRows = 16;

// "(?1, ?2, ...), (?4, ...)": the values of `rows` rows of `columns` values each.
std::string marksOf(std::size_t rows, std::size_t columns) {
    std::string marks;
    for (std::size_t i = 0; i < rows * columns; ++i) {
        marks += i % columns != 0 ? ", " : i == 0 ? "(" : "), (";
        marks += fmt::format("?{}", i + 1);
    }
    return marks + ")";
}

} // namespace

Result<RowBatch> RowBatch::create(const Session& session, domain::Kind kind) {
    const domain::KindInfo& info = domain::infoOf(kind);
    const std::size_t columns = 1 + info.fields.size() + info.shapes.size();
    RowBatch batch;
    batch.m_epsg = session.info.epsg;
    Substitutes substitutes = substitutesOf(kind);
    GEO_ASSIGN(batch.m_one, session.fresh("row.insertSeveral", substitutes));
    substitutes.insert(substitutes.begin(), {"rows", marksOf(kRows, columns)});
    GEO_ASSIGN(batch.m_several, session.fresh("row.insertSeveral", substitutes));
    batch.m_blobs.resize(kRows);
    return batch;
}

Result<void> RowBatch::add(domain::Record&& record, const Written& written) {
    m_waiting.push_back(std::move(record));
    if (m_waiting.size() < kRows) return {};
    return writeAll(written);
}

Result<void> RowBatch::writeAll(const Written& written) {
    int position = 1;
    for (std::size_t i = 0; i < m_waiting.size(); ++i)
        position = bindRecord(m_several, m_waiting[i], m_epsg, m_blobs[i], position);
    auto done = m_several.run();
    m_several.reset(); // lets go of what it was lent
    for (std::size_t i = 0; done && i < m_waiting.size(); ++i) written(m_waiting[i].id, m_blobs[i]);
    m_waiting.clear();
    return done;
}

Result<void> RowBatch::flush(const Written& written) {
    for (const domain::Record& record : std::exchange(m_waiting, {})) {
        bindRecord(m_one, record, m_epsg, m_blobs.front());
        auto done = m_one.run();
        m_one.reset();
        if (!done) return done;
        written(record.id, m_blobs.front());
    }
    return {};
}

} // namespace geo::store::detail
