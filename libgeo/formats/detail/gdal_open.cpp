#include "formats/detail/gdal_open.h"

#include "domain/record.h"
#include "formats/detail/backend.h"
#include "formats/detail/layer_styles_table.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/osm_config.h"
#include "formats/detail/readable_name.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <array>

namespace geo::formats::detail {

namespace {

// Drivers that read vectors from a plain local file and open nothing that the file tells them to. CSV is read by the
// house itself; VRT and databases or services over a network are left out on purpose.
constexpr std::array<const char*, 17> kDrivers = {
    "GPKG",   "GeoJSON", "GeoJSONSeq", "ESRI Shapefile", "SQLite", "FlatGeobuf",
    "LIBKML", "KML",     "GML",        "MapInfo File",   "XLSX",   "ODS",
    "GPX",    "OSM",     "TopoJSON",   "ESRIJSON",       nullptr};

// Options that GDAL hands to the driver that knows them. Unknown ones are noted by it and not heard here.
std::vector<const char*> openOptionsFor(const std::string& driver) {
    if (driver == "GeoJSON" || driver == "TopoJSON" || driver == "ESRIJSON")
        return {"FLATTEN_NESTED_ATTRIBUTES=YES", "DATE_AS_STRING=YES", nullptr};
    if (driver == "ESRI Shapefile") return {"ENCODING=", "AUTO_REPACK=NO", nullptr};
    if (driver == "GML") return {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", "FORCE_SRS_DETECTION=YES", nullptr};
    if (driver == "GPKG") return {"LIST_ALL_TABLES=NO", nullptr};
    return {nullptr};
}

// Which of the allowed drivers takes the file, by its contents; "" for none.
std::string driverFor(const std::filesystem::path& path) {
    GDALDriverH driver = GDALIdentifyDriverEx(path.c_str(), GDAL_OF_VECTOR, kDrivers.data(), nullptr);
    return driver ? GDALGetDriverShortName(driver) : "";
}

// Until the end of the GdalScope.
void setHeadings(Headings headings) {
    for (const char* key : {"OGR_XLSX_HEADERS", "OGR_ODS_HEADERS"})
        CPLSetThreadLocalConfigOption(key, headings == Headings::first ? "FORCE" : "DISABLE");
}

// A sheet is parsed when it is first asked for its fields; the settings must still hold then.
void parseSheets(const OpenedDataset& dataset) {
    for (const int number : dataset.layerNumbers)
        static_cast<void>(OGR_L_GetLayerDefn(GDALDatasetGetLayer(dataset.handle.get(), number)));
}

// A table in an SQLite file that a module fills from elsewhere (a shapefile, a text file...), or "".
std::string foreignTable(GDALDatasetH dataset) {
    constexpr const char* kQuestion =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%' AND NOT "
        "(sql LIKE '%USING rtree%' OR sql LIKE '%USING \"rtree\"%' OR sql LIKE '%USING fts%' OR sql LIKE "
        "'%VirtualSpatialIndex%' OR "
        "sql LIKE '%VirtualElementary%' OR sql LIKE '%VirtualKNN%' OR sql LIKE '%rtree_i32%' OR sql LIKE '%geopoly%') "
        "LIMIT 1";
    OGRLayerH answer = GDALDatasetExecuteSQL(dataset, kQuestion, nullptr, nullptr);
    if (!answer) return "";
    std::string table;
    if (const FeatureHandle row{OGR_L_GetNextFeature(answer)}) table = OGR_F_GetFieldAsString(row.get(), 0);
    GDALDatasetReleaseResultSet(dataset, answer);
    return table;
}

std::string allowedNames(const std::vector<SourceLayer>& layers) {
    std::string names;
    for (const SourceLayer& layer : layers) names += (names.empty() ? "" : ", ") + layer.name;
    return names;
}

// The layer of GDAL's OpenStreetMap reader that holds a kind.
std::string_view osmLayerOf(domain::Kind kind) {
    using enum domain::Kind;
    switch (kind) {
    case street:
        return "lines";
    case amenity:
    case thirdPlace:
    case project:
        return "points";
    default:
        return "multipolygons";
    }
}

// The layer of a kind in a file that the house wrote: the one of its last shape says all (see FileFormat).
std::string ownLayerOf(const std::vector<SourceLayer>& layers, domain::Kind kind) {
    const auto has = [&](const std::string& name) {
        return std::ranges::find(layers, name, &SourceLayer::name) != layers.end();
    };
    const auto& shapes = domain::infoOf(kind).shapes;
    const std::string name{domain::name(kind)};
    if (!has(name)) return "";
    const std::string last = shapes.size() > 1 ? name + "_" + std::string{shapes.back().name} : name;
    return has(last) ? last : name;
}

} // namespace

Result<OpenedDataset> openedDataset(const std::filesystem::path& path, Headings headings) {
    if (const std::string reason = leadsElsewhere(path); !reason.empty()) return unreadable(path, reason);
    GEO_ASSIGN(ReadableCopy copy, ReadableCopy::of(path));
    const std::string driver = driverFor(copy.path());
    if (driver.empty()) {
        if (isReadableName(path)) return unreadable(path, "contents");
        return fail(ErrorCode::formatUnknown, {{"file", path.string()}});
    }
    const std::array<const char*, 2> only = {driver.c_str(), nullptr};
    std::vector<const char*> options = openOptionsFor(driver);
    const std::string osmOption = driver == "OSM" ? std::string{"CONFIG_FILE="} + osmConfigPath() : "";
    if (driver == "OSM") options = {osmOption.c_str(), nullptr};
    const GdalScope scope;
    if (headings != Headings::asGdalFindsThem) setHeadings(headings);
    DatasetHandle handle{
        GDALOpenEx(copy.path().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, only.data(), options.data(), nullptr)};
    if (!handle) return unreadable(path, scope.failure().empty() ? "contents" : scope.failure());
    const bool isSqlite = driver == "GPKG" || driver == "SQLite";
    if (isSqlite)
        if (const std::string table = foreignTable(handle.get()); !table.empty())
            return unreadable(path, "virtual table " + table);
    OpenedDataset dataset{path, std::move(copy), std::move(handle), driver, {}};
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset.handle.get()); ++i)
        if (!isSqlite || OGR_L_GetName(GDALDatasetGetLayer(dataset.handle.get(), i)) != kStylesTable)
            dataset.layerNumbers.push_back(i);
    if (headings != Headings::asGdalFindsThem) parseSheets(dataset);
    if (dataset.layerNumbers.empty()) return unreadable(path, "no layer");
    return dataset;
}

