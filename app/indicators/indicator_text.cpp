#include "indicators/indicator_text.h"

#include "domain/results/network.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app::indicators {

using geo::domain::GroundUse;
using geo::domain::IndicatorBy;
using geo::domain::IndicatorReport;
using geo::domain::ProjectStanding;

namespace {

struct Indicators {
    Q_DECLARE_TR_FUNCTIONS(Indicators)
};

struct Named {
    std::string_view field;
    const char* words;
};

constexpr std::array kTitles = std::to_array<Named>({
    {"code", QT_TRANSLATE_NOOP("Indicators", "Code")},
    {"from_date", QT_TRANSLATE_NOOP("Indicators", "From")},
    {"until_date", QT_TRANSLATE_NOOP("Indicators", "Until (excluded)")},
    {"sites", QT_TRANSLATE_NOOP("Indicators", "Sites")},
    {"sites_state_unknown", QT_TRANSLATE_NOOP("Indicators", "Sites: state not known")},
    {"sites_kind_unknown", QT_TRANSLATE_NOOP("Indicators", "Sites: kind not known")},
    {"sites_elsewhen", QT_TRANSLATE_NOOP("Indicators", "Sites not there on that day")},
    {"sites_mobilised", QT_TRANSLATE_NOOP("Indicators", "Sites mobilised")},
    {"mobilised_land_m2", QT_TRANSLATE_NOOP("Indicators", "Land mobilised")},
    {"mobilised_built_m2", QT_TRANSLATE_NOOP("Indicators", "Built area mobilised")},
    {"mobilised_spaces_m2", QT_TRANSLATE_NOOP("Indicators", "Spaces mobilised")},
    {"mobilised_area_unknown", QT_TRANSLATE_NOOP("Indicators", "Sites mobilised without any area")},
    {"projects", QT_TRANSLATE_NOOP("Indicators", "Projects")},
    {"jobs_placed", QT_TRANSLATE_NOOP("Indicators", "Jobs expected of projects in place")},
    {"projects_jobs_unknown", QT_TRANSLATE_NOOP("Indicators", "Projects in place that do not say their jobs")},
    {"taken_m2", QT_TRANSLATE_NOOP("Indicators", "Taken by projects")},
    {"let_m2", QT_TRANSLATE_NOOP("Indicators", "Let")},
    {"vacant_m2", QT_TRANSLATE_NOOP("Indicators", "Vacant")},
    {"occupancy", QT_TRANSLATE_NOOP("Indicators", "Occupancy")},
    {"third_places", QT_TRANSLATE_NOOP("Indicators", "Third places")},
    {"places_in_communes", QT_TRANSLATE_NOOP("Indicators", "Third places in the communes")},
    {"population", QT_TRANSLATE_NOOP("Indicators", "Residents")},
    {"residents_per_place", QT_TRANSLATE_NOOP("Indicators", "Residents a third place")},
    {"third_places_wanted", QT_TRANSLATE_NOOP("Indicators", "Third places by the target")},
    {"third_places_missing", QT_TRANSLATE_NOOP("Indicators", "Third places short of the target")},
    {"residents_within_15_min", QT_TRANSLATE_NOOP("Indicators", "Residents within 15 min of a third place")},
    {"share_within_15_min", QT_TRANSLATE_NOOP("Indicators", "Share of residents within 15 min")},
    {"nearest_min", QT_TRANSLATE_NOOP("Indicators", "Mean time to the nearest third place")},
    {"farmland_m2", QT_TRANSLATE_NOOP("Indicators", "Sites in farmland (zone A)")},
    {"natural_m2", QT_TRANSLATE_NOOP("Indicators", "Sites in natural ground (zone N)")},
    {"to_urbanise_m2", QT_TRANSLATE_NOOP("Indicators", "Sites in ground to urbanise (zones AU)")},
    {"at_stake_m2", QT_TRANSLATE_NOOP("Indicators", "Would be artificialised if built (zones AU, A, N)")},
    {"artificialised_m2", QT_TRANSLATE_NOOP("Indicators", "Artificialised already (zone U)")},
    {"no_zone_m2", QT_TRANSLATE_NOOP("Indicators", "Sites in no zone of a plan")},
    {"sites_without_outline", QT_TRANSLATE_NOOP("Indicators", "Sites without an outline")},
    {"ess_establishments", QT_TRANSLATE_NOOP("Indicators", "Establishments of the social economy")},
    {"ess_jobs_at_least", QT_TRANSLATE_NOOP("Indicators", "Jobs in them, at least")},
    {"ess_jobs_unknown", QT_TRANSLATE_NOOP("Indicators", "Establishments that do not say their jobs")},
});

// "sites_mobilisable": what comes behind the prefix, where it is a code of the list.
template <class Enum>
std::optional<Enum> codeBehind(std::string_view field, std::string_view prefix) {
    return field.starts_with(prefix) ? geo::domain::fromCode<Enum>(field.substr(prefix.size())) : std::nullopt;
}

QString plainTitle(std::string_view field) {
    const auto found = std::ranges::find(kTitles, field, &Named::field);
    if (found != kTitles.end()) return Indicators::tr(found->words);
    if (const auto state = codeBehind<geo::domain::LifeCycle>(field, "sites_"))
        return Indicators::tr("Sites: %1").arg(text::label(*state));
    if (const auto kind = codeBehind<geo::domain::SiteKind>(field, "sites_"))
        return Indicators::tr("Sites: %1").arg(text::label(*kind));
    if (const auto standing = codeBehind<ProjectStanding>(field, "projects_"))
        return Indicators::tr("Projects: %1").arg(title(*standing));
    if (const auto state = codeBehind<geo::domain::PlacementState>(field, "placements_"))
        return Indicators::tr("Placements: %1").arg(text::label(*state));
    return text::fromUtf8(field);
}

geo::domain::Unit unitOf(std::string_view field) {
    if (field == "let_m2" || field == "vacant_m2") return geo::domain::Unit::squareMetres;
    for (const auto& each : geo::usecase::indicatorFields())
        if (each.name == field) return each.unit;
    return geo::domain::Unit::none;
}

QString restName(IndicatorBy by) {
    switch (by) {
    case IndicatorBy::territory:
    case IndicatorBy::commune:
        return Indicators::tr("Outside of the communes, or not known");
    case IndicatorBy::qpv:
        return Indicators::tr("Outside of priority neighbourhoods");
    case IndicatorBy::filiere:
        return Indicators::tr("Filière not known");
    }
    return {};
}

void addHeadings(geo::usecase::Table& table) {
    for (auto& column : table.columns) column.heading = fieldTitle(column.name).toStdString();
}

QString countOf(std::size_t count, const text::Language& language) {
    return text::countText(count, language);
}

} // namespace

