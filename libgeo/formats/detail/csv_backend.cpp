// Tables of separated values. Everything is text here, so that codes keep their zeros; places are made of columns.
#include "formats/detail/backend.h"
#include "formats/detail/crs_choice.h"
#include "formats/detail/csv_parser.h"
#include "formats/detail/csv_place.h"
#include "formats/detail/formula_guard.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/text_encoding.h"
#include "geom/crs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace geo::formats::detail {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::int64_t kSampleRows = 500;

// How the bytes of a table are to be read.
struct Dialect {
    char separator = ',';
    std::uint64_t offset = 0;
    std::string encoding = "UTF-8";
    bool encodingAssumed = false;
};

std::string beginningOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string begin(65536, '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return begin;
}

// What the beginning of the file shows it to be instead of a table; "" for a table.
std::string otherContents(std::string_view begin) {
    if (begin.starts_with("\xFF\xFE") || begin.starts_with("\xFE\xFF")) return "UTF-16";
    if (begin.find('\0') != std::string_view::npos) return "binary";
    const auto first = begin.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return "empty";
    if (begin[first] == '<') return "XML";
    if (begin[first] == '{' || begin[first] == '[') return "JSON";
    return "";
}

// The separator that the heading has most of, outside quotes.
char separatorOf(std::string_view begin) {
    constexpr std::array<char, 4> kSeparators = {',', ';', '\t', '|'};
    std::array<std::int64_t, 4> counts{};
    bool quoted = false;
    for (const char c : begin) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        if (quoted) continue;
        if (const auto found = std::ranges::find(kSeparators, c); found != kSeparators.end())
            ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
    }
    return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

Result<Dialect> dialectOf(const std::filesystem::path& path, const SourceOptions& options) {
    std::string_view begin;
    const std::string bytes = beginningOf(path);
    begin = bytes;
    if (const std::string other = otherContents(begin); !other.empty()) return unreadable(path, other);
    Dialect dialect;
    if (begin.starts_with(kMark)) dialect.offset = kMark.size();
    begin.remove_prefix(dialect.offset);
    if (begin.starts_with("sep=") && begin.size() > 5) { // Excel's way of naming the separator
        dialect.separator = begin[4];
        dialect.offset += begin.find('\n') == std::string_view::npos ? begin.size() : begin.find('\n') + 1;
    } else {
        dialect.separator = separatorOf(begin);
    }
    if (!options.encoding.empty()) {
        GEO_ASSIGN(dialect.encoding, encodingNamed(options.encoding));
    } else if (!censusOf(path, dialect.offset).isUtf8()) {
        dialect.encoding = "CP1252";
        dialect.encodingAssumed = true;
    }
    return dialect;
}

class CsvBackend final : public Backend {
public:
    CsvBackend(std::filesystem::path path, Dialect dialect)
        : m_path(std::move(path))
        , m_dialect(std::move(dialect)) {}

    Result<void> readHeading();
    [[nodiscard]] Result<void> read(const RowSink& sink, JobControl& control) override;

    std::vector<SourceField> fields;
    CsvPlace place;

private:
    [[nodiscard]] CsvParser parser() const { return {m_path, m_dialect.separator, m_dialect.offset}; }
    [[nodiscard]] SourceRow rowFrom(std::vector<std::string>& cells, std::int64_t number) const;

    std::filesystem::path m_path;
    Dialect m_dialect;
};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

Result<void> CsvBackend::readHeading() {
    CsvParser rows = parser();
    std::vector<std::string> cells;
    if (rows.next(cells) != CsvParser::Step::row) return unreadable(m_path, "no heading");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string name = trimmed(unguarded(toUtf8(cells[i], m_dialect.encoding)));
        if (name.empty()) name = fmt::format("column_{}", i + 1);
        const std::string base = name;
        for (int n = 2; std::ranges::find(fields, name, &SourceField::name) != fields.end(); ++n)
            name = fmt::format("{}_{}", base, n);
        fields.push_back({name, "text", ""});
    }
    return {};
}

