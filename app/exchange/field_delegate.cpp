#include "exchange/field_delegate.h"

#include "exchange/mapping_model.h"

#include <QComboBox>

namespace app::exchange {

FieldDelegate::FieldDelegate(const MappingModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model) {}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* fields = new QComboBox(parent);
    for (const QString& field : m_model.choices())
        fields->addItem(field.isEmpty() ? tr("as recognised") : field, field);
    connect(fields, &QComboBox::activated, this, [this, fields] {
        emit const_cast<FieldDelegate*>(this)->commitData(fields);
        emit const_cast<FieldDelegate*>(this)->closeEditor(fields);
    });
    return fields;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* fields = static_cast<QComboBox*>(editor);
    fields->setCurrentIndex(fields->findData(index.data(Qt::EditRole)));
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

} // namespace app::exchange
