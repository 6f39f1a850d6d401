#pragma once

#include "domain/results/match.h"
#include "text/language.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace app::matching {

class ValueCurve;

// How a criterion values its measure: the shape and the numbers of its function, and the bounds within which the
// robustness draws its weight. Tells each change while it is open; what was before comes back when it is cancelled.
class CriterionDialog : public QDialog {
    Q_OBJECT

public:
    CriterionDialog(geo::domain::Criterion criterion, const geo::domain::Project& project,
                    const geo::domain::MatchReport& report, const text::Language& language, QWidget* parent = nullptr);

signals:
    void choicesMoved(const geo::domain::RankingChoices& choices);

private:
    void makeFunctionFields(QFormLayout& form);
    void makeBoundFields(QFormLayout& form);
    void chooseShape(int shape);
    void setFunction(const geo::domain::ValueFunction& function);
    void showFunction();
    void takeBounds();

    geo::domain::Criterion m_criterion;
    text::Language m_language;
    geo::domain::RankingChoices m_choices;
    std::optional<geo::domain::ValueFunction> m_usual;
    geo::domain::Unit m_unit;
    std::pair<double, double> m_range{0.0, 1.0}; // of the measures: where a new shape begins
    ValueCurve* m_curve = nullptr;
    QComboBox* m_shape = nullptr;
    std::array<QLabel*, 3> m_names{};
    std::array<QDoubleSpinBox*, 3> m_numbers{};
    QCheckBox* m_upwards = nullptr;
    QSpinBox* m_low = nullptr;
    QSpinBox* m_high = nullptr;
};

} // namespace app::matching
