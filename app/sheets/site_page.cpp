#include "sheets/site_page.h"

#include "records/occupancy_text.h"
#include "sheets/occupancy_chart.h"
#include "sheets/page_frame.h"
#include "sheets/scenario_text.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"
#include "text/words.h"

#include <algorithm>

namespace app::sheets {

namespace {

using geo::domain::Kind;
using geo::domain::Record;
using geo::usecase::SiteSheet;
using text::Language;

// The most rows of each part: together they fit the page.
constexpr std::size_t kFacts = 17;
constexpr std::size_t kSpaces = 7;
constexpr std::size_t kAgreements = 6;
constexpr std::size_t kSuitors = 4;
constexpr std::size_t kAllotments = 3;
constexpr std::size_t kRoofs = 2;

QString valueOf(const Record& row, std::string_view name, const Language& language) {
    const auto* field = geo::domain::infoOf(row.kind).find(name);
    return text::valueText(*field, row.value(name), language);
}

QString labelOf(Kind kind, std::string_view name) {
    return text::label(*geo::domain::infoOf(kind).find(name));
}

// "UA 62 % · N 38 %"; "" where nothing of that kind is there.
QString overlayText(const SiteSheet& sheet, Kind kind, const Language& language) {
    QStringList parts;
    for (const auto& part : sheet.dossier.overlay.parts) {
        if (part.kind != kind) continue;
        QString name = text::fromUtf8(part.name.empty() ? part.key : part.name);
        if (!part.detail.empty()) name += QStringLiteral(" (") + text::fromUtf8(part.detail) + u')';
        if (!sheet.dossier.overlay.isByPoint) name += QChar{text::kNarrowSpace} + text::shareText(part.share, language);
        parts << name;
    }
    return joined(parts);
}

// What the site lies in by the layers of the workspace; told apart from what cannot be known without a place.
QStringList overlayRow(const SiteSheet& sheet, Kind kind, const Language& language) {
    QString value = overlayText(sheet, kind, language);
    if (value.isEmpty())
        value = sheet.dossier.overlay.hasPlace
                    ? words(QT_TRANSLATE_NOOP("Sheets", "none in the layers of this workspace"))
                    : text::unknownText();
    return {text::title(kind), value};
}

void addArea(std::vector<QStringList>& rows, const QString& name, const std::optional<geo::SquareMetres>& area,
             const Language& language) {
    if (area) rows.push_back({name, text::areaText(*area, language)});
}

std::vector<QStringList> factRows(const SiteSheet& sheet, const Language& language) {
    const Record& site = sheet.dossier.site;
    std::vector<QStringList> rows;
    const auto add = [&](std::string_view field, bool evenUnknown) {
        if (evenUnknown || geo::domain::isKnown(site.value(field)))
            rows.push_back({labelOf(Kind::site, field), valueOf(site, field, language)});
    };
    add("code", false);
    rows.push_back(
        {labelOf(Kind::site, "commune"), sheet.commune.empty() ? text::unknownText() : text::fromUtf8(sheet.commune)});
    add("address", false);
    add("parcels", true);
    addArea(rows, words(QT_TRANSLATE_NOOP("Sheets", "Area of the outline")), sheet.dossier.areas.planimetric, language);
    addArea(rows, words(QT_TRANSLATE_NOOP("Sheets", "Cadastral area")), sheet.dossier.areas.cadastral, language);
    add("land_area_m2", false);
    add("built_area_m2", false);
    add("owner_type", true);
    add("bearer", false);
    add("windows", true);
    rows.push_back(overlayRow(sheet, Kind::qpv, language));
    add("zone_type", true);
    rows.push_back(overlayRow(sheet, Kind::hazard, language));
    add("pollution", true);
    add("occupation", false);
    return rows;
}

QString stateText(geo::usecase::Occupancy state) {
    using enum geo::usecase::Occupancy;
    switch (state) {
    case unknown:
        return text::unknownText();
    case notAvailable:
        return words(QT_TRANSLATE_NOOP("Sheets", "not available"));
    case available:
        return words(QT_TRANSLATE_NOOP("Sheets", "free"));
    case partly:
        return words(QT_TRANSLATE_NOOP("Sheets", "partly occupied"));
    case occupied:
        return words(QT_TRANSLATE_NOOP("Sheets", "occupied"));
    }
    return {};
}

QString stateOf(const SiteSheet& sheet, geo::SpaceId space) {
    const auto found = std::ranges::find(sheet.now.spaces, space, &geo::usecase::SpaceOn::space);
    return found == sheet.now.spaces.end() ? text::unknownText() : stateText(found->state);
}

void laySpaces(const SiteSheet& sheet, const Language& language, SheetColumn& column) {
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "Spaces")));
    if (sheet.site.spaces.empty())
        return column.paragraph(words(QT_TRANSLATE_NOOP("Sheets", "No space of this site is described yet.")), 1);
    std::vector<QStringList> rows;
    for (const Record& space : sheet.dossier.spaces)
        rows.push_back({text::fromUtf8(space.displayName()), valueOf(space, "kind", language),
                        valueOf(space, "area_m2", language), valueOf(space, "rent_eur_m2_year", language),
                        valueOf(space, "available_from", language), valueOf(space, "available_until", language),
                        stateOf(sheet, geo::SpaceId{space.id})});
    column.table({{0.24}, {0.13}, {0.11, true}, {0.15, true}, {0.12, true}, {0.12, true}, {0.13}},
                 {words(QT_TRANSLATE_NOOP("Sheets", "Space")), labelOf(Kind::space, "kind"),
                  labelOf(Kind::space, "area_m2"), labelOf(Kind::space, "rent_eur_m2_year"),
                  words(QT_TRANSLATE_NOOP("Sheets", "From")), words(QT_TRANSLATE_NOOP("Sheets", "Until (excl.)")),
                  language.date(sheet.date)},
                 rows, kSpaces);
}

