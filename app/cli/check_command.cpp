#include "cli/commands.h"
#include "cli/problem_sentence.h"
#include "cli/row_json.h"
#include "cli/workspace_argument.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::usecase::CheckReport;

constexpr std::size_t kMostNotices = 20; // told in a table; a document has them all

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json jsonOfAll(const auto& problems) {
    Json list = Json::array();
    for (const auto& problem : problems)
        list.push_back(Json{{"code", name(problem.code)}, {"args", jsonOf(problem.arguments)}});
    return list;
}

std::string textOf(const CheckReport& report, const text::Language& language) {
    QStringList lines;
    for (const auto& problem : report.problems) lines << problemSentence(problem, language);
    lines << (report.isSound()
                  ? words(QT_TRANSLATE_NOOP("Cli", "No problem was found."))
                  : words(QT_TRANSLATE_NOOP("Cli", "Problems: %1. Nothing was changed.")).arg(report.problems.size()));
    if (!report.notices.empty())
        lines << QString{} << words(QT_TRANSLATE_NOOP("Cli", "To be known (%1):")).arg(report.notices.size());
    for (std::size_t i = 0; i < std::min(report.notices.size(), kMostNotices); ++i)
        lines << QStringLiteral("  ") + problemSentence(report.notices[i], language);
    if (report.notices.size() > kMostNotices) lines << QStringLiteral("  …");
    return lines.join(u'\n').toStdString() + '\n';
}

class CheckCommand final : public Command {
public:
    void declare(Options& options) override { m_workspace.declare(options); }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.examine(context, job));
        GEO_ASSIGN(const auto report, desk.check(job));
        const int code = report.isSound() ? kDone : kRefused;
        if (!context.json) return Answer{textOf(report, context.language), {}, code};
        return Answer{written(Json{{"ok", report.isSound()},
                                   {"problems", jsonOfAll(report.problems)},
                                   {"notices", jsonOfAll(report.notices)}}),
                      {},
                      code};
    }

private:
    WorkspaceArgument m_workspace;
};

} // namespace

std::unique_ptr<Command> makeCheckCommand() {
    return std::make_unique<CheckCommand>();
}

} // namespace app::cli
