#include "exchange/quarantine_model.h"

#include "tables/text_colours.h"
#include "text/sentence.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>
#include <set>

namespace app::exchange {

using geo::usecase::QuarantinedRow;

QuarantineModel::QuarantineModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void QuarantineModel::setRows(std::vector<QuarantinedRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    m_fields.clear();
    m_typed.clear();
    for (const QuarantinedRow& row : m_rows)
        for (const auto& [field, text] : row.values)
            if (std::ranges::find(m_fields, field) == m_fields.end()) m_fields.push_back(field);
    endResetModel();
}

bool QuarantineModel::isPlace(int column) const {
    return column == firstFieldColumn + static_cast<int>(m_fields.size());
}

QString QuarantineModel::kept(int row, int column) const {
    const QuarantinedRow& line = m_rows.at(static_cast<std::size_t>(row));
    if (isPlace(column)) return text::fromUtf8(line.wkt);
    const std::string& field = m_fields.at(static_cast<std::size_t>(column - firstFieldColumn));
    const auto value = std::ranges::find(line.values, field, &std::pair<std::string, std::string>::first);
    return value == line.values.end() ? QString{} : text::fromUtf8(value->second);
}

std::vector<geo::usecase::EditedRow> QuarantineModel::edited(const std::vector<int>& rows) const {
    std::vector<geo::usecase::EditedRow> edited;
    for (const int row : rows) edited.push_back({m_rows.at(static_cast<std::size_t>(row)).id, {}, {}});
    for (const auto& [cell, typed] : m_typed) {
        const auto found = std::ranges::find(rows, cell.first);
        if (found == rows.end()) continue;
        auto& row = edited[static_cast<std::size_t>(found - rows.begin())];
        if (isPlace(cell.second))
            row.wkt = typed.trimmed().toStdString();
        else
            row.values[m_fields.at(static_cast<std::size_t>(cell.second - firstFieldColumn))] = typed.toStdString();
    }
    return edited;
}

std::vector<int> QuarantineModel::changedRows() const {
    std::set<int> rows;
    for (const auto& [cell, typed] : m_typed) rows.insert(cell.first);
    return {rows.begin(), rows.end()};
}

geo::usecase::Table QuarantineModel::table() const {
    return geo::usecase::quarantineTable(
        m_rows, [this](const geo::Diagnostic& reason) { return text::sentence(reason, m_language).toStdString(); });
}

int QuarantineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QuarantineModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_rows.empty() ? 0 : firstFieldColumn + static_cast<int>(m_fields.size()) + 1;
}

bool QuarantineModel::isAtFault(int row, int column) const {
    const geo::Diagnostic& reason = m_rows.at(static_cast<std::size_t>(row)).reason;
    if (isPlace(column)) return reason.code == geo::DiagnosticCode::geometryRejected;
    const auto value = argument(reason.arguments, "value");
    return !value.empty() && kept(row, column) == text::fromUtf8(value);
}

QVariant QuarantineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const QuarantinedRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    if (index.column() == rowColumn)
        return role == Qt::DisplayRole ? QVariant{m_language.number(static_cast<double>(row.reason.row.value_or(0)), 0)}
                                       : QVariant{};
    if (index.column() == reasonColumn)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant{text::sentence(row.reason, m_language)}
                                                                  : QVariant{};
    const auto typed = m_typed.find({index.row(), index.column()});
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return typed != m_typed.end() ? typed->second : kept(index.row(), index.column());
    if (role == Qt::FontRole && typed != m_typed.end()) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ForegroundRole && typed == m_typed.end() && isAtFault(index.row(), index.column()))
        return tables::faultText(QGuiApplication::palette());
    return {};
}

bool QuarantineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() < firstFieldColumn) return false;
    const Cell cell{index.row(), index.column()};
    if (value.toString() == kept(cell.first, cell.second))
        m_typed.erase(cell);
    else
        m_typed[cell] = value.toString();
    emit dataChanged(index, index);
    return true;
}

Qt::ItemFlags QuarantineModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() >= firstFieldColumn) flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant QuarantineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section == rowColumn) return tr("Row");
    if (section == reasonColumn) return tr("Why");
    return isPlace(section) ? tr("Place (WKT)")
                            : text::fromUtf8(m_fields.at(static_cast<std::size_t>(section - firstFieldColumn)));
}

} // namespace app::exchange
