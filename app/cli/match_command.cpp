#include "cli/commands.h"
#include "cli/match_answer.h"
#include "cli/options.h"
#include "cli/project_match.h"
#include "cli/workspace_argument.h"
#include "usecase/shortlist.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <limits>

namespace app::cli {

namespace {

using geo::SpaceId;
using geo::domain::MatchReport;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

std::vector<SpaceId> bestOf(const MatchReport& report, std::size_t count) {
    std::vector<SpaceId> best;
    for (const auto& ranked : report.ranking)
        if (best.size() < count) best.push_back(report.matches[ranked.match].space);
    return best;
}

class MatchCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        m_match.declare(options, true);
        options.flag(
            "--all-methods",
            words(QT_TRANSLATE_NOOP("Cli", "In the document also the rank under each method, and how they agree")),
            m_allMethods);
        options.count("--top",
                      words(QT_TRANSLATE_NOOP("Cli", "At most so many lines of the ranking; the counts are of all")),
                      m_top, 1);
        options.count("--shortlist",
                      words(QT_TRANSLATE_NOOP("Cli", "Add the first so many to the project's shortlist, as one step")),
                      m_shortlist, 1);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_shortlist > 0 ? m_workspace.change(context, job) : m_workspace.consult(context, job));
        GEO_ASSIGN(const auto match, m_match.run(desk, job));
        std::size_t added = 0;
        if (m_shortlist > 0) {
            const auto best = bestOf(match.report, static_cast<std::size_t>(m_shortlist));
            GEO_ASSIGN(const auto kept, geo::usecase::addToShortlist(desk, match.report, best, job));
            added = kept.ids.size();
        }
        if (!context.json) return textAnswer(match, added, context);
        Json document = matchJson(match.report, m_top, m_allMethods ? Methods::all : Methods::chosen);
        if (m_shortlist > 0) document["shortlisted"] = added;
        return Answer{written(document)};
    }

private:
    [[nodiscard]] Answer textAnswer(const ProjectMatch::Outcome& match, std::size_t added,
                                    const Context& context) const {
        Answer answer{matchText(match.snapshot->project, match.report, m_top, context.language)};
        if (m_shortlist > 0)
            answer.notes << words(QT_TRANSLATE_NOOP(
                                      "Cli", "Added to the shortlist: %1 (those that were on it stay as they are)."))
                                .arg(added);
        return answer;
    }

    WorkspaceArgument m_workspace;
    ProjectMatch m_match;
    std::size_t m_top = std::numeric_limits<std::size_t>::max();
    int m_shortlist = 0;
    bool m_allMethods = false;
};

} // namespace

std::unique_ptr<Command> makeMatchCommand() {
    return std::make_unique<MatchCommand>();
}

} // namespace app::cli
