#include "cli/match_answer.h"

#include "cli/text_table.h"
#include "text/code_label.h"
#include "text/robustness_sentence.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>

namespace app::cli {

namespace {

using geo::domain::Answer;
using geo::domain::Criterion;
using geo::domain::MatchReport;
using geo::domain::Ranked;
using geo::domain::RuleAnswer;
using geo::domain::SpaceMatch;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

constexpr std::span<const std::string_view> kCriteria = geo::domain::codesOf<Criterion>();

// Contributions are given as they are computed: they sum to the score to the last digit.
Json byCriterion(const std::array<double, geo::domain::kCriterionCount>& values) {
    Json object = Json::object();
    for (std::size_t i = 0; i < values.size(); ++i) object[std::string{kCriteria[i]}] = values.at(i);
    return object;
}

std::vector<std::string_view> unknownOf(const MatchReport& report, const SpaceMatch& match) {
    std::vector<std::string_view> names;
    const auto add = [&names](std::string_view name) {
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    };
    for (const RuleAnswer& answer : match.answers)
        if (answer.answer == Answer::unknown) add(geo::domain::codeOf(answer.rule));
    for (std::size_t i = 0; i < kCriteria.size(); ++i)
        if (report.params.weights.at(i) > 0.0 && !match.values.at(i).isKnown()) add(kCriteria[i]);
    return names;
}

QStringList unknownLabels(const MatchReport& report, const SpaceMatch& match) {
    QStringList labels;
    for (const std::string_view name : unknownOf(report, match)) {
        const auto rule = geo::domain::fromCode<geo::domain::Rule>(name);
        labels << (rule ? text::label(*rule) : text::codeLabel(kCriteria, name));
    }
    labels.removeDuplicates();
    return labels;
}

// Three decimals, so that a column reads downwards.
QString scoreText(double score, const text::Language& language) {
    return language.locale().toString(score, 'f', 3);
}

std::string nameOf(const SpaceMatch& match) {
    return match.spaceName.empty() ? match.siteName : match.siteName + " – " + match.spaceName;
}

std::span<const Ranked> firstOf(const MatchReport& report, std::size_t top) {
    return std::span{report.ranking}.first(std::min(top, report.ranking.size()));
}

bool excludes(const MatchReport& report, const RuleAnswer& answer) {
    return answer.answer == Answer::broken || (answer.answer == Answer::unknown && report.params.unknownExcludes);
}

Json ranksJson(const Ranked& ranked) {
    Json ranks = Json::object();
    for (std::size_t i = 0; i < ranked.standings.size(); ++i)
        ranks[std::string{geo::domain::codeOf(static_cast<geo::domain::Method>(i))}] = ranked.standings.at(i).rank;
    return ranks;
}

Json agreementsJson(const MatchReport& report) {
    Json agreements = Json::array();
    for (const geo::domain::Agreement& each : report.agreements)
        agreements.push_back(Json{{"methods", {geo::domain::codeOf(each.first), geo::domain::codeOf(each.second)}},
                                  {"kendall", each.tau ? Json(*each.tau) : Json(nullptr)}});
    return agreements;
}

Json rankingJson(const MatchReport& report, std::size_t top, Methods methods) {
    Json ranking = Json::array();
    for (const Ranked& ranked : firstOf(report, top)) {
        const SpaceMatch& match = report.matches[ranked.match];
        ranking.push_back(Json{{"rank", ranked.rank},
                               {"site", match.site.value},
                               {"space", match.space.value},
                               {"name", nameOf(match)},
                               {"score", ranked.score},
                               {"contributions", byCriterion(ranked.contributions)},
                               {"unknown", unknownOf(report, match)}});
        if (methods == Methods::all) ranking.back()["ranks"] = ranksJson(ranked);
    }
    return ranking;
}

Json exclusionsJson(const MatchReport& report) {
    Json exclusions = Json::array();
    for (const SpaceMatch& match : report.matches) {
        if (match.eligible) continue;
        for (const RuleAnswer& answer : match.answers)
            if (excludes(report, answer))
                exclusions.push_back(Json{{"site", match.site.value},
                                          {"space", match.space.value},
                                          {"rule", geo::domain::codeOf(answer.rule)},
                                          {"value", answer.value.empty() ? Json(nullptr) : Json(answer.value)},
                                          {"needed", answer.needed},
                                          {"source", answer.source}});
    }
    return exclusions;
}

// The criteria that count, as columns.
std::vector<std::size_t> weighed(const MatchReport& report) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < kCriteria.size(); ++i)
        if (report.params.weights.at(i) > 0.0) found.push_back(i);
    if (found.empty())
        for (std::size_t i = 0; i < kCriteria.size(); ++i) found.push_back(i);
    return found;
}

