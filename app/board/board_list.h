#pragma once

#include <QListView>

namespace app::board {

// The cards of one column. Arrows choose a card (left and right: of the neighbour), Alt and an arrow asks for the step
// to that neighbour, Enter for the next one.
class BoardList : public QListView {
    Q_OBJECT

public:
    explicit BoardList(QWidget* parent = nullptr);

signals:
    // -1 the column before, 1 the column after.
    void neighbourWanted(int direction);
    void stepWanted(int direction);
    void menuWanted(const QModelIndex& index, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
};

} // namespace app::board
