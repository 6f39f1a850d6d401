#include "siting/siting_sheets.h"

#include "siting/siting_text.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::siting {

using geo::SiteId;
using geo::domain::FieldType;
using geo::domain::SitingReport;
using tables::Sheet;
using tables::SheetColumn;
using tables::SheetRow;

namespace {

QString words(const char* english, int count = -1) {
    return QCoreApplication::translate("Siting", english, nullptr, count);
}

SheetColumn text(const char* name, const char* head) {
    return tables::wordColumn(name, words(head));
}
SheetColumn number(const char* name, const char* head, int decimals = 0) {
    return tables::numberColumn(name, words(head), decimals);
}

// What it costs, said where it is not known.
SheetColumn costs() {
    SheetColumn column = number("cost_eur", QT_TRANSLATE_NOOP("Siting", "Cost (€)"));
    column.unknown = text::unknownText();
    return column;
}

QString stageOf(const SitingReport& report, const geo::domain::ChosenSite& chosen) {
    if (!chosen.kind || *chosen.kind >= report.params.kinds.size()) return {};
    return text::label(report.params.kinds[*chosen.kind].stage);
}

std::vector<SiteId> chosenIn(const SitingReport& report) {
    std::vector<SiteId> sites;
    for (const auto& each : report.chosen) sites.push_back(each.site);
    return sites;
}

// Those of `all` that are not in `others`.
std::vector<SiteId> without(const std::vector<SiteId>& all, const std::vector<SiteId>& others) {
    std::vector<SiteId> out;
    for (const SiteId each : all)
        if (std::ranges::find(others, each) == others.end()) out.push_back(each);
    return out;
}

const char* const kCovered = QT_TRANSLATE_NOOP("Siting", "Residents covered");
const char* const kSites = QT_TRANSLATE_NOOP("Siting", "Sites");
const char* const kResidents = QT_TRANSLATE_NOOP("Siting", "residents");
const char* const kNewPlaces = QT_TRANSLATE_NOOP("Siting", "New places");

} // namespace

QStringList keysOf(const std::vector<SiteId>& sites) {
    QStringList keys;
    for (const SiteId each : sites) keys << QString::number(each.value);
    return keys;
}

std::vector<SiteId> sitesOf(const QStringList& keys) {
    std::vector<SiteId> sites;
    for (const QString& key : keys) sites.emplace_back(key.toLongLong());
    return sites;
}

Sheet chosenSheet(const SitingReport& report, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Siting", "chosen_sites")),
                {text("site", QT_TRANSLATE_NOOP("Siting", "Site")), costs(),
                 number("residents", QT_TRANSLATE_NOOP("Siting", "Residents served")),
                 text("stage", QT_TRANSLATE_NOOP("Siting", "Stage")), text("kind", QT_TRANSLATE_NOOP("Siting", "Kind")),
                 text("areas", QT_TRANSLATE_NOOP("Siting", "QPV"))},
                {}};
    for (const auto& each : report.chosen) {
        const auto on = ground.sites.find(each.site);
        QString kind;
        QStringList qpvs;
        if (on != ground.sites.end()) {
            if (on->second.kind) kind = text::label(*on->second.kind);
            for (const auto& code : on->second.qpvs)
                qpvs << text::fromUtf8(ground.nameOf({geo::domain::AreaKind::qpv, code}));
        }
        sheet.rows.push_back({{on == ground.sites.end() ? text::fromUtf8(each.name) : nameOf(ground, each.site),
                               tables::amountCell(each.cost), each.residents, stageOf(report, each), kind,
                               qpvs.join(QStringLiteral(", "))},
                              keysOf({each.site})});
    }
    return sheet;
}

Sheet alternativeSheet(const SitingReport& report, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Siting", "alternatives")),
                {number("number", QT_TRANSLATE_NOOP("Siting", "No.")),
                 text("instead_of", QT_TRANSLATE_NOOP("Siting", "Instead of")),
                 text("with", QT_TRANSLATE_NOOP("Siting", "With")), text("sites", kSites)},
                {}};
    const auto chosen = chosenIn(report);
    double at = 0.0;
    for (const auto& sites : report.alternatives)
        sheet.rows.push_back({{++at, namesOf(ground, without(chosen, sites)), namesOf(ground, without(sites, chosen)),
                               namesOf(ground, sites)},
                              keysOf(sites)});
    return sheet;
}

