#include "text/robustness_sentence.h"

#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace app::text {

namespace {

using geo::domain::MatchReport;
using geo::domain::RobustnessReport;
using geo::domain::Stability;

QString words(const char* english) {
    return QCoreApplication::translate("Robustness", english);
}

QString share(double value, const Language& language) {
    return shareText(geo::Share{value}, language);
}

// One end of an interval: who passes the first there, and how far it is.
struct Passing {
    const Stability* row = nullptr;
    std::size_t match = 0;
    double at = 0.0;
    bool below = false;
};

std::optional<Passing> nearestOf(const std::vector<Stability>& rows) {
    std::optional<Passing> nearest;
    const auto consider = [&](const Stability& row, const std::optional<std::size_t>& match, double at, bool below) {
        if (match && (!nearest || std::abs(at - row.now) < std::abs(nearest->at - nearest->row->now)))
            nearest = Passing{&row, *match, at, below};
    };
    for (const Stability& row : rows) {
        consider(row, row.below, row.low, true);
        consider(row, row.above, row.high, false);
    }
    return nearest;
}

QString passingSentence(const MatchReport& report, const RobustnessReport& robustness, const Language& language) {
    const auto nearest = nearestOf(robustness.stability);
    if (!nearest) return words(QT_TRANSLATE_NOOP("Robustness", "No weight by itself puts another before it."));
    const QString sentence =
        nearest->below
            ? words(QT_TRANSLATE_NOOP("Robustness", "“%1” passes it when “%2” weighs less than %3 (%4 now)."))
            : words(QT_TRANSLATE_NOOP("Robustness", "“%1” passes it when “%2” weighs more than %3 (%4 now)."));
    return sentence.arg(placeName(report.matches.at(nearest->match)), label(nearest->row->criterion),
                        share(nearest->at, language), share(nearest->row->now, language));
}

} // namespace

QString placeName(const geo::domain::SpaceMatch& match) {
    const QString site = fromUtf8(match.siteName);
    return match.spaceName.empty() ? site : site + QStringLiteral(" – ") + fromUtf8(match.spaceName);
}

QString robustnessSentence(const MatchReport& report, const RobustnessReport& robustness, const Language& language) {
    if (robustness.spaces.empty()) return {};
    // The stability is that of the weighted sum's first, which is the ranking's unless another method ranks.
    const auto bySum = [&](const geo::domain::Acceptability& line) {
        const auto found = std::ranges::find(report.ranking, line.match, &geo::domain::Ranked::match);
        return found == report.ranking.end() ? report.ranking.size() + 1 : found->standings[0].rank;
    };
    const auto& first = *std::ranges::min_element(robustness.spaces, {}, bySum);
    const auto& best = *std::ranges::max_element(robustness.spaces, {}, [](const auto& line) { return line.ranks[0]; });
    QStringList sentences{words(QT_TRANSLATE_NOOP("Robustness", "“%1” is first in %2 of weightings (± %3)."))
                              .arg(placeName(report.matches.at(first.match)), share(first.ranks[0], language),
                                   share(robustness.halfWidth, language))};
    if (best.ranks[0] > first.ranks[0] + 2.0 * robustness.halfWidth)
        sentences << words(QT_TRANSLATE_NOOP("Robustness", "“%1” is so more often: %2."))
                         .arg(placeName(report.matches.at(best.match)), share(best.ranks[0], language));
    sentences << passingSentence(report, robustness, language);
    return sentences.join(u' ');
}

QString agreementText(const geo::domain::Agreement& agreement, const Language& language) {
    const QString both =
        words(QT_TRANSLATE_NOOP("Robustness", "%1 and %2")).arg(label(agreement.first), label(agreement.second));
    if (!agreement.tau) return words(QT_TRANSLATE_NOOP("Robustness", "%1: nothing to compare")).arg(both);
    const double tau = *agreement.tau;
    const QString how = tau >= 0.9   ? words(QT_TRANSLATE_NOOP("Robustness", "rank nearly alike"))
                        : tau >= 0.7 ? words(QT_TRANSLATE_NOOP("Robustness", "largely agree"))
                        : tau >= 0.4 ? words(QT_TRANSLATE_NOOP("Robustness", "agree in part"))
                                     : words(QT_TRANSLATE_NOOP("Robustness", "hardly agree"));
    return words(QT_TRANSLATE_NOOP("Robustness", "%1 %2 (Kendall %3)")).arg(both, how, language.number(tau, 2));
}

} // namespace app::text