void layOccupancy(const SiteSheet& sheet, const Language& language, SheetColumn& column) {
    if (sheet.site.spaces.empty()) return;
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "Occupancy")));
    column.paragraph(records::occupancyText(sheet.now, sheet.date, language), 2, kBody, true);
    layOccupancyChart(sheet.occupancy, sheet.date, language, column);
}

void layAgreements(const SiteSheet& sheet, const Language& language, SheetColumn& column) {
    if (sheet.agreements.empty()) return;
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "Who is there, and who is to come")));
    std::vector<QStringList> rows;
    for (const auto& line : sheet.agreements)
        rows.push_back({text::fromUtf8(line.names.project), text::fromUtf8(line.names.space),
                        text::label(line.placement.state), areaText(line.placement.area, language),
                        periodText(line.placement.from, line.placement.until, language)});
    column.table({{0.28}, {0.18}, {0.12}, {0.1}, {0.32}},
                 {text::capitalised(text::name(Kind::project)), words(QT_TRANSLATE_NOOP("Sheets", "Space")),
                  words(QT_TRANSLATE_NOOP("Sheets", "State")), words(QT_TRANSLATE_NOOP("Sheets", "Area")),
                  words(QT_TRANSLATE_NOOP("Sheets", "Period"))},
                 rows, kAgreements);
}

QString spaceName(const SiteSheet& sheet, geo::SpaceId space) {
    const auto found = std::ranges::find(sheet.site.spaces, space, &geo::domain::Space::id);
    return found == sheet.site.spaces.end() ? QString{} : text::fromUtf8(found->name);
}

void laySuitors(const SiteSheet& sheet, const Language& language, SheetColumn& column) {
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "Projects that it would suit best")));
    if (sheet.suitors.empty())
        return column.paragraph(
            words(QT_TRANSLATE_NOOP("Sheets", "No space of this site is eligible for a project of this workspace.")),
            1);
    std::vector<QStringList> rows;
    for (const auto& suitor : sheet.suitors)
        rows.push_back({text::fromUtf8(suitor.name), spaceName(sheet, suitor.space),
                        words(QT_TRANSLATE_NOOP("Sheets", "%1 of %2"))
                            .arg(text::countText(suitor.rank, language), text::countText(suitor.of, language)),
                        scoreText(suitor.score, language)});
    column.table({{0.42}, {0.28}, {0.18}, {0.12, true}},
                 {text::capitalised(text::name(Kind::project)), words(QT_TRANSLATE_NOOP("Sheets", "Space")),
                  words(QT_TRANSLATE_NOOP("Sheets", "Rank among the eligible")),
                  words(QT_TRANSLATE_NOOP("Sheets", "Score"))},
                 rows, kSuitors);
}

