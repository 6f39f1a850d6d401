#include "allocation/allocation_text.h"

#include "text/code_label.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace app::allocation {

using geo::domain::AllocationReport;
using geo::domain::AllocationStatus;
using geo::domain::Unplaced;
using geo::domain::UnplacedReason;
using geo::usecase::AllocationGround;
using geo::usecase::Placing;

namespace {

QString words(const char* english, int count = -1) {
    return QCoreApplication::translate("Allocation", english, nullptr, count);
}

template <class Rows, class Id>
QString nameIn(const Rows& rows, Id id) {
    const auto found = rows.find(id);
    if (found == rows.end()) return words(QT_TRANSLATE_NOOP("Allocation", "no. %1 (gone)")).arg(id.value);
    return text::fromUtf8(found->second.name);
}

QString takenSentence(const Unplaced& unplaced, const AllocationGround& ground) {
    QStringList takers;
    for (const geo::ProjectId each : unplaced.takenBy) takers << nameOf(ground, each);
    if (!unplaced.dearest)
        return words(QT_TRANSLATE_NOOP("Allocation", "The spaces that would do are taken by others."));
    if (takers.isEmpty())
        return words(QT_TRANSLATE_NOOP("Allocation", "%1 would do, but has no room left."))
            .arg(placeName(ground, *unplaced.dearest));
    return words(QT_TRANSLATE_NOOP("Allocation", "%1 would do, but is taken by %2."))
        .arg(placeName(ground, *unplaced.dearest), takers.join(QStringLiteral(", ")));
}

} // namespace

QString nameOf(const AllocationGround& ground, geo::ProjectId project) {
    return nameIn(ground.projects, project);
}

QString nameOf(const AllocationGround& ground, geo::SiteId site) {
    return nameIn(ground.sites, site);
}

QString nameOf(const AllocationGround& ground, geo::SpaceId space) {
    return nameIn(ground.spaces, space);
}

QString placeName(const AllocationGround& ground, geo::SpaceId space) {
    const auto found = ground.spaces.find(space);
    if (found == ground.spaces.end()) return nameOf(ground, space);
    const QString site = nameOf(ground, found->second.site);
    const QString name = text::fromUtf8(found->second.name);
    return name.isEmpty() ? site : site + QStringLiteral(" · ") + name;
}

QString statusSentence(const AllocationReport& report, const text::Language& language) {
    const std::size_t placed = report.allotments.size();
    const QString count =
        words(QT_TRANSLATE_NOOP("Allocation", "%1 of %2 projects placed, %3 in all"))
            .arg(text::countText(placed, language), text::countText(placed + report.unplaced.size(), language),
                 language.number(report.search.objective, 2));
    switch (report.status) {
    case AllocationStatus::optimal:
        return words(QT_TRANSLATE_NOOP("Allocation", "Optimal, proven: %1.")).arg(count);
    case AllocationStatus::feasible:
        return words(QT_TRANSLATE_NOOP("Allocation", "Best found: %1; within %2 of the best possible."))
            .arg(count, text::percentText(geo::Share{report.search.gap()}, 2, language));
    case AllocationStatus::stable:
        return words(QT_TRANSLATE_NOOP("Allocation", "Stable, nobody has reason to swap: %1.")).arg(count);
    case AllocationStatus::infeasible:
        return words(QT_TRANSLATE_NOOP("Allocation", "No allocation meets what was demanded of it."));
    }
    return {};
}

QString reachSentence(const geo::SearchReach& reach, const text::Language& language) {
    if (!std::isfinite(reach.best)) return words(QT_TRANSLATE_NOOP("Allocation", "Nothing found yet…"));
    if (!std::isfinite(reach.bound) || reach.bound <= 0.0)
        return words(QT_TRANSLATE_NOOP("Allocation", "Best found %1…")).arg(language.number(reach.best, 2));
    const double gap = std::max(0.0, (reach.bound - reach.best) / reach.bound);
    return words(QT_TRANSLATE_NOOP("Allocation", "Best found %1, at most %2: within %3 of the best possible…"))
        .arg(language.number(reach.best, 2), language.number(reach.bound, 2),
             text::percentText(geo::Share{gap}, 2, language));
}

