#pragma once

#include "text/language.h"

#include <QWidget>

#include <span>
#include <vector>

namespace app::styling {

// How the numbers of a field are spread, with the bounds of the classes as lines. Looked at, not operated: what it says
// is told in words as well.
class Histogram : public QWidget {
    Q_OBJECT

public:
    static constexpr int kBars = 40;

    explicit Histogram(text::Language language, QWidget* parent = nullptr);

    // Linear in the values; those that are not finite are left out.
    void setValues(std::span<const double> values);
    void setBounds(std::vector<double> bounds);
    // How many values each bar stands for, from the least to the greatest value; empty where there are none.
    [[nodiscard]] const std::vector<int>& bars() const { return m_bars; }

    [[nodiscard]] QSize sizeHint() const override { return {300, 64}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double placeOf(double value) const; // pixels from the left

    text::Language m_language;
    std::vector<int> m_bars;
    std::vector<double> m_bounds;
    double m_least = 0.0;
    double m_greatest = 0.0;
};

} // namespace app::styling