QString rankingText(const MatchReport& report, std::size_t top, const text::Language& language) {
    const auto criteria = weighed(report);
    QStringList headings{words(QT_TRANSLATE_NOOP("Cli", "Rank")), words(QT_TRANSLATE_NOOP("Cli", "Site")),
                         words(QT_TRANSLATE_NOOP("Cli", "Space")), words(QT_TRANSLATE_NOOP("Cli", "Name")),
                         words(QT_TRANSLATE_NOOP("Cli", "Score"))};
    std::vector<Align> alignments{Align::right, Align::right, Align::right, Align::left, Align::right};
    for (const std::size_t i : criteria) {
        headings << text::codeLabel(kCriteria, kCriteria[i]);
        alignments.push_back(Align::right);
    }
    headings << words(QT_TRANSLATE_NOOP("Cli", "Not known"));
    TextTable table{headings, alignments};
    for (const Ranked& ranked : firstOf(report, top)) {
        const SpaceMatch& match = report.matches[ranked.match];
        QStringList cells{QString::number(ranked.rank), QString::number(match.site.value),
                          QString::number(match.space.value), text::fromUtf8(nameOf(match)),
                          scoreText(ranked.score, language)};
        for (const std::size_t i : criteria) cells << scoreText(ranked.contributions.at(i), language);
        table.addRow(cells << unknownLabels(report, match).join(QStringLiteral(", ")));
    }
    return table.text();
}

// How many spaces each rule excludes, the strictest first.
QString exclusionsText(const MatchReport& report, const text::Language& language) {
    std::vector<std::pair<geo::domain::Rule, std::size_t>> counts;
    for (const SpaceMatch& match : report.matches)
        for (const RuleAnswer& answer : match.answers) {
            if (match.eligible || !excludes(report, answer)) continue;
            const auto found = std::ranges::find(counts, answer.rule, &decltype(counts)::value_type::first);
            if (found == counts.end())
                counts.emplace_back(answer.rule, 1);
            else
                ++found->second;
        }
    std::ranges::stable_sort(counts, std::ranges::greater{}, &decltype(counts)::value_type::second);
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Rule")), words(QT_TRANSLATE_NOOP("Cli", "Spaces excluded"))},
                    {Align::left, Align::right}};
    for (const auto& [rule, count] : counts) table.addRow({text::label(rule), text::countText(count, language)});
    return table.text();
}

} // namespace

Json matchJson(const MatchReport& report, std::size_t top, Methods methods) {
    Json document{{"project", report.project.value},
                  {"date", geo::isoDate(report.params.date)},
                  {"method", geo::domain::codeOf(report.params.choices.method)},
                  {"weights", byCriterion(report.params.weights)},
                  {"eligible", report.eligible},
                  {"excluded", report.excluded},
                  {"ranking", rankingJson(report, top, methods)},
                  {"exclusions", exclusionsJson(report)}};
    if (methods == Methods::all) {
        document["agreement"] = agreementsJson(report);
        document["hanging"] = report.hanging; // eligible spaces that leave a rule unanswered
    }
    if (report.filteredOut > 0) document["filtered_out"] = report.filteredOut;
    return document;
}

std::string matchText(const geo::domain::Project& project, const MatchReport& report, std::size_t top,
                      const text::Language& language) {
    TextTable facts;
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Project")),
                  QString::number(project.id.value) + QStringLiteral("  ") + text::fromUtf8(project.name)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Date")), language.date(report.params.date)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Eligible spaces")), text::countText(report.eligible, language)});
    facts.addRow(
        {words(QT_TRANSLATE_NOOP("Cli", "… that leave a rule unanswered")), text::countText(report.hanging, language)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Excluded spaces")), text::countText(report.excluded, language)});
    if (report.filteredOut > 0)
        facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Sites that a layer's filter leaves out")),
                      text::countText(report.filteredOut, language)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Method")), text::label(report.params.choices.method)});
    for (const geo::domain::Agreement& each : report.agreements)
        facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Agreement")), text::agreementText(each, language)});
    QString text = facts.text();
    for (const QString& part : {rankingText(report, top, language), exclusionsText(report, language)})
        if (!part.isEmpty()) text += u'\n' + part;
    return text.toStdString();
}

} // namespace app::cli
