#pragma once

#include "text/language.h"
#include "usecase/export_rows.h"

#include <QAbstractTableModel>

namespace app::board {

// A table of figures as it is written to a file, shown as it is read: sorted by values (Qt::UserRole), not by texts.
class FiguresModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit FiguresModel(const text::Language& language, QObject* parent = nullptr);
    void setTable(geo::usecase::Table table);
    [[nodiscard]] const geo::usecase::Table& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    text::Language m_language;
    geo::usecase::Table m_table;
};

} // namespace app::board
