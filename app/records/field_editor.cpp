#include "records/field_editor.h"

#include "text/code_label.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace app::records {

using geo::domain::FieldType;
using geo::domain::Value;

namespace {

constexpr int kLongestUnit = 10; // letters beside the line; a longer one is its tool tip

} // namespace

FieldEditor::FieldEditor(const geo::domain::FieldInfo& field, const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_language(language)
    , m_problem(new QLabel(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    if (field.type == FieldType::boolean || field.type == FieldType::code)
        makeChoice();
    else if (field.type == FieldType::codeList)
        makeList();
    else if (field.name == "notes" || field.name == "summary")
        makeNotes();
    else
        makeLine();
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    QPalette red = m_problem->palette();
    red.setColor(QPalette::WindowText,
                 red.color(QPalette::Window).lightness() < 128 ? QColor(0xFF, 0x9A, 0x8A) : QColor(0xB0, 0x20, 0x10));
    m_problem->setPalette(red);
    m_problem->hide();
    layout->addWidget(m_problem);
}

void FieldEditor::makeLine() {
    m_line = new QLineEdit(this);
    m_line->setObjectName(text::fromUtf8(m_field.name));
    m_line->setAccessibleName(text::heading(m_field));
    if (m_field.type == FieldType::date) m_line->setPlaceholderText(tr("dd/mm/yyyy"));
    if (m_field.type == FieldType::periodList) m_line->setPlaceholderText(QStringLiteral("2026-01-01/2029-06-30"));
    if (m_field.type == FieldType::textList) m_line->setToolTip(tr("Several values are separated by |"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    const QString unit = text::unitText(m_field.unit);
    const bool isShort = unit.size() <= kLongestUnit;
    if (isShort && !unit.isEmpty())
        row->addWidget(new QLabel(unit, this));
    else if (!unit.isEmpty())
        m_line->setToolTip(unit);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (m_line->isModified()) takeText(m_line->text());
    });
}

void FieldEditor::makeNotes() {
    m_notes = new QPlainTextEdit(this);
    m_notes->setObjectName(text::fromUtf8(m_field.name));
    m_notes->setAccessibleName(text::label(m_field));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(fontMetrics().height() * 4);
    m_notes->installEventFilter(this);
    layout()->addWidget(m_notes);
    setFocusProxy(m_notes);
}

// Notes have no "finished": they are taken when the field is left.
bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_notes && event->type() == QEvent::FocusOut && m_notes->document()->isModified())
        takeText(m_notes->toPlainText());
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::makeChoice() {
    m_choice = new QComboBox(this);
    m_choice->setObjectName(text::fromUtf8(m_field.name));
    m_choice->setAccessibleName(text::label(m_field));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(5);
    if (!m_field.required) m_choice->addItem(text::unknownText(), QString{});
    if (m_field.type == FieldType::boolean)
        for (const std::int64_t answer : {1, 0})
            m_choice->addItem(text::cellText(m_field, Value{answer}, m_language), QString::number(answer));
    for (const std::string_view code : m_field.codes)
        m_choice->addItem(text::codeLabel(m_field, code), text::fromUtf8(code));
    m_choice->installEventFilter(this);
    layout()->addWidget(m_choice);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this] { takeText(m_choice->currentData().toString()); });
}

void FieldEditor::makeList() {
    m_list = new QPushButton(this);
    m_list->setObjectName(text::fromUtf8(m_field.name));
    m_list->setAccessibleName(text::label(m_field));
    m_list->setStyleSheet(QStringLiteral("text-align: left"));
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_listMenu = new QMenu(m_list);
    for (const std::string_view code : m_field.codes) {
        QAction* action = m_listMenu->addAction(text::codeLabel(m_field, code));
        action->setCheckable(true);
        action->setData(text::fromUtf8(code));
    }
    m_list->setMenu(m_listMenu);
    layout()->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_listMenu, &QMenu::triggered, this, [this] {
        QStringList codes;
        for (const QAction* action : m_listMenu->actions())
            if (action->isChecked()) codes << action->data().toString();
        takeText(codes.join(u'|'));
    });
}

void FieldEditor::setValue(const Value& value) {
    m_value = value;
    showProblem({});
    if (m_line) {
        m_line->setText(text::editText(m_field, value, m_language));
        m_line->setCursorPosition(0);
    }
    if (m_notes) {
        m_notes->setPlainText(text::fromUtf8(geo::domain::toText(value)));
        m_notes->document()->setModified(false);
    }
    if (m_choice) m_choice->setCurrentIndex(m_choice->findData(text::fromUtf8(geo::domain::toText(value))));
    if (m_list) showList();
}

void FieldEditor::showList() {
    const auto codes = geo::domain::listParts(geo::domain::toText(m_value));
    QStringList labels;
    for (QAction* action : m_listMenu->actions()) {
        const bool isIn = std::ranges::find(codes, action->data().toString().toStdString()) != codes.end();
        action->setChecked(isIn);
        if (isIn) labels << action->text();
    }
    m_list->setText(labels.isEmpty() ? text::unknownText() : labels.join(QStringLiteral(", ")));
    m_list->setToolTip(m_list->text());
}

void FieldEditor::setReadOnly(bool isReadOnly) {
    if (m_line) m_line->setReadOnly(isReadOnly);
    if (m_notes) m_notes->setReadOnly(isReadOnly);
    if (m_choice) m_choice->setEnabled(!isReadOnly);
    if (m_list) m_list->setEnabled(!isReadOnly);
}

void FieldEditor::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void FieldEditor::takeText(const QString& typed) {
    auto value = geo::domain::parseValue(m_field, typed.toStdString());
    if (value) {
        if (auto fits = geo::domain::checkValue(m_field, *value); !fits) value = std::unexpected(fits.error());
    }
    if (!value) {
        showProblem(text::sentence(value.error(), m_language));
        return;
    }
    take(std::move(*value));
}

void FieldEditor::take(Value value) {
    showProblem({});
    if (m_list) {
        m_value = value;
        showList();
    }
    if (m_line) m_line->setModified(false);
    if (m_notes) m_notes->document()->setModified(false);
    emit edited(value);
}

} // namespace app::records
