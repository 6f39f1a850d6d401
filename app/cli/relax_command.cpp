// Which needs of a project would have to give, and what keeps one space out.
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project_match.h"
#include "cli/relax_answer.h"
#include "cli/workspace_argument.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class RelaxCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        m_match.declare(options, true);
        options.count("--at-least",
                      words(QT_TRANSLATE_NOOP("Cli", "So many spaces are to be eligible; 1 if not given")), m_atLeast,
                      1);
        options.count("--proposals", words(QT_TRANSLATE_NOOP("Cli", "So many sets of changes at most; 5 if not given")),
                      m_proposals, 1, 1000);
        options.count("--accept",
                      words(QT_TRANSLATE_NOOP("Cli", "Change the project's needs as this set proposes, as one step")),
                      m_accept, 1, 1000);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_accept > 0 ? m_workspace.change(context, job) : m_workspace.consult(context, job));
        GEO_ASSIGN(const auto match, m_match.run(desk, job));
        const geo::domain::RelaxationParams params{
            static_cast<std::size_t>(m_atLeast), static_cast<std::size_t>(std::max(m_proposals, m_accept)), {}};
        GEO_ASSIGN(const auto found, geo::usecase::relaxations(match.report, params, job));
        if (m_accept > 0) GEO_TRY(accept(desk, match.report.project, found));
        if (!context.json) return Answer{relaxText(found, context.language)};
        Json document = relaxJson(match.report, found);
        if (m_accept > 0) document["accepted"] = m_accept;
        return Answer{written(document)};
    }

private:
    [[nodiscard]] geo::Result<void> accept(geo::usecase::Desk& desk, geo::ProjectId project,
                                           const geo::domain::RelaxationReport& found) const {
        const auto chosen = static_cast<std::size_t>(m_accept);
        if (chosen > found.sets.size())
            return geo::fail(geo::ErrorCode::valueOutOfRange,
                             {{"field", "--accept"},
                              {"value", std::to_string(chosen)},
                              {"expected", "1.." + std::to_string(found.sets.size())}});
        GEO_TRY(geo::usecase::acceptRelaxation(desk, project, found.sets[chosen - 1]));
        return {};
    }

    WorkspaceArgument m_workspace;
    ProjectMatch m_match;
    int m_atLeast = 1;
    int m_proposals = 5;
    int m_accept = 0;
};

class WhyCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        m_match.declare(options, true);
        options.text("--space", "ID", words(QT_TRANSLATE_NOOP("Cli", "The space that is asked about, by its number")),
                     m_space);
        options.text("--site", "ID", words(QT_TRANSLATE_NOOP("Cli", "The site whose spaces are asked about")), m_site);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        using geo::domain::Kind;
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto match, m_match.run(desk, job));
        const bool isSite = m_space.empty();
        GEO_ASSIGN(const auto row, desk.row(isSite ? Kind::site : Kind::space, isSite ? m_site : m_space));
        GEO_ASSIGN(const auto why, isSite ? geo::usecase::whyNot(match.report, geo::SiteId{row.id}, job)
                                          : geo::usecase::whyNot(match.report, geo::SpaceId{row.id}, job));
        if (context.json) return Answer{written(whyJson(match.report, why))};
        return Answer{whyText(match.report, why, context.language)};
    }

private:
    WorkspaceArgument m_workspace;
    ProjectMatch m_match;
    std::string m_space;
    std::string m_site;
};

} // namespace

std::unique_ptr<Command> makeRelaxCommand() {
    return std::make_unique<RelaxCommand>();
}

std::unique_ptr<Command> makeWhyCommand() {
    return std::make_unique<WhyCommand>();
}

} // namespace app::cli