QString title(IndicatorBy by) {
    switch (by) {
    case IndicatorBy::territory:
        return Indicators::tr("Territory");
    case IndicatorBy::commune:
        return Indicators::tr("Commune");
    case IndicatorBy::qpv:
        return Indicators::tr("Priority neighbourhood");
    case IndicatorBy::filiere:
        return Indicators::tr("Filière");
    }
    return {};
}

QString title(ProjectStanding standing) {
    switch (standing) {
    case ProjectStanding::looking:
        return Indicators::tr("looking for a place");
    case ProjectStanding::coming:
        return Indicators::tr("promised a place");
    case ProjectStanding::placed:
        return Indicators::tr("in place");
    case ProjectStanding::left:
        return Indicators::tr("gone from its place");
    }
    return {};
}

QString title(GroundUse use) {
    switch (use) {
    case GroundUse::urban:
        return Indicators::tr("U: artificialised already");
    case GroundUse::toUrbanise:
        return Indicators::tr("AU: to urbanise");
    case GroundUse::farmland:
        return Indicators::tr("A: farmland");
    case GroundUse::natural:
        return Indicators::tr("N: natural");
    case GroundUse::noZone:
        return Indicators::tr("No zone");
    }
    return {};
}

QString fieldTitle(std::string_view field) {
    const QString sign = text::unitText(unitOf(field));
    const bool isPlain = sign.isEmpty() || unitOf(field) == geo::domain::Unit::share;
    const QString words = plainTitle(field);
    return isPlain ? words : Indicators::tr("%1 (%2)").arg(words, sign);
}

