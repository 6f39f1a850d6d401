#include "matching/shortlist_model.h"

#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace app::matching {

using geo::domain::Kind;

namespace {

const geo::domain::FieldInfo& spaceField(std::string_view name) {
    return *geo::domain::infoOf(Kind::space).find(name);
}

template <class Quantity>
QString number(const std::optional<Quantity>& quantity, const text::Language& language, int decimals) {
    return quantity ? language.number(quantity->value, decimals) : text::unknownText();
}

} // namespace

ShortlistModel::ShortlistModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void ShortlistModel::setLines(std::vector<geo::usecase::ShortlistLine> lines) {
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int ShortlistModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ShortlistModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QVariant ShortlistModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& [placement, space, site] = line(index.row());
    if (role == kSiteRole) return qlonglong{site.id.value};
    if (role == Qt::TextAlignmentRole) {
        const int column = index.column();
        const bool isNumber =
            column == rankColumn || column == areaColumn || column == rentColumn || column == scoreColumn;
        return isNumber ? QVariant{int(Qt::AlignRight | Qt::AlignVCenter)} : QVariant{};
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case rankColumn:
        return placement.rank ? m_language.number(static_cast<double>(*placement.rank), 0) : QString{};
    case siteColumn:
        return text::fromUtf8(site.name);
    case spaceColumn:
        return text::fromUtf8(space.name);
    case areaColumn:
        return number(space.area, m_language, 0);
    case rentColumn:
        return number(space.rent, m_language, 2);
    case scoreColumn:
        return placement.score ? m_language.fixedNumber(*placement.score, 3) : text::unknownText();
    case stateColumn:
        return text::label(placement.state);
    case noteColumn:
        return text::fromUtf8(placement.note);
    default:
        return {};
    }
}

bool ShortlistModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != noteColumn) return false;
    const auto& placement = line(index.row()).placement;
    if (value.toString() == text::fromUtf8(placement.note)) return true;
    emit noteEdited(placement.id, value.toString());
    return true;
}

Qt::ItemFlags ShortlistModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!m_isEditable) return flags;
    if (!index.isValid()) return flags | Qt::ItemIsDropEnabled;
    if (index.column() == noteColumn) flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemIsDragEnabled;
}

// Dropped between two rows: `row` is the place before which the dragged line goes.
bool ShortlistModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                  const QModelIndex& parent) {
    if (action != Qt::MoveAction || !data->hasFormat(QStringLiteral("application/x-qabstractitemmodeldatalist")))
        return false;
    QByteArray encoded = data->data(QStringLiteral("application/x-qabstractitemmodeldatalist"));
    QDataStream stream(&encoded, QIODevice::ReadOnly);
    int from = -1;
    stream >> from;
    if (from < 0 || from >= rowCount()) return false;
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (to > from) --to;
    if (to == from) return false;
    emit moved(line(from).placement.id, to + 1);
    return false; // the view removes nothing: the new order is read again
}

QVariant ShortlistModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case rankColumn:
        return tr("Rank");
    case siteColumn:
        return tr("Site");
    case spaceColumn:
        return tr("Space");
    case areaColumn:
        return text::heading(spaceField("area_m2"));
    case rentColumn:
        return text::heading(spaceField("rent_eur_m2_year"));
    case scoreColumn:
        return tr("Score");
    case stateColumn:
        return tr("State");
    case noteColumn:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace app::matching
