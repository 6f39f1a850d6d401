#pragma once

#include "domain/results/siting.h"
#include "text/language.h"

#include <QChartView>

class QLineSeries;
class QValueAxis;

namespace app::siting {

// Residents covered by the threshold: by the choice that was found, and by the one that is best at each.
class SensitivityChart : public QChartView {
    Q_OBJECT

public:
    explicit SensitivityChart(const text::Language& language, QWidget* parent = nullptr);
    void setPoints(const std::vector<geo::domain::SensitivityPoint>& points);
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 120}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showColours();

    QLineSeries* m_covered;
    QLineSeries* m_best;
    QValueAxis* m_minutes;
    QValueAxis* m_residents;
};

} // namespace app::siting
