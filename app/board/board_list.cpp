#include "board/board_list.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace app::board {

namespace {

int directionOf(const QKeyEvent& event) {
    if (event.key() == Qt::Key_Left) return -1;
    return event.key() == Qt::Key_Right ? 1 : 0;
}

bool isStep(const QKeyEvent& event) {
    return directionOf(event) != 0 && (event.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
}

} // namespace

BoardList::BoardList(QWidget* parent)
    : QListView(parent) {
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::CopyAction);
    setMouseTracking(true);
}

// Alt and an arrow is a key of the window as well.
bool BoardList::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isStep(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void BoardList::keyPressEvent(QKeyEvent* event) {
    const int direction = directionOf(*event);
    if (isStep(*event)) {
        if (currentIndex().isValid()) emit stepWanted(direction);
    } else if (direction != 0 && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        emit neighbourWanted(direction);
    } else {
        QListView::keyPressEvent(event);
    }
}

void BoardList::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid()) return;
    setCurrentIndex(index);
    emit menuWanted(index, isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace app::board
