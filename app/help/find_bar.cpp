#include "help/find_bar.h"

#include "help/folded.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

namespace app::help {

FindBar::FindBar(QTextBrowser& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this)) {
    m_field->setObjectName(QStringLiteral("helpFind"));
    m_field->setPlaceholderText(tr("Find in this page"));
    m_field->setAccessibleName(tr("Find in this page"));
    m_field->setClearButtonEnabled(true);
    m_field->setFixedWidth(260);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 3, 6, 3);
    row->addWidget(m_field);
    const auto addButton = [&](Qt::ArrowType arrow, const QString& name, void (FindBar::*run)()) {
        auto* button = new QToolButton(this);
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
    };
    addButton(Qt::UpArrow, tr("Find previous (Shift+F3)"), &FindBar::previous);
    addButton(Qt::DownArrow, tr("Find next (F3)"), &FindBar::next);
    row->addWidget(m_count, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_words = typed.trimmed().isEmpty() ? QStringList{} : QStringList{folded(typed.trimmed())};
        showPlaces(true);
    });
    connect(m_field, &QLineEdit::returnPressed, this, &FindBar::next);
}

void FindBar::focusField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::mark(const QStringList& words) {
    m_words = words;
    showPlaces(true);
}

void FindBar::refresh() {
    showPlaces(false);
}

void FindBar::next() {
    if (!m_places.isEmpty()) goTo((m_current + 1) % static_cast<int>(m_places.size()));
}

void FindBar::previous() {
    const int count = static_cast<int>(m_places.size());
    if (count > 0) goTo((std::max(m_current, 0) + count - 1) % count);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
    m_field->clear();
    m_view.setFocus();
}

void FindBar::showPlaces(bool goesToFirst) {
    m_places.clear();
    const QString text = folded(m_view.document()->toPlainText());
    for (const QString& word : m_words)
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size()))
            m_places.emplace_back(static_cast<int>(at), static_cast<int>(word.size()));
    std::sort(m_places.begin(), m_places.end());
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto& [at, length] : m_places) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(QColor{0xFF, 0xE0, 0x7A});
        mark.format.setForeground(QColor{0x1A, 0x1A, 0x1A});
        mark.cursor = QTextCursor{m_view.document()};
        mark.cursor.setPosition(at);
        mark.cursor.setPosition(at + length, QTextCursor::KeepAnchor);
        marks.push_back(mark);
    }
    m_view.setExtraSelections(marks);
    m_current = -1;
    m_count->setText(m_words.isEmpty() ? QString{} : tr("%n place(s)", nullptr, static_cast<int>(m_places.size())));
    if (goesToFirst && !m_places.isEmpty()) goTo(0);
}

void FindBar::goTo(int index) {
    m_current = index;
    QTextCursor cursor{m_view.document()};
    cursor.setPosition(m_places[index].first);
    cursor.setPosition(m_places[index].first + m_places[index].second, QTextCursor::KeepAnchor);
    m_view.setTextCursor(cursor);
    m_view.ensureCursorVisible();
    m_count->setText(tr("%1 of %2").arg(index + 1).arg(m_places.size()));
}

} // namespace app::help
