#include "usecase/pick_parcel.h"

#include "geom/measure.h"
#include "geom/operations.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;
using geom::Geometry;

constexpr double kSliver = 1.0; // square metres: rounding along common borders, no part of a parcel

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "|") + part;
    return text;
}

// The parcels of a list as far as the workspace has them.
struct Listed {
    std::vector<Geometry> outlines;
    std::vector<std::string> missing;
    std::optional<SquareMetres> contenances; // the sum; none where one is not known
};

Result<Listed> listed(const Desk& desk, const std::vector<std::string>& parcels) {
    Listed found;
    found.contenances = SquareMetres{};
    for (const std::string& idu : parcels) {
        const auto row = desk.row(Kind::parcel, idu);
        if (!row && row.error().code != ErrorCode::notFound) return std::unexpected(row.error());
        if (!row) {
            found.missing.push_back(idu);
            found.contenances.reset();
            continue;
        }
        const auto* area = std::get_if<double>(&row->value("contenance_m2"));
        if (area != nullptr && found.contenances)
            *found.contenances += SquareMetres{*area};
        else
            found.contenances.reset();
        if (geom::isEmpty(row->mainShape())) continue;
        found.outlines.push_back(row->mainShape());
        if (geom::invalidity(found.outlines.back())) {
            GEO_ASSIGN(found.outlines.back(), geom::madeValid(found.outlines.back()));
        }
    }
    return found;
}

Geometry withoutSlivers(Geometry geometry) {
    auto multi = geom::promotedToMulti(std::move(geometry));
    auto* polygons = std::get_if<geom::MultiPolygon>(&multi);
    if (polygons == nullptr) return Geometry{};
    std::erase_if(polygons->polygons,
                  [](const geom::Polygon& part) { return geom::planimetricArea(Geometry{part}).value < kSliver; });
    return multi;
}

// What an outline has beyond the parcels.
Result<Geometry> beyond(const Geometry& outline, const std::vector<Geometry>& parcels) {
    if (geom::isEmpty(outline)) return Geometry{};
    Geometry whole = outline;
    if (geom::invalidity(whole)) {
        GEO_ASSIGN(whole, geom::madeValid(whole));
    }
    if (parcels.empty()) return whole;
    GEO_ASSIGN(const Geometry covered, geom::unionOf(parcels));
    GEO_ASSIGN(Geometry rest, geom::differenceOf(whole, covered));
    return withoutSlivers(std::move(rest));
}

struct SiteFields {
    std::size_t parcels = 0;
    std::size_t landArea = 0;
};

Result<SiteFields> siteFields() {
    SiteFields fields;
    GEO_ASSIGN(fields.parcels, domain::infoOf(Kind::site).indexOf("parcels"));
    GEO_ASSIGN(fields.landArea, domain::infoOf(Kind::site).indexOf("land_area_m2"));
    return fields;
}

constexpr std::size_t kLocation = 0; // positions among the shapes of a site
constexpr std::size_t kOutline = 1;

// The point stays where it is inside; a site that loses its outline keeps a point of it.
Result<void> placePoint(Record& site, const Geometry& formerOutline) {
    const Geometry& outline = site.shapes[kOutline];
    const auto* point = std::get_if<geom::PointM>(&site.shapes[kLocation]);
    const Geometry& within = geom::isEmpty(outline) ? formerOutline : outline;
    if (geom::isEmpty(within) || (point != nullptr && (geom::isEmpty(outline) || geom::contains(outline, *point))))
        return {};
    GEO_ASSIGN(const geom::PointM inside, geom::pointInside(within));
    site.shapes[kLocation] = inside;
    return {};
}

void setLandArea(Record& site, const SiteFields& fields, const Listed& parcels, PickReport& report) {
    report.landAreaFrom = parcels.contenances ? AreaSource::contenances : AreaSource::planimetric;
    if (geom::isEmpty(site.shapes[kOutline]) && report.parcels == 0) report.landAreaFrom = AreaSource::none;
    report.landArea = parcels.contenances.value_or(report.outline);
    if (report.landAreaFrom == AreaSource::none)
        site.values[fields.landArea] = domain::Unknown{};
    else
        site.values[fields.landArea] = report.landArea.value;
}

Result<std::vector<std::string>> pickedList(const Desk& desk, std::vector<std::string> list, const std::string& idu,
                                            Pick pick) {
    const auto held = std::ranges::find(list, idu);
    const bool isIn = held != list.end();
    if (isIn && pick != Pick::add) {
        list.erase(held);
    } else if (!isIn && pick != Pick::remove) {
        GEO_TRY(desk.row(Kind::parcel, idu));
        list.push_back(idu);
    }
    return list;
}

// The outline of a list: the union of its parcels with, while some are not in the workspace, the rest of the former.
Result<Geometry> outlineOf(const Listed& parcels, const Geometry& rest) {
    std::vector<Geometry> parts = parcels.outlines;
    if (!parcels.missing.empty() && !geom::isEmpty(rest)) parts.push_back(rest);
    if (parts.empty()) return Geometry{};
    GEO_ASSIGN(Geometry whole, geom::unionOf(parts));
    return geom::promotedToMulti(std::move(whole));
}

} // namespace

Result<PickReport> pickParcel(Desk& desk, SiteId site, const ParcelId& parcel, Pick pick, JobControl& job) {
    GEO_ASSIGN(const Record seen, desk.rowById(Kind::site, site.value));
    GEO_ASSIGN(const SiteFields fields, siteFields());
    const auto before = domain::listParts(domain::toText(seen.values[fields.parcels]));
    GEO_ASSIGN(const auto list, pickedList(desk, before, parcel.text(), pick));
    GEO_TRY(job.step(Phase::computing));
    GEO_ASSIGN(const Listed former, listed(desk, before));
    GEO_ASSIGN(const Listed now, listed(desk, list));
    GEO_ASSIGN(const Geometry rest, beyond(seen.shapes[kOutline], former.outlines));
    PickReport report;
    report.parcels = list.size();
    report.isIn = std::ranges::find(list, parcel.text()) != list.end();
    report.notInWorkspace = now.missing;
    Record after = seen;
    if (list != before) {
        after.values[fields.parcels] = list.empty() ? domain::Value{} : domain::Value{joined(list)};
        GEO_ASSIGN(after.shapes[kOutline], outlineOf(now, rest));
        GEO_TRY(placePoint(after, seen.shapes[kOutline]));
        if (now.missing.empty()) {
            GEO_ASSIGN(const Geometry dropped, beyond(rest, now.outlines));
            report.leftOut = geom::planimetricArea(dropped);
        }
    }
    report.outline = geom::planimetricArea(after.shapes[kOutline]);
    setLandArea(after, fields, now, report);
    GEO_TRY(job.step(Phase::writing));
    if (list != before) {
        GEO_ASSIGN(report.commit, desk.edit(seen, after));
    }
    return report;
}

Result<std::optional<Record>> parcelAt(const Desk& desk, geom::PointM place, JobControl& job) {
    std::optional<std::int64_t> found;
    const auto look = [&](store::ShapeRow&& row) -> Result<void> {
        if (geom::contains(row.geometry, place)) found = row.id;
        return {};
    };
    const geom::BoxM box{place.x, place.y, place.x, place.y};
    GEO_TRY(desk.workspace().shapesIn(Kind::parcel, 0, box, look, job));
    if (!found) return std::nullopt;
    return transformed(desk.rowById(Kind::parcel, *found),
                       [](Record&& row) { return std::optional<Record>{std::move(row)}; });
}

} // namespace geo::usecase
