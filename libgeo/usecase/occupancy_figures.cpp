#include "usecase/occupancy_figures.h"

#include "analysis/matching/availability.h"
#include "domain/commune.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace geo::usecase {

namespace {

using domain::Placement;
using domain::PlacementState;
using BySpace = std::unordered_map<std::int64_t, std::vector<const Placement*>>;

constexpr std::chrono::days kLongest{36'525};

double daysIn(Date from, Date until) {
    return static_cast<double>((until - from).count());
}

std::optional<Share> shareOf(double part, double rest) {
    return part + rest > 0.0 ? std::optional{Share{part / (part + rest)}} : std::nullopt;
}

bool isThere(const Placement& placement) {
    const bool isRunning = placement.state == PlacementState::running;
    const bool counts =
        isRunning || placement.state == PlacementState::agreed || placement.state == PlacementState::ended;
    return counts && (isRunning || placement.from || placement.until);
}

std::vector<Period> monthsOf(Date from, Date until) {
    std::vector<Period> months;
    while (from < until) {
        const std::chrono::year_month_day parts{from};
        const Date first = std::chrono::sys_days{parts.year() / parts.month() / 1};
        const Date next = std::min(addMonths(first, 1), until);
        months.push_back({from, next});
        from = next;
    }
    return months;
}

// What one space is between the days on which something changes.
class SpaceSweep {
public:
    SpaceSweep(const domain::Site& site, const domain::Space& space, const std::vector<const Placement*>& placements)
        : m_space(space)
        , m_placements(placements)
        , m_stretches(analysis::availabilityOf(site, space).stretches) {}

    [[nodiscard]] OccupancyTotals over(Date from, Date until) const {
        OccupancyTotals totals;
        totals.days = daysIn(from, until);
        if (!m_space.area) {
            totals.spacesWithoutArea = 1;
            return totals;
        }
        totals.spaces = 1;
        totals.area = *m_space.area;
        const std::vector<Date> days = changesIn(from, until);
        for (std::size_t i = 0; i + 1 < days.size(); ++i)
            addStretch(totals, days[i], m_space.area->value * daysIn(days[i], days[i + 1]));
        return totals;
    }

private:
    [[nodiscard]] std::vector<Date> changesIn(Date from, Date until) const {
        std::vector<Date> days{from, until};
        const auto add = [&](const std::optional<Date>& day) {
            if (day && from < *day && *day < until) days.push_back(*day);
        };
        for (const Placement* placement : m_placements) {
            add(placement->from);
            add(placement->until);
        }
        for (const Period& stretch : m_stretches) {
            add(stretch.from);
            add(stretch.until);
        }
        std::ranges::sort(days);
        days.erase(std::ranges::unique(days).begin(), days.end());
        return days;
    }

    // `whole` is the m2 x days of a time in which nothing changes, from `day` on.
    void addStretch(OccupancyTotals& totals, Date day, double whole) const {
        double taken = 0.0;
        double rented = 0.0;
        double paidSum = 0.0;
        for (const Placement* placement : m_placements) {
            if (!Period{placement->from, placement->until}.contains(day)) continue;
            const double share = shareTaken(m_space, *placement).value;
            taken += share;
            if (!placement->rent) continue;
            rented += share;
            paidSum += share * placement->rent->value;
        }
        // What is promised twice is let once: rents count by the same part.
        const double let = std::min(taken, 1.0);
        const double part = taken > 0.0 ? let / taken : 0.0;
        totals.let += whole * let;
        totals.overbooked += whole * (taken - let);
        totals.rented += whole * rented * part;
        totals.paidSum += whole * paidSum * part;
        addRest(totals, day, whole * (1.0 - let));
    }

    void addRest(OccupancyTotals& totals, Date day, double rest) const {
        const bool holds =
            std::ranges::any_of(m_stretches, [&](const Period& stretch) { return stretch.contains(day); });
        if (m_stretches.empty()) {
            totals.unknown += rest;
        } else if (!holds) {
            totals.unavailable += rest;
        } else {
            totals.vacant += rest;
            if (!m_space.rent) return;
            totals.offered += rest;
            totals.offerSum += rest * m_space.rent->value;
        }
    }

    const domain::Space& m_space;
    const std::vector<const Placement*>& m_placements;
    std::vector<Period> m_stretches;
};

std::string keyOf(const domain::Site& site, OccupancyBy by) {
    switch (by) {
    case OccupancyBy::site:
        return std::to_string(site.id.value);
    case OccupancyBy::commune:
        return site.commune ? site.commune->text() : std::string{};
    case OccupancyBy::bearer:
        return site.bearer ? std::string{domain::codeOf(*site.bearer)} : std::string{};
    case OccupancyBy::kind:
        return site.kind ? std::string{domain::codeOf(*site.kind)} : std::string{};
    }
    return {};
}

// Sums the spaces into lines.
class Figures {
public:
    Figures(const OccupancySnapshot& snapshot, const OccupancyParams& params)
        : m_snapshot(snapshot) {
        m_report.params = params;
        m_report.months = monthsOf(params.from, params.until);
        begin(m_report.total, m_report.series);
        for (const auto& [code, name] : snapshot.communes) m_communes[code] = name;
        for (const Placement& placement : snapshot.placements)
            if (isThere(placement)) m_bySpace[placement.space.value].push_back(&placement);
    }

    void add(const domain::Site& site) {
        if (site.spaces.empty()) return;
        OccupancyLine& line = lineOf(site);
        static const std::vector<const Placement*> kNobody;
        for (const domain::Space& space : site.spaces) {
            const auto found = m_bySpace.find(space.id.value);
            const SpaceSweep sweep(site, space, found != m_bySpace.end() ? found->second : kNobody);
            const OccupancyTotals whole = sweep.over(m_report.params.from, m_report.params.until);
            line.totals += whole;
            m_report.total += whole;
            for (std::size_t i = 0; i < m_report.months.size(); ++i) {
                const OccupancyTotals month = sweep.over(*m_report.months[i].from, *m_report.months[i].until);
                line.months[i] += month;
                m_report.series[i] += month;
            }
        }
    }

    OccupancyReport report() {
        for (auto& [key, line] : m_lines) m_report.lines.push_back(std::move(line));
        std::ranges::stable_sort(m_report.lines, {}, [](const OccupancyLine& line) {
            return std::pair{domain::folded(line.name), line.key};
        });
        return std::move(m_report);
    }

private:
    void begin(OccupancyTotals& totals, std::vector<OccupancyTotals>& months) const {
        totals.days = daysIn(m_report.params.from, m_report.params.until);
        for (const Period& month : m_report.months) months.emplace_back().days = daysIn(*month.from, *month.until);
    }

    OccupancyLine& lineOf(const domain::Site& site) {
        const OccupancyBy by = m_report.params.by;
        std::string key = keyOf(site, by);
        const auto [place, isNew] = m_lines.try_emplace(key);
        OccupancyLine& line = place->second;
        if (!isNew) return line;
        begin(line.totals, line.months);
        if (by == OccupancyBy::site) line.name = site.name;
        if (by == OccupancyBy::commune) {
            const auto found = m_communes.find(key);
            line.name = found != m_communes.end() ? found->second : key;
        }
        line.key = std::move(key);
        return line;
    }

    const OccupancySnapshot& m_snapshot;
    OccupancyReport m_report;
    std::map<std::string, std::string> m_communes;
    std::map<std::string, OccupancyLine> m_lines;
    BySpace m_bySpace;
};

} // namespace

std::optional<Share> OccupancyTotals::occupancy() const {
    return shareOf(let, vacant);
}

std::optional<Share> OccupancyTotals::vacancy() const {
    return shareOf(vacant, let);
}

std::optional<EurosPerSquareMetreYear> OccupancyTotals::rent() const {
    return rented > 0.0 ? std::optional{EurosPerSquareMetreYear{paidSum / rented}} : std::nullopt;
}

std::optional<EurosPerSquareMetreYear> OccupancyTotals::offeredRent() const {
    return offered > 0.0 ? std::optional{EurosPerSquareMetreYear{offerSum / offered}} : std::nullopt;
}

SquareMetres OccupancyTotals::meanOf(double sum) const {
    return SquareMetres{days > 0.0 ? sum / days : 0.0};
}

OccupancyTotals& OccupancyTotals::operator+=(const OccupancyTotals& other) {
    area += other.area;
    let += other.let;
    vacant += other.vacant;
    unavailable += other.unavailable;
    unknown += other.unknown;
    overbooked += other.overbooked;
    rented += other.rented;
    paidSum += other.paidSum;
    offered += other.offered;
    offerSum += other.offerSum;
    spaces += other.spaces;
    spacesWithoutArea += other.spacesWithoutArea;
    return *this;
}

Result<OccupancyReport> occupancyFigures(const OccupancySnapshot& snapshot, const OccupancyParams& params,
                                         JobControl& job) {
    if (params.until <= params.from || params.until - params.from > kLongest)
        return fail(ErrorCode::valueOutOfRange, {{"field", "until_date"},
                                                 {"value", isoDate(params.until)},
                                                 {"expected", isoDate(params.from + std::chrono::days{1}) + ".." +
                                                                  isoDate(params.from + kLongest)}});
    Figures figures(snapshot, params);
    for (std::size_t i = 0; i < snapshot.sites.size(); ++i) {
        if (i % 256 == 0)
            GEO_TRY(job.step(Phase::computing, static_cast<std::int64_t>(i),
                             static_cast<std::int64_t>(snapshot.sites.size())));
        figures.add(snapshot.sites[i]);
    }
    return figures.report();
}

Result<OccupancySnapshot> readOccupancy(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    OccupancySnapshot snapshot;
    GEO_ASSIGN(auto sites, desk.workspace().all<domain::Site>(job));
    GEO_ASSIGN(auto placements, desk.workspace().all<Placement>(job));
    GEO_ASSIGN(const auto communes, desk.workspace().all<domain::Commune>(job));
    snapshot.sites = std::move(sites.value);
    snapshot.placements = std::move(placements.value);
    for (const domain::Commune& commune : communes.value)
        if (commune.code) snapshot.communes.emplace_back(commune.code->text(), commune.name);
    return snapshot;
}

} // namespace geo::usecase
