#include "cli/commands.h"
#include "cli/coverage_answer.h"
#include "cli/coverage_options.h"
#include "cli/options.h"
#include "cli/workspace_argument.h"
#include "text/sentence.h"
#include "usecase/cover.h"

#include <QCoreApplication>

namespace app::cli {

namespace {

using geo::domain::CoverageParams;
using geo::domain::CoverageReport;
using geo::usecase::CoverageGround;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

// Who reaches a third place.
class CoverCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.taken("--minutes", "M,M", words(QT_TRANSLATE_NOOP("Cli", "Ascending times; 5,10,15,20 if not given")),
                      [this](const std::string& text) {
                          auto minutes = minutesOf(text);
                          if (minutes) m_params.minutes = std::move(*minutes);
                          return minutes.has_value();
                      });
        m_options.declareTravel(options);
        options.choice("--by", "qpv|commune|territory|iris|neighbours",
                       words(QT_TRANSLATE_NOOP("Cli", "Only lines about these; all but IRIS if not given")), m_by);
        m_options.declarePlaces(options);
        options.taken("--open-at", "DAY_HH:MM",
                      words(QT_TRANSLATE_NOOP("Cli", "Only places that are open then, a day and a time: \"sa 18:30\"")),
                      [this](const std::string& text) {
                          m_params.openAt = geo::domain::parseOpenAt(text);
                          return m_params.openAt.has_value();
                      });
        m_options.declareAdded(options);
        m_options.declareRemoved(options);
        options.flag("--compare",
                     words(QT_TRANSLATE_NOOP("Cli", "Also what that changes: before and after --add and --remove")),
                     m_isCompared);
        options.flag("--residents", words(QT_TRANSLATE_NOOP("Cli", "Only who lives where, without any place")),
                     m_isOnlyResidents);
    }

    [[nodiscard]] std::optional<QString> usageFault() const override {
        if (m_isCompared && !m_options.isChange())
            return words(QT_TRANSLATE_NOOP("Cli", "--compare takes --add or --remove."));
        return std::nullopt;
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.examine(context, job));
        GEO_ASSIGN(const auto ground, geo::usecase::readCoverageGround(desk, job));
        if (m_isOnlyResidents) return residents(*ground, context, job);
        // Neither street nor place: nothing is asked but who lives where, and what is missing is told.
        if (!ground->streets && ground->places.empty() && !m_options.isChange())
            return residents(*ground, context, job);
        CoverageParams params = m_params;
        params.travel = m_options.travel(*ground);
        params.functions = m_options.functions();
        GEO_ASSIGN(params.added, m_options.added(desk));
        GEO_ASSIGN(params.removed, m_options.removed(desk));
        GEO_ASSIGN(const auto report, geo::usecase::cover(*ground, params, job));
        Answer answer = context.json ? Answer{} : coverageText(report, by(), context.language);
        Json document = context.json ? coverageJson(report, by()) : Json();
        if (m_isCompared) {
            params.added.clear();
            params.removed.clear();
            GEO_ASSIGN(const auto before, geo::usecase::cover(*ground, params, job));
            const auto change = geo::usecase::coverageChange(before, report);
            document["change"] = changeJson(change, by());
            answer.text += '\n' + changeText(change, by(), context.language).toStdString();
        }
        return context.json ? Answer{written(document)} : answer;
    }

private:
    [[nodiscard]] AreaChoice by() const { return geo::domain::fromCode<geo::domain::AreaKind>(m_by); }

    [[nodiscard]] geo::Result<Answer> residents(const CoverageGround& ground, const Context& context,
                                                geo::JobControl& job) const {
        GEO_ASSIGN(const auto report, geo::usecase::residentsByArea(ground, job));
        Answer answer = coverageText(report, by(), context.language);
        if (context.json) answer.text = written(coverageJson(report, by()));
        if (!ground.streets)
            answer.notes << text::sentence(geo::Error{geo::ErrorCode::networkMissing, {{"what", "street"}}},
                                           context.language);
        if (ground.places.empty())
            answer.notes << text::sentence(geo::Error{geo::ErrorCode::nothingToCover, {{"what", "place"}}},
                                           context.language);
        return answer;
    }

    WorkspaceArgument m_workspace;
    CoverageOptions m_options;
    CoverageParams m_params;
    std::string m_by;
    bool m_isCompared = false;
    bool m_isOnlyResidents = false;
};

} // namespace

std::unique_ptr<Command> makeCoverCommand() {
    return std::make_unique<CoverCommand>();
}

} // namespace app::cli
