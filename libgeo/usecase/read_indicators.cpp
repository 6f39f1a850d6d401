#include "domain/commune.h"
#include "domain/life_cycle_change.h"
#include "domain/placement_change.h"
#include "domain/qpv.h"
#include "domain/zone.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/packed_index.h"
#include "usecase/assumptions.h"
#include "usecase/ess_establishment.h"
#include "usecase/indicators.h"
#include "usecase/site_periods.h"

#include <algorithm>
#include <unordered_map>

namespace geo::usecase {

namespace {

using domain::Kind;

constexpr std::string_view kResidentsPerPlace = "target_residents_per_place"; // an assumption

// Outlines that are looked up by a point or a box.
class Outlines {
public:
    template <class Rows>
    explicit Outlines(const Rows& rows) {
        std::vector<geom::BoxM> boxes;
        for (const auto& row : rows) boxes.push_back(geom::boxOf(m_shapes.emplace_back(row.outline)));
        m_index = geom::PackedIndex{boxes};
    }

    [[nodiscard]] std::vector<std::uint32_t> meeting(const geom::BoxM& box) const { return m_index.search(box); }
    [[nodiscard]] const geom::Geometry& shape(std::size_t i) const { return m_shapes[i]; }
    [[nodiscard]] std::vector<std::size_t> holding(geom::PointM point) const {
        std::vector<std::size_t> found;
        for (const std::uint32_t i : meeting({point.x, point.y, point.x, point.y}))
            if (geom::contains(m_shapes[i], point)) found.push_back(i);
        return found;
    }

private:
    std::vector<geom::Geometry> m_shapes;
    geom::PackedIndex m_index;
};

Result<SquareMetres> sharedArea(const geom::Geometry& site, const geom::Geometry& zone) {
    auto shared = geom::intersectionOf(site, zone);
    if (!shared) {
        GEO_ASSIGN(const geom::Geometry mended, geom::madeValid(zone));
        shared = geom::intersectionOf(site, mended);
    }
    return transformed(std::move(shared), [](const geom::Geometry& part) { return geom::planimetricArea(part); });
}

domain::GroundUse useOf(domain::ZoneType type) {
    using enum domain::GroundUse;
    switch (type) {
    case domain::ZoneType::u:
        return urban;
    case domain::ZoneType::auc:
    case domain::ZoneType::aus:
        return toUrbanise;
    case domain::ZoneType::a:
        return farmland;
    case domain::ZoneType::n:
        return natural;
    }
    return noZone;
}

// Reads the kinds one after another; what lies where is asked of the areas read first.
class Reader {
public:
    Reader(const Desk& desk, JobControl& job)
        : m_desk(desk)
        , m_job(job) {}

    Result<IndicatorSnapshot> read() {
        GEO_TRY(readAreas());
        GEO_TRY(readSites());
        GEO_TRY(readGround());
        GEO_TRY(readProjects());
        GEO_TRY(readPlacements());
        GEO_TRY(readThirdPlaces());
        GEO_TRY(readEstablishments());
        const auto wanted = assumptionOf(m_desk, kResidentsPerPlace);
        if (wanted && wanted->value > 0.0) m_out.residentsPerPlace = Residents{wanted->value};
        return std::move(m_out);
    }

private:
    template <class Row>
    Result<std::vector<Row>> all() {
        GEO_ASSIGN(auto rows, m_desk.workspace().all<Row>(m_job));
        return std::move(rows.value);
    }

    Result<void> readAreas() {
        GEO_ASSIGN(auto communes, all<domain::Commune>());
        std::erase_if(communes, [](const domain::Commune& commune) { return !commune.code; });
        for (const domain::Commune& commune : communes) {
            m_communeOf[commune.code->text()] = m_out.communes.size();
            m_out.communes.push_back({commune.code->text(), commune.name, commune.population, false});
            m_out.occupancy.communes.emplace_back(commune.code->text(), commune.name);
        }
        m_communes.emplace(communes);
        GEO_ASSIGN(const auto qpvs, all<domain::Qpv>());
        for (const domain::Qpv& qpv : qpvs) {
            auto generation = qpv.generation;
            if (!generation && qpv.code) generation = domain::generationOf(*qpv.code);
            m_out.qpvs.push_back({qpv.code ? qpv.code->text() : std::to_string(qpv.id.value), qpv.name, qpv.population,
                                  generation == domain::QpvGeneration::g2015});
        }
        m_qpvs.emplace(qpvs);
        return {};
    }

