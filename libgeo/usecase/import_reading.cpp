#include "usecase/import_reading.h"

#include "usecase/ground.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace geo::usecase {

namespace {

std::string jsonOf(const std::vector<std::pair<std::string, std::string>>& values) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const auto& [field, text] : values) object[field] = text;
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::unexpected<Error> notImportable(std::string_view kind) {
    std::string allowed;
    for (const domain::Kind each : importableKinds())
        allowed += (allowed.empty() ? "" : " ") + std::string{domain::name(each)};
    return fail(ErrorCode::kindUnknown, {{"value", std::string{kind}}, {"allowed", allowed}});
}

// The preset asked for, or else the one that the file bears the marks of.
Result<const formats::Preset*> presetFor(const ImportRequest& request, const formats::Source& source) {
    if (request.preset == kGenericPreset) return nullptr;
    if (request.preset.empty()) return formats::recognisedPreset(source.info(), request.kind);
    return formats::presetNamed(request.preset);
}

} // namespace

void ImportFindings::moveTo(ImportOutcome& outcome, std::vector<Diagnostic> aboutTheFile) {
    outcome.diagnostics = std::move(aboutTheFile);
    const std::size_t room = kMostDiagnostics - std::min(kMostDiagnostics, outcome.diagnostics.size());
    const std::size_t taken = std::min(room, m_diagnostics.size());
    const auto end = m_diagnostics.begin() + static_cast<std::ptrdiff_t>(taken);
    std::move(m_diagnostics.begin(), end, std::back_inserter(outcome.diagnostics));
    m_more += m_diagnostics.size() - taken;
    outcome.moreDiagnostics = m_more;
}

domain::Dataset describe(const ImportRequest& request, const OpenedSource& opened) {
    const formats::SourceInfo& info = opened.source.info();
    domain::Dataset dataset;
    dataset.name = request.source.filename().string();
    dataset.content = domain::name(opened.kind);
    dataset.source = request.producer;
    dataset.licence = request.licence;
    if (opened.preset) {
        dataset.preset = opened.preset->name;
        if (dataset.source.empty()) dataset.source = opened.preset->producer;
        if (dataset.licence.empty()) dataset.licence = opened.preset->licence;
    }
    dataset.vintage = request.vintage;
    if (const int epsg = info.chosenEpsg(); epsg != 0) dataset.epsg = epsg;
    dataset.encoding = info.encoding;
    dataset.layer = request.layer;
    dataset.member = request.member;
    if (!request.fields.empty()) dataset.mapping = nlohmann::ordered_json(request.fields).dump();
    return dataset;
}

formats::RecordMapping mappingOf(const ImportRequest& request, const OpenedSource& opened, const Desk& desk) {
    formats::RecordMapping mapping;
    mapping.kind = opened.kind;
    mapping.preset = opened.preset;
    mapping.fields = request.fields;
    mapping.epsg = desk.info().epsg;
    mapping.sourceEpsg = request.epsg;
    return mapping;
}

ImportOutcome outcomeOf(const ImportRequest& request, const OpenedSource& opened, formats::ReadReport report,
                        ImportFindings found) {
    ImportOutcome outcome;
    outcome.dataset = describe(request, opened);
    outcome.dataset.read = report.read;
    outcome.dataset.kept = report.kept;
    outcome.dataset.repaired = report.repaired;
    outcome.dataset.rejected = report.rejected;
    outcome.mapping = std::move(report.mapping);
    found.moveTo(outcome, std::move(report.diagnostics));
    return outcome;
}

Result<void> keepRejected(store::ImportWriter& writer, ImportFindings& found, formats::RejectedRow&& row) {
    GEO_TRY(writer.reject(row.reason, jsonOf(row.values), std::move(row.wkt)));
    found.add(std::move(row.reason));
    return {};
}

std::span<const domain::Kind> importableKinds() {
    using enum domain::Kind;
    static constexpr std::array kKinds = {site,       thirdPlace, project, space,        commune, qpv,
                                          iris,       parcel,     zone,    hazard,       street,  amenity,
                                          population, siteEco,    poleEco, etablissement};
    return kKinds;
}

Result<OpenedSource> openSource(const Desk& desk, const ImportRequest& request, JobControl& job) {
    if (request.kind && std::ranges::find(importableKinds(), *request.kind) == importableKinds().end())
        return notImportable(domain::name(*request.kind));
    GEO_TRY(job.step(Phase::opening));
    formats::SourceOptions options{request.layer, request.epsg, request.encoding, request.kind};
    options.member = request.member;
    options.swapAxes = request.swapAxes;
    GEO_ASSIGN(options.territory, groundInDegrees(desk, job));
    GEO_ASSIGN(auto source, formats::Source::open(request.source, options, job));
    GEO_ASSIGN(const formats::Preset* preset, presetFor(request, source));
    if (!preset && !request.kind) return notImportable("");
    const domain::Kind kind = request.kind.value_or(preset ? preset->kind : domain::Kind::site);
    if (preset && preset->kind != kind)
        return fail(
            ErrorCode::valueNotInList,
            {{"field", "preset"}, {"value", std::string{preset->name}}, {"allowed", std::string{kGenericPreset}}});
    return OpenedSource{std::move(source), kind, preset};
}

} // namespace geo::usecase
