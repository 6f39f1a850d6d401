#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace app::records {

// Keeps the rows in which every word of the filter is found in some column, without regard to case and accents. Sorts
// numbers as numbers and leaves the unknown last in both directions.
class RecordFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& typed);
    // Beside that, only rows whose cell in that column reads so; "" for all.
    void setOnly(int column, const QString& text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
    int m_onlyColumn = 0;
    QString m_only;
};

} // namespace app::records
