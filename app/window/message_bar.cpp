#include "window/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace app::window {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent) {
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action = new QPushButton(this);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_DockWidgetCloseButton));
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(close->accessibleName());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        emit actionRequested();
    });
    hide();
}

QString MessageBar::text() const {
    return m_text->text();
}

void MessageBar::showError(const QString& sentence) {
    showText(sentence, true, {});
}
void MessageBar::showNotice(const QString& sentence) {
    showText(sentence, false, {});
}
void MessageBar::showNotice(const QString& sentence, const QString& actionText) {
    showText(sentence, false, actionText);
}

void MessageBar::showText(const QString& sentence, bool isError, const QString& actionText) {
    m_isError = isError;
    m_text->setText(sentence);
    m_action->setText(actionText);
    m_action->setAccessibleName(actionText);
    m_action->setVisible(!actionText.isEmpty());
    const auto icon = style()->standardIcon(isError ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation);
    m_icon->setPixmap(icon.pixmap(20, 20));
    tint();
    show();
    QAccessibleEvent spoken(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void MessageBar::tint() {
    const QPalette base = parentWidget() ? parentWidget()->palette() : palette();
    const QColor ground = base.color(QPalette::Window);
    const QColor hue = m_isError ? QColor(0xD5, 0x5E, 0x00) : QColor(0x00, 0x72, 0xB2);
    const auto mixed = [](int a, int b) { return (a * 4 + b) / 5; };
    QPalette own = base;
    own.setColor(QPalette::Window, QColor(mixed(ground.red(), hue.red()), mixed(ground.green(), hue.green()),
                                          mixed(ground.blue(), hue.blue())));
    if (own != palette()) setPalette(own);
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) tint();
    QFrame::changeEvent(event);
}

} // namespace app::window
