#include "formats/detail/gdal_handle.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/pending_file.h"
#include "formats/detail/standard_files.h"
#include "geom/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace geo::formats::detail {

namespace {

using domain::Kind;
using domain::StandardField;
using domain::StandardType;

struct DestroyFieldDefinition {
    void operator()(OGRFieldDefnH field) const { OGR_Fld_Destroy(field); }
};
using FieldDefinition = std::unique_ptr<std::remove_pointer_t<OGRFieldDefnH>, DestroyFieldDefinition>;

constexpr int kMetreDecimals = 3;

// A column of the layer: the field, and the type that holds every text of it as it is.
struct LayerColumn {
    std::size_t field = 0;
    OGRFieldType type = OFTString;
};

bool isShape(Kind kind, const StandardField& field) {
    return (field.type == StandardType::point || field.type == StandardType::area) && !domain::isColumn(kind, field);
}

// Whether the number that is read back is written as this text.
bool isPlainNumber(const std::string& text, bool isWhole) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return false;
    if (isWhole && text.find_first_not_of("-0123456789") != std::string::npos) return false;
    return fmt::format("{}", number) == text;
}

OGRFieldType typeFor(const StandardTable& table, std::size_t field, StandardType type) {
    const bool isWhole = type == StandardType::integer;
    if (!isWhole && type != StandardType::decimal) return OFTString;
    const bool isNumber = std::ranges::all_of(table.rows, [&](const StandardRow& row) {
        return row.texts[field].empty() || isPlainNumber(row.texts[field], isWhole);
    });
    if (!isNumber) return OFTString;
    return isWhole ? OFTInteger64 : OFTReal;
}

// The point of a brownfield is a column beside its outline. Other places are the geometry; a text in their stead, and
// what the template has not (the point of a site), is a column where a row has one.
std::vector<LayerColumn> columnsFor(const StandardTable& table) {
    std::vector<LayerColumn> columns;
    const auto fields = domain::standardFieldsOf(table.kind);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const bool isPointOfFriche = table.kind == Kind::friche && fields[i].type == StandardType::point;
        const bool isPlace = fields[i].type == StandardType::point || fields[i].type == StandardType::area;
        const bool isTold = std::ranges::any_of(table.rows, [&](const auto& row) { return !row.texts[i].empty(); });
        if (isPlace && !isPointOfFriche && !isTold) continue;
        columns.push_back({i, typeFor(table, i, fields[i].type)});
    }
    return columns;
}

const geom::Geometry& geometryOf(const StandardRow& row) {
    return geom::isEmpty(row.area) ? row.point : row.area;
}

geom::Geometry onePolygon(geom::Geometry geometry) {
    if (auto* multi = std::get_if<geom::MultiPolygon>(&geometry); multi && multi->polygons.size() == 1)
        return std::move(multi->polygons.front());
    return geometry;
}

// As in the template: POINT, MULTIPOLYGON, POLYGON (where each is one), MULTIPOINT; of brownfields what they are.
OGRwkbGeometryType geometryTypeOf(const StandardTable& table) {
    const auto all = [&](auto&& test) { return std::ranges::all_of(table.rows, test); };
    switch (table.kind) {
    case Kind::poleEco:
        return wkbPoint;
    case Kind::etablissement:
        return wkbMultiPoint;
    case Kind::terrainEco:
        return all([](const StandardRow& row) {
            const auto* multi = std::get_if<geom::MultiPolygon>(&row.area);
            return !multi || multi->polygons.size() <= 1;
        })
                   ? wkbPolygon
                   : wkbMultiPolygon;
    case Kind::friche:
        if (all([](const StandardRow& row) { return geom::isEmpty(row.area); })) return wkbPoint;
        return all([](const StandardRow& row) { return !geom::isEmpty(row.area); }) ? wkbMultiPolygon : wkbUnknown;
    default:
        return wkbMultiPolygon;
    }
}

geom::Geometry shaped(geom::Geometry geometry, OGRwkbGeometryType type) {
    if (type == wkbPolygon) return onePolygon(std::move(geometry));
    if (type == wkbMultiPoint)
        if (const auto* point = std::get_if<geom::PointM>(&geometry)) return geom::MultiPoint{{*point}};
    if (std::holds_alternative<geom::Polygon>(geometry)) return geom::promotedToMulti(std::move(geometry));
    return geometry;
}

