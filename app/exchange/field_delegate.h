#pragma once

#include <QStyledItemDelegate>

namespace app::exchange {

class MappingModel;

// Lets a field be chosen from those of the file.
class FieldDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FieldDelegate(const MappingModel& model, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    const MappingModel& m_model;
};

} // namespace app::exchange
