#include "usecase/import_reading.h"

#include "geom/text.h"
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

// What to look for in the file: the kind that was named, or that of the preset that was.
std::optional<domain::Kind> kindAskedFor(const ImportRequest& request) {
    if (request.kind || request.preset.empty() || request.preset == kGenericPreset) return request.kind;
    const auto preset = formats::presetNamed(request.preset);
    return preset ? std::optional{(*preset)->kind} : std::nullopt;
}

// The preset asked for, or else the one that the file bears the marks of.
Result<const formats::Preset*> presetFor(const ImportRequest& request, const formats::Source& source) {
    if (request.preset == kGenericPreset) return nullptr;
    if (request.preset.empty()) return formats::recognisedPreset(source.info(), request.kind);
    auto named = formats::presetNamed(request.preset);
    if (named) return named;
    Error error = std::move(named).error();
    for (Argument& argument : error.arguments)
        if (argument.name == "allowed") argument.value = std::string{kGenericPreset} + " " + argument.value;
    return std::unexpected(std::move(error));
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
    dataset.layer = opened.layer.empty() ? request.layer : opened.layer;
    dataset.member = request.member;
    dataset.swappedAxes = info.swappedAxes;
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

store::RowTexts textsOf(const formats::SourceInfo& info, const formats::SourceRow& row) {
    std::vector<std::pair<std::string, std::string>> values;
    for (std::size_t i = 0; i < row.values.size() && i < info.fields.size(); ++i)
        values.emplace_back(info.fields[i].name, row.values[i].value_or(""));
    return {jsonOf(values), geom::toWkt(row.geometry)};
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

std::vector<std::string> presetsOf(domain::Kind kind) {
    std::vector<std::string> names;
    for (const formats::Preset* preset : formats::presets())
        if (preset->kind == kind) names.emplace_back(preset->name);
    return names;
}

namespace {

Result<formats::SourceOptions> optionsFor(const Desk& desk, const ImportRequest& request,
                                          std::optional<domain::Kind> kind, JobControl& job) {
    formats::SourceOptions options{request.layer, request.epsg, request.encoding, kind ? kind : kindAskedFor(request)};
    options.member = request.member;
    options.swapAxes = request.swapAxes;
    GEO_ASSIGN(options.territory, groundInDegrees(desk, job));
    return options;
}

struct KnownLayer {
    formats::Source source;
    const formats::Preset* preset; // null: none is borne
};

// The layers of a file that are recognised, as the kind or the preset asked for; those without rows only where none
// has rows. One that cannot be opened is none of them.
Result<std::vector<KnownLayer>> knownLayers(const ImportRequest& request, formats::SourceOptions options,
                                            JobControl& job) {
    GEO_ASSIGN(const auto layers, formats::Source::layersOf(request.source, request.member));
    std::vector<KnownLayer> found;
    for (const formats::SourceLayer& layer : layers) {
        GEO_TRY(job.step(Phase::opening));
        options.layer = layer.name;
        auto source = found.empty() ? formats::Source::open(request.source, options, job)
                                    : found.front().source.openedAgain(options);
        if (!source && source.error().code == ErrorCode::cancelled) return std::unexpected(std::move(source).error());
        if (!source) continue;
        const formats::Preset* preset = formats::recognisedPreset(source->info(), options.kind);
        if (preset && !request.preset.empty() && request.preset != preset->name) preset = nullptr;
        found.push_back({std::move(*source), preset});
    }
    std::erase_if(found, [](const KnownLayer& each) { return each.preset == nullptr; });
    const auto isEmpty = [](const KnownLayer& each) { return each.source.info().rows == 0; };
    if (!std::ranges::all_of(found, isEmpty)) std::erase_if(found, isEmpty);
    return found;
}

std::string namesOf(const std::vector<KnownLayer>& layers) {
    std::string names;
    for (const KnownLayer& each : layers)
        names += (names.empty() ? "" : ", ") + each.source.info().layer + " (" + std::string{each.preset->name} + ")";
    return names;
}

// The layer that is meant where the file alone does not say. `ambiguous` is what opening it said.
Result<formats::Source> onlyKnownLayer(const Desk& desk, const ImportRequest& request, Error ambiguous,
                                       JobControl& job) {
    if (request.preset == kGenericPreset) return std::unexpected(std::move(ambiguous));
    GEO_ASSIGN(auto options, optionsFor(desk, request, request.kind, job));
    GEO_ASSIGN(auto known, knownLayers(request, std::move(options), job));
    if (known.size() == 1) return std::move(known.front().source);
    if (known.size() > 1)
        for (Argument& argument : ambiguous.arguments)
            if (argument.name == "allowed") argument.value = namesOf(known);
    return std::unexpected(std::move(ambiguous));
}

} // namespace

Result<formats::Source> openForReading(const Desk& desk, const ImportRequest& request, std::optional<domain::Kind> kind,
                                       JobControl& job) {
    GEO_TRY(job.step(Phase::opening));
    GEO_ASSIGN(const formats::SourceOptions options, optionsFor(desk, request, kind, job));
    return formats::Source::open(request.source, options, job);
}

Result<OpenedSource> recognised(formats::Source source, const ImportRequest& request) {
    GEO_ASSIGN(const formats::Preset* preset, presetFor(request, source));
    if (!preset && !request.kind) return notImportable("");
    const domain::Kind kind = request.kind.value_or(preset ? preset->kind : domain::Kind::site);
    if (preset && preset->kind != kind)
        return fail(
            ErrorCode::valueNotInList,
            {{"field", "preset"}, {"value", std::string{preset->name}}, {"allowed", std::string{kGenericPreset}}});
    return OpenedSource{std::move(source), kind, preset};
}

Result<OpenedSource> openSource(const Desk& desk, const ImportRequest& request, JobControl& job) {
    if (request.kind && std::ranges::find(importableKinds(), *request.kind) == importableKinds().end())
        return notImportable(domain::name(*request.kind));
    auto source = openForReading(desk, request, request.kind, job);
    if (source) return recognised(std::move(*source), request);
    if (source.error().code != ErrorCode::layerAmbiguous) return std::unexpected(std::move(source).error());
    GEO_ASSIGN(auto chosen, onlyKnownLayer(desk, request, std::move(source).error(), job));
    GEO_ASSIGN(OpenedSource opened, recognised(std::move(chosen), request));
    opened.layer = opened.source.info().layer;
    return opened;
}

} // namespace geo::usecase
