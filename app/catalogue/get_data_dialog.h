#pragma once

#include "catalogue/import_fetched.h"
#include "catalogue/territory_fetch.h"
#include "session/workspace_session.h"

#include <QDialog>

#include <map>
#include <set>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace app::tables {
class TableView;
}

namespace app::catalogue {

class DataSetModel;

// Gets open data: of which territory, which data sets; downloads them and imports them into the workspace, each file a
// step that can be undone. What is missing can be asked for again. Touches no network before it is told to.
class GetDataDialog : public QDialog {
    Q_OBJECT

public:
    GetDataDialog(session::WorkspaceSession& session, const text::Language& language, Catalogue catalogue,
                  OfflineCache cache = OfflineCache{}, const Patience& patience = {}, QWidget* parent = nullptr);
    ~GetDataDialog() override;

public slots:
    void run();
    void retry();
    void reject() override;

signals:
    void ended(); // downloads and imports, whatever became of them

private:
    QWidget* makeTerritory();
    QWidget* makeChoices();
    void makeColumn();
    void wire();
    [[nodiscard]] std::optional<Territory> chosenTerritory() const;
    [[nodiscard]] QString territoryOfWorkspace() const;
    [[nodiscard]] FetchPolicy policy() const;
    void showTerritory();
    void begin();
    void showProgress();
    void downloaded();
    void importNext();
    void imported(std::size_t dataSet, const geo::Result<std::vector<ImportedFile>>& files);
    void finish();
    void setBusy(bool isBusy);
    void report(const QString& line);
    void reportFaults(std::size_t dataSet);

    session::WorkspaceSession& m_session;
    text::Language m_language;
    Catalogue m_catalogue;
    TerritoryFetch m_fetch;
    DataSetModel* m_model;
    QComboBox* m_territory;
    QComboBox* m_mode;
    QCheckBox* m_useCopies;
    tables::TableView* m_table;
    QProgressBar* m_progress;
    QLabel* m_outcome;
    QPlainTextEdit* m_report;
    QPushButton* m_get;
    QPushButton* m_retry;
    QDialogButtonBox* m_buttons;
    QTimer* m_poll;
    jobs::JobHandle m_job;
    std::size_t m_next = 0;            // the data set to import next
    std::set<QString> m_importedFiles; // not to be imported again by a retry
    std::map<QString, qint64> m_kept;  // rows, a data set each
    bool m_isBusy = false;
    bool m_isStopping = false;
};

} // namespace app::catalogue
