#include "analysis/siting/siting_places.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::analysis {

namespace {

using domain::SitingParams;

template <class Items, class Item>
bool contains(const Items& items, const Item& item) {
    return std::ranges::find(items, item) != items.end();
}

std::optional<Euros> costOf(const domain::Site& site) {
    if (!site.price && !site.works) return std::nullopt;
    return site.price.value_or(Euros{}) + site.works.value_or(Euros{});
}

std::optional<SquareMetres> areaOf(const domain::Site& site) {
    return site.builtArea ? site.builtArea : site.landArea;
}

bool hasAny(const std::vector<domain::PlaceFunction>& offered, const std::vector<domain::PlaceFunction>& wanted) {
    return wanted.empty() || std::ranges::any_of(offered, [&](auto each) { return contains(wanted, each); });
}

class Gathering {
public:
    Gathering(const CoverageGround& ground, const SitingParams& params)
        : m_ground(ground)
        , m_params(params) {}

    Result<StreetSiting> run() {
        for (const auto& named : {m_params.candidates, m_params.pinned, m_params.forbidden})
            for (const SiteId id : named) GEO_TRY(known(id));
        m_made.problem.count = m_params.count;
        if (m_params.budget) m_made.problem.budget = m_params.budget;
        m_made.problem.apart = m_params.apart.value;
        if (m_params.keepExisting) GEO_TRY(addKept());
        const std::size_t kept = m_made.places.size();
        addSites();
        if (m_made.places.size() == kept) return fail(ErrorCode::nothingToCover, {{"what", "candidate"}});
        GEO_TRY(addMust());
        addSorts();
        tellAssumed();
        return std::move(m_made);
    }

private:
    Result<void> known(SiteId id) const {
        if (std::ranges::find(m_ground.sites, id, &domain::Site::id) != m_ground.sites.end()) return {};
        return fail(ErrorCode::notFound, {{"kind", "site"}, {"key", fmt::format("{}", id.value)}});
    }

    Result<void> addKept() {
        domain::CoverageParams asked;
        asked.functions = m_params.functions;
        auto places = placesAsked(m_ground, asked, m_made.diagnostics);
        if (!places && places.error().code == ErrorCode::nothingToCover) return {}; // there is none, and need be none
        if (!places) return std::unexpected(std::move(places).error());
        for (domain::CoveringPlace& place : *places) {
            SitingCandidate candidate;
            candidate.isKept = true;
            add(std::move(place), std::move(candidate), std::nullopt);
            m_areas.emplace_back();
        }
        return {};
    }

    [[nodiscard]] bool isAsked(const domain::Site& site) const {
        if (contains(m_params.pinned, site.id)) return true;
        if (!m_params.candidates.empty()) return contains(m_params.candidates, site.id);
        return site.kind == domain::SiteKind::thirdPlaceCandidate;
    }

    void addSites() {
        for (const domain::Site& site : m_ground.sites) {
            if (!isAsked(site)) continue;
            const bool isPinned = contains(m_params.pinned, site.id);
            const auto at = domain::placeOf(site);
            if (!at) {
                tell({DiagnosticCode::geometryEmpty, Severity::warning, {}, site.name, {}});
                continue;
            }
            const auto area = areaOf(site);
            if (!area) ++m_withoutArea;
            if (m_params.areaMin && !isPinned && area.value_or(SquareMetres{}) < *m_params.areaMin) continue;
            const auto cost = costOf(site);
            if (!cost) ++m_withoutCost;
            if (!cost && m_params.budget && !isPinned) continue;
            SitingCandidate candidate;
            candidate.isPinned = isPinned;
            candidate.isForbidden = contains(m_params.forbidden, site.id);
            candidate.cost = cost.value_or(Euros{});
            add({.place = {fmt::format("site:{}", site.id.value), site.name, *at},
                 .thirdPlace = {},
                 .site = site.id,
                 .functions = {},
                 .capacity = {},
                 .snapped = {}},
                std::move(candidate), cost);
            m_areas.push_back(area);
        }
    }

