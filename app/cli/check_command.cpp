#include "cli/commands.h"
#include "cli/problem_sentence.h"
#include "cli/row_json.h"
#include "cli/workspace_argument.h"
#include "text/code_label.h"
#include "usecase/packed_layer.h"
#include "usecase/read_map.h"

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

// The layers whose quick copy did not agree with their rows: no error of data, and made anew where the file can be
// written.
struct CopiesReport {
    std::vector<geo::carto::LayerId> faulty;
    bool areMadeAnew = false;
};

geo::Result<CopiesReport> checkCopies(geo::usecase::Desk& desk, geo::JobControl& job) {
    CopiesReport report;
    GEO_ASSIGN(const auto design, geo::usecase::usableDesign(desk));
    GEO_ASSIGN(report.faulty, geo::usecase::checkPackedLayers(desk, design, job));
    if (report.faulty.empty() || desk.info().readOnly) return report;
    GEO_ASSIGN(const int put, geo::usecase::packAnew(desk, design, report.faulty, job));
    report.areMadeAnew = put == static_cast<int>(report.faulty.size());
    return report;
}

Json jsonOf(const CopiesReport& report) {
    Json list = Json::array();
    for (const geo::carto::LayerId layer : report.faulty)
        list.push_back(Json{{"layer", geo::domain::codeOf(layer)}, {"made_anew", report.areMadeAnew}});
    return list;
}

std::string textOf(const CopiesReport& report) {
    QStringList lines;
    const QString sentence =
        report.areMadeAnew
            ? words(QT_TRANSLATE_NOOP("Cli", "The quick copy of layer \"%1\" did not agree with its rows; it was made "
                                             "anew. No data was touched."))
            : words(QT_TRANSLATE_NOOP("Cli", "The quick copy of layer \"%1\" does not agree with its rows; the window "
                                             "makes it anew. No data is wrong."));
    for (const geo::carto::LayerId layer : report.faulty) lines << sentence.arg(text::label(layer));
    return lines.isEmpty() ? std::string{} : lines.join(u'\n').toStdString() + '\n';
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
        GEO_ASSIGN(auto desk, m_workspace.examine(context, job));
        GEO_ASSIGN(const auto report, desk.check(job));
        CopiesReport copies; // of what is damaged none are made
        if (report.isSound()) {
            GEO_ASSIGN(copies, checkCopies(desk, job));
        }
        const int code = report.isSound() ? kDone : kRefused;
        if (!context.json) return Answer{textOf(report, context.language) + textOf(copies), {}, code};
        return Answer{written(Json{{"ok", report.isSound()},
                                   {"problems", jsonOfAll(report.problems)},
                                   {"notices", jsonOfAll(report.notices)},
                                   {"copies", jsonOf(copies)}}),
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
