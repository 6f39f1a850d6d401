#include "usecase/retry_rows.h"

#include "domain/standard.h"
#include "formats/record_reader.h"
#include "formats/row_place.h"
#include "geom/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;

// A row on its second way into the workspace.
struct Trial {
    RejectedRow row;
    std::map<std::string, std::string> edited;
    bool hasPlaceEdited = false;
    std::vector<std::pair<std::string, std::string>> values; // with what was corrected
    std::vector<formats::ReadRecord> records;
    std::optional<Diagnostic> refused;
};

Error rowMissing(std::int64_t id) {
    return {ErrorCode::notFound, {{"kind", "rejected_row"}, {"key", fmt::format("{}", id)}}};
}

Result<domain::Dataset> datasetOf(const Desk& desk, DatasetId id) {
    GEO_ASSIGN(Record record, desk.rowById(Kind::dataset, id.value));
    GEO_ASSIGN(domain::Dataset dataset, domain::fromRecord<domain::Dataset>(record));
    if (!dataset.undone) return dataset;
    return fail(ErrorCode::notFound, {{"kind", "dataset"}, {"key", fmt::format("{}", id.value)}});
}

Trial trialOf(const RejectedRow& row, const EditedRow& edit) {
    Trial trial;
    trial.row = row;
    trial.edited = edit.values;
    trial.values = quarantinedRow(row).values;
    for (auto& [field, text] : trial.values)
        if (const auto typed = edit.values.find(field); typed != edit.values.end()) text = typed->second;
    trial.hasPlaceEdited = edit.wkt && *edit.wkt != row.wkt;
    if (edit.wkt) trial.row.wkt = *edit.wkt;
    return trial;
}

Result<std::vector<Trial>> trialsOf(const Desk& desk, DatasetId dataset, const std::vector<EditedRow>& edits) {
    GEO_ASSIGN(const auto rows, desk.rejectedRows(dataset));
    std::vector<Trial> trials;
    for (const EditedRow& edit : edits) {
        const auto row = std::ranges::lower_bound(rows, edit.id, {}, &RejectedRow::id);
        if (row == rows.end() || row->id != edit.id) return std::unexpected(rowMissing(edit.id));
        trials.push_back(trialOf(*row, edit));
    }
    return trials;
}

// Every field that any of the rows has, in their order.
std::vector<formats::SourceField> fieldsOf(const std::vector<Trial>& trials) {
    std::vector<formats::SourceField> fields;
    for (const Trial& trial : trials)
        for (const auto& [name, text] : trial.values)
            if (std::ranges::find(fields, name, &formats::SourceField::name) == fields.end())
                fields.push_back({name, "text", ""});
    return fields;
}

// The fields that say where the rows are, if they are of a plain table.
std::vector<std::string> placeFieldsOf(const domain::Dataset& dataset, const std::vector<Trial>& trials,
                                       std::vector<formats::SourceField>& sampled) {
    constexpr std::array<std::string_view, 3> kTables = {"csv", "tsv", "txt"};
    const std::string file = dataset.member.empty() ? dataset.name : dataset.member;
    const std::string ending = domain::normalised(std::filesystem::path{file}.extension().string());
    if (std::ranges::none_of(kTables, [&](std::string_view each) { return ending.ends_with(each); })) return {};
    for (const Trial& trial : trials)
        for (const auto& [name, text] : trial.values)
            if (auto& sample = std::ranges::find(sampled, name, &formats::SourceField::name)->sample; sample.empty())
                sample = text;
    return formats::placeFieldsIn(sampled);
}

