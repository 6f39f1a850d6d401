#include "records/cell_delegate.h"

#include "tables/text_colours.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QLineEdit>

namespace app::records {

using geo::domain::FieldInfo;
using geo::domain::FieldType;
using geo::domain::Value;

namespace {

void addChoice(QComboBox& box, const FieldInfo& field, const Value& value, const text::Language& language) {
    box.addItem(text::cellText(field, value, language), text::fromUtf8(geo::domain::toText(value)));
}

QComboBox* choiceOf(const FieldInfo& field, const text::Language& language, QWidget* parent) {
    auto* box = new QComboBox(parent);
    if (!field.required) box->addItem(text::unknownText(), QString{});
    if (field.type == FieldType::boolean)
        for (const std::int64_t value : {1, 0}) addChoice(*box, field, value, language);
    for (const std::string_view code : field.codes) addChoice(*box, field, std::string{code}, language);
    return box;
}

} // namespace

CellDelegate::CellDelegate(const TableRowsModel& model, const text::Language& language, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_language(language) {}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const FieldInfo& field = m_model.field(index.column());
    QWidget* editor = nullptr;
    if (field.type == FieldType::boolean || (field.type == FieldType::code && !field.codes.empty())) {
        editor = choiceOf(field, m_language, parent);
    } else {
        auto* line = new QLineEdit(parent);
        line->setFrame(false);
        connect(line, &QLineEdit::textChanged, line, [line, &field, language = m_language](const QString& typed) {
            const auto value = geo::domain::parseValue(field, typed.toStdString());
            line->setToolTip(value ? QString{} : text::sentence(value.error(), language));
            QPalette palette;
            if (!value) palette.setColor(QPalette::Text, tables::faultText(line->palette()));
            line->setPalette(palette);
        });
        editor = line;
    }
    editor->setAccessibleName(text::heading(field));
    editor->setAutoFillBackground(true);
    return editor;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QString kept = index.data(Qt::EditRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(std::max(0, box->findData(kept)));
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(kept);
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData().toString());
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text());
}

} // namespace app::records
