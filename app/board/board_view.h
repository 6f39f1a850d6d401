#pragma once

#include "board/board_column_model.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QToolButton;

namespace app::board {

class BoardList;

// Which cards are shown; what is not set lets every card through.
struct BoardFilter {
    std::optional<geo::domain::Filiere> filiere;
    std::string commune; // INSEE code
    std::optional<geo::domain::Bearer> bearer;
    QString text; // in the names of project, organisation, site and space

    [[nodiscard]] bool lets(const geo::usecase::PlacementCard& card) const;
};

// A column for each state of placements, the declined ones folded away behind their head. Cards are pulled from column
// to column, or moved by keys; the step itself is asked of whoever shows the board.
class BoardView : public QScrollArea {
    Q_OBJECT

public:
    explicit BoardView(const text::Language& language, QWidget* parent = nullptr);

    void setBoard(std::shared_ptr<const geo::usecase::PlacementBoard> board);
    void setFilter(const BoardFilter& filter);
    void setDeclinedShown(bool isShown);
    [[nodiscard]] bool isDeclinedShown() const;
    // Chooses a card; does nothing where it is not shown.
    void choose(geo::PlacementId placement);
    // Null where none is chosen.
    [[nodiscard]] const geo::usecase::PlacementCard* chosen() const;
    [[nodiscard]] BoardList& list(geo::domain::PlacementState state) const;
    [[nodiscard]] std::size_t shownCards() const;

signals:
    void stepWanted(geo::PlacementId placement, geo::domain::PlacementState to);
    // Enter: whatever may follow.
    void nextStepWanted(geo::PlacementId placement);
    void menuWanted(geo::PlacementId placement, const QPoint& globalPosition);
    void declinedShown(bool isShown);

private:
    struct Column {
        geo::domain::PlacementState state;
        BoardColumnModel* model;
        BoardList* list;
        QLabel* head;
        QWidget* frame;
    };
    Column makeColumn(geo::domain::PlacementState state);
    void wire(const Column& column, std::size_t place);
    void focusColumn(std::size_t place, int direction);
    void showCards();
    void showHeads();

    text::Language m_language;
    std::shared_ptr<const geo::usecase::PlacementBoard> m_board;
    BoardFilter m_filter;
    std::vector<Column> m_columns; // in the order shown
    QToolButton* m_declined = nullptr;
    std::optional<geo::PlacementId> m_chosen;
    bool m_isFilling = false;
};

} // namespace app::board
