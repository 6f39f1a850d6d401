#include "analysis/matching/criteria.h"

#include "libgeo/analysis/matching_case.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace geo;
using namespace geo::analysis;
using namespace geo::domain;

namespace {

using M = MatchingCase;

struct Row {
    const char* name;
    Criterion criterion;
    std::function<void(M&)> arrange;
    double low;
    double high;
};

void needArea(M& m, std::optional<double> least, std::optional<double> ideal, std::optional<double> most,
              std::optional<double> has) {
    if (least) m.project.areaMin = SquareMetres{*least};
    if (ideal) m.project.areaIdeal = SquareMetres{*ideal};
    if (most) m.project.areaMax = SquareMetres{*most};
    if (has) m.space.area = SquareMetres{*has};
}

auto area(std::optional<double> least, std::optional<double> ideal, std::optional<double> most,
          std::optional<double> has) {
    return [=](M& m) { needArea(m, least, ideal, most, has); };
}

auto rent(std::optional<double> most, std::optional<double> budget, std::optional<double> has,
          std::optional<double> charges) {
    return [=](M& m) {
        m.space.area = SquareMetres{100};
        if (most) m.project.rentMax = EurosPerSquareMetreYear{*most};
        if (budget) m.project.budget = EurosPerYear{*budget};
        if (has) m.space.rent = EurosPerSquareMetreYear{*has};
        if (charges) m.space.charges = EurosPerSquareMetreYear{*charges};
    };
}

auto stay(const char* latest, std::int64_t months, const char* from, const char* until) {
    return [=](M& m) {
        m.project.startEarliest = day("2027-01-01");
        if (*latest != '\0') m.project.startLatest = day(latest);
        if (months > 0) m.project.durationMonths = months;
        if (*from != '\0') m.space.availableFrom = day(from);
        if (*until != '\0') m.space.availableUntil = day(until);
    };
}

auto life(LifeCycle state, SiteKind kind, std::optional<std::int64_t> halfDays = {}) {
    return [=](M& m) { m.site.lifeCycle = state, m.site.kind = kind, m.space.weeklySlots = halfDays; };
}

auto place(std::optional<double> x, std::optional<double> reach, bool anchored = true) {
    return [=](M& m) {
        if (anchored) m.project.anchor = geom::PointM{0, 0};
        if (reach) m.project.reach = Metres{*reach};
        if (x) m.site.location = geom::PointM{*x, 0};
        m.qpvs = {squareQpv("QN04405M", 1000, -100, 200)};
    };
}

auto slotsOf(std::optional<std::int64_t> asked, std::optional<std::int64_t> has) {
    return [=](M& m) { m.project.weeklySlots = asked, m.space.weeklySlots = has; };
}

void prefer(M& m) {
    m.project.water = m.project.sanitation = m.project.outdoor = m.project.accessible = NeedLevel::preferred;
    m.project.groundFloor = NeedLevel::required;
}

template <class Number>
auto numbers(std::optional<Number> Space::*field, Number value) {
    return [=](M& m) { m.space.*field = value; };
}

auto ceiling(std::optional<double> has) {
    return [=](M& m) {
        m.project.ceilingHeightMin = Metres{3};
        if (has) m.space.ceilingHeight = Metres{*has};
    };
}

auto loud(double has) {
    return [=](M& m) {
        m.project.noiseMax = Decibels{55};
        m.space.noise = Decibels{has};
    };
}

auto preferring(Rule need, std::function<void(M&)> arrange) {
    return [=](M& m) {
        arrange(m);
        m.project.preferredNeeds.push_back(need);
    };
}

// Values worked out by hand from the contract in criteria.h.
const std::vector<Row>& rows() {
    using enum Criterion;
    static const std::vector<Row> all = {
        {"no need of area", area, [](M& m) { m.space.area = SquareMetres{5}; }, 1, 1},
        {"area not known", area, ::area(100, 200, 400, {}), 0, 1},
        {"at the ideal", area, ::area(100, 200, 400, 200), 1, 1},
        {"half-way down", area, ::area(100, 200, 400, 150), 0.5, 0.5},
        {"at the minimum", area, ::area(100, 200, 400, 100), 0, 0},
        {"half-way up", area, ::area(100, 200, 400, 300), 0.5, 0.5},
        {"at the maximum", area, ::area(100, 200, 400, 400), 0, 0},
        {"beyond it", area, ::area(100, 200, 400, 900), 0, 0},
        {"ideal alone, above", area, ::area({}, 200, {}, 300), 0.5, 0.5},
        {"ideal alone, below", area, ::area({}, 200, {}, 50), 0.25, 0.25},
        {"ideal equal to the minimum", area, ::area(200, 200, {}, 199), 0, 0},
        {"minimum alone", area, ::area(100, {}, {}, 100), 1, 1},
        {"minimum alone, large", area, ::area(100, {}, {}, 9000), 1, 1},
        {"minimum alone, small", area, ::area(100, {}, {}, 99), 0, 0},
        {"within both", area, ::area(100, {}, 200, 200), 1, 1},
        {"over both", area, ::area(100, {}, 200, 300), 0.5, 0.5},
        {"no ceiling of rent", Criterion::rent, ::rent({}, {}, 80, {}), 1, 1},
        {"for nothing", Criterion::rent, ::rent(100, {}, 0, {}), 1, 1},
        {"a fifth under", Criterion::rent, ::rent(100, {}, 80, {}), 0.2, 0.2},
        {"over the ceiling", Criterion::rent, ::rent(100, {}, 180, {}), 0, 0},
        {"rent not known", Criterion::rent, ::rent(100, {}, {}, {}), 0, 1},
        {"no rent at all is asked", Criterion::rent, ::rent(0, {}, 0, {}), 1, 1},
        {"half the budget", Criterion::rent, ::rent({}, 10000, 40, 10), 0.5, 0.5},
        {"budget, charges not known", Criterion::rent, ::rent({}, 10000, 40, {}), 0, 0.6},
        {"budget, rent not known", Criterion::rent, ::rent({}, 10000, {}, 10), 0, 0.9},
        {"window not known", availability, stay("2027-04-11", 12, "", ""), 0, 1},
        {"at once and for ever", availability, stay("2027-04-11", 12, "2026-01-01", ""), 1, 1},
        {"at once, just long enough", availability, stay("2027-04-11", 12, "2026-01-01", "2028-01-01"), 0.5, 0.5},
        {"at once, half as long again", availability, stay("2027-04-11", 12, "2026-01-01", "2028-07-01"), 0.75, 0.75},
        {"half the delay, for ever", availability, stay("2027-04-11", 12, "2027-02-20", ""), 0.75, 0.75},
        {"on the last day, for ever", availability, stay("2027-04-11", 12, "2027-04-11", ""), 0.5, 0.5},
        {"too late", availability, stay("2027-04-11", 12, "2027-04-12", ""), 0, 0},
        {"no duration: the delay alone", availability, stay("2027-04-11", 0, "2027-02-20", "2027-02-21"), 0.5, 0.5},
        {"no latest start: within a year", availability, stay("", 0, "2027-03-15", ""), 0.8, 0.8},
        {"starts on one day only", availability, stay("2027-01-01", 0, "2026-01-01", ""), 1, 1},
        {"in a QPV", qpv, place(1100, {}), 1, 1},
        {"100 m from it", qpv, place(900, {}), 0.9, 0.9},
        {"1,000 m from it", qpv, place(0, {}), 0, 0},
        {"far from it", qpv, place(-5000, {}), 0, 0},
        {"QPV without a place", qpv, place({}, {}), 0, 1},
        {"no neighbourhood known", qpv, [](M& m) { m.site.location = geom::PointM{0, 0}; }, 0, 1},
        {"at the anchor", proximity, place(0, 500), 1, 1},
        {"at a fifth of the reach", proximity, place(100, 500), 0.8, 0.8},
        {"at the reach", proximity, place(500, 500), 0, 0},
        {"no reach: of 10 km", proximity, place(2500, {}), 0.75, 0.75},
        {"no anchor", proximity, place(2500, {}, false), 1, 1},
        {"anchor, no place", proximity, place({}, 500), 0, 1},
        {"life cycle not known", readiness, [](M&) {}, 0, 1},
        {"identified", readiness, life(LifeCycle::identified, SiteKind::rooftop), 0.25, 0.25},
        {"under study", readiness, life(LifeCycle::underStudy, SiteKind::rooftop), 0.5, 0.5},
        {"secured", readiness, life(LifeCycle::secured, SiteKind::rooftop), 0.75, 0.75},
        {"mobilisable", readiness, life(LifeCycle::mobilisable, SiteKind::rooftop), 1, 1},
        {"reserved", readiness, life(LifeCycle::reserved, SiteKind::rooftop), 0.25, 0.25},
        {"occupied", readiness, life(LifeCycle::occupied, SiteKind::rooftop, 5), 0, 0},
        {"released", readiness, life(LifeCycle::released, SiteKind::rooftop), 0, 0},
        {"occupied and shared", readiness, life(LifeCycle::occupied, SiteKind::sharedPremises, 5), 0.75, 0.75},
        {"occupied, perhaps shared", readiness, life(LifeCycle::occupied, SiteKind::sharedPremises), 0, 0.75},
        {"nothing preferred", equipment, [](M& m) { m.project.water = NeedLevel::required; }, 1, 1},
        {"one in four, one not known", equipment,
         [](M& m) {
             prefer(m);
             m.space.water = true;
             m.space.sanitation = m.space.outdoor = false;
         },
         0.25, 0.5},
        {"nothing known", equipment, prefer, 0, 1},
        {"slots just enough", weeklySlots, slotsOf(4, 4), 0, 0},
        {"slots half-way to the whole week", weeklySlots, slotsOf(4, 9), 0.5, 0.5},
        {"the whole week", weeklySlots, slotsOf(4, 14), 1, 1},
        {"the whole week asked and offered", weeklySlots, slotsOf(14, 14), 1, 1},
        {"the whole week asked, not offered", weeklySlots, slotsOf(14, 13), 0, 0},
        {"no slots asked", weeklySlots, slotsOf({}, 7), 0.5, 0.5},
        {"slots not known", weeklySlots, slotsOf(4, {}), 0, 1},
        {"no budget", cost, ::rent(100, {}, 40, 10), 1, 1},
        {"half the budget spent", cost, ::rent({}, 10000, 40, 10), 0.5, 0.5},
        {"within a budget that only ranks", cost, preferring(Rule::budget, ::rent({}, 10000, 40, 10)), 1, 1},
        {"half over a budget that only ranks", cost, preferring(Rule::budget, ::rent({}, 10000, 140, 10)), 0.5, 0.5},
        {"cost not known, charges are", cost, ::rent({}, 10000, {}, 10), 0, 0.9},
        {"a highest rent that only ranks", Criterion::rent, preferring(Rule::rent, ::rent(100, {}, 150, {})), 0.25, 0.25},
        {"a smallest area that only ranks", area, preferring(Rule::areaMin, ::area(100, {}, {}, 60)), 0.6, 0.6},
        {"nothing asked of the ceiling", ceilingHeight, numbers(&Space::ceilingHeight, Metres{3}), 1, 1},
        {"ceiling high enough", ceilingHeight, ceiling(3), 1, 1},
        {"ceiling at three quarters", ceilingHeight, ceiling(2.25), 0.5, 0.5},
        {"ceiling not known", ceilingHeight, ceiling({}), 0, 1},
        {"floor load at half", floorLoad,
         [](M& m) {
             m.project.floorLoadMin = KilogramsPerSquareMetre{500};
             m.space.floorLoad = KilogramsPerSquareMetre{250};
         },
         0, 0},
        {"power beyond what is asked", power,
         [](M& m) {
             m.project.powerMin = Kilowatts{36};
             m.space.power = Kilowatts{60};
         },
         1, 1},
        {"quiet enough", noise, loud(55), 1, 1},
        {"5 dB too loud", noise, loud(60), 0.5, 0.5},
        {"twice as loud", noise, loud(65), 0, 0},
        {"one of the tenures", tenure,
         [](M& m) {
             m.project.tenures = {Tenure::bailCivil, Tenure::vente};
             m.space.tenures = {Tenure::vente, Tenure::bailCommercial};
         },
         1, 1},
        {"no tenure known", tenure, [](M& m) { m.project.tenures = {Tenure::vente}; }, 0, 1},
        {"another commune", commune,
         [](M& m) {
             m.project.communes = {InseeCode::parse("44109").value()};
             m.site.commune = InseeCode::parse("44162").value();
         },
         0, 0},
        {"commune with a letter", commune,
         [](M& m) {
             m.project.communes = {InseeCode::parse("44109").value(), InseeCode::parse("2A004").value()};
             m.site.commune = InseeCode::parse("2A004").value();
         },
         1, 1},
        {"another kind of space", spaceKind,
         [](M& m) {
             m.project.spaceKinds = {SpaceKind::hall};
             m.space.kind = SpaceKind::office;
         },
         0, 0},
    };
    return all;
}

// A pair with every need and every value drawn at random, or left out.
M randomCase(QRandomGenerator& random) {
    M m;
    const auto maybe = [&](auto&& set) {
        if (random.bounded(4) > 0) set();
    };
    const auto amount = [&](int high) { return static_cast<double>(random.bounded(high)); };
    const auto later = [&] { return m.date + std::chrono::days{random.bounded(900)}; };
    Project& p = m.project;
    Space& s = m.space;
    maybe([&] { p.areaMin = SquareMetres{amount(300)}; });
    maybe([&] { p.areaIdeal = SquareMetres{p.areaMin.value_or(SquareMetres{}).value + amount(300)}; });
    maybe([&] { p.areaMax = SquareMetres{p.areaIdeal.value_or(SquareMetres{300}).value + amount(300)}; });
    maybe([&] { p.rentMax = EurosPerSquareMetreYear{amount(150)}; });
    maybe([&] { p.budget = EurosPerYear{amount(40000)}; });
    maybe([&] { p.startEarliest = later(); });
    maybe([&] { p.startLatest = p.startEarliest.value_or(m.date) + std::chrono::days{random.bounded(400)}; });
    maybe([&] { p.durationMonths = 1 + random.bounded(48); });
    maybe([&] { p.anchor = geom::PointM{amount(5000), amount(5000)}; });
    maybe([&] { p.reach = Metres{amount(4000)}; });
    maybe([&] { p.weeklySlots = random.bounded(15); });
    maybe([&] { p.ceilingHeightMin = Metres{amount(5)}; });
    maybe([&] { p.floorLoadMin = KilogramsPerSquareMetre{amount(900)}; });
    maybe([&] { p.powerMin = Kilowatts{amount(90)}; });
    maybe([&] { p.noiseMax = Decibels{50 + amount(20)}; });
    maybe([&] { p.tenures = {Tenure::bailCivil, Tenure::vente}; });
    maybe([&] { p.communes = {InseeCode::parse("44109").value()}; });
    maybe([&] { p.spaceKinds = {SpaceKind::hall, SpaceKind::workshop}; });
    maybe([&] { s.ceilingHeight = Metres{amount(7)}; });
    maybe([&] { s.floorLoad = KilogramsPerSquareMetre{amount(900)}; });
    maybe([&] { s.power = Kilowatts{amount(90)}; });
    maybe([&] { s.noise = Decibels{50 + amount(30)}; });
    maybe([&] { s.tenures = {static_cast<Tenure>(random.bounded(7))}; });
    maybe([&] { m.site.commune = InseeCode::parse(random.bounded(2) == 0 ? "44109" : "44162").value(); });
    maybe([&] { s.kind = static_cast<SpaceKind>(random.bounded(12)); });
    for (auto level : {&Project::water, &Project::outdoor, &Project::accessible})
        p.*level = static_cast<NeedLevel>(random.bounded(3));
    maybe([&] { s.area = SquareMetres{amount(900)}; });
    maybe([&] { s.rent = EurosPerSquareMetreYear{amount(200)}; });
    maybe([&] { s.charges = EurosPerSquareMetreYear{amount(50)}; });
    maybe([&] { s.weeklySlots = random.bounded(15); });
    maybe([&] { s.availableFrom = later(); });
    maybe([&] { s.availableUntil = later(); });
    maybe([&] { s.water = random.bounded(2) == 1; });
    maybe([&] { s.outdoor = random.bounded(2) == 1; });
    maybe([&] { m.site.location = geom::PointM{amount(5000), amount(5000)}; });
    maybe([&] { m.site.lifeCycle = static_cast<LifeCycle>(random.bounded(7)); });
    maybe([&] { m.site.kind = static_cast<SiteKind>(random.bounded(5)); });
    maybe([&] { m.qpvs = {squareQpv("QN04405M", 1000, 1000, 500)}; });
    return m;
}

bool isAtLeast(const CriterionValue& better, const CriterionValue& worse) {
    return better.low >= worse.low - 1e-12 && better.high >= worse.high - 1e-12;
}

} // namespace

