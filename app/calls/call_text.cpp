#include "calls/call_text.h"

#include "text/code_label.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "usecase/ranking.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::calls {

using geo::domain::Allotment;
using geo::domain::Decision;
using geo::domain::FieldType;
using geo::domain::Unit;
using geo::domain::Value;
using geo::usecase::CallAllocation;
using geo::usecase::CallAnswer;
using geo::usecase::CallContents;
using geo::usecase::CallOffer;
using geo::usecase::CallPair;
using geo::usecase::CallRanking;
using geo::usecase::Table;

namespace {

struct Calls {
    Q_DECLARE_TR_FUNCTIONS(Calls)
};

geo::formats::Column column(const char* name, const QString& heading, FieldType type = FieldType::text,
                            Unit unit = Unit::none) {
    return {name, heading.toStdString(), type, unit};
}

Value textOf(const QString& words) {
    return words.isEmpty() ? Value{} : Value{words.toStdString()};
}

// `auto` and no template below: lupdate takes the class of a template for a context.
Value numberOf(const auto& quantity) {
    return quantity ? Value{quantity->value} : Value{};
}

Value countOf(std::size_t rank) {
    return rank > 0 ? Value{static_cast<std::int64_t>(rank)} : Value{};
}

Value scoreOf(const CallPair& pair, double score) {
    return pair.eligible ? Value{QString::number(score, 'f', 3).toStdString()} : Value{};
}

QString labels(const auto& all) {
    QStringList words;
    for (const auto each : all) words << text::label(each);
    return words.join(QStringLiteral(", "));
}

const CallOffer* offerOf(const CallContents& contents, geo::SpaceId space) {
    const auto found = std::ranges::find(contents.offers, space, [](const CallOffer& offer) { return offer.space.id; });
    return found == contents.offers.end() ? nullptr : &*found;
}

QString nameOf(const CallContents& contents, geo::ProjectId project) {
    const auto found =
        std::ranges::find(contents.answers, project, [](const CallAnswer& answer) { return answer.project.id; });
    return found == contents.answers.end() ? text::unknownText() : text::fromUtf8(found->project.name);
}

QString decisionLine(const CallContents& contents, const CallAnswer& answer) {
    const auto& application = answer.application;
    QString line = QStringLiteral("- ");
    if (application.rank) line += QStringLiteral("%1. ").arg(*application.rank);
    line += text::fromUtf8(answer.project.name);
    if (!answer.project.organisation.empty())
        line += QStringLiteral(" (%1)").arg(text::fromUtf8(answer.project.organisation));
    if (application.space) line = Calls::tr("%1, in %2").arg(line, placeText(contents, *application.space));
    if (!application.reason.empty()) line = Calls::tr("%1. Reason: %2").arg(line, text::fromUtf8(application.reason));
    return line;
}

QString weightsLine(const CallAnswer& answer, const text::Language& language) {
    const auto choices = geo::usecase::choicesOf(answer.project);
    const auto weights = geo::usecase::weightsOf(choices, answer.project);
    double sum = 0.0;
    for (const double weight : weights) sum += weight;
    QStringList parts;
    for (std::size_t i = 0; i < weights.size() && sum > 0.0; ++i)
        if (weights.at(i) > 0.0)
            parts << QStringLiteral("%1 %2").arg(text::label(static_cast<geo::domain::Criterion>(i)),
                                                 text::shareText(geo::Share{weights.at(i) / sum}, language));
    return Calls::tr("- %1 (%2): %3")
        .arg(text::fromUtf8(answer.project.name), text::label(choices.method), parts.join(QStringLiteral(", ")));
}

// "0.812", and what it is multiplied with where that is not 1.
QString worthText(const CallContents& contents, const CallPair& pair, const text::Language& language) {
    const QString sum = language.number(pair.sum, 3);
    const auto answer =
        std::ranges::find(contents.answers, pair.project, [](const CallAnswer& each) { return each.project.id; });
    if (answer == contents.answers.end() || answer->project.priority == 1.0) return sum;
    return Calls::tr("%1, priority %2").arg(sum, language.number(answer->project.priority, 2));
}

QStringList rankingLines(const MinutesFacts& facts, const text::Language& language) {
    QStringList lines;
    for (const CallOffer& offer : facts.contents.offers) {
        lines << placeText(facts.contents, offer.space.id);
        std::vector<const CallPair*> pairs;
        for (const CallPair& pair : facts.ranking.pairs)
            if (pair.space == offer.space.id && pair.eligible) pairs.push_back(&pair);
        std::ranges::sort(pairs, {}, &CallPair::rankOfProject);
        for (const CallPair* pair : pairs)
            lines << QStringLiteral("  %1. %2 (%3)")
                         .arg(QString::number(pair->rankOfProject), nameOf(facts.contents, pair->project),
                              worthText(facts.contents, *pair, language));
        if (pairs.empty()) lines << QStringLiteral("  ") + Calls::tr("No project is eligible.");
    }
    return lines;
}

} // namespace

