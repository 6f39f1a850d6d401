#pragma once

#include "carto/layer.h"
#include "session/workspace_session.h"
#include "text/language.h"

#include <QDialog>
#include <QTimer>

#include <string>

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace app::layers {

// Asks which rows of a layer are shown: an expression, checked as it is typed, with the fields beside it and the number
// of rows that meet it below.
class LayerFilterDialog : public QDialog {
    Q_OBJECT

public:
    // `session` outlives the dialog, and is open.
    LayerFilterDialog(session::WorkspaceSession& session, const text::Language& language, geo::carto::LayerId layer,
                      const std::string& filter, QWidget* parent = nullptr);

    // "" for every row.
    [[nodiscard]] std::string filter() const;

private:
    void arrange();
    void fillFields();
    void insertField();
    void check();
    void count();

    session::WorkspaceSession& m_session;
    text::Language m_language;
    geo::carto::LayerId m_layer;
    QPlainTextEdit* m_text;
    QListWidget* m_fields;
    QLabel* m_state;
    QLabel* m_count;
    QDialogButtonBox* m_buttons;
    QTimer m_typing;
    jobs::JobHandle m_job;
};

} // namespace app::layers
