#include "analysis/coverage/targets.h"

#include "domain/assumption.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::AreaKind;
using domain::TargetResult;

constexpr double kNobody = 1.0e-6; // residents: the rounding of sums

TargetResult named(std::string_view target, AreaKind kind, const CountedArea* area) {
    TargetResult result;
    result.target = target;
    result.kind = kind;
    if (area != nullptr) {
        result.code = area->code;
        result.name = area->name;
    }
    return result;
}

class Targets {
public:
    Targets(const CoverageGround& ground, const TargetFigures& figures)
        : m_ground(ground)
        , m_figures(figures) {
        for (std::size_t set = 0; set < m_places.size(); ++set) m_places[set].assign(ground.areas[set].areas.size(), 0);
        for (const geom::PointM place : figures.places)
            for (std::size_t set = 0; set < m_places.size(); ++set)
                if (const std::uint32_t area = ground.areas[set].finder.at(place); area != kNoArea)
                    ++m_places[set][area];
    }

    std::vector<TargetResult> all() {
        onFoot();
        byCar();
        placesForResidents();
        placesInQpv();
        return std::move(m_results);
    }

private:
    // A time that all of the residents are to be within; areas where nobody lives have no target.
    void timed(TargetResult result, const CoverageSum& residents, const CoverageSum* reach) {
        if (residents.residents <= 0.0) return;
        const double covered = reach != nullptr ? reach->covered.front() : 0.0;
        result.wanted = 1.0;
        result.value = covered / residents.residents;
        result.missing = std::max(0.0, residents.residents - covered);
        result.met = result.missing <= kNobody * (1.0 + residents.residents);
        if (result.met) result.missing = 0.0;
        m_results.push_back(std::move(result));
    }

    void timedIn(std::string_view target, AreaKind kind, std::size_t set, const CoverageSums* reach) {
        for (std::size_t area = 0; area < m_ground.areas[set].areas.size(); ++area)
            timed(named(target, kind, &m_ground.areas[set].areas[area]), m_figures.residents->areas[set][area],
                  reach != nullptr ? &reach->areas[set][area] : nullptr);
    }

    void onFoot() {
        const CoverageSums* reach = m_figures.onFoot;
        timed(named(domain::kTargetQpvWalk, AreaKind::territory, nullptr), m_figures.residents->inQpv,
              reach != nullptr ? &reach->inQpv : nullptr);
        timedIn(domain::kTargetQpvWalk, AreaKind::qpv, kQpvSet, reach);
    }

    void byCar() {
        const CoverageSums* reach = m_figures.byCar;
        timed(named(domain::kTargetDrive, AreaKind::territory, nullptr), m_figures.residents->territory,
              reach != nullptr ? &reach->territory : nullptr);
        timedIn(domain::kTargetDrive, AreaKind::commune, kCommuneSet, reach);
        timedIn(domain::kTargetDrive, AreaKind::qpv, kQpvSet, reach);
    }

    void counted(TargetResult result, double residents, double places) {
        result.wanted = std::ceil(residents / m_ground.targets.residentsPerPlace);
        result.value = places;
        result.missing = std::max(0.0, result.wanted - places);
        result.met = result.missing <= 0.0;
        m_results.push_back(std::move(result));
    }

    void placesForResidents() {
        const auto& communes = m_ground.areas[kCommuneSet].areas;
        double residents = 0.0;
        double places = 0.0;
        for (std::size_t area = 0; area < communes.size(); ++area) {
            residents += populationOf(area);
            places += static_cast<double>(m_places[kCommuneSet][area]);
        }
        if (communes.empty()) {
            residents = m_figures.residents->territory.residents;
            places = static_cast<double>(m_figures.places.size());
        }
        counted(named(domain::kTargetResidents, AreaKind::territory, nullptr), residents, places);
        for (std::size_t area = 0; area < communes.size(); ++area)
            counted(named(domain::kTargetResidents, AreaKind::commune, &communes[area]), populationOf(area),
                    static_cast<double>(m_places[kCommuneSet][area]));
    }

    void placesInQpv() {
        if (m_ground.areas[kQpvSet].areas.empty() || m_figures.places.empty()) return;
        double inside = 0.0;
        for (const std::size_t places : m_places[kQpvSet]) inside += static_cast<double>(places);
        const auto all = static_cast<double>(m_figures.places.size());
        TargetResult result = named(domain::kTargetQpvShare, AreaKind::territory, nullptr);
        result.wanted = m_ground.targets.qpvPlaces.value;
        result.value = inside / all;
        result.missing = std::max(0.0, std::ceil(result.wanted * all - 1.0e-9) - inside);
        result.met = result.missing <= 0.0;
        m_results.push_back(std::move(result));
    }

    [[nodiscard]] double populationOf(std::size_t commune) const {
        const double said = m_ground.areas[kCommuneSet].areas[commune].population;
        return said > 0.0 ? said : m_figures.residents->areas[kCommuneSet][commune].residents;
    }

    const CoverageGround& m_ground;
    const TargetFigures& m_figures;
    std::array<std::vector<std::size_t>, 3> m_places; // that lie in each area
    std::vector<TargetResult> m_results;
};

} // namespace

std::vector<TargetResult> targetsOf(const CoverageGround& ground, const TargetFigures& figures) {
    return Targets{ground, figures}.all();
}

} // namespace geo::analysis
