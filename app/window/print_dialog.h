#pragma once

#include "layout/page_spec.h"
#include "session/workspace_session.h"
#include "settings/settings.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::window {

// Asks for what a printed map says beside the map. Pages are kept in the workspace under a name: chosen from the list,
// saved under the name in its line, deleted.
class PrintDialog : public QDialog {
    Q_OBJECT

public:
    // `session` is open; it and `settings` outlive the dialog. `page` is what the dialog begins with.
    PrintDialog(session::WorkspaceSession& session, settings::Settings& settings, const layout::PageSpec& page,
                QWidget* parent = nullptr);

    // The page with what was chosen.
    [[nodiscard]] layout::PageSpec page() const;
    [[nodiscard]] QString suggestedName() const;

    void accept() override;

private:
    void arrange();
    void fillLayouts();
    void showPage(const layout::PageSpec& page);
    void showLayout(int index);
    void showButtons();
    void saveLayout();
    void deleteLayout();

    session::WorkspaceSession& m_session;
    settings::Settings& m_settings;
    layout::PageSpec m_page;
    QComboBox* m_layout;
    QPushButton* m_save;
    QPushButton* m_delete;
    QLineEdit* m_title;
    QLineEdit* m_author;
    QComboBox* m_paper;
    QComboBox* m_orientation;
};

} // namespace app::window
