#pragma once

#include "allocation/allocation_sheets.h"
#include "text/language.h"

#include <QWidget>

#include <set>
#include <vector>

class QComboBox;
class QPushButton;

namespace app::tables {
class SheetModel;
class TableView;
} // namespace app::tables

namespace app::allocation {

// The pairs of a project and a space that must be, and those that may not.
class PairsPanel : public QWidget {
    Q_OBJECT

public:
    using Pairs = std::vector<geo::domain::ProjectSpace>;

    PairsPanel(const text::Language& language, QWidget* parent = nullptr);
    void setGround(const Ground& ground);
    void setPairs(const Pairs& pinned, const Pairs& forbidden);
    // Chooses what is selected in the window, where it is one project and one site.
    void propose(const std::set<std::int64_t>& projects, const std::set<std::int64_t>& sites);
    // A pair is one or the other; a project is pinned once.
    void pin(const geo::domain::ProjectSpace& pair);
    void forbid(const geo::domain::ProjectSpace& pair);

    [[nodiscard]] const Pairs& pinned() const { return m_pinned; }
    [[nodiscard]] const Pairs& forbidden() const { return m_forbidden; }

signals:
    void pairsChanged();

private:
    [[nodiscard]] geo::domain::ProjectSpace chosen() const;
    void removeSelected();
    void showPairs();

    const Ground* m_ground = nullptr;
    std::vector<std::pair<geo::SiteId, geo::SpaceId>> m_spacesOfSites;
    Pairs m_pinned;
    Pairs m_forbidden;
    tables::SheetModel* m_model;
    tables::TableView* m_view;
    QComboBox* m_project;
    QComboBox* m_space;
    QPushButton* m_pin;
    QPushButton* m_forbid;
    QPushButton* m_remove;
};

} // namespace app::allocation
