#include "tables/sheet_model.h"

#include "text/value_text.h"

#include <algorithm>
#include <cmath>

namespace app::tables {

using geo::domain::FieldType;

SheetModel::SheetModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void SheetModel::setSheet(Sheet sheet) {
    beginResetModel();
    m_sheet = std::move(sheet);
    m_decimals.clear();
    for (std::size_t column = 0; column < m_sheet.columns.size(); ++column) m_decimals.push_back(decimalsOf(column));
    endResetModel();
}

int SheetModel::decimalsOf(std::size_t column) const {
    const int most = m_sheet.columns[column].decimals;
    const double scale = std::pow(10.0, most);
    const bool hasAny = std::ranges::any_of(m_sheet.rows, [&](const SheetRow& row) {
        const double rounded = std::round(row.cells.at(column).toDouble() * scale) / scale;
        return rounded != std::round(rounded);
    });
    return hasAny ? most : 0;
}

int SheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.columns.size());
}

QString SheetModel::shown(const SheetRow& row, std::size_t column) const {
    const SheetColumn& info = m_sheet.columns.at(column);
    const QVariant& cell = row.cells.at(column);
    if (!cell.isValid()) return info.unknown;
    if (info.look == CellLook::share) {
        const QString share = text::shareText(geo::Share{cell.toDouble()}, m_language);
        const bool hasCount = column + 1 < row.cells.size() && row.cells[column + 1].isValid();
        return hasCount ? tr("%1, %2").arg(share, m_language.number(row.cells[column + 1].toDouble(), 0)) : share;
    }
    if (info.type == FieldType::number) return m_language.fixedNumber(cell.toDouble(), m_decimals.at(column));
    if (info.type == FieldType::date) return text::isoText(cell.toString().toStdString(), m_language);
    return cell.toString();
}

QVariant SheetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto column = static_cast<std::size_t>(index.column());
    const SheetColumn& info = m_sheet.columns.at(column);
    const SheetRow& line = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(line, column);
    case Qt::ToolTipRole:
        return line.tip.isEmpty() ? shown(line, column) : line.tip;
    case kSortRole:
        return line.cells.at(column);
    case kShareRole:
        return info.look == CellLook::share ? line.cells.at(column) : QVariant{};
    case Qt::TextAlignmentRole:
        if (info.type == FieldType::number) return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return m_sheet.columns.at(static_cast<std::size_t>(section)).head;
}

} // namespace app::tables
