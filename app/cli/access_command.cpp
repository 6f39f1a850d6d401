#include "cli/commands.h"
#include "cli/coverage_answer.h"
#include "cli/coverage_options.h"
#include "cli/options.h"
#include "cli/workspace_argument.h"
#include "usecase/cover.h"

#include <QCoreApplication>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

// Places a resident, by floating catchments.
class AccessCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.taken("--minutes", "M", words(QT_TRANSLATE_NOOP("Cli", "Size of the catchments; 30 if not given")),
                      [this](const std::string& text) {
                          const auto minutes = minutesOf(text);
                          if (minutes && minutes->size() == 1) m_params.within = minutes->front();
                          return minutes && minutes->size() == 1;
                      });
        options.choice("--method", "e2sfca|2sfca",
                       words(QT_TRANSLATE_NOOP("Cli", "Whether a way counts less the longer it is; e2sfca if not "
                                                      "given")),
                       m_method);
        m_options.declareTravel(options);
        options.choice("--by", "qpv|commune|territory|iris|neighbours",
                       words(QT_TRANSLATE_NOOP("Cli", "Only lines about these; all but IRIS if not given")), m_by);
        m_options.declarePlaces(options);
        m_options.declareAdded(options);
        m_options.declareRemoved(options);
        options.count("--capacity-unknown",
                      words(QT_TRANSLATE_NOOP("Cli", "Taken for places that do not say how many they take; without it "
                                                     "they are left out and told")),
                      m_capacity, 1, 1'000'000);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.examine(context, job));
        GEO_ASSIGN(const auto ground, geo::usecase::readCoverageGround(desk, job));
        geo::domain::AccessParams params = m_params;
        params.method = geo::domain::fromCode<geo::domain::AccessMethod>(m_method).value_or(params.method);
        params.travel = m_options.travel(*ground);
        params.functions = m_options.functions();
        params.capacityUnknown = m_capacity;
        GEO_ASSIGN(params.added, m_options.added(desk));
        GEO_ASSIGN(params.removed, m_options.removed(desk));
        GEO_ASSIGN(const auto report, geo::usecase::access(*ground, params, job));
        const AreaChoice by = geo::domain::fromCode<geo::domain::AreaKind>(m_by);
        if (context.json) return Answer{written(accessJson(report, by))};
        return accessText(report, by, context.language);
    }

private:
    WorkspaceArgument m_workspace;
    CoverageOptions m_options;
    geo::domain::AccessParams m_params;
    std::string m_method = "e2sfca";
    std::string m_by;
    int m_capacity = 0;
};

} // namespace

std::unique_ptr<Command> makeAccessCommand() {
    return std::make_unique<AccessCommand>();
}

} // namespace app::cli
