#include "usecase/indicator_table.h"

#include <algorithm>
#include <functional>

namespace geo::usecase {

namespace {

using domain::FieldType;
using domain::GroundUse;
using domain::IndicatorMember;
using domain::IndicatorReport;
using domain::IndicatorRow;
using domain::Kind;
using domain::Unit;
using domain::Unknown;
using domain::Value;

// A figure with how it is read from a row, and which rows of the workspace it counts.
struct Figure {
    IndicatorField field;
    std::function<Value(const IndicatorRow&)> value;
    Kind kind = Kind::dataset; // dataset: it counts no rows
    std::function<bool(const IndicatorMember&)> counts = {};
};

template <class Number>
Value numberOf(Number number) {
    if constexpr (std::is_floating_point_v<Number>)
        return number;
    else
        return static_cast<std::int64_t>(number);
}

template <class Quantity>
Value optionalOf(const std::optional<Quantity>& quantity) {
    if (!quantity) return Unknown{};
    if constexpr (std::is_arithmetic_v<Quantity>)
        return numberOf(*quantity);
    else
        return quantity->value;
}

// What `read` makes of a part of the row; unknown where the row has none.
template <class Part, class Read>
std::function<Value(const IndicatorRow&)> of(std::optional<Part> IndicatorRow::*part, Read read) {
    return [part, read](const IndicatorRow& row) -> Value {
        if (!(row.*part)) return Unknown{};
        return read(*(row.*part));
    };
}

class Figures {
public:
    Figures() {
        addSites();
        addProjects();
        addOccupancy();
        addPlaces();
        addGround();
        addEss();
    }
    std::vector<Figure> all;

private:
    using Sites = domain::SiteFigures;
    using Projects = domain::ProjectFigures;

    void add(std::string name, IndicatorGroup group, FieldType type, Unit unit,
             std::function<Value(const IndicatorRow&)> value) {
        all.push_back({{std::move(name), group, type, unit}, std::move(value)});
    }
    void countRows(Kind kind, std::function<bool(const IndicatorMember&)> counts) {
        all.back().kind = kind;
        all.back().counts = std::move(counts);
    }

    template <class Read>
    void siteCount(std::string name, Read read, std::function<bool(const IndicatorMember&)> counts) {
        add(std::move(name), IndicatorGroup::sites, FieldType::integer, Unit::none,
            of(&IndicatorRow::sites, [read](const Sites& sites) { return numberOf(read(sites)); }));
        if (counts) countRows(Kind::site, std::move(counts));
    }
    template <class Read>
    void siteArea(std::string name, IndicatorGroup group, Read read) {
        add(std::move(name), group, FieldType::number, Unit::squareMetres,
            of(&IndicatorRow::sites, [read](const Sites& sites) { return numberOf(read(sites).value); }));
    }

    void addSites() {
        siteCount(
            "sites", [](const Sites& sites) { return sites.count; }, [](const auto&) { return true; });
        for (std::size_t i = 0; i <= Sites::kUnknown; ++i) {
            const auto codes = domain::codesOf<domain::LifeCycle>();
            siteCount(
                "sites_" + std::string{i < codes.size() ? codes[i] : "state_unknown"},
                [i](const Sites& sites) { return sites.states.at(i); },
                [i](const IndicatorMember& member) { return member.state == i; });
        }
        for (std::size_t i = 0; i < Sites{}.kinds.size(); ++i) {
            const auto codes = domain::codesOf<domain::SiteKind>();
            siteCount(
                "sites_" + std::string{i < codes.size() ? codes[i] : "kind_unknown"},
                [i](const Sites& sites) { return sites.kinds.at(i); },
                [i](const IndicatorMember& member) { return member.siteKind == i; });
        }
        siteCount("sites_elsewhen", [](const Sites& sites) { return sites.elsewhen; }, {});
        siteCount(
            "sites_mobilised", [](const Sites& sites) { return sites.mobilised; },
            [](const IndicatorMember& member) { return member.isMobilised; });
        siteArea("mobilised_land_m2", IndicatorGroup::sites, [](const Sites& sites) { return sites.land; });
        siteArea("mobilised_built_m2", IndicatorGroup::sites, [](const Sites& sites) { return sites.built; });
        siteArea("mobilised_spaces_m2", IndicatorGroup::sites, [](const Sites& sites) { return sites.spaces; });
        siteCount("mobilised_area_unknown", [](const Sites& sites) { return sites.areaUnknown; }, {});
    }

