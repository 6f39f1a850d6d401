#include "board/board_text.h"

#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

namespace app::board {

using geo::domain::FieldType;
using geo::domain::Unit;
using geo::domain::Value;
using geo::usecase::AlertKind;
using geo::usecase::OccupancyBy;
using geo::usecase::OccupancyTotals;
using geo::usecase::Table;

namespace {

struct Board {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

geo::formats::Column column(const char* name, const QString& heading, FieldType type, Unit unit = Unit::none) {
    return {name, heading.toStdString(), type, unit};
}

geo::formats::Column numbers(const char* name, const QString& heading, Unit unit) {
    const QString sign = text::unitText(unit);
    const bool isShare = unit == Unit::share;
    return column(name, sign.isEmpty() || isShare ? heading : QStringLiteral("%1 (%2)").arg(heading, sign),
                  FieldType::number, unit);
}

template <class Quantity>
Value valueOf(const std::optional<Quantity>& quantity) {
    return quantity ? Value{quantity->value} : Value{};
}

Value dayOf(const std::optional<geo::Date>& day) {
    return day ? Value{geo::isoDate(*day)} : Value{};
}

void addFigureColumns(Table& table) {
    table.columns.push_back(column("spaces", Board::tr("Spaces"), FieldType::integer));
    table.columns.push_back(numbers("area_m2", Board::tr("Area"), Unit::squareMetres));
    table.columns.push_back(numbers("let_m2", Board::tr("Let"), Unit::squareMetres));
    table.columns.push_back(numbers("vacant_m2", Board::tr("Vacant"), Unit::squareMetres));
    table.columns.push_back(numbers("unavailable_m2", Board::tr("Unavailable"), Unit::squareMetres));
    table.columns.push_back(numbers("unknown_m2", Board::tr("Not known"), Unit::squareMetres));
    table.columns.push_back(numbers("occupancy", Board::tr("Occupancy"), Unit::share));
    table.columns.push_back(numbers("vacancy", Board::tr("Vacancy"), Unit::share));
    table.columns.push_back(numbers("rent_eur_m2_year", Board::tr("Rent paid"), Unit::eurosPerSquareMetreYear));
    table.columns.push_back(
        numbers("offered_rent_eur_m2_year", Board::tr("Rent asked"), Unit::eurosPerSquareMetreYear));
    table.columns.push_back(column("spaces_without_area", Board::tr("Without area"), FieldType::integer));
}

void addFigures(std::vector<Value>& row, const OccupancyTotals& totals) {
    const auto mean = [&](double days) { return Value{totals.meanOf(days).value}; };
    row.insert(row.end(), {static_cast<std::int64_t>(totals.spaces), totals.area.value, mean(totals.let),
                           mean(totals.vacant), mean(totals.unavailable), mean(totals.unknown),
                           valueOf(totals.occupancy()), valueOf(totals.vacancy()), valueOf(totals.rent()),
                           valueOf(totals.offeredRent()), static_cast<std::int64_t>(totals.spacesWithoutArea)});
}

} // namespace

QString alertText(AlertKind kind) {
    switch (kind) {
    case AlertKind::overdue:
        return Board::tr("Past its end");
    case AlertKind::noticeDue:
        return Board::tr("Notice is due");
    case AlertKind::endsSoon:
        return Board::tr("Ends soon");
    case AlertKind::startDue:
        return Board::tr("Should have begun");
    case AlertKind::windowCloses:
        return Board::tr("The place closes before it ends");
    }
    return {};
}

QString alertText(const geo::usecase::AgreementAlert& alert, const text::Language& language) {
    const QString day = language.date(alert.day);
    switch (alert.kind) {
    case AlertKind::overdue:
        return Board::tr("Ended on %1 and still running").arg(day);
    case AlertKind::noticeDue:
        return Board::tr("Notice due since %1").arg(day);
    case AlertKind::endsSoon:
        return Board::tr("Ends on %1").arg(day);
    case AlertKind::startDue:
        return Board::tr("To begin on %1, not running").arg(day);
    case AlertKind::windowCloses:
        return Board::tr("The place closes on %1").arg(day);
    }
    return {};
}

QString concernText(geo::usecase::MoveConcern concern, const geo::usecase::MoveJudgement& judgement,
                    const text::Language& language) {
    switch (concern) {
    case geo::usecase::MoveConcern::overCapacity:
        return Board::tr("The space would be promised to %1 at once.").arg(text::shareText(judgement.load, language));
    case geo::usecase::MoveConcern::outsideAvailability:
        return Board::tr("The agreement has days on which the space is not available.");
    case geo::usecase::MoveConcern::periodUnknown:
        return Board::tr("Without dates, the space is held on every day.");
    }
    return {};
}

QString placeText(const geo::usecase::PlacementCard& card) {
    const QString site = text::fromUtf8(card.site);
    return card.space.empty() ? site : Board::tr("%1 – %2").arg(site, text::fromUtf8(card.space));
}

Table alertTable(const geo::usecase::PlacementBoard& board) {
    Table table;
    table.name = "alerts";
    table.columns = {column("day", Board::tr("Day"), FieldType::date),
                     column("alert", Board::tr("What"), FieldType::text),
                     column("project", Board::tr("Project"), FieldType::text),
                     column("site", Board::tr("Site"), FieldType::text),
                     column("space", Board::tr("Space"), FieldType::text),
                     column("state", Board::tr("State"), FieldType::text),
                     column("from_date", Board::tr("From"), FieldType::date),
                     column("until_date", Board::tr("Until (excluded)"), FieldType::date)};
    for (const auto& [alert, position] : geo::usecase::listedAlerts(board)) {
        const auto& card = board.cards[position];
        table.rows.push_back({geo::isoDate(alert.day), alertText(alert.kind).toStdString(), card.project, card.site,
                              card.space, text::label(card.placement.state).toStdString(), dayOf(card.placement.from),
                              dayOf(card.placement.until)});
    }
    return table;
}

QString title(OccupancyBy by) {
    switch (by) {
    case OccupancyBy::site:
        return Board::tr("Site");
    case OccupancyBy::commune:
        return Board::tr("Commune");
    case OccupancyBy::bearer:
        return Board::tr("Bearer");
    case OccupancyBy::kind:
        return Board::tr("Kind of site");
    }
    return {};
}

QString lineName(const geo::usecase::OccupancyLine& line, OccupancyBy by) {
    if (line.key.empty()) return text::unknownText();
    if (by == OccupancyBy::bearer) return text::codeLabel(geo::domain::codesOf<geo::domain::Bearer>(), line.key);
    if (by == OccupancyBy::kind) return text::codeLabel(geo::domain::codesOf<geo::domain::SiteKind>(), line.key);
    return text::fromUtf8(line.name);
}

Table occupancyTable(const geo::usecase::OccupancyReport& report) {
    Table table;
    table.name = "occupancy";
    table.columns = {column("name", title(report.params.by), FieldType::text)};
    addFigureColumns(table);
    for (const auto& line : report.lines) {
        std::vector<Value> row{lineName(line, report.params.by).toStdString()};
        addFigures(row, line.totals);
        table.rows.push_back(std::move(row));
    }
    std::vector<Value> all{Board::tr("All").toStdString()};
    addFigures(all, report.total);
    table.rows.push_back(std::move(all));
    return table;
}

Table occupancySeries(const geo::usecase::OccupancyReport& report) {
    Table table;
    table.name = "occupancy_months";
    table.columns = {column("from_date", Board::tr("From"), FieldType::date),
                     column("until_date", Board::tr("Until (excluded)"), FieldType::date)};
    addFigureColumns(table);
    for (std::size_t i = 0; i < report.months.size(); ++i) {
        std::vector<Value> row{dayOf(report.months[i].from), dayOf(report.months[i].until)};
        addFigures(row, report.series[i]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString occupancySentence(const geo::usecase::OccupancyReport& report, const text::Language& language) {
    const auto& total = report.total;
    const auto occupancy = total.occupancy();
    if (!occupancy) return Board::tr("No space with a known area was available in this period.");
    return Board::tr("Occupancy %1 (target %2); %3 let and %4 vacant on average")
        .arg(text::shareText(*occupancy, language), text::shareText(geo::usecase::kOccupancyTarget, language),
             text::areaText(total.meanOf(total.let), language), text::areaText(total.meanOf(total.vacant), language));
}

} // namespace app::board
