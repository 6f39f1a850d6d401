#include "window/actions.h"

#include "icons/icon.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace app::window {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Actions", english);
}

QString menuTitle(MenuId id) {
    switch (id) {
    case MenuId::file:
        return words(QT_TRANSLATE_NOOP("Actions", "&File"));
    case MenuId::edit:
        return words(QT_TRANSLATE_NOOP("Actions", "&Edit"));
    case MenuId::view:
        return words(QT_TRANSLATE_NOOP("Actions", "&View"));
    case MenuId::data:
        return words(QT_TRANSLATE_NOOP("Actions", "&Data"));
    case MenuId::sites:
        return words(QT_TRANSLATE_NOOP("Actions", "&Sites and projects"));
    case MenuId::match:
        return words(QT_TRANSLATE_NOOP("Actions", "&Match"));
    case MenuId::coverage:
        return words(QT_TRANSLATE_NOOP("Actions", "&Coverage"));
    case MenuId::help:
        return words(QT_TRANSLATE_NOOP("Actions", "&Help"));
    case MenuId::none:
        return {};
    }
    return {};
}

// "Open workspace" of "&Open workspace…".
QString plainName(QString text) {
    return text.remove(u'&').remove(u'…');
}

} // namespace

Actions::Actions(QMainWindow& window)
    : m_window(window) {
    auto* tools = new QActionGroup(&window);
    for (const ActionInfo& info : all()) {
        auto* action = new QAction(words(info.text), &window);
        action->setObjectName(QStringLiteral("action_") + keyOf(info));
        action->setShortcut(info.shortcut);
        if (info.id >= ActionId::pan && info.id <= ActionId::measureArea) {
            action->setCheckable(true);
            tools->addAction(action);
        }
        window.addAction(action);
        m_actions[info.id] = action;
        showToolTip(info);
    }
    tintIcons(window.palette());
    setWorkspace(false, false);
}

void Actions::on(ActionId id, std::function<void()> run) const {
    QObject::connect((*this)[id], &QAction::triggered, &m_window, [run = std::move(run)] { run(); });
}

std::map<MenuId, QMenu*> Actions::fillMenuBar() const {
    std::map<MenuId, QMenu*> menus;
    for (const MenuId id : {MenuId::file, MenuId::edit, MenuId::view, MenuId::data, MenuId::sites, MenuId::match,
                            MenuId::coverage, MenuId::help})
        menus[id] = m_window.menuBar()->addMenu(menuTitle(id));
    for (const ActionInfo& info : all()) {
        if (info.menu == MenuId::none) continue;
        if (info.separatorBefore) menus[info.menu]->addSeparator();
        menus[info.menu]->addAction((*this)[info.id]);
    }
    return menus;
}

void Actions::setWorkspace(bool isOpen, bool isReadOnly) const {
    for (const ActionInfo& info : all())
        (*this)[info.id]->setEnabled((!info.needsWorkspace || isOpen) && (!info.writes || !isReadOnly));
}

void Actions::tintIcons(const QPalette& palette) const {
    for (const ActionInfo& info : all())
        if (*info.icon != '\0') (*this)[info.id]->setIcon(icons::icon(info.icon, palette));
}

QString Actions::keyOf(const ActionInfo& info) {
    return plainName(QString::fromUtf8(info.text)).toLower().replace(u' ', u'_');
}

QString Actions::nameOf(const ActionInfo& info) {
    return plainName(words(info.text));
}

QString Actions::menuOf(const ActionInfo& info) {
    // Those without a menu of their own stand in menus below View.
    return plainName(menuTitle(info.menu == MenuId::none ? MenuId::view : info.menu));
}

void Actions::setShortcut(const QString& key, const QKeySequence& shortcut) const {
    for (const ActionInfo& info : all()) {
        if (keyOf(info) != key) continue;
        (*this)[info.id]->setShortcut(shortcut);
        showToolTip(info);
    }
}

// What it does, and its key.
void Actions::showToolTip(const ActionInfo& info) const {
    QAction* action = (*this)[info.id];
    const QString tip = *info.toolTip != '\0' ? words(info.toolTip) : nameOf(info);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : words(QT_TRANSLATE_NOOP("Actions", "%1 (%2)")).arg(tip, keys));
}

} // namespace app::window
