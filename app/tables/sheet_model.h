#pragma once

#include "tables/sheet.h"
#include "text/language.h"

#include <QAbstractTableModel>

namespace app::tables {

// A sheet for a table of the window; sorted by a proxy through kSortRole.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole + 1;
    static constexpr int kShareRole = Qt::UserRole + 2; // 0..1 of a bar

    explicit SheetModel(const text::Language& language, QObject* parent = nullptr);
    void setSheet(Sheet sheet);
    [[nodiscard]] const Sheet& sheet() const { return m_sheet; }
    [[nodiscard]] const SheetRow& row(int row) const { return m_sheet.rows.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // Those of the column's numbers, none where all are whole: so they stand below one another.
    [[nodiscard]] int decimalsOf(std::size_t column) const;
    [[nodiscard]] QString shown(const SheetRow& row, std::size_t column) const;

    text::Language m_language;
    Sheet m_sheet;
    std::vector<int> m_decimals; // by column
};

} // namespace app::tables