QString stateText(const geo::domain::ProjectCall& call, const text::Language& language) {
    const QString state = text::label(call.state);
    if (!call.opensOn && !call.closesOn) return state;
    return Calls::tr("%1, %2").arg(state, text::periodText({call.opensOn, call.closesOn}, language));
}

QString placeText(const CallContents& contents, geo::SpaceId space) {
    const auto* offer = offerOf(contents, space);
    if (offer == nullptr) return text::unknownText();
    return Calls::tr("%1 – %2").arg(text::fromUtf8(offer->site.name), text::fromUtf8(offer->space.name));
}

Table offersTable(const CallContents& contents) {
    Table table;
    table.name = "call_spaces";
    table.columns = {
        column("space_id", Calls::tr("Number"), FieldType::integer),
        column("site", Calls::tr("Site")),
        column("space", Calls::tr("Space")),
        column("kind", Calls::tr("Kind")),
        column("address", Calls::tr("Address")),
        column("area_m2", Calls::tr("Area (m²)"), FieldType::number, Unit::squareMetres),
        column("rent_eur_m2_year", Calls::tr("Rent (€/m²/year)"), FieldType::number, Unit::eurosPerSquareMetreYear)};
    for (const CallOffer& offer : contents.offers)
        table.rows.push_back({offer.space.id.value, offer.site.name, offer.space.name,
                              offer.space.kind ? textOf(text::label(*offer.space.kind)) : Value{},
                              textOf(text::fromUtf8(offer.site.address)), numberOf(offer.space.area),
                              numberOf(offer.space.rent)});
    return table;
}

Table answersTable(const CallContents& contents) {
    Table table;
    table.name = "call_applications";
    table.columns = {column("code", Calls::tr("Code")),
                     column("project", Calls::tr("Project")),
                     column("organisation", Calls::tr("Organisation")),
                     column("received_on", Calls::tr("Received on"), FieldType::date),
                     column("decision", Calls::tr("Decision")),
                     column("decision_rank", Calls::tr("Rank"), FieldType::integer),
                     column("space", Calls::tr("Space")),
                     column("reason", Calls::tr("Reason"))};
    for (const CallAnswer& answer : contents.answers) {
        const auto& application = answer.application;
        table.rows.push_back({textOf(text::fromUtf8(answer.project.code)), answer.project.name,
                              textOf(text::fromUtf8(answer.project.organisation)),
                              application.receivedOn ? Value{geo::isoDate(*application.receivedOn)} : Value{},
                              textOf(text::label(application.decision)),
                              application.rank ? Value{*application.rank} : Value{},
                              application.space ? textOf(placeText(contents, *application.space)) : Value{},
                              textOf(text::fromUtf8(application.reason))});
    }
    return table;
}

Table rankingTable(const CallContents& contents, const CallRanking& ranking) {
    Table table;
    table.name = "call_ranking";
    table.columns = {column("project", Calls::tr("Project")),
                     column("space", Calls::tr("Space")),
                     column("rank_of_space", Calls::tr("Rank for the project"), FieldType::integer),
                     column("rank_of_project", Calls::tr("Rank for the space"), FieldType::integer),
                     column("method", Calls::tr("Method")),
                     column("score", Calls::tr("Score"), FieldType::text),
                     column("sum", Calls::tr("Weighted sum"), FieldType::text),
                     column("broken", Calls::tr("Excluded by")),
                     column("unknown", Calls::tr("Not known"))};
    for (const CallPair& pair : ranking.pairs)
        table.rows.push_back({textOf(nameOf(contents, pair.project)), textOf(placeText(contents, pair.space)),
                              countOf(pair.rankOfSpace), countOf(pair.rankOfProject), textOf(text::label(pair.method)),
                              scoreOf(pair, pair.score), scoreOf(pair, pair.sum), textOf(labels(pair.broken)),
                              textOf(labels(pair.unknown))});
    return table;
}

QString gatheredText(const geo::usecase::GatheredApplications& gathered, const text::Language& language) {
    QStringList lines;
    lines << Calls::tr(
                 "Applications of known projects: %1; of new projects: %2; received before: %3; refused rows: %4.")
                 .arg(gathered.matched.size())
                 .arg(gathered.added.size())
                 .arg(gathered.already.size())
                 .arg(gathered.refused.size());
    for (const auto& refused : gathered.refused) {
        const QString name =
            refused.name.empty() ? QString{} : QStringLiteral(" (%1)").arg(text::fromUtf8(refused.name));
        lines << Calls::tr("Row %1%2: %3")
                     .arg(QString::number(refused.row), name, text::sentence(refused.reason, language));
    }
    return lines.join(u'\n');
}