    [[nodiscard]] IndicatorPlace placeOf(const std::string& commune, const std::optional<geom::PointM>& point) const {
        IndicatorPlace place;
        if (const auto found = m_communeOf.find(commune); found != m_communeOf.end()) place.commune = found->second;
        if (!point) return place;
        place.qpvs = m_qpvs->holding(*point);
        if (place.commune) return place;
        if (const auto holding = m_communes->holding(*point); !holding.empty()) place.commune = holding.front();
        return place;
    }

    Result<void> readSites() {
        GEO_ASSIGN(m_out.occupancy.sites, all<domain::Site>());
        GEO_ASSIGN(m_out.occupancy.placements, all<domain::Placement>());
        std::vector<domain::Space> spaces;
        for (const domain::Site& site : m_out.occupancy.sites)
            spaces.insert(spaces.end(), site.spaces.begin(), site.spaces.end());
        const SitePeriods periods = SitePeriods::of(spaces, m_out.occupancy.placements);
        for (std::size_t i = 0; i < m_out.occupancy.sites.size(); ++i) {
            const domain::Site& site = m_out.occupancy.sites[i];
            m_siteOf[site.id.value] = i;
            for (const domain::Space& space : site.spaces) m_spaceOf[space.id.value] = {i, &space};
            IndicatorSite& counted = m_out.sites.emplace_back();
            counted.site = i;
            counted.place = placeOf(site.commune ? site.commune->text() : "", domain::placeOf(site));
            counted.shown = periods.shown(site.id.value, site.windows);
            counted.hasOutline = !site.outline.polygons.empty();
        }
        GEO_ASSIGN(const auto changes, all<domain::LifeCycleChange>());
        for (const domain::LifeCycleChange& change : changes) {
            const auto site = m_siteOf.find(change.site.value);
            if (site != m_siteOf.end() && change.state && change.happenedOn)
                m_out.sites[site->second].changes.emplace_back(*change.happenedOn, *change.state);
        }
        const auto byDay = [](const auto& change) { return change.first; };
        for (IndicatorSite& site : m_out.sites) std::ranges::stable_sort(site.changes, {}, byDay);
        return {};
    }

    Result<void> readGround() {
        GEO_ASSIGN(auto zones, all<domain::Zone>());
        std::erase_if(zones, [](const domain::Zone& zone) { return !zone.type; });
        const Outlines outlines(zones);
        for (IndicatorSite& counted : m_out.sites) {
            if (!counted.hasOutline) continue;
            GEO_TRY(m_job.step(Phase::computing, static_cast<std::int64_t>(counted.site),
                               static_cast<std::int64_t>(m_out.sites.size())));
            geom::Geometry shape = m_out.occupancy.sites[counted.site].outline;
            if (geom::invalidity(shape)) {
                GEO_ASSIGN(shape, geom::madeValid(shape));
            }
            SquareMetres rest = geom::planimetricArea(shape);
            for (const std::uint32_t i : outlines.meeting(geom::boxOf(shape))) {
                GEO_ASSIGN(const SquareMetres area, sharedArea(shape, outlines.shape(i)));
                counted.ground[static_cast<std::size_t>(useOf(*zones[i].type))] += area;
                rest = rest - area;
            }
            counted.ground[static_cast<std::size_t>(domain::GroundUse::noZone)] = std::max(rest, SquareMetres{0.0});
        }
        return {};
    }