class CriteriaTest : public QObject {
    Q_OBJECT

private slots:
    void values_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < rows().size(); ++i)
            QTest::addRow("%s: %s", codeOf(rows()[i].criterion).data(), rows()[i].name) << static_cast<int>(i);
    }

    void values() {
        QFETCH(int, row);
        const Row& expected = rows()[static_cast<std::size_t>(row)];
        M matching;
        expected.arrange(matching);
        const CriterionValue found = matching.value(expected.criterion);
        QVERIFY2(std::abs(found.low - expected.low) < 1e-12, std::to_string(found.low).c_str());
        QVERIFY2(std::abs(found.high - expected.high) < 1e-12, std::to_string(found.high).c_str());
    }

    void functionsAreInTheOrderOfTheirNames() {
        for (std::size_t i = 0; i < kCriterionCount; ++i)
            QCOMPARE(static_cast<std::size_t>(criteria()[i].criterion), i);
    }

    void valuesAreOrderedAndWithinTheirRange() {
        QRandomGenerator random{5};
        for (int i = 0; i < 5000; ++i) {
            const M m = randomCase(random);
            for (std::size_t c = 0; c < kCriterionCount; ++c) {
                const CriterionValue value = m.value(static_cast<Criterion>(c));
                QVERIFY2(value.low >= 0.0 && value.low <= value.high && value.high <= 1.0,
                         codesOf<Criterion>()[c].data());
            }
        }
    }

    // What is known narrows: the value lies in the interval that held while it was not known.
    void knowingMoreNarrows() {
        QRandomGenerator random{6};
        for (int i = 0; i < 5000; ++i) {
            const M m = randomCase(random);
            M less = m;
            const std::vector<std::function<void(M&)>> forgets = {[](M& f) { f.space.area.reset(); },
                                                                  [](M& f) { f.space.rent.reset(); },
                                                                  [](M& f) { f.space.charges.reset(); },
                                                                  [](M& f) { f.space.weeklySlots.reset(); },
                                                                  [](M& f) { f.space.water.reset(); },
                                                                  [](M& f) { f.site.lifeCycle.reset(); },
                                                                  [](M& f) { f.site.location.reset(); },
                                                                  [](M& f) { f.space.availableFrom.reset(), f.space.availableUntil.reset(); }};
            forgets[static_cast<std::size_t>(random.bounded(static_cast<int>(forgets.size())))](less);
            for (std::size_t c = 0; c < kCriterionCount; ++c) {
                // Less area than the minimum is no longer supposed once it is known: the budget then looks at a space
                // that another rule excludes.
                const bool tooSmall = m.project.areaMin && m.space.area && *m.space.area < *m.project.areaMin;
                const auto criterion = static_cast<Criterion>(c);
                if (tooSmall && (criterion == Criterion::rent || criterion == Criterion::cost)) continue;
                const CriterionValue before = less.value(static_cast<Criterion>(c));
                const CriterionValue after = m.value(static_cast<Criterion>(c));
                QVERIFY2(before.low <= after.low + 1e-12 && after.high <= before.high + 1e-12,
                         codesOf<Criterion>()[c].data());
            }
        }
    }

    void betterIsNeverWorse_data() {
        QTest::addColumn<int>("criterion");
        for (std::size_t c = 0; c < kCriterionCount; ++c)
            QTest::newRow(codesOf<Criterion>()[c].data()) << static_cast<int>(c);
    }

    void betterIsNeverWorse() {
        QFETCH(int, criterion);
        QRandomGenerator random{static_cast<quint32>(criterion) + 1};
        for (int i = 0; i < 3000; ++i) {
            const M m = randomCase(random);
            M better = m;
            if (!improve(better, static_cast<Criterion>(criterion), random)) continue;
            QVERIFY(
                isAtLeast(better.value(static_cast<Criterion>(criterion)), m.value(static_cast<Criterion>(criterion))));
        }
    }