    template <class Read>
    void projectCount(std::string name, Unit unit, Read read) {
        add(std::move(name), IndicatorGroup::projects, FieldType::integer, unit,
            [read](const IndicatorRow& row) { return numberOf(read(row.projects)); });
    }

    void addProjects() {
        projectCount("projects", Unit::none, [](const Projects& projects) { return projects.count; });
        countRows(Kind::project, [](const auto&) { return true; });
        const auto standings = domain::codesOf<domain::ProjectStanding>();
        for (std::size_t i = 0; i < standings.size(); ++i) {
            projectCount("projects_" + std::string{standings[i]}, Unit::none,
                         [i](const Projects& projects) { return projects.standings.at(i); });
            countRows(Kind::project, [i](const IndicatorMember& member) { return member.state == i; });
        }
        projectCount("jobs_placed", Unit::jobs, [](const Projects& projects) { return projects.jobs; });
        projectCount("projects_jobs_unknown", Unit::none,
                     [](const Projects& projects) { return projects.jobsUnknown; });
        const auto states = domain::codesOf<domain::PlacementState>();
        for (std::size_t i = 0; i < states.size(); ++i) {
            projectCount("placements_" + std::string{states[i]}, Unit::none,
                         [i](const Projects& projects) { return projects.placements.at(i); });
            countRows(Kind::placement, [i](const IndicatorMember& member) { return member.state == i; });
        }
        add("taken_m2", IndicatorGroup::projects, FieldType::number, Unit::squareMetres,
            [](const IndicatorRow& row) { return numberOf(row.projects.taken.value); });
    }

    void addOccupancy() {
        siteArea("let_m2", IndicatorGroup::occupancy, [](const Sites& sites) { return sites.let; });
        siteArea("vacant_m2", IndicatorGroup::occupancy, [](const Sites& sites) { return sites.vacant; });
        add("occupancy", IndicatorGroup::occupancy, FieldType::number, Unit::share,
            of(&IndicatorRow::sites, [](const Sites& sites) { return optionalOf(sites.occupancy()); }));
    }

    void addPlaces() {
        using Places = domain::ThirdPlaceFigures;
        using Covered = domain::CoveredFigures;
        const auto place = [this](std::string name, FieldType type, Unit unit, auto read) {
            add(std::move(name), IndicatorGroup::places, type, unit,
                of(&IndicatorRow::places, [read](const Places& places) -> Value { return read(places); }));
        };
        const auto covered = [this](std::string name, FieldType type, Unit unit, auto read) {
            add(std::move(name), IndicatorGroup::places, type, unit,
                of(&IndicatorRow::coverage, [read](const Covered& figures) -> Value { return read(figures); }));
        };
        place("third_places", FieldType::integer, Unit::none, [](const Places& p) { return numberOf(p.count); });
        countRows(Kind::thirdPlace, [](const auto&) { return true; });
        place("places_in_communes", FieldType::integer, Unit::none, [](const Places& p) { return numberOf(p.inside); });
        place("population", FieldType::number, Unit::residents,
              [](const Places& p) { return optionalOf(p.residents); });
        place("residents_per_place", FieldType::number, Unit::residents, [](const Places& p) -> Value {
            if (!p.residents || p.inside == 0) return Unknown{};
            return p.residents->value / static_cast<double>(p.inside);
        });
        place("third_places_wanted", FieldType::number, Unit::none,
              [](const Places& p) { return optionalOf(p.wanted); });
        place("third_places_missing", FieldType::number, Unit::none,
              [](const Places& p) { return optionalOf(p.missing()); });
        covered("residents_within_15_min", FieldType::number, Unit::residents,
                [](const Covered& c) { return numberOf(c.covered.value); });
        covered("share_within_15_min", FieldType::number, Unit::share, [](const Covered& c) -> Value {
            if (c.residents.value <= 0.0) return Unknown{};
            return c.covered / c.residents;
        });
        covered("nearest_min", FieldType::number, Unit::minutes,
                [](const Covered& c) { return optionalOf(c.nearest); });
    }

