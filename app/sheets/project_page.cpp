#include "sheets/project_page.h"

#include "domain/needs.h"
#include "layout/text_fit.h"
#include "matching/ranking_model.h"
#include "sheets/page_frame.h"
#include "sheets/scenario_text.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/robustness_sentence.h"
#include "text/value_text.h"

#include <algorithm>
#include <numeric>

namespace app::sheets {

namespace {

using geo::domain::Criterion;
using geo::domain::NeedFields;
using geo::domain::NeedLevel;
using geo::usecase::ProjectSheet;
using text::Language;

constexpr std::size_t kNeeds = 16;
constexpr std::size_t kPlacements = 6;
constexpr std::size_t kRules = 5;

QString valueOf(const ProjectSheet& sheet, std::string_view name, const Language& language) {
    const auto* field = geo::domain::infoOf(geo::domain::Kind::project).find(name);
    return text::valueText(*field, sheet.row.value(name), language);
}

// What is asked, how much, and whether it excludes.
QStringList needRow(const ProjectSheet& sheet, const NeedFields& need, NeedLevel level, const Language& language) {
    QStringList values;
    for (const std::string_view field : need.fields)
        if (!need.isFeature && geo::domain::isKnown(sheet.row.value(field))) values << valueOf(sheet, field, language);
    return {text::label(need.rule), values.join(QStringLiteral(" – ")), text::label(level)};
}

void layNeeds(const ProjectSheet& sheet, const Language& language, SheetColumn& column) {
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "What it needs")));
    std::vector<QStringList> rows;
    for (const NeedFields& need : geo::domain::allNeeds()) {
        const NeedLevel level = geo::domain::levelOf(sheet.project, need.rule);
        if (level != NeedLevel::indifferent) rows.push_back(needRow(sheet, need, level, language));
    }
    for (const std::string_view field : {"area_ideal_m2", "area_max_m2", "jobs"}) {
        if (!geo::domain::isKnown(sheet.row.value(field))) continue;
        const auto* info = geo::domain::infoOf(geo::domain::Kind::project).find(field);
        rows.push_back({text::label(*info), valueOf(sheet, field, language), {}});
    }
    if (rows.empty()) return column.paragraph(words(QT_TRANSLATE_NOOP("Sheets", "No need is stated yet.")), 1);
    column.table({{0.37}, {0.42}, {0.21}},
                 {words(QT_TRANSLATE_NOOP("Sheets", "Need")), words(QT_TRANSLATE_NOOP("Sheets", "Asked")),
                  words(QT_TRANSLATE_NOOP("Sheets", "Level"))},
                 rows, kNeeds);
}

QString eligibleSentence(const ProjectSheet& sheet, const Language& language) {
    QStringList parts{
        words(QT_TRANSLATE_NOOP("Sheets", "Eligible spaces: %1")).arg(text::countText(sheet.match.eligible, language)),
        words(QT_TRANSLATE_NOOP("Sheets", "kept out: %1")).arg(text::countText(sheet.match.excluded, language))};
    if (sheet.match.filteredOut > 0)
        parts << words(QT_TRANSLATE_NOOP("Sheets", "sites left out by the map's filters: %1"))
                     .arg(text::countText(sheet.match.filteredOut, language));
    return joined(parts);
}

// "Rent 512, area 40 …": a space may be kept out by several.
QString keptOutSentence(const ProjectSheet& sheet, const Language& language) {
    if (sheet.keptOut.empty()) return {};
    QStringList rules;
    for (std::size_t i = 0; i < std::min(kRules, sheet.keptOut.size()); ++i) {
        const auto& rule = sheet.keptOut[i];
        rules << text::label(rule.rule) + QChar{text::kNarrowSpace} +
                     text::countText(rule.broken + rule.unknown, language);
    }
    if (sheet.keptOut.size() > kRules) rules << leftOutText(sheet.keptOut.size() - kRules);
    return words(QT_TRANSLATE_NOOP("Sheets", "Kept out by (several may hold at once): %1")).arg(joined(rules));
}

std::vector<Criterion> weighing(const ProjectSheet& sheet) {
    std::vector<Criterion> criteria;
    const auto& weights = sheet.match.params.weights;
    const bool isAll = std::ranges::all_of(weights, [](double weight) { return weight <= 0.0; });
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (isAll || weights[i] > 0.0) criteria.push_back(static_cast<Criterion>(i));
    return criteria;
}