    void add(domain::CoveringPlace place, SitingCandidate candidate, std::optional<Euros> cost) {
        candidate.key = place.place.key;
        candidate.at = place.place.at;
        if (m_params.withCapacity) candidate.capacity = m_ground.targets.residentsPerPlace;
        m_made.problem.candidates.push_back(std::move(candidate));
        m_made.places.push_back(std::move(place));
        m_made.costs.push_back(cost);
    }

    [[nodiscard]] const AreaSet* setOf(domain::AreaKind kind) const {
        if (kind == domain::AreaKind::commune) return &m_ground.areas[kCommuneSet];
        if (kind == domain::AreaKind::qpv) return &m_ground.areas[kQpvSet];
        return kind == domain::AreaKind::iris ? &m_ground.areas[kIrisSet] : nullptr;
    }

    Result<void> addMust() {
        for (const domain::AreaRef& area : m_params.must) {
            const AreaSet* set = setOf(area.kind);
            const auto missing =
                fail(ErrorCode::notFound, {{"kind", std::string{domain::codeOf(area.kind)}}, {"key", area.code}});
            if (set == nullptr) return missing;
            const auto found = std::ranges::find(set->areas, area.code, &CountedArea::code);
            if (found == set->areas.end()) return missing;
            const auto wanted = static_cast<std::uint32_t>(found - set->areas.begin());
            const auto number = static_cast<std::uint32_t>(m_made.problem.areas.size());
            m_made.problem.areas.push_back(found->name.empty() ? found->code : found->name);
            for (SitingCandidate& each : m_made.problem.candidates)
                if (set->finder.at(each.at) == wanted) each.areas.push_back(number);
        }
        return {};
    }

    void addSorts() {
        for (const domain::FacilityKind& kind : m_params.kinds) {
            SitingSort sort;
            sort.count = kind.count;
            sort.weight = kind.weight;
            for (std::size_t i = 0; i < m_made.places.size(); ++i) {
                const bool isKept = m_made.problem.candidates[i].isKept;
                const bool isLarge = !kind.areaMin || m_areas[i].value_or(SquareMetres{}) >= *kind.areaMin;
                sort.suits.push_back(isKept ? hasAny(m_made.places[i].functions, kind.functions) : isLarge);
            }
            m_made.problem.sorts.push_back(std::move(sort));
        }
    }

    void tellAssumed() {
        const bool asksArea = m_params.areaMin || std::ranges::any_of(m_params.kinds, [](const auto& each) {
                                  return each.areaMin.has_value();
                              });
        if (asksArea && m_withoutArea > 0) tellAssumed("built_area_m2", m_withoutArea);
        if ((m_params.budget || m_params.withFront) && m_withoutCost > 0) tellAssumed("price_eur", m_withoutCost);
    }
    void tellAssumed(const char* field, std::size_t count) {
        const bool isCost = std::string_view{field} == "price_eur"; // left out of what counts money
        const std::string value = isCost ? "" : "0";
        tell({DiagnosticCode::valueAssumed,
              Severity::warning,
              {},
              {},
              {{"kind", "site"}, {"field", field}, {"value", value}, {"count", fmt::format("{}", count)}}});
    }
    void tell(Diagnostic diagnostic) { m_made.diagnostics.push_back(std::move(diagnostic)); }

    const CoverageGround& m_ground;
    const SitingParams& m_params;
    StreetSiting m_made;
    std::vector<std::optional<SquareMetres>> m_areas; // by candidate
    std::size_t m_withoutArea = 0;
    std::size_t m_withoutCost = 0;
};

} // namespace

Result<StreetSiting> sitingPlaces(const CoverageGround& ground, const SitingParams& params) {
    return Gathering{ground, params}.run();
}

} // namespace geo::analysis
