#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project_match.h"
#include "cli/robustness_answer.h"
#include "cli/workspace_argument.h"
#include "usecase/ranking.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class RobustnessCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        m_match.declare(options, true);
        options.count("--draws", words(QT_TRANSLATE_NOOP("Cli", "How many weightings are drawn; 10,000 if not given")),
                      m_draws, 1);
        options.count("--seed",
                      words(QT_TRANSLATE_NOOP("Cli", "Where the draws begin: the same seed gives the same answer")),
                      m_seed);
        options.count("--ranks",
                      words(QT_TRANSLATE_NOOP("Cli", "At most so many ranks of each space; all if not given")),
                      m_ranks);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto match, m_match.run(desk, job));
        auto params = geo::usecase::robustnessParamsOf(match.report);
        params.draws = m_draws;
        params.seed = static_cast<std::uint64_t>(m_seed);
        params.ranks = static_cast<std::size_t>(m_ranks);
        GEO_ASSIGN(const auto found, geo::usecase::robustness(match.report, params, job));
        if (context.json) return Answer{written(robustnessJson(match.report, found))};
        return Answer{robustnessText(match.report, found, context.language)};
    }

private:
    WorkspaceArgument m_workspace;
    ProjectMatch m_match;
    int m_draws = 10'000;
    int m_seed = 1;
    int m_ranks = 0;
};

} // namespace

std::unique_ptr<Command> makeRobustnessCommand() {
    return std::make_unique<RobustnessCommand>();
}

} // namespace app::cli
