#pragma once

#include "siting/siting_sheet.h"

#include <QAbstractTableModel>

namespace app::siting {

// A sheet for a table of the window; sorted by a proxy through kSortRole.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole + 1;

    explicit SheetModel(const text::Language& language, QObject* parent = nullptr);
    void setSheet(Sheet sheet);
    [[nodiscard]] const Sheet& sheet() const { return m_sheet; }
    [[nodiscard]] const SheetRow& row(int row) const { return m_sheet.rows.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString shown(const SheetColumn& column, const QVariant& cell) const;

    text::Language m_language;
    Sheet m_sheet;
};

} // namespace app::siting
