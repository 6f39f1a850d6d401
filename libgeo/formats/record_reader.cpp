#include "formats/record_reader.h"

#include "domain/site.h"
#include "formats/detail/place_reader.h"
#include "formats/detail/record_rules.h"
#include "formats/detail/text_value.h"
#include "geom/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace geo::formats {

namespace {

using detail::Placed;
using domain::Kind;
using domain::KindInfo;
using domain::Record;
using domain::Value;

constexpr std::size_t kNoField = static_cast<std::size_t>(-1);

// One attribute as the rows are read: where it goes and where it comes from.
struct Binding {
    std::size_t attribute = kNoField; // kNoField: the location of a site
    std::size_t field = kNoField;
    Value constant;
    TextChange change = nullptr;
};

// A column of a face as the rows are read.
struct FaceBinding {
    std::size_t face = 0; // position in Preset::faces
    std::size_t column = 0;
    std::size_t field = 0;
};

// A value that could not be read, kept until it is known whether the row can do without it.
struct Refused {
    std::size_t attribute;
    Error error;
    std::string text;
};

// A row on its way to becoming a record.
struct Draft {
    Record record;
    std::vector<Refused> refused;
    std::vector<Diagnostic> diagnostics;
    std::string_view location;
    std::vector<Record> faces;
};

class RowReader {
public:
    RowReader(Source& source, const RecordMapping& mapping, ReadReport& report);

    Result<void> prepare();
    Result<void> take(SourceRow&& row, const RecordSink& sink, const RejectSink& rejectSink);
    void addFileDiagnostics();

private:
    Result<void> bind(const AttributeSource& entry);
    Result<void> takeOne(SourceRow&& row, const RecordSink& sink, const RejectSink& rejectSink);
    [[nodiscard]] Draft draftOf(const SourceRow& row) const;
    void readValue(const Binding& binding, const std::string& text, Draft& draft) const;
    [[nodiscard]] std::vector<Record> facesOf(const SourceRow& row) const;
    [[nodiscard]] std::optional<Diagnostic> settle(Draft& draft) const;
    [[nodiscard]] bool isNeeded(std::size_t attribute) const;
    [[nodiscard]] FieldText textsOf(const SourceRow& row) const;
    Result<void> reject(SourceRow&& row, Diagnostic reason, const RejectSink& rejectSink);
    Result<void> keep(const SourceRow& row, Draft draft, Placed placed, const RecordSink& sink);
    void addIgnoredFields();

    Source& m_source;
    const RecordMapping& m_mapping;
    ReadReport& m_report;
    const KindInfo& m_info;
    const Record m_blank;
    std::vector<Binding> m_bindings;
    std::vector<FaceBinding> m_faceBindings;
    std::unordered_map<std::string, std::size_t> m_fieldsByName; // normalised
    std::optional<detail::PlaceReader> m_places;
    std::unordered_map<std::string, std::int64_t> m_dropped; // dimensions, rows that had them
};

RowReader::RowReader(Source& source, const RecordMapping& mapping, ReadReport& report)
    : m_source(source)
    , m_mapping(mapping)
    , m_report(report)
    , m_info(domain::infoOf(mapping.kind))
    , m_blank(domain::emptyRecord(mapping.kind)) {}

Result<void> RowReader::prepare() {
    m_report.epsg = m_mapping.sourceEpsg != 0 ? m_mapping.sourceEpsg : m_source.info().chosenEpsg();
    m_report.encoding = m_source.info().encoding;
    GEO_ASSIGN(m_report.mapping, resolvedMapping(m_source, m_mapping));
    GEO_ASSIGN(m_places, detail::PlaceReader::create(m_mapping.kind, m_report.epsg, m_mapping.epsg));
    const auto& fields = m_source.info().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) m_fieldsByName.emplace(domain::normalised(fields[i].name), i);
    for (const AttributeSource& entry : m_report.mapping) GEO_TRY(bind(entry));
    // What detail::complete gives a site without one, told with the rest.
    if (m_mapping.kind == Kind::site &&
        std::ranges::find(m_report.mapping, "kind", &AttributeSource::attribute) == m_report.mapping.end())
        m_report.mapping.push_back({"kind", "", std::string{domain::codeOf(domain::SiteKind::availableLand)}, false});
    return {};
}

