#pragma once

#include "jobs/job_handle.h"
#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/project_calls.h"

#include <QWidget>

#include <memory>
#include <set>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace app::board {
class FiguresModel;
}
namespace app::files {
class FileDialog;
}
namespace app::tables {
class TableView;
}

namespace app::calls {

// Calls for projects: what is offered, who answers, how they rank, what was decided. Each change is one step of the
// journal.
class CallsPanel : public QWidget {
    Q_OBJECT

public:
    // All outlive the panel.
    CallsPanel(session::WorkspaceSession& session, files::FileDialog& fileDialog, const text::Language& language,
               QWidget* parent = nullptr);
    ~CallsPanel() override;

    // The sites whose spaces are proposed to a call.
    void setSelectedSites(const std::set<std::int64_t>& sites) { m_sites = sites; }
    void setDate(std::optional<geo::Date> date);
    // Null while none is chosen.
    [[nodiscard]] std::shared_ptr<const geo::usecase::CallContents> contents() const { return m_contents; }
    [[nodiscard]] std::shared_ptr<const geo::usecase::CallRanking> ranking() const { return m_ranking; }

public slots:
    void refresh();

signals:
    void told(const QString& sentence);
    void rankingRead();
    void sitesSelected(const std::set<std::int64_t>& sites);

private:
    struct Read {
        std::shared_ptr<const geo::usecase::CallContents> contents;
        std::shared_ptr<const geo::usecase::CallRanking> ranking;
    };
    QPushButton* makeButton(const QString& words, const char* name, void (CallsPanel::*verb)());
    QWidget* makeTable(board::FiguresModel*& model, tables::TableView*& view, const char* name, const QString& words,
                       const QString& empty);
    void makeTabs();
    void makeAllocation();
    QWidget* makeList();
    QWidget* makeChosen();
    void layOut();
    void fillCalls();
    void readChosen();
    void take(Read read);
    void showState();
    void showVerbs();
    void create();
    void edit();
    void moveOn();
    void publish();
    void gather();
    void allocate();
    void takeAllocation(geo::Result<geo::usecase::CallAllocation> allocation);
    void decide();
    void showMinutes();
    void selectSites();
    [[nodiscard]] geo::domain::ProjectCallId chosen() const;
    [[nodiscard]] geo::Date date() const;
    geo::Result<void> change(const std::function<geo::Result<void>(geo::usecase::Desk&)>& change);

    session::WorkspaceSession& m_session;
    files::FileDialog& m_fileDialog;
    text::Language m_language;
    std::set<std::int64_t> m_sites;
    std::optional<geo::Date> m_date;
    std::vector<geo::domain::ProjectCall> m_all;
    std::shared_ptr<const geo::usecase::CallContents> m_contents;
    std::shared_ptr<const geo::usecase::CallRanking> m_ranking;
    QListWidget* m_list;
    QLabel* m_head;
    QTabWidget* m_tabs;
    board::FiguresModel* m_offers = nullptr;
    board::FiguresModel* m_answers = nullptr;
    board::FiguresModel* m_pairs = nullptr;
    tables::TableView* m_offerView = nullptr;
    tables::TableView* m_answerView = nullptr;
    tables::TableView* m_pairView = nullptr;
    QStackedWidget* m_pages = nullptr;
    QPushButton* m_create = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_moveOn = nullptr;
    QPushButton* m_publish = nullptr;
    QPushButton* m_gather = nullptr;
    QPushButton* m_decide = nullptr;
    QPushButton* m_minutes = nullptr;
    QComboBox* m_method = nullptr;
    QPushButton* m_allocate = nullptr;
    jobs::JobHandle m_job;
    jobs::JobHandle m_allocation; // while it runs nothing else is done with a call
};

} // namespace app::calls
