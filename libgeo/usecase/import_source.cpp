#include "usecase/import_source.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>

namespace geo::usecase {

namespace {

// Sums up an import while rows pass; the store counts again what it keeps.
class Collector {
public:
    void add(Diagnostic diagnostic) {
        if (m_diagnostics.size() < kMostDiagnostics)
            m_diagnostics.push_back(std::move(diagnostic));
        else
            ++m_more;
    }
    void addAll(std::vector<Diagnostic> diagnostics) {
        for (Diagnostic& diagnostic : diagnostics) add(std::move(diagnostic));
    }
    // What is said of the whole file comes first: no number of rows crowds it out.
    void moveTo(ImportOutcome& outcome, std::vector<Diagnostic> aboutTheFile) {
        outcome.diagnostics = std::move(aboutTheFile);
        const std::size_t room = kMostDiagnostics - std::min(kMostDiagnostics, outcome.diagnostics.size());
        const std::size_t taken = std::min(room, m_diagnostics.size());
        const auto end = m_diagnostics.begin() + static_cast<std::ptrdiff_t>(taken);
        std::move(m_diagnostics.begin(), end, std::back_inserter(outcome.diagnostics));
        m_more += m_diagnostics.size() - taken;
        outcome.moreDiagnostics = m_more;
    }

private:
    std::vector<Diagnostic> m_diagnostics;
    std::size_t m_more = 0;
};

bool isRepaired(const std::vector<Diagnostic>& diagnostics) {
    return std::ranges::find(diagnostics, DiagnosticCode::geometryRepaired, &Diagnostic::code) != diagnostics.end();
}

std::string jsonOf(const std::vector<std::pair<std::string, std::string>>& values) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const auto& [field, text] : values) object[field] = text;
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

domain::Dataset describe(const ImportRequest& request, const formats::Source& source) {
    domain::Dataset dataset;
    dataset.name = request.source.filename().string();
    dataset.content = domain::name(request.kind);
    dataset.source = request.producer;
    dataset.licence = request.licence;
    dataset.vintage = request.vintage;
    if (const int epsg = source.info().chosenEpsg(); epsg != 0) dataset.epsg = epsg;
    dataset.encoding = source.info().encoding;
    return dataset;
}

formats::RecordMapping mappingOf(const ImportRequest& request, const Desk& desk) {
    formats::RecordMapping mapping;
    mapping.kind = request.kind;
    mapping.fields = request.fields;
    mapping.epsg = desk.info().epsg;
    mapping.sourceEpsg = request.epsg;
    return mapping;
}

// What can be said without writing: keys are not compared with those that are kept.
Result<ImportOutcome> readAlone(formats::Source& source, const ImportRequest& request, const Desk& desk,
                                JobControl& job) {
    Collector found;
    const auto keep = [&](domain::Record&&, std::int64_t, std::vector<Diagnostic>&& diagnostics) -> Result<void> {
        found.addAll(std::move(diagnostics));
        return {};
    };
    const auto reject = [&](formats::RejectedRow&& row) -> Result<void> {
        found.add(std::move(row.reason));
        return {};
    };
    GEO_ASSIGN(formats::ReadReport report, readRecords(source, mappingOf(request, desk), keep, reject, job));
    ImportOutcome outcome;
    outcome.dataset = describe(request, source);
    outcome.dataset.read = report.read;
    outcome.dataset.kept = report.kept;
    outcome.dataset.repaired = report.repaired;
    outcome.dataset.rejected = report.rejected;
    outcome.mapping = std::move(report.mapping);
    found.moveTo(outcome, std::move(report.diagnostics));
    return outcome;
}

// A dry run does it all but the finish, so that it says what an import would.
Result<ImportOutcome> readAndKeep(formats::Source& source, const ImportRequest& request, Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto writer, store::ImportWriter::begin(desk.workspace(), domain::Action::import, desk.who()));
    GEO_TRY(writer.startDataset(describe(request, source), request.mode));
    Collector found;
    const auto keep = [&](domain::Record&& record, std::int64_t row,
                          std::vector<Diagnostic>&& diagnostics) -> Result<void> {
        GEO_ASSIGN(auto added, writer.add(std::move(record), {row, isRepaired(diagnostics)}));
        found.addAll(std::move(diagnostics));
        if (added.diagnostic) found.add(std::move(*added.diagnostic));
        return {};
    };
    const auto reject = [&](formats::RejectedRow&& row) -> Result<void> {
        GEO_TRY(writer.reject(row.reason, jsonOf(row.values), std::move(row.wkt)));
        found.add(std::move(row.reason));
        return {};
    };
    GEO_ASSIGN(formats::ReadReport report, readRecords(source, mappingOf(request, desk), keep, reject, job));
    ImportOutcome outcome;
    if (request.dryRun) {
        outcome.dataset = writer.counted();
        outcome.dataset.id = {};
    } else {
        GEO_ASSIGN(auto kept, writer.finish(job));
        outcome.dataset = std::move(kept.datasets.front());
    }
    outcome.mapping = std::move(report.mapping);
    found.moveTo(outcome, std::move(report.diagnostics));
    return outcome;
}

} // namespace

Result<ImportMode> parseImportMode(std::string_view text) {
    constexpr std::array<std::string_view, 3> kNames = {"add", "replace", "update"};
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == text) return static_cast<ImportMode>(i);
    return fail(ErrorCode::valueNotInList,
                {{"field", "mode"}, {"value", std::string{text}}, {"allowed", "add replace update"}});
}

Result<ImportOutcome> importSource(Desk& desk, const ImportRequest& request, JobControl& job) {
    if (request.kind == domain::Kind::dataset || request.kind == domain::Kind::placement)
        return fail(ErrorCode::kindUnknown,
                    {{"value", std::string{domain::name(request.kind)}},
                     {"allowed", "commune qpv iris parcel site space third_place project population street "
                                 "zone hazard amenity"}});
    const auto begin = std::chrono::steady_clock::now();
    GEO_TRY(job.step(Phase::opening));
    GEO_ASSIGN(auto source,
               formats::Source::open(request.source, {request.layer, request.epsg, request.encoding, request.kind}));
    const bool isToBeWritten = !request.dryRun || !desk.info().readOnly;
    auto outcome = isToBeWritten ? readAndKeep(source, request, desk, job) : readAlone(source, request, desk, job);
    if (!outcome) return outcome;
    outcome->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return outcome;
}

} // namespace geo::usecase
