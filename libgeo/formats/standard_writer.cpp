#include "formats/standard_writer.h"

#include "formats/detail/pending_file.h"
#include "formats/detail/standard_files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace geo::formats {

namespace {

// Lambert-93 where the workspace lies in metropolitan France.
Result<int> epsgFor(const WriteOptions& options) {
    if (options.epsg != 0) return options.epsg;
    GEO_ASSIGN(const geom::CrsInfo crs, geom::crsInfo(options.recordsEpsg));
    const double lon = (crs.southWest.lon + crs.northEast.lon) / 2.0;
    const double lat = (crs.southWest.lat + crs.northEast.lat) / 2.0;
    const bool isMetropolitan = lon > -10.0 && lon < 12.0 && lat > 40.0 && lat < 52.0;
    return isMetropolitan || !crs.isProjected ? geom::kLambert93 : options.recordsEpsg;
}

void tellProblems(const StandardTable& table, WriteReport& report) {
    for (const StandardRow& row : table.rows) {
        std::vector<std::string> fields;
        for (const Error& problem : problemsOf(row)) {
            const std::string field{argument(problem.arguments, "field")};
            if (std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
        }
        if (fields.empty()) continue;
        report.diagnostics.push_back({DiagnosticCode::notConforming,
                                      Severity::warning,
                                      {},
                                      row.key,
                                      {{"kind", std::string{domain::name(row.kind)}},
                                       {"key", row.key},
                                       {"fields", fmt::format("{}", fmt::join(fields, ", "))}}});
    }
}

} // namespace

Result<WriteReport> writeStandard(const std::filesystem::path& path, std::vector<StandardTable> tables,
                                  const WriteOptions& options, JobControl& control) {
    const std::string extension = domain::normalised(path.extension().string());
    const bool isCsv = extension == "_csv" || extension == "csv";
    if ((!isCsv && extension != "_gpkg" && extension != "gpkg") || (isCsv && tables.size() != 1))
        return fail(ErrorCode::outputTypeUnknown, {{"file", path.string()}, {"allowed", isCsv ? "gpkg" : "csv gpkg"}});
    WriteReport report;
    for (StandardTable& table : tables) {
        if (options.publicOnly) std::ranges::for_each(table.rows, maskPersons);
        report.rows.emplace_back(table.kind, static_cast<std::int64_t>(table.rows.size()));
        tellProblems(table, report);
    }
    GEO_ASSIGN(const int epsg, epsgFor(options));
    GEO_ASSIGN(detail::PendingFile pending, detail::PendingFile::create(path, options.overwrite));
    const detail::Destination file{pending.path(), path};
    GEO_TRY(isCsv ? detail::writeStandardCsv(file, tables.front(), options.recordsEpsg, control)
                  : detail::writeStandardGeoPackage(file, tables, options.recordsEpsg, epsg, control));
    GEO_TRY(control.step(Phase::writing));
    GEO_TRY(pending.commit());
    return report;
}

} // namespace geo::formats
