#include "cli/coverage_answer.h"

#include "cli/text_table.h"
#include "domain/assumption.h"
#include "text/code_label.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace app::cli {

namespace {

using geo::domain::AreaKind;
using geo::domain::CoverageReport;
using geo::domain::EquityFigures;
using geo::domain::TargetResult;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

bool isMeant(AreaKind kind, AreaChoice by) {
    return by ? kind == *by : kind != AreaKind::iris;
}

QString people(double residents, const text::Language& language) {
    return language.number(std::round(residents), 0);
}

QString minutesOr(const std::optional<geo::Minutes>& minutes, const text::Language& language) {
    return minutes ? language.number(minutes->value, 1) : QStringLiteral("-");
}

// One decimal of a share in a hundred, true at both ends.
QString shareOf(double part, double whole, const text::Language& language) {
    return whole > 0.0 ? text::shareText(geo::Share{std::clamp(part / whole, 0.0, 1.0)}, language)
                       : QStringLiteral("-");
}

QString rowsText(const CoverageReport& report, AreaChoice by, const text::Language& language) {
    QStringList headings{words(QT_TRANSLATE_NOOP("Cli", "Code")), words(QT_TRANSLATE_NOOP("Cli", "Counted in")),
                         words(QT_TRANSLATE_NOOP("Cli", "Residents"))};
    std::vector<Align> alignments{Align::left, Align::left, Align::right};
    for (const geo::Minutes each : report.params.minutes) {
        headings << words(QT_TRANSLATE_NOOP("Cli", "≤ %1 min")).arg(language.number(each.value));
        alignments.push_back(Align::right);
    }
    const bool hasTimes = !report.params.minutes.empty();
    if (hasTimes) {
        headings << words(QT_TRANSLATE_NOOP("Cli", "Nearest (min)")) << words(QT_TRANSLATE_NOOP("Cli", "Places"));
        alignments.insert(alignments.end(), {Align::right, Align::right});
    }
    TextTable table(headings, alignments);
    for (const auto& row : report.rows) {
        if (!isMeant(row.kind, by)) continue;
        QStringList cells{text::fromUtf8(row.code), text::areaName(row.kind, row.name, row.code),
                          people(row.residents, language)};
        for (const double covered : row.covered) cells << shareOf(covered, row.residents, language);
        if (hasTimes) cells << minutesOr(row.nearest, language) << text::countText(row.places, language);
        table.addRow(cells);
    }
    return table.text();
}

QString equityText(const EquityFigures& equity, const QString& heading, const text::Language& language) {
    TextTable table({heading, QString()}, {Align::left, Align::right});
    const auto add = [&](const char* what, double value) { table.addRow({words(what), language.number(value, 3)}); };
    add(QT_TRANSLATE_NOOP("Cli", "Mean"), equity.mean);
    add(QT_TRANSLATE_NOOP("Cli", "Mean in priority neighbourhoods"), equity.meanInQpv);
    add(QT_TRANSLATE_NOOP("Cli", "Mean outside of them"), equity.meanOutQpv);
    add(QT_TRANSLATE_NOOP("Cli", "Gini index"), equity.gini);
    add(QT_TRANSLATE_NOOP("Cli", "Theil index"), equity.byCommune.total);
    add(QT_TRANSLATE_NOOP("Cli", "within communes"), equity.byCommune.within);
    add(QT_TRANSLATE_NOOP("Cli", "between communes"), equity.byCommune.between);
    add(QT_TRANSLATE_NOOP("Cli", "between inside and outside of priority neighbourhoods"), equity.byQpv.between);
    return table.text();
}

QString targetName(const std::string& code) {
    if (code == geo::domain::kTargetQpvWalk)
        return words(QT_TRANSLATE_NOOP("Cli", "Everyone in priority neighbourhoods, on foot"));
    if (code == geo::domain::kTargetDrive) return words(QT_TRANSLATE_NOOP("Cli", "Everyone, by car"));
    if (code == geo::domain::kTargetResidents) return words(QT_TRANSLATE_NOOP("Cli", "Places for its residents"));
    if (code == geo::domain::kTargetQpvShare)
        return words(QT_TRANSLATE_NOOP("Cli", "Share of the places in priority neighbourhoods"));
    return text::fromUtf8(code);
}

QStringList targetCells(const TargetResult& target, const text::Language& language) {
    const bool isCount = target.target == geo::domain::kTargetResidents;
    const auto figure = [&](double value) {
        return isCount ? language.number(value, 0) : text::shareText(geo::Share{std::clamp(value, 0.0, 1.0)}, language);
    };
    return {targetName(target.target),
            text::areaName(target.kind, target.name, target.code),
            figure(target.wanted),
            figure(target.value),
            people(target.met ? 0.0 : std::max(1.0, target.missing), language),
            target.met ? words(QT_TRANSLATE_NOOP("Cli", "met")) : words(QT_TRANSLATE_NOOP("Cli", "not met"))};
}

QString targetsText(const std::vector<TargetResult>& targets, AreaChoice by, const text::Language& language) {
    TextTable table({words(QT_TRANSLATE_NOOP("Cli", "Target")), words(QT_TRANSLATE_NOOP("Cli", "Counted in")),
                     words(QT_TRANSLATE_NOOP("Cli", "Wanted")), words(QT_TRANSLATE_NOOP("Cli", "Is")),
                     words(QT_TRANSLATE_NOOP("Cli", "Missing")), QString()},
                    {Align::left, Align::left, Align::right, Align::right, Align::right, Align::left});
    for (const TargetResult& target : targets)
        if (isMeant(target.kind, by) || target.kind == AreaKind::territory) table.addRow(targetCells(target, language));
    return table.text();
}

QString methodText(const CoverageReport& report) {
    return report.method == "area"
               ? words(QT_TRANSLATE_NOOP("Cli", "Residents of a square are spread over its area alike: there is no "
                                                "street to spread them along."))
               : words(QT_TRANSLATE_NOOP("Cli", "Residents of a square are spread along the streets inside it."));
}

// Of a network in parts: who reaches no place however long they travel.
QStringList unreachedNotes(const CoverageReport& report, const text::Language& language) {
    double unreached = 0.0;
    for (const auto& row : report.rows)
        if (row.kind == AreaKind::territory || row.kind == AreaKind::neighbours) unreached += row.unreached;
    if (report.params.minutes.empty() || unreached < 0.5) return {};
    return {
        words(QT_TRANSLATE_NOOP("Cli", "%1 residents reach no place however long they travel: their streets lead to "
                                       "none. The command “streets” says where the network is in parts."))
            .arg(people(unreached, language))};
}

} // namespace

