#pragma once

#include "domain/record.h"
#include "matching/match_controller.h"
#include "text/language.h"

#include <QWidget>

#include <set>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPushButton;
class QTabWidget;

namespace app::tables {
class TableView;
}

namespace app::matching {

class ExclusionModel;
class RankingModel;
class ShortlistModel;
class WeightsPanel;

// The match dock: a project, its ranked spaces with what each criterion contributes, the spaces left out with the
// reason, the weights, and the project's shortlist.
class MatchPanel : public QWidget {
    Q_OBJECT

public:
    MatchPanel(MatchController& controller, const text::Language& language, QWidget* parent = nullptr);

    // The projects to choose from.
    void setProjects(const std::vector<geo::domain::Record>& projects);
    void setEditable(bool isEditable);
    // Marks the rows of those sites, as they are selected on the map.
    void selectSites(const std::set<std::int64_t>& sites);
    void focusProject();
    // A widget that is shown above the ranking where it has something to say.
    void setAdvice(QWidget* advice);
    // Gives it the room of a ranking that is empty.
    void showAdvice(bool isShown);
    void showRanking();
    // The selected rows of the ranking go behind the shortlist.
    void addSelected();

signals:
    // The user selected rows of these sites.
    void sitesSelected(const std::vector<geo::SiteId>& sites);
    void zoomToSiteRequested(geo::SiteId site);
    void exportRequested();
    // Whether there is a selected space that can be added to the shortlist.
    void canAddChanged(bool canAdd);

private:
    QWidget* makeHead();
    QWidget* makeRanking();
    QWidget* makeExclusions();
    QWidget* makeShortlist();
    void connectTables();
    // Remembers the selected spaces and takes the tables off the report.
    void letGoOfReport();
    void showReport();
    [[nodiscard]] static QString filteredText(const geo::domain::MatchReport* report);
    void showShortlistLines();
    void showCanAdd();
    void editCriterion(geo::domain::Criterion criterion);
    void moveSelected(int by);
    void removeSelected();
    void tellSelection(const tables::TableView& view, int siteRole);

    MatchController& m_controller;
    text::Language m_language;
    bool m_isEditable = true;
    bool m_isSelecting = false;
    std::set<geo::SpaceId> m_keptSelection; // while the tables have no report
    QComboBox* m_project = nullptr;
    QDateEdit* m_date = nullptr;
    QCheckBox* m_unknownExcludes = nullptr;
    QTabWidget* m_tabs = nullptr;
    tables::TableView* m_rankingView = nullptr;
    tables::TableView* m_exclusionView = nullptr;
    tables::TableView* m_shortlistView = nullptr;
    RankingModel* m_ranking = nullptr;
    ExclusionModel* m_exclusions = nullptr;
    ShortlistModel* m_shortlist = nullptr;
    WeightsPanel* m_weights = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace app::matching
