#include "records/found_list.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::records {

namespace {

constexpr int kMostLines = 6;

} // namespace

FoundList::FoundList(QWidget* parent)
    : QWidget(parent)
    , m_place(new QLabel(this))
    , m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("foundList"));
    m_place->setObjectName(QStringLiteral("foundPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_list->setObjectName(QStringLiteral("foundView"));
    m_list->setAccessibleName(tr("What lies at the place"));
    m_list->setToolTip(tr("Arrows step through it, Ctrl+C copies it."));
    m_list->installEventFilter(this);
    auto* copyAll = new QToolButton(this);
    copyAll->setText(tr("Copy"));
    copyAll->setObjectName(QStringLiteral("foundCopy"));
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("×"));
    close->setAccessibleName(tr("Close the list"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_place, 1);
    head->addWidget(copyAll);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 2, 8, 2);
    column->addLayout(head);
    column->addWidget(m_list);
    connect(copyAll, &QToolButton::clicked, this, &FoundList::copy);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) emit chosen(m_items.at(static_cast<std::size_t>(row)).feature);
    });
    // Chosen again: shown again.
    connect(m_list, &QListWidget::itemClicked, this,
            [this] { emit chosen(m_items.at(static_cast<std::size_t>(m_list->currentRow())).feature); });
    hide();
}

void FoundList::setItems(std::vector<Item> items, const QString& place) {
    m_items = std::move(items);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Item& item : m_items) m_list->addItem(tr("%1 (%2)").arg(item.name, item.layer));
    m_place->setText(tr("%n object(s) at %1", nullptr, static_cast<int>(m_items.size())).arg(place));
    const int lines = std::clamp(m_list->count(), 1, kMostLines);
    m_list->setFixedHeight(lines * std::max(m_list->sizeHintForRow(0), 18) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(m_items.empty() ? -1 : 0);
    setVisible(!m_items.empty());
    if (!m_items.empty()) emit chosen(m_items.front().feature);
}

void FoundList::step(int by) {
    const int count = m_list->count();
    if (count > 0) m_list->setCurrentRow(((m_list->currentRow() + by) % count + count) % count);
}

QString FoundList::asText() const {
    QStringList lines{m_place->text()};
    for (const Item& item : m_items) lines << item.layer + u'\t' + item.name;
    return lines.join(u'\n');
}

void FoundList::copy() const {
    QGuiApplication::clipboard()->setText(asText());
}

bool FoundList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app::records
