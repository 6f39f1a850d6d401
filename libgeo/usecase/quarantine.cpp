#include "usecase/quarantine.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace geo::usecase {

namespace {

constexpr std::string_view kRowColumn = "row";
constexpr std::string_view kReasonColumn = "reason";
constexpr std::string_view kPlaceColumn = "geometry";

// The code of that name; rowRejected for a name that is none.
DiagnosticCode codeOf(std::string_view text) {
    constexpr int kMostCodes = 256;
    for (int i = 0; i < kMostCodes; ++i)
        if (const auto code = static_cast<DiagnosticCode>(i); name(code) == text) return code;
    return DiagnosticCode::rowRejected;
}

} // namespace

QuarantinedRow quarantinedRow(const RejectedRow& row) {
    QuarantinedRow shown{row.id, {codeOf(row.code), Severity::rejected, row.row, "", row.arguments}, {}, {}};
    shown.wkt = row.wkt;
    const auto values = nlohmann::ordered_json::parse(row.values, nullptr, false);
    if (!values.is_object()) return shown;
    for (const auto& [field, value] : values.items())
        shown.values.emplace_back(field, value.is_string() ? value.get<std::string>()
                                         : value.is_null() ? ""
                                                           : value.dump());
    return shown;
}

Result<std::vector<QuarantinedDataset>> quarantinedDatasets(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto waiting, desk.workspace().waitingRows());
    GEO_ASSIGN(auto datasets, desk.workspace().all<domain::Dataset>(job));
    std::vector<QuarantinedDataset> found;
    for (domain::Dataset& dataset : datasets.value) {
        const auto count = std::ranges::find(waiting, dataset.id, &std::pair<DatasetId, std::int64_t>::first);
        if (count != waiting.end()) found.push_back({std::move(dataset), count->second});
    }
    return found;
}

Result<std::int64_t> waitingRows(const Desk& desk) {
    GEO_ASSIGN(const auto waiting, desk.workspace().waitingRows());
    std::int64_t total = 0;
    for (const auto& [dataset, rows] : waiting) total += rows;
    return total;
}

Result<std::vector<QuarantinedRow>> quarantinedRows(const Desk& desk, DatasetId dataset,
                                                    std::optional<std::int64_t> limit, JobControl& job) {
    GEO_TRY(job.step(Phase::reading));
    GEO_ASSIGN(const auto rows, desk.workspace().rejectedRows(dataset, {limit, 0}));
    std::vector<QuarantinedRow> shown;
    shown.reserve(rows.size());
    for (const RejectedRow& row : rows) shown.push_back(quarantinedRow(row));
    return shown;
}

Result<CommitReport> giveUpRows(Desk& desk, const std::vector<std::int64_t>& rows) {
    store::Step step{domain::Action::remove, desk.who()};
    step.resolves = rows;
    return desk.workspace().commit(step);
}

formats::Table quarantineTable(const std::vector<QuarantinedRow>& rows,
                               const std::function<std::string(const Diagnostic&)>& sentence) {
    formats::Table table{"quarantine", {}, {}};
    std::vector<std::string> fields;
    for (const QuarantinedRow& row : rows)
        for (const auto& [field, text] : row.values)
            if (std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
    const auto addColumn = [&](std::string_view name, domain::FieldType type) {
        table.columns.push_back({std::string{name}, "", type, domain::Unit::none, false});
    };
    addColumn(kRowColumn, domain::FieldType::integer);
    addColumn(kReasonColumn, domain::FieldType::text);
    for (const std::string& field : fields) addColumn(field, domain::FieldType::text);
    addColumn(kPlaceColumn, domain::FieldType::text);
    for (const QuarantinedRow& row : rows) {
        std::vector<domain::Value> cells(table.columns.size());
        cells.front() = row.reason.row.value_or(0);
        cells[1] = sentence ? sentence(row.reason) : std::string{name(row.reason.code)};
        for (const auto& [field, text] : row.values)
            if (!text.empty())
                cells[2 + static_cast<std::size_t>(std::ranges::find(fields, field) - fields.begin())] = text;
        if (!row.wkt.empty()) cells.back() = row.wkt;
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace geo::usecase