Answer coverageText(const CoverageReport& report, AreaChoice by, const text::Language& language) {
    QString out = rowsText(report, by, language);
    if (!report.params.minutes.empty())
        out += u'\n' +
               equityText(report.equity, words(QT_TRANSLATE_NOOP("Cli", "Minutes to the nearest place")), language) +
               u'\n' + targetsText(report.targets, by, language);
    Answer answer{out.toStdString()};
    answer.notes << methodText(report) << notesOf(report.diagnostics, language) << unreachedNotes(report, language);
    return answer;
}

QString changeText(const geo::domain::CoverageChange& change, AreaChoice by, const text::Language& language) {
    QStringList headings{words(QT_TRANSLATE_NOOP("Cli", "Code")), words(QT_TRANSLATE_NOOP("Cli", "Change in"))};
    std::vector<Align> alignments{Align::left, Align::left};
    for (const geo::Minutes each : change.minutes) {
        headings << words(QT_TRANSLATE_NOOP("Cli", "≤ %1 min")).arg(language.number(each.value));
        alignments.push_back(Align::right);
    }
    headings << words(QT_TRANSLATE_NOOP("Cli", "Before (min)")) << words(QT_TRANSLATE_NOOP("Cli", "After (min)"));
    alignments.insert(alignments.end(), {Align::right, Align::right});
    TextTable table(headings, alignments);
    for (const auto& row : change.rows) {
        if (!isMeant(row.kind, by)) continue;
        QStringList cells{text::fromUtf8(row.code), text::areaName(row.kind, row.name, row.code)};
        for (const double gained : row.gained)
            cells << (std::round(gained) > 0.0 ? QStringLiteral("+") : QString()) + people(gained, language);
        cells << minutesOr(row.nearestBefore, language) << minutesOr(row.nearestAfter, language);
        table.addRow(cells);
    }
    return table.text();
}

Answer accessText(const geo::domain::AccessReport& report, AreaChoice by, const text::Language& language) {
    TextTable table({words(QT_TRANSLATE_NOOP("Cli", "Code")), words(QT_TRANSLATE_NOOP("Cli", "Counted in")),
                     words(QT_TRANSLATE_NOOP("Cli", "Residents")),
                     words(QT_TRANSLATE_NOOP("Cli", "Places for 1,000 residents"))},
                    {Align::left, Align::left, Align::right, Align::right});
    for (const auto& row : report.rows)
        if (isMeant(row.kind, by))
            table.addRow({text::fromUtf8(row.code), text::areaName(row.kind, row.name, row.code),
                          people(row.residents, language), language.number(row.access * 1000.0, 2)});
    Answer answer{(table.text() + u'\n' +
                   equityText(report.equity, words(QT_TRANSLATE_NOOP("Cli", "Places a resident")), language))
                      .toStdString()};
    answer.notes << words(QT_TRANSLATE_NOOP("Cli", "%1 places are shared by %2 residents within %3 min (%4, %5)."))
                        .arg(people(report.supply, language), people(report.reachedDemand, language),
                             language.number(report.params.within.value), text::label(report.params.method),
                             text::label(report.params.travel.mode).toLower())
                 << notesOf(report.diagnostics, language);
    return answer;
}

QStringList notesOf(const std::vector<geo::Diagnostic>& diagnostics, const text::Language& language) {
    QStringList notes;
    for (const geo::Diagnostic& diagnostic : diagnostics) {
        const QString sentence = text::sentence(diagnostic, language);
        const bool isNamed = !diagnostic.key.empty() && !sentence.contains(text::fromUtf8(diagnostic.key));
        notes << (isNamed ? text::fromUtf8(diagnostic.key) + QStringLiteral(": ") + sentence : sentence);
    }
    return notes;
}

} // namespace app::cli
