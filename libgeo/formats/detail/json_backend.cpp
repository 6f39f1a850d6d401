// Records of data portals and services: JSON that is not GeoJSON, read as a stream.
#include "formats/detail/backend.h"
#include "formats/detail/crs_choice.h"
#include "formats/detail/csv_place.h"
#include "formats/detail/exchange_axes.h"
#include "formats/detail/gdal_handle.h"
#include "formats/detail/json_records.h"
#include "formats/detail/json_stream.h"
#include "formats/detail/text_encoding.h"

#include <fmt/format.h>

#include <array>
#include <unordered_map>
#include <unordered_set>

namespace geo::formats::detail {

namespace {

constexpr std::int64_t kSampleRows = 500;
constexpr std::int64_t kMostBytesAhead = 64 << 20; // looked through for the names of fields
constexpr std::size_t kMostFields = 2000;

class JsonBackend final : public Backend {
public:
    JsonBackend(std::filesystem::path path, std::string encoding, JsonLayout layout)
        : m_path(std::move(path))
        , m_encoding(std::move(encoding))
        , m_layout(std::move(layout)) {}

    // Finds the fields: portals leave out of a record what it has no value for. The count of the rows, -1 where the
    // file goes on behind what was looked through.
    Result<std::int64_t> lookAhead();
    [[nodiscard]] Result<void> read(const RowSink& sink, JobControl& control) override;

    std::vector<SourceField> fields;
    CsvPlace place;
    bool swapsAxes = false;

private:
    void note(std::vector<FlatValue> values, bool isSample);
    [[nodiscard]] SourceRow rowFrom(const JsonRecord& record, std::int64_t number,
                                    std::unordered_set<std::string>& late) const;

    std::filesystem::path m_path;
    std::string m_encoding;
    JsonLayout m_layout;
    std::unordered_map<std::string, std::size_t> m_index;
    std::vector<JsonType> m_types;
};

JsonType merged(JsonType a, JsonType b) {
    if (a == b || b == JsonType::none) return a;
    if (a == JsonType::none) return b;
    const bool areNumbers =
        (a == JsonType::integer || a == JsonType::number) && (b == JsonType::integer || b == JsonType::number);
    return areNumbers ? JsonType::number : JsonType::text;
}

std::string nameOf(JsonType type) {
    constexpr std::array<std::string_view, 6> kNames = {"text", "text", "integer", "number", "boolean", "list"};
    return std::string{kNames[static_cast<std::size_t>(type)]};
}

void JsonBackend::note(std::vector<FlatValue> values, bool isSample) {
    for (FlatValue& value : values) {
        const auto known = m_index.find(value.name);
        if (known == m_index.end() && fields.size() >= kMostFields) continue; // told of when its row is read
        const std::size_t at = known == m_index.end() ? fields.size() : known->second;
        if (known == m_index.end()) {
            m_index.emplace(value.name, at);
            fields.push_back({value.name, "text", ""});
            m_types.push_back(JsonType::none);
        }
        m_types[at] = merged(m_types[at], value.type);
        if (isSample && fields[at].sample.empty() && value.text) fields[at].sample = std::move(*value.text);
    }
}

Result<std::int64_t> JsonBackend::lookAhead() {
    std::int64_t rows = 0;
    bool isWhole = true;
    const auto done =
        readJsonRecords(m_path, m_encoding, m_layout, [&](JsonRecord&& record, std::int64_t position) -> Result<void> {
            note(flattened(record), ++rows <= kSampleRows);
            isWhole = position < kMostBytesAhead || rows <= kSampleRows;
            if (!isWhole) return fail(ErrorCode::cancelled);
            return {};
        });
    if (!done && isWhole) return std::unexpected(done.error());
    for (std::size_t i = 0; i < fields.size(); ++i) fields[i].type = nameOf(m_types[i]);
    if (fields.empty()) return unreadable(m_path, "no records");
    return isWhole ? rows : -1;
}

SourceRow JsonBackend::rowFrom(const JsonRecord& record, std::int64_t number,
                               std::unordered_set<std::string>& late) const {
    SourceRow row;
    row.number = number;
    row.values.resize(fields.size());
    if (!record.is_object())
        row.diagnostics.push_back({DiagnosticCode::rowRejected,
                                   Severity::rejected,
                                   number,
                                   "",
                                   {{"field", ""},
                                    {"value", record.dump().substr(0, 80)},
                                    {"reason", std::string{name(ErrorCode::valueMalformed)}}}});
    for (FlatValue& value : flattened(record)) {
        if (const auto known = m_index.find(value.name); known != m_index.end())
            row.values[known->second] = std::move(value.text);
        else if (late.size() < kMostFields && late.insert(value.name).second)
            row.diagnostics.push_back(
                {DiagnosticCode::fieldIgnored, Severity::warning, number, "", {{"field", value.name}}});
    }
    setPlace(row, place, fields);
    if (swapsAxes) exchangeAxes(row.geometry);
    return row;
}

Result<void> JsonBackend::read(const RowSink& sink, JobControl& control) {
    const GdalScope quiet; // geometry is read by GDAL
    std::error_code ignored;
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(m_path, ignored));
    std::unordered_set<std::string> late; // fields that appear only now
    std::int64_t number = 0;
    return readJsonRecords(m_path, m_encoding, m_layout,
                           [&](JsonRecord&& record, std::int64_t position) -> Result<void> {
                               ++number;
                               if (number % 64 == 0) GEO_TRY(control.step(Phase::reading, position, size));
                               return sink(rowFrom(record, number, late));
                           });
}

// Hands the first rows to `look`; the end of the sample is no error.
Result<std::vector<geom::PointM>> sampleOf(JsonBackend& backend) {
    std::vector<geom::PointM> places;
    JobControl control;
    const auto done = backend.read(
        [&](SourceRow&& row) -> Result<void> {
            addToSample(places, row.geometry);
            if (row.number >= kSampleRows) return fail(ErrorCode::cancelled);
            return {};
        },
        control);
    if (!done && done.error().code != ErrorCode::cancelled) return std::unexpected(done.error());
    return places;
}

} // namespace

Result<std::optional<Opened>> openJson(const std::filesystem::path& path, const SourceOptions& options) {
    const GdalScope quiet;
    const auto layout = jsonLayoutOf(path);
    if (!layout) return std::nullopt;
    const std::string encoding = jsonEncodingOf(path);
    auto backend = std::make_unique<JsonBackend>(path, encoding, *layout);
    SourceInfo info;
    GEO_ASSIGN(info.rows, backend->lookAhead());
    backend->place = placeIn(backend->fields);
    GEO_ASSIGN(const std::vector<geom::PointM> sample, sampleOf(*backend));
    info.path = path;
    info.driver = "JSON";
    info.layer = path.stem().string();
    info.geometryType = geometryTypeOf(backend->place);
    info.layers = {{info.layer, info.geometryType, info.rows}};
    info.fields = backend->fields;
    info.encoding = encoding;
    info.encodingAssumed = encoding == "CP1252" || encoding == "ISO-8859-1";
    info.placeFields = namesOf(backend->place, info.fields);
    chooseCrs(info, statedCrs(backend->place, info.fields), options, sample);
    backend->swapsAxes = info.swappedAxes;
    return Opened{std::move(info), std::move(backend), {path}};
}

} // namespace geo::formats::detail
