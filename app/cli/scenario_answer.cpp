#include "cli/scenario_answer.h"

#include "allocation/allocation_sheets.h"
#include "allocation/allocation_text.h"
#include "cli/text_table.h"
#include "scenarios/scenario_sheet.h"
#include "tables/sheet_model.h"

#include <nlohmann/json.hpp>

#include <array>

namespace app::cli {

namespace {

using geo::usecase::AllocationGround;
using geo::usecase::Placing;

constexpr std::array<const char*, geo::usecase::kPlacingCount> kPlacings = {
    "added", "moved_on", "unchanged", "project_gone", "space_gone", "project_placed", "space_closed", "room_taken"};

// A sheet as the window shows it.
std::string tableText(const tables::Sheet& sheet, const text::Language& language) {
    QStringList heads;
    std::vector<Align> alignments;
    for (const auto& column : sheet.columns) {
        heads << column.head;
        alignments.push_back(column.type == geo::domain::FieldType::number ? Align::right : Align::left);
    }
    tables::SheetModel model(language);
    model.setSheet(sheet);
    TextTable table(heads, alignments);
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        table.addRow(cells);
    }
    return table.text().toStdString();
}

std::string lineOf(const QString& sentence) {
    return sentence.toStdString() + "\n";
}

Json dayJson(const std::optional<geo::Date>& day) {
    return day ? Json(geo::isoDate(*day)) : Json(nullptr);
}

Json spaceJson(const std::optional<geo::domain::Allotment>& allotment) {
    return allotment ? Json(allotment->space.value) : Json(nullptr);
}

} // namespace

Json scenariosJson(const std::vector<geo::domain::Scenario>& scenarios) {
    Json rows = Json::array();
    for (const auto& each : scenarios)
        rows.push_back({{"id", each.id.value},
                        {"name", each.name},
                        {"topic", geo::domain::codeOf(each.topic)},
                        {"taken", dayJson(each.takenOn)},
                        {"by", each.author},
                        {"note", each.note}});
    return {{"scenarios", std::move(rows)}};
}

std::string scenariosText(const std::vector<geo::domain::Scenario>& scenarios, const text::Language& language) {
    return tableText(scenarios::scenarioSheet(scenarios), language);
}

Json scenarioJson(const geo::usecase::OpenedScenario& opened) {
    Json sources = Json::array();
    for (const auto& each : opened.sources) sources.push_back({{"name", each.name}, {"vintage", each.vintage}});
    return {{"scenario", opened.row.name},   {"taken", dayJson(opened.row.takenOn)},
            {"by", opened.row.author},       {"note", opened.row.note},
            {"sources", std::move(sources)}, {"report", Json::parse(geo::domain::toJson(opened.report))}};
}

Json scenarioJson(const geo::usecase::OpenedSiting& opened) {
    Json sources = Json::array();
    for (const auto& each : opened.sources) sources.push_back({{"name", each.name}, {"vintage", each.vintage}});
    return {{"scenario", opened.row.name},   {"taken", dayJson(opened.row.takenOn)},
            {"by", opened.row.author},       {"note", opened.row.note},
            {"sources", std::move(sources)}, {"report", Json::parse(geo::domain::toJson(opened.report))}};
}

std::string scenarioText(const geo::usecase::OpenedScenario& opened, const AllocationGround& ground,
                         const text::Language& language) {
    return lineOf(allocation::statusSentence(opened.report, language)) + "\n" +
           tableText(allocation::allotmentSheet(opened.report, ground), language) + "\n" +
           tableText(allocation::unplacedSheet(opened.report, ground), language);
}

Json comparisonJson(const geo::domain::AllocationComparison& comparison) {
    Json differences = Json::array();
    for (const auto& each : comparison.differences)
        differences.push_back({{"project", each.project.value},
                               {"before", spaceJson(each.before)},
                               {"after", spaceJson(each.after)},
                               {"gain", each.gain}});
    return {{"before",
             {{"objective", comparison.before},
              {"area_m2", comparison.areaBefore.value},
              {"blocking_pairs", comparison.blockingBefore}}},
            {"after",
             {{"objective", comparison.after},
              {"area_m2", comparison.areaAfter.value},
              {"blocking_pairs", comparison.blockingAfter}}},
            {"differences", std::move(differences)}};
}

std::string comparisonText(const geo::domain::AllocationComparison& comparison, const AllocationGround& ground,
                           const text::Language& language) {
    return lineOf(allocation::comparisonSentence(comparison, language)) + "\n" +
           tableText(allocation::differenceSheet(comparison, ground), language);
}

Json placingJson(const geo::usecase::PlacementPlan& plan) {
    Json conflicts = Json::array();
    for (const auto& line : plan.lines)
        if (geo::usecase::isConflict(line.placing))
            conflicts.push_back({{"project", line.allotment.project.value},
                                 {"space", line.allotment.space.value},
                                 {"reason", kPlacings.at(static_cast<std::size_t>(line.placing))}});
    return {{"added", plan.count(Placing::added)},
            {"moved_on", plan.count(Placing::movedOn)},
            {"unchanged", plan.count(Placing::unchanged)},
            {"conflicts", std::move(conflicts)}};
}

std::string placingText(const geo::usecase::PlacementPlan& plan, const AllocationGround& ground,
                        const text::Language& language) {
    return lineOf(allocation::planSentence(plan)) + "\n" + tableText(allocation::placingSheet(plan, ground), language);
}

} // namespace app::cli
