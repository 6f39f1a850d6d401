#pragma once

#include "carto/sketch.h"
#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/compare_vintage.h"
#include "usecase/export_rows.h"

#include <QDialog>

#include <filesystem>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace app::files {
class FileDialog;
}
namespace app::records {
class RecordFilter;
}
namespace app::tables {
class TableView;
}

namespace app::vintage {

class VintageModel;

// Compares a new vintage of a source with what is kept, beside the map that shows it: a line a difference, the
// references that would be lost; then applies it as one step. Nothing changes before that.
class VintageDialog : public QDialog {
    Q_OBJECT

public:
    VintageDialog(session::WorkspaceSession& session, files::FileDialog& files, const text::Language& language,
                  const std::filesystem::path& source, QWidget* parent = nullptr);
    ~VintageDialog() override;

public slots:
    void compare();
    void apply();
    void saveTable();
    void reject() override;

signals:
    // What the map is to show over its layers; null when the dialog goes.
    void sketchesChanged(const geo::carto::Sketches& sketches);
    void placeRequested(const geo::geom::BoxM& box);

private:
    QWidget* makeChoices();
    QWidget* makeFilter();
    QWidget* makeButtons();
    void setBusy(bool isBusy);
    void showProgress();
    void showReport(geo::usecase::VintageComparison comparison);
    void showLost();
    void showPlace(int line);
    void filterByChange();
    [[nodiscard]] geo::usecase::ImportRequest request() const;

    session::WorkspaceSession& m_session;
    files::FileDialog& m_files;
    text::Language m_language;
    std::filesystem::path m_source;
    std::optional<geo::usecase::VintageComparison> m_comparison;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_vintage = nullptr;
    QWidget* m_choices;
    QProgressBar* m_progress;
    QLabel* m_summary;
    QComboBox* m_change = nullptr;
    QLineEdit* m_words = nullptr;
    VintageModel* m_model;
    records::RecordFilter* m_filter;
    tables::TableView* m_table;
    QLabel* m_lost;
    QCheckBox* m_keepsMissing = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_close = nullptr;
    QTimer* m_poll;
    jobs::JobHandle m_job;
};

} // namespace app::vintage
