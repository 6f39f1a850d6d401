// Everything that is not a table of separated values, through GDAL.
#include "domain/value.h"
#include "formats/detail/backend.h"
#include "formats/detail/crs_choice.h"
#include "formats/detail/csv_place.h"
#include "formats/detail/exchange_axes.h"
#include "formats/detail/gdal_open.h"
#include "formats/detail/gdal_value.h"
#include "formats/detail/layer_styles_table.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/sheet_heading.h"
#include "formats/detail/text_encoding.h"

#include <algorithm>
#include <iterator>

namespace geo::formats::detail {

namespace {

constexpr std::int64_t kSampleRows = 500;

class GdalBackend final : public Backend {
public:
    GdalBackend(OpenedDataset dataset, OGRLayerH layer, std::string encoding)
        : m_dataset(std::move(dataset))
        , m_layer(layer)
        , m_encoding(std::move(encoding)) {}

    [[nodiscard]] Result<void> read(const RowSink& sink, JobControl& control) override;
    [[nodiscard]] SourceRow rowFrom(OGRFeatureH feature, std::int64_t number) const;
    [[nodiscard]] OGRLayerH layer() const { return m_layer; }

    std::vector<SourceField> fields;
    CsvPlace place; // of rows in a layer that has no geometry
    bool swapsAxes = false;

private:
    OpenedDataset m_dataset;
    OGRLayerH m_layer; // owned by the dataset
    std::string m_encoding;
};

SourceRow GdalBackend::rowFrom(OGRFeatureH feature, std::int64_t number) const {
    SourceRow row;
    row.number = number;
    const int count = OGR_F_GetFieldCount(feature);
    row.values.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        auto value = valueOf(feature, i);
        bool believed = true;
        if (value) value = toUtf8(*value, m_encoding, &believed);
        if (!believed)
            row.diagnostics.push_back(
                {DiagnosticCode::encodingAssumed, Severity::warning, number, "", {{"encoding", "CP1252"}}});
        row.values.push_back(std::move(value));
    }
    Converted converted = convertedFrom(OGR_F_GetGeometryRef(feature));
    if (converted.mixed || converted.wereOpen)
        std::ranges::move(foundIn(converted, number), std::back_inserter(row.diagnostics));
    row.geometry = std::move(converted.geometry);
    row.droppedDimensions = std::move(converted.droppedDimensions);
    if (place.form != CsvPlace::Form::none && geom::isEmpty(row.geometry)) setPlace(row, place, fields);
    if (swapsAxes) exchangeAxes(row.geometry);
    return row;
}

Result<void> GdalBackend::read(const RowSink& sink, JobControl& control) {
    const GdalScope scope;
    OGR_L_ResetReading(m_layer);
    const auto total = static_cast<std::int64_t>(OGR_L_GetFeatureCount(m_layer, FALSE));
    for (std::int64_t number = 1;; ++number) {
        if (number % 256 == 0) GEO_TRY(control.step(Phase::reading, number, std::max<std::int64_t>(total, 0)));
        const FeatureHandle feature{OGR_L_GetNextFeature(m_layer)};
        if (!feature) break;
        GEO_TRY(sink(rowFrom(feature.get(), number)));
    }
    if (!scope.failure().empty()) return unreadable(m_dataset.source, scope.failure());
    return {};
}

std::vector<SourceField> fieldsOf(OGRLayerH layer, const std::string& encoding) {
    std::vector<SourceField> fields;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
        fields.push_back({toUtf8(OGR_Fld_GetNameRef(field), encoding), fieldTypeOf(field), ""});
    }
    return fields;
}

// Looks at the first rows: a value for each field, and where they lie. Not for OpenStreetMap, where the first street
// comes behind every node.
void takeSamples(GdalBackend& backend, SourceInfo& info, std::vector<geom::PointM>& places) {
    OGR_L_ResetReading(backend.layer());
    for (std::int64_t number = 1; number <= kSampleRows; ++number) {
        const FeatureHandle feature{OGR_L_GetNextFeature(backend.layer())};
        if (!feature) break;
        const SourceRow row = backend.rowFrom(feature.get(), number);
        for (std::size_t i = 0; i < row.values.size() && i < info.fields.size(); ++i)
            if (info.fields[i].sample.empty() && row.values[i]) info.fields[i].sample = *row.values[i];
        addToSample(places, row.geometry);
    }
    OGR_L_ResetReading(backend.layer());
}

// Where none of the first rows has a geometry, columns may say where they are: the CRS that these state, else `stated`.
int placeByColumns(GdalBackend& backend, SourceInfo& info, std::vector<geom::PointM>& places, int stated) {
    backend.fields = info.fields;
    backend.place = placeIn(info.fields);
    if (backend.place.form == CsvPlace::Form::none) return stated;
    takeSamples(backend, info, places);
    if (places.empty()) {
        backend.place = {};
        return stated;
    }
    info.geometryType = geometryTypeOf(backend.place);
    info.placeFields = namesOf(backend.place, info.fields);
    return statedCrs(backend.place, info.fields);
}

