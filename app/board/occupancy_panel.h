#pragma once

#include "jobs/job_handle.h"
#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/export_rows.h"
#include "usecase/occupancy_figures.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QDateEdit;
class QLabel;
class QSortFilterProxyModel;

namespace app::settings {
class Settings;
}
namespace app::tables {
class TableView;
}

namespace app::board {

class FiguresModel;
class OccupancyChart;

// What was let and vacant in a period, by site, commune, bearer or kind, and over time. Read while it is shown.
class OccupancyPanel : public QWidget {
    Q_OBJECT

public:
    OccupancyPanel(session::WorkspaceSession& session, settings::Settings& settings, const text::Language& language,
                   QWidget* parent = nullptr);
    ~OccupancyPanel() override;

    // Null until it was computed.
    [[nodiscard]] std::shared_ptr<const geo::usecase::OccupancyReport> report() const { return m_report; }

public slots:
    void refresh();

signals:
    void reportChanged();
    void exportRequested(const QString& name, const geo::usecase::Table& table);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpFields();
    void layOut();
    void compute();
    void take(std::shared_ptr<const geo::usecase::OccupancyReport> report);
    void showLine();
    [[nodiscard]] geo::usecase::OccupancyParams params() const;

    session::WorkspaceSession& m_session;
    settings::Settings& m_settings;
    text::Language m_language;
    std::shared_ptr<const geo::usecase::OccupancyReport> m_report;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QComboBox* m_by;
    QLabel* m_summary;
    QLabel* m_told;
    FiguresModel* m_model;
    QSortFilterProxyModel* m_sorted;
    tables::TableView* m_table;
    OccupancyChart* m_chart;
    jobs::JobHandle m_job;
    bool m_isStale = true;
};

} // namespace app::board