SourceRow CsvBackend::rowFrom(std::vector<std::string>& cells, std::int64_t number) const {
    SourceRow row;
    row.number = number;
    while (cells.size() > fields.size() && cells.back().empty()) cells.pop_back();
    if (cells.size() > fields.size())
        row.diagnostics.push_back({DiagnosticCode::rowRejected,
                                   Severity::rejected,
                                   number,
                                   "",
                                   {{"field", ""},
                                    {"value", fmt::format("{}", cells.size())},
                                    {"reason", std::string{name(ErrorCode::valueMalformed)}},
                                    {"expected", fmt::format("{}", fields.size())}}});
    row.values.resize(fields.size());
    for (std::size_t i = 0; i < std::min(cells.size(), fields.size()); ++i)
        if (!cells[i].empty()) row.values[i] = unguarded(toUtf8(cells[i], m_dialect.encoding));
    setPlace(row, place, fields);
    return row;
}

Result<void> CsvBackend::read(const RowSink& sink, JobControl& control) {
    const GdalScope quiet; // places in well-known text are read by GDAL
    CsvParser rows = parser();
    std::vector<std::string> cells;
    static_cast<void>(rows.next(cells));
    std::error_code ignored;
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(m_path, ignored));
    for (std::int64_t number = 1;; ++number) {
        if (number % 256 == 0) GEO_TRY(control.step(Phase::reading, rows.position(), size));
        const auto step = rows.next(cells);
        if (step == CsvParser::Step::end) return {};
        if (step == CsvParser::Step::unclosedQuote)
            return unreadable(m_path, fmt::format("quote never closed in row {}", number));
        GEO_TRY(sink(rowFrom(cells, number)));
    }
}

// Leaves the reading after the sample.
std::unexpected<Error> enough() {
    return fail(ErrorCode::cancelled);
}

Result<void> takeSamples(CsvBackend& backend, const std::function<void(const SourceRow&)>& look) {
    JobControl control;
    const auto done = backend.read(
        [&](SourceRow&& row) -> Result<void> {
            look(row);
            if (row.number >= kSampleRows) return enough();
            return {};
        },
        control);
    if (!done && done.error().code != ErrorCode::cancelled) return std::unexpected(done.error());
    return {};
}

SourceInfo infoOf(const std::filesystem::path& path, const Dialect& dialect, const CsvBackend& backend) {
    using enum CsvPlace::Form;
    SourceInfo info;
    info.path = path;
    info.driver = "CSV";
    info.layer = path.stem().string();
    info.geometryType = backend.place.form == none ? "NONE" : backend.place.form == text ? "UNKNOWN" : "POINT";
    info.layers = {{info.layer, info.geometryType, -1}};
    info.fields = backend.fields;
    info.encoding = dialect.encoding;
    info.encodingAssumed = dialect.encodingAssumed;
    info.separator = std::string(1, dialect.separator);
    if (backend.place.form != none) info.placeFields = {info.fields[backend.place.first].name};
    if (backend.place.form == twoNumbers) info.placeFields.push_back(info.fields[backend.place.second].name);
    return info;
}

// The CRS that names or "SRID=n;" state; 0 for none.
int statedCrs(const CsvBackend& backend) {
    int stated = backend.place.named ? geom::kLonLat : 0;
    if (backend.place.form == CsvPlace::Form::text)
        static_cast<void>(convertedFromText(backend.fields[backend.place.first].sample, &stated));
    return stated;
}

} // namespace

Result<Opened> openCsv(const std::filesystem::path& path, const SourceOptions& options) {
    const GdalScope quiet;
    GEO_ASSIGN(const Dialect dialect, dialectOf(path, options));
    auto backend = std::make_unique<CsvBackend>(path, dialect);
    GEO_TRY(backend->readHeading());
    GEO_TRY(takeSamples(*backend, [&](const SourceRow& row) {
        for (std::size_t i = 0; i < row.values.size(); ++i)
            if (backend->fields[i].sample.empty() && row.values[i]) backend->fields[i].sample = *row.values[i];
    }));
    backend->place = placeIn(backend->fields);
    std::vector<geom::PointM> sample;
    GEO_TRY(takeSamples(*backend, [&](const SourceRow& row) { addToSample(sample, row.geometry); }));
    SourceInfo info = infoOf(path, dialect, *backend);
    chooseCrs(info, statedCrs(*backend), options.epsg, sample);
    return Opened{std::move(info), std::move(backend)};
}

} // namespace geo::formats::detail
