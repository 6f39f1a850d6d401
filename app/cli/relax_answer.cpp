#include "cli/relax_answer.h"

#include "cli/text_table.h"
#include "matching/answer_text.h"
#include "needs/relaxation_text.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::domain::MatchReport;
using geo::domain::RelaxationReport;
using geo::domain::RelaxationSet;
using geo::domain::RuleAnswer;
using geo::domain::SpaceMatch;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json setsJson(const RelaxationReport& found) {
    Json sets = Json::array();
    for (const RelaxationSet& set : found.sets) {
        Json parts = Json::array();
        for (const auto& part : set.parts)
            parts.push_back(Json{{"need", geo::domain::codeOf(part.rule)},
                                 {"needed", part.needed},
                                 {"proposed", textOrNull(part.proposed)}});
        Json spaces = Json::array();
        for (const geo::SpaceId space : set.spaces) spaces.push_back(space.value);
        sets.push_back(Json{{"parts", std::move(parts)}, {"opened", set.opened}, {"spaces", std::move(spaces)}});
    }
    return sets;
}

Json barriersJson(const RelaxationReport& found) {
    Json barriers = Json::array();
    for (const auto& barrier : found.barriers)
        barriers.push_back(Json{{"need", geo::domain::codeOf(barrier.rule)},
                                {"alone", barrier.alone},
                                {"broken", barrier.broken},
                                {"unknown", barrier.unknown}});
    return barriers;
}

// Lines of their own: a change of needs is too long for a column.
QString setsText(const RelaxationReport& found, const text::Language& language) {
    QString text;
    for (std::size_t i = 0; i < found.sets.size(); ++i) {
        text += QStringLiteral("%1. %2\n").arg(i + 1).arg(needs::effectText(found.sets[i]));
        for (const auto& part : found.sets[i].parts)
            text += QStringLiteral("   - %1\n").arg(needs::partText(part, language));
    }
    return text;
}

std::string nameOf(const SpaceMatch& match) {
    return match.spaceName.empty() ? match.siteName : match.siteName + " – " + match.spaceName;
}

Json spaceJson(const SpaceMatch& match) {
    Json answers = Json::array();
    for (const RuleAnswer& answer : match.answers)
        answers.push_back(Json{{"rule", geo::domain::codeOf(answer.rule)},
                               {"answer", geo::domain::codeOf(answer.answer)},
                               {"value", textOrNull(answer.value)},
                               {"needed", answer.needed},
                               {"source", answer.source}});
    return Json{{"site", match.site.value},
                {"space", match.space.value},
                {"name", nameOf(match)},
                {"eligible", match.eligible},
                {"answers", std::move(answers)}};
}

} // namespace

Json relaxJson(const MatchReport& report, const RelaxationReport& found) {
    return Json{{"project", report.project.value},  {"date", geo::isoDate(report.params.date)},
                {"at_least", found.params.atLeast}, {"eligible", found.eligible},
                {"beyond", found.beyond},           {"sets", setsJson(found)},
                {"barriers", barriersJson(found)}};
}

std::string relaxText(const RelaxationReport& found, const text::Language& language) {
    QString text = words(QT_TRANSLATE_NOOP("Cli", "Eligible spaces: %1. Beyond any change of needs: %2."))
                       .arg(found.eligible)
                       .arg(found.beyond) +
                   u'\n';
    if (!found.sets.empty()) text += u'\n' + setsText(found, language);
    TextTable barriers;
    for (const auto& barrier : found.barriers)
        barriers.addRow({text::label(barrier.rule), needs::barrierText(barrier)});
    if (!barriers.isEmpty()) text += u'\n' + barriers.text();
    return text.toStdString();
}

Json whyJson(const MatchReport& report, const geo::usecase::WhyNot& why) {
    Json spaces = Json::array();
    for (const std::size_t match : why.matches) spaces.push_back(spaceJson(report.matches[match]));
    return Json{{"project", report.project.value},
                {"date", geo::isoDate(report.params.date)},
                {"spaces", std::move(spaces)},
                {"changes", setsJson(why.changes)}};
}

std::string whyText(const MatchReport& report, const geo::usecase::WhyNot& why, const text::Language& language) {
    QString text;
    for (const std::size_t position : why.matches) {
        const SpaceMatch& match = report.matches[position];
        text += text::fromUtf8(nameOf(match)) + u'\n';
        TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Rule")), words(QT_TRANSLATE_NOOP("Cli", "Answer")),
                         words(QT_TRANSLATE_NOOP("Cli", "Value")), words(QT_TRANSLATE_NOOP("Cli", "Need")),
                         words(QT_TRANSLATE_NOOP("Cli", "Source"))}};
        for (const RuleAnswer& answer : match.answers)
            table.addRow({text::label(answer.rule), needs::answerText(answer.answer),
                          matching::valueText(answer, language), matching::neededText(answer, language),
                          matching::sourceText(answer.source)});
        text += table.text() + u'\n';
    }
    return (text + setsText(why.changes, language)).toStdString();
}

} // namespace app::cli
