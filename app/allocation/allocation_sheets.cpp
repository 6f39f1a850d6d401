#include "allocation/allocation_sheets.h"

#include "allocation/allocation_text.h"
#include "text/code_label.h"

#include <QCoreApplication>

namespace app::allocation {

using geo::domain::AllocationReport;
using geo::domain::Allotment;
using geo::domain::ProjectSpace;
using tables::Sheet;
using tables::SheetColumn;

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Allocation", english);
}

SheetColumn text(const char* name, const char* head) {
    return tables::wordColumn(name, words(head));
}
SheetColumn number(const char* name, const char* head, int decimals) {
    return tables::numberColumn(name, words(head), decimals);
}
SheetColumn day(const char* name, const char* head) {
    return tables::dayColumn(name, words(head));
}

QString siteName(const Ground& ground, geo::SpaceId space) {
    const auto found = ground.spaces.find(space);
    return found == ground.spaces.end() ? QString{} : nameOf(ground, found->second.site);
}

// "Site · space", or a dash for none.
QString placeOf(const Ground& ground, const std::optional<Allotment>& allotment) {
    return allotment ? placeName(ground, allotment->space) : QStringLiteral("–");
}

const char* const kProject = QT_TRANSLATE_NOOP("Allocation", "Project");
const char* const kSite = QT_TRANSLATE_NOOP("Allocation", "Site");
const char* const kSpace = QT_TRANSLATE_NOOP("Allocation", "Space");
const char* const kScore = QT_TRANSLATE_NOOP("Allocation", "Score");
const char* const kFrom = QT_TRANSLATE_NOOP("Allocation", "From");
const char* const kUntil = QT_TRANSLATE_NOOP("Allocation", "Until");

} // namespace

QString keyOf(const ProjectSpace& pair) {
    return QStringLiteral("%1/%2").arg(pair.project.value).arg(pair.space.value);
}

std::vector<ProjectSpace> pairsOf(const QStringList& keys) {
    std::vector<ProjectSpace> pairs;
    for (const QString& key : keys)
        pairs.push_back(
            {geo::ProjectId{key.section(u'/', 0, 0).toLongLong()}, geo::SpaceId{key.section(u'/', 1).toLongLong()}});
    return pairs;
}

Sheet allotmentSheet(const AllocationReport& report, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Allocation", "allocation")),
                {text("project", kProject), text("site", kSite), text("space", kSpace),
                 number("area_m2", QT_TRANSLATE_NOOP("Allocation", "Area (m²)"), 0), day("from", kFrom),
                 day("until", kUntil), number("score", kScore, 3),
                 text("bearer", QT_TRANSLATE_NOOP("Allocation", "Bearer")),
                 number("weekly_slots", QT_TRANSLATE_NOOP("Allocation", "Half-days a week"), 0),
                 text("pinned", QT_TRANSLATE_NOOP("Allocation", "Pinned"))},
                {}};
    for (const Allotment& each : report.allotments) {
        const QVariant halfDays = each.weeklySlots ? QVariant{static_cast<double>(*each.weeklySlots)} : QVariant{};
        sheet.rows.push_back(
            {{nameOf(ground, each.project), nameOf(ground, each.site), nameOf(ground, each.space), each.area.value,
              tables::dayCell(each.from), tables::dayCell(each.until), each.score, text::label(each.bearer), halfDays,
              each.pinned ? words(QT_TRANSLATE_NOOP("Allocation", "yes")) : QString{}},
             {keyOf({each.project, each.space})}});
    }
    return sheet;
}

Sheet unplacedSheet(const AllocationReport& report, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Allocation", "without_a_place")),
                {text("project", kProject), number("eligible", QT_TRANSLATE_NOOP("Allocation", "Eligible spaces"), 0),
                 text("reason", QT_TRANSLATE_NOOP("Allocation", "Why"))},
                {}};
    for (const geo::domain::Unplaced& each : report.unplaced) {
        const QString reason = reasonSentence(each, ground);
        sheet.rows.push_back({{nameOf(ground, each.project), static_cast<double>(each.eligible), reason},
                              {keyOf({each.project, each.dearest.value_or(geo::SpaceId{})})},
                              {},
                              reason});
    }
    return sheet;
}

Sheet blockingSheet(const AllocationReport& report, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Allocation", "blocking_pairs")),
                {text("project", kProject), text("site", kSite), text("space", kSpace),
                 text("has", QT_TRANSLATE_NOOP("Allocation", "Has now"))},
                {}};
    for (const geo::domain::ProjectSpace& each : report.blocking) {
        std::optional<Allotment> has;
        for (const Allotment& allotment : report.allotments)
            if (allotment.project == each.project) has = allotment;
        sheet.rows.push_back({{nameOf(ground, each.project), siteName(ground, each.space), nameOf(ground, each.space),
                               placeOf(ground, has)},
                              {keyOf(each)}});
    }
    return sheet;
}

Sheet differenceSheet(const geo::domain::AllocationComparison& comparison, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Allocation", "comparison")),
                {text("project", kProject), text("before", QT_TRANSLATE_NOOP("Allocation", "First")),
                 text("after", QT_TRANSLATE_NOOP("Allocation", "Second")),
                 number("score_before", QT_TRANSLATE_NOOP("Allocation", "Score in the first"), 3),
                 number("score_after", QT_TRANSLATE_NOOP("Allocation", "Score in the second"), 3),
                 number("gain", QT_TRANSLATE_NOOP("Allocation", "Gain"), 3)},
                {}};
    const auto score = [](const std::optional<Allotment>& each) { return each ? QVariant{each->score} : QVariant{}; };
    for (const geo::domain::AllocationDifference& each : comparison.differences) {
        const auto& allotment = each.after ? each.after : each.before;
        sheet.rows.push_back({{nameOf(ground, each.project), placeOf(ground, each.before), placeOf(ground, each.after),
                               score(each.before), score(each.after), each.gain},
                              {keyOf({each.project, allotment ? allotment->space : geo::SpaceId{}})}});
    }
    return sheet;
}

Sheet placingSheet(const geo::usecase::PlacementPlan& plan, const Ground& ground) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Allocation", "placements")),
                {text("becomes", QT_TRANSLATE_NOOP("Allocation", "What happens")), text("project", kProject),
                 text("site", kSite), text("space", kSpace), day("from", kFrom), day("until", kUntil)},
                {}};
    for (const geo::usecase::PlannedPlacement& line : plan.lines) {
        const Allotment& each = line.allotment;
        sheet.rows.push_back({{placingText(line), nameOf(ground, each.project), nameOf(ground, each.site),
                               nameOf(ground, each.space), tables::dayCell(each.from), tables::dayCell(each.until)},
                              {keyOf({each.project, each.space})}});
    }
    return sheet;
}

} // namespace app::allocation
