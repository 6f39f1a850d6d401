#pragma once

#include "records/table_rows_model.h"

#include <QStyledItemDelegate>

namespace app::records {

// Edits a cell by the description of its field: a list for codes and yes or no, a line for the rest, which turns red
// while it holds what the field cannot.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    // `model` outlives it.
    CellDelegate(const TableRowsModel& model, const text::Language& language, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    const TableRowsModel& m_model;
    text::Language m_language;
};

} // namespace app::records
