#include "siting/function_button.h"

#include "text/code_label.h"

#include <QMenu>

#include <algorithm>

namespace app::siting {

using geo::domain::PlaceFunction;

FunctionButton::FunctionButton(const QString& name, const QString& label, QWidget* parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this)) {
    setObjectName(name);
    setAccessibleName(label);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (std::size_t i = 0; i < geo::domain::codesOf<PlaceFunction>().size(); ++i) {
        const auto function = static_cast<PlaceFunction>(i);
        QAction* action = m_menu->addAction(text::label(function));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, function](bool isOn) {
            std::erase(m_functions, function);
            if (isOn) m_functions.push_back(function);
            std::ranges::sort(m_functions);
            showFunctions();
            emit functionsChanged();
        });
    }
    setMenu(m_menu);
    showFunctions();
}

void FunctionButton::setFunctions(const std::vector<PlaceFunction>& functions) {
    m_functions = functions;
    const auto actions = m_menu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QSignalBlocker quiet(actions[i]);
        actions[i]->setChecked(std::ranges::find(functions, static_cast<PlaceFunction>(i)) != functions.end());
    }
    showFunctions();
}

void FunctionButton::showFunctions() {
    QStringList names;
    for (const PlaceFunction each : m_functions) names << text::label(each);
    setText(names.isEmpty() ? tr("All") : names.join(QStringLiteral(", ")));
    setToolTip(text());
}

} // namespace app::siting
