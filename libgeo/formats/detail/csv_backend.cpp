// Tables of separated values. Everything is text here, so that codes keep their zeros; places are made of columns.
#include "formats/detail/backend.h"
#include "formats/detail/crs_choice.h"
#include "formats/detail/csv_dialect.h"
#include "formats/detail/csv_parser.h"
#include "formats/detail/csv_place.h"
#include "formats/detail/exchange_axes.h"
#include "formats/detail/formula_guard.h"
#include "formats/detail/gdal_handle.h"
#include "formats/detail/text_encoding.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::formats::detail {

namespace {

constexpr std::int64_t kSampleRows = 500;

class CsvBackend final : public Backend {
public:
    CsvBackend(std::filesystem::path path, CsvDialect dialect)
        : m_path(std::move(path))
        , m_dialect(std::move(dialect)) {}

    // Fills `fields`; what was odd in the names goes to `found`.
    Result<void> readHeading(std::vector<Diagnostic>& found);
    [[nodiscard]] Result<void> read(const RowSink& sink, JobControl& control) override;

    std::vector<SourceField> fields;
    CsvPlace place;
    bool swapsAxes = false;

private:
    [[nodiscard]] CsvParser parser() const {
        return {m_path, m_dialect.encoding, m_dialect.separator, m_dialect.offset};
    }
    [[nodiscard]] std::string text(const std::string& cell) const {
        return unguarded(toUtf8(cell, m_dialect.encoding.starts_with("UTF-16") ? "UTF-8" : m_dialect.encoding));
    }
    [[nodiscard]] SourceRow rowFrom(std::vector<std::string>& cells, std::int64_t number) const;

    std::filesystem::path m_path;
    CsvDialect m_dialect;
};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

Result<void> CsvBackend::readHeading(std::vector<Diagnostic>& found) {
    CsvParser rows = parser();
    std::vector<std::string> cells;
    if (rows.next(cells) != CsvParser::Step::row) return unreadable(m_path, "no heading");
    if (!m_dialect.hasHeading) {
        found.push_back(
            {DiagnosticCode::headingMissing, Severity::warning, {}, "", {{"found", fmt::format("{}", cells.size())}}});
        std::ranges::fill(cells, std::string{});
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string name = trimmed(text(cells[i]));
        if (name.empty()) name = fmt::format("column_{}", i + 1);
        const std::string base = name;
        for (int n = 2; std::ranges::find(fields, name, &SourceField::name) != fields.end(); ++n)
            name = fmt::format("{}_{}", base, n);
        if (name != base)
            found.push_back(
                {DiagnosticCode::fieldNameRepeated, Severity::note, {}, "", {{"found", base}, {"field", name}}});
        fields.push_back({name, "text", ""});
    }
    return {};
}

Diagnostic ragged(std::int64_t number, std::size_t found, std::size_t expected) {
    return {DiagnosticCode::rowRagged,
            Severity::warning,
            number,
            "",
            {{"found", fmt::format("{}", found)}, {"expected", fmt::format("{}", expected)}}};
}

Diagnostic overlong(std::int64_t number, std::size_t found, std::size_t expected) {
    return {DiagnosticCode::rowRejected,
            Severity::rejected,
            number,
            "",
            {{"field", ""},
             {"value", fmt::format("{}", found)},
             {"reason", std::string{name(ErrorCode::valueMalformed)}},
             {"expected", fmt::format("{}", expected)}}};
}

SourceRow CsvBackend::rowFrom(std::vector<std::string>& cells, std::int64_t number) const {
    SourceRow row;
    row.number = number;
    while (cells.size() > fields.size() && cells.back().empty()) cells.pop_back();
    if (cells.size() > fields.size()) row.diagnostics.push_back(overlong(number, cells.size(), fields.size()));
    if (cells.size() < fields.size()) row.diagnostics.push_back(ragged(number, cells.size(), fields.size()));
    row.values.resize(fields.size());
    for (std::size_t i = 0; i < std::min(cells.size(), fields.size()); ++i)
        if (!cells[i].empty()) row.values[i] = text(cells[i]);
    setPlace(row, place, fields);
    if (swapsAxes) exchangeAxes(row.geometry);
    return row;
}

Result<void> CsvBackend::read(const RowSink& sink, JobControl& control) {
    const GdalScope quiet; // places in well-known text are read by GDAL
    CsvParser rows = parser();
    std::vector<std::string> cells;
    if (m_dialect.hasHeading) static_cast<void>(rows.next(cells));
    std::error_code ignored;
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(m_path, ignored));
    for (std::int64_t number = 1;; ++number) {
        if (number % 256 == 0) GEO_TRY(control.step(Phase::reading, rows.position(), size));
        switch (rows.next(cells)) {
        case CsvParser::Step::end:
            return {};
        case CsvParser::Step::broken:
            return unreadable(m_path, fmt::format("row {}", number));
        case CsvParser::Step::unclosedQuote:
            return unreadable(m_path, fmt::format("quote never closed in row {}", number));
        case CsvParser::Step::row:
            GEO_TRY(sink(rowFrom(cells, number)));
        }
    }
}

// Hands the first rows to `look`; the end of the sample is no error.
template <class Look>
Result<void> takeSamples(CsvBackend& backend, Look&& look) {
    JobControl control;
    const auto done = backend.read(
        [&](SourceRow&& row) -> Result<void> {
            look(row);
            if (row.number >= kSampleRows) return fail(ErrorCode::cancelled);
            return {};
        },
        control);
    if (!done && done.error().code != ErrorCode::cancelled) return std::unexpected(done.error());
    return {};
}

SourceInfo infoOf(const std::filesystem::path& path, const CsvDialect& dialect, const CsvBackend& backend) {
    SourceInfo info;
    info.path = path;
    info.driver = "CSV";
    info.layer = path.stem().string();
    info.geometryType = geometryTypeOf(backend.place);
    info.layers = {{info.layer, info.geometryType, -1}};
    info.fields = backend.fields;
    info.encoding = dialect.encoding;
    info.encodingAssumed = dialect.encodingAssumed;
    info.separator = std::string(1, dialect.separator);
    info.placeFields = namesOf(backend.place, info.fields);
    return info;
}

} // namespace

Result<Opened> openCsv(const std::filesystem::path& path, const SourceOptions& options) {
    const GdalScope quiet;
    GEO_ASSIGN(const CsvDialect dialect, dialectOf(path, options));
    auto backend = std::make_unique<CsvBackend>(path, dialect);
    std::vector<Diagnostic> found;
    GEO_TRY(backend->readHeading(found));
    GEO_TRY(takeSamples(*backend, [&](const SourceRow& row) {
        for (std::size_t i = 0; i < row.values.size(); ++i)
            if (backend->fields[i].sample.empty() && row.values[i]) backend->fields[i].sample = *row.values[i];
    }));
    backend->place = placeIn(backend->fields);
    std::vector<geom::PointM> sample;
    GEO_TRY(takeSamples(*backend, [&](const SourceRow& row) { addToSample(sample, row.geometry); }));
    SourceInfo info = infoOf(path, dialect, *backend);
    info.diagnostics = std::move(found);
    chooseCrs(info, statedCrs(backend->place, info.fields), options, sample);
    backend->swapsAxes = info.swappedAxes;
    return Opened{std::move(info), std::move(backend), {path}};
}

} // namespace geo::formats::detail
