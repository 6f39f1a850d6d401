#pragma once

#include "exchange/exchange_context.h"
#include "exchange/import_queue_model.h"
#include "usecase/preview_source.h"

#include <QDialog>

#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTimer;
class QVBoxLayout;

namespace app::tables {
class TableView;
}

namespace app::exchange {

class ImportReportPanel;
class MappingModel;
class SourceChoicesPanel;
class SourcePreviewPanel;

// The files that can be read, for a file dialog.
[[nodiscard]] QString importFilter();

// Imports files: what was recognised, how the first rows look, what is to be decided, and then what was read, kept,
// mended and left out. Files and folders are dropped on it or chosen. Sources are imported one after another, each an
// undoable step; the work can be stopped: then what is under way is not kept.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(ExchangeContext context, QWidget* parent = nullptr);
    ~ImportDialog() override;

    // Looks at files, folders and archives, and lists what can be read in them.
    void add(const std::vector<std::filesystem::path>& files);
    [[nodiscard]] bool isBusy() const;

public slots:
    void chooseFiles();
    void chooseFolder();
    void acceptAll();
    void tryOut();
    void importAll();
    void reject() override;
    void done(int result) override;

signals:
    // A row that was kept is to be shown on the map.
    void rowRequested(geo::domain::Kind kind, const QString& key);
    void quarantineRequested(qlonglong dataset);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    using Change = std::function<void(geo::usecase::ImportRequest&)>;

    void makeHead(QVBoxLayout& column);
    void makeQuestions(QVBoxLayout& column);
    void makeBody(QVBoxLayout& column);
    QWidget* makeFields();
    void makeFoot(QVBoxLayout& column);
    void wire();

    void showFound(geo::Result<std::vector<geo::usecase::FoundSource>> found);
    // Whether the style of a source is taken: as the user says, else where its layers have none of the user's own. None
    // where it brings none.
    [[nodiscard]] std::optional<bool> takesStyle(const QueuedSource& source) const;
    [[nodiscard]] int current() const; // row of the list; -1 for none
    void showCurrent();
    void readPreview();
    void showPreview(int row, geo::Result<std::shared_ptr<geo::usecase::SourcePreview>> preview);
    void showIgnored();
    void changeRequest(const Change& change, bool isReadAnew);
    void showState();

    void start(bool isTrial);
    void startNext();
    void finish(int row, geo::Result<geo::usecase::ImportOutcome> outcome);
    void showProgress();
    void saveReport();

    ExchangeContext m_context;
    ImportQueueModel* m_model;
    MappingModel* m_mapping;
    tables::TableView* m_list;
    QFrame* m_questions;
    QLabel* m_questionText;
    QPushButton* m_accept;
    QTabWidget* m_tabs;
    SourcePreviewPanel* m_preview;
    QLabel* m_ignored;
    ImportReportPanel* m_report;
    SourceChoicesPanel* m_choices;
    QProgressBar* m_progress;
    QLabel* m_message;
    QPushButton* m_try;
    QPushButton* m_import;
    QPushButton* m_close;
    QTimer* m_poll;
    std::shared_ptr<const geo::usecase::SourcePreview> m_shown;
    std::deque<int> m_pending; // rows that are still to be imported
    int m_total = 0;
    bool m_isTrial = false;
    bool m_isStopped = false;
    jobs::JobHandle m_findJob;
    jobs::JobHandle m_previewJob;
    jobs::JobHandle m_job;
};

} // namespace app::exchange
