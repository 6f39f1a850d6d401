#pragma once

#include "domain/results/match.h"
#include "text/language.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace app::matching {

class OrderWeights;
class PairWeights;
class SliderWeights;

// How the spaces are ranked: the method, and the weights by sliders, by an order of importance or by pairs. Shows the
// choices of a report and tells those that the user makes; keeps none.
class WeightsPanel : public QWidget {
    Q_OBJECT

public:
    WeightsPanel(const text::Language& language, QWidget* parent = nullptr);
    // Null: nothing to choose for.
    void setReport(const geo::domain::Project* project, const geo::domain::MatchReport* report);

signals:
    // While a slider moves, and at each choice.
    void choicesMoved(const geo::domain::RankingChoices& choices);
    // The gesture is over: the choices are to be kept.
    void choicesSettled();
    void resetRequested();
    // How the criterion values its measure is to be looked at.
    void criterionRequested(geo::domain::Criterion criterion);

protected:
    // The wheel scrolls the panel, and changes only what has the focus.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeChoosers();
    void chooseSource(geo::domain::WeightSource source);
    void tell();

    text::Language m_language;
    geo::domain::RankingChoices m_choices;
    geo::domain::Weights m_weights{};
    QComboBox* m_method = nullptr;
    QComboBox* m_source = nullptr;
    QLabel* m_agreement = nullptr;
    QStackedWidget* m_pages = nullptr;
    SliderWeights* m_sliders = nullptr;
    OrderWeights* m_order = nullptr;
    PairWeights* m_pairs = nullptr;
};

} // namespace app::matching