// The change of text that the preset's table gives a field, if the attribute is read from one of its names.
TextChange changeOf(const Preset* preset, const AttributeSource& entry) {
    if (!preset) return nullptr;
    const auto found = std::ranges::find(preset->fields, entry.attribute, &PresetField::attribute);
    if (found == preset->fields.end()) return nullptr;
    const std::string word = domain::normalised(entry.field);
    return std::ranges::find(found->names, word) == found->names.end() ? nullptr : found->change;
}

Result<void> RowReader::bind(const AttributeSource& entry) {
    std::size_t field = kNoField;
    if (!entry.field.empty()) {
        GEO_ASSIGN(field, m_source.fieldIndex(entry.field));
    }
    if (const auto dot = entry.attribute.find('.'); dot != std::string::npos) {
        GEO_ASSIGN(const domain::Kind kind, domain::parseKind(entry.attribute.substr(0, dot)));
        GEO_ASSIGN(const std::size_t column, domain::infoOf(kind).indexOf(entry.attribute.substr(dot + 1)));
        const auto& faces = m_mapping.preset->faces;
        const auto face = static_cast<std::size_t>(std::ranges::find(faces, kind) - faces.begin());
        m_faceBindings.push_back({face, column, field});
        return {};
    }
    Binding binding{kNoField, field, {}, changeOf(m_mapping.preset, entry)};
    if (const auto attribute = m_info.indexOf(entry.attribute)) binding.attribute = *attribute;
    if (!entry.constant.empty() && binding.attribute != kNoField) {
        GEO_ASSIGN(auto read, detail::textValue(m_mapping.kind, m_info.fields[binding.attribute], entry.constant));
        binding.constant = std::move(read.value);
    }
    m_bindings.push_back(std::move(binding));
    return {};
}

FieldText RowReader::textsOf(const SourceRow& row) const {
    return [this, &row](std::string_view name) -> std::string_view {
        const auto found = m_fieldsByName.find(std::string{name});
        if (found == m_fieldsByName.end() || found->second >= row.values.size()) return {};
        const auto& value = row.values[found->second];
        return value ? std::string_view{*value} : std::string_view{};
    };
}

Draft RowReader::draftOf(const SourceRow& row) const {
    Draft draft{m_blank, {}, row.diagnostics, {}, {}};
    for (const Binding& binding : m_bindings) {
        const bool hasText = binding.field < row.values.size() && row.values[binding.field];
        if (binding.attribute == kNoField) {
            if (hasText) draft.location = *row.values[binding.field];
            continue;
        }
        Value& value = draft.record.values[binding.attribute];
        if (domain::isKnown(binding.constant)) value = binding.constant;
        if (hasText) readValue(binding, *row.values[binding.field], draft);
    }
    detail::complete(draft.record, textsOf(row));
    if (m_mapping.preset && m_mapping.preset->complete) m_mapping.preset->complete(draft.record, textsOf(row));
    draft.faces = facesOf(row);
    return draft;
}

void RowReader::readValue(const Binding& binding, const std::string& text, Draft& draft) const {
    const std::string changed = binding.change ? binding.change(text) : std::string{};
    auto read = detail::textValue(m_mapping.kind, m_info.fields[binding.attribute], binding.change ? changed : text);
    if (!read) {
        draft.refused.push_back({binding.attribute, std::move(read).error(), text});
        return;
    }
    if (domain::isKnown(read->value)) draft.record.values[binding.attribute] = std::move(read->value);
    std::ranges::move(read->diagnostics, std::back_inserter(draft.diagnostics));
}

// The texts of each face as published; a face of which the row says nothing is not made.
std::vector<Record> RowReader::facesOf(const SourceRow& row) const {
    if (m_faceBindings.empty()) return {};
    std::vector<Record> faces;
    for (const domain::Kind kind : m_mapping.preset->faces) faces.push_back(domain::emptyRecord(kind));
    for (const FaceBinding& binding : m_faceBindings)
        if (binding.field < row.values.size() && row.values[binding.field])
            faces[binding.face].values[binding.column] = *row.values[binding.field];
    std::erase_if(faces, [](const Record& face) { return std::ranges::none_of(face.values, domain::isKnown); });
    return faces;
}