std::vector<SourceLayer> layersOf(const OpenedDataset& dataset) {
    std::vector<SourceLayer> layers;
    for (const int number : dataset.layerNumbers) {
        OGRLayerH layer = GDALDatasetGetLayer(dataset.handle.get(), number);
        layers.push_back({OGR_L_GetName(layer), typeName(OGR_L_GetGeomType(layer)),
                          static_cast<std::int64_t>(OGR_L_GetFeatureCount(layer, FALSE))});
    }
    return layers;
}

Result<std::size_t> chosenLayer(const std::filesystem::path& path, const std::string& driver,
                                const std::vector<SourceLayer>& layers, const SourceOptions& options) {
    const auto onlyOne = [&](auto&& fits) -> std::optional<std::size_t> {
        if (std::ranges::count_if(layers, fits) != 1) return std::nullopt;
        return static_cast<std::size_t>(std::ranges::find_if(layers, fits) - layers.begin());
    };
    if (!options.layer.empty()) {
        if (const auto found = onlyOne([&](const SourceLayer& l) { return l.name == options.layer; })) return *found;
        return fail(ErrorCode::layerMissing,
                    {{"file", path.string()}, {"layer", options.layer}, {"allowed", allowedNames(layers)}});
    }
    if (layers.size() == 1) return std::size_t{0};
    if (driver == "OSM") // unless told otherwise, a file of OpenStreetMap is read for its streets
        if (const auto found = onlyOne([&](const SourceLayer& l) {
                return l.name == osmLayerOf(options.kind.value_or(domain::Kind::street));
            }))
            return *found;
    if (const std::string own = options.kind ? ownLayerOf(layers, *options.kind) : ""; !own.empty())
        if (const auto found = onlyOne([&](const SourceLayer& l) { return l.name == own; })) return *found;
    if (const auto found = onlyOne([](const SourceLayer& l) { return l.geometryType != "NONE"; })) return *found;
    if (const auto found = onlyOne([](const SourceLayer& l) { return l.geometryType != "NONE" && l.rows > 0; }))
        return *found;
    return fail(ErrorCode::layerAmbiguous, {{"file", path.string()}, {"allowed", allowedNames(layers)}});
}

} // namespace geo::formats::detail
