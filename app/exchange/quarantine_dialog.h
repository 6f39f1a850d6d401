#pragma once

#include "exchange/exchange_context.h"
#include "usecase/retry_rows.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace app::tables {
class TableView;
}

namespace app::exchange {

class QuarantineModel;

// The rows that imports could not keep: corrected and tried again, given up, or saved. Every act is an undoable step.
class QuarantineDialog : public QDialog {
    Q_OBJECT

public:
    // `dataset`: whose rows are shown first; 0 for the newest.
    QuarantineDialog(ExchangeContext context, qlonglong dataset, QWidget* parent = nullptr);

    void showDataset(qlonglong dataset);

public slots:
    void retry();
    void giveUp();
    void save();

signals:
    // A row that was kept is to be shown on the map.
    void rowRequested(geo::domain::Kind kind, const QString& key);

private:
    struct Shown {
        std::vector<geo::usecase::QuarantinedDataset> datasets;
        std::vector<geo::usecase::QuarantinedRow> rows;
        qlonglong dataset = 0;
    };
    void makeLayout();
    void read();
    void showRead(geo::Result<Shown> shown);
    void showRetried(geo::Result<geo::usecase::RetryOutcome> outcome);
    void showState();
    // The selected rows, else those that were edited, else all.
    [[nodiscard]] std::vector<int> meant() const;

    ExchangeContext m_context;
    qlonglong m_dataset;
    QComboBox* m_datasets;
    tables::TableView* m_view;
    QuarantineModel* m_model;
    QLabel* m_message;
    QPushButton* m_retry;
    QPushButton* m_giveUp;
    QPushButton* m_save;
    QPushButton* m_showRow;
    geo::domain::Kind m_kind = geo::domain::Kind::site;
    QString m_keptKey; // of the last row that was kept
    jobs::JobHandle m_readJob;
    jobs::JobHandle m_job;
};

} // namespace app::exchange
