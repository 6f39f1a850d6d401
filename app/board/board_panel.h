#pragma once

#include "board/board_view.h"
#include "jobs/job_handle.h"
#include "session/workspace_session.h"
#include "usecase/export_rows.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QSpinBox;
class QStackedWidget;
class QTabWidget;

namespace app::files {
class FileDialog;
}
namespace app::settings {
class Settings;
}
namespace app::tables {
class TableView;
}

namespace app::board {

class FiguresModel;
class OccupancyPanel;

// Placements on their way with the land company: the board, the agreements that want attention, and what is let and
// vacant. A step is one step of the journal.
class BoardPanel : public QWidget {
    Q_OBJECT

public:
    // All outlive the panel. `author` signs steps until another was typed.
    BoardPanel(session::WorkspaceSession& session, settings::Settings& settings, files::FileDialog& fileDialog,
               QString author, const text::Language& language, QWidget* parent = nullptr);
    ~BoardPanel() override;

    [[nodiscard]] BoardView& view() { return *m_view; }
    [[nodiscard]] OccupancyPanel& occupancy() { return *m_occupancy; }
    // Null until it was read.
    [[nodiscard]] std::shared_ptr<const geo::usecase::PlacementBoard> board() const { return m_board; }
    [[nodiscard]] std::size_t alerts() const;
    // The date of the map, or today.
    void setDate(std::optional<geo::Date> date);
    void showBoard();
    void showAlerts();
    void showFigures();
    // Asks for a step; one that is forbidden is told.
    void askStep(geo::PlacementId placement, std::optional<geo::domain::PlacementState> to);

public slots:
    void refresh();

signals:
    void boardRead();
    void told(const QString& sentence);
    void zoomRequested(geo::SiteId site);
    void timelineRequested(geo::SiteId site);
    void dossierRequested(geo::SiteId site);
    void exportRequested(const QString& name, const geo::usecase::Table& table);

private:
    [[nodiscard]] QWidget* makeBoard();
    [[nodiscard]] QWidget* makeAlerts();
    void fillFilters();
    void takeFilter();
    void take(std::shared_ptr<const geo::usecase::PlacementBoard> board);
    void showTable();
    void openMenu(geo::PlacementId placement, const QPoint& globalPosition);
    void openAlert(int row);
    void showHistory(const geo::usecase::PlacementCard& card);
    [[nodiscard]] const geo::usecase::PlacementCard* find(geo::PlacementId placement) const;

    session::WorkspaceSession& m_session;
    settings::Settings& m_settings;
    files::FileDialog& m_fileDialog;
    QString m_author;
    text::Language m_language;
    std::shared_ptr<const geo::usecase::PlacementBoard> m_board;
    std::vector<geo::usecase::ListedAlert> m_listed; // the rows of the table of alerts
    std::optional<geo::Date> m_date;
    QTabWidget* m_tabs;
    BoardView* m_view;
    QStackedWidget* m_pages; // the board, or what it is for
    QComboBox* m_filiere;
    QComboBox* m_commune;
    QComboBox* m_bearer;
    QLineEdit* m_text;
    QLabel* m_count;
    QSpinBox* m_months;
    QLabel* m_judged;
    FiguresModel* m_alerts;
    QSortFilterProxyModel* m_sorted;
    tables::TableView* m_table;
    OccupancyPanel* m_occupancy;
    jobs::JobHandle m_job;
};

} // namespace app::board
