#pragma once

#include "base/diagnostic.h"
#include "base/job_control.h"
#include "domain/record.h"
#include "formats/layer_style.h"
#include "formats/table.h"
#include "geom/crs.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::formats {

enum class FileFormat : std::uint8_t {
    geoPackage, // a layer a kind, in the CRS of the options. A site has two shapes: `site` shows locations, and
                // `site_outline` outlines with the location as well-known text, so that it says all by itself
    shapefile,  // .shp .shx .dbf .prj .cpg, one kind (without shapes: .dbf .cpg); names as shapefileName. A site's
                // outlines go to NAME.shp, which holds every row with the location as well-known text, and its
                // locations to NAME_points.shp where there are both; else NAME.shp has what there is
    geoJson,    // RFC 7946: longitude/latitude, 7 decimals, outer rings counter-clockwise
    csv,        // RFC 4180: UTF-8, comma, decimal point, ISO dates, CRLF
    frenchCsv,  // for a French Excel: UTF-8 with BOM, semicolon, decimal comma, dd/mm/yyyy, oui/non, CRLF
    xlsx,       // typed cells, bold frozen heading, filter
};

// By the extension (.gpkg .shp .geojson .json .csv .xlsx) and the profile ("fr-csv", "csv", or "" for the extension's
// own). Error: outputTypeUnknown (file, allowed).
[[nodiscard]] Result<FileFormat> formatOf(const std::filesystem::path& path, std::string_view profile = "");

struct WriteOptions {
    FileFormat format = FileFormat::geoPackage;
    int recordsEpsg = geom::kLambert93; // of the shapes handed in
    int epsg = 0;              // of the shapes in the file; 0: as handed in. GeoJSON is always longitude/latitude
    bool publicOnly = false;   // without the fields that name or reach persons; masked where free texts do
    bool withGeometry = false; // CSV, XLSX: a column of well-known text
    bool overwrite = false;    // else an existing file is refused
    std::vector<TableStyle> styles = {}; // of GeoPackage: a layer is shown in that of its name, by default
    Wording wording = {}; // of CSV and XLSX, and beside the names and codes in GeoPackage; the others have names
};

// Gives the next record, none at the end.
using RecordPull = std::function<Result<std::optional<domain::Record>>()>;

// Records of one kind, all of it or a piece at a time.
struct RecordBatch {
    domain::Kind kind = domain::Kind::site;
    RecordPull next;
    std::int64_t total = 0; // for the progress; 0: not known
};

// A batch over records that outlive it.
[[nodiscard]] RecordBatch batchOf(domain::Kind kind, std::span<const domain::Record> records);

struct WriteReport {
    std::vector<std::pair<domain::Kind, std::int64_t>> rows; // written of each batch
    std::vector<Diagnostic> diagnostics;                     // fieldTruncated, fieldRenamed, fileAdded,
                                                             // contactsMasked, coordinatesOutside
};

// Whether a text holds an e-mail address or a telephone number, which are masked in a public file.
[[nodiscard]] bool holdsContact(const std::string& text);

// The files that are there and that writing this one would replace: itself, and for a shapefile its parts and those of
// its points.
[[nodiscard]] std::vector<std::filesystem::path> replacedFiles(const std::filesystem::path& path, FileFormat format);

// Writes the batches to one file, all or nothing: a name beside the target that replaces it when complete. CSV and
// Shapefile hold one kind only. A text that a spreadsheet would take for a formula (= + - @, tab or return in front) is
// written as a text cell in XLSX and with an apostrophe in front in CSV. Errors: fileExists; folderNotWritable;
// diskFull; writeFailed; outputTypeUnknown (several kinds in CSV or Shapefile); crsUnknown; cancelled; those of the
// batches.
[[nodiscard]] Result<WriteReport> writeRecords(const std::filesystem::path& path, std::span<const RecordBatch> batches,
                                               const WriteOptions& options, JobControl& control);

// Writes tables as CSV (one table) or XLSX (a sheet each), in the same way. Personal columns are left out where
// `publicOnly`. Errors as of writeRecords; outputTypeUnknown for a format that is not a table.
[[nodiscard]] Result<WriteReport> writeTables(const std::filesystem::path& path, std::span<const Table> tables,
                                              const WriteOptions& options, JobControl& control);

} // namespace geo::formats
