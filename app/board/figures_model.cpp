#include "board/figures_model.h"

#include "text/value_text.h"

#include <cmath>

namespace app::board {

using geo::domain::FieldType;

namespace {

bool isNumber(FieldType type) {
    return type == FieldType::number || type == FieldType::integer;
}

QString cellText(const geo::formats::Column& column, const geo::domain::Value& value, const text::Language& language) {
    const auto* number = std::get_if<double>(&value);
    if (number != nullptr && column.unit == geo::domain::Unit::share)
        return text::shareText(geo::Share{*number}, language);
    const geo::domain::FieldInfo field{.name = column.name, .type = column.type, .unit = column.unit};
    if (number == nullptr) return text::cellText(field, value, language);
    return text::cellText(field, std::round(*number * 10.0) / 10.0, language);
}

} // namespace

FiguresModel::FiguresModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void FiguresModel::setTable(geo::usecase::Table table) {
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int FiguresModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& column = m_table.columns[static_cast<std::size_t>(index.column())];
    const auto& value = m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return cellText(column, value, m_language);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column.type) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::UserRole) return {};
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<qlonglong>(*number);
    return text::fromUtf8(geo::domain::folded(geo::domain::toText(value)));
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return text::fromUtf8(m_table.columns[static_cast<std::size_t>(section)].heading);
}

} // namespace app::board
