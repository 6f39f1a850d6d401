#include "formats/detail/gdal_handle.h"
#include "formats/detail/layer_styles_table.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/pending_file.h"
#include "formats/detail/record_writer.h"

#include "geom/text.h"

#include <fmt/format.h>

#include <set>

namespace geo::formats::detail {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::Value;

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

struct DestroyDomain {
    void operator()(OGRFieldDomainH domain) const { OGR_FldDomain_Destroy(domain); }
};

// The words of a closed list beside its codes, so that a GIS shows them; false where they are not kept.
bool addCodes(GDALDatasetH dataset, const std::string& name, const FieldInfo& field, const Wording& wording) {
    std::vector<std::string> texts;
    for (const std::string_view code : field.codes) {
        texts.emplace_back(code);
        texts.push_back(wording.code(field.name, code));
    }
    std::vector<OGRCodedValue> values;
    for (std::size_t i = 0; i < texts.size(); i += 2) values.push_back({texts[i].data(), texts[i + 1].data()});
    values.push_back({nullptr, nullptr});
    const std::unique_ptr<std::remove_pointer_t<OGRFieldDomainH>, DestroyDomain> codes{
        OGR_CodedFldDomain_Create(name.c_str(), "", OFTString, OFSTNone, values.data())};
    return codes && GDALDatasetAddFieldDomain(dataset, codes.get(), nullptr);
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
};

class GeoPackageWriter final : public RecordWriter {
public:
    GeoPackageWriter(DatasetHandle dataset, CrsHandle crs, ShapeProjector projector, Destination file,
                     const WriteOptions& options)
        : m_file(std::move(file))
        , m_dataset(std::move(dataset))
        , m_crs(std::move(crs))
        , m_projector(std::move(projector))
        , m_publicOnly(options.publicOnly)
        , m_wording(options.wording)
        , m_styles(options.styles) {}

    [[nodiscard]] Result<void> begin(domain::Kind kind) override;
    [[nodiscard]] Result<void> write(domain::Record record) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] std::vector<Diagnostic> diagnostics() const override { return m_projector.diagnostics(); }

private:
    [[nodiscard]] OGRLayerH createLayer(const std::string& name, OGRwkbGeometryType type, const domain::KindInfo& info,
                                        std::size_t shape);
    [[nodiscard]] bool addField(OGRLayerH layer, const domain::KindInfo& info, const FieldInfo& field);
    [[nodiscard]] std::string titleOf(const std::string& wanted);
    [[nodiscard]] bool addFeature(const Layer& layer, const domain::Record& record) const;
    [[nodiscard]] std::unexpected<Error> failed(const GdalScope& scope) const {
        return std::unexpected(writeError(m_file.target, 0, scope.failure().empty() ? "GeoPackage" : scope.failure()));
    }

    Destination m_file;
    DatasetHandle m_dataset;
    CrsHandle m_crs;
    ShapeProjector m_projector;
    bool m_publicOnly;
    Wording m_wording;
    std::vector<TableStyle> m_styles;
    std::set<std::string> m_codes;  // lists that are in the file
    std::set<std::string> m_titles; // of layers: none twice
    std::vector<Layer> m_layers;    // of the kind in hand
};

std::string GeoPackageWriter::titleOf(const std::string& wanted) {
    std::string title = wanted;
    for (int n = 2; !m_titles.insert(title).second; ++n) title = fmt::format("{} {}", wanted, n);
    return title;
}

// A field with the words of its codes in the reader's language. (GDAL 3.6 keeps no other name of a field.)
bool GeoPackageWriter::addField(OGRLayerH layer, const domain::KindInfo& info, const FieldInfo& field) {
    const FieldDefinition definition = definitionOf(field);
    const std::string codes = fmt::format("{}_{}", domain::name(info.kind), field.name);
    if (m_wording.code && field.type == FieldType::code && !field.codes.empty()) {
        if (!m_codes.contains(codes) && addCodes(m_dataset.get(), codes, field, m_wording)) m_codes.insert(codes);
        if (m_codes.contains(codes)) OGR_Fld_SetDomainName(definition.get(), codes.c_str());
    }
    return OGR_L_CreateField(layer, definition.get(), TRUE) == OGRERR_NONE;
}

