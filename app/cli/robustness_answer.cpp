#include "cli/robustness_answer.h"

#include "cli/text_table.h"
#include "text/code_label.h"
#include "text/robustness_sentence.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app::cli {

namespace {

using geo::domain::Acceptability;
using geo::domain::MatchReport;
using geo::domain::RobustnessReport;
using geo::domain::Stability;

constexpr std::size_t kLines = 20; // of the table
constexpr std::size_t kShownRanks = 3;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json stabilityJson(const Acceptability& line) {
    Json stability = Json::object();
    for (std::size_t c = 0; c < line.firstWhile.size(); ++c)
        if (const auto& bounds = line.firstWhile.at(c))
            stability[std::string{geo::domain::codeOf(static_cast<geo::domain::Criterion>(c))}] =
                Json::array({bounds->low, bounds->high});
    return stability;
}

QString ranksText(const MatchReport& report, const RobustnessReport& robustness, const text::Language& language) {
    const QString rank = words(QT_TRANSLATE_NOOP("Cli", "Rank %1"));
    QStringList headings{words(QT_TRANSLATE_NOOP("Cli", "Rank")), words(QT_TRANSLATE_NOOP("Cli", "Site")),
                         words(QT_TRANSLATE_NOOP("Cli", "Space")), words(QT_TRANSLATE_NOOP("Cli", "Name"))};
    std::vector<Align> alignments{Align::right, Align::right, Align::right, Align::left};
    const std::size_t ranks = std::min(kShownRanks, robustness.spaces.front().ranks.size());
    for (std::size_t r = 0; r < ranks; ++r) {
        headings << rank.arg(r + 1);
        alignments.push_back(Align::right);
    }
    TextTable table{headings, alignments};
    for (std::size_t i = 0; i < std::min(kLines, robustness.spaces.size()); ++i) {
        const Acceptability& line = robustness.spaces[i];
        const auto& match = report.matches.at(line.match);
        QStringList cells{QString::number(i + 1), QString::number(match.site.value), QString::number(match.space.value),
                          text::placeName(match)};
        for (std::size_t r = 0; r < ranks; ++r) cells << text::shareText(geo::Share{line.ranks[r]}, language);
        table.addRow(cells);
    }
    return table.text();
}

QString stabilityText(const MatchReport& report, const RobustnessReport& robustness, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Weight")), words(QT_TRANSLATE_NOOP("Cli", "Share")),
                     words(QT_TRANSLATE_NOOP("Cli", "Lowest share")), words(QT_TRANSLATE_NOOP("Cli", "Highest share")),
                     words(QT_TRANSLATE_NOOP("Cli", "Passed below by")),
                     words(QT_TRANSLATE_NOOP("Cli", "Passed above by"))},
                    {Align::left, Align::right, Align::right, Align::right}};
    const auto name = [&](const std::optional<std::size_t>& match) {
        return match ? text::placeName(report.matches.at(*match)) : QString{};
    };
    for (const Stability& row : robustness.stability)
        table.addRow({text::label(row.criterion), text::shareText(geo::Share{row.now}, language),
                      text::shareText(geo::Share{row.low}, language), text::shareText(geo::Share{row.high}, language),
                      name(row.below), name(row.above)});
    return table.text();
}

} // namespace

Json robustnessJson(const MatchReport& report, const RobustnessReport& robustness) {
    Json lines = Json::array();
    for (const Acceptability& line : robustness.spaces) {
        const auto& match = report.matches.at(line.match);
        lines.push_back(Json{{"site", match.site.value},
                             {"space", match.space.value},
                             {"ranks", line.ranks},
                             {"stability", stabilityJson(line)}});
    }
    return Json{{"project", report.project.value},
                {"draws", robustness.params.draws},
                {"seed", robustness.params.seed},
                {"acceptability", std::move(lines)}};
}

std::string robustnessText(const MatchReport& report, const RobustnessReport& robustness,
                           const text::Language& language) {
    if (robustness.spaces.empty())
        return words(QT_TRANSLATE_NOOP("Cli", "No space is eligible: there is nothing to rank.")).toStdString() + '\n';
    const QString sentence = text::robustnessSentence(report, robustness, language);
    return (sentence + QStringLiteral("\n\n") + ranksText(report, robustness, language) + u'\n' +
            stabilityText(report, robustness, language))
        .toStdString();
}

} // namespace app::cli
