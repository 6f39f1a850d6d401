#pragma once

#include "allocation/allocation_controller.h"
#include "allocation/sheet_view.h"

#include <QWidget>

class QPushButton;

namespace app::allocation {

// The scenarios that are kept: shown as they were, renamed, removed.
class ScenarioPage : public QWidget {
    Q_OBJECT

public:
    ScenarioPage(AllocationController& controller, const text::Language& language, QWidget* parent = nullptr);
    [[nodiscard]] SheetView& view() { return *m_view; }
    void setEditable(bool isEditable);

signals:
    // Two results were put beside one another.
    void compared();

private:
    void showScenarios();
    void showButtons();
    void showSelected();
    void compareSelected();
    void rename();
    void remove();
    [[nodiscard]] std::vector<const geo::domain::Scenario*> selected() const;

    AllocationController& m_controller;
    bool m_isEditable = true;
    SheetView* m_view;
    QPushButton* m_show;
    QPushButton* m_compare;
    QPushButton* m_rename;
    QPushButton* m_remove;
};

} // namespace app::allocation
