#include "cli/commands.h"
#include "cli/inventory_answer.h"
#include "cli/workspace_argument.h"

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

class InfoCommand final : public Command {
public:
    void declare(Options& options) override { m_workspace.declare(options); }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto inventory, desk.inventory(job));
        if (!context.json) {
            std::string text = madeText(desk.info());
            if (!inventory.layers.empty()) text += '\n' + layersText(inventory, context.language);
            const std::string datasets = datasetsText(inventory, context.language);
            return Answer{datasets.empty() ? text : text + '\n' + datasets};
        }
        return Answer{written(Json{{"workspace", desk.info().path.string()},
                                   {"name", desk.info().name},
                                   {"epsg", desk.info().epsg},
                                   {"schema", desk.info().schema},
                                   {"layers", layersJson(inventory)},
                                   {"datasets", datasetsJson(inventory)}})};
    }

private:
    WorkspaceArgument m_workspace;
};

} // namespace

std::unique_ptr<Command> makeInfoCommand() {
    return std::make_unique<InfoCommand>();
}

} // namespace app::cli
