#include "cli/allocation_answer.h"
#include "cli/allocation_options.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/workspace_argument.h"
#include "usecase/allocate.h"

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

class AssignCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        m_asked.declare(options);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto snapshot, geo::usecase::readAllocation(desk, job));
        GEO_ASSIGN(const auto params, m_asked.params(*snapshot));
        GEO_ASSIGN(const auto report, geo::usecase::allocate(*snapshot, params, job));
        if (context.json) return Answer{written(Json::parse(geo::domain::toJson(report)))};
        return allocationText(*snapshot, report, context.language);
    }

private:
    WorkspaceArgument m_workspace;
    AllocationOptions m_asked;
};

} // namespace

std::unique_ptr<Command> makeAssignCommand() {
    return std::make_unique<AssignCommand>();
}

} // namespace app::cli
