#include "usecase/import_source.h"

#include "usecase/import_reading.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace geo::usecase {

namespace {

bool isRepaired(const std::vector<Diagnostic>& diagnostics) {
    return std::ranges::find(diagnostics, DiagnosticCode::geometryRepaired, &Diagnostic::code) != diagnostics.end();
}

// What can be said without writing: keys are not compared with those that are kept.
Result<ImportOutcome> readAlone(OpenedSource& opened, const ImportRequest& request, const Desk& desk, JobControl& job) {
    ImportFindings found;
    const auto keep = [&](formats::ReadRecord&& row) -> Result<void> {
        found.addAll(std::move(row.diagnostics));
        return {};
    };
    const auto reject = [&](formats::RejectedRow&& row) -> Result<void> {
        found.add(std::move(row.reason));
        return {};
    };
    GEO_ASSIGN(formats::ReadReport report,
               readRecords(opened.source, mappingOf(request, opened, desk), keep, reject, job));
    return outcomeOf(request, opened, std::move(report), std::move(found));
}

// A dry run does it all but the finish, so that it says what an import would.
Result<ImportOutcome> readAndKeep(OpenedSource& opened, const ImportRequest& request, Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto writer, store::ImportWriter::begin(desk.workspace(), domain::Action::import, desk.who()));
    GEO_TRY(writer.startDataset(describe(request, opened), request.mode));
    ImportFindings found;
    const auto keep = [&](formats::ReadRecord&& row) -> Result<void> {
        GEO_ASSIGN(auto added, writer.add(std::move(row.record), {row.row, isRepaired(row.diagnostics)}, std::move(row.faces)));
        found.addAll(std::move(row.diagnostics));
        if (added.diagnostic) found.add(std::move(*added.diagnostic));
        return {};
    };
    const auto reject = [&](formats::RejectedRow&& row) { return keepRejected(writer, found, std::move(row)); };
    GEO_ASSIGN(formats::ReadReport report,
               readRecords(opened.source, mappingOf(request, opened, desk), keep, reject, job));
    ImportOutcome outcome = outcomeOf(request, opened, std::move(report), std::move(found));
    if (request.dryRun) {
        outcome.dataset = writer.counted();
        outcome.dataset.id = {};
    } else {
        GEO_ASSIGN(auto kept, writer.finish(job));
        outcome.dataset = std::move(kept.datasets.front());
    }
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
    const auto begin = std::chrono::steady_clock::now();
    GEO_ASSIGN(OpenedSource opened, openSource(desk, request, job));
    const bool isToBeWritten = !request.dryRun || !desk.info().readOnly;
    auto outcome = isToBeWritten ? readAndKeep(opened, request, desk, job) : readAlone(opened, request, desk, job);
    if (!outcome) return outcome;
    outcome->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return outcome;
}

} // namespace geo::usecase