Sheet frontSheet(const SitingReport& report, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Siting", "cost_and_coverage")),
                {number("places", kNewPlaces), costs(), number("covered", kCovered),
                 number("share", QT_TRANSLATE_NOOP("Siting", "Share (%)"), 1),
                 text("proven", QT_TRANSLATE_NOOP("Siting", "Proven")), text("sites", kSites)},
                {}};
    for (const auto& point : report.front) {
        const double share = report.residents > 0.0 ? 100.0 * point.covered / report.residents : 0.0;
        sheet.rows.push_back(
            {{static_cast<double>(point.sites.size()), point.cost.value, point.covered, share,
              point.isProven ? words(QT_TRANSLATE_NOOP("Siting", "yes")) : words(QT_TRANSLATE_NOOP("Siting", "no")),
              namesOf(ground, point.sites)},
             keysOf(point.sites)});
    }
    return sheet;
}

Sheet sensitivitySheet(const SitingReport& report, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Siting", "sensitivity")),
                {number("minutes", QT_TRANSLATE_NOOP("Siting", "Threshold (min)")),
                 number("covered", QT_TRANSLATE_NOOP("Siting", "Covered by this choice")),
                 number("best", QT_TRANSLATE_NOOP("Siting", "Best at this threshold")),
                 number("lost", QT_TRANSLATE_NOOP("Siting", "Lost")),
                 text("sites", QT_TRANSLATE_NOOP("Siting", "Sites that are best at it"))},
                {}};
    for (const auto& point : report.sensitivity)
        sheet.rows.push_back({{point.within.value, point.covered, point.best, std::max(0.0, point.best - point.covered),
                               namesOf(ground, point.sites)},
                              keysOf(point.sites)});
    return sheet;
}

namespace {

Sheet besideOneAnother(const char* name, const char* head, const std::vector<NamedReport>& reports, FieldType type) {
    Sheet sheet{words(name), {text("what", head)}, {}};
    int at = 0;
    for (const NamedReport& each : reports)
        sheet.columns.push_back({"scenario_" + std::to_string(++at), each.title, type, 0});
    return sheet;
}

} // namespace

Sheet summarySheet(const std::vector<NamedReport>& reports, const Ground& ground, const text::Language& language) {
    Sheet sheet = besideOneAnother(QT_TRANSLATE_NOOP("Siting", "scenarios_asked_and_found"),
                                   QT_TRANSLATE_NOOP("Siting", "Asked and found"), reports, FieldType::text);
    const auto addRow = [&](const char* name, auto value) {
        SheetRow row{{words(name)}};
        for (const NamedReport& each : reports) row.cells.emplace_back(value(*each.report));
        sheet.rows.push_back(std::move(row));
    };
    addRow(QT_TRANSLATE_NOOP("Siting", "Result"), [](const SitingReport& each) { return text::label(each.status); });
    addRow(QT_TRANSLATE_NOOP("Siting", "Gap"),
           [&](const SitingReport& each) { return text::percentText(geo::Share{each.gap}, 2, language); });
    addRow(QT_TRANSLATE_NOOP("Siting", "Places chosen"),
           [&](const SitingReport& each) { return language.number(static_cast<double>(each.chosen.size()), 0); });
    addRow(kCovered, [&](const SitingReport& each) { return language.number(each.residentsCovered, 0); });
    addRow(QT_TRANSLATE_NOOP("Siting", "Covered before"),
           [&](const SitingReport& each) { return language.number(each.coveredBefore, 0); });
    addRow(QT_TRANSLATE_NOOP("Siting", "Residents counted"),
           [&](const SitingReport& each) { return language.number(each.residents, 0); });
    addRow(QT_TRANSLATE_NOOP("Siting", "Cost"),
           [&](const SitingReport& each) { return eurosText(each.cost, language); });
    if (reports.empty()) return sheet;
    std::vector<std::vector<std::pair<QString, QString>>> asked;
    for (const NamedReport& each : reports) asked.push_back(paramRows(each.report->params, ground, language, true));
    for (std::size_t row = 0; row < asked.front().size(); ++row) {
        SheetRow line{{asked.front()[row].first}};
        for (const auto& each : asked) line.cells.emplace_back(each[row].second);
        sheet.rows.push_back(std::move(line));
    }
    return sheet;
}

