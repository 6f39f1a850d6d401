#pragma once

#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/import_source.h"

#include <QDialog>

#include <filesystem>
#include <optional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace app::tables {
class TableView;
}

namespace app::exchange {

class DiagnosticModel;

// The files that can be read, for a file dialog.
[[nodiscard]] QString importFilter();

// Imports a file: as what, then what was read, kept, mended and left out, and why. The work can be stopped; then
// nothing is kept.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(session::WorkspaceSession& session, const text::Language& language,
                 const std::filesystem::path& source, QWidget* parent = nullptr);

public slots:
    void run();
    void reject() override;

private:
    QWidget* makeChoices();
    void showProgress();
    void finish(geo::Result<geo::usecase::ImportOutcome> outcome);
    [[nodiscard]] geo::usecase::ImportRequest request() const;

    session::WorkspaceSession& m_session;
    text::Language m_language;
    std::filesystem::path m_source;
    QComboBox* m_kind;
    QComboBox* m_mode;
    QLineEdit* m_layer;
    QLineEdit* m_epsg;
    QLineEdit* m_producer;
    QLineEdit* m_licence;
    QLineEdit* m_vintage;
    QWidget* m_choices;
    QProgressBar* m_progress;
    QLabel* m_outcome;
    tables::TableView* m_diagnostics;
    DiagnosticModel* m_model;
    QPushButton* m_import;
    QDialogButtonBox* m_buttons;
    QTimer* m_poll;
    jobs::JobHandle m_job;
};

} // namespace app::exchange
