#include "board/board_text.h"
#include "cli/commands.h"
#include "cli/date_option.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/workspace_argument.h"
#include "text/code_label.h"
#include "text/today.h"
#include "usecase/move_placement.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::domain::PlacementState;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

// A step of a placement with the land company.
class DecideCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument("PLACEMENT", words(QT_TRANSLATE_NOOP("Cli", "The number of the placement")), m_placement);
        options.choice("--to", "shortlisted|visited|proposed|approved|declined|agreed|running|ended",
                       words(QT_TRANSLATE_NOOP("Cli", "The state it gets; without it, its steps are told")), m_to);
        m_on.declare(options, "--on", words(QT_TRANSLATE_NOOP("Cli", "The day of the decision; today if not given")));
        options.text("--reason", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "Why; required to decline and to go back")),
                     m_reason);
        options.text("--by", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "Who decided")), m_by);
        options.text("--document", "FILE", words(QT_TRANSLATE_NOOP("Cli", "The paper that says so, or its address")),
                     m_document);
        options.text("--set", "FIELD=VALUE,…",
                     words(QT_TRANSLATE_NOOP("Cli", "What the agreement says: area_m2, from_date, until_date, "
                                                    "rent_eur_m2_year, notice_months, bearer, slots_week")),
                     m_terms);
        options.flag("--accept-over-capacity",
                     words(QT_TRANSLATE_NOOP("Cli", "Also where the space is promised for more than it has")),
                     m_accepts);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_to.empty() ? m_workspace.consult(context, job) : m_workspace.change(context, job));
        GEO_ASSIGN(const auto row, desk.row(geo::domain::Kind::placement, m_placement));
        Answer answer;
        if (!m_to.empty()) {
            GEO_ASSIGN(const auto move, moveOf(row));
            GEO_ASSIGN(const auto judgement, geo::usecase::judgeMove(desk, move));
            GEO_TRY(geo::usecase::movePlacement(desk, move));
            for (const auto concern : judgement.concerns)
                answer.notes << board::concernText(concern, judgement, context.language);
        }
        GEO_ASSIGN(const auto now, desk.rowById(geo::domain::Kind::placement, row.id));
        GEO_ASSIGN(const auto steps, geo::usecase::stepsOf(desk, geo::PlacementId{row.id}));
        answer.text = context.json ? jsonText(now, steps) : plainText(now, steps, context.language);
        return answer;
    }

private:
    geo::Result<geo::usecase::PlacementMove> moveOf(const geo::domain::Record& row) const {
        geo::usecase::PlacementMove move;
        move.placement = geo::PlacementId{row.id};
        move.to = *geo::domain::fromCode<PlacementState>(m_to);
        move.day = m_on.day().value_or(text::today());
        move.reason = m_reason;
        move.author = m_by;
        move.document = m_document;
        move.acceptsOverCapacity = m_accepts;
        geo::domain::Record wanted = row;
        for (const QString& part : text::fromUtf8(m_terms).split(u',', Qt::SkipEmptyParts)) {
            const std::string name = part.section(u'=', 0, 0).trimmed().toStdString();
            const auto& info = geo::domain::infoOf(row.kind);
            GEO_ASSIGN(const std::size_t index, info.indexOf(name));
            GEO_ASSIGN(wanted.values[index],
                       geo::domain::parseValue(info.fields[index], part.section(u'=', 1).toStdString()));
        }
        GEO_ASSIGN(const auto placement, geo::domain::fromRecord<geo::domain::Placement>(wanted));
        move.terms = geo::usecase::termsOf(placement);
        return move;
    }

    [[nodiscard]] static std::string jsonText(const geo::domain::Record& row,
                                              const std::vector<geo::domain::Record>& steps) {
        Json document{{"placement", jsonOf(row, false)}, {"steps", Json::array()}};
        for (const auto& step : steps) document["steps"].push_back(jsonOf(step, false));
        return written(document);
    }

    [[nodiscard]] static std::string plainText(const geo::domain::Record& row,
                                               const std::vector<geo::domain::Record>& steps,
                                               const text::Language& language) {
        const auto state = [](const geo::domain::Record& of) {
            return text::codeLabel(geo::domain::codesOf<PlacementState>(), geo::domain::toText(of.value("state")));
        };
        QStringList lines{words(QT_TRANSLATE_NOOP("Cli", "Placement %1: %2")).arg(row.id).arg(state(row))};
        for (const auto& step : steps) {
            const auto day = geo::parseDate(geo::domain::toText(step.value("happened_on")));
            QStringList parts{day ? language.date(*day) : QString{}, state(step)};
            for (const char* name : {"author", "reason", "document"})
                if (const auto& value = step.value(name); geo::domain::isKnown(value))
                    parts << text::fromUtf8(geo::domain::toText(value));
            lines << QStringLiteral("  ") + parts.join(QStringLiteral("  "));
        }
        return lines.join(u'\n').toStdString() + "\n";
    }

    WorkspaceArgument m_workspace;
    std::string m_placement;
    std::string m_to;
    DateOption m_on;
    std::string m_reason;
    std::string m_by;
    std::string m_document;
    std::string m_terms;
    bool m_accepts = false;
};

} // namespace

std::unique_ptr<Command> makeDecideCommand() {
    return std::make_unique<DecideCommand>();
}

} // namespace app::cli
