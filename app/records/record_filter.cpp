#include "records/record_filter.h"

#include "domain/value.h"
#include "records/record_table_model.h"

#include <QRegularExpression>

#include <algorithm>

namespace app::records {

namespace {

QString folded(const QString& text) {
    return QString::fromStdString(geo::domain::normalised(text.toStdString()));
}

// The groups of a number joined, so that "1240" is found where "1 240" is written.
QString ungrouped(QString folded) {
    static const QRegularExpression kGroup(QStringLiteral("(?<=\\d)_(?=\\d{3}(?!\\d))"));
    return folded.remove(kGroup);
}

} // namespace

void RecordFilter::setWords(const QString& typed) {
    m_words = folded(typed).split(u'_', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RecordFilter::setOnly(int column, const QString& text) {
    m_onlyColumn = column;
    m_only = text;
    invalidateFilter();
}

bool RecordFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    if (!m_only.isEmpty() && sourceModel()->index(sourceRow, m_onlyColumn, sourceParent).data().toString() != m_only)
        return false;
    if (m_words.isEmpty()) return true;
    QString row;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column) {
        const QString cell = folded(sourceModel()->index(sourceRow, column, sourceParent).data().toString());
        row += cell + u' ' + ungrouped(cell) + u' ';
    }
    return std::ranges::all_of(m_words, [&](const QString& word) { return row.contains(word); });
}

bool RecordFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(RecordTableModel::kSortRole);
    const QVariant b = right.data(RecordTableModel::kSortRole);
    if (a.isValid() != b.isValid()) return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (!a.isValid()) return left.row() < right.row();
    if (a.typeId() == QMetaType::Double) return a.toDouble() < b.toDouble();
    return a.toString() < b.toString();
}

} // namespace app::records
