#include "formats/record_reader.h"

#include "domain/site.h"
#include "domain/standard.h"
#include "formats/detail/file_diagnostics.h"
#include "formats/detail/other_fields.h"
#include "formats/detail/place_reader.h"
#include "formats/detail/record_rules.h"
#include "formats/detail/row_places.h"
#include "formats/detail/text_value.h"
#include "formats/detail/united_rows.h"
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
constexpr std::size_t kOutline = static_cast<std::size_t>(-2);

// One attribute as the rows are read: where it goes and where it comes from.
struct Binding {
    std::size_t attribute = kNoField; // kNoField: the location of a site; kOutline: its outline
    std::size_t field = kNoField;
    Value constant;
    TextChange change = nullptr;
};

// A column of a face as the rows are read.
struct FaceBinding {
    std::size_t face = 0; // position in Preset::faces
    std::size_t column = 0;
    std::size_t field = 0;
    TextChange change = nullptr;
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
    std::string_view outline;
    std::vector<Record> faces;
};

class RowReader {
public:
    RowReader(Source& source, const RecordMapping& mapping, ReadReport& report);

    Result<void> prepare();
    Result<void> take(SourceRow&& row, const RecordSink& sink, const RejectSink& rejectSink);
    [[nodiscard]] std::vector<Diagnostic> fileDiagnostics() const {
        return detail::fileDiagnostics(m_source.info(), m_mapping, m_report, m_dropped, m_others.has_value());
    }

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
    Result<void> keep(SourceRow&& row, Draft draft, Placed placed, const RecordSink& sink);
    [[nodiscard]] detail::TakenFields takenFields() const;
    void addOthers(const SourceRow& row, Draft& draft, const Placed& placed) const;

