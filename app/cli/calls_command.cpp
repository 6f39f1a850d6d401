#include "calls/call_text.h"
#include "calls/write_document.h"
#include "cli/commands.h"
#include "cli/date_option.h"
#include "cli/figures_answer.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/workspace_argument.h"
#include "text/code_label.h"
#include "text/today.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app::cli {

namespace {

using geo::domain::CallState;
using geo::domain::ProjectCallId;
using geo::usecase::CallContents;
using geo::usecase::CallRanking;
using geo::usecase::Desk;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json rankingJson(const CallRanking& ranking) {
    Json rows = Json::array();
    for (const auto& pair : ranking.pairs) {
        Json broken = Json::array();
        for (const auto rule : pair.broken) broken.push_back(geo::domain::codeOf(rule));
        Json unknown = Json::array();
        for (const auto rule : pair.unknown) unknown.push_back(geo::domain::codeOf(rule));
        rows.push_back(Json{{"project", pair.project.value},
                            {"space", pair.space.value},
                            {"eligible", pair.eligible},
                            {"method", geo::domain::codeOf(pair.method)},
                            {"score", pair.score},
                            {"sum", pair.sum},
                            {"rank_of_space", pair.rankOfSpace},
                            {"rank_of_project", pair.rankOfProject},
                            {"broken", std::move(broken)},
                            {"unknown", std::move(unknown)}});
    }
    return rows;
}

Json contentsJson(const CallContents& contents, const CallRanking& ranking) {
    Json spaces = Json::array();
    for (const auto& offer : contents.offers)
        spaces.push_back(Json{{"space", offer.space.id.value},
                              {"site", offer.site.id.value},
                              {"name", calls::placeText(contents, offer.space.id).toStdString()}});
    Json applications = Json::array();
    for (const auto& answer : contents.answers) {
        Json row = jsonOf(geo::domain::toRecord(answer.application), false);
        row["name"] = answer.project.name;
        applications.push_back(std::move(row));
    }
    return Json{{"call", jsonOf(geo::domain::toRecord(contents.call), false)},
                {"spaces", std::move(spaces)},
                {"applications", std::move(applications)},
                {"ranking", rankingJson(ranking)}};
}

std::string contentsText(const CallContents& contents, const CallRanking& ranking, const text::Language& language) {
    const QString head = text::fromUtf8(contents.call.name) + u'\n' + calls::stateText(contents.call, language);
    const QStringList parts{head + u'\n', tableText(calls::offersTable(contents), language),
                            tableText(calls::answersTable(contents), language),
                            tableText(calls::rankingTable(contents, ranking), language)};
    return parts.join(u'\n').toStdString();
}

// Calls for projects: without a number all of them; with one what belongs to it, after what is to be done with it.
class CallsCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.count("--call", words(QT_TRANSLATE_NOOP("Cli", "The number of a call; all are listed if not given")),
                      m_call, 1);
        options.text("--create", "NAME", words(QT_TRANSLATE_NOOP("Cli", "Make a call of the spaces")), m_name);
        options.taken("--spaces", "ID,…", words(QT_TRANSLATE_NOOP("Cli", "The spaces that it offers")),
                      [this](const std::string& text) { return takeSpaces(text); });
        options.choice("--to", "open|closed", words(QT_TRANSLATE_NOOP("Cli", "Open, reopen or close the call")), m_to);
        options.text("--forms", "FILE", words(QT_TRANSLATE_NOOP("Cli", "Read applications, a row each")), m_forms);
        m_date.declare(options, "--date",
                       words(QT_TRANSLATE_NOOP("Cli", "The day of what is done; today if not given")));
        options.taken(
            "--decide", "PROJECT:DECISION[:SPACE[:REASON]]",
            words(QT_TRANSLATE_NOOP("Cli", "Decide of an application: selected, reserve or declined")),
            [this](const std::string& text) { return takeDecision(text); }, true);
        options.flag("--allocate",
                     words(QT_TRANSLATE_NOOP("Cli", "Select applications by an allocation of the spaces; what is "
                                                    "selected or declined already stays")),
                     m_allocates);
        options.choice("--method", "stable|optimal",
                       words(QT_TRANSLATE_NOOP("Cli", "The method of --allocate; stable if not given")), m_method);
        options.text("--publish", "FILE",
                     words(QT_TRANSLATE_NOOP("Cli", "Write the spaces without personal data (.pdf: a list to read)")),
                     m_publish);
        options.text("--minutes", "FILE", words(QT_TRANSLATE_NOOP("Cli", "Write the minutes (.pdf or .txt)")),
                     m_minutes);
        options.text("--present", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "Those who decided")), m_present);
        options.flag("--conclude", words(QT_TRANSLATE_NOOP("Cli", "Keep the minutes and place the selected projects")),
                     m_concludes);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        const bool writes =
            !m_name.empty() || !m_to.empty() || !m_forms.empty() || !m_decisions.empty() || m_allocates || m_concludes;
        GEO_ASSIGN(auto desk, writes ? m_workspace.change(context, job) : m_workspace.consult(context, job));
        Answer answer;
        if (!m_name.empty()) GEO_TRY(create(desk));
        geo::JobControl unstopped; // reads what is told of a change that is kept by then
        geo::JobControl& telling = writes ? unstopped : job;
        if (m_call == 0) return list(desk, context, telling);
        const ProjectCallId call{m_call};
        GEO_TRY(act(desk, call, answer, context, job));
        GEO_ASSIGN(const auto contents, geo::usecase::readCall(desk, call, telling));
        GEO_ASSIGN(const auto ranking, geo::usecase::rankCall(desk, contents, today(), false, telling));
        GEO_TRY(write(desk, contents, ranking, context, job));
        answer.text =
            context.json ? written(contentsJson(contents, ranking)) : contentsText(contents, ranking, context.language);
        return answer;
    }