    void addGround() {
        const auto ground = [this](std::string name, GroundUse use) {
            siteArea(std::move(name), IndicatorGroup::ground,
                     [use](const Sites& sites) { return sites.ground.at(static_cast<std::size_t>(use)); });
        };
        ground("farmland_m2", GroundUse::farmland);
        ground("natural_m2", GroundUse::natural);
        ground("to_urbanise_m2", GroundUse::toUrbanise);
        siteArea("at_stake_m2", IndicatorGroup::ground, [](const Sites& sites) { return sites.atStake(); });
        ground("artificialised_m2", GroundUse::urban);
        ground("no_zone_m2", GroundUse::noZone);
        siteCount("sites_without_outline", [](const Sites& sites) { return sites.withoutOutline; }, {});
        all.back().field.group = IndicatorGroup::ground;
    }

    void addEss() {
        using Ess = domain::EssFigures;
        const auto ess = [this](std::string name, Unit unit, auto read) {
            add(std::move(name), IndicatorGroup::ess, FieldType::integer, unit,
                of(&IndicatorRow::ess, [read](const Ess& figures) { return numberOf(read(figures)); }));
        };
        ess("ess_establishments", Unit::none, [](const Ess& figures) { return figures.count; });
        ess("ess_jobs_at_least", Unit::jobs, [](const Ess& figures) { return figures.jobs; });
        ess("ess_jobs_unknown", Unit::none, [](const Ess& figures) { return figures.jobsUnknown; });
    }
};

formats::Column column(std::string name, FieldType type = FieldType::text, Unit unit = Unit::none) {
    return {.name = std::move(name), .heading = {}, .type = type, .unit = unit};
}

double daysOf(const Period& period) {
    return static_cast<double>((*period.until - *period.from).count());
}

} // namespace

std::vector<IndicatorField> indicatorFields() {
    std::vector<IndicatorField> fields;
    for (Figure& figure : Figures{}.all) fields.push_back(std::move(figure.field));
    return fields;
}

std::vector<Value> indicatorValues(const IndicatorRow& row) {
    std::vector<Value> values;
    for (const Figure& figure : Figures{}.all) values.push_back(figure.value(row));
    return values;
}

Table indicatorTable(const IndicatorReport& report) {
    const Figures figures;
    Table table;
    table.name = "indicators";
    table.columns = {column("code"), column("name")};
    for (const Figure& figure : figures.all)
        table.columns.push_back(column(figure.field.name, figure.field.type, figure.field.unit));
    const auto add = [&](const IndicatorRow& row) {
        auto& cells = table.rows.emplace_back();
        for (const std::string& text : {row.code, row.name}) cells.push_back(text.empty() ? Value{} : Value{text});
        for (const Figure& figure : figures.all) cells.push_back(figure.value(row));
    };
    for (const IndicatorRow& row : report.rows) add(row);
    add(report.total);
    return table;
}

Table indicatorSeries(const IndicatorReport& report, std::optional<std::size_t> row) {
    const IndicatorRow& shown = row ? report.rows.at(*row) : report.total;
    Table table;
    table.name = "occupancy_quarters";
    table.columns = {column("from_date", FieldType::date), column("until_date", FieldType::date),
                     column("let_m2", FieldType::number, Unit::squareMetres),
                     column("vacant_m2", FieldType::number, Unit::squareMetres),
                     column("occupancy", FieldType::number, Unit::share)};
    for (std::size_t i = 0; i < shown.quarters.size(); ++i) {
        const auto& [let, vacant] = shown.quarters[i];
        const double days = daysOf(report.quarters[i]);
        table.rows.push_back({isoDate(*report.quarters[i].from), isoDate(*report.quarters[i].until), let / days,
                              vacant / days, let + vacant > 0.0 ? Value{let / (let + vacant)} : Value{}});
    }
    return table;
}

IndicatorRowsBehind rowsBehind(const IndicatorReport& report, std::string_view field, std::optional<std::size_t> row) {
    const Figures figures;
    const auto figure = std::ranges::find_if(figures.all, [&](const Figure& each) { return each.field.name == field; });
    if (figure == figures.all.end() || !figure->counts) return {};
    IndicatorRowsBehind behind{figure->kind, {}, {}};
    for (const IndicatorMember& member : report.members) {
        if (member.kind != figure->kind || (row && member.row != *row) || !figure->counts(member)) continue;
        behind.ids.insert(member.id);
        if (member.kind == Kind::site) behind.sites.insert(member.id);
        if (member.site != 0) behind.sites.insert(member.site);
    }
    return behind;
}

} // namespace geo::usecase
