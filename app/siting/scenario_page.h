#pragma once

#include "scenarios/scenario_list.h"
#include "siting/siting_controller.h"

namespace app::siting {

// The choices of sites that are kept: compared and studied.
class ScenarioPage : public scenarios::ScenarioList {
    Q_OBJECT

public:
    ScenarioPage(SitingController& controller, const text::Language& language, QWidget* parent = nullptr);

signals:
    // Keys of results, two or more.
    void comparisonRequested(const QStringList& keys);
    void studyRequested(const QString& scenario);

private:
    void showMore();
    void compareSelected();
    void studySelected();

    SitingController& m_controller;
    QPushButton* m_compare;
    QPushButton* m_study;
};

} // namespace app::siting
