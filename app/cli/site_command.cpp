#include "cli/commands.h"
#include "cli/dossier_answer.h"
#include "cli/options.h"
#include "cli/roof_answer.h"
#include "cli/workspace_argument.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class SiteCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument("ID", words(QT_TRANSLATE_NOOP("Cli", "The number or the code of the site")), m_site);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto site, desk.row(geo::domain::Kind::site, m_site));
        GEO_ASSIGN(const auto dossier, geo::usecase::readDossier(desk, geo::SiteId{site.id}, job));
        GEO_ASSIGN(const auto factors, geo::usecase::readRoofFactors(desk));
        GEO_ASSIGN(const auto roofs, geo::usecase::roofsOf(desk, geo::SiteId{site.id}, factors));
        if (!context.json)
            return Answer{dossierText(dossier, context.language) + roofsText(roofs, factors, context.language)};
        Json document = dossierJson(dossier);
        document["roofs"] = roofsJson(roofs, factors);
        return Answer{written(document)};
    }

private:
    WorkspaceArgument m_workspace;
    std::string m_site;
};

} // namespace

std::unique_ptr<Command> makeSiteCommand() {
    return std::make_unique<SiteCommand>();
}

} // namespace app::cli
