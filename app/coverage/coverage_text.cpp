#include "coverage/coverage_text.h"

#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace app::coverage {

using geo::domain::AreaKind;
using geo::domain::CoverageReport;
using geo::domain::CoverageRow;
using geo::domain::TravelMode;

namespace {

constexpr double kQuarterHour = 15.0;
constexpr qsizetype kStreetsTold = 6;
constexpr double kThousand = 1000.0;

struct Coverage {
    Q_DECLARE_TR_FUNCTIONS(Coverage)
};

const CoverageRow* territoryOf(const CoverageReport& report) {
    const auto found = std::ranges::find(report.rows, AreaKind::territory, &CoverageRow::kind);
    return found == report.rows.end() ? nullptr : &*found;
}

QString modeWords(TravelMode mode) {
    return text::label(mode).toLower();
}

double coveredAt(const CoverageRow& row, std::size_t threshold) {
    return threshold < row.covered.size() ? row.covered[threshold] : 0.0;
}

} // namespace

QString targetName(const std::string& code) {
    if (code == "target_qpv_walk_min") return Coverage::tr("Residents of the QPV reach a place on foot");
    if (code == "target_territory_drive_min") return Coverage::tr("Every resident reaches a place by car");
    if (code == "target_residents_per_place") return Coverage::tr("One place for so many residents");
    if (code == "target_qpv_place_share") return Coverage::tr("Share of the places that lie in a QPV");
    return text::fromUtf8(code);
}

QString functionsText(const std::vector<geo::domain::PlaceFunction>& functions) {
    QStringList words;
    for (const auto function : functions) words << text::label(function);
    return words.join(QStringLiteral(", "));
}

std::size_t quarterHour(const std::vector<geo::Minutes>& minutes) {
    const auto off = [](geo::Minutes each) { return std::abs(each.value - kQuarterHour); };
    const auto nearest = std::ranges::min_element(minutes, {}, off);
    return nearest == minutes.end() ? 0 : static_cast<std::size_t>(nearest - minutes.begin());
}

QString coverageSentence(const CoverageReport& report, const text::Language& language) {
    const CoverageRow* all = territoryOf(report);
    if (!all || report.params.minutes.empty() || all->residents <= 0.0) return {};
    const std::size_t at = quarterHour(report.params.minutes);
    const double covered = coveredAt(*all, at);
    return Coverage::tr("%1 reach one of the %n place(s) within %2 %3.", nullptr,
                        static_cast<int>(report.places.size()))
        .arg(text::shareText(geo::Share{covered / all->residents}, geo::Residents{covered}, language),
             text::minutesText(report.params.minutes[at], language), modeWords(report.params.travel.mode));
}

QString gainSentence(const CoverageReport& before, const CoverageReport& after, const text::Language& language) {
    const CoverageRow* first = territoryOf(before);
    const CoverageRow* second = territoryOf(after);
    if (!first || !second || after.params.minutes.empty()) return {};
    const std::size_t at = quarterHour(after.params.minutes);
    const double gain = coveredAt(*second, at) - coveredAt(*first, at);
    const QString count = text::residentsText(geo::Residents{std::abs(gain)}, language);
    const QString minutes = text::minutesText(after.params.minutes[at], language);
    if (gain < 0.0) return Coverage::tr("Within %2 that is %1 fewer than before.").arg(count, minutes);
    return Coverage::tr("Within %2 that is %1 more than before.").arg(count, minutes);
}

QString accessSentence(const geo::domain::AccessReport& report, const text::Language& language) {
    const auto all = std::ranges::find(report.rows, AreaKind::territory, &geo::domain::AccessRow::kind);
    const double mean = all == report.rows.end() ? 0.0 : all->access * kThousand;
    return Coverage::tr("%1 places for 1,000 residents in the mean; %2 places are within reach of %3.")
        .arg(language.number(mean, 2), language.number(report.supply, 0),
             text::residentsText(geo::Residents{report.reachedDemand}, language));
}

QString networkSentence(const geo::domain::NetworkQuality& quality, const text::Language& language) {
    std::size_t flaws = 0;
    for (const std::size_t count : quality.flawCounts) flaws += count;
    return Coverage::tr("%1 rows make %2 crossings and %3 stretches of street; %4 doubtful places.")
        .arg(text::countText(quality.rows, language), text::countText(quality.nodes, language),
             text::countText(quality.edges, language), text::countText(flaws, language));
}

QString pathSentence(const geo::domain::TravelPath& path, const QString& to, TravelMode mode, geo::Metres snapped,
                     const text::Language& language) {
    QString told = Coverage::tr("%1 %2 to %3 (%4).")
                       .arg(text::minutesText(path.minutes, language), modeWords(mode), to,
                            text::lengthText(path.length, language));
    QStringList streets;
    for (const std::string& street : path.streets)
        if (!street.empty()) streets << text::fromUtf8(street);
    if (streets.size() > kStreetsTold) streets = streets.mid(0, kStreetsTold) << QStringLiteral("…");
    if (!streets.isEmpty()) told += u' ' + Coverage::tr("By %1.").arg(streets.join(QStringLiteral(", ")));
    return told + u' ' + Coverage::tr("The street is %1 away.").arg(text::lengthText(snapped, language));
}

QString squareSentence(const geo::domain::CellCoverage& square, const text::Language& language) {
    const QString residents = text::residentsText(geo::Residents{square.residents}, language);
    if (!square.nearest) return Coverage::tr("%1 live in this square and reach no place.").arg(residents);
    return Coverage::tr("%1 live in this square, %2 from the nearest place in the mean.")
        .arg(residents, text::minutesText(*square.nearest, language));
}

QString placeSentence(const geo::domain::CoveringPlace& place, const CoverageReport& report,
                      const text::Language& language) {
    double residents = 0.0;
    for (const auto& cell : report.cells)
        if (cell.place && *cell.place < report.places.size() && report.places[*cell.place].place.key == place.place.key)
            residents += cell.residents;
    return Coverage::tr("%1 is the nearest place of %2; the street is %3 away.")
        .arg(text::fromUtf8(place.place.name), text::residentsText(geo::Residents{residents}, language),
             text::lengthText(place.snapped, language));
}

std::vector<geo::Minutes> readMinutes(const QString& text) {
    std::vector<geo::Minutes> minutes;
    // Where semicolons part the numbers, commas are their decimals.
    static const QRegularExpression kSemicolon{QStringLiteral("[;\\s]+")};
    static const QRegularExpression kAny{QStringLiteral("[,\\s]+")};
    for (const QString& part : text.split(text.contains(u';') ? kSemicolon : kAny, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double value = QString{part}.replace(u',', u'.').toDouble(&isNumber);
        if (!isNumber || value <= 0.0 || value > 24.0 * 60.0) return {};
        minutes.emplace_back(value);
    }
    std::ranges::sort(minutes);
    minutes.erase(std::ranges::unique(minutes).begin(), minutes.end());
    return minutes;
}

QString minutesList(const std::vector<geo::Minutes>& minutes, const text::Language& language) {
    QStringList words;
    for (const geo::Minutes each : minutes) words << language.plainNumber(each.value, 1);
    return words.join(QStringLiteral("; "));
}

} // namespace app::coverage
