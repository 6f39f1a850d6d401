#pragma once

#include "places/place_search.h"

#include <QLineEdit>

class QCompleter;

namespace app::places {

// The search field of the tool bar: what is found as one types stands below it, grouped; arrows and Enter choose, Esc
// closes and then empties.
class GoToField : public QLineEdit {
    Q_OBJECT

public:
    // `search` outlives the field; `middle` is where the map is.
    GoToField(PlaceSearch& search, std::function<geo::geom::PointM()> middle, QWidget* parent = nullptr);

    [[nodiscard]] QCompleter& completer() { return *m_popup; }

signals:
    void placeChosen(const geo::usecase::FoundPlace& place);
    // The field is left without a choice.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void showFound();
    void choose(int row);

    PlaceSearch& m_search;
    QCompleter* m_popup;
};

} // namespace app::places
