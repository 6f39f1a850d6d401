#include "matching/order_weights.h"

#include "text/code_label.h"
#include "text/value_text.h"
#include "usecase/ranking.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace app::matching {

namespace {

using geo::domain::Criterion;

} // namespace

OrderWeights::OrderWeights(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("weightOrder"));
    m_list->setAccessibleName(tr("Order of importance"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setToolTip(
        tr("The most important first: drag the rows, or move them by Alt+Up and Alt+Down. Those that are "
           "not ticked do not weigh."));
    auto* up = new QPushButton(tr("More important"), this);
    auto* down = new QPushButton(tr("Less important"), this);
    up->setObjectName(QStringLiteral("orderUp"));
    down->setObjectName(QStringLiteral("orderDown"));
    up->setShortcut(Qt::ALT | Qt::Key_Up);
    down->setShortcut(Qt::ALT | Qt::Key_Down);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(up);
    buttons->addWidget(down);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(down, &QPushButton::clicked, this, [this] { moveCurrent(+1); });
    connect(m_list, &QListWidget::itemChanged, this, &OrderWeights::tell);
    // A drop puts the row in before it takes the old one out: look when it is over.
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &OrderWeights::tell);
    connect(m_list->model(), &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!m_isFilling) QTimer::singleShot(0, this, &OrderWeights::tell);
    });
}

void OrderWeights::setOrder(const std::vector<Criterion>& order) {
    if (order == m_order && m_list->count() > 0) return;
    m_order = order;
    m_isFilling = true;
    const QVariant current = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole) : QVariant{};
    m_list->clear();
    geo::domain::RankingChoices choices;
    choices.source = geo::domain::WeightSource::rankOrder;
    choices.order = order;
    const auto weights = geo::usecase::weightsOf(choices, {});
    const auto add = [&](Criterion criterion, bool isWeighed) {
        const QString share = text::shareText(geo::Share{weights.at(static_cast<std::size_t>(criterion))}, m_language);
        auto* item = new QListWidgetItem(
            isWeighed ? tr("%1 – %2").arg(text::label(criterion), share) : text::label(criterion), m_list);
        item->setData(Qt::UserRole, static_cast<int>(criterion));
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(isWeighed ? Qt::Checked : Qt::Unchecked);
        if (item->data(Qt::UserRole) == current) m_list->setCurrentItem(item);
    };
    for (const Criterion criterion : order) add(criterion, true);
    for (std::size_t i = 0; i < geo::domain::kCriterionCount; ++i)
        if (const auto criterion = static_cast<Criterion>(i); std::ranges::find(order, criterion) == order.end())
            add(criterion, false);
    m_isFilling = false;
}

std::vector<Criterion> OrderWeights::order() const {
    std::vector<Criterion> order;
    for (int row = 0; row < m_list->count(); ++row)
        if (const auto* item = m_list->item(row); item->checkState() == Qt::Checked)
            order.push_back(static_cast<Criterion>(item->data(Qt::UserRole).toInt()));
    return order;
}

void OrderWeights::moveCurrent(int by) {
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count()) return;
    m_isFilling = true;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    m_isFilling = false;
    tell();
}

void OrderWeights::tell() {
    if (m_isFilling) return;
    const auto now = order();
    if (now == m_order || m_list->count() != static_cast<int>(geo::domain::kCriterionCount)) return;
    setOrder(now);
    emit orderChanged(now);
}

} // namespace app::matching
