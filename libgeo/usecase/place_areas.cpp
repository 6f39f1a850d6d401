#include "usecase/place_areas.h"

#include "geom/measure.h"

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;

std::optional<SquareMetres> areaIn(const Record& record, std::string_view field) {
    const auto* area = std::get_if<double>(&record.value(field));
    if (area == nullptr) return std::nullopt;
    return SquareMetres{*area};
}

// Of a parcel what the cadastre states; of a site the sum, where each of its parcels is known with its area.
Result<std::optional<SquareMetres>> cadastralArea(const Desk& desk, const Record& record) {
    if (record.kind == Kind::parcel) return areaIn(record, "contenance_m2");
    const auto parcels = domain::listParts(domain::toText(record.value("parcels")));
    if (record.kind != Kind::site || parcels.empty()) return std::nullopt;
    SquareMetres sum;
    for (const std::string& idu : parcels) {
        const auto parcel = desk.row(Kind::parcel, idu);
        if (!parcel && parcel.error().code == ErrorCode::notFound) return std::nullopt;
        if (!parcel) return std::unexpected(parcel.error());
        const auto area = areaIn(*parcel, "contenance_m2");
        if (!area) return std::nullopt;
        sum += *area;
    }
    return sum;
}

} // namespace

Result<AreaReader> AreaReader::create(const Desk& desk) {
    const int epsg = desk.info().epsg;
    GEO_ASSIGN(auto crs, geom::crsInfo(epsg));
    GEO_ASSIGN(auto toLonLat, geom::Transform::create(epsg, geom::kLonLat));
    return AreaReader{desk, std::move(crs.name), std::move(toLonLat)};
}

Result<PlaceAreas> AreaReader::areasOf(const Record& record) const {
    PlaceAreas areas;
    const geom::Geometry none;
    const geom::Geometry& outline = record.shapes.empty() ? none : record.mainShape();
    const auto type = geom::typeOf(outline);
    if (type == geom::GeometryType::polygon || type == geom::GeometryType::multiPolygon) {
        GEO_ASSIGN(areas.ellipsoidal, geom::ellipsoidalArea(outline, m_toLonLat));
        areas.planimetric = geom::planimetricArea(outline);
        areas.crsName = m_crsName;
    }
    GEO_ASSIGN(areas.cadastral, cadastralArea(*m_desk, record));
    if (record.kind == Kind::site) areas.stated = areaIn(record, "land_area_m2");
    if (areas.planimetric && areas.cadastral && areas.cadastral->value > 0.0)
        areas.gap = Share{(*areas.planimetric - *areas.cadastral) / *areas.cadastral};
    return areas;
}

Result<PlaceAreas> areasOf(const Desk& desk, const Record& record) {
    GEO_ASSIGN(const AreaReader reader, AreaReader::create(desk));
    return reader.areasOf(record);
}

} // namespace geo::usecase