private:
    template <class Number>
    static bool raised(std::optional<Number>& value, double by) {
        if (!value) return false;
        value = Number{value->value + by};
        return true;
    }

    // Of the criteria that a preferred need asks for.
    static bool improveNeed(M& m, Criterion criterion, double step) {
        Space& s = m.space;
        switch (criterion) {
        case Criterion::cost:
            if (!s.charges) return false;
            s.charges = EurosPerSquareMetreYear{std::max(0.0, s.charges->value - step)};
            return true;
        case Criterion::ceilingHeight:
            return raised(s.ceilingHeight, 0.02 * step);
        case Criterion::floorLoad:
            return raised(s.floorLoad, step);
        case Criterion::power:
            return raised(s.power, step);
        case Criterion::noise:
            return raised(s.noise, -0.1 * step);
        case Criterion::tenure:
            if (m.project.tenures.empty() || s.tenures.empty()) return false;
            s.tenures.push_back(m.project.tenures.front());
            return true;
        case Criterion::commune:
            if (m.project.communes.empty() || !m.site.commune) return false;
            m.site.commune = m.project.communes.back();
            return true;
        case Criterion::spaceKind:
            if (m.project.spaceKinds.empty() || !s.kind) return false;
            s.kind = m.project.spaceKinds.back();
            return true;
        default:
            return false;
        }
    }

    // Makes the space better in one respect; false where that cannot be said of this pair.
    static bool improve(M& m, Criterion criterion, QRandomGenerator& random) {
        const double step = 1.0 + random.bounded(100);
        Space& s = m.space;
        switch (criterion) {
        case Criterion::area: { // nearer to the ideal
            if (!s.area || !m.project.areaIdeal) return false;
            const double gap = m.project.areaIdeal->value - s.area->value;
            s.area = SquareMetres{s.area->value + gap * random.bounded(1.0)};
            return true;
        }
        case Criterion::rent:
            if (!s.rent) return false;
            s.rent = EurosPerSquareMetreYear{std::max(0.0, s.rent->value - step)};
            return true;
        case Criterion::availability:
            if (s.availableUntil && random.bounded(2) == 0) {
                s.availableUntil = *s.availableUntil + std::chrono::days{static_cast<int>(step)};
                return true;
            }
            if (!s.availableFrom) return false;
            if (s.availableUntil && *s.availableFrom >= *s.availableUntil) return false;
            s.availableFrom = *s.availableFrom - std::chrono::days{static_cast<int>(step)};
            return true;
        case Criterion::qpv:
            if (m.qpvs.empty() || !m.site.location) return false;
            m.site.location->x += (1250 - m.site.location->x) * 0.5; // towards the middle of the neighbourhood
            m.site.location->y += (1250 - m.site.location->y) * 0.5;
            return true;
        case Criterion::proximity:
            if (!m.project.anchor || !m.site.location) return false;
            m.site.location->x += (m.project.anchor->x - m.site.location->x) * 0.5;
            m.site.location->y += (m.project.anchor->y - m.site.location->y) * 0.5;
            return true;
        case Criterion::readiness: {
            constexpr std::array ladder = {LifeCycle::identified, LifeCycle::underStudy, LifeCycle::secured,
                                           LifeCycle::mobilisable};
            const auto at = std::ranges::find(ladder, m.site.lifeCycle);
            if (at == ladder.end() || at + 1 == ladder.end()) return false;
            m.site.lifeCycle = *(at + 1);
            return true;
        }
        case Criterion::equipment:
            if (s.water.value_or(true)) return false;
            s.water = true;
            return true;
        case Criterion::weeklySlots:
            if (!s.weeklySlots) return false;
            s.weeklySlots = std::min<std::int64_t>(14, *s.weeklySlots + 1);
            return true;
        default:
            return improveNeed(m, criterion, step);
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(CriteriaTest)
#include "criteria_test.moc"
