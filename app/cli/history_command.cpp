#include "cli/commands.h"
#include "cli/journal_answer.h"
#include "cli/options.h"
#include "cli/workspace_argument.h"

#include <QCoreApplication>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class HistoryCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.taken("--of", "KIND[:ID]",
                      words(QT_TRANSLATE_NOOP("Cli", "Only what happened to rows of a kind, or to one row")),
                      [this](const std::string& of) { return take(of); });
        options.count("--limit", words(QT_TRANSLATE_NOOP("Cli", "At most so many steps; 200 if not given")),
                      m_filter.limit);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        if (!m_kind.empty()) {
            GEO_ASSIGN(m_filter.kind, geo::domain::parseKind(m_kind));
        }
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto entries, desk.history(m_filter));
        return journalAnswer(entries, context);
    }

private:
    bool take(const std::string& of) {
        const auto colon = of.find(':');
        m_kind = of.substr(0, colon);
        if (colon != std::string::npos) m_filter.key = of.substr(colon + 1);
        return !m_kind.empty() && (colon == std::string::npos || !m_filter.key.empty());
    }

    WorkspaceArgument m_workspace;
    std::string m_kind;
    geo::usecase::HistoryFilter m_filter;
};

} // namespace

std::unique_ptr<Command> makeHistoryCommand() {
    return std::make_unique<HistoryCommand>();
}

} // namespace app::cli
