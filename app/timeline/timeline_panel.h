#pragma once

#include "jobs/job_handle.h"
#include "session/workspace_session.h"
#include "text/language.h"
#include "timeline/timeline_view.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace app::tables {
class TableView;
}

namespace app::timeline {

class BarTableModel;

// The timeline of a workspace with what is needed beside it: which sites, how dates snap, zoom, the same as a table,
// and what is said of the bar in hand. A change is one step of the journal.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    // `session` outlives the panel.
    TimelinePanel(session::WorkspaceSession& session, const text::Language& language, QWidget* parent = nullptr);
    ~TimelinePanel() override;

    [[nodiscard]] TimelineView& view() { return *m_view; }
    // Null until it was read.
    [[nodiscard]] std::shared_ptr<const geo::usecase::Timeline> timeline() const { return m_timeline; }
    // It is read while the panel is shown, or where it is needed all the same.
    void setNeeded(bool isNeeded);
    void setDate(std::optional<geo::Date> date);
    void setSelected(const std::set<std::int64_t>& sites);
    // Who is asked whether a space may be promised for more than it holds; by default a question to the user.
    void setConfirm(std::function<bool(const QString& question)> confirm) { m_confirm = std::move(confirm); }
    // Asks for a new agreement on a space of the site (any for 0) from a day on, and keeps it.
    void addAgreement(std::int64_t site, std::int64_t space, geo::Date from);
    // The rows that the filter of the table of sites lets through; none where nothing is filtered.
    void setFiltered(std::optional<std::set<std::int64_t>> sites);

public slots:
    // Rows may have changed.
    void refresh();

signals:
    void timelineRead();
    void sitesSelected(const std::set<std::int64_t>& sites);

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class Shown : std::uint8_t { filtered, selected, all };
    void makeHead(QVBoxLayout& column);
    QToolButton* makeButton(const QString& sign, const QString& name, const char* objectName);
    void read();
    void take(std::shared_ptr<const geo::usecase::Timeline> timeline);
    void showSites();
    void showTable();
    void showSummary();
    void changeByHand(const geo::usecase::BarRef& bar, const geo::Period& seen, const geo::Period& wanted);
    void change(const geo::usecase::BarRef& bar, const geo::Period& seen, const geo::Period& wanted);
    void openForm(const geo::usecase::BarRef& bar);
    [[nodiscard]] std::optional<std::set<std::int64_t>> shownSites() const;

    session::WorkspaceSession& m_session;
    text::Language m_language;
    std::shared_ptr<const geo::usecase::Timeline> m_timeline;
    std::set<std::int64_t> m_selected;
    std::optional<std::set<std::int64_t>> m_filtered;
    TimelineView* m_view;
    BarTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    tables::TableView* m_table;
    QStackedWidget* m_pages;
    QComboBox* m_sites;
    QComboBox* m_snap;
    QToolButton* m_asTable;
    QLabel* m_told;
    QLabel* m_summary;
    std::function<bool(const QString&)> m_confirm;
    jobs::JobHandle m_job;
    bool m_isStale = true;
    bool m_isNeeded = false;
};

} // namespace app::timeline
