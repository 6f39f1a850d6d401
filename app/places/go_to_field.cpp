#include "places/go_to_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace app::places {
namespace {

constexpr int kPopupWidth = 420;

} // namespace

GoToField::GoToField(PlaceSearch& search, std::function<geo::geom::PointM()> middle, QWidget* parent)
    : QLineEdit(parent)
    , m_search(search)
    , m_popup(new QCompleter(this)) {
    setObjectName(QStringLiteral("goToField"));
    setPlaceholderText(tr("Search, go to"));
    setAccessibleName(tr("Go to an address, a parcel, a name or coordinates"));
    setToolTip(tr("Address, parcel, commune, site, project or coordinates"));
    setClearButtonEnabled(true);
    m_popup->setModel(&search.model());
    m_popup->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_popup->setMaxVisibleItems(16);
    m_popup->setWidget(this);
    m_popup->popup()->setObjectName(QStringLiteral("goToPopup"));
    m_popup->popup()->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_popup->popup()->setAccessibleName(tr("Places found"));
    connect(this, &QLineEdit::textEdited, this,
            [this, middle = std::move(middle)](const QString& text) { m_search.search(text, middle()); });
    connect(&search, &PlaceSearch::found, this, &GoToField::showFound);
    connect(m_popup, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.row()); });
}

void GoToField::showFound() {
    if (!hasFocus()) return;
    const int first = m_search.model().firstPlace();
    if (text().trimmed().isEmpty() || (first < 0 && !m_search.isReady())) {
        m_popup->popup()->hide();
        return;
    }
    // Broader than the field, and within the window all the same: the field stands at its right edge.
    const int broad = std::max(width(), kPopupWidth);
    const int room = window()->width() - mapTo(window(), QPoint{}).x();
    m_popup->complete(QRect{std::min(0, room - broad), 0, broad, height()});
    QAbstractItemView* view = m_popup->popup();
    if (first >= 0) view->setCurrentIndex(view->model()->index(first, 0));
}

void GoToField::choose(int row) {
    const geo::usecase::FoundPlace* place = m_search.model().place(row);
    if (place == nullptr) return;
    const geo::usecase::FoundPlace chosen = *place;
    m_popup->popup()->hide();
    emit placeChosen(chosen);
}

void GoToField::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter) {
        const QModelIndex current = m_popup->popup()->currentIndex();
        const bool isPicked = m_popup->popup()->isVisible() && m_search.model().place(current.row()) != nullptr;
        return choose(isPicked ? current.row() : m_search.model().firstPlace());
    }
    if (event->key() == Qt::Key_Down && !m_popup->popup()->isVisible()) return showFound();
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) emit left();
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void GoToField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    m_search.prepare();
}

} // namespace app::places
