#include "help/tour.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::help {

namespace {

constexpr int kWidth = 340;
constexpr int kGap = 12; // between bubble and target, and to the edge of the window

// Beside the target: below, above, right, left, whichever has room; else in the middle of the window.
QPoint placeBeside(const QRect& target, const QSize& bubble, const QRect& window) {
    const QRect room = window.adjusted(kGap, kGap, -kGap, -kGap);
    const int x = std::clamp(target.center().x() - bubble.width() / 2, room.left(), room.right() - bubble.width());
    const int y = std::clamp(target.center().y() - bubble.height() / 2, room.top(), room.bottom() - bubble.height());
    const QPoint places[] = {{x, target.bottom() + kGap},
                             {x, target.top() - kGap - bubble.height()},
                             {target.right() + kGap, y},
                             {target.left() - kGap - bubble.width(), y}};
    for (const QPoint& place : places)
        if (room.contains(QRect{place, bubble})) return place;
    return {x, y};
}

} // namespace

Tour::Tour(std::vector<TourStep> steps, QWidget* window)
    : QFrame(window)
    , m_steps(std::move(steps))
    , m_ring(new QWidget(window))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_count(new QLabel(this))
    , m_never(new QCheckBox(tr("Do not show this at start"), this))
    , m_before(new QPushButton(tr("&Before"), this))
    , m_next(new QPushButton(this))
    , m_skip(new QPushButton(tr("&Skip"), this)) {
    setObjectName(QStringLiteral("tour"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFixedWidth(kWidth);
    m_ring->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ring->setObjectName(QStringLiteral("tourRing"));
    m_ring->setStyleSheet(QStringLiteral("#tourRing { border: 3px solid palette(highlight); border-radius: 4px; }"));
    m_next->setObjectName(QStringLiteral("tourNext"));
    m_before->setObjectName(QStringLiteral("tourBefore"));
    m_skip->setObjectName(QStringLiteral("tourSkip"));
    m_never->setObjectName(QStringLiteral("tourNever"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    arrange();
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_step + 1 < static_cast<int>(m_steps.size()))
            showStep(m_step + 1);
        else
            end(true);
    });
    connect(m_before, &QPushButton::clicked, this, [this] { showStep(std::max(0, m_step - 1)); });
    connect(m_skip, &QPushButton::clicked, this, [this] { end(false); });
    window->installEventFilter(this);
    hide();
    m_ring->hide();
}

Tour::~Tour() {
    delete m_ring;
}

void Tour::arrange() {
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_before);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_never);
    column->addLayout(buttons);
}

void Tour::start() {
    if (m_steps.empty()) return;
    m_focusBefore = QApplication::focusWidget();
    QFrame::show();
    m_ring->show();
    showStep(0);
}

void Tour::showStep(int step) {
    m_step = step;
    const TourStep& shown = m_steps[static_cast<std::size_t>(step)];
    const int count = static_cast<int>(m_steps.size());
    m_title->setText(shown.title);
    m_text->setText(shown.text);
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(count));
    m_before->setVisible(step > 0);
    m_next->setText(step + 1 < count ? tr("&Next") : tr("&Done"));
    m_next->setDefault(true);
    setAccessibleName(shown.title);
    setAccessibleDescription(shown.text);
    // The button that has the focus tells what the step says: a screen reader reads it with the button.
    m_next->setAccessibleName(m_next->text().remove(u'&'));
    m_next->setAccessibleDescription(shown.title + QStringLiteral(". ") + shown.text);
    place();
    m_next->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void Tour::place() {
    QWidget* window = parentWidget();
    const QWidget* target = m_steps[static_cast<std::size_t>(m_step)].target;
    const bool hasTarget = target != nullptr && target->isVisible();
    const QRect all = window->rect();
    const QRect around = hasTarget ? QRect{target->mapTo(window, QPoint{0, 0}), target->size()}.intersected(all)
                                   : QRect{all.center(), QSize{1, 1}};
    resize(kWidth, heightForWidth(kWidth) > 0 ? heightForWidth(kWidth) : sizeHint().height());
    move(placeBeside(around, size(), all));
    m_ring->setVisible(hasTarget);
    m_ring->setGeometry(around.adjusted(-3, -3, 3, 3).intersected(all));
    m_ring->raise();
    raise();
}

void Tour::end(bool isThrough) {
    hide();
    m_ring->hide();
    if (m_focusBefore) m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit finished(isThrough || m_never->isChecked());
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return end(false);
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QFrame::keyPressEvent(event);
    auto* focused = qobject_cast<QPushButton*>(focusWidget());
    (focused ? focused : m_next)->click();
}

} // namespace app::help
