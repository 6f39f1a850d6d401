#include "vintage/vintage_model.h"

#include "records/record_table_model.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"

namespace app::vintage {

using geo::domain::VintageChange;
using geo::domain::VintageLine;

VintageModel::VintageModel(const text::Language& language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(language) {}

void VintageModel::setLines(std::vector<VintageLine> lines) {
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int VintageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int VintageModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

QString VintageModel::cellText(const VintageLine& line, int column) const {
    switch (column) {
    case keyColumn:
        return text::fromUtf8(line.key);
    case nameColumn:
        return line.name == line.key ? QString{} : text::fromUtf8(line.name);
    case changeColumn:
        return text::codeLabel(geo::domain::codesOf<VintageChange>(), geo::domain::codeOf(line.change));
    case fieldsColumn: {
        QStringList fields;
        for (const auto& field : line.fields)
            fields << tr("%1: %2 → %3")
                          .arg(text::label(field.field),
                               field.before.empty() ? text::unknownText() : text::fromUtf8(field.before),
                               field.after.empty() ? text::unknownText() : text::fromUtf8(field.after));
        return fields.join(QStringLiteral("; "));
    }
    case beforeColumn:
        return line.change == VintageChange::added ? QString{} : m_language.number(line.areaBefore.value, 0);
    case afterColumn:
        return line.change == VintageChange::removed ? QString{} : m_language.number(line.areaAfter.value, 0);
    default:
        return {};
    }
}

QVariant VintageModel::sortKey(const VintageLine& line, int column) const {
    if (column == beforeColumn) return line.areaBefore.value;
    if (column == afterColumn) return line.areaAfter.value;
    return cellText(line, column);
}

QVariant VintageModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const VintageLine& own = line(index.row());
    const bool isNumber = index.column() == beforeColumn || index.column() == afterColumn;
    if (role == records::RecordTableModel::kSortRole) return sortKey(own, index.column());
    if (role == Qt::TextAlignmentRole) return isNumber ? QVariant{int(Qt::AlignRight | Qt::AlignVCenter)} : QVariant{};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return cellText(own, index.column());
    return {};
}

QVariant VintageModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case keyColumn:
        return tr("Row");
    case nameColumn:
        return tr("Name");
    case changeColumn:
        return tr("Change");
    case fieldsColumn:
        return tr("Attributes");
    case beforeColumn:
        return tr("Area before (m², planimetric)");
    case afterColumn:
        return tr("Area after (m², planimetric)");
    default:
        return {};
    }
}

} // namespace app::vintage
