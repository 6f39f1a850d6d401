#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextEdit>

namespace tests {

inline bool isControl(const QWidget& widget) {
    return (qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
            qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
            qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) ||
            qobject_cast<const QTextEdit*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget) ||
            qobject_cast<const QKeySequenceEdit*>(&widget)) &&
           !qobject_cast<const QScrollBar*>(&widget) && !qobject_cast<const QHeaderView*>(&widget);
}

// Parts that Qt makes inside of a control: the control's name is theirs.
inline bool isPart(const QWidget& widget) {
    if (widget.objectName().startsWith("qt_")) return true;
    for (const QWidget* at = widget.parentWidget(); at != nullptr; at = at->parentWidget()) {
        const QString name = QString::fromLatin1(at->metaObject()->className());
        if (qobject_cast<const QComboBox*>(at) || qobject_cast<const QAbstractSpinBox*>(at) ||
            qobject_cast<const QKeySequenceEdit*>(at) || qobject_cast<const QLineEdit*>(at) ||
            name == "QCalendarWidget")
            return true;
    }
    const QWidget* parent = widget.parentWidget();
    const QString owner = parent ? QString::fromLatin1(parent->metaObject()->className()) : QString{};
    return owner == "QTabBar" || owner == "QDockWidget" || qobject_cast<const QAbstractItemView*>(parent) ||
           (parent && parent->objectName() == "qt_scrollarea_viewport");
}

// A button that is shown only when it is given its words.
inline bool isSpare(const QWidget& widget) {
    const auto* button = qobject_cast<const QPushButton*>(&widget);
    return button && button->isHidden() && button->text().isEmpty();
}

inline QString nameOf(QWidget& widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString{};
}

// Where a widget stands, for a message.
inline QString pathOf(const QWidget& widget) {
    QStringList path;
    for (const QWidget* at = &widget; at != nullptr && path.size() < 4; at = at->parentWidget())
        path.prepend(at->metaObject()->className() + QString{"("} + at->objectName() + ")");
    return path.join(" > ");
}

// Every control below `root`, shown or not, that a screen reader has no name for: no text, no label with setBuddy, no
// accessible name.
inline QStringList namelessControls(QWidget& root) {
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (isControl(*widget) && !isPart(*widget) && !isSpare(*widget) && nameOf(*widget).trimmed().isEmpty())
            found << pathOf(*widget);
    return found;
}

} // namespace tests
