#pragma once

#include <QAction>
#include <QKeySequence>
#include <QPalette>

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>
#include <vector>

class QMainWindow;
class QMenu;

namespace app::window {

// Everything the window can be asked to do, by menu, button or key.
enum class ActionId : std::uint8_t {
    newWorkspace,
    openWorkspace,
    makeSample,
    importData,
    quarantine,
    getData,
    compareVintage,
    exportRows,
    exportShortlist,
    attributeTable,
    printMap,
    quit,
    undo,
    redo,
    find,
    newSite,
    newProject,
    moveOn,
    showDossier,
    deleteRow,
    history,
    pan,
    identify,
    select,
    zoomBox,
    pickParcels,
    zoomIn,
    zoomOut,
    fit,
    zoomToSelection,
    back,
    forward,
    clearSelection,
    matchProject,
    addToShortlist,
    languageFrench,
    languageEnglish,
    restoreLayout,
    shortcuts,
    about
};

enum class MenuId : std::uint8_t { none, file, edit, view, data, sites, match, help };

// A row of the action table.
struct ActionInfo {
    ActionId id;
    const char* text; // English, for tr in the context "Actions"; & marks the key
    const char* icon; // of app/icons, or ""
    QKeySequence shortcut;
    MenuId menu;
    bool separatorBefore;
    bool needsWorkspace; // greyed while none is open
    bool writes;         // greyed where the workspace is read-only
    const char* toolTip; // for tr, or ""
};

// The actions of a window, made from the table. The words are those of the language in force when it is made.
class Actions {
public:
    explicit Actions(QMainWindow& window);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.at(id); }
    // Calls `run` when the action is triggered.
    void on(ActionId id, std::function<void()> run) const;
    // Fills the menu bar; returns the menus, so that a window can add what changes (recent files, docks).
    [[nodiscard]] std::map<MenuId, QMenu*> fillMenuBar() const;
    void setWorkspace(bool isOpen, bool isReadOnly) const;
    void tintIcons(const QPalette& palette) const;
    // Name and key of each action that has one, for the list of shortcuts.
    [[nodiscard]] std::vector<std::pair<QString, QString>> shortcuts() const;

private:
    QMainWindow& m_window;
    std::map<ActionId, QAction*> m_actions;
};

} // namespace app::window
