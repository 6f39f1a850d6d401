#pragma once

#include "base/diagnostic.h"
#include "base/job_control.h"
#include "base/result.h"
#include "domain/kind.h"
#include "formats/layer_style.h"
#include "geom/geometry.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace geo::formats {

namespace detail {
class Backend;
class PartWatch;
struct Unpacked;
} // namespace detail

// What the caller knows better than the file.
struct SourceOptions {
    std::string layer = {};    // "": the only one with places, else the only one
    int epsg = 0;              // 0: as the file says, else as its coordinates suggest
    std::string encoding = {}; // "": as detected; "UTF-8", "CP1252", "ISO-8859-1"... of texts in CSV and Shapefile
    std::optional<domain::Kind> kind = {}; // what is looked for: chooses among the fixed layers of OpenStreetMap files
    std::string member = {};               // of an archive; "": the only one that can be read
    std::optional<geom::BoxM> territory = {}; // of the workspace, in degrees: x longitude, y latitude; none: not known
    std::optional<bool> swapAxes = {};        // coordinates are (north, east); none: as they suggest
};

// A CRS in which points of the file may be read.
struct CrsCandidate {
    int epsg = 0;
    bool swapped = false; // read as (north, east)
    double share = 0.0;   // 0..1 of the sample that falls on the territory
    friend bool operator==(const CrsCandidate&, const CrsCandidate&) = default;
};

struct SourceLayer {
    std::string name;
    std::string geometryType; // OGC name in upper case; "NONE" for a plain table, "UNKNOWN" where rows may differ
    std::int64_t rows = -1;   // -1: not known without reading it all
};

struct SourceField {
    std::string name;
    std::string type;   // "text", "integer", "number", "boolean", "date", "date_time", "list"
    std::string sample; // the first value of the first rows that is not empty
};

// What is known of an opened file before its rows are read.
struct SourceInfo {
    std::filesystem::path path;
    std::string member; // of the archive that `path` is; "" for a plain file
    std::string driver; // "GeoJSON", "GPKG", "CSV"...
    std::string layer;
    std::string geometryType;
    std::vector<SourceLayer> layers;
    std::vector<SourceField> fields;
    std::int64_t rows = -1; // of the layer; -1: not known
    int epsg = 0;         // given by the caller, or stated by the file and not contradicted by its coordinates; 0: none
    int proposedEpsg = 0; // where epsg is 0: the CRS in which the first rows lie on plausible ground; 0: none does
    // Why it is proposed: "no_crs"; "unknown_crs"; "degrees_out_of_range", "metres_out_of_range": the numbers are not
    // in the unit of the CRS that is stated; "swapped_axes"; "off_territory": they lie far from the territory there.
    std::string crsReason;
    bool swappedAxes = false;             // the file has (north, east): rows are handed on as (east, north)
    std::vector<CrsCandidate> candidates; // best first; none where the territory is not known or nothing falls on it
    std::string encoding;                 // of the texts: "UTF-8", "CP1252"...
    bool encodingAssumed = false;
    std::string separator;                // of CSV
    std::vector<std::string> placeFields; // of CSV: the fields that the geometry is made of
    std::string filter;                   // rows the layer is limited to: "highway" for streets in OpenStreetMap files
    std::vector<Diagnostic> diagnostics;  // about the whole file, found on opening it
    std::shared_ptr<const SourceStyle> style = {}; // that it brings along for the layer: in the file, or beside it

    // The CRS to read with: epsg, else proposedEpsg; 0 where nothing is known.
    [[nodiscard]] int chosenEpsg() const { return epsg != 0 ? epsg : proposedEpsg; }
};

// A row as the file holds it.
struct SourceRow {
    std::int64_t number = 0;                        // 1 for the first data row
    std::vector<std::optional<std::string>> values; // in the order of the fields; UTF-8; none: null or empty
    geom::Geometry geometry;                        // in the CRS of the source
    std::string droppedDimensions;                  // "Z", "M", "ZM" where the file had them; else ""
    std::vector<Diagnostic> diagnostics;            // what was found while reading this row
};

// Receives rows one by one. An error ends the reading and is handed on.
using RowSink = std::function<Result<void>(SourceRow&&)>;

// A vector file opened strictly for reading: its bytes and its folder stay as they are, nothing is fetched, and no file
// other than its own parts (.dbf, .shx, .prj, .cpg of a .shp) is opened whatever it says. Formats: GeoPackage, GeoJSON,
// ESRI Shapefile, CSV, SpatiaLite, FlatGeobuf, KML, GML, MapInfo, XLSX, ODS, GPX, OpenStreetMap, TopoJSON, ESRI JSON,
// records of data portals as JSON; each also as a member of a .zip or as .gz, which is unpacked into a private folder
// that goes with the source. Not shared between threads.
class Source {
public:
    // Errors: fileMissing; formatUnknown (no allowed format); fileUnreadable (file, detail: damaged, or contents of
    // another format than the extension says); layerMissing, layerAmbiguous (allowed); encodingUnknown; crsUnknown.
    // Of archives: memberMissing, memberAmbiguous, archiveUnsafe, archiveEncrypted, archiveTooLarge, diskFull,
    // cancelled (while it is unpacked).
    [[nodiscard]] static Result<Source> open(const std::filesystem::path& path, const SourceOptions& options = {});
    [[nodiscard]] static Result<Source> open(const std::filesystem::path& path, const SourceOptions& options,
                                             JobControl& control);

    // The same file opened for another of its layers: an archive is not unpacked again. Errors as of `open`.
    [[nodiscard]] Result<Source> openedAgain(const SourceOptions& options) const;

    // The layers of a file or of a member of an archive, for a choice before `open`. Errors as of `open`, layerMissing
    // and layerAmbiguous aside.
    [[nodiscard]] static Result<std::vector<SourceLayer>> layersOf(const std::filesystem::path& path,
                                                                   const std::string& member = {});

    // Rows that are at hand, for whoever reads sources: the first ones for a preview, those of a quarantine. `info`
    // says what they are; each row has a value a field.
    [[nodiscard]] static Source ofRows(SourceInfo info, std::vector<SourceRow> rows);

    Source(Source&&) noexcept;
    Source& operator=(Source&&) noexcept;
    ~Source();

    [[nodiscard]] const SourceInfo& info() const { return m_info; }

    // The position of a field, by its exact name, else without regard to case and accents.
    // Error: fieldMissing (file, field, allowed).
    [[nodiscard]] Result<std::size_t> fieldIndex(std::string_view name) const;

    // Hands every row to `sink`, from the first, in the order of the file; memory does not grow with the file. May be
    // called again. Errors: cancelled; fileUnreadable (the file is damaged further down, or is gone or another than the
    // one that was opened); those of the sink.
    [[nodiscard]] Result<void> read(const RowSink& sink, JobControl& control);

private:
    Source();
    [[nodiscard]] Result<void> take(const SourceOptions& options);
    [[nodiscard]] Error named(Error error) const;

    SourceInfo m_info;
    std::shared_ptr<detail::Unpacked> m_unpacked; // of an archive; outlives what reads it
    std::unique_ptr<detail::PartWatch> m_watch;
    std::unique_ptr<detail::Backend> m_backend;
};

} // namespace geo::formats
