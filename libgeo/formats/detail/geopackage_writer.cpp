#include "formats/detail/gdal_handle.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/pending_file.h"
#include "formats/detail/record_writer.h"

#include <fmt/format.h>

namespace geo::formats::detail {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::Value;

struct DestroyFieldDefinition {
    void operator()(OGRFieldDefnH field) const { OGR_Fld_Destroy(field); }
};
using FieldDefinition = std::unique_ptr<std::remove_pointer_t<OGRFieldDefnH>, DestroyFieldDefinition>;

OGRwkbGeometryType ogrType(geom::GeometryType type) {
    switch (type) {
    case geom::GeometryType::point:
        return wkbPoint;
    case geom::GeometryType::lineString:
        return wkbLineString;
    case geom::GeometryType::multiPolygon:
        return wkbMultiPolygon;
    default:
        return wkbUnknown;
    }
}

FieldDefinition definitionOf(const FieldInfo& field) {
    OGRFieldType type = OFTString;
    if (field.type == FieldType::integer) type = OFTInteger64;
    if (field.type == FieldType::number) type = OFTReal;
    if (field.type == FieldType::boolean) type = OFTInteger;
    if (field.type == FieldType::date) type = OFTDate;
    FieldDefinition definition{OGR_Fld_Create(std::string{field.name}.c_str(), type)};
    if (field.type == FieldType::boolean) OGR_Fld_SetSubType(definition.get(), OFSTBoolean);
    return definition;
}

void setValue(OGRFeatureH feature, int index, FieldType type, const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return OGR_F_SetFieldString(feature, index, text->c_str());
    if (const auto* number = std::get_if<double>(&value)) return OGR_F_SetFieldDouble(feature, index, *number);
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (type == FieldType::boolean) return OGR_F_SetFieldInteger(feature, index, *number != 0 ? 1 : 0);
        OGR_F_SetFieldInteger64(feature, index, *number);
    }
}

// One layer: a kind, seen by one of its shapes.
struct Layer {
    OGRLayerH handle = nullptr; // owned by the dataset
    std::size_t shape = 0;
    bool onlyWithShape = false; // the second layer of a kind holds only rows that have that shape
};

class GeoPackageWriter final : public RecordWriter {
public:
    GeoPackageWriter(DatasetHandle dataset, CrsHandle crs, ShapeProjector projector, Destination file, bool publicOnly)
        : m_file(std::move(file))
        , m_dataset(std::move(dataset))
        , m_crs(std::move(crs))
        , m_projector(std::move(projector))
        , m_publicOnly(publicOnly) {}

    [[nodiscard]] Result<void> begin(domain::Kind kind) override;
    [[nodiscard]] Result<void> write(domain::Record record) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] std::vector<Diagnostic> diagnostics() const override { return m_projector.diagnostics(); }

private:
    [[nodiscard]] OGRLayerH createLayer(const std::string& name, OGRwkbGeometryType type, const domain::KindInfo& info);
    [[nodiscard]] bool addFeature(const Layer& layer, const domain::Record& record) const;
    [[nodiscard]] std::unexpected<Error> failed(const GdalScope& scope) const {
        return std::unexpected(writeError(m_file.target, 0, scope.failure().empty() ? "GeoPackage" : scope.failure()));
    }

    Destination m_file;
    DatasetHandle m_dataset;
    CrsHandle m_crs;
    ShapeProjector m_projector;
    bool m_publicOnly;
    std::vector<Layer> m_layers; // of the kind in hand
};

OGRLayerH GeoPackageWriter::createLayer(const std::string& name, OGRwkbGeometryType type,
                                        const domain::KindInfo& info) {
    OGRLayerH layer =
        GDALDatasetCreateLayer(m_dataset.get(), name.c_str(), type == wkbNone ? nullptr : m_crs.get(), type, nullptr);
    if (!layer) return nullptr;
    const FieldDefinition id{OGR_Fld_Create("id", OFTInteger64)};
    if (!info.keyField) OGR_L_CreateField(layer, id.get(), TRUE);
    for (const FieldInfo& field : info.fields)
        if (!(m_publicOnly && field.personal)) OGR_L_CreateField(layer, definitionOf(field).get(), TRUE);
    return layer;
}

