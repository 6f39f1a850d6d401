#include "cli/commands.h"
#include "cli/inventory_answer.h"
#include "cli/options.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class CreateCommand final : public Command {
public:
    void declare(Options& options) override {
        options.argument("WORKSPACE",
                         words(QT_TRANSLATE_NOOP("Cli", "File to make (*.entente); an existing one stays as it is")),
                         m_workspace);
        options.count("--epsg",
                      words(QT_TRANSLATE_NOOP("Cli", "Projected CRS of the workspace; 2154 (Lambert-93) if not given")),
                      m_settings.epsg, 1);
        options.text("--name", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "What maps call it; else the name of the file")),
                     m_settings.name);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_TRY(job.step(geo::Phase::writing));
        GEO_ASSIGN(const auto desk, geo::usecase::Desk::create(m_workspace, m_settings, context.who));
        return context.json ? Answer{written(madeJson(desk.info()))} : Answer{madeText(desk.info())};
    }

private:
    std::string m_workspace;
    geo::usecase::NewWorkspace m_settings;
};

} // namespace

std::unique_ptr<Command> makeCreateCommand() {
    return std::make_unique<CreateCommand>();
}

} // namespace app::cli
