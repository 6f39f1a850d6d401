#include "matching/criterion_dialog.h"
#include "matching/match_panel.h"
#include "matching/ranking_model.h"
#include "matching/shortlist_model.h"
#include "tables/table_view.h"

namespace app::matching {

void MatchPanel::editCriterion(geo::domain::Criterion criterion) {
    if (!m_controller.report() || !m_controller.projectRow()) return;
    auto* dialog = new CriterionDialog(criterion, *m_controller.projectRow(), *m_controller.report(), m_language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CriterionDialog::choicesMoved, &m_controller, &MatchController::preview);
    connect(dialog, &QDialog::accepted, &m_controller, &MatchController::keep);
    connect(dialog, &QDialog::rejected, &m_controller,
            [this, before = m_controller.choices()] { m_controller.preview(before); });
    dialog->open();
}

void MatchPanel::addSelected() {
    std::vector<geo::SpaceId> spaces;
    for (const int row : m_rankingView->selectedSourceRows()) spaces.push_back(m_ranking->match(row).space);
    m_controller.addToShortlist(spaces);
}

void MatchPanel::moveSelected(int by) {
    const auto rows = m_shortlistView->selectedSourceRows();
    if (rows.empty()) return;
    const int row = by < 0 ? rows.front() : rows.back();
    const int to = row + by;
    if (to < 0 || to >= m_shortlist->rowCount()) return;
    m_controller.moveInShortlist(m_shortlist->line(row).placement.id, to + 1);
}

void MatchPanel::removeSelected() {
    std::vector<geo::PlacementId> placements;
    for (const int row : m_shortlistView->selectedSourceRows())
        placements.push_back(m_shortlist->line(row).placement.id);
    m_controller.removeFromShortlist(placements);
}

} // namespace app::matching
