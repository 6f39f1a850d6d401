#include "formats/detail/united_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace geo::formats::detail {

void UnitedRows::take(ReadRecord&& row) {
    const std::string key = row.record.key();
    const auto [known, isNew] = m_byKey.emplace(key, m_held.size());
    if (isNew) {
        m_held.push_back({std::move(row), 1});
        return;
    }
    Held& held = m_held[known->second];
    m_unite(held.row.record, row.record);
    std::ranges::move(row.diagnostics, std::back_inserter(held.row.diagnostics));
    ++held.count;
    ++m_taken;
    if (geom::isEmpty(row.record.mainShape())) ++m_takenWithoutPlace;
}

void UnitedRows::correct(ReadReport& report) const {
    report.read -= m_taken;
    report.kept -= m_taken;
    report.records -= m_taken;
    report.withoutPlace -= m_takenWithoutPlace;
}

Result<void> UnitedRows::handOn(const RecordSink& sink) && {
    for (Held& held : m_held) {
        if (held.count > 1)
            held.row.diagnostics.push_back(
                {DiagnosticCode::rowsUnited,
                 Severity::note,
                 held.row.row,
                 held.row.record.key(),
                 {{"key", held.row.record.key()}, {"count", fmt::format("{}", held.count)}}});
        GEO_TRY(sink(std::move(held.row)));
    }
    return {};
}

} // namespace geo::formats::detail