std::vector<geo::usecase::CallDecision> reasoned(const CallAllocation& allocation, const text::Language& language) {
    std::vector<geo::usecase::CallDecision> decisions = allocation.decisions;
    const QString method = text::label(allocation.report.params.method);
    for (auto& decision : decisions) {
        const auto answer = std::ranges::find(allocation.contents.answers, decision.application,
                                              [](const CallAnswer& each) { return each.application.id; });
        const auto allotment = std::ranges::find(allocation.report.allotments, answer->project.id, &Allotment::project);
        if (decision.reason.empty())
            decision.reason = Calls::tr("%1, score %2, %3")
                                  .arg(method, language.number(allotment->score, 3),
                                       text::periodText({allotment->from, allotment->until}, language))
                                  .toStdString();
    }
    return decisions;
}

QString allocatedText(const CallAllocation& allocation, const text::Language& language) {
    const auto& report = allocation.report;
    const QString selected = text::countText(allocation.decisions.size(), language);
    const QString asked = text::countText(report.allotments.size() + report.unplaced.size(), language);
    QStringList lines;
    lines << Calls::tr("%1: applications selected: %2 of %3.").arg(text::label(report.status), selected, asked);
    QStringList unplaced;
    for (const auto& each : report.unplaced)
        unplaced << QStringLiteral("%1 (%2)").arg(nameOf(allocation.contents, each.project), text::label(each.reason));
    if (!unplaced.isEmpty())
        lines << Calls::tr("Without a place, as they were: %1.").arg(unplaced.join(QStringLiteral(", ")));
    for (const auto& diagnostic : report.diagnostics) lines << text::sentence(diagnostic, language);
    return lines.join(u' ');
}

QString offersHtml(const CallContents& contents, const text::Language& language) {
    QString html = QStringLiteral("<h1>%1</h1><p>%2</p>")
                       .arg(text::fromUtf8(contents.call.name).toHtmlEscaped(),
                            stateText(contents.call, language).toHtmlEscaped());
    if (!contents.call.terms.empty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(text::fromUtf8(contents.call.terms).toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")));
    html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\"><tr>");
    const Table table = offersTable(contents);
    for (const auto& each : table.columns)
        html += QStringLiteral("<th align=\"left\">%1</th>").arg(text::fromUtf8(each.heading));
    html += QStringLiteral("</tr>");
    for (const auto& row : table.rows) {
        html += QStringLiteral("<tr>");
        for (std::size_t i = 0; i < row.size(); ++i) {
            const geo::domain::FieldInfo field{.name = i == 0 ? "epsg" : "", .type = table.columns[i].type};
            html += QStringLiteral("<td>%1</td>").arg(text::cellText(field, row[i], language).toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString minutesText(const MinutesFacts& facts, const text::Language& language) {
    const CallContents& contents = facts.contents;
    QStringList lines{
        Calls::tr("Minutes of the decision"),
        text::fromUtf8(contents.call.name),
        {},
        Calls::tr("Decided on %1.").arg(language.date(facts.day)),
        Calls::tr("Present: %1").arg(facts.present.trimmed().isEmpty() ? text::unknownText() : facts.present.trimmed()),
        Calls::tr("Spaces offered: %1. Applications: %2.").arg(contents.offers.size()).arg(contents.answers.size()),
        {}};
    const std::array<std::pair<Decision, QString>, 4> groups = {{{Decision::selected, Calls::tr("Selected")},
                                                                 {Decision::reserve, Calls::tr("Reserve list")},
                                                                 {Decision::declined, Calls::tr("Declined")},
                                                                 {Decision::pending, Calls::tr("Not decided")}}};
    for (const auto& [decision, title] : groups) {
        QStringList group;
        for (const CallAnswer& answer : contents.answers)
            if (answer.application.decision == decision) group << decisionLine(contents, answer);
        if (!group.isEmpty()) lines << title << group << QString{};
    }
    lines << Calls::tr("Method, criteria and weights of each project");
    for (const CallAnswer& answer : contents.answers) lines << weightsLine(answer, language);
    lines << QString{}
          << Calls::tr("Ranking of the projects in each space (weighted sum from 0 to 1), judged on %1")
                 .arg(language.date(facts.ranking.params.date));
    lines << rankingLines(facts, language);
    QStringList unplaced;
    for (const CallAnswer& answer : contents.answers)
        if (answer.application.decision != Decision::selected) unplaced << text::fromUtf8(answer.project.name);
    if (!unplaced.isEmpty())
        lines << QString{} << Calls::tr("Without a place: %1").arg(unplaced.join(QStringLiteral(", ")));
    return lines.join(u'\n') + u'\n';
}

} // namespace app::calls
