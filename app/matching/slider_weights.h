#pragma once

#include "domain/results/criterion.h"
#include "text/language.h"

#include <QWidget>

#include <array>

class QLabel;
class QSlider;

namespace app::matching {

// A slider for each criterion, its share of the whole beside it, and a button to how it values.
class SliderWeights : public QWidget {
    Q_OBJECT

public:
    SliderWeights(const text::Language& language, QWidget* parent = nullptr);
    // A slider that is being dragged stays where it is.
    void setWeights(const geo::domain::Weights& weights);
    [[nodiscard]] geo::domain::Weights weights() const;

signals:
    // While a slider moves.
    void weightsChanged(const geo::domain::Weights& weights);
    // A slider was let go of, or moved by a key.
    void settled();
    void criterionRequested(geo::domain::Criterion criterion);

private:
    void addRow(std::size_t index);
    void showShares();

    text::Language m_language;
    std::array<QSlider*, geo::domain::kCriterionCount> m_sliders{};
    std::array<QLabel*, geo::domain::kCriterionCount> m_shares{};
};

} // namespace app::matching