    Source& m_source;
    const RecordMapping& m_mapping;
    ReadReport& m_report;
    const KindInfo& m_info;
    const Record m_blank;
    std::vector<Binding> m_bindings;
    std::vector<FaceBinding> m_faceBindings;
    std::unordered_map<std::string, std::size_t> m_fieldsByName; // normalised
    std::optional<detail::RowPlaces> m_places;
    std::optional<detail::OtherFields> m_others;             // where what no attribute takes is kept with the rows
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
    GEO_ASSIGN(m_places, detail::RowPlaces::create(m_mapping.kind, m_mapping.preset, m_report.epsg, m_mapping.epsg));
    const auto& fields = m_source.info().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) m_fieldsByName.emplace(domain::normalised(fields[i].name), i);
    for (const AttributeSource& entry : m_report.mapping) GEO_TRY(bind(entry));
    if (detail::keepsOtherFields(m_mapping.kind, m_mapping.preset))
        m_others.emplace(m_source.info(), m_mapping.kind, m_mapping.preset, takenFields());
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
        m_faceBindings.push_back({face, column, field, changeOf(m_mapping.preset, entry)});
        return {};
    }
    Binding binding{kNoField, field, {}, changeOf(m_mapping.preset, entry)};
    if (m_info.shapes.size() > 1 && entry.attribute == m_info.shapes.back().name) binding.attribute = kOutline;
    if (const auto attribute = m_info.indexOf(entry.attribute)) binding.attribute = *attribute;
    if (!entry.constant.empty() && binding.attribute < m_info.fields.size()) {
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
    Draft draft{m_blank, {}, row.diagnostics, {}, {}, {}};
    for (const Binding& binding : m_bindings) {
        const bool hasText = binding.field < row.values.size() && row.values[binding.field];
        if (binding.attribute >= m_info.fields.size()) {
            auto& text = binding.attribute == kOutline ? draft.outline : draft.location;
            if (hasText) text = *row.values[binding.field];
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
    const bool isText = m_info.fields[binding.attribute].type == domain::FieldType::text;
    if (isText && domain::isOfStandard(m_mapping.kind)) { // kept as published, and checked where it is shown
        draft.record.values[binding.attribute] = text;
        return;
    }
    const std::string changed = binding.change ? binding.change(text) : std::string{};
    auto read = detail::textValue(m_mapping.kind, m_info.fields[binding.attribute], binding.change ? changed : text);
    if (!read) {
        draft.refused.push_back({binding.attribute, std::move(read).error(), text});
        return;
    }
    if (domain::isKnown(read->value)) draft.record.values[binding.attribute] = std::move(read->value);
    std::ranges::move(read->diagnostics, std::back_inserter(draft.diagnostics));
}

// The texts of each face as published. Every row of a file of faces has them, even one that says nothing beside its
// site.
std::vector<Record> RowReader::facesOf(const SourceRow& row) const {
    if (!m_mapping.preset) return {};
    std::vector<Record> faces;
    for (const domain::Kind kind : m_mapping.preset->faces) faces.push_back(domain::emptyRecord(kind));
    for (const FaceBinding& binding : m_faceBindings)
        if (binding.field < row.values.size() && row.values[binding.field])
            if (std::string text = *row.values[binding.field];
                !(text = binding.change ? binding.change(text) : std::move(text)).empty())
                faces[binding.face].values[binding.column] = std::move(text);
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
    geom::Geometry geometry = row.geometry;
    if (!std::holds_alternative<geom::Polygon>(geometry) && !std::holds_alternative<geom::MultiPolygon>(geometry))
        if (auto told = detail::polygonIn(draft.outline)) geometry = std::move(*told);
    if (m_report.epsg == 0 && !m_info.shapes.empty() && !geom::isEmpty(geometry))
        return fail(ErrorCode::crsMissing, {{"file", m_source.info().path.string()}});
    Placed placed = m_places->place(std::move(geometry), draft.location, textsOf(row));
    if (placed.rejected) {
        placed.rejected->key = keyIn(draft.record);
        return reject(std::move(row), std::move(*placed.rejected), rejectSink);
    }
    if (m_others) addOthers(row, draft, placed);
    return keep(std::move(row), std::move(draft), std::move(placed), sink);
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

Result<void> RowReader::keep(SourceRow&& row, Draft draft, Placed placed, const RecordSink& sink) {
    ++m_report.kept;
    if (placed.repaired) ++m_report.repaired;
    const auto hasShape = [](const std::vector<geom::Geometry>& shapes) {
        return !std::ranges::all_of(shapes, [](const geom::Geometry& shape) { return geom::isEmpty(shape); });
    };
    if (!m_info.shapes.empty() && std::ranges::none_of(placed.shapes, hasShape)) ++m_report.withoutPlace;
    std::ranges::move(placed.diagnostics, std::back_inserter(draft.diagnostics));
    if (!placed.shapes.empty())
        std::ranges::move(detail::contradictions(draft.record, placed.shapes.front(), textsOf(row)),
                          std::back_inserter(draft.diagnostics));
    const std::string key = keyIn(draft.record);
    for (Diagnostic& diagnostic : draft.diagnostics) {
        diagnostic.row = row.number;
        diagnostic.key = key;
    }
    const bool isBackwards =
        detail::runsBackwards(m_mapping.kind, textsOf(row)) ||
        (m_mapping.preset && m_mapping.preset->isBackwards && m_mapping.preset->isBackwards(textsOf(row)));
    const std::int64_t number = row.number;
    for (std::size_t i = 0; i < placed.shapes.size(); ++i) {
        ++m_report.records;
        const bool isLast = i + 1 == placed.shapes.size();
        Record record = isLast ? std::move(draft.record) : draft.record;
        record.shapes = std::move(placed.shapes[i]);
        if (isBackwards) turnRound(record.shapes);
        GEO_TRY(sink({std::move(record), std::exchange(draft.faces, {}), number, std::exchange(draft.diagnostics, {}),
                      isLast ? std::move(row) : row}));
    }
    return {};
}

// Which fields of the source have a place of their own in the record, and which only in its geometry.
detail::TakenFields RowReader::takenFields() const {
    detail::TakenFields taken;
    for (const Binding& binding : m_bindings)
        if (binding.field != kNoField && binding.attribute < m_info.fields.size())
            taken.attributes[binding.field] = binding.attribute;
        else if (binding.field != kNoField)
            taken.places.insert(binding.field);
    for (const FaceBinding& binding : m_faceBindings) taken.columns.insert(binding.field);
    for (std::size_t i = 0; i < m_source.info().fields.size(); ++i)
        if (std::ranges::find(m_source.info().placeFields, m_source.info().fields[i].name) !=
            m_source.info().placeFields.end())
            taken.places.insert(i);
    return taken;
}

void RowReader::addOthers(const SourceRow& row, Draft& draft, const Placed& placed) const {
    Record& keeper = draft.faces.empty() ? draft.record : draft.faces.front();
    const auto field = domain::infoOf(keeper.kind).indexOf(domain::kOtherFields);
    const std::string others = m_others->jsonOf(row, draft.record, placed, m_report.epsg);
    if (field && !others.empty()) keeper.values[*field] = others;
}

} // namespace

Result<ReadReport> readRecords(Source& source, const RecordMapping& mapping, const RecordSink& sink,
                               const RejectSink& rejectSink, JobControl& control) {
    ReadReport report;
    RowReader reader{source, mapping, report};
    GEO_TRY(reader.prepare());
    const bool mayUnite = mapping.preset && mapping.preset->unite;
    detail::UnitedRows united{mayUnite ? mapping.preset->unite : nullptr};
    const RecordSink holding = [&](ReadRecord&& row) {
        united.take(std::move(row));
        return Result<void>{};
    };
    GEO_TRY(source.read(
        [&](SourceRow&& row) { return reader.take(std::move(row), mayUnite ? holding : sink, rejectSink); }, control));
    united.correct(report);
    GEO_TRY(std::move(united).handOn(sink));
    report.diagnostics = reader.fileDiagnostics();
    return report;
}

} // namespace geo::formats
