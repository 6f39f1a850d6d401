#include "usecase/recognise_sources.h"

#include "formats/found_files.h"
#include "usecase/import_reading.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Kind;

bool isStreetFile(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    return ending == ".pbf" || ending == ".osm";
}

// The last import of the same source that is done.
const domain::Dataset* lastImport(const std::vector<domain::Dataset>& datasets, const ImportRequest& request) {
    const std::string name = request.source.filename().string();
    const auto isSame = [&](const domain::Dataset& each) {
        return !each.undone && each.name == name && each.member == request.member && each.layer == request.layer;
    };
    const auto last = std::ranges::find_if(datasets.rbegin(), datasets.rend(), isSame);
    return last == datasets.rend() ? nullptr : &*last;
}

// Puts what was decided then into the request.
void remember(FoundSource& found, const domain::Dataset& before) {
    found.before = before.id;
    ImportRequest& request = found.request;
    if (const auto kind = domain::parseKind(before.content)) {
        request.kind = found.kind = *kind;
        request.mode = modeOfNextImport(*kind);
    }
    request.preset = before.preset.empty() ? std::string{kGenericPreset} : before.preset;
    found.preset = before.preset;
    request.producer = before.source;
    request.licence = before.licence;
    const SourceInfo& info = *found.info;
    if (before.swappedAxes != info.swappedAxes) request.swapAxes = before.swappedAxes;
    if (before.epsg && *before.epsg != info.epsg) request.epsg = static_cast<int>(*before.epsg);
    if (!before.encoding.empty() && (info.encodingAssumed || before.encoding != info.encoding))
        request.encoding = before.encoding;
    const auto mapping = nlohmann::json::parse(before.mapping, nullptr, false);
    if (!mapping.is_object()) return;
    for (const auto& [attribute, field] : mapping.items()) {
        const auto isNamed = [&, name = field](const formats::SourceField& each) { return name == each.name; };
        if (std::ranges::any_of(info.fields, isNamed)) request.fields[attribute] = field.get<std::string>();
    }
}

// Collects the sources of one dropping.
class Recogniser {
public:
    Recogniser(const Desk& desk, std::vector<domain::Dataset> datasets, JobControl& job)
        : m_desk(desk)
        , m_datasets(std::move(datasets))
        , m_job(job) {}

    Result<void> add(const formats::FoundFile& place) {
        ImportRequest request;
        request.source = place.path;
        request.member = place.member;
        const std::optional<Kind> looked = isStreetFile(place.path) ? std::optional{Kind::street} : std::nullopt;
        auto layers =
            looked ? Result<std::vector<formats::SourceLayer>>{} : formats::Source::layersOf(place.path, place.member);
        if (!layers) return addProblem(std::move(request), std::move(layers).error());
        if (layers->size() < 2) return addLayer(std::move(request), looked);
        for (const formats::SourceLayer& layer : *layers) {
            request.layer = layer.name;
            GEO_TRY(addLayer(request, looked));
        }
        return {};
    }

    Result<void> addProblem(ImportRequest request, Error problem) {
        if (problem.code == ErrorCode::cancelled) return std::unexpected(std::move(problem));
        m_found.push_back({std::move(request), {}, "", {}, std::move(problem), {}});
        return {};
    }

    [[nodiscard]] std::vector<FoundSource> inOrder() && {
        std::ranges::stable_sort(m_found, {}, &Recogniser::turnOf);
        return std::move(m_found);
    }

private:
    Result<void> addLayer(ImportRequest request, std::optional<Kind> looked) {
        GEO_TRY(m_job.step(Phase::opening));
        auto source = openForReading(m_desk, request, looked, m_job);
        if (!source) return addProblem(std::move(request), std::move(source).error());
        FoundSource found{std::move(request), {}, "", source->info(), {}, {}};
        if (const formats::Preset* preset = formats::recognisedPreset(source->info(), looked)) {
            found.kind = preset->kind;
            found.preset = preset->name;
        }
        if (!found.kind) found.kind = looked;
        found.request.kind = found.kind;
        if (const domain::Dataset* before = lastImport(m_datasets, found.request)) remember(found, *before);
        m_found.push_back(std::move(found));
        return {};
    }

    static int turnOf(const FoundSource& found) {
        if (found.problem) return 3;
        if (!found.kind) return 2;
        return *found.kind == Kind::commune || *found.kind == Kind::qpv || *found.kind == Kind::iris ? 0 : 1;
    }

    const Desk& m_desk;
    std::vector<domain::Dataset> m_datasets;
    JobControl& m_job;
    std::vector<FoundSource> m_found;
};

} // namespace

ImportMode modeOfNextImport(domain::Kind kind) {
    const domain::KindInfo& info = domain::infoOf(kind);
    return info.keyField || info.find("code") ? ImportMode::update : ImportMode::replace;
}

Result<std::vector<FoundSource>> recogniseSources(const Desk& desk, const std::vector<std::filesystem::path>& dropped,
                                                  JobControl& job) {
    GEO_ASSIGN(auto datasets, desk.workspace().all<domain::Dataset>(job));
    Recogniser recogniser{desk, std::move(datasets.value), job};
    for (const std::filesystem::path& path : dropped) {
        auto places = formats::foundFiles(path, job);
        if (!places) {
            ImportRequest request;
            request.source = path;
            GEO_TRY(recogniser.addProblem(std::move(request), std::move(places).error()));
            continue;
        }
        for (const formats::FoundFile& place : *places) GEO_TRY(recogniser.add(place));
    }
    return std::move(recogniser).inOrder();
}

Result<std::optional<domain::Dataset>> importBefore(const Desk& desk, const domain::Dataset& dataset, JobControl& job) {
    GEO_ASSIGN(auto datasets, desk.workspace().all<domain::Dataset>(job));
    std::erase_if(datasets.value, [&](const domain::Dataset& each) {
        return each.content != dataset.content || (dataset.id.isKept() && each.id >= dataset.id);
    });
    ImportRequest same;
    same.source = dataset.name;
    same.member = dataset.member;
    same.layer = dataset.layer;
    const domain::Dataset* before = lastImport(datasets.value, same);
    return before ? std::optional{*before} : std::nullopt;
}

} // namespace geo::usecase
