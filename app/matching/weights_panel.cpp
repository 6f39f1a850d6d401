#include "matching/weights_panel.h"

#include "matching/ranking_model.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app::matching {

namespace {

constexpr int kSteps = 100;

} // namespace

WeightsPanel::WeightsPanel(const text::Language& language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 4, 6, 4);
    grid->setVerticalSpacing(2);
    for (std::size_t i = 0; i < m_sliders.size(); ++i) {
        const auto criterion = static_cast<geo::domain::Criterion>(i);
        const int row = static_cast<int>(i);
        auto* patch = new QLabel(this);
        patch->setFixedSize(10, 10);
        patch->setStyleSheet(QStringLiteral("background:%1").arg(colourOf(criterion).name()));
        auto* label = new QLabel(text::label(criterion), this);
        m_sliders[i] = new QSlider(Qt::Horizontal, this);
        m_sliders[i]->setObjectName(QStringLiteral("weight_%1").arg(text::fromUtf8(geo::domain::codeOf(criterion))));
        m_sliders[i]->setRange(0, kSteps);
        m_sliders[i]->setPageStep(10);
        m_sliders[i]->setMinimumWidth(40);
        m_sliders[i]->setAccessibleName(tr("Weight of %1").arg(label->text()));
        label->setBuddy(m_sliders[i]);
        m_shares[i] = new QLabel(this);
        m_shares[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_shares[i]->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 4);
        grid->addWidget(patch, row, 0);
        grid->addWidget(label, row, 1);
        grid->addWidget(m_sliders[i], row, 2);
        grid->addWidget(m_shares[i], row, 3);
        connect(m_sliders[i], &QSlider::valueChanged, this, [this] {
            showShares();
            emit weightsChanged(weights());
        });
    }
    auto* reset = new QPushButton(tr("Default weights"), this);
    reset->setObjectName(QStringLiteral("resetWeights"));
    connect(reset, &QPushButton::clicked, this, &WeightsPanel::resetRequested);
    grid->addWidget(reset, static_cast<int>(m_sliders.size()), 1, 1, 3);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(static_cast<int>(m_sliders.size()) + 1, 1);
    showShares();
}

void WeightsPanel::setWeights(const geo::domain::Weights& weights) {
    const double most = *std::ranges::max_element(weights);
    for (std::size_t i = 0; i < m_sliders.size(); ++i) {
        if (m_sliders[i]->isSliderDown()) continue;
        const QSignalBlocker quiet(m_sliders[i]);
        m_sliders[i]->setValue(most > 0.0 ? static_cast<int>(std::lround(kSteps * weights[i] / std::max(most, 1.0)))
                                          : 0);
    }
    showShares();
}

geo::domain::Weights WeightsPanel::weights() const {
    geo::domain::Weights weights{};
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<double>(m_sliders[i]->value()) / kSteps;
    return weights;
}

void WeightsPanel::showShares() {
    const auto now = weights();
    const double total = std::accumulate(now.begin(), now.end(), 0.0);
    for (std::size_t i = 0; i < now.size(); ++i)
        m_shares[i]->setText(total > 0.0 ? text::shareText(geo::Share{now[i] / total}, m_language)
                                         : QStringLiteral("–"));
}

} // namespace app::matching
