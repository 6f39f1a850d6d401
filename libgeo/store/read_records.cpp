// Reading records: by kind, by key, typed.
#include "store/detail/record_row.h"
#include "store/detail/rows.h"
#include "store/workspace.h"

#include "geom/measure.h"
#include "store/detail/record_json.h"
#include "store/detail/spatialite_blob.h"

#include <fmt/format.h>

#include <charconv>
#include <unordered_map>

namespace geo::store {

namespace {

constexpr std::int64_t kRowsBetweenSteps = 512;

std::optional<std::int64_t> numberIn(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Error notFound(domain::Kind kind, std::string_view key) {
    return {ErrorCode::notFound, {{"kind", std::string{domain::name(kind)}}, {"key", std::string{key}}}};
}

bool hasArea(domain::Kind kind) {
    for (const auto& shape : domain::infoOf(kind).shapes)
        if (shape.type == geom::GeometryType::multiPolygon) return true;
    return false;
}

void addTo(KindSummary& summary, std::span<const std::byte> blob) {
    if (const auto box = detail::boxOfBlob(blob)) summary.extent.add(*box);
    if (!summary.area) return;
    if (const auto geometry = detail::decode(blob)) *summary.area += geom::planimetricArea(*geometry);
}

} // namespace

Result<std::int64_t> Workspace::count(domain::Kind kind) const {
    GEO_ASSIGN(const detail::StatementUse row, m_session->use("row.count", kind));
    GEO_TRY(row->step());
    return row->integer(0);
}

Result<std::string> Workspace::rowState(domain::Kind kind) const {
    GEO_ASSIGN(const detail::StatementUse row, m_session->use("row.state"));
    row->bind(1, domain::name(kind));
    GEO_TRY(row->step());
    return std::string{row->text(0)};
}

Result<KindSummary> Workspace::summary(domain::Kind kind, JobControl& job) const {
    KindSummary summary{.kind = kind};
    if (hasArea(kind)) summary.area = SquareMetres{};
    GEO_ASSIGN(const Instant instant, holdInstant());
    GEO_ASSIGN(summary.count, count(kind));
    const auto shapes = domain::infoOf(kind).shapes.size();
    if (shapes == 0) return summary;
    GEO_ASSIGN(detail::Statement rows, m_session->fresh("row.shapes", detail::substitutesOf(kind)));
    for (std::int64_t done = 0;; ++done) {
        if (done % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::reading, done, summary.count));
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return summary;
        for (std::size_t i = 0; i < shapes; ++i) addTo(summary, rows.bytes(static_cast<int>(i) + 1));
    }
}

Result<std::vector<domain::Record>> Workspace::records(domain::Kind kind, const ReadOptions& options) const {
    std::vector<domain::Record> found;
    JobControl job;
    const auto keep = [&found](domain::Record&& record) -> Result<void> {
        found.push_back(std::move(record));
        return {};
    };
    GEO_TRY(forEach(kind, options, keep, job));
    return found;
}

Result<void> Workspace::forEach(domain::Kind kind, const ReadOptions& options, const RecordVisitor& visit,
                                JobControl& job) const {
    GEO_ASSIGN(const Instant instant, holdInstant());
    GEO_ASSIGN(const std::int64_t kept, count(kind));
    const std::int64_t total = options.limit ? std::min(kept, *options.limit) : kept;
    GEO_ASSIGN(detail::Statement rows,
               m_session->fresh(options.withShapes ? "row.all" : "row.values", detail::substitutesOf(kind)));
    rows.bind(1, options.limit.value_or(-1)).bind(2, options.offset);
    for (std::int64_t done = 0;; ++done) {
        if (done % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::reading, done, total));
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return {};
        GEO_ASSIGN(domain::Record record, detail::readRecord(rows, kind));
        GEO_TRY(visit(std::move(record)));
    }
}

Result<domain::Record> Workspace::record(domain::Kind kind, std::string_view key) const {
    const auto keyField = domain::infoOf(kind).keyField;
    const auto number = keyField ? std::nullopt : numberIn(key);
    std::optional<domain::Record> found;
    if (number) {
        GEO_ASSIGN(found, detail::findById(*m_session, kind, *number));
    } else if (const std::string_view field = detail::outsideKeyOf(kind); !field.empty()) {
        GEO_ASSIGN(found, detail::findByField(*m_session, kind, field, domain::Value{std::string{key}}));
    }
    if (!found) return std::unexpected(notFound(kind, key));
    return std::move(*found);
}

