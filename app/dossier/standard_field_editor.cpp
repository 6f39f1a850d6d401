#include "dossier/standard_field_editor.h"

#include "base/date.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace app::dossier {

using geo::domain::StandardType;

namespace {

bool isLink(const geo::domain::StandardField& field) {
    return field.type == StandardType::url || field.type == StandardType::urlOrMail || field.column == "source_url";
}

QUrl linkOf(const QString& text) {
    const QString first = text.section(u'|', 0, 0).trimmed();
    if (first.startsWith(QLatin1String("http://")) || first.startsWith(QLatin1String("https://"))) return QUrl{first};
    return first.contains(u'@') ? QUrl{QStringLiteral("mailto:") + first} : QUrl{};
}

// What is typed as it is published: days of the French form become ISO.
QString published(const geo::domain::StandardField& field, const QString& typed) {
    const QString text = typed.trimmed();
    if (field.type != StandardType::date) return text;
    const auto day = geo::parseDate(text.toStdString());
    return day ? text::fromUtf8(geo::isoDate(*day)) : text;
}

} // namespace

StandardFieldEditor::StandardFieldEditor(const geo::domain::StandardField& field, const text::Language& language,
                                         QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_language(language)
    , m_problem(new QLabel(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    if (field.type == StandardType::oneOf && field.several)
        makeList(*column);
    else if (field.type == StandardType::oneOf)
        makeChoice(*column);
    else
        makeLine(*column);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    QPalette red = m_problem->palette();
    red.setColor(QPalette::WindowText,
                 red.color(QPalette::Window).lightness() < 128 ? QColor(0xFF, 0x9A, 0x8A) : QColor(0xB0, 0x20, 0x10));
    m_problem->setPalette(red);
    m_problem->hide();
    column->addWidget(m_problem);
}

void StandardFieldEditor::makeLine(QVBoxLayout& column) {
    m_line = new QLineEdit(this);
    m_line->setObjectName(text::fromUtf8(m_field.column));
    m_line->setAccessibleName(text::label(m_field.column));
    if (m_field.type == StandardType::date) m_line->setPlaceholderText(tr("yyyy-mm-dd"));
    if (m_field.several) m_line->setPlaceholderText(tr("several: parted by |"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    if (isLink(m_field)) {
        m_open = new QToolButton(this);
        m_open->setText(QStringLiteral("↗"));
        m_open->setToolTip(tr("Open"));
        m_open->setAccessibleName(tr("Open"));
        row->addWidget(m_open);
        connect(m_open, &QToolButton::clicked, this, [this] { QDesktopServices::openUrl(linkOf(m_value)); });
    }
    column.addLayout(row);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (m_line->isModified()) take(m_line->text());
    });
}

void StandardFieldEditor::makeChoice(QVBoxLayout& column) {
    m_choice = new QComboBox(this);
    m_choice->setObjectName(text::fromUtf8(m_field.column));
    m_choice->setAccessibleName(text::label(m_field.column));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(5);
    column.addWidget(m_choice);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this] { take(m_choice->currentData().toString()); });
}

void StandardFieldEditor::makeList(QVBoxLayout& column) {
    m_list = new QPushButton(this);
    m_list->setObjectName(text::fromUtf8(m_field.column));
    m_list->setAccessibleName(text::label(m_field.column));
    m_list->setStyleSheet(QStringLiteral("text-align: left"));
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_menu = new QMenu(m_list);
    m_list->setMenu(m_menu);
    column.addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_menu, &QMenu::triggered, this, [this] {
        QStringList parts;
        for (const QAction* action : m_menu->actions())
            if (action->isChecked()) parts << action->data().toString();
        take(parts.join(u'|'));
    });
}

void StandardFieldEditor::setValue(const QString& published) {
    m_value = published;
    showValue();
    showProblem();
}

// A published wording that is not in the list has a line of its own, so that it is kept as long as nobody chooses.
void StandardFieldEditor::showValue() {
    if (m_line) {
        m_line->setText(m_value);
        m_line->setCursorPosition(0);
        m_line->setModified(false);
    }
    if (m_choice) {
        m_choice->clear();
        m_choice->addItem(text::unknownText(), QString{});
        const std::string held = geo::domain::normalised(m_value.toStdString());
        for (const std::string_view value : m_field.values) {
            const bool isHeld = !m_value.isEmpty() && geo::domain::normalised(value) == held;
            m_choice->addItem(text::fromUtf8(value), isHeld ? m_value : text::fromUtf8(value));
        }
        if (m_choice->findData(m_value) < 0) m_choice->addItem(tr("%1 (not in the list)").arg(m_value), m_value);
        m_choice->setCurrentIndex(m_choice->findData(m_value));
    }
    if (m_list) showList();
    if (m_open) m_open->setEnabled(!linkOf(m_value).isEmpty());
}

void StandardFieldEditor::showList() {
    m_menu->clear();
    std::vector<std::string> parts = geo::domain::listParts(m_value.toStdString());
    QStringList shown;
    const auto add = [&](const QString& words, const QString& value, bool isIn) {
        QAction* action = m_menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(isIn);
        action->setData(value);
        if (isIn) shown << words;
    };
    for (const std::string_view value : m_field.values) {
        const auto isThis = [&](const std::string& part) {
            return geo::domain::normalised(part) == geo::domain::normalised(value);
        };
        const bool isIn = std::erase_if(parts, isThis) > 0;
        add(text::fromUtf8(value), text::fromUtf8(value), isIn);
    }
    for (const std::string& other : parts)
        add(tr("%1 (not in the list)").arg(text::fromUtf8(other)), text::fromUtf8(other), true);
    m_list->setText(shown.isEmpty() ? text::unknownText() : shown.join(QStringLiteral(", ")));
}

void StandardFieldEditor::setReadOnly(bool isReadOnly) {
    if (m_line) m_line->setReadOnly(isReadOnly);
    if (m_choice) m_choice->setEnabled(!isReadOnly);
    if (m_list) m_list->setEnabled(!isReadOnly);
}

void StandardFieldEditor::setSource(const QString& sentence) {
    const QString tip = sentence.isEmpty() ? QString{} : tr("Source: %1").arg(sentence);
    if (m_line) m_line->setToolTip(tip);
    if (m_choice) m_choice->setToolTip(tip);
    if (m_list) m_list->setToolTip(tip);
}

void StandardFieldEditor::take(const QString& typed) {
    const QString text = published(m_field, typed);
    const bool isSame = text == m_value;
    setValue(text);
    if (!isSame) emit edited(text);
}

void StandardFieldEditor::showProblem() {
    const auto problem = geo::domain::standardProblem(m_field, m_value.toStdString());
    const bool isMissing = problem && problem->code == geo::ErrorCode::valueRequired; // its mark and the list say so
    m_problem->setText(problem && !isMissing ? text::sentence(*problem, m_language) : QString{});
    m_problem->setVisible(!m_problem->text().isEmpty());
}

} // namespace app::dossier
