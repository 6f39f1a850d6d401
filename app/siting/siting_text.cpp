#include "siting/siting_text.h"

#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <cmath>

namespace app::siting {

using geo::domain::SitingModel;
using geo::domain::SitingParams;
using geo::domain::SitingReport;
using geo::domain::SitingStatus;
using geo::domain::Unit;
using geo::usecase::SitingGround;

namespace {

QString words(const char* english, int count = -1) {
    return QCoreApplication::translate("Siting", english, nullptr, count);
}

const QString& dash() {
    static const QString kDash = QStringLiteral("–");
    return kDash;
}

QString functionsText(const std::vector<geo::domain::PlaceFunction>& functions) {
    QStringList names;
    for (const auto each : functions) names << text::label(each);
    return names.isEmpty() ? words(QT_TRANSLATE_NOOP("Siting", "all")) : names.join(QStringLiteral(", "));
}

QString yesNo(bool isSo) {
    return isSo ? words(QT_TRANSLATE_NOOP("Siting", "yes")) : words(QT_TRANSLATE_NOOP("Siting", "no"));
}

QString areasText(const std::vector<geo::domain::AreaRef>& areas, const SitingGround& ground) {
    QStringList names;
    for (const auto& each : areas) names << text::fromUtf8(ground.nameOf(each));
    return names.join(QStringLiteral(", "));
}

QString kindsText(const SitingParams& params, const text::Language& language) {
    QStringList parts;
    for (const auto& each : params.kinds)
        parts << QStringLiteral("%1 × %2").arg(language.number(static_cast<double>(each.count), 0),
                                               text::label(each.stage));
    return parts.join(QStringLiteral(", "));
}

// What it is about: the new places, the residents, before, the cost.
QString outcomeText(const SitingReport& report, const text::Language& language) {
    const double share = report.residents > 0.0 ? report.residentsCovered / report.residents : 0.0;
    QStringList parts;
    parts << words(QT_TRANSLATE_N_NOOP("Siting", "%n new place(s)"), static_cast<int>(report.chosen.size()));
    const bool hasThreshold = report.params.model == SitingModel::mclp || report.params.model == SitingModel::lscp;
    if (!hasThreshold) parts << objectiveText(report, report.objective, language);
    parts << words(QT_TRANSLATE_NOOP("Siting", "%1 of %2 residents within %3 (%4), %5 before"))
                 .arg(language.number(report.residentsCovered, 0), language.number(report.residents, 0),
                      text::minutesText(report.params.within, language), text::shareText(geo::Share{share}, language),
                      language.number(report.coveredBefore, 0));
    if (report.cost) parts << eurosText(report.cost, language);
    return parts.join(words(QT_TRANSLATE_NOOP("Siting", "; ")));
}

} // namespace

QString modelSentence(SitingModel model) {
    switch (model) {
    case SitingModel::mclp:
        return words(QT_TRANSLATE_NOOP("Siting", "With so many places, or so much money: where do most residents have "
                                                 "one within the time?"));
    case SitingModel::lscp:
        return words(QT_TRANSLATE_NOOP("Siting", "How few places does it take for every resident whom a candidate can "
                                                 "reach to have one within the time?"));
    case SitingModel::pmedian:
        return words(QT_TRANSLATE_NOOP("Siting",
                                       "With so many places: where is the way to the nearest one shortest for "
                                       "the residents on average?"));
    case SitingModel::pcenter:
        return words(QT_TRANSLATE_NOOP("Siting", "With so many places: where is the longest way to the nearest one "
                                                 "shortest?"));
    }
    return {};
}

QString nameOf(const SitingGround& ground, geo::SiteId site) {
    const auto found = ground.sites.find(site);
    if (found == ground.sites.end()) return words(QT_TRANSLATE_NOOP("Siting", "no. %1 (gone)")).arg(site.value);
    return text::fromUtf8(found->second.name);
}

QString namesOf(const SitingGround& ground, const std::vector<geo::SiteId>& sites) {
    QStringList names;
    for (const geo::SiteId site : sites) names << nameOf(ground, site);
    return names.join(QStringLiteral(", "));
}

QString eurosText(const std::optional<geo::Euros>& amount, const text::Language& language) {
    if (!amount) return text::unknownText();
    return text::quantityText(std::round(amount->value), Unit::euros, language);
}

QString objectiveText(const SitingReport& report, double objective, const text::Language& language) {
    switch (report.params.model) {
    case SitingModel::mclp:
        return words(QT_TRANSLATE_NOOP("Siting", "%1 residents covered")).arg(language.number(objective, 0));
    case SitingModel::lscp:
        return words(QT_TRANSLATE_N_NOOP("Siting", "%n place(s) needed"), static_cast<int>(std::lround(objective)));
    case SitingModel::pmedian: {
        const double mean = report.residents > 0.0 ? objective / report.residents : 0.0;
        return words(QT_TRANSLATE_NOOP("Siting", "%1 min on average")).arg(language.number(mean, 1));
    }
    case SitingModel::pcenter:
        return words(QT_TRANSLATE_NOOP("Siting", "%1 min at most")).arg(language.number(objective, 1));
    }
    return {};
}

QString statusSentence(const SitingReport& report, const text::Language& language) {
    switch (report.status) {
    case SitingStatus::optimal:
        return words(QT_TRANSLATE_NOOP("Siting", "Optimal, proven: %1.")).arg(outcomeText(report, language));
    case SitingStatus::feasible:
        return words(QT_TRANSLATE_NOOP("Siting", "Best found: %1; within %2 of the best possible."))
            .arg(outcomeText(report, language), text::percentText(geo::Share{report.gap}, 2, language));
    case SitingStatus::infeasible:
        return words(QT_TRANSLATE_NOOP("Siting", "No choice of sites meets what was demanded of it."));
    }
    return {};
}

QString reachSentence(SitingModel model, const geo::SearchReach& reach, const text::Language& language) {
    if (!std::isfinite(reach.best)) return words(QT_TRANSLATE_NOOP("Siting", "Nothing found yet…"));
    const QString best = language.number(reach.best, 1);
    const double worse = std::max(std::abs(reach.best), std::abs(reach.bound));
    if (!std::isfinite(reach.bound) || worse <= 0.0)
        return words(QT_TRANSLATE_NOOP("Siting", "Best found %1…")).arg(best);
    const double gap = std::abs(reach.bound - reach.best) / worse;
    const char* const sentence =
        model == SitingModel::mclp
            ? QT_TRANSLATE_NOOP("Siting", "Best found %1, at most %2: within %3 of the best possible…")
            : QT_TRANSLATE_NOOP("Siting", "Best found %1, at least %2: within %3 of the best possible…");
    return words(sentence).arg(best, language.number(reach.bound, 1), text::percentText(geo::Share{gap}, 2, language));
}

std::vector<std::pair<QString, QString>> paramRows(const SitingParams& params, const SitingGround& ground,
                                                   const text::Language& language, bool all) {
    std::vector<std::pair<QString, QString>> rows;
    const auto add = [&](const char* name, const QString& value) {
        if (all || !value.isEmpty()) rows.emplace_back(words(name), value.isEmpty() ? dash() : value);
    };
    add(QT_TRANSLATE_NOOP("Siting", "Question"), text::label(params.model));
    add(QT_TRANSLATE_NOOP("Siting", "Travel"), text::label(params.travel.mode));
    add(QT_TRANSLATE_NOOP("Siting", "Within"), text::minutesText(params.within, language));
    add(QT_TRANSLATE_NOOP("Siting", "New places"),
        params.count ? language.number(static_cast<double>(*params.count), 0) : QString{});
    add(QT_TRANSLATE_NOOP("Siting", "Budget"), params.budget ? eurosText(params.budget, language) : QString{});
    add(QT_TRANSLATE_NOOP("Siting", "Candidates"),
        params.candidates.empty()
            ? words(QT_TRANSLATE_NOOP("Siting", "every candidate third place"))
            : words(QT_TRANSLATE_N_NOOP("Siting", "%n site(s)"), static_cast<int>(params.candidates.size())));
    add(QT_TRANSLATE_NOOP("Siting", "Existing places serve"), yesNo(params.keepExisting));
    add(QT_TRANSLATE_NOOP("Siting", "Functions"), functionsText(params.functions));
    add(QT_TRANSLATE_NOOP("Siting", "Least area"),
        params.areaMin ? text::areaText(*params.areaMin, language) : QString{});
    add(QT_TRANSLATE_NOOP("Siting", "One place at least in"), areasText(params.must, ground));
    add(QT_TRANSLATE_NOOP("Siting", "Apart by at least"),
        params.apart.value > 0.0 ? text::lengthText(params.apart, language) : QString{});
    add(QT_TRANSLATE_NOOP("Siting", "With capacity"), params.withCapacity ? yesNo(true)
                                                      : all               ? yesNo(false)
                                                                          : QString{});
    add(QT_TRANSLATE_NOOP("Siting", "Stages"), kindsText(params, language));
    add(QT_TRANSLATE_NOOP("Siting", "Pinned"), namesOf(ground, params.pinned));
    add(QT_TRANSLATE_NOOP("Siting", "Forbidden"), namesOf(ground, params.forbidden));
    return rows;
}

} // namespace app::siting