// The file with what belongs to it.
std::vector<std::filesystem::path> partsOf(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> parts{path};
    std::error_code ignored;
    for (const char* extension : {".dbf", ".shx", ".DBF", ".SHX", ".dat", ".map", ".DAT", ".MAP", ".mid", ".MID"}) {
        std::filesystem::path part = path;
        if (part.replace_extension(extension) != path && std::filesystem::exists(part, ignored)) parts.push_back(part);
    }
    return parts;
}

constexpr const char* kAmenityFilter =
    "amenity IS NOT NULL OR shop IS NOT NULL OR office IS NOT NULL OR leisure IS NOT NULL OR tourism IS NOT NULL OR "
    "healthcare IS NOT NULL OR craft IS NOT NULL";

// What nobody crosses but on a bridge comes with the streets: networks have to know of it.
constexpr const char* kStreetFilter = "highway IS NOT NULL OR waterway IN ('river', 'canal') OR railway IN ('rail', "
                                      "'light_rail')";

// Streets of OpenStreetMap are the lines that have a highway tag (and rivers and rails), amenities the points that have
// a tag of what is there; the reader is told to leave the rest of the file aside.
void limitRows(const OpenedDataset& dataset, OGRLayerH layer, const SourceOptions& options, SourceInfo& info) {
    if (dataset.driver != "OSM") return;
    const std::string command = "SET interest_layers = " + info.layer;
    GDALDatasetReleaseResultSet(dataset.handle.get(),
                                GDALDatasetExecuteSQL(dataset.handle.get(), command.c_str(), nullptr, nullptr));
    using enum domain::Kind;
    if (info.layer == "lines" && options.kind.value_or(street) == street) {
        OGR_L_SetAttributeFilter(layer, kStreetFilter);
        info.filter = "highway, waterway, railway";
    } else if (info.layer == "points" && options.kind.value_or(amenity) == amenity) {
        OGR_L_SetAttributeFilter(layer, kAmenityFilter);
        info.filter = "amenity, shop, office, leisure, tourism, healthcare, craft";
    }
}

} // namespace

Result<Opened> openGdal(const std::filesystem::path& path, const SourceOptions& options) {
    const GdalScope scope;
    GEO_ASSIGN(OpenedDataset dataset, openedDataset(path));
    GEO_ASSIGN(TextEncoding encoding, encodingOf(dataset, options));
    SourceInfo info;
    info.path = path;
    info.driver = dataset.driver;
    info.encoding = encoding.name;
    info.encodingAssumed = encoding.assumed;
    info.layers = layersOf(dataset);
    GEO_ASSIGN(const std::size_t chosen, chosenLayer(path, dataset.driver, info.layers, options));
    const int number = dataset.layerNumbers[chosen];
    GEO_ASSIGN(Sheet sheet, withHeading(std::move(dataset), number));
    dataset = std::move(sheet.dataset);
    OGRLayerH layer = GDALDatasetGetLayer(dataset.handle.get(), number);
    info.layer = info.layers[chosen].name;
    info.geometryType = info.layers[chosen].geometryType;
    limitRows(dataset, layer, options, info);
    if (info.driver == "GPKG" || info.driver == "SQLite") info.style = readLayerStyle(dataset.handle.get(), info.layer);
    info.rows = static_cast<std::int64_t>(OGR_L_GetFeatureCount(layer, FALSE));
    info.layers[chosen].rows = info.rows;
    info.fields = fieldsOf(layer, encoding.name);
    if (!sheet.hasHeading)
        info.diagnostics.push_back({DiagnosticCode::headingMissing,
                                    Severity::warning,
                                    {},
                                    "",
                                    {{"found", std::to_string(info.fields.size())}}});
    const bool isOsm = dataset.driver == "OSM";
    const std::vector<std::filesystem::path> parts = partsOf(dataset.copy.path());
    auto backend = std::make_unique<GdalBackend>(std::move(dataset), layer, encoding.name);
    std::vector<geom::PointM> places;
    if (!isOsm) takeSamples(*backend, info, places);
    if (!scope.failure().empty()) return unreadable(path, scope.failure());
    int stated = epsgOf(OGR_L_GetSpatialRef(layer));
    if (places.empty() && !isOsm) stated = placeByColumns(*backend, info, places, stated);
    chooseCrs(info, stated, options, places);
    backend->swapsAxes = info.swappedAxes;
    return Opened{std::move(info), std::move(backend), parts};
}

Result<std::vector<SourceLayer>> gdalLayers(const std::filesystem::path& path) {
    const GdalScope scope;
    GEO_ASSIGN(const OpenedDataset dataset, openedDataset(path));
    return layersOf(dataset);
}

} // namespace geo::formats::detail