bool RowReader::isNeeded(std::size_t attribute) const {
    return m_info.fields[attribute].required || m_info.keyField == attribute;
}

// Leaves bad values unknown where the kind can do without them, each with its diagnostic. The reason to reject the row
// where it cannot.
std::optional<Diagnostic> RowReader::settle(Draft& draft) const {
    using enum DiagnosticCode;
    for (const Refused& refused : draft.refused) {
        const auto& field = m_info.fields[refused.attribute];
        if (isNeeded(refused.attribute) && !domain::isKnown(draft.record.values[refused.attribute]))
            return detail::rejection(rowRejected, Severity::rejected, refused.error, field.name, refused.text);
        draft.diagnostics.push_back(
            detail::rejection(valueRejected, Severity::warning, refused.error, field.name, refused.text));
    }
    for (std::size_t round = 0; round <= m_info.fields.size(); ++round) {
        const std::vector<Error> errors = domain::violations(draft.record);
        if (errors.empty()) return std::nullopt;
        const Record& blank = m_blank;
        const std::string field{argument(errors.front().arguments, "field")};
        const auto index = m_info.indexOf(field);
        const std::string text = index ? domain::toText(draft.record.values[*index]) : "";
        const bool mustReject = !index || (isNeeded(*index) && draft.record.values[*index] == blank.values[*index]) ||
                                (isNeeded(*index) && !domain::isKnown(blank.values[*index]));
        if (mustReject) return detail::rejection(rowRejected, Severity::rejected, errors.front(), field, text);
        draft.diagnostics.push_back(detail::rejection(valueRejected, Severity::warning, errors.front(), field, text));
        draft.record.values[*index] = blank.values[*index];
    }
    return detail::rejection(rowRejected, Severity::rejected, {ErrorCode::internal, {}}, "", "");
}

// What a row is called in messages: its natural key, or else its code.
std::string keyIn(const Record& record) {
    const KindInfo& info = domain::infoOf(record.kind);
    if (info.keyField) return domain::toText(record.values[*info.keyField]);
    return info.find("code") ? domain::toText(record.value("code")) : "";
}

Result<void> RowReader::take(SourceRow&& row, const RecordSink& sink, const RejectSink& rejectSink) {
    if (!m_mapping.preset || !m_mapping.preset->split) return takeOne(std::move(row), sink, rejectSink);
    for (SourceRow& part : m_mapping.preset->split(m_source.info(), std::move(row)))
        GEO_TRY(takeOne(std::move(part), sink, rejectSink));
    return {};
}

Result<void> RowReader::takeOne(SourceRow&& row, const RecordSink& sink, const RejectSink& rejectSink) {
    ++m_report.read;
    if (!row.droppedDimensions.empty()) ++m_dropped[row.droppedDimensions];
    const auto broken = std::ranges::find(row.diagnostics, Severity::rejected, &Diagnostic::severity);
    if (broken != row.diagnostics.end()) return reject(std::move(row), Diagnostic{*broken}, rejectSink);
    Draft draft = draftOf(row);
    if (auto reason = settle(draft)) return reject(std::move(row), std::move(*reason), rejectSink);
    if (m_report.epsg == 0 && !m_info.shapes.empty() && !geom::isEmpty(row.geometry))
        return fail(ErrorCode::crsMissing, {{"file", m_source.info().path.string()}});
    geom::Geometry geometry = row.geometry;
    Placed placed = m_places->place(std::move(geometry), draft.location);
    if (placed.rejected) {
        placed.rejected->key = keyIn(draft.record);
        return reject(std::move(row), std::move(*placed.rejected), rejectSink);
    }
    return keep(row, std::move(draft), std::move(placed), sink);
}

Result<void> RowReader::reject(SourceRow&& row, Diagnostic reason, const RejectSink& rejectSink) {
    ++m_report.rejected;
    reason.row = row.number;
    RejectedRow rejected{row.number, {}, geom::toWkt(row.geometry), std::move(reason)};
    for (std::size_t i = 0; i < row.values.size(); ++i)
        rejected.values.emplace_back(m_source.info().fields[i].name, row.values[i].value_or(""));
    return rejectSink(std::move(rejected));
}

