#include "usecase/site_overlay.h"

#include "geom/measure.h"
#include "geom/operations.h"

#include <algorithm>
#include <array>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;

constexpr std::array kOverlaid = {Kind::zone, Kind::hazard, Kind::qpv, Kind::iris, Kind::commune};
constexpr double kLeastArea = 0.01; // square metres

// The shared area of two geometries; the second is mended where GEOS cannot work with it as it is.
Result<SquareMetres> sharedArea(const geom::Geometry& site, const geom::Geometry& other) {
    auto shared = geom::intersectionOf(site, other);
    if (!shared) {
        GEO_ASSIGN(const geom::Geometry mended, geom::madeValid(other));
        shared = geom::intersectionOf(site, mended);
    }
    return transformed(std::move(shared), [](const geom::Geometry& part) { return geom::planimetricArea(part); });
}

std::string detailOf(const Record& row) {
    std::string text = domain::toText(row.value("type"));
    const std::string level = row.kind == Kind::hazard ? domain::toText(row.value("level")) : std::string{};
    if (!text.empty() && !level.empty()) text += ", ";
    return row.kind == Kind::zone || row.kind == Kind::hazard ? text + level : std::string{};
}

// Looks one kind through for what lies at the site.
class Finder {
public:
    Finder(const Desk& desk, const geom::Geometry& place, SquareMetres area)
        : m_desk(desk)
        , m_place(place)
        , m_area(area) {}

    Result<void> find(Kind kind, std::vector<OverlayPart>& parts, JobControl& job) const {
        std::vector<std::pair<std::int64_t, SquareMetres>> met;
        const auto look = [&](store::ShapeRow&& row) -> Result<void> {
            GEO_TRY(job.step(Phase::computing));
            if (const auto* point = std::get_if<geom::PointM>(&m_place)) {
                if (geom::contains(row.geometry, *point)) met.emplace_back(row.id, SquareMetres{});
                return {};
            }
            GEO_ASSIGN(const SquareMetres area, sharedArea(m_place, row.geometry));
            if (area.value >= kLeastArea) met.emplace_back(row.id, area);
            return {};
        };
        GEO_TRY(m_desk.workspace().shapesIn(kind, 0, geom::boxOf(m_place), look, job));
        std::ranges::stable_sort(met, std::greater{}, [](const auto& entry) { return entry.second.value; });
        for (const auto& [id, area] : met) {
            GEO_ASSIGN(const Record row, m_desk.rowById(kind, id));
            const Share share{m_area.value > 0.0 ? area / m_area : 1.0};
            parts.push_back({kind, id, row.key(), row.displayName(), detailOf(row), area, share});
        }
        return {};
    }

private:
    const Desk& m_desk;
    const geom::Geometry& m_place;
    SquareMetres m_area;
};

} // namespace

Result<SiteOverlay> overlayOf(const Desk& desk, const Record& site, JobControl& job) {
    SiteOverlay overlay;
    geom::Geometry place = site.mainShape();
    overlay.hasPlace = !geom::isEmpty(place);
    if (!overlay.hasPlace) return overlay;
    overlay.isByPoint = std::holds_alternative<geom::PointM>(place);
    if (!overlay.isByPoint && geom::invalidity(place)) {
        GEO_ASSIGN(place, geom::madeValid(place));
    }
    overlay.area = geom::planimetricArea(place);
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    const Finder finder{desk, place, overlay.area};
    for (const Kind kind : kOverlaid) GEO_TRY(finder.find(kind, overlay.parts, job));
    return overlay;
}

Result<CommitReport> takeOver(Desk& desk, SiteId site, const OverlayPart& part) {
    if (part.kind != Kind::zone && part.kind != Kind::commune)
        return fail(ErrorCode::kindUnknown,
                    {{"value", std::string{domain::name(part.kind)}}, {"allowed", "zone commune"}});
    GEO_ASSIGN(const Record seen, desk.rowById(Kind::site, site.value));
    GEO_ASSIGN(const Record row, desk.rowById(part.kind, part.id));
    const bool isZone = part.kind == Kind::zone;
    GEO_ASSIGN(const std::size_t field, domain::infoOf(Kind::site).indexOf(isZone ? "zone_type" : "commune"));
    Record after = seen;
    after.values[field] = isZone ? row.value("type") : row.value("insee_code");
    return desk.edit(seen, after);
}

} // namespace geo::usecase