void layRoofs(const SiteSheet& sheet, const Language& language, SheetColumn& column) {
    if (sheet.roofs.empty()) return;
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "Power of the roofs")));
    const auto& factors = sheet.roofFactors;
    std::vector<QStringList> rows;
    for (const auto& roof : sheet.roofs)
        rows.push_back({words(QT_TRANSLATE_NOOP("Sheets", "%1: %2 × %3 of modules × %4 kWp/m² = %5 kWp"))
                            .arg(spaceName(sheet, roof.space), text::areaText(roof.area, language),
                                 language.number(factors.cover.value), language.number(factors.power.value, 3),
                                 language.number(roof.power.value, 1))});
    column.table({{1.0}}, {}, rows, kRoofs);
    QStringList sources;
    for (const auto* factor : {&factors.power, &factors.cover})
        if (!factor->source.empty()) sources << text::fromUtf8(factor->source);
    if (!sources.isEmpty())
        column.paragraph(words(QT_TRANSLATE_NOOP("Sheets", "Factors: %1")).arg(joined(sources)), 2, kSmall);
}

void layScenario(const SiteSheet& sheet, const Language& language, SheetColumn& column) {
    if (!sheet.scenario) return;
    column.heading(headingOf(*sheet.scenario, language));
    std::vector<QStringList> rows;
    for (const auto& line : sheet.scenario->allotments) {
        QStringList cells = cellsOf(line, language);
        cells[1] = text::fromUtf8(line.names.space);
        rows.push_back(cells);
    }
    if (rows.empty())
        return column.paragraph(words(QT_TRANSLATE_NOOP("Sheets", "Nobody is placed here in this scenario.")), 1);
    column.table({{0.3}, {0.2}, {0.1}, {0.3}, {0.1, true}}, {}, rows, kAllotments);
}

PageHead headOf(const SiteSheet& sheet, geo::Date printed, const Language& language) {
    QStringList subtitle;
    for (const std::string_view field : {"kind", "life_cycle"})
        if (geo::domain::isKnown(sheet.dossier.site.value(field)))
            subtitle << valueOf(sheet.dossier.site, field, language);
    if (!sheet.commune.empty()) subtitle << text::fromUtf8(sheet.commune);
    return {
        words(QT_TRANSLATE_NOOP("Sheets", "Site page")),
        text::fromUtf8(sheet.site.name),
        joined(subtitle),
        text::fromUtf8(sheet.workspace),
        words(QT_TRANSLATE_NOOP("Sheets", "Ranks: matching version %1, weighted sum with each project's own weights; "
                                          "occupancy summed by day"))
            .arg(geo::domain::MatchReport::kAlgorithmVersion),
        sheet.date,
        printed};
}

} // namespace

SheetPlan sitePage(const SiteSheet& sheet, const SheetMap& map, geo::Date printed, const Language& language) {
    SheetPlan plan;
    const PageBody body = layFrame(headOf(sheet, printed, language), map.snapshot, language, plan);
    SheetColumn facts{plan, body.facts};
    facts.heading(words(QT_TRANSLATE_NOOP("Sheets", "What it is")));
    facts.table({{0.36}, {0.64}}, {}, factRows(sheet, language), kFacts);
    layMap(map, body.map, words(QT_TRANSLATE_NOOP("Sheets", "the site, other sites and priority neighbourhoods (QPV)")),
           language, plan);
    SheetColumn rest{plan, body.rest};
    laySpaces(sheet, language, rest);
    layOccupancy(sheet, language, rest);
    layAgreements(sheet, language, rest);
    laySuitors(sheet, language, rest);
    layRoofs(sheet, language, rest);
    layScenario(sheet, language, rest);
    return plan;
}

} // namespace app::sheets
