#include "matching/ranking_model.h"

#include "domain/space.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"

#include <array>

namespace app::matching {

using geo::domain::Criterion;

QColor colourOf(Criterion criterion) {
    // Okabe and Ito (2008), ordered so that neighbours in the bar differ in lightness.
    static constexpr std::array<QRgb, geo::domain::kCriterionCount> kColours = {
        0xff0072b2, 0xffe69f00, 0xff009e73, 0xfff0e442, 0xffd55e00, 0xff56b4e9, 0xff8c5a7e, 0xffa0a0a0,
        0xff003d66, 0xffb36b00, 0xff66c2a5, 0xff7a7a00, 0xffe5a27a, 0xff1f6e93, 0xffcc79a7, 0xff5c5c5c};
    return QColor{kColours.at(static_cast<std::size_t>(criterion))};
}

RankingModel::RankingModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void RankingModel::setReport(const geo::domain::MatchReport* report, std::set<geo::SpaceId> shortlisted) {
    beginResetModel();
    m_report = report;
    m_shortlisted = std::move(shortlisted);
    endResetModel();
}

int RankingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_report ? 0 : static_cast<int>(m_report->ranking.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QString RankingModel::cell(int row, int column) const {
    const auto& line = ranked(row);
    const auto& space = match(row);
    switch (column) {
    case rankColumn:
        return m_language.number(static_cast<double>(line.rank), 0);
    case siteColumn:
        return text::fromUtf8(space.siteName);
    case spaceColumn:
        return text::fromUtf8(space.spaceName);
    case areaColumn:
        return space.area ? m_language.number(space.area->value, 0) : text::unknownText();
    case scoreColumn:
        return m_language.fixedNumber(line.score, 3);
    case sumRankColumn:
    case topsisRankColumn:
    case prometheeRankColumn:
        return m_language.number(
            static_cast<double>(line.standings.at(static_cast<std::size_t>(column - sumRankColumn)).rank), 0);
    case shortlistedColumn:
        return m_shortlisted.contains(space.space) ? QStringLiteral("★") : QString{};
    default:
        return {};
    }
}

QString RankingModel::explanation(int row) const {
    const auto& line = ranked(row);
    QStringList parts;
    for (std::size_t i = 0; i < line.contributions.size(); ++i) {
        const double contribution = line.contributions[i];
        if (m_report->params.weights[i] <= 0.0) continue;
        const bool isKnown = match(row).values[i].isKnown();
        parts << tr("%1: %2%3")
                     .arg(text::label(static_cast<Criterion>(i)), m_language.number(contribution, 3),
                          isKnown ? QString{} : tr(" (not known, taken at the middle)"));
    }
    if (line.high > line.low)
        parts << tr("Score between %1 and %2 by what is not known")
                     .arg(m_language.number(line.low, 3), m_language.number(line.high, 3));
    return parts.join(u'\n');
}

bool RankingModel::isBySum() const {
    return m_report->params.choices.method == geo::domain::Method::weightedSum;
}

QVariant RankingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_report) return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole:
        return explanation(row);
    case Qt::AccessibleTextRole:
        return index.column() == whyColumn ? explanation(row) : cell(row, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() != siteColumn && index.column() != spaceColumn && index.column() != whyColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case kContributionsRole: {
        QVariantList list;
        for (const double contribution : ranked(row).contributions) list << contribution;
        return list;
    }
    case kSpaceRole:
        return qlonglong{match(row).space.value};
    case kSiteRole:
        return qlonglong{match(row).site.value};
    case kLowRole:
        return isBySum() ? QVariant{ranked(row).low} : QVariant{};
    case kHighRole:
        return isBySum() ? QVariant{ranked(row).high} : QVariant{};
    case kScoreBarRole: {
        const bool isFlow = m_report->params.choices.method == geo::domain::Method::promethee2; // -1..1
        const auto onScale = [&](double score) { return isFlow ? (score + 1.0) / 2.0 : score; };
        const auto& line = ranked(row);
        return QVariantList{onScale(line.low), onScale(line.score), onScale(line.high)};
    }
    default:
        return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (section >= sumRankColumn && section <= prometheeRankColumn && role != Qt::DisplayRole) {
        if (role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
        return tr("Rank under: %1").arg(text::label(static_cast<geo::domain::Method>(section - sumRankColumn)));
    }
    if (section == shortlistedColumn && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
        return tr("On the shortlist");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case rankColumn:
        return tr("Rank");
    case siteColumn:
        return tr("Site");
    case spaceColumn:
        return tr("Space");
    case areaColumn:
        return text::heading(*geo::domain::infoOf(geo::domain::Kind::space).find("area_m2"));
    case scoreColumn:
        return tr("Score");
    case whyColumn:
        return tr("Contributions");
    case sumRankColumn:
        return QStringLiteral("S"); // narrow, so that the contributions have room: the hint says it in full
    case topsisRankColumn:
        return QStringLiteral("T");
    case prometheeRankColumn:
        return QStringLiteral("P");
    case shortlistedColumn:
        return QStringLiteral("★");
    default:
        return {};
    }
}

} // namespace app::matching
