#pragma once

#include "selecting/row_selector.h"
#include "text/language.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace app::selecting {

// Selects the rows of a kind that meet a condition: fields are listed, the condition is checked while it is typed, and
// the rows are counted before anything is selected.
class ExpressionDialog : public QDialog {
    Q_OBJECT

public:
    ExpressionDialog(session::WorkspaceSession& session, text::Language language, QWidget* parent = nullptr);

signals:
    void found(const std::vector<geo::carto::FeatureRef>& features, app::selecting::Combine how);

private:
    void makeLayout();
    void showFields();
    void check();
    void count();
    void apply();
    [[nodiscard]] geo::domain::Kind kind() const;

    session::WorkspaceSession& m_session;
    text::Language m_language;
    RowSelector m_counter;
    RowSelector m_selector;
    QTimer m_pause; // of typing
    QComboBox* m_kind;
    QComboBox* m_how;
    QListWidget* m_fields;
    QPlainTextEdit* m_text;
    QLabel* m_state;
    QPushButton* m_apply;
};

// The four ways, for a combo box.
void fillCombine(QComboBox& box);

} // namespace app::selecting
