#include "analysis/matching/eligibility.h"

#include "domain/needs.h"
#include "libgeo/analysis/matching_case.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <limits>

using namespace geo;
using namespace geo::analysis;
using namespace geo::domain;

namespace {

using M = MatchingCase;

struct Row {
    const char* name;
    Rule rule;
    std::function<void(M&)> arrange;
    const char* answer; // "": not asked
    const char* value = "";
    const char* needed = "";
    const char* source = "";
};

const NeedLevel kRequired = NeedLevel::required;
const NeedLevel kPreferred = NeedLevel::preferred;

std::vector<Row> numberRows() {
    const auto area = [](double need, double has) {
        return [=](M& m) { m.project.areaMin = SquareMetres{need}, m.space.area = SquareMetres{has}; };
    };
    return {
        {"area not asked", Rule::areaMin, [](M& m) { m.space.area = SquareMetres{5}; }, ""},
        {"ideal area asks nothing", Rule::areaMin, [](M& m) { m.project.areaIdeal = SquareMetres{5}; }, ""},
        {"area just enough", Rule::areaMin, area(250, 250), "met", "250", "250", "space.area_m2"},
        {"area short", Rule::areaMin, area(250, 249.5), "broken", "249.5", "250", "space.area_m2"},
        {"area of nothing is known", Rule::areaMin, area(250, 0), "broken", "0", "250", "space.area_m2"},
        {"area unknown", Rule::areaMin, [](M& m) { m.project.areaMin = SquareMetres{250}; }, "unknown", "", "250",
         "space.area_m2"},
        {"slots not asked", Rule::weeklySlots, [](M& m) { m.space.weeklySlots = 2; }, ""},
        {"slots met", Rule::weeklySlots, [](M& m) { m.project.weeklySlots = 6, m.space.weeklySlots = 6; }, "met", "6",
         "6", "space.slots_week"},
        {"slots broken", Rule::weeklySlots, [](M& m) { m.project.weeklySlots = 6, m.space.weeklySlots = 5; }, "broken",
         "5", "6", "space.slots_week"},
        {"slots unknown", Rule::weeklySlots, [](M& m) { m.project.weeklySlots = 6; }, "unknown", "", "6",
         "space.slots_week"},
        {"height met", Rule::ceilingHeight,
         [](M& m) { m.project.ceilingHeightMin = Metres{3.5}, m.space.ceilingHeight = Metres{4}; }, "met", "4", "3.5",
         "space.ceiling_height_m"},
        {"height broken", Rule::ceilingHeight,
         [](M& m) { m.project.ceilingHeightMin = Metres{3.5}, m.space.ceilingHeight = Metres{2.4}; }, "broken", "2.4",
         "3.5", "space.ceiling_height_m"},
        {"height unknown", Rule::ceilingHeight, [](M& m) { m.project.ceilingHeightMin = Metres{3.5}; }, "unknown", "",
         "3.5", "space.ceiling_height_m"},
        {"load met", Rule::floorLoad,
         [](M& m) {
             m.project.floorLoadMin = KilogramsPerSquareMetre{500}, m.space.floorLoad = KilogramsPerSquareMetre{800};
         },
         "met", "800", "500", "space.floor_load_kg_m2"},
        {"load broken", Rule::floorLoad,
         [](M& m) {
             m.project.floorLoadMin = KilogramsPerSquareMetre{500}, m.space.floorLoad = KilogramsPerSquareMetre{250};
         },
         "broken", "250", "500", "space.floor_load_kg_m2"},
        {"load unknown", Rule::floorLoad, [](M& m) { m.project.floorLoadMin = KilogramsPerSquareMetre{500}; },
         "unknown", "", "500", "space.floor_load_kg_m2"},
        {"power met", Rule::power, [](M& m) { m.project.powerMin = Kilowatts{36}, m.space.power = Kilowatts{36}; },
         "met", "36", "36", "space.power_kw"},
        {"power broken", Rule::power, [](M& m) { m.project.powerMin = Kilowatts{36}, m.space.power = Kilowatts{12}; },
         "broken", "12", "36", "space.power_kw"},
        {"power unknown", Rule::power, [](M& m) { m.project.powerMin = Kilowatts{36}; }, "unknown", "", "36",
         "space.power_kw"},
        {"noise met", Rule::noise, [](M& m) { m.project.noiseMax = Decibels{60}, m.space.noise = Decibels{60}; }, "met",
         "60", "60", "space.noise_db"},
        {"noise broken", Rule::noise, [](M& m) { m.project.noiseMax = Decibels{60}, m.space.noise = Decibels{68}; },
         "broken", "68", "60", "space.noise_db"},
        {"noise unknown", Rule::noise, [](M& m) { m.project.noiseMax = Decibels{60}; }, "unknown", "", "60",
         "space.noise_db"},
        {"rent met", Rule::rent,
         [](M& m) { m.project.rentMax = EurosPerSquareMetreYear{85}, m.space.rent = EurosPerSquareMetreYear{0}; },
         "met", "0", "85", "space.rent_eur_m2_year"},
        {"rent broken", Rule::rent,
         [](M& m) { m.project.rentMax = EurosPerSquareMetreYear{85}, m.space.rent = EurosPerSquareMetreYear{85.5}; },
         "broken", "85.5", "85", "space.rent_eur_m2_year"},
        {"rent unknown", Rule::rent, [](M& m) { m.project.rentMax = EurosPerSquareMetreYear{85}; }, "unknown", "", "85",
         "space.rent_eur_m2_year"},
    };
}

std::vector<Row> featureRows() {
    struct Feature {
        Rule rule;
        NeedLevel Project::*need;
        std::optional<bool> Space::*has;
        const char* source;
    };
    static const std::vector<Feature> features = {
        {Rule::groundFloor, &Project::groundFloor, &Space::groundFloor, "space.ground_floor"},
        {Rule::accessible, &Project::accessible, &Space::accessible, "space.accessible"},
        {Rule::vehicleAccess, &Project::vehicleAccess, &Space::vehicleAccess, "space.vehicle_access"},
        {Rule::openToPublic, &Project::openToPublic, &Space::openToPublic, "space.open_to_public"},
        {Rule::water, &Project::water, &Space::water, "space.water"},
        {Rule::sanitation, &Project::sanitation, &Space::sanitation, "space.sanitation"},
        {Rule::outdoor, &Project::outdoor, &Space::outdoor, "space.outdoor"},
    };
    std::vector<Row> rows;
    for (const Feature& f : features) {
        const auto with = [f](NeedLevel level, std::optional<bool> has) {
            return [=](M& m) { m.project.*f.need = level, m.space.*f.has = has; };
        };
        rows.push_back({"feature indifferent", f.rule, with(NeedLevel::indifferent, false), ""});
        rows.push_back({"feature preferred only ranks", f.rule, with(kPreferred, false), ""});
        rows.push_back({"feature met", f.rule, with(kRequired, true), "met", "1", "1", f.source});
        rows.push_back({"feature broken", f.rule, with(kRequired, false), "broken", "0", "1", f.source});
        rows.push_back({"feature unknown", f.rule, with(kRequired, std::nullopt), "unknown", "", "1", f.source});
    }
    return rows;
}

std::vector<Row> listRows() {
    const auto nantes = InseeCode::parse("44109").value();
    const auto reze = InseeCode::parse("44143").value();
    return {
        {"kind not asked", Rule::spaceKind, [](M& m) { m.space.kind = SpaceKind::office; }, ""},
        {"kind met", Rule::spaceKind,
         [](M& m) {
             m.project.spaceKinds = {SpaceKind::hall, SpaceKind::workshop}, m.space.kind = SpaceKind::workshop;
         },
         "met", "workshop", "hall|workshop", "space.kind"},
        {"kind broken", Rule::spaceKind,
         [](M& m) { m.project.spaceKinds = {SpaceKind::hall}, m.space.kind = SpaceKind::office; }, "broken", "office",
         "hall", "space.kind"},
        {"kind unknown", Rule::spaceKind, [](M& m) { m.project.spaceKinds = {SpaceKind::hall}; }, "unknown", "", "hall",
         "space.kind"},
        {"tenure not asked", Rule::tenure, [](M& m) { m.space.tenures = {Tenure::vente}; }, ""},
        {"tenure met by one", Rule::tenure,
         [](M& m) {
             m.project.tenures = {Tenure::bailCivil, Tenure::conventionPrecaire};
             m.space.tenures = {Tenure::vente, Tenure::conventionPrecaire};
         },
         "met", "vente|convention_precaire", "bail_civil|convention_precaire", "space.tenures"},
        {"tenure broken", Rule::tenure,
         [](M& m) { m.project.tenures = {Tenure::bailCivil}, m.space.tenures = {Tenure::vente}; }, "broken", "vente",
         "bail_civil", "space.tenures"},
        {"tenure unknown", Rule::tenure, [](M& m) { m.project.tenures = {Tenure::bailCivil}; }, "unknown", "",
         "bail_civil", "space.tenures"},
        {"commune not asked", Rule::commune, [=](M& m) { m.site.commune = nantes; }, ""},
        {"commune met", Rule::commune,
         [=](M& m) {
             m.project.communes = {reze, nantes}, m.site.commune = nantes;
         },
         "met", "44109", "44143|44109", "site.commune"},
        {"commune broken", Rule::commune, [=](M& m) { m.project.communes = {reze}, m.site.commune = nantes; }, "broken",
         "44109", "44143", "site.commune"},
        {"commune unknown", Rule::commune, [=](M& m) { m.project.communes = {reze}; }, "unknown", "", "44143",
         "site.commune"},
    };
}

// A project that starts between two days of 2027 and a space from one day to another.
auto dates(const char* earliest, const char* latest, const char* from, const char* until, std::int64_t months = 0) {
    return [=](M& m) {
        const auto maybe = [](const char* iso) { return *iso == '\0' ? std::nullopt : std::optional{day(iso)}; };
        m.project.startEarliest = maybe(earliest);
        m.project.startLatest = maybe(latest);
        m.space.availableFrom = maybe(from);
        m.space.availableUntil = maybe(until);
        if (months > 0) m.project.durationMonths = months;
    };
}

auto windows(const char* latest, std::vector<const char*> isoPeriods, std::int64_t months = 0) {
    return [=](M& m) {
        m.project.startLatest = day(latest);
        for (const char* iso : isoPeriods) m.site.windows.push_back(period(iso));
        if (months > 0) m.project.durationMonths = months;
    };
}

std::vector<Row> dateRows() {
    const char* from = "space.available_from";
    const char* until = "space.available_until";
    return {
        {"no dates asked, none known", Rule::available, [](M&) {}, ""},
        {"no dates asked, still free", Rule::available, dates("", "", "2020-01-01", ""), "met", "2020-01-01/..",
         "2026-11-22/..", from},
        {"no dates asked, over", Rule::available, dates("", "", "2020-01-01", "2026-11-22"), "broken",
         "2020-01-01/2026-11-22", "2026-11-22/..", from},
        {"free on its last day", Rule::available, dates("", "", "2020-01-01", "2026-11-23"), "met",
         "2020-01-01/2026-11-23", "2026-11-22/..", from},
        {"free before the latest start", Rule::available, dates("2027-01-01", "2027-03-01", "2027-02-01", ""), "met",
         "2027-02-01/..", "2027-01-01/2027-03-01", from},
        {"free on the latest start", Rule::available, dates("2027-01-01", "2027-03-01", "2027-03-01", ""), "met",
         "2027-03-01/..", "2027-01-01/2027-03-01", from},
        {"free the day after", Rule::available, dates("2027-01-01", "2027-03-01", "2027-03-02", ""), "broken",
         "2027-03-02/..", "2027-01-01/2027-03-01", from},
        {"ends on the earliest start", Rule::available, dates("2027-01-01", "2027-03-01", "", "2027-01-01"), "broken",
         "../2027-01-01", "2027-01-01/2027-03-01", until},
        {"ends the day after the earliest start", Rule::available, dates("2027-01-01", "2027-03-01", "", "2027-01-02"),
         "met", "../2027-01-02", "2027-01-01/2027-03-01", until},
        {"earliest start in the past: from the day judged on", Rule::available,
         dates("2026-01-01", "2027-03-01", "2026-01-01", ""), "met", "2026-01-01/..", "2026-11-22/2027-03-01", from},
        {"latest start in the past", Rule::available, dates("", "2026-11-21", "2020-01-01", ""), "broken",
         "2020-01-01/..", "2026-11-22/2026-11-21", from},
        {"dates asked, none known", Rule::available, dates("2027-01-01", "", "", ""), "unknown", "", "2027-01-01/..",
         from},
        {"the site's windows", Rule::available,
         windows("2027-03-01", {"2025-01-01/2026-01-01", "2027-01-01/2027-06-01"}), "met",
         "2025-01-01/2026-01-01|2027-01-01/2027-06-01", "2026-11-22/2027-03-01", "site.windows"},
        {"between the site's windows", Rule::available,
         windows("2027-03-01", {"2025-01-01/2026-01-01", "2027-06-01/.."}), "broken",
         "2025-01-01/2026-01-01|2027-06-01/..", "2026-11-22/2027-03-01", "site.windows"},
        {"the space's window before the site's", Rule::available,
         [](M& m) {
             windows("2027-03-01", {"2020-01-01/.."})(m);
             m.space.availableUntil = day("2026-01-01");
         },
         "broken", "../2026-01-01", "2026-11-22/2027-03-01", until},
        {"duration not asked", Rule::duration, dates("2027-01-01", "", "2027-01-01", "2027-02-01"), ""},
        {"lasts to the day", Rule::duration, dates("2027-01-31", "2027-01-31", "", "2027-02-28", 1), "met", "1", "1",
         until},
        {"a day short", Rule::duration, dates("2027-01-31", "2027-01-31", "", "2027-02-27", 1), "broken", "0", "1",
         until},
        {"lasts over a leap day", Rule::duration, dates("2028-01-31", "2028-01-31", "", "2028-02-29", 1), "met", "1",
         "1", until},
        {"lasts for ever", Rule::duration, dates("2027-01-01", "", "2027-01-01", "", 36), "met", "1200", "36", until},
        {"lasts less", Rule::duration, dates("2027-01-01", "", "2027-01-01", "2029-06-30", 36), "broken", "29", "36",
         until},
        {"no start, no stay", Rule::duration, dates("", "2026-11-30", "2027-01-01", "", 36), "broken", "0", "36",
         until},
        {"the later window lasts", Rule::duration,
         windows("2027-12-31", {"2026-12-01/2027-02-01", "2027-06-01/2030-06-01"}, 36), "met", "36", "36",
         "site.windows"},
        {"windows back to back are one", Rule::duration,
         windows("2027-01-01", {"2028-01-01/2030-01-01", "2027-01-01/2028-01-01"}, 36), "met", "36", "36",
         "site.windows"},
        {"windows a day apart are not", Rule::duration,
         windows("2027-01-01", {"2028-01-02/2030-01-01", "2027-01-01/2028-01-01"}, 36), "broken", "12", "36",
         "site.windows"},
        {"duration without a window", Rule::duration, [](M& m) { m.project.durationMonths = 12; }, "unknown", "", "12",
         from},
    };
}

auto budget(double amount, std::optional<double> area, std::optional<double> rent, std::optional<double> charges,
            std::optional<double> ideal = {}, std::optional<double> least = {}) {
    return [=](M& m) {
        m.project.budget = EurosPerYear{amount};
        if (area) m.space.area = SquareMetres{*area};
        if (rent) m.space.rent = EurosPerSquareMetreYear{*rent};
        if (charges) m.space.charges = EurosPerSquareMetreYear{*charges};
        if (ideal) m.project.areaIdeal = SquareMetres{*ideal};
        if (least) m.project.areaMin = SquareMetres{*least};
    };
}

std::vector<Row> budgetRows() {
    const char* rent = "space.rent_eur_m2_year";
    const char* charges = "space.charges_eur_m2_year";
    const char* area = "space.area_m2";
    return {
        {"budget not asked", Rule::budget, [](M& m) { m.space.rent = EurosPerSquareMetreYear{9}; }, ""},
        {"whole space", Rule::budget, budget(9000, 100, 80, 10), "met", "9000", "9000", rent},
        {"a cent over", Rule::budget, budget(8999.99, 100, 80, 10), "broken", "9000", "8999.99", rent},
        {"rounding is no excess", Rule::budget, budget(8520, 100, 85.2, 0), "met", "8520", "8520", rent},
        {"the ideal area of a large space", Rule::budget, budget(4500, 100, 80, 10, 50, 20), "met", "4500", "4500",
         rent},
        {"the minimum without an ideal", Rule::budget, budget(1800, 100, 80, 10, {}, 20), "met", "1800", "1800", rent},
        {"the space smaller than the ideal", Rule::budget, budget(2700, 30, 80, 10, 50), "met", "2700", "2700", rent},
        {"charges unknown, rent within", Rule::budget, budget(9000, 100, 80, {}), "unknown", "", "9000", charges},
        {"charges unknown, rent alone over", Rule::budget, budget(7000, 100, 80, {}), "broken", "8000", "7000",
         charges},
        {"rent unknown", Rule::budget, budget(9000, 100, {}, 10), "unknown", "", "9000", rent},
        {"rent unknown, charges alone over", Rule::budget, budget(900, 100, {}, 10), "broken", "1000", "900", rent},
        {"area unknown, the ideal within", Rule::budget, budget(4500, {}, 80, 10, 50), "met", "4500", "4500", area},
        {"area unknown, the minimum over", Rule::budget, budget(1000, {}, 80, 10, 50, 20), "broken", "1800", "1000",
         area},
        {"area unknown, between", Rule::budget, budget(3000, {}, 80, 10, 50, 20), "unknown", "", "3000", area},
        {"free of charge", Rule::budget, budget(0, {}, 0, 0), "met", "0", "0", area},
    };
}

std::vector<Row> placeRows() {
    const auto at = [](double x, double y) { return geom::PointM{x, y}; };
    const auto qpv = [=](std::optional<geom::PointM> place, std::vector<Qpv> qpvs) {
        return [=](M& m) { m.project.inQpv = kRequired, m.site.location = place, m.qpvs = qpvs; };
    };
    const auto reach = [=](std::optional<geom::PointM> anchor, std::optional<geom::PointM> place) {
        return [=](M& m) { m.project.reach = Metres{500}, m.project.anchor = anchor, m.site.location = place; };
    };
    const double kNoStreet = std::numeric_limits<double>::quiet_NaN();
    const auto onStreets = [=](double metres) {
        return [=](M& m) { reach(at(0, 0), at(300, 0))(m), m.onStreets = Metres{metres}; };
    };
    const Qpv old = squareQpv("QP044001", 0, 0, 100);
    const Qpv current = squareQpv("QN04405M", 200, 0, 100);
    return {
        {"QPV preferred only ranks", Rule::inQpv, [](M& m) { m.project.inQpv = kPreferred; }, ""},
        {"in a QPV", Rule::inQpv, qpv(at(250, 50), {current}), "met", "QN04405M", "1", "qpv"},
        {"on its boundary", Rule::inQpv, qpv(at(200, 50), {current}), "met", "QN04405M", "1", "qpv"},
        {"outside", Rule::inQpv, qpv(at(199, 50), {current}), "broken", "0", "1", "qpv"},
        {"in one of 2015 only", Rule::inQpv, qpv(at(50, 50), {old, current}), "broken", "0", "1", "qpv"},
        {"in one of 2015, none of 2024 known", Rule::inQpv, qpv(at(50, 50), {old}), "met", "QP044001", "1", "qpv"},
        {"no place", Rule::inQpv, qpv({}, {current}), "unknown", "", "1", "site.location"},
        {"no neighbourhood known", Rule::inQpv, qpv(at(50, 50), {}), "unknown", "", "1", "qpv"},
        {"reach not asked", Rule::reach, [=](M& m) { m.project.anchor = at(0, 0), m.site.location = at(9, 9); }, ""},
        {"at the reach", Rule::reach, reach(at(0, 0), at(300, 400)), "met", "500", "500", "distance.straight"},
        {"beyond", Rule::reach, reach(at(0, 0), at(300, 400.1)), "broken", "500.08", "500", "distance.straight"},
        {"within reach on the streets", Rule::reach, onStreets(499), "met", "499", "500", "distance.street"},
        {"near as the crow flies, far on the streets", Rule::reach, onStreets(820.456), "broken", "820.46", "500",
         "distance.street"},
        {"no street leads there", Rule::reach, onStreets(kNoStreet), "unknown", "", "500", "distance.street"},
        {"no street, and beyond as the crow flies", Rule::reach,
         [=](M& m) { reach(at(0, 0), at(600, 0))(m), m.onStreets = Metres{kNoStreet}; }, "broken", "600", "500",
         "distance.straight"},
        {"reach without a place", Rule::reach, reach(at(0, 0), {}), "unknown", "", "500", "site.location"},
        {"reach without an anchor", Rule::reach, reach({}, at(0, 0)), "unknown", "", "500", "project.geometry"},
        {"place of the outline", Rule::reach,
         [=](M& m) {
             reach(at(0, 0), {})(m);
             m.site.outline = squareQpv("QN04405M", 100, 100, 20).outline;
         },
         "met", "155.56", "500", "distance.straight"},
    };
}

auto life(std::optional<LifeCycle> state, std::optional<SiteKind> kind = SiteKind::availableLand,
          std::optional<std::int64_t> halfDays = {}) {
    return [=](M& m) { m.site.lifeCycle = state, m.site.kind = kind, m.space.weeklySlots = halfDays; };
}

std::vector<Row> lifeRows() {
    using enum LifeCycle;
    const char* needed = "identified|under_study|secured|mobilisable|reserved";
    const char* state = "site.life_cycle";
    const char* halfDays = "space.slots_week";
    return {
        {"identified", Rule::lifeCycle, life(identified), "met", "identified", needed, state},
        {"under study", Rule::lifeCycle, life(underStudy), "met", "under_study", needed, state},
        {"secured", Rule::lifeCycle, life(secured), "met", "secured", needed, state},
        {"mobilisable", Rule::lifeCycle, life(mobilisable), "met", "mobilisable", needed, state},
        {"reserved, perhaps for this one", Rule::lifeCycle, life(reserved), "met", "reserved", needed, state},
        {"released", Rule::lifeCycle, life(released), "broken", "released", needed, state},
        {"not known", Rule::lifeCycle, life(std::nullopt), "unknown", "", needed, state},
        {"occupied land", Rule::lifeCycle, life(occupied, SiteKind::availableLand, 5), "broken", "occupied", needed,
         state},
        {"occupied roof", Rule::lifeCycle, life(occupied, SiteKind::rooftop, 5), "broken", "occupied", needed, state},
        {"occupied, part of the week on offer", Rule::lifeCycle, life(occupied, SiteKind::transitional, 13), "met",
         "occupied", needed, halfDays},
        {"occupied the whole week", Rule::lifeCycle, life(occupied, SiteKind::transitional, 14), "broken", "occupied",
         needed, state},
        {"occupied, nothing on offer", Rule::lifeCycle, life(occupied, SiteKind::sharedPremises, 0), "broken",
         "occupied", needed, state},
        {"shared premises are occupied", Rule::lifeCycle, life(occupied, SiteKind::sharedPremises, 14), "met",
         "occupied", needed, halfDays},
        {"shared premises, offer unknown", Rule::lifeCycle, life(occupied, SiteKind::sharedPremises), "unknown", "",
         needed, halfDays},
        {"occupied, kind unknown", Rule::lifeCycle, life(occupied, std::nullopt, 5), "unknown", "", needed,
         "site.kind"},
        {"released shared premises", Rule::lifeCycle, life(released, SiteKind::sharedPremises, 5), "broken", "released",
         needed, state},
    };
}

const std::vector<Row>& rows() {
    static const std::vector<Row> all = [] {
        std::vector<Row> joined;
        for (auto part : {numberRows(), featureRows(), listRows(), dateRows(), budgetRows(), placeRows(), lifeRows()})
            joined.insert(joined.end(), part.begin(), part.end());
        return joined;
    }();
    return all;
}

} // namespace