private:
    struct Decided {
        std::int64_t project = 0;
        geo::usecase::CallDecision decision;
    };

    bool takeSpaces(const std::string& text) {
        for (const QString& part : text::fromUtf8(text).split(u',')) {
            bool isNumber = false;
            m_spaces.emplace_back(part.trimmed().toLongLong(&isNumber));
            if (!isNumber) return false;
        }
        return true;
    }

    bool takeDecision(const std::string& text) {
        const QString all = text::fromUtf8(text);
        Decided decided;
        decided.project = all.section(u':', 0, 0).toLongLong();
        const auto decision = geo::domain::fromCode<geo::domain::Decision>(all.section(u':', 1, 1).toStdString());
        if (decided.project <= 0 || !decision) return false;
        decided.decision.decision = *decision;
        if (const auto space = all.section(u':', 2, 2).toLongLong(); space > 0)
            decided.decision.space = geo::SpaceId{space};
        decided.decision.reason = all.section(u':', 3).toStdString();
        m_decisions.push_back(decided);
        return true;
    }

    [[nodiscard]] geo::Date today() const { return m_date.day().value_or(text::today()); }

    geo::Result<void> create(Desk& desk) {
        geo::domain::ProjectCall call;
        call.name = m_name;
        GEO_ASSIGN(const auto report, geo::usecase::createCall(desk, call, m_spaces));
        m_call = static_cast<int>(report.ids.front());
        return {};
    }

    geo::Result<Answer> list(const Desk& desk, const Context& context, geo::JobControl& job) const {
        GEO_ASSIGN(const auto all, geo::usecase::readCalls(desk, job));
        Json rows = Json::array();
        QStringList lines;
        for (const auto& call : all) {
            rows.push_back(jsonOf(geo::domain::toRecord(call), false));
            lines << QStringLiteral("%1  %2  %3")
                         .arg(QString::number(call.id.value), text::fromUtf8(call.name),
                              calls::stateText(call, context.language));
        }
        if (context.json) return Answer{written(Json{{"calls", std::move(rows)}})};
        if (lines.isEmpty()) lines << words(QT_TRANSLATE_NOOP("Cli", "There is no call for projects yet."));
        return Answer{lines.join(u'\n').toStdString() + "\n"};
    }

    geo::Result<void> act(Desk& desk, ProjectCallId call, Answer& answer, const Context& context,
                          geo::JobControl& job) const {
        if (!m_to.empty()) GEO_TRY(geo::usecase::moveCall(desk, call, *geo::domain::fromCode<CallState>(m_to), job));
        if (!m_forms.empty()) {
            geo::usecase::ImportRequest request;
            request.source = m_forms;
            GEO_ASSIGN(const auto gathered, geo::usecase::gatherApplications(desk, call, request, today(), job));
            answer.notes << calls::gatheredText(gathered, context.language);
        }
        if (!m_decisions.empty()) GEO_TRY(decide(desk, call, job));
        if (m_allocates) GEO_TRY(allocate(desk, call, answer, context, job));
        return {};
    }

    geo::Result<void> allocate(Desk& desk, ProjectCallId call, Answer& answer, const Context& context,
                               geo::JobControl& job) const {
        using geo::domain::AllocationMethod;
        geo::domain::AllocationParams asked;
        asked.date = today();
        asked.method = geo::domain::fromCode<AllocationMethod>(m_method).value_or(AllocationMethod::stable);
        GEO_ASSIGN(const auto allocation, geo::usecase::allocateCall(desk, call, asked, job));
        if (!allocation.decisions.empty())
            GEO_TRY(geo::usecase::decideApplications(desk, call, calls::reasoned(allocation, context.language), job));
        answer.notes << calls::allocatedText(allocation, context.language);
        return {};
    }

    geo::Result<void> decide(Desk& desk, ProjectCallId call, geo::JobControl& job) const {
        GEO_ASSIGN(const auto contents, geo::usecase::readCall(desk, call, job));
        std::vector<geo::usecase::CallDecision> decisions;
        for (Decided decided : m_decisions) {
            const auto found =
                std::ranges::find(contents.answers, geo::ProjectId{decided.project},
                                  [](const geo::usecase::CallAnswer& answer) { return answer.project.id; });
            if (found == contents.answers.end())
                return geo::fail(geo::ErrorCode::notFound,
                                 {{"kind", "application"}, {"key", std::to_string(decided.project)}});
            decided.decision.application = found->application.id;
            decisions.push_back(decided.decision);
        }
        GEO_TRY(geo::usecase::decideApplications(desk, call, decisions, job));
        return {};
    }

    geo::Result<void> write(Desk& desk, const CallContents& contents, const CallRanking& ranking,
                            const Context& context, geo::JobControl& job) const {
        if (!m_publish.empty()) GEO_TRY(publish(desk, contents, context, job));
        if (m_minutes.empty() && !m_concludes) return {};
        const QString minutes =
            calls::minutesText({contents, ranking, today(), text::fromUtf8(m_present)}, context.language);
        if (m_minutes.ends_with(".pdf"))
            GEO_TRY(
                calls::writePdf(text::fromUtf8(m_minutes), text::fromUtf8(contents.call.name), calls::htmlOf(minutes)));
        else if (!m_minutes.empty())
            GEO_TRY(calls::writeText(text::fromUtf8(m_minutes), minutes));
        if (m_concludes)
            GEO_TRY(geo::usecase::decideCall(desk, contents.call.id, {today(), m_present, minutes.toStdString()}, job));
        return {};
    }

    geo::Result<void> publish(const Desk& desk, const CallContents& contents, const Context& context,
                              geo::JobControl& job) const {
        if (m_publish.ends_with(".pdf"))
            return calls::writePdf(text::fromUtf8(m_publish), text::fromUtf8(contents.call.name),
                                   calls::offersHtml(contents, context.language));
        geo::usecase::ExportRequest request;
        request.target = m_publish;
        GEO_TRY(geo::usecase::publishCall(desk, contents.call.id, request, job));
        return {};
    }

    WorkspaceArgument m_workspace;
    int m_call = 0;
    std::string m_name;
    std::vector<geo::SpaceId> m_spaces;
    std::string m_to;
    std::string m_forms;
    DateOption m_date;
    std::vector<Decided> m_decisions;
    bool m_allocates = false;
    std::string m_method;
    std::string m_publish;
    std::string m_minutes;
    std::string m_present;
    bool m_concludes = false;
};

} // namespace

std::unique_ptr<Command> makeCallsCommand() {
    return std::make_unique<CallsCommand>();
}

} // namespace app::cli
