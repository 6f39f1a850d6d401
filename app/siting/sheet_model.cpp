#include "siting/sheet_model.h"

#include "text/value_text.h"

namespace app::siting {

using geo::domain::FieldType;

SheetModel::SheetModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void SheetModel::setSheet(Sheet sheet) {
    beginResetModel();
    m_sheet = std::move(sheet);
    endResetModel();
}

int SheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.columns.size());
}

QString SheetModel::shown(const SheetColumn& column, const QVariant& cell) const {
    if (!cell.isValid()) return text::unknownText();
    if (column.type == FieldType::number) return m_language.number(cell.toDouble(), column.decimals);
    if (column.type == FieldType::date) return text::isoText(cell.toString().toStdString(), m_language);
    return cell.toString();
}

QVariant SheetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const SheetColumn& column = m_sheet.columns.at(static_cast<std::size_t>(index.column()));
    const SheetRow& line = row(index.row());
    const QVariant& cell = line.cells.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return shown(column, cell);
    case Qt::ToolTipRole:
        return line.tip.isEmpty() ? shown(column, cell) : line.tip;
    case kSortRole:
        return cell;
    case Qt::TextAlignmentRole:
        if (column.type == FieldType::number) return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return m_sheet.columns.at(static_cast<std::size_t>(section)).head;
}

} // namespace app::siting
