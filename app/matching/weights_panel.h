#pragma once

#include "domain/results/match.h"
#include "text/language.h"

#include <QWidget>

#include <array>

class QLabel;
class QSlider;

namespace app::matching {

// A slider for each criterion, its share of the whole beside it.
class WeightsPanel : public QWidget {
    Q_OBJECT

public:
    WeightsPanel(const text::Language& language, QWidget* parent = nullptr);
    void setWeights(const geo::domain::Weights& weights);
    [[nodiscard]] geo::domain::Weights weights() const;

signals:
    // While a slider moves.
    void weightsChanged(const geo::domain::Weights& weights);
    void resetRequested();

private:
    void showShares();

    text::Language m_language;
    std::array<QSlider*, geo::domain::kCriterionCount> m_sliders{};
    std::array<QLabel*, geo::domain::kCriterionCount> m_shares{};
};

} // namespace app::matching
