#include "cli/siting_answer.h"

#include "cli/text_table.h"
#include "text/code_label.h"
#include "text/sentence.h"

#include <QCoreApplication>

namespace app::cli {

namespace {

using geo::domain::SitingModel;
using geo::domain::SitingReport;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

QString costText(const std::optional<geo::Euros>& cost, const text::Language& language) {
    return cost ? language.number(cost->value, 0) : QString{};
}

// What the objective counts.
QString unitOf(SitingModel model) {
    switch (model) {
    case SitingModel::mclp:
        return words(QT_TRANSLATE_NOOP("Cli", "Residents covered (weighted)"));
    case SitingModel::lscp:
        return words(QT_TRANSLATE_NOOP("Cli", "New places"));
    case SitingModel::pmedian:
        return words(QT_TRANSLATE_NOOP("Cli", "Minutes of all residents"));
    case SitingModel::pcenter:
        return words(QT_TRANSLATE_NOOP("Cli", "Minutes of the worst off"));
    }
    return {};
}

QString factsText(const SitingReport& report, const text::Language& language) {
    const int decimals = report.params.model == SitingModel::pcenter ? 2 : 0;
    TextTable facts;
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Model")), text::labelOf(report.params.model)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Status")), text::labelOf(report.status)});
    facts.addRow({unitOf(report.params.model), language.number(report.objective, decimals)});
    facts.addRow(
        {words(QT_TRANSLATE_NOOP("Cli", "No choice is better than")), language.number(report.bound, decimals)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Residents counted")), language.number(report.residents, 0)});
    facts.addRow(
        {words(QT_TRANSLATE_NOOP("Cli", "Residents covered before")), language.number(report.coveredBefore, 0)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Residents covered")), language.number(report.residentsCovered, 0)});
    if (report.cost)
        facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Price and works (EUR)")), costText(report.cost, language)});
    return facts.text();
}

QString chosenText(const SitingReport& report, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Site")), words(QT_TRANSLATE_NOOP("Cli", "Name")),
                     words(QT_TRANSLATE_NOOP("Cli", "Stage")),
                     words(QT_TRANSLATE_NOOP("Cli", "Residents it is nearest to")),
                     words(QT_TRANSLATE_NOOP("Cli", "Price and works (EUR)"))},
                    {Align::right, Align::left, Align::left, Align::right, Align::right}};
    for (const auto& each : report.chosen)
        table.addRow({QString::number(each.site.value), QString::fromStdString(each.name),
                      each.kind ? text::labelOf(report.params.kinds.at(*each.kind).stage) : QString{},
                      language.number(each.residents, 0), costText(each.cost, language)});
    return table.text();
}

QString frontText(const SitingReport& report, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Price and works (EUR)")),
                     words(QT_TRANSLATE_NOOP("Cli", "New places")),
                     words(QT_TRANSLATE_NOOP("Cli", "Residents covered"))},
                    {Align::right, Align::right, Align::right}};
    for (const auto& each : report.front)
        table.addRow(
            {costText(each.cost, language), QString::number(each.sites.size()), language.number(each.covered, 0)});
    return table.text();
}

QString sensitivityText(const SitingReport& report, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Minutes")),
                     words(QT_TRANSLATE_NOOP("Cli", "Covered by this choice")),
                     words(QT_TRANSLATE_NOOP("Cli", "Covered by the best for that time"))},
                    {Align::right, Align::right, Align::right}};
    for (const auto& each : report.sensitivity)
        table.addRow(
            {language.number(each.within.value, 1), language.number(each.covered, 0), language.number(each.best, 0)});
    return table.text();
}

QString alternativesText(const SitingReport& report) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Other choices within 1 %"))}};
    for (const auto& each : report.alternatives) {
        QStringList sites;
        for (const geo::SiteId site : each) sites << QString::number(site.value);
        table.addRow({sites.join(QLatin1String(", "))});
    }
    return table.text();
}

} // namespace

Answer sitingText(const SitingReport& report, const text::Language& language) {
    QString text = factsText(report, language);
    if (!report.chosen.empty()) text += u'\n' + chosenText(report, language);
    if (!report.alternatives.empty()) text += u'\n' + alternativesText(report);
    if (!report.front.empty()) text += u'\n' + frontText(report, language);
    if (!report.sensitivity.empty()) text += u'\n' + sensitivityText(report, language);
    Answer answer{text.toStdString()};
    for (const geo::Diagnostic& diagnostic : report.diagnostics) answer.notes << text::sentence(diagnostic, language);
    return answer;
}

} // namespace app::cli