Sheet differenceSheet(const std::vector<NamedReport>& reports, const geo::usecase::SitingComparison& comparison) {
    Sheet sheet = besideOneAnother(QT_TRANSLATE_NOOP("Siting", "sites_by_scenario"),
                                   QT_TRANSLATE_NOOP("Siting", "Site"), reports, FieldType::text);
    sheet.columns.push_back(number("scenarios", QT_TRANSLATE_NOOP("Siting", "In how many")));
    sheet.columns.push_back(costs());
    for (const auto& line : comparison.sites) {
        SheetRow row{{text::fromUtf8(line.name)}, keysOf({line.site})};
        std::optional<geo::Euros> cost;
        for (std::size_t i = 0; i < reports.size(); ++i) {
            row.cells.emplace_back(line.isIn[i] ? QStringLiteral("●") : QStringLiteral("–"));
            if (line.costs[i]) cost = line.costs[i];
        }
        row.cells.emplace_back(static_cast<double>(line.count));
        row.cells.push_back(tables::amountCell(cost));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet areaSheet(const std::vector<NamedReport>& reports, const geo::usecase::SitingComparison& comparison) {
    Sheet sheet = besideOneAnother(QT_TRANSLATE_NOOP("Siting", "places_by_area"),
                                   QT_TRANSLATE_NOOP("Siting", "New places in"), reports, FieldType::number);
    for (const auto& line : comparison.areas) {
        SheetRow row{{text::fromUtf8(line.name)}, {}, {}, text::label(line.area.kind)};
        for (const std::size_t count : line.sites) row.cells.emplace_back(static_cast<double>(count));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet reachSheet(const std::vector<NamedReport>& reports, const std::vector<geo::usecase::SitingCoverageRow>& rows) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Siting", "residents_by_area")),
                {text("area", QT_TRANSLATE_NOOP("Siting", "Name")),
                 number("residents", QT_TRANSLATE_NOOP("Siting", "Residents"))}};
    const bool isSameBefore = std::ranges::all_of(rows, [](const auto& row) {
        return std::ranges::all_of(row.before, [&](double each) { return each == row.before.front(); });
    });
    const QString before = words(QT_TRANSLATE_NOOP("Siting", "Covered before"));
    if (isSameBefore) sheet.columns.push_back(tables::numberColumn("before", before));
    int at = 0;
    for (const NamedReport& each : reports) {
        const std::string scenario = "scenario_" + std::to_string(++at);
        if (!isSameBefore)
            sheet.columns.push_back(
                tables::numberColumn(scenario + "_before", QStringLiteral("%1, %2").arg(before, each.title)));
        sheet.columns.push_back({scenario + "_share", each.title, FieldType::number, 4, tables::CellLook::share});
        sheet.columns.push_back({scenario, QStringLiteral("%1, %2").arg(each.title, words(kResidents)),
                                 FieldType::number, 0, tables::CellLook::onFile});
    }
    sheet.columns.push_back(text("kind", QT_TRANSLATE_NOOP("Siting", "Kind")));
    for (const auto& row : rows) {
        SheetRow line{{text::areaName(row.area.kind, row.name, row.area.code), row.residents}};
        if (isSameBefore) line.cells.emplace_back(row.before.empty() ? 0.0 : row.before.front());
        for (std::size_t i = 0; i < reports.size(); ++i) {
            if (!isSameBefore) line.cells.emplace_back(row.before[i]);
            line.cells.push_back(row.residents > 0.0 ? QVariant{row.with[i] / row.residents} : QVariant{});
            line.cells.emplace_back(row.with[i]);
        }
        line.cells.emplace_back(text::label(row.area.kind));
        sheet.rows.push_back(std::move(line));
    }
    return sheet;
}

} // namespace app::siting
