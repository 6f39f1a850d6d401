#pragma once

#include "text/language.h"
#include "usecase/export_rows.h"
#include "usecase/import_source.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::tables {
class TableView;
}

namespace app::exchange {

class DiagnosticFilter;
class DiagnosticModel;

// What came of an import or of a trial: counts, and every finding, to be filtered, looked at on the map and saved.
class ImportReportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImportReportPanel(const text::Language& language, QWidget* parent = nullptr);

    // Null for none yet.
    void show(const geo::usecase::ImportOutcome* outcome);
    // The lines that are shown, as a table to be written.
    [[nodiscard]] geo::usecase::Table shownTable() const;

signals:
    // A kept row is to be shown on the map.
    void rowRequested(geo::domain::Kind kind, const QString& key);
    void quarantineRequested(qlonglong dataset);
    void saveRequested();

private:
    void fillFilters();
    void open(const QModelIndex& index);
    [[nodiscard]] QString summary(const geo::usecase::ImportOutcome& outcome) const;

    text::Language m_language;
    QLabel* m_summary;
    QComboBox* m_severity;
    QComboBox* m_code;
    QLineEdit* m_text;
    tables::TableView* m_view;
    DiagnosticModel* m_model;
    DiagnosticFilter* m_filter;
    QPushButton* m_quarantine;
    QPushButton* m_save;
    QPushButton* m_copy;
    geo::domain::Dataset m_dataset;
};

} // namespace app::exchange
