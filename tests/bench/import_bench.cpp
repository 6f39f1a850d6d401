#include "bench/import_bench.h"

#include "bench/other_tool.h"
#include "bench/process_figures.h"

#include <QTemporaryDir>

#include <cmath>

namespace bench {
namespace {

using geo::usecase::ImportOutcome;

geo::Result<ImportOutcome> importOnce(const ImportBenchParams& params, Timings& timings, geo::JobControl& job) {
    const QTemporaryDir folder;
    if (!folder.isValid()) return geo::fail(geo::ErrorCode::folderNotWritable, {{"file", folder.path().toStdString()}});
    const std::filesystem::path path = folder.filePath("import.entente").toStdString();
    GEO_ASSIGN(auto desk, geo::usecase::Desk::create(path, {}, "entente-bench"));
    Stopwatch watch;
    GEO_ASSIGN(auto outcome, geo::usecase::importSource(desk, params.request, job));
    timings.add(watch.lap());
    GEO_ASSIGN(const std::int64_t count, desk.count(*params.request.kind));
    if (count < outcome.dataset.kept)
        return geo::fail(geo::ErrorCode::internal, {{"detail", "fewer rows in the workspace than were kept"}});
    return outcome;
}

geo::Result<std::int64_t> readOnce(const geo::usecase::ImportRequest& request, Timings& timings, geo::JobControl& job) {
    Stopwatch watch;
    GEO_ASSIGN(auto source, geo::formats::Source::open(request.source,
                                                       {request.layer, request.epsg, request.encoding, request.kind}));
    std::int64_t rows = 0;
    GEO_TRY(source.read(
        [&rows](geo::formats::SourceRow&&) -> geo::Result<void> {
            ++rows;
            return {};
        },
        job));
    timings.add(watch.lap());
    return rows;
}

} // namespace

geo::Result<Json> benchImport(const ImportBenchParams& params, geo::JobControl& job) {
    Timings import;
    Timings reference;
    OtherTool otherTool;
    ImportOutcome outcome;
    std::int64_t rows = 0;
    for (int i = 0; i < params.repeat; ++i) {
        GEO_ASSIGN(outcome, importOnce(params, import, job));
        GEO_ASSIGN(rows, readOnce(params.request, reference, job));
        if (OtherTool::isThere()) GEO_TRY(otherTool.copy(params.request.source));
    }
    const double perSecond = static_cast<double>(outcome.dataset.read) / import.median() * 1000.0;
    return Json{{"command", "import"},
                {"source", params.request.source.string()},
                {"kind", geo::domain::name(*params.request.kind)},
                {"read", outcome.dataset.read},
                {"kept", outcome.dataset.kept},
                {"repaired", outcome.dataset.repaired},
                {"rejected", outcome.dataset.rejected},
                {"ms", import.json()},
                {"rows_per_second", std::round(perSecond)},
                {"peak_memory_mib", peakMemory()},
                {"reference", referenceJson("the file read through formats alone", reference)},
                {"reference_rows", rows},
                {"ratio", ratio(import, reference)},
                {"ogr2ogr", otherTool.json(import)}};
}

} // namespace bench
