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

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json dayJson(const std::optional<geo::Date>& day) {
    return day ? Json(geo::isoDate(*day)) : Json(nullptr);
}

Json alertsJson(const geo::usecase::PlacementBoard& board) {
    Json alerts = Json::array();
    for (const auto& [alert, position] : geo::usecase::listedAlerts(board)) {
        const auto& card = board.cards[position];
        alerts.push_back(Json{{"alert", geo::usecase::name(alert.kind)},
                              {"day", geo::isoDate(alert.day)},
                              {"placement", card.placement.id.value},
                              {"state", geo::domain::codeOf(card.placement.state)},
                              {"project", card.project},
                              {"site", card.siteId.value},
                              {"space", card.placement.space.value},
                              {"name", board::placeText(card).toStdString()},
                              {"from", dayJson(card.placement.from)},
                              {"until", dayJson(card.placement.until)}});
    }
    return Json{
        {"date", geo::isoDate(board.params.date)}, {"months", board.params.months}, {"alerts", std::move(alerts)}};
}

// What wants attention about agreements.
class AlertsCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        m_date.declare(options, "--date",
                       words(QT_TRANSLATE_NOOP("Cli", "The day that is judged; today if not given")));
        options.count("--months", words(QT_TRANSLATE_NOOP("Cli", "How near an end is told; 3 if not given")),
                      m_params.months, 0, 120);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        m_params.date = m_date.day().value_or(text::today());
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto board, geo::usecase::readBoard(desk, m_params, job));
        if (context.json) return Answer{written(alertsJson(board))};
        const auto table = board::alertTable(board);
        if (table.rows.empty())
            return Answer{words(QT_TRANSLATE_NOOP("Cli", "No agreement wants attention.")).toStdString() + "\n"};
        return Answer{tableText(table, context.language).toStdString()};
    }

private:
    WorkspaceArgument m_workspace;
    DateOption m_date;
    geo::usecase::AlertParams m_params;
};

} // namespace

std::unique_ptr<Command> makeAlertsCommand() {
    return std::make_unique<AlertsCommand>();
}

} // namespace app::cli