class EligibilityTest : public QObject {
    Q_OBJECT

private slots:
    // A need with a value that only ranks asks nothing; of the dates there stays whether the space may be had at all.
    void preferredNeedsAskNothing_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < rows().size(); ++i)
            if (rows()[i].answer == std::string_view{"broken"} && rows()[i].rule != Rule::lifeCycle)
                QTest::addRow("%s: %s", codeOf(rows()[i].rule).data(), rows()[i].name) << static_cast<int>(i);
    }
    void preferredNeedsAskNothing() {
        QFETCH(int, row);
        const Row& asked = rows()[static_cast<std::size_t>(row)];
        MatchingCase matching;
        asked.arrange(matching);
        setLevel(matching.project, asked.rule, NeedLevel::preferred);
        for (const RuleAnswer& answer : matching.answers())
            if (answer.rule == asked.rule) QCOMPARE(asked.rule, Rule::available);
    }

    void preferredDatesAskWhetherItMayBeHad() {
        MatchingCase matching;
        matching.project.startLatest = day("2027-01-01");
        matching.project.preferredNeeds = {Rule::available};
        matching.space.availableFrom = day("2029-01-01");
        QVERIFY(isEligible(matching.answers(), false));
        matching.space.availableFrom.reset();
        matching.space.availableUntil = day("2026-01-01"); // all is over
        QVERIFY(!isEligible(matching.answers(), false));
    }

    void unknownAnswersAreCounted() {
        MatchingCase matching;
        matching.project.areaMin = SquareMetres{100};
        matching.project.water = kRequired;
        matching.site.lifeCycle = LifeCycle::mobilisable;
        QCOMPARE(unknownAnswers(matching.answers()), std::size_t{2});
        matching.space.water = true;
        QCOMPARE(unknownAnswers(matching.answers()), std::size_t{1});
        QVERIFY(isEligible(matching.answers(), false));
        QVERIFY(!isEligible(matching.answers(), true));
    }

    void answers_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < rows().size(); ++i)
            QTest::addRow("%s: %s", codeOf(rows()[i].rule).data(), rows()[i].name) << static_cast<int>(i);
    }

    void answers() {
        QFETCH(int, row);
        const Row& expected = rows()[static_cast<std::size_t>(row)];
        MatchingCase matching;
        expected.arrange(matching);
        const auto found = matching.answers();
        const auto answer = std::ranges::find(found, expected.rule, &RuleAnswer::rule);
        QCOMPARE(answer != found.end(), *expected.answer != '\0');
        if (answer == found.end()) return;
        QCOMPARE(codeOf(answer->answer), std::string_view{expected.answer});
        QCOMPARE(answer->value, std::string{expected.value});
        QCOMPARE(answer->needed, std::string{expected.needed});
        QCOMPARE(answer->source, std::string{expected.source});
    }

    void everyRuleIsTestedThreeWays() {
        for (std::size_t i = 0; i < codesOf<Rule>().size(); ++i) {
            std::string answersOfRule;
            for (const Row& row : rows())
                if (row.rule == static_cast<Rule>(i)) answersOfRule += std::string{row.answer} + " ";
            for (const char* answer : {"met", "broken", "unknown"})
                QVERIFY2(answersOfRule.find(answer) != std::string::npos, codesOf<Rule>()[i].data());
        }
    }

    void rulesAreInTheOrderOfTheirNames() {
        const auto table = eligibilityRules();
        QCOMPARE(table.size(), codesOf<Rule>().size());
        for (std::size_t i = 0; i < table.size(); ++i) QCOMPARE(static_cast<std::size_t>(table[i].rule), i);
    }

    void aProjectThatAsksNothingIsAskedForTheLifeCycleOnly() {
        const auto found = MatchingCase{}.answers();
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().rule, Rule::lifeCycle);
    }

    void unknownExcludesOnlyWhenAsked_data() {
        QTest::addColumn<QString>("answers");
        QTest::addColumn<bool>("eligible");
        QTest::addColumn<bool>("eligibleWithoutUnknown");
        QTest::newRow("none") << "" << true << true;
        QTest::newRow("met") << "mm" << true << true;
        QTest::newRow("one unknown") << "mum" << true << false;
        QTest::newRow("one broken") << "mmb" << false << false;
        QTest::newRow("broken and unknown") << "ub" << false << false;
    }

    void unknownExcludesOnlyWhenAsked() {
        QFETCH(QString, answers);
        QFETCH(bool, eligible);
        QFETCH(bool, eligibleWithoutUnknown);
        std::vector<RuleAnswer> given;
        for (const QChar c : answers)
            given.push_back({Rule::areaMin,
                             c == 'm'   ? Answer::met
                             : c == 'b' ? Answer::broken
                                        : Answer::unknown,
                             "", "", ""});
        QCOMPARE(isEligible(given, false), eligible);
        QCOMPARE(isEligible(given, true), eligibleWithoutUnknown);
    }
};

QTEST_GUILESS_MAIN(EligibilityTest)
#include "eligibility_test.moc"
