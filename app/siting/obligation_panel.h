#pragma once

#include "domain/results/siting.h"
#include "usecase/siting_ground.h"

#include <QWidget>

#include <set>
#include <vector>

class QComboBox;
class QListWidget;
class QPushButton;

namespace app::siting {

// What a choice must hold: areas in which a place must be, sites that must or must not be chosen.
class ObligationPanel : public QWidget {
    Q_OBJECT

public:
    explicit ObligationPanel(QWidget* parent = nullptr);

    void setGround(const geo::usecase::SitingGround& ground);
    void setParams(const geo::domain::SitingParams& params);
    // Writes what is demanded into the parameters.
    void fill(geo::domain::SitingParams& params) const;
    // The sites that are selected in the window, to be pinned or forbidden.
    void setChosen(const std::set<std::int64_t>& sites);
    void pin(const std::vector<geo::SiteId>& sites);
    void forbid(const std::vector<geo::SiteId>& sites);

signals:
    void obligationsChanged();

private:
    void addArea();
    void take(const std::vector<geo::SiteId>& sites, bool isPinned);
    void removeSelected();
    void showAll();

    const geo::usecase::SitingGround* m_ground = nullptr;
    std::vector<geo::domain::AreaRef> m_must;
    std::vector<geo::SiteId> m_pinned;
    std::vector<geo::SiteId> m_forbidden;
    std::vector<geo::SiteId> m_chosen;
    QComboBox* m_areas;
    QListWidget* m_list;
    QPushButton* m_pin;
    QPushButton* m_forbid;
    QPushButton* m_remove;
};

} // namespace app::siting
