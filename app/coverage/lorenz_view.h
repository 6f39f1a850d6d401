#pragma once

#include "domain/results/equity.h"
#include "text/language.h"

#include <QChartView>

namespace app::coverage {

// The Lorenz curve: how much of the whole those hold who have the least, against the straight line of equals; dashed,
// the curve before a change.
class LorenzView : public QChartView {
    Q_OBJECT

public:
    explicit LorenzView(const text::Language& language, QWidget* parent = nullptr);
    // Null: none.
    void setFigures(const geo::domain::EquityFigures* now, const geo::domain::EquityFigures* before);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showColours();

    text::Language m_language;
};

} // namespace app::coverage
