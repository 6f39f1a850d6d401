#include "cli/commands.h"
#include "cli/options.h"
#include "cli/scenario_answer.h"
#include "cli/siting_answer.h"
#include "cli/workspace_argument.h"
#include "text/today.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class ScenariosCommand final : public Command {
public:
    void declare(Options& options) override { m_workspace.declare(options); }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto scenarios, geo::usecase::readAllScenarios(desk, job));
        if (context.json) return Answer{written(scenariosJson(scenarios))};
        Answer answer{scenariosText(scenarios, context.language)};
        if (scenarios.empty()) answer.notes << words(QT_TRANSLATE_NOOP("Cli", "No scenario is kept."));
        return answer;
    }

private:
    WorkspaceArgument m_workspace;
};

class ScenarioCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument("NAME", words(QT_TRANSLATE_NOOP("Cli", "Name of the scenario")), m_name);
        options.text("--compare", "NAME", words(QT_TRANSLATE_NOOP("Cli", "What another scenario gives differently")),
                     m_other);
        options.flag("--place",
                     words(QT_TRANSLATE_NOOP("Cli", "Turn it into proposed placements, as one step; refused where a "
                                                    "line conflicts with the workspace as it is now")),
                     m_place);
        options.flag("--leave-out-conflicts",
                     words(QT_TRANSLATE_NOOP("Cli", "With --place: lines that conflict are left out")), m_leaveOut);
        options.text("--reason", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "With --place: why, for the history")),
                     m_reason);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        if (m_place && !m_other.empty())
            return words(QT_TRANSLATE_NOOP("Cli", "--compare and --place cannot be given together."));
        if (!m_place && (m_leaveOut || !m_reason.empty()))
            return words(QT_TRANSLATE_NOOP("Cli", "--leave-out-conflicts and --reason need --place."));
        return std::nullopt;
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_place ? m_workspace.change(context, job) : m_workspace.consult(context, job));
        if (const auto siting = geo::usecase::openSiting(desk, m_name); siting && !m_place && m_other.empty())
            return context.json ? Answer{written(scenarioJson(*siting))} : sitingText(siting->report, context.language);
        GEO_ASSIGN(const auto opened, geo::usecase::openScenario(desk, m_name));
        GEO_ASSIGN(const auto ground, geo::usecase::readAllocationGround(desk, job));
        if (m_place) return place(desk, opened, *ground, context, job);
        if (m_other.empty())
            return Answer{context.json ? written(scenarioJson(opened))
                                       : scenarioText(opened, *ground, context.language)};
        GEO_ASSIGN(const auto other, geo::usecase::openScenario(desk, m_other));
        const auto comparison = geo::domain::compare(opened.report, other.report);
        return Answer{context.json ? written(comparisonJson(comparison))
                                   : comparisonText(comparison, *ground, context.language)};
    }

private:
    geo::Result<Answer> place(geo::usecase::Desk& desk, const geo::usecase::OpenedScenario& opened,
                              const geo::usecase::AllocationGround& ground, const Context& context,
                              geo::JobControl& job) const {
        GEO_ASSIGN(const auto plan, geo::usecase::planPlacements(desk, opened.report, job));
        GEO_TRY(
            geo::usecase::placeAllotments(desk, opened.report, {text::today(), desk.who(), m_reason, m_leaveOut}, job));
        return Answer{context.json ? written(placingJson(plan)) : placingText(plan, ground, context.language)};
    }

    WorkspaceArgument m_workspace;
    std::string m_name;
    std::string m_other;
    std::string m_reason;
    bool m_place = false;
    bool m_leaveOut = false;
};

} // namespace

std::unique_ptr<Command> makeScenariosCommand() {
    return std::make_unique<ScenariosCommand>();
}

std::unique_ptr<Command> makeScenarioCommand() {
    return std::make_unique<ScenarioCommand>();
}

} // namespace app::cli