Result<domain::Record> Workspace::recordById(domain::Kind kind, std::int64_t id) const {
    GEO_ASSIGN(auto found, detail::findById(*m_session, kind, id));
    if (!found) return std::unexpected(notFound(kind, fmt::format("{}", id)));
    return std::move(*found);
}

Result<std::vector<domain::Record>> Workspace::referring(domain::Kind kind, std::string_view field,
                                                         std::int64_t id) const {
    GEO_ASSIGN(const std::size_t position, domain::infoOf(kind).indexOf(field));
    GEO_ASSIGN(const Instant instant, holdInstant());
    GEO_ASSIGN(const auto ids,
               detail::referringRows(*m_session, {kind, domain::infoOf(kind).fields[position].name}, id));
    std::vector<domain::Record> found;
    for (const std::int64_t row : ids) {
        GEO_ASSIGN(domain::Record record, recordById(kind, row));
        found.push_back(std::move(record));
    }
    return found;
}

Result<std::vector<std::string>> Workspace::keyPrefixes(domain::Kind kind, int letters) const {
    const domain::KindInfo& info = domain::infoOf(kind);
    std::vector<std::string> found;
    if (!info.keyField) return found;
    GEO_ASSIGN(detail::Statement rows,
               m_session->fresh("row.keyPrefixes", {{"table", std::string{domain::name(kind)}},
                                                    {"field", std::string{info.fields[*info.keyField].name}}}));
    rows.bind(1, std::int64_t{letters});
    for (;;) {
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return found;
        found.emplace_back(rows.text(0));
    }
}

Result<std::vector<RejectedRow>> Workspace::rejectedRows(DatasetId dataset, const ReadOptions& options) const {
    GEO_ASSIGN(const detail::StatementUse rows, m_session->use("rejected.ofDataset"));
    rows->bind(1, dataset.value).bind(2, options.limit.value_or(-1)).bind(3, options.offset);
    std::vector<RejectedRow> found;
    for (;;) {
        GEO_ASSIGN(const bool more, rows->step());
        if (!more) return found;
        found.push_back({rows->integer(0), DatasetId{rows->integer(1)}, rows->integer(2), std::string{rows->text(3)},
                         detail::argumentsFromJson(rows->text(4)), std::string{rows->text(5)},
                         std::string{rows->text(6)}});
    }
}

Result<std::vector<std::pair<DatasetId, std::int64_t>>> Workspace::waitingRows() const {
    GEO_ASSIGN(const detail::StatementUse rows, m_session->use("rejected.waiting"));
    std::vector<std::pair<DatasetId, std::int64_t>> found;
    for (;;) {
        GEO_ASSIGN(const bool more, rows->step());
        if (!more) return found;
        found.emplace_back(DatasetId{rows->integer(0)}, rows->integer(1));
    }
}

Result<void> Workspace::addSpaces(std::vector<domain::Site>& sites, std::vector<Diagnostic>& diagnostics,
                                  JobControl& job) const {
    std::unordered_map<std::int64_t, std::size_t> positions;
    for (std::size_t i = 0; i < sites.size(); ++i) positions.emplace(sites[i].id.value, i);
    const auto keep = [&](domain::Record&& record) -> Result<void> {
        GEO_ASSIGN(domain::Space space, objectOf<domain::Space>(std::move(record), diagnostics));
        if (const auto found = positions.find(space.site.value); found != positions.end())
            sites[found->second].spaces.push_back(std::move(space));
        return {};
    };
    return forEach(domain::Kind::space, {}, keep, job);
}

bool detail::forgetMisfit(domain::Record& record, const Error& error, std::vector<Diagnostic>& diagnostics) {
    const domain::Record empty = domain::emptyRecord(record.kind);
    const std::string field{argument(error.arguments, "field")};
    const auto index = domain::infoOf(record.kind).indexOf(field);
    Diagnostic diagnostic{DiagnosticCode::valueRejected, Severity::warning, std::nullopt, record.key(),
                          error.arguments};
    diagnostic.arguments.push_back({"reason", std::string{name(error.code)}});
    if (index) {
        if (record.values[*index] == empty.values[*index]) return false;
        record.values[*index] = empty.values[*index];
    } else {
        if (record.shapes == empty.shapes) return false;
        record.shapes = empty.shapes;
    }
    diagnostics.push_back(std::move(diagnostic));
    return true;
}

} // namespace geo::store
