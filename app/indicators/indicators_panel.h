#pragma once

#include "jobs/job_handle.h"
#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/indicator_table.h"
#include "usecase/indicators.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;

namespace app::board {
class FiguresModel;
}
namespace app::tables {
class TableView;
}

namespace app::indicators {

class BarChartView;
class QuarterChartView;

// The board of indicators: charts over a table with all figures, by commune, neighbourhood, filière or all together, on
// a day. Read while it is shown; another day or division is counted from what was read.
class IndicatorsPanel : public QWidget {
    Q_OBJECT

public:
    IndicatorsPanel(session::WorkspaceSession& session, const text::Language& language, QWidget* parent = nullptr);
    ~IndicatorsPanel() override;

    // None: today.
    void setDate(std::optional<geo::Date> date);
    // What coverage and equity are taken from; null: they are told as not computed.
    void setCoverage(std::shared_ptr<const geo::domain::CoverageReport> coverage);
    void setBy(geo::domain::IndicatorBy by);
    [[nodiscard]] geo::domain::IndicatorBy by() const;
    // The figure of the chart that is chosen, by the name of its field; another than those that are offered changes
    // nothing.
    void setField(const QString& field);
    [[nodiscard]] QString field() const;
    // Null until it was computed.
    [[nodiscard]] std::shared_ptr<const geo::domain::IndicatorReport> report() const { return m_report; }
    // The charts as one widget, for a picture.
    [[nodiscard]] QWidget& charts() const { return *m_charts; }
    // What stands over them.
    [[nodiscard]] QStringList sentences() const;
    // With the reader's words, as the table shows it; for files.
    [[nodiscard]] std::vector<geo::usecase::Table> tables() const;

public slots:
    void refresh();

signals:
    void reportChanged();
    void choiceChanged(); // of the division or the figure
    void failed(const geo::Error& error);
    // The rows behind a figure that was clicked, which `sentence` says.
    void rowsChosen(const geo::usecase::IndicatorRowsBehind& rows, const QString& sentence);
    void tableWanted();   // in a file
    void pictureWanted(); // the same

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpTable();
    void setUpFields();
    void layOut();
    QWidget* makeCharts();
    void connectAll();
    void compute();
    void take(std::shared_ptr<const geo::domain::IndicatorReport> report);
    void showCharts();
    void showQuarters();
    void chooseCell();
    void choose(const QString& field, int row, const QString& sentence);
    [[nodiscard]] geo::domain::IndicatorParams params() const;
    [[nodiscard]] std::optional<std::size_t> rowOf(int tableRow) const;

    session::WorkspaceSession& m_session;
    text::Language m_language;
    std::shared_ptr<const geo::usecase::IndicatorSnapshot> m_snapshot;
    std::shared_ptr<const geo::domain::CoverageReport> m_coverage;
    std::shared_ptr<const geo::domain::IndicatorReport> m_report;
    std::optional<geo::Date> m_date;
    QComboBox* m_by;
    QComboBox* m_field;
    QLabel* m_summary;
    QLabel* m_notes;
    BarChartView* m_states;
    BarChartView* m_kinds;
    BarChartView* m_standings;
    BarChartView* m_ground;
    BarChartView* m_chosen;
    QuarterChartView* m_quarters;
    QWidget* m_charts = nullptr;
    board::FiguresModel* m_model;
    QSortFilterProxyModel* m_sorted;
    tables::TableView* m_table;
    jobs::JobHandle m_job;
    bool m_isStale = true;
};

} // namespace app::indicators
