#pragma once

#include "domain/results/match.h"
#include "formats/writer.h"
#include "usecase/desk.h"
#include "usecase/shortlist.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace geo::usecase {

using formats::Table;
using formats::Wording;
using formats::WriteReport;

struct ExportRequest {
    std::filesystem::path target;
    std::string profile; // "fr-csv", "csv"; "cnig-friches", "cnig-sites-eco": see standardTables; "" by the extension
    int epsg = 0;        // 0: the workspace's
    bool publicOnly = false;
    bool overwrite = false;
    Wording wording;
    bool withGeometry = false;                                // CSV, XLSX: places as well-known text
    std::map<domain::Kind, std::set<std::int64_t>> only = {}; // of these kinds only the rows of these numbers
    bool filtered = false;                                    // only what the filters of the map's layers show
};

// The files that are there and that the export would replace, more than its target for a shapefile. None where the
// format is not known.
[[nodiscard]] std::vector<std::filesystem::path> replacedBy(const ExportRequest& request);

// Rows of these kinds in one file (one kind in CSV and Shapefile); a GeoPackage holds how the map shows them, for QGIS
// (`layer_styles`, see tableStyles). Under a profile of a standard, rows that do not
// conform to it are written and told (notConforming). Errors: those of formats::writeRecords, standardTables;
// expressionInvalid; kindUnknown for what is internal (domain::isPresentation, isDeliberation) in a public export.
[[nodiscard]] Result<WriteReport> exportRows(const Desk& desk, const std::vector<domain::Kind>& kinds,
                                             const std::string& where, const ExportRequest& request, JobControl& job);

// The shortlist of a project as a table: rank, site, space, what decides (area, rent, dates), score, note. The same
// numbers stand on the screen. Columns are named as fields are: "rank", "site", "space", "area_m2", ...
[[nodiscard]] Table shortlistTable(const domain::Project& project, const std::vector<ShortlistLine>& lines);

// A ranking as a table, with the contribution of each criterion; and the exclusions with rule, value, need and source.
[[nodiscard]] Table rankingTable(const domain::MatchReport& report);
[[nodiscard]] Table exclusionTable(const domain::MatchReport& report);

// Errors: those of formats::writeTables.
[[nodiscard]] Result<WriteReport> exportTables(std::vector<Table> tables, const ExportRequest& request,
                                               JobControl& job);

} // namespace geo::usecase
