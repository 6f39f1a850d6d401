#include "usecase/import_source.h"

#include "usecase/import_reading.h"
#include "usecase/layer_style.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

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

// Shows the rows that were read as their source says, or says what that would be. The rows stay, whatever becomes of
// the style.
void takeStyle(const OpenedSource& opened, const ImportRequest& request, Desk& desk, std::set<std::string> siteKinds,
               ImportOutcome& outcome) {
    if (!request.takeStyle.value_or(false) || !offersStyle(opened.source.info(), opened.kind)) return;
    const auto seen = readDesign(desk);
    if (!seen) return;
    const StyledRows rows{opened.kind, std::move(siteKinds), outcome.mapping, opened.preset};
    auto taken = withStyleTaken(*seen, *opened.source.info().style, rows);
    if (!request.dryRun)
        if (const auto done = changeDesign(desk, *seen, taken.value); !done)
            taken.diagnostics = {{DiagnosticCode::styleRefused,
                                  Severity::warning,
                                  {},
                                  "",
                                  {{"value", opened.source.info().style->name},
                                   {"reason", std::string{name(done.error().code)}},
                                   {"detail", ""}}}};
    outcome.diagnostics.insert(outcome.diagnostics.begin(), taken.diagnostics.begin(), taken.diagnostics.end());
}

// A dry run does it all but the finish, so that it says what an import would.
Result<ImportOutcome> readAndKeep(OpenedSource& opened, const ImportRequest& request, Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto writer, store::ImportWriter::begin(desk.workspace(), domain::Action::import, desk.who()));
    GEO_TRY(writer.startDataset(describe(request, opened), request.mode));
    ImportFindings found;
    std::set<std::string> siteKinds;
    const auto keep = [&](formats::ReadRecord&& row) -> Result<void> {
        if (opened.kind == domain::Kind::site) siteKinds.insert(domain::toText(row.record.value("kind")));
        const auto texts = [&] { return textsOf(opened.source.info(), row.source); };
        GEO_ASSIGN(auto added, writer.add(std::move(row.record), {row.row, isRepaired(row.diagnostics), texts},
                                          std::move(row.faces)));
        for (Diagnostic& each : row.diagnostics) // rows without a code are found again by their number
            if (each.key.empty() && added.id > 0) each.key = std::to_string(added.id);
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
    takeStyle(opened, request, desk, std::move(siteKinds), outcome);
    return outcome;
}

} // namespace

Result<ImportMode> parseImportMode(std::string_view text) {
    for (const ImportMode mode : {ImportMode::add, ImportMode::replace, ImportMode::update})
        if (nameOf(mode) == text) return mode;
    return fail(ErrorCode::valueNotInList,
                {{"field", "mode"}, {"value", std::string{text}}, {"allowed", "add replace update"}});
}

std::string_view nameOf(ImportMode mode) {
    constexpr std::array<std::string_view, 3> kNames = {"add", "replace", "update"};
    return kNames.at(static_cast<std::size_t>(mode));
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
