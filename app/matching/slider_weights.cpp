#include "matching/slider_weights.h"

#include "matching/ranking_model.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app::matching {

namespace {

constexpr int kSteps = 100;

} // namespace

SliderWeights::SliderWeights(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(1);
    for (std::size_t i = 0; i < m_sliders.size(); ++i) addRow(i);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(static_cast<int>(m_sliders.size()), 1);
    showShares();
}

void SliderWeights::addRow(std::size_t index) {
    const auto criterion = static_cast<geo::domain::Criterion>(index);
    const QString code = text::fromUtf8(geo::domain::codeOf(criterion));
    auto* grid = static_cast<QGridLayout*>(layout());
    auto* patch = new QLabel(this);
    patch->setFixedSize(10, 10);
    patch->setStyleSheet(QStringLiteral("background:%1").arg(colourOf(criterion).name()));
    auto* name = new QLabel(text::label(criterion), this);
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName(QStringLiteral("weight_%1").arg(code));
    slider->setRange(0, kSteps);
    slider->setPageStep(10);
    slider->setMinimumWidth(40);
    slider->setAccessibleName(tr("Weight of %1").arg(name->text()));
    name->setBuddy(slider);
    auto* share = new QLabel(this);
    share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    share->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 4);
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("value_%1").arg(code));
    more->setText(QStringLiteral("ƒ"));
    more->setAutoRaise(true);
    more->setToolTip(tr("How “%1” is valued, and how far its weight may move").arg(name->text()));
    more->setAccessibleName(more->toolTip());
    const QList<QWidget*> cells{patch, name, slider, share, more};
    for (int column = 0; column < cells.size(); ++column)
        grid->addWidget(cells[column], static_cast<int>(index), column);
    m_sliders[index] = slider;
    m_shares[index] = share;
    connect(slider, &QSlider::valueChanged, this, [this, slider] {
        showShares();
        emit weightsChanged(weights());
        if (!slider->isSliderDown()) emit settled();
    });
    connect(slider, &QSlider::sliderReleased, this, &SliderWeights::settled);
    connect(more, &QToolButton::clicked, this, [this, criterion] { emit criterionRequested(criterion); });
}

void SliderWeights::setWeights(const geo::domain::Weights& weights) {
    const double most = *std::ranges::max_element(weights);
    for (std::size_t i = 0; i < m_sliders.size(); ++i) {
        if (m_sliders[i]->isSliderDown()) continue;
        const QSignalBlocker quiet(m_sliders[i]);
        m_sliders[i]->setValue(most > 0.0 ? static_cast<int>(std::lround(kSteps * weights[i] / std::max(most, 1.0)))
                                          : 0);
    }
    showShares();
}

geo::domain::Weights SliderWeights::weights() const {
    geo::domain::Weights weights{};
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<double>(m_sliders[i]->value()) / kSteps;
    return weights;
}

void SliderWeights::showShares() {
    const auto now = weights();
    const double total = std::accumulate(now.begin(), now.end(), 0.0);
    for (std::size_t i = 0; i < now.size(); ++i)
        m_shares[i]->setText(total > 0.0 ? text::shareText(geo::Share{now[i] / total}, m_language)
                                         : QStringLiteral("–"));
}

} // namespace app::matching