QString contributionsText(const ProjectSheet& sheet, const geo::domain::Ranked& line, const Language& language) {
    QStringList parts;
    for (const Criterion criterion : weighing(sheet))
        parts << text::label(criterion) + QChar{text::kNarrowSpace} +
                     scoreText(line.contributions.at(static_cast<std::size_t>(criterion)), language);
    return joined(parts);
}

QString unknownsText(const ProjectSheet& sheet, const geo::domain::SpaceMatch& match) {
    QStringList unknown;
    for (const auto& answer : match.answers)
        if (answer.answer == geo::domain::Answer::unknown) unknown << text::label(answer.rule);
    for (const Criterion criterion : weighing(sheet)) {
        const QString name = text::label(criterion);
        if (!match.values.at(static_cast<std::size_t>(criterion)).isKnown() && !unknown.contains(name)) unknown << name;
    }
    return unknown.isEmpty() ? words(QT_TRANSLATE_NOOP("Sheets", "Everything that is asked is known."))
                             : words(QT_TRANSLATE_NOOP("Sheets", "Not known: %1")).arg(joined(unknown));
}

// The whole width is a score of 1; what each criterion gives is a piece of it, in the order of the words below.
void layContributions(const ProjectSheet& sheet, const geo::domain::Ranked& line, SheetColumn& column) {
    constexpr double kHeight = 2.6;
    column.bar({column.left(), column.top(), column.width(), kHeight}, Qt::white, true);
    double left = column.left();
    for (const Criterion criterion : weighing(sheet)) {
        const double width = line.contributions.at(static_cast<std::size_t>(criterion)) * column.width();
        if (width > 0.3) column.bar({left, column.top(), width - 0.25, kHeight}, matching::colourOf(criterion));
        left += width;
    }
    column.skip(kHeight + 0.5);
}

void laySpace(const ProjectSheet& sheet, const geo::domain::Ranked& line, const Language& language,
              SheetColumn& column) {
    constexpr double kHeight = 18.5;
    if (column.room() < kHeight) return;
    const auto& match = sheet.match.matches[line.match];
    const QString score = line.high > line.low ? words(QT_TRANSLATE_NOOP("Sheets", "%1 (from %2 to %3)"))
                                                     .arg(scoreText(line.score, language),
                                                          scoreText(line.low, language), scoreText(line.high, language))
                                               : scoreText(line.score, language);
    const QStringList row{text::countText(line.rank, language), placeText(match.siteName, match.spaceName),
                          areaText(match.area, language), words(QT_TRANSLATE_NOOP("Sheets", "score %1")).arg(score)};
    column.skip(0.6);
    column.table({{0.04}, {0.56}, {0.12}, {0.28, true}}, {}, {row}, 1, 8.5);
    layContributions(sheet, line, column);
    column.paragraph(contributionsText(sheet, line, language), 2, kSmall);
    column.paragraph(unknownsText(sheet, match), 1, kSmall);
}

void laySpaces(const ProjectSheet& sheet, const Language& language, SheetColumn& column) {
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "Where it could go")));
    column.paragraph(eligibleSentence(sheet, language), 1, kBody, true);
    column.paragraph(keptOutSentence(sheet, language), 2);
    if (sheet.match.ranking.empty()) {
        column.paragraph(
            words(QT_TRANSLATE_NOOP("Sheets",
                                    "No space is eligible: see which needs would have to give, in the match panel.")),
            2);
        return;
    }
    for (std::size_t i = 0; i < std::min(kFirstSpaces, sheet.match.ranking.size()); ++i)
        laySpace(sheet, sheet.match.ranking[i], language, column);
}

QString weightsText(const ProjectSheet& sheet, const Language& language) {
    const auto& weights = sheet.match.params.weights;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const auto criteria = weighing(sheet);
    QStringList parts;
    for (const Criterion criterion : criteria) {
        const double weight = weights.at(static_cast<std::size_t>(criterion));
        const double share = sum > 0.0 ? weight / sum : 1.0 / static_cast<double>(criteria.size());
        parts << text::label(criterion) + QChar{text::kNarrowSpace} + text::shareText(geo::Share{share}, language);
    }
    return words(QT_TRANSLATE_NOOP("Sheets", "Weights (%1): %2"))
        .arg(text::label(sheet.match.params.choices.source), joined(parts));
}