Result<void> GeoPackageWriter::begin(domain::Kind kind) {
    const GdalScope scope;
    const domain::KindInfo& info = domain::infoOf(kind);
    const std::string name{domain::name(kind)};
    m_layers.clear();
    if (info.shapes.empty()) m_layers.push_back({createLayer(name, wkbNone, info), 0, false});
    for (std::size_t i = 0; i < info.shapes.size(); ++i) {
        const std::string layerName = i == 0 ? name : fmt::format("{}_{}", name, info.shapes[i].name);
        m_layers.push_back({createLayer(layerName, ogrType(info.shapes[i].type), info), i, i > 0});
    }
    for (const Layer& layer : m_layers)
        if (!layer.handle) return failed(scope);
    return {};
}

bool GeoPackageWriter::addFeature(const Layer& layer, const domain::Record& record) const {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    const bool hasShape = layer.shape < record.shapes.size() && !geom::isEmpty(record.shapes[layer.shape]);
    if (layer.onlyWithShape && !hasShape) return true;
    const FeatureHandle feature{OGR_F_Create(OGR_L_GetLayerDefn(layer.handle))};
    if (record.id > 0) OGR_F_SetFID(feature.get(), record.id);
    int index = 0;
    if (!info.keyField && record.id > 0) OGR_F_SetFieldInteger64(feature.get(), index, record.id);
    if (!info.keyField) ++index;
    for (std::size_t i = 0; i < info.fields.size() && i < record.values.size(); ++i)
        if (!(m_publicOnly && info.fields[i].personal))
            setValue(feature.get(), index++, info.fields[i].type, record.values[i]);
    if (hasShape) OGR_F_SetGeometryDirectly(feature.get(), ogrFrom(record.shapes[layer.shape]).release());
    return OGR_L_CreateFeature(layer.handle, feature.get()) == OGRERR_NONE;
}

Result<void> GeoPackageWriter::write(domain::Record record) {
    const GdalScope scope;
    m_projector.apply(record);
    for (geom::Geometry& shape : record.shapes)
        if (std::holds_alternative<geom::Polygon>(shape)) shape = geom::promotedToMulti(std::move(shape));
    for (const Layer& layer : m_layers)
        if (!addFeature(layer, record)) return failed(scope);
    return {};
}

Result<void> GeoPackageWriter::finish() {
    const GdalScope scope;
    if (GDALDatasetCommitTransaction(m_dataset.get()) != OGRERR_NONE) return failed(scope);
    GDALClose(m_dataset.release()); // writes what is left: its failures are heard here
    if (!scope.failure().empty()) return failed(scope);
    return {};
}

} // namespace

Result<std::unique_ptr<RecordWriter>> geoPackageWriter(const Destination& file, const WriteOptions& options) {
    const int epsg = options.epsg != 0 ? options.epsg : options.recordsEpsg;
    GEO_ASSIGN(ShapeProjector projector, ShapeProjector::create(options.recordsEpsg, epsg));
    const GdalScope scope;
    CrsHandle crs{OSRNewSpatialReference(nullptr)};
    if (OSRImportFromEPSG(crs.get(), epsg) != OGRERR_NONE)
        return fail(ErrorCode::crsUnknown, {{"value", fmt::format("{}", epsg)}});
    OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    std::error_code ignored;
    std::filesystem::remove(file.path, ignored); // GDAL makes the file itself
    DatasetHandle dataset{GDALCreate(GDALGetDriverByName("GPKG"), file.path.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (!dataset || GDALDatasetStartTransaction(dataset.get(), FALSE) != OGRERR_NONE)
        return std::unexpected(writeError(file.target, 0, scope.failure().empty() ? "GeoPackage" : scope.failure()));
    return std::unique_ptr<RecordWriter>{std::make_unique<GeoPackageWriter>(
        std::move(dataset), std::move(crs), std::move(projector), file, options.publicOnly)};
}

} // namespace geo::formats::detail
