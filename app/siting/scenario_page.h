#pragma once

#include "siting/sheet_view.h"
#include "siting/siting_controller.h"

#include <QWidget>

class QPushButton;

namespace app::siting {

// The choices of sites that are kept: shown as they were, compared, studied, described anew, removed.
class ScenarioPage : public QWidget {
    Q_OBJECT

public:
    ScenarioPage(SitingController& controller, const text::Language& language, QWidget* parent = nullptr);
    [[nodiscard]] SheetView& view() { return *m_view; }
    void setEditable(bool isEditable);
    [[nodiscard]] std::vector<const geo::domain::Scenario*> selected() const;

signals:
    // Keys of results, two or more.
    void comparisonRequested(const QStringList& keys);
    void studyRequested(const QString& scenario);

private:
    void showScenarios();
    void showButtons();
    void showSelected();
    void compareSelected();
    void studySelected();
    void describe();
    void remove();

    SitingController& m_controller;
    bool m_isEditable = true;
    SheetView* m_view;
    QPushButton* m_show;
    QPushButton* m_compare;
    QPushButton* m_study;
    QPushButton* m_describe;
    QPushButton* m_remove;
};

} // namespace app::siting