void layMethod(const ProjectSheet& sheet, const Language& language, SheetColumn& column) {
    using geo::domain::Method;
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "How it is ranked")));
    const Method method = sheet.match.params.choices.method;
    QString sentence = words(QT_TRANSLATE_NOOP("Sheets", "Method: %1.")).arg(text::label(method));
    if (method != Method::weightedSum)
        sentence +=
            u' ' + words(QT_TRANSLATE_NOOP("Sheets", "The bars show the weighted sum, whatever the method ranks."));
    column.paragraph(sentence, 1);
    column.paragraph(weightsText(sheet, language), 2);
    if (sheet.robustness) column.paragraph(text::robustnessSentence(sheet.match, *sheet.robustness, language), 3);
}

void layPlacements(const ProjectSheet& sheet, const Language& language, SheetColumn& column) {
    if (sheet.placements.empty()) return;
    column.heading(words(QT_TRANSLATE_NOOP("Sheets", "Shortlist and agreements")));
    std::vector<QStringList> rows;
    for (const auto& line : sheet.placements)
        rows.push_back({placeText(line.site.name, line.space.name), text::label(line.placement.state),
                        areaText(line.placement.area, language),
                        periodText(line.placement.from, line.placement.until, language)});
    column.table({{0.4}, {0.15}, {0.12}, {0.33}},
                 {words(QT_TRANSLATE_NOOP("Sheets", "Place")), words(QT_TRANSLATE_NOOP("Sheets", "State")),
                  words(QT_TRANSLATE_NOOP("Sheets", "Area")), words(QT_TRANSLATE_NOOP("Sheets", "Period"))},
                 rows, kPlacements);
}

void layScenario(const ProjectSheet& sheet, const Language& language, SheetColumn& column) {
    if (!sheet.scenario) return;
    column.heading(headingOf(*sheet.scenario, language));
    std::vector<QStringList> rows;
    for (const auto& line : sheet.scenario->allotments) rows.push_back(cellsOf(line, language).mid(1));
    if (!rows.empty()) return column.table({{0.42}, {0.13}, {0.33}, {0.12, true}}, {}, rows, 3);
    const auto& unplaced = sheet.scenario->unplaced;
    column.paragraph(
        unplaced ? words(QT_TRANSLATE_NOOP("Sheets", "It has no place in it: %1.")).arg(text::label(unplaced->reason))
                 : words(QT_TRANSLATE_NOOP("Sheets", "It was not among the projects of this scenario.")),
        1);
}

PageHead headOf(const ProjectSheet& sheet, geo::Date printed, const Language& language) {
    QStringList subtitle;
    for (const std::string_view field : {"code", "filiere", "stage", "organisation"})
        if (geo::domain::isKnown(sheet.row.value(field))) subtitle << valueOf(sheet, field, language);
    const QString method =
        words(QT_TRANSLATE_NOOP("Sheets", "Matching version %1, availability from %2 on; drawn weightings: %3"))
            .arg(QString::number(geo::domain::MatchReport::kAlgorithmVersion), language.date(sheet.date),
                 sheet.robustness ? text::countText(static_cast<std::size_t>(sheet.robustness->draws), language)
                                  : QStringLiteral("0"));
    return {words(QT_TRANSLATE_NOOP("Sheets", "Project page")),
            text::fromUtf8(sheet.project.name),
            joined(subtitle),
            text::fromUtf8(sheet.workspace),
            method,
            sheet.date,
            printed};
}

} // namespace

SheetPlan projectPage(const ProjectSheet& sheet, const SheetMap& map, geo::Date printed, const Language& language) {
    SheetPlan plan;
    const PageBody body = layFrame(headOf(sheet, printed, language), map.snapshot, language, plan);
    SheetColumn facts{plan, body.facts};
    layNeeds(sheet, language, facts);
    layMap(map, body.map,
           sheet.project.anchor
               ? words(QT_TRANSLATE_NOOP("Sheets", "the project's anchor, the sites of the first spaces by rank, and "
                                                   "priority neighbourhoods (QPV)"))
               : words(QT_TRANSLATE_NOOP("Sheets", "the sites of the first spaces by rank, and priority neighbourhoods "
                                                   "(QPV); the project has no anchor")),
           language, plan);
    SheetColumn rest{plan, body.rest};
    laySpaces(sheet, language, rest);
    layMethod(sheet, language, rest);
    layScenario(sheet, language, rest);
    layPlacements(sheet, language, rest);
    return plan;
}

} // namespace app::sheets
