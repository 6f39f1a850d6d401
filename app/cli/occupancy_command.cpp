#include "board/board_text.h"
#include "cli/commands.h"
#include "cli/date_option.h"
#include "cli/figures_answer.h"
#include "cli/options.h"
#include "cli/workspace_argument.h"
#include "text/today.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::usecase::OccupancyBy;
using geo::usecase::OccupancyTotals;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

constexpr std::array<std::pair<std::string_view, OccupancyBy>, 4> kBy = {{{"site", OccupancyBy::site},
                                                                          {"commune", OccupancyBy::commune},
                                                                          {"bearer", OccupancyBy::bearer},
                                                                          {"kind", OccupancyBy::kind}}};

template <class Quantity>
Json optionalJson(const std::optional<Quantity>& quantity) {
    return quantity ? Json(quantity->value) : Json(nullptr);
}

// Behind what names the row. Areas are m2 x days but for `area_m2`.
void addTotals(Json& row, const OccupancyTotals& totals) {
    row["days"] = totals.days;
    row["spaces"] = totals.spaces;
    row["spaces_without_area"] = totals.spacesWithoutArea;
    row["area_m2"] = totals.area.value;
    row["let_m2_days"] = totals.let;
    row["vacant_m2_days"] = totals.vacant;
    row["unavailable_m2_days"] = totals.unavailable;
    row["unknown_m2_days"] = totals.unknown;
    row["overbooked_m2_days"] = totals.overbooked;
    row["occupancy"] = optionalJson(totals.occupancy());
    row["vacancy"] = optionalJson(totals.vacancy());
    row["rent_eur_m2_year"] = optionalJson(totals.rent());
    row["offered_rent_eur_m2_year"] = optionalJson(totals.offeredRent());
}

Json occupancyJson(const geo::usecase::OccupancyReport& report, const std::string& by) {
    Json total = Json::object();
    addTotals(total, report.total);
    Json months = Json::array();
    for (std::size_t i = 0; i < report.months.size(); ++i) {
        Json month{{"from", geo::isoDate(*report.months[i].from)}, {"until", geo::isoDate(*report.months[i].until)}};
        addTotals(month, report.series[i]);
        months.push_back(std::move(month));
    }
    Json rows = Json::array();
    for (const auto& line : report.lines) {
        Json row{{"key", line.key}, {"name", board::lineName(line, report.params.by).toStdString()}};
        addTotals(row, line.totals);
        rows.push_back(std::move(row));
    }
    return Json{{"from", geo::isoDate(report.params.from)},
                {"until", geo::isoDate(report.params.until)},
                {"by", by},
                {"target", geo::usecase::kOccupancyTarget.value},
                {"total", std::move(total)},
                {"months", std::move(months)},
                {"rows", std::move(rows)}};
}

// What was let and vacant, and for how much.
class OccupancyCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        m_from.declare(options, "--from",
                       words(QT_TRANSLATE_NOOP("Cli", "The first day; the first of this year if not given")));
        m_until.declare(options, "--until",
                        words(QT_TRANSLATE_NOOP("Cli", "The day behind the last; a year later if not given")));
        options.choice("--by", "site|commune|bearer|kind",
                       words(QT_TRANSLATE_NOOP("Cli", "What a line is about; site if not given")), m_by);
        options.flag("--months", words(QT_TRANSLATE_NOOP("Cli", "A line a month instead (--json has both)")),
                     m_isByMonth);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        const std::chrono::year_month_day today{text::today()};
        geo::usecase::OccupancyParams params;
        params.from = m_from.day().value_or(std::chrono::sys_days{today.year() / 1 / 1});
        params.until = m_until.day().value_or(geo::addMonths(params.from, 12));
        for (const auto& [name, by] : kBy)
            if (name == m_by) params.by = by;
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto snapshot, geo::usecase::readOccupancy(desk, job));
        GEO_ASSIGN(const auto report, geo::usecase::occupancyFigures(snapshot, params, job));
        if (context.json) return Answer{written(occupancyJson(report, m_by))};
        const auto table = m_isByMonth ? board::occupancySeries(report) : board::occupancyTable(report);
        Answer answer{tableText(table, context.language).toStdString()};
        answer.notes << board::occupancySentence(report, context.language);
        return answer;
    }

private:
    WorkspaceArgument m_workspace;
    DateOption m_from;
    DateOption m_until;
    std::string m_by = "site";
    bool m_isByMonth = false;
};

} // namespace

std::unique_ptr<Command> makeOccupancyCommand() {
    return std::make_unique<OccupancyCommand>();
}

} // namespace app::cli