void turnRound(std::vector<geom::Geometry>& shapes) {
    for (geom::Geometry& shape : shapes)
        if (auto* line = std::get_if<geom::LineString>(&shape)) std::ranges::reverse(line->points);
}

Result<void> RowReader::keep(const SourceRow& row, Draft draft, Placed placed, const RecordSink& sink) {
    ++m_report.kept;
    if (placed.repaired) ++m_report.repaired;
    const auto hasShape = [](const std::vector<geom::Geometry>& shapes) {
        return !std::ranges::all_of(shapes, [](const geom::Geometry& shape) { return geom::isEmpty(shape); });
    };
    if (!m_info.shapes.empty() && std::ranges::none_of(placed.shapes, hasShape)) ++m_report.withoutPlace;
    std::ranges::move(placed.diagnostics, std::back_inserter(draft.diagnostics));
    const std::string key = keyIn(draft.record);
    for (Diagnostic& diagnostic : draft.diagnostics) {
        diagnostic.row = row.number;
        diagnostic.key = key;
    }
    const bool isBackwards = detail::runsBackwards(m_mapping.kind, textsOf(row));
    for (std::size_t i = 0; i < placed.shapes.size(); ++i) {
        ++m_report.records;
        Record record = i + 1 < placed.shapes.size() ? draft.record : std::move(draft.record);
        record.shapes = std::move(placed.shapes[i]);
        if (isBackwards) turnRound(record.shapes);
        GEO_TRY(sink(
            {std::move(record), std::exchange(draft.faces, {}), row.number, std::exchange(draft.diagnostics, {})}));
    }
    return {};
}

void RowReader::addIgnoredFields() {
    const SourceInfo& info = m_source.info();
    const auto consulted = detail::consultedNames(m_mapping.kind);
    const std::vector<std::string_view> ofPreset =
        m_mapping.preset ? m_mapping.preset->consulted : std::vector<std::string_view>{};
    for (const SourceField& field : info.fields) {
        const bool isUsed =
            std::ranges::find(m_report.mapping, field.name, &AttributeSource::field) != m_report.mapping.end() ||
            std::ranges::find(info.placeFields, field.name) != info.placeFields.end() ||
            std::ranges::find(consulted, domain::normalised(field.name)) != consulted.end() ||
            std::ranges::find(ofPreset, domain::normalised(field.name)) != ofPreset.end();
        if (!isUsed)
            m_report.diagnostics.push_back(
                {DiagnosticCode::fieldIgnored, Severity::note, {}, "", {{"field", field.name}}});
    }
}

void RowReader::addFileDiagnostics() {
    const SourceInfo& info = m_source.info();
    auto& found = m_report.diagnostics;
    if (m_report.epsg != 0 && m_report.epsg == info.proposedEpsg && m_mapping.sourceEpsg == 0)
        found.push_back({DiagnosticCode::crsAssumed,
                         Severity::warning,
                         {},
                         "",
                         {{"epsg", fmt::format("{}", m_report.epsg)}, {"reason", info.crsReason}}});
    if (info.encodingAssumed)
        found.push_back({DiagnosticCode::encodingAssumed, Severity::warning, {}, "", {{"encoding", info.encoding}}});
    found.insert(found.end(), info.diagnostics.begin(), info.diagnostics.end());
    for (const auto& [dimensions, rows] : m_dropped)
        found.push_back({DiagnosticCode::dimensionsDropped,
                         Severity::note,
                         {},
                         "",
                         {{"found", dimensions}, {"count", fmt::format("{}", rows)}}});
    addIgnoredFields();
}

} // namespace

Result<ReadReport> readRecords(Source& source, const RecordMapping& mapping, const RecordSink& sink,
                               const RejectSink& rejectSink, JobControl& control) {
    ReadReport report;
    RowReader reader{source, mapping, report};
    GEO_TRY(reader.prepare());
    GEO_TRY(source.read([&](SourceRow&& row) { return reader.take(std::move(row), sink, rejectSink); }, control));
    reader.addFileDiagnostics();
    return report;
}

} // namespace geo::formats
