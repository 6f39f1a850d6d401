#include "timeline/bar_table_model.h"

#include "text/code_label.h"
#include "timeline/bar_text.h"

#include <limits>

namespace app::timeline {

BarTableModel::BarTableModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void BarTableModel::setTimeline(std::shared_ptr<const geo::usecase::Timeline> timeline,
                                const std::optional<std::set<std::int64_t>>& sites, geo::Date today) {
    beginResetModel();
    m_lines.clear();
    m_rows.setTimeline(std::move(timeline));
    m_rows.setShown(sites);
    m_rows.expandAll();
    for (const Row& row : m_rows.rows()) {
        for (const Bar& bar : row.bars) {
            QStringList notes;
            if (endsSoon(bar, today)) notes << tr("ends soon");
            if (bar.isMovable()) notes << problemTexts(geo::usecase::problemsOf(*row.site, bar.ref, bar.period));
            notes.removeAll(QString{});
            m_lines.push_back({&row, &bar, notes.join(QStringLiteral("; "))});
        }
    }
    endResetModel();
}

geo::usecase::BarRef BarTableModel::barAt(int row) const {
    return m_lines.at(static_cast<std::size_t>(row)).bar->ref;
}

int BarTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int BarTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QString BarTableModel::text(const Line& line, int column) const {
    const auto day = [&](const std::optional<geo::Date>& date) { return date ? m_language.date(*date) : QString{}; };
    switch (column) {
    case siteColumn:
        return text::fromUtf8(line.row->site->name);
    case spaceColumn:
        return line.row->space != nullptr ? text::fromUtf8(line.row->space->space.name) : QString{};
    case whatColumn:
        return barName(*line.bar);
    case stateColumn:
        return line.bar->placement != nullptr ? text::label(line.bar->placement->placement.state) : QString{};
    case fromColumn:
        return day(line.bar->period.from);
    case untilColumn:
        return day(line.bar->period.until);
    default:
        return line.note;
    }
}

QVariant BarTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Line& line = m_lines.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(line, index.column());
    if (role != Qt::UserRole) return {};
    const auto& period = line.bar->period; // to sort by
    const auto& day = index.column() == fromColumn ? period.from : period.until;
    if (index.column() != fromColumn && index.column() != untilColumn) return text(line, index.column());
    return day ? static_cast<qlonglong>(day->time_since_epoch().count()) : std::numeric_limits<qlonglong>::max();
}

QVariant BarTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case siteColumn:
        return tr("Site");
    case spaceColumn:
        return tr("Space");
    case whatColumn:
        return tr("What");
    case stateColumn:
        return tr("State");
    case fromColumn:
        return tr("From");
    case untilColumn:
        return tr("Until (excluded)");
    default:
        return tr("Attention");
    }
}

} // namespace app::timeline
