#pragma once

#include "domain/third_place.h"

#include <QToolButton>

#include <vector>

class QMenu;

namespace app::siting {

// Which functions are asked for: a button that says which, with a menu to tick them. None ticked: all.
class FunctionButton : public QToolButton {
    Q_OBJECT

public:
    // `label` is what it is about, for screen readers.
    FunctionButton(const QString& name, const QString& label, QWidget* parent = nullptr);

    void setFunctions(const std::vector<geo::domain::PlaceFunction>& functions);
    [[nodiscard]] const std::vector<geo::domain::PlaceFunction>& functions() const { return m_functions; }

signals:
    void functionsChanged();

private:
    void showFunctions();

    QMenu* m_menu;
    std::vector<geo::domain::PlaceFunction> m_functions;
};

} // namespace app::siting
