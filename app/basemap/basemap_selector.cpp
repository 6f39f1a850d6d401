#include "basemap/basemap_selector.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::basemap {

BasemapSelector::BasemapSelector(Basemaps& basemaps, QWidget* parent)
    : QWidget(parent)
    , m_basemaps(basemaps)
    , m_choice(new QComboBox(this))
    , m_strength(new QLabel(this))
    , m_opacity(new QSlider(Qt::Horizontal, this))
    , m_badge(new QLabel(this))
    , m_manage(new QToolButton(this))
    , m_again(new QToolButton(this)) {
    setObjectName(QStringLiteral("basemapSelector"));
    makeLayout();
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        m_basemaps.choose(m_choice->itemData(index).toString());
        showChoice();
    });
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) { m_basemaps.setOpacity(percent / 100.0); });
    connect(m_manage, &QToolButton::clicked, this, &BasemapSelector::manageRequested);
    connect(m_again, &QToolButton::clicked, &m_basemaps, &Basemaps::tryAgain);
    connect(&m_basemaps, &Basemaps::servicesChanged, this, &BasemapSelector::fill);
    connect(&m_basemaps, &Basemaps::choiceChanged, this, &BasemapSelector::showChoice);
    connect(&m_basemaps, &Basemaps::healthChanged, this, &BasemapSelector::showHealth);
    fill();
}

void BasemapSelector::makeLayout() {
    auto* title = new QLabel(tr("&Base map"), this);
    title->setBuddy(m_choice);
    m_choice->setObjectName(QStringLiteral("basemapChoice"));
    m_choice->setAccessibleName(tr("Base map"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_opacity->setObjectName(QStringLiteral("basemapOpacity"));
    m_opacity->setAccessibleName(tr("Opacity of the base map"));
    m_opacity->setToolTip(tr("Opacity of the base map"));
    m_strength->setText(tr("&Strength"));
    m_strength->setBuddy(m_opacity);
    m_opacity->setRange(10, 100);
    m_opacity->setPageStep(10);
    m_manage->setObjectName(QStringLiteral("basemapManage"));
    m_manage->setText(QStringLiteral("…"));
    m_manage->setAccessibleName(tr("Manage base maps"));
    m_manage->setToolTip(tr("Add, change and remove base maps; cache and offline work"));
    m_badge->setObjectName(QStringLiteral("basemapBadge"));
    m_badge->setWordWrap(true);
    m_badge->setTextFormat(Qt::PlainText);
    m_again->setObjectName(QStringLiteral("basemapAgain"));
    m_again->setText(tr("Try again"));
    m_again->setAccessibleName(tr("Ask the base map's service again"));
    auto* upper = new QHBoxLayout;
    upper->addWidget(title);
    upper->addWidget(m_choice, 1);
    upper->addWidget(m_manage);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_strength);
    middle->addWidget(m_opacity, 1);
    auto* lower = new QHBoxLayout;
    lower->addWidget(m_badge, 1);
    lower->addWidget(m_again);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addLayout(upper);
    column->addLayout(middle);
    column->addLayout(lower);
}

void BasemapSelector::fill() {
    const QSignalBlocker blocker{m_choice};
    m_choice->clear();
    m_choice->addItem(tr("None"), QString{});
    bool isOwn = false;
    for (const Service& service : m_basemaps.services()) {
        if (!service.isPreset && !std::exchange(isOwn, true)) m_choice->insertSeparator(m_choice->count());
        m_choice->addItem(service.name, service.id);
        m_choice->setItemData(m_choice->count() - 1, plainToolTip(service.attribution), Qt::ToolTipRole);
    }
    showChoice();
}

void BasemapSelector::showChoice() {
    const QSignalBlocker choice{m_choice};
    const QSignalBlocker opacity{m_opacity};
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(m_basemaps.chosen())));
    m_opacity->setValue(qRound(m_basemaps.underlay().opacity() * 100.0));
    for (QWidget* each : {static_cast<QWidget*>(m_opacity), static_cast<QWidget*>(m_strength)})
        each->setVisible(!m_basemaps.chosen().isEmpty());
    showHealth();
}

void BasemapSelector::showHealth() {
    const QString badge = m_basemaps.badge();
    m_badge->setText(badge);
    m_badge->setToolTip(plainToolTip(m_basemaps.badgeText()));
    m_badge->setVisible(!badge.isEmpty());
    m_again->setVisible(!badge.isEmpty() && !m_basemaps.isOffline());
}

void BasemapSelector::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) showHealth();
    QWidget::changeEvent(event);
}

} // namespace app::basemap