OGRLayerH GeoPackageWriter::createLayer(const std::string& name, OGRwkbGeometryType type, const domain::KindInfo& info,
                                        std::size_t shape) {
    const std::string title =
        m_wording.sheet ? "IDENTIFIER=" + titleOf(m_wording.sheet(info.kind)) : "SPATIAL_INDEX=YES";
    const char* options[] = {"SPATIAL_INDEX=YES", title.c_str(), nullptr};
    OGRLayerH layer = GDALDatasetCreateLayer(m_dataset.get(), name.c_str(), type == wkbNone ? nullptr : m_crs.get(),
                                             type, const_cast<char**>(options));
    if (!layer) return nullptr;
    const FieldDefinition id{OGR_Fld_Create("id", OFTInteger64)};
    if (!info.keyField) OGR_L_CreateField(layer, id.get(), TRUE);
    for (const FieldInfo& field : info.fields)
        if (!(m_publicOnly && field.personal) && !addField(layer, info, field)) return nullptr;
    const FieldDefinition place{
        OGR_Fld_Create(std::string{info.shapes.empty() ? "" : info.shapes[0].name}.c_str(), OFTString)};
    if (shape > 0) OGR_L_CreateField(layer, place.get(), TRUE);
    return layer;
}

Result<void> GeoPackageWriter::begin(domain::Kind kind) {
    const GdalScope scope;
    const domain::KindInfo& info = domain::infoOf(kind);
    const std::string name{domain::name(kind)};
    m_layers.clear();
    if (info.shapes.empty()) m_layers.push_back({createLayer(name, wkbNone, info, 0), 0});
    for (std::size_t i = 0; i < info.shapes.size(); ++i) {
        const std::string layerName = i == 0 ? name : fmt::format("{}_{}", name, info.shapes[i].name);
        m_layers.push_back({createLayer(layerName, ogrTypeOf(info.shapes[i].type), info, i), i});
    }
    for (const Layer& layer : m_layers)
        if (!layer.handle) return failed(scope);
    return {};
}

bool GeoPackageWriter::addFeature(const Layer& layer, const domain::Record& record) const {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    const bool hasShape = layer.shape < record.shapes.size() && !geom::isEmpty(record.shapes[layer.shape]);
    const FeatureHandle feature{OGR_F_Create(OGR_L_GetLayerDefn(layer.handle))};
    if (record.id > 0) OGR_F_SetFID(feature.get(), record.id);
    int index = 0;
    if (!info.keyField && record.id > 0) OGR_F_SetFieldInteger64(feature.get(), index, record.id);
    if (!info.keyField) ++index;
    for (std::size_t i = 0; i < info.fields.size() && i < record.values.size(); ++i)
        if (!(m_publicOnly && info.fields[i].personal))
            setValue(feature.get(), index++, info.fields[i].type, record.values[i]);
    if (layer.shape > 0 && !geom::isEmpty(record.shapes.front()))
        OGR_F_SetFieldString(feature.get(), index, geom::toWkt(record.shapes.front(), 9).c_str());
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
    if (!writeLayerStyles(m_dataset.get(), m_styles)) return failed(scope);
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
    GEO_ASSIGN(CrsHandle crs, crsOf(epsg));
    std::error_code ignored;
    std::filesystem::remove(file.path, ignored); // GDAL makes the file itself
    DatasetHandle dataset{GDALCreate(GDALGetDriverByName("GPKG"), file.path.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (!dataset || GDALDatasetStartTransaction(dataset.get(), FALSE) != OGRERR_NONE)
        return std::unexpected(writeError(file.target, 0, scope.failure().empty() ? "GeoPackage" : scope.failure()));
    return std::unique_ptr<RecordWriter>{
        std::make_unique<GeoPackageWriter>(std::move(dataset), std::move(crs), std::move(projector), file, options)};
}

} // namespace geo::formats::detail
