#include "matching/acceptability_model.h"

#include "text/code_label.h"
#include "text/robustness_sentence.h"
#include "text/value_text.h"

namespace app::matching {

AcceptabilityModel::AcceptabilityModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void AcceptabilityModel::setReports(const geo::domain::MatchReport* report,
                                    const geo::domain::RobustnessReport* robustness) {
    beginResetModel();
    m_report = robustness ? report : nullptr;
    m_robustness = report ? robustness : nullptr;
    endResetModel();
}

int AcceptabilityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_robustness ? 0 : static_cast<int>(m_robustness->spaces.size());
}

int AcceptabilityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QString AcceptabilityModel::cell(int row, int column) const {
    const auto& line = m_robustness->spaces.at(static_cast<std::size_t>(row));
    switch (column) {
    case rankColumn:
        return m_language.number(row + 1.0, 0);
    case placeColumn:
        return text::placeName(m_report->matches.at(line.match));
    case firstColumn:
        return text::shareText(geo::Share{line.ranks.front()}, m_language);
    default:
        break;
    }
    QStringList ranks;
    for (std::size_t r = 0; r < line.ranks.size(); ++r)
        ranks << tr("rank %1: %2")
                     .arg(m_language.number(static_cast<double>(r + 1), 0),
                          text::shareText(geo::Share{line.ranks[r]}, m_language));
    return ranks.join(QStringLiteral(", "));
}

QVariant AcceptabilityModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_robustness) return {};
    if (role == kRanksRole) {
        QVariantList ranks;
        for (const double share : m_robustness->spaces.at(static_cast<std::size_t>(index.row())).ranks) ranks << share;
        return ranks;
    }
    if (role == Qt::TextAlignmentRole && (index.column() == rankColumn || index.column() == firstColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return cell(index.row(), index.column());
    if (role == Qt::ToolTipRole) return cell(index.row(), ranksColumn);
    return {};
}

QVariant AcceptabilityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case rankColumn:
        return tr("Rank");
    case placeColumn:
        return tr("Space");
    case firstColumn:
        return tr("First");
    default:
        return tr("How often at each rank");
    }
}

StabilityModel::StabilityModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void StabilityModel::setReports(const geo::domain::MatchReport* report,
                                const geo::domain::RobustnessReport* robustness) {
    beginResetModel();
    m_report = robustness ? report : nullptr;
    m_robustness = report ? robustness : nullptr;
    endResetModel();
}

int StabilityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_robustness ? 0 : static_cast<int>(m_robustness->stability.size());
}

int StabilityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QString StabilityModel::cell(int row, int column) const {
    const auto& line = m_robustness->stability.at(static_cast<std::size_t>(row));
    const auto share = [&](double value) { return text::shareText(geo::Share{value}, m_language); };
    const auto passed = [&](const std::optional<std::size_t>& match) {
        return match ? text::placeName(m_report->matches.at(*match)) : QStringLiteral("–");
    };
    switch (column) {
    case criterionColumn:
        return text::label(line.criterion);
    case intervalColumn:
        return tr("%1 to %2, now %3").arg(share(line.low), share(line.high), share(line.now));
    case belowColumn:
        return passed(line.below);
    default:
        return passed(line.above);
    }
}

QVariant StabilityModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_robustness) return {};
    if (role == kIntervalRole) {
        const auto& line = m_robustness->stability.at(static_cast<std::size_t>(index.row()));
        return QVariantList{line.low, line.now, line.high};
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return cell(index.row(), index.column());
    return {};
}

QVariant StabilityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section >= belowColumn)
        return tr("Who is first beyond that end");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case criterionColumn:
        return tr("Weight");
    case intervalColumn:
        return tr("The first stays first");
    case belowColumn:
        return tr("Below");
    default:
        return tr("Above");
    }
}

} // namespace app::matching
