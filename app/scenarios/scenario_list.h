#pragma once

#include "domain/scenario.h"
#include "session/workspace_session.h"
#include "tables/sheet_view.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;

namespace app::scenarios {

// The results of one topic that are kept: shown as they were, named and described anew, removed. The rooms add the
// buttons for what else they do with them.
class ScenarioList : public QWidget {
    Q_OBJECT

public:
    // `name` begins the names of its view ("…View") and buttons ("…Show", "…Describe", "…Remove").
    ScenarioList(session::WorkspaceSession& session, const QString& name, const text::Language& language,
                 QWidget* parent = nullptr);

    [[nodiscard]] tables::SheetView& view() { return *m_view; }
    // After those that are there, before naming and removing; enabled by who adds it.
    QPushButton* addButton(const QString& name, const QString& text);
    void setEditable(bool isEditable);
    void setScenarios(const std::vector<geo::domain::Scenario>& scenarios);
    // In the order shown.
    [[nodiscard]] std::vector<geo::domain::Scenario> selected() const;

signals:
    void showRequested(const QString& key);
    // Other rows are selected, or they are about something else.
    void selectedChanged();

private:
    QPushButton* button(const QString& name, const QString& text);
    void showButtons();
    void showSelected();
    void describe();
    void remove();

    session::WorkspaceSession& m_session;
    std::vector<geo::domain::Scenario> m_scenarios;
    bool m_isEditable = true;
    tables::SheetView* m_view;
    QHBoxLayout* m_buttons;
    QPushButton* m_show;
    QPushButton* m_describe;
    QPushButton* m_remove;
};

} // namespace app::scenarios