// A row with its place: as typed, made of its fields where one of them was corrected, else as it was.
formats::SourceRow sourceRow(Trial& trial, const std::vector<formats::SourceField>& fields,
                             const std::vector<std::string>& placeFields, bool areSwapped) {
    formats::SourceRow row;
    row.values.resize(fields.size());
    for (const auto& [name, text] : trial.values) {
        const auto field = std::ranges::find(fields, name, &formats::SourceField::name) - fields.begin();
        if (!text.empty()) row.values[static_cast<std::size_t>(field)] = text;
    }
    const bool isMoved = !trial.hasPlaceEdited && std::ranges::any_of(placeFields, [&](const std::string& field) {
        return trial.edited.contains(field);
    });
    if (isMoved) {
        row = formats::placedByFields(std::move(row), fields, areSwapped);
        trial.row.wkt = geom::toWkt(row.geometry);
        return row;
    }
    if (auto geometry = geom::fromWkt(trial.row.wkt))
        row.geometry = std::move(*geometry);
    else
        row.diagnostics.push_back({DiagnosticCode::geometryRejected,
                                   Severity::rejected,
                                   {},
                                   "",
                                   {{"reason", std::string{name(ErrorCode::valueMalformed)}}}});
    return row;
}

formats::Source sourceOf(const domain::Dataset& dataset, std::vector<Trial>& trials) {
    formats::SourceInfo info;
    info.path = dataset.name;
    info.layer = dataset.layer;
    info.epsg = static_cast<int>(dataset.epsg.value_or(0));
    info.encoding = dataset.encoding;
    info.fields = fieldsOf(trials);
    auto sampled = info.fields; // without samples no field is passed over for a wrong first value
    const auto placeFields = placeFieldsOf(dataset, trials, sampled);
    std::vector<formats::SourceRow> rows;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        rows.push_back(sourceRow(trials[i], sampled, placeFields, dataset.swappedAxes));
        rows.back().number = static_cast<std::int64_t>(i) + 1;
    }
    info.placeFields = placeFields;
    return formats::Source::ofRows(std::move(info), std::move(rows));
}

Result<formats::RecordMapping> mappingOf(const domain::Dataset& dataset, const formats::Source& source, int epsg) {
    formats::RecordMapping mapping;
    GEO_ASSIGN(mapping.kind, domain::parseKind(dataset.content));
    if (!dataset.preset.empty()) {
        GEO_ASSIGN(mapping.preset, formats::presetNamed(dataset.preset));
    }
    mapping.epsg = epsg;
    const auto chosen = nlohmann::json::parse(dataset.mapping, nullptr, false);
    if (!chosen.is_object()) return mapping;
    for (const auto& [attribute, field] : chosen.items())
        if (field.is_string() && source.fieldIndex(field.get<std::string>()))
            mapping.fields[attribute] = field.get<std::string>();
    return mapping;
}

// The rows as records of the workspace; a row of which a part is refused is refused.
Result<void> readTrials(const Desk& desk, const domain::Dataset& dataset, std::vector<Trial>& trials, JobControl& job) {
    formats::Source source = sourceOf(dataset, trials);
    GEO_ASSIGN(const formats::RecordMapping mapping, mappingOf(dataset, source, desk.info().epsg));
    const auto keep = [&](formats::ReadRecord&& read) -> Result<void> {
        trials.at(static_cast<std::size_t>(read.row - 1)).records.push_back(std::move(read));
        return {};
    };
    const auto reject = [&](formats::RejectedRow&& read) -> Result<void> {
        trials.at(static_cast<std::size_t>(read.row - 1)).refused = std::move(read.reason);
        return {};
    };
    GEO_TRY(formats::readRecords(source, mapping, keep, reject, job));
    return {};
}

// Refuses the rows whose key the workspace or an earlier one of them holds.
void refuseDuplicates(const Desk& desk, Kind kind, std::vector<Trial>& trials) {
    if (!domain::infoOf(kind).keyField) return;
    std::set<std::string> taken;
    for (Trial& trial : trials) {
        if (trial.refused) continue;
        for (const formats::ReadRecord& read : trial.records) {
            const std::string key = read.record.key();
            if (!taken.insert(key).second || desk.row(kind, key)) {
                trial.refused = Diagnostic{DiagnosticCode::duplicateKey, Severity::rejected, {}, key, {{"key", key}}};
                break;
            }
        }
    }
}

std::string jsonOf(const std::vector<std::pair<std::string, std::string>>& values) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const auto& [field, text] : values) object[field] = text;
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void setField(Record& record, std::string_view field, std::int64_t value) {
    if (const auto index = domain::infoOf(record.kind).indexOf(field)) record.values.at(*index) = value;
}