    Result<void> readProjects() {
        GEO_ASSIGN(auto projects, all<domain::Project>());
        for (domain::Project& project : projects) {
            m_projectOf[project.id.value] = m_out.projects.size();
            IndicatorPlace place = placeOf("", project.anchor);
            if (!place.commune && project.communes.size() == 1) {
                const auto found = m_communeOf.find(project.communes.front().text());
                if (found != m_communeOf.end()) place.commune = found->second;
            }
            m_out.projects.push_back({std::move(project), std::move(place)});
        }
        return {};
    }

    Result<void> readPlacements() {
        std::unordered_map<std::int64_t, std::size_t> placementOf;
        for (std::size_t i = 0; i < m_out.occupancy.placements.size(); ++i) {
            const domain::Placement& placement = m_out.occupancy.placements[i];
            const auto project = m_projectOf.find(placement.project.value);
            const auto space = m_spaceOf.find(placement.space.value);
            if (project == m_projectOf.end() || space == m_spaceOf.end()) continue; // the schema forbids it
            placementOf[placement.id.value] = m_out.placements.size();
            const domain::Space& held = *space->second.second;
            const double area = held.area ? held.area->value * domain::shareTaken(held, placement).value : 0.0;
            m_out.placements.push_back({i, project->second, space->second.first, SquareMetres{area}, {}});
        }
        GEO_ASSIGN(const auto changes, all<domain::PlacementChange>());
        for (const domain::PlacementChange& change : changes) {
            const auto placement = placementOf.find(change.placement.value);
            if (placement != placementOf.end() && change.state && change.happenedOn)
                m_out.placements[placement->second].changes.emplace_back(*change.happenedOn, *change.state);
        }
        for (IndicatorPlacement& placement : m_out.placements)
            std::ranges::stable_sort(placement.changes, {}, [](const auto& change) { return change.first; });
        return {};
    }

    Result<void> readThirdPlaces() {
        GEO_ASSIGN(const auto places, all<domain::ThirdPlace>());
        for (const domain::ThirdPlace& place : places)
            m_out.thirdPlaces.emplace_back(place.id.value,
                                           placeOf(place.commune ? place.commune->text() : "", place.location));
        return {};
    }

    Result<void> readEstablishments() {
        GEO_ASSIGN(const std::int64_t count, m_desk.count(Kind::etablissement));
        if (count == 0) return {};
        m_out.ess.emplace();
        const auto visit = [this](domain::Record&& row) -> Result<void> {
            const auto text = [&row](std::string_view field) { return domain::toText(row.value(field)); };
            if (text("etab_actif") == "non" && text("etab_fermeture_date").empty()) return {};
            if (!isEssNature(text("etab_nat_juridique"))) return {};
            const auto day = [&](std::string_view field) {
                const auto read = parseDate(text(field));
                return read ? std::optional{*read} : std::nullopt;
            };
            const auto* point = row.shapes.empty() ? nullptr : std::get_if<geom::PointM>(&row.mainShape());
            m_out.ess->push_back({placeOf(text("comm_insee"), point != nullptr ? std::optional{*point} : std::nullopt),
                                  {day("etab_creation_date"), day("etab_fermeture_date")},
                                  leastEmployees(text("etab_effectif_code"))});
            return {};
        };
        return m_desk.workspace().forEach(Kind::etablissement, {}, visit, m_job);
    }

    const Desk& m_desk;
    JobControl& m_job;
    IndicatorSnapshot m_out;
    std::optional<Outlines> m_communes;
    std::optional<Outlines> m_qpvs;
    std::unordered_map<std::string, std::size_t> m_communeOf;
    std::unordered_map<std::int64_t, std::size_t> m_siteOf;
    std::unordered_map<std::int64_t, std::pair<std::size_t, const domain::Space*>> m_spaceOf;
    std::unordered_map<std::int64_t, std::size_t> m_projectOf;
};

} // namespace

Result<IndicatorSnapshot> readIndicators(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    return Reader{desk, job}.read();
}

} // namespace geo::usecase
