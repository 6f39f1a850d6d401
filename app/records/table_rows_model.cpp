#include "records/table_rows_model.h"

#include "tables/copied_cells.h"
#include "tables/text_colours.h"
#include "text/field_label.h"
#include "text/value_text.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <array>
#include <limits>

namespace app::records {

using geo::domain::FieldInfo;
using geo::domain::FieldType;
using geo::domain::Kind;
using geo::domain::Value;

namespace {

bool isNumeric(const FieldInfo& field) {
    return field.type == FieldType::integer || field.type == FieldType::number;
}

// Numbers that name something: of rows, years.
bool isName(const FieldInfo& field) {
    return field.refersTo || field.unit == geo::domain::Unit::year || field.name == "epsg" ||
           field.name == "from_node" || field.name == "to_node";
}

} // namespace

TableRowsModel::TableRowsModel(TableFeed& feed, const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_feed(feed)
    , m_info(geo::domain::infoOf(feed.kind()))
    , m_language(language) {
    connect(&feed, &TableFeed::aboutToChange, this, [this] { beginResetModel(); });
    connect(&feed, &TableFeed::changed, this, [this] { endResetModel(); });
}

void TableRowsModel::setEdit(Edit edit) {
    m_edit = std::move(edit);
}

bool TableRowsModel::isSummable(int column) const {
    return isNumeric(field(column)) && !isName(field(column));
}

bool TableRowsModel::isShownAtFirst(int column) const {
    static constexpr std::array<std::string_view, 9> kSite = {
        "name", "kind", "life_cycle", "commune", "address", "land_area_m2", "built_area_m2", "owner_type", "bearer"};
    static constexpr std::array<std::string_view, 9> kProject = {
        "name", "filiere", "stage", "organisation", "area_min_m2", "area_max_m2", "start_earliest", "jobs", "in_qpv"};
    const std::string_view name = field(column).name;
    if (m_info.kind == Kind::site) return std::ranges::find(kSite, name) != kSite.end();
    if (m_info.kind == Kind::project) return std::ranges::find(kProject, name) != kProject.end();
    return name != "dataset_id";
}

int TableRowsModel::rowCount(const QModelIndex& parent) const {
    constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<int>::max());
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_feed.rowCount(), kMost));
}

int TableRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_info.fields.size());
}

// As a spreadsheet of the language reads it: numbers without groups, unknown as nothing.
QVariant TableRowsModel::copied(const FieldInfo& field, const Value& value) const {
    if (!geo::domain::isKnown(value)) return QString{};
    if (isNumeric(field) && !std::holds_alternative<std::string>(value)) {
        const auto* whole = std::get_if<std::int64_t>(&value);
        const double number = whole ? static_cast<double>(*whole) : std::get<double>(value);
        return QVariant::fromValue(tables::CopiedNumber{number, m_language.plainNumber(number)});
    }
    return text::cellText(field, value, m_language);
}

QVariant TableRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    if (role == kIdRole) return qlonglong{m_feed.idAt(row)};
    const FieldInfo& info = m_info.fields.at(column);
    if (role == Qt::TextAlignmentRole)
        return isNumeric(info) ? QVariant{int(Qt::AlignRight | Qt::AlignVCenter)} : QVariant{};
    if (role != Qt::DisplayRole && role != Qt::ForegroundRole && role != Qt::ToolTipRole && role != Qt::EditRole &&
        role != tables::kCopyRole)
        return {};
    const auto value = m_feed.valueAt(row, column);
    if (!value) return role == Qt::DisplayRole ? QVariant{QStringLiteral("…")} : QVariant{};
    switch (role) {
    case Qt::DisplayRole:
        return m_feed.cellText(column, *value);
    case Qt::ToolTipRole:
        return info.refersTo == Kind::commune ? m_feed.cellText(column, *value)
                                              : text::valueText(info, *value, m_language);
    case Qt::EditRole:
        return text::editText(info, *value, m_language);
    case tables::kCopyRole:
        return copied(info, *value);
    default:
        return geo::domain::isKnown(*value) ? QVariant{} : QVariant{tables::quietText(QGuiApplication::palette())};
    }
}

bool TableRowsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !m_edit || !index.isValid()) return false;
    if (value.toString() == data(index, Qt::EditRole).toString()) return false;
    return m_edit(idAt(index.row()), static_cast<std::size_t>(index.column()), value.toString());
}

QVariant TableRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    return text::heading(field(section));
}

Qt::ItemFlags TableRowsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return m_edit && index.isValid() && idAt(index.row()) != 0 ? flags | Qt::ItemIsEditable : flags;
}

void TableRowsModel::sort(int column, Qt::SortOrder order) {
    TableSort sort;
    if (column >= 0) sort = {static_cast<std::size_t>(column), order == Qt::DescendingOrder};
    m_feed.setSort(sort);
}

} // namespace app::records
