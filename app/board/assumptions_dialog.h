#pragma once

#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/assumptions.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace app::board {

// The figures that calculations rest on: value, unit and source, set for the workspace or the program's. Each change is
// one step of the journal.
class AssumptionsDialog : public QDialog {
    Q_OBJECT

public:
    // `session` outlives the dialog, and has a workspace open.
    AssumptionsDialog(session::WorkspaceSession& session, const text::Language& language, QWidget* parent = nullptr);

private:
    void fill();
    void take(QTreeWidgetItem* item, int column);
    void reset();
    void showChoice();
    void tell(const geo::Error& error);

    session::WorkspaceSession& m_session;
    text::Language m_language;
    std::vector<geo::usecase::AssumptionInForce> m_all;
    QTreeWidget* m_list;
    QLabel* m_told;
    QPushButton* m_reset;
    bool m_isFilling = false;
};

} // namespace app::board