QString reasonSentence(const Unplaced& unplaced, const AllocationGround& ground) {
    const QString dearest = unplaced.dearest ? placeName(ground, *unplaced.dearest) : QString{};
    switch (unplaced.reason) {
    case UnplacedReason::noneEligible:
        return words(QT_TRANSLATE_NOOP("Allocation", "No space meets its needs."));
    case UnplacedReason::forbidden:
        return words(QT_TRANSLATE_NOOP("Allocation", "Every space that meets its needs is forbidden to it."));
    case UnplacedReason::taken:
        return takenSentence(unplaced, ground);
    case UnplacedReason::ceiling: {
        const QString bearer = unplaced.bearer ? text::label(*unplaced.bearer) : QString{};
        if (dearest.isEmpty())
            return words(QT_TRANSLATE_NOOP("Allocation", "The ceiling of “%1” is reached.")).arg(bearer);
        return words(QT_TRANSLATE_NOOP("Allocation", "%1 would do, but the ceiling of “%2” is reached."))
            .arg(dearest, bearer);
    }
    case UnplacedReason::qpvShare:
        return words(QT_TRANSLATE_NOOP("Allocation",
                                       "%1 would do, but too little would then lie in priority neighbourhoods."))
            .arg(dearest);
    case UnplacedReason::unfinished:
        return words(QT_TRANSLATE_NOOP("Allocation", "The search ended before it was known."));
    }
    return {};
}

QString comparisonSentence(const geo::domain::AllocationComparison& comparison, const text::Language& language) {
    const auto& differences = comparison.differences;
    const auto gains = std::ranges::count_if(differences, [](const auto& each) { return each.gain > 0.0; });
    const auto losses = std::ranges::count_if(differences, [](const auto& each) { return each.gain < 0.0; });
    const double change = comparison.before > 0.0 ? comparison.after / comparison.before - 1.0 : 0.0;
    const QString sign = change > 0.0 ? QStringLiteral("+") : QString{};
    QStringList parts;
    parts << words(QT_TRANSLATE_NOOP("Allocation", "Total %1 → %2 (%3)"))
                 .arg(language.number(comparison.before, 2), language.number(comparison.after, 2),
                      sign + text::percentText(geo::Share{change}, 2, language));
    parts << words(QT_TRANSLATE_NOOP("Allocation", "area %1 → %2"))
                 .arg(text::areaText(comparison.areaBefore, language), text::areaText(comparison.areaAfter, language));
    parts << words(QT_TRANSLATE_NOOP("Allocation", "blocking pairs %1 → %2"))
                 .arg(text::countText(comparison.blockingBefore, language),
                      text::countText(comparison.blockingAfter, language));
    parts << words(QT_TRANSLATE_N_NOOP("Allocation", "%n project(s) gain"), static_cast<int>(gains));
    parts << words(QT_TRANSLATE_N_NOOP("Allocation", "%n lose(s)"), static_cast<int>(losses));
    return parts.join(QStringLiteral("; ")) + u'.';
}

QString placingText(const geo::usecase::PlannedPlacement& line) {
    switch (line.placing) {
    case Placing::added:
        return words(QT_TRANSLATE_NOOP("Allocation", "New, proposed"));
    case Placing::movedOn:
        return words(QT_TRANSLATE_NOOP("Allocation", "%1 → proposed"))
            .arg(line.before ? text::label(line.before->state) : QString{});
    case Placing::unchanged:
        return words(QT_TRANSLATE_NOOP("Allocation", "Proposed already"));
    case Placing::projectGone:
        return words(QT_TRANSLATE_NOOP("Allocation", "Left out: the project is gone"));
    case Placing::spaceGone:
        return words(QT_TRANSLATE_NOOP("Allocation", "Left out: the space is gone"));
    case Placing::projectPlaced:
        return words(QT_TRANSLATE_NOOP("Allocation", "Left out: the project has a place now"));
    case Placing::spaceClosed:
        return words(QT_TRANSLATE_NOOP("Allocation", "Left out: the space is not available all that time"));
    case Placing::roomTaken:
        return words(QT_TRANSLATE_NOOP("Allocation", "Left out: the room has been taken since"));
    }
    return {};
}

QString planSentence(const geo::usecase::PlacementPlan& plan) {
    QStringList parts;
    parts << words(QT_TRANSLATE_N_NOOP("Allocation", "%n new placement(s)"),
                   static_cast<int>(plan.count(Placing::added)));
    const auto add = [&](const char* english, std::size_t count) {
        if (count > 0) parts << words(english, static_cast<int>(count));
    };
    add(QT_TRANSLATE_N_NOOP("Allocation", "%n moved on"), plan.count(Placing::movedOn));
    add(QT_TRANSLATE_N_NOOP("Allocation", "%n as it is"), plan.count(Placing::unchanged));
    add(QT_TRANSLATE_N_NOOP("Allocation", "%n in conflict"), plan.conflicts());
    return parts.join(QStringLiteral(", ")) + u'.';
}

QString allotmentText(const geo::domain::Allotment& allotment, const AllocationGround& ground,
                      const text::Language& language) {
    QStringList lines;
    lines << nameOf(ground, allotment.project) << placeName(ground, allotment.space);
    lines << text::capitalised(text::periodText({allotment.from, allotment.until}, language));
    lines << words(QT_TRANSLATE_NOOP("Allocation", "%1, score %2"))
                 .arg(text::areaText(allotment.area, language), language.number(allotment.score, 3));
    return lines.join(u'\n');
}

} // namespace app::allocation