std::string layerName(Kind kind) {
    return kind == Kind::friche ? "friches" : std::string{domain::name(kind)};
}

class StandardGeoPackage {
public:
    StandardGeoPackage(DatasetHandle dataset, CrsHandle crs, geom::Transform transform, Destination file)
        : m_file(std::move(file))
        , m_dataset(std::move(dataset))
        , m_crs(std::move(crs))
        , m_transform(std::move(transform)) {}

    Result<void> add(const StandardTable& table, JobControl& control) {
        const GdalScope scope;
        const OGRwkbGeometryType type = geometryTypeOf(table);
        const auto columns = columnsFor(table);
        OGRLayerH layer = createLayer(table.kind, type, columns);
        if (!layer) return failed(scope);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            if (i % 256 == 0)
                GEO_TRY(control.step(Phase::writing, static_cast<std::int64_t>(i),
                                     static_cast<std::int64_t>(table.rows.size())));
            if (!addFeature(layer, type, columns, table.rows[i])) return failed(scope);
        }
        return {};
    }

    Result<void> finish() {
        const GdalScope scope;
        if (GDALDatasetCommitTransaction(m_dataset.get()) != OGRERR_NONE) return failed(scope);
        GDALClose(m_dataset.release()); // writes what is left: its failures are heard here
        if (!scope.failure().empty()) return failed(scope);
        return {};
    }

private:
    [[nodiscard]] std::unexpected<Error> failed(const GdalScope& scope) const {
        return std::unexpected(writeError(m_file.target, 0, scope.failure().empty() ? "GeoPackage" : scope.failure()));
    }

    [[nodiscard]] OGRLayerH createLayer(Kind kind, OGRwkbGeometryType type, const std::vector<LayerColumn>& columns) {
        std::string geometryName = "GEOMETRY_NAME=geom";
        char* options[] = {geometryName.data(), nullptr};
        OGRLayerH layer = GDALDatasetCreateLayer(m_dataset.get(), layerName(kind).c_str(), m_crs.get(), type, options);
        if (!layer) return nullptr;
        for (const LayerColumn& column : columns) {
            const StandardField& field = domain::standardFieldsOf(kind)[column.field];
            const FieldDefinition definition{OGR_Fld_Create(std::string{field.column}.c_str(), column.type)};
            if (OGR_L_CreateField(layer, definition.get(), TRUE) != OGRERR_NONE) return nullptr;
        }
        return layer;
    }

    [[nodiscard]] bool addFeature(OGRLayerH layer, OGRwkbGeometryType type, const std::vector<LayerColumn>& columns,
                                  const StandardRow& row) const {
        const FeatureHandle feature{OGR_F_Create(OGR_L_GetLayerDefn(layer))};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string text = textOf(row, columns[i]);
            if (!text.empty()) OGR_F_SetFieldString(feature.get(), static_cast<int>(i), text.c_str());
        }
        auto image = m_transform.apply(geometryOf(row));
        if (image && !geom::isEmpty(*image))
            OGR_F_SetGeometryDirectly(feature.get(), ogrFrom(shaped(std::move(*image), type)).release());
        return OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE;
    }

    [[nodiscard]] std::string textOf(const StandardRow& row, const LayerColumn& column) const {
        const StandardField& field = domain::standardFieldsOf(row.kind)[column.field];
        if (!isShape(row.kind, field) || !row.texts[column.field].empty()) return row.texts[column.field];
        if (field.type != StandardType::point) return "";
        const auto image = m_transform.apply(row.point);
        return image ? geom::toWkt(*image, kMetreDecimals) : "";
    }

    Destination m_file;
    DatasetHandle m_dataset;
    CrsHandle m_crs;
    geom::Transform m_transform;
};

} // namespace

Result<void> writeStandardGeoPackage(const Destination& file, std::span<const StandardTable> tables, int recordsEpsg,
                                     int epsg, JobControl& control) {
    GEO_ASSIGN(geom::Transform transform, geom::Transform::create(recordsEpsg, epsg));
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
    StandardGeoPackage package{std::move(dataset), std::move(crs), std::move(transform), file};
    for (const StandardTable& table : tables) GEO_TRY(package.add(table, control));
    return package.finish();
}

} // namespace geo::formats::detail
