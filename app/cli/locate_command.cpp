#include "cli/commands.h"
#include "cli/options.h"
#include "cli/siting_answer.h"
#include "cli/siting_options.h"
#include "cli/workspace_argument.h"
#include "text/today.h"
#include "usecase/scenarios.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

// Where to open.
class LocateCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        m_asked.declare(options);
        options.text("--keep", "NAME",
                     words(QT_TRANSLATE_NOOP("Cli", "Keep the result as a scenario of that name, as one step")),
                     m_keep);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_keep.empty() ? m_workspace.examine(context, job) : m_workspace.change(context, job));
        GEO_ASSIGN(const auto ground, geo::usecase::readCoverageGround(desk, job));
        GEO_ASSIGN(const auto params, m_asked.params(desk, *ground, job));
        GEO_ASSIGN(const auto report, geo::usecase::locate(*ground, params, job));
        if (!m_keep.empty()) {
            GEO_TRY(geo::usecase::keepScenario(desk, report, {m_keep, text::today(), {}}, job));
        }
        if (context.json) return Answer{written(Json::parse(geo::domain::toJson(report)))};
        return sitingText(report, context.language);
    }

private:
    WorkspaceArgument m_workspace;
    SitingOptions m_asked;
    std::string m_keep;
};

} // namespace

std::unique_ptr<Command> makeLocateCommand() {
    return std::make_unique<LocateCommand>();
}

} // namespace app::cli
