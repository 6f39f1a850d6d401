#include "records/record_table_model.h"

#include "tables/text_colours.h"
#include "text/field_label.h"
#include "text/value_text.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <array>

namespace app::records {

using geo::domain::FieldInfo;
using geo::domain::FieldType;
using geo::domain::Kind;
using geo::domain::Value;

namespace {

bool isNumeric(FieldType type) {
    return type == FieldType::integer || type == FieldType::number;
}

} // namespace

RecordTableModel::RecordTableModel(Kind kind, const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_info(geo::domain::infoOf(kind))
    , m_language(language) {}

void RecordTableModel::setRecords(std::vector<geo::domain::Record> records) {
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

void RecordTableModel::setCommuneNames(std::map<std::string, QString> names) {
    if (names == m_communeNames) return;
    beginResetModel();
    m_communeNames = std::move(names);
    endResetModel();
}

QString RecordTableModel::cellText(const FieldInfo& field, const Value& value) const {
    if (!geo::domain::isKnown(value)) return text::unknownText();
    if (field.refersTo != Kind::commune) return text::cellText(field, value, m_language);
    QStringList communes;
    for (const std::string& code : geo::domain::listParts(geo::domain::toText(value))) {
        const auto named = m_communeNames.find(code);
        const QString plain = text::fromUtf8(code);
        communes << (named == m_communeNames.end() ? plain : QStringLiteral("%1 (%2)").arg(named->second, plain));
    }
    return communes.join(QStringLiteral(", "));
}

const geo::domain::Record* RecordTableModel::recordById(std::int64_t id) const {
    const auto found = std::ranges::find(m_records, id, &geo::domain::Record::id);
    return found == m_records.end() ? nullptr : &*found;
}

bool RecordTableModel::isShownAtFirst(int column) const {
    static constexpr std::array<std::string_view, 9> kSite = {
        "name", "kind", "life_cycle", "commune", "address", "land_area_m2", "built_area_m2", "owner_type", "bearer"};
    static constexpr std::array<std::string_view, 9> kProject = {
        "name", "filiere", "stage", "organisation", "area_min_m2", "area_max_m2", "start_earliest", "jobs", "in_qpv"};
    const std::string_view name = m_info.fields.at(static_cast<std::size_t>(column)).name;
    if (m_info.kind == Kind::site) return std::ranges::find(kSite, name) != kSite.end();
    if (m_info.kind == Kind::project) return std::ranges::find(kProject, name) != kProject.end();
    return name != "dataset_id";
}

int RecordTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_info.fields.size());
}

QVariant RecordTableModel::sortKey(const FieldInfo& field, const Value& value) const {
    if (!geo::domain::isKnown(value)) return {};
    if (isNumeric(field.type)) return text::fromUtf8(geo::domain::toText(value)).toDouble();
    if (field.type == FieldType::date) return text::fromUtf8(geo::domain::toText(value));
    return text::fromUtf8(geo::domain::normalised(cellText(field, value).toStdString()));
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& record = m_records.at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<std::size_t>(index.column());
    const FieldInfo& field = m_info.fields.at(column);
    const bool isKnown = geo::domain::isKnown(record.values.at(column));
    switch (role) {
    case Qt::DisplayRole:
        return cellText(field, record.values.at(column));
    case Qt::ForegroundRole:
        return isKnown ? QVariant{} : QVariant{tables::quietText(QGuiApplication::palette())};
    case Qt::ToolTipRole:
        return text::valueText(field, record.values.at(column), m_language);
    case Qt::TextAlignmentRole:
        return isNumeric(field.type) ? QVariant{int(Qt::AlignRight | Qt::AlignVCenter)} : QVariant{};
    case kIdRole:
        return qlonglong{record.id};
    case kSortRole:
        return sortKey(field, record.values.at(column));
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    return text::heading(m_info.fields.at(static_cast<std::size_t>(section)));
}

} // namespace app::records