// The one step that keeps what can be kept now.
class RetryStep {
public:
    RetryStep(const Desk& desk, const domain::Dataset& dataset)
        : m_dataset(dataset)
        , m_step{domain::Action::add, desk.who()} {}

    void add(Trial& trial) {
        if (trial.refused || trial.records.empty()) return stay(trial);
        for (formats::ReadRecord& read : trial.records) add(read);
        m_step.resolves.push_back(trial.row.id);
        outcome.kept.push_back(trial.row.id);
    }

    [[nodiscard]] const store::Step& finished() {
        if (m_step.resolves.empty()) return m_step;
        domain::Dataset counted = m_dataset;
        counted.kept += static_cast<std::int64_t>(outcome.keys.size());
        counted.repaired += m_repaired;
        counted.rejected -= static_cast<std::int64_t>(m_step.resolves.size());
        counted.read = counted.kept + counted.rejected;
        m_step.changes.push_back(
            {Kind::dataset, m_dataset.id.value, domain::toRecord(counted), domain::toRecord(m_dataset)});
        return m_step;
    }

    // Whether that change adds a row of the dataset's kind, and not a face of it or the dataset's counts.
    [[nodiscard]] bool isRow(std::size_t change) const { return m_step.changes.at(change).id < 0; }

    RetryOutcome outcome;

private:
    void add(formats::ReadRecord& read) {
        const std::int64_t provisional = -1 - static_cast<std::int64_t>(outcome.keys.size());
        setField(read.record, "dataset_id", m_dataset.id.value);
        outcome.keys.push_back(read.record.key());
        m_step.changes.push_back({read.record.kind, provisional, std::move(read.record), {}});
        for (Record& face : read.faces) {
            setField(face, domain::dossierFieldOf(face.kind), provisional);
            setField(face, "dataset_id", m_dataset.id.value);
            m_step.changes.push_back({face.kind, 0, std::move(face), {}});
        }
        const auto isRepair = [](const Diagnostic& found) { return found.code == DiagnosticCode::geometryRepaired; };
        if (std::ranges::any_of(read.diagnostics, isRepair)) ++m_repaired;
        std::ranges::move(read.diagnostics, std::back_inserter(outcome.diagnostics));
    }

    void stay(Trial& trial) {
        RejectedRow& row = trial.row;
        if (trial.refused) {
            row.code = name(trial.refused->code);
            row.arguments = trial.refused->arguments;
        }
        row.values = jsonOf(trial.values);
        outcome.stayed.push_back(quarantinedRow(row));
        m_step.rejected.push_back(std::move(row));
    }

    domain::Dataset m_dataset;
    store::Step m_step;
    std::int64_t m_repaired = 0;
};

} // namespace

Result<RetryOutcome> retryRows(Desk& desk, DatasetId id, const std::vector<EditedRow>& rows, JobControl& job) {
    GEO_TRY(job.step(Phase::reading));
    GEO_ASSIGN(const domain::Dataset dataset, datasetOf(desk, id));
    GEO_ASSIGN(std::vector<Trial> trials, trialsOf(desk, id, rows));
    GEO_TRY(readTrials(desk, dataset, trials, job));
    GEO_ASSIGN(const Kind kind, domain::parseKind(dataset.content));
    refuseDuplicates(desk, kind, trials);
    RetryStep step{desk, dataset};
    for (Trial& trial : trials) {
        for (formats::ReadRecord& read : trial.records)
            for (Diagnostic& found : read.diagnostics) found.row = trial.row.row;
        step.add(trial);
    }
    GEO_TRY(job.step(Phase::writing));
    GEO_ASSIGN(const CommitReport report, desk.workspace().commit(step.finished()));
    RetryOutcome outcome = std::move(step.outcome);
    outcome.journal = report.journal;
    // Rows without a key of their own go by the number that they got.
    if (!domain::infoOf(kind).keyField) {
        std::size_t position = 0;
        for (std::size_t i = 0; i < report.ids.size() && position < outcome.keys.size(); ++i)
            if (step.isRow(i)) outcome.keys[position++] = fmt::format("{}", report.ids[i]);
    }
    return outcome;
}

} // namespace geo::usecase