QString rowName(const geo::domain::IndicatorRow& row, IndicatorBy by) {
    if (row.isRest) return restName(by);
    if (by == IndicatorBy::filiere) return text::codeLabel(geo::domain::codesOf<geo::domain::Filiere>(), row.code);
    return text::fromUtf8(row.name.empty() ? row.code : row.name);
}

QString totalName() {
    return Indicators::tr("All");
}

geo::usecase::Table wordedTable(const IndicatorReport& report) {
    geo::usecase::Table table = geo::usecase::indicatorTable(report);
    addHeadings(table);
    table.columns.at(1).heading = title(report.params.by).toStdString();
    for (std::size_t i = 0; i < report.rows.size(); ++i)
        table.rows[i].at(1) = rowName(report.rows[i], report.params.by).toStdString();
    table.rows.back().at(1) = totalName().toStdString();
    return table;
}

geo::usecase::Table wordedSeries(const IndicatorReport& report, std::optional<std::size_t> row) {
    geo::usecase::Table table = geo::usecase::indicatorSeries(report, row);
    addHeadings(table);
    return table;
}

QString boardSentence(const IndicatorReport& report, const text::Language& language) {
    const auto& total = report.total;
    const QString day = language.date(report.params.day);
    const auto standing = [&](ProjectStanding each) {
        return countOf(total.projects.standings.at(static_cast<std::size_t>(each)), language);
    };
    const QString projects =
        Indicators::tr("%1 projects in place with %2 jobs expected, %3 looking for a place")
            .arg(standing(ProjectStanding::placed), language.number(static_cast<double>(total.projects.jobs)),
                 standing(ProjectStanding::looking));
    if (!total.sites) return Indicators::tr("On %1: %2.").arg(day, projects);
    const QString sites =
        Indicators::tr("%1 sites, of which %2 mobilised (land %3, spaces %4)")
            .arg(countOf(total.sites->count, language), countOf(total.sites->mobilised, language),
                 text::areaText(total.sites->land, language), text::areaText(total.sites->spaces, language));
    const auto occupancy = total.sites->occupancy();
    return Indicators::tr("On %1: %2; %3; occupancy %4.")
        .arg(day, sites, projects, occupancy ? text::shareText(*occupancy, language) : text::unknownText());
}

QString coverageSentence(const IndicatorReport& report, const text::Language& language) {
    if (report.params.by == IndicatorBy::filiere)
        return Indicators::tr("Figures of sites and third places are not told by filière: a site may house several.");
    if (!report.equity || !report.total.coverage)
        return Indicators::tr("Coverage within 15 min and equity: not computed. Compute the coverage in its panel, and "
                              "it stands here.");
    const auto& covered = *report.total.coverage;
    const double share = covered.residents.value > 0.0 ? covered.covered / covered.residents : 0.0;
    const auto mode = geo::domain::codesOf<geo::domain::TravelMode>();
    return Indicators::tr("Within 15 min of a third place (%1): %2. Inequality of the time to the nearest: Gini %3, "
                          "Theil %4.")
        .arg(text::codeLabel(mode, report.coverageMode).toLower(),
             text::shareText(geo::Share{share}, covered.covered, language), language.number(report.equity->gini),
             language.number(report.equity->byCommune.total));
}

QString proxySentence(const IndicatorReport& report, const text::Language& language) {
    if (!report.total.sites) return {};
    const auto& sites = *report.total.sites;
    QString told =
        Indicators::tr("Ground by the zones of the land-use plan, which stand for what grows there: U is taken as "
                       "artificialised, AU, A and N as what building would artificialise.");
    if (sites.withoutOutline > 0)
        told += u' ' + Indicators::tr("Not in it, for want of an outline: %1 site(s).", nullptr,
                                      static_cast<int>(sites.withoutOutline))
                           .arg(countOf(sites.withoutOutline, language));
    if (sites.elsewhen > 0)
        told += u' ' + Indicators::tr("Not there on that day: %1 site(s).", nullptr, static_cast<int>(sites.elsewhen))
                           .arg(countOf(sites.elsewhen, language));
    return told;
}

} // namespace app::indicators
