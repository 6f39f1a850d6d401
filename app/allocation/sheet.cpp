#include "allocation/sheet.h"

#include "allocation/allocation_text.h"
#include "text/code_label.h"

#include <QCoreApplication>

namespace app::allocation {

using geo::domain::AllocationReport;
using geo::domain::Allotment;
using geo::domain::FieldType;

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Allocation", english);
}

SheetColumn text(const char* name, const char* head) {
    return {name, words(head), FieldType::text, 0};
}
SheetColumn number(const char* name, const char* head, int decimals) {
    return {name, words(head), FieldType::number, decimals};
}
SheetColumn day(const char* name, const char* head) {
    return {name, words(head), FieldType::date, 0};
}

QVariant isoDay(const std::optional<geo::Date>& date) {
    return date ? QVariant{QString::fromStdString(geo::isoDate(*date))} : QVariant{};
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
              isoDay(each.from), isoDay(each.until), each.score, text::label(each.bearer), halfDays,
              each.pinned ? words(QT_TRANSLATE_NOOP("Allocation", "yes")) : QString{}},
             {each.project, each.space},
             {}});
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
                              {each.project, each.dearest.value_or(geo::SpaceId{})},
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
                              each,
                              {}});
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
                              {each.project, allotment ? allotment->space : geo::SpaceId{}},
                              {}});
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
                               nameOf(ground, each.space), isoDay(each.from), isoDay(each.until)},
                              {each.project, each.space},
                              {}});
    }
    return sheet;
}

Sheet scenarioSheet(const std::vector<geo::domain::Scenario>& scenarios) {
    Sheet sheet{words(QT_TRANSLATE_NOOP("Allocation", "scenarios")),
                {text("name", QT_TRANSLATE_NOOP("Allocation", "Name")),
                 day("taken_on", QT_TRANSLATE_NOOP("Allocation", "Day")),
                 text("author", QT_TRANSLATE_NOOP("Allocation", "Kept by")),
                 text("note", QT_TRANSLATE_NOOP("Allocation", "Note"))},
                {}};
    for (const geo::domain::Scenario& each : scenarios)
        sheet.rows.push_back(
            {{text::fromUtf8(each.name), isoDay(each.takenOn), text::fromUtf8(each.author), text::fromUtf8(each.note)},
             {},
             {}});
    return sheet;
}

geo::usecase::Table tableOf(const Sheet& sheet) {
    geo::usecase::Table table;
    table.name = sheet.name.toStdString();
    for (const SheetColumn& column : sheet.columns)
        table.columns.push_back({.name = column.name, .heading = column.head.toStdString(), .type = column.type});
    for (const SheetRow& row : sheet.rows) {
        auto& cells = table.rows.emplace_back();
        for (const QVariant& cell : row.cells) {
            if (!cell.isValid())
                cells.emplace_back();
            else if (cell.typeId() == QMetaType::Double)
                cells.emplace_back(cell.toDouble());
            else
                cells.emplace_back(cell.toString().toStdString());
        }
    }
    return table;
}

} // namespace app::allocation
