#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project_match.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "sheets/sheet.h"
#include "text/today.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class SheetCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument("OUT", words(QT_TRANSLATE_NOOP("Cli", "File to write, replaced if it is there: .pdf")), m_out);
        options.text("--site", "ID", words(QT_TRANSLATE_NOOP("Cli", "The page of this site, by its number or code")),
                     m_site);
        options.text("--scenario", "NAME",
                     words(QT_TRANSLATE_NOOP("Cli", "What this kept allocation says of it as well")), m_scenario);
        options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "The page of a project, and how its spaces are ranked")));
        m_match.declare(options, false);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        if (m_match.isAsked() == m_site.empty()) return std::nullopt;
        return words(QT_TRANSLATE_NOOP("Cli", "A page is of one project (--project) or of one site (--site)."));
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        if (!m_scenario.empty()) {
            GEO_ASSIGN(m_kept, geo::usecase::openScenario(desk, m_scenario));
        }
        const bool isProject = m_match.isAsked();
        GEO_ASSIGN(const auto sheet, isProject ? ofProject(desk, context, job) : ofSite(desk, context, job));
        GEO_TRY(sheets::writeSheet(text::fromUtf8(m_out), sheet, job));
        if (context.json)
            return Answer{
                written(Json{{"file", m_out}, {"kind", isProject ? "project" : "site"}, {"key", m_key}, {"pages", 1}})};
        TextTable facts;
        facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Page")), text::fromUtf8(m_out)});
        facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "About")), sheet.plan.page.title});
        return Answer{facts.text().toStdString()};
    }

private:
    geo::Result<sheets::Sheet> ofProject(const geo::usecase::Desk& desk, const Context& context, geo::JobControl& job) {
        GEO_ASSIGN(auto match, m_match.run(desk, job));
        m_key = std::to_string(match.snapshot->project.id.value);
        return sheets::projectSheet(desk, match.snapshot->project, std::move(match.report), m_kept ? &*m_kept : nullptr,
                                    context.language, job);
    }

    geo::Result<sheets::Sheet> ofSite(const geo::usecase::Desk& desk, const Context& context, geo::JobControl& job) {
        GEO_ASSIGN(const auto site, desk.row(geo::domain::Kind::site, m_site));
        m_key = std::to_string(site.id);
        return sheets::siteSheet(desk, geo::SiteId{site.id}, m_match.date().value_or(text::today()),
                                 m_kept ? &*m_kept : nullptr, context.language, job);
    }

    WorkspaceArgument m_workspace;
    ProjectMatch m_match;
    std::string m_out;
    std::string m_site;
    std::string m_scenario;
    std::optional<geo::usecase::OpenedScenario> m_kept;
    std::string m_key;
};

} // namespace

std::unique_ptr<Command> makeSheetCommand() {
    return std::make_unique<SheetCommand>();
}

} // namespace app::cli
