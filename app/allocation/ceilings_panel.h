#pragma once

#include "domain/results/allocation.h"

#include <QWidget>

#include <array>
#include <vector>

class QDoubleSpinBox;

namespace app::allocation {

// What each bearer can carry: area and yearly cost at once, months of an agreement. A dash is no ceiling.
class CeilingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit CeilingsPanel(QWidget* parent = nullptr);
    void setCeilings(const std::vector<geo::domain::BearerCeiling>& ceilings);
    // Those that bound something.
    [[nodiscard]] std::vector<geo::domain::BearerCeiling> ceilings() const;

signals:
    void ceilingsChanged();

private:
    static constexpr std::size_t kBearers = geo::domain::Codes<geo::domain::Bearer>::kTexts.size();
    struct Line {
        QDoubleSpinBox* area = nullptr;
        QDoubleSpinBox* cost = nullptr;
        QDoubleSpinBox* months = nullptr;
    };
    QDoubleSpinBox* makeField(const QString& name, const QString& label, double step);

    std::array<Line, kBearers> m_lines;
};

} // namespace app::allocation
