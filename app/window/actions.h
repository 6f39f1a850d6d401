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
    allocateProjects,
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
    catchmentFromClick,
    pickParcels,
    selectPolygon,
    measureLength,
    measureArea,
    zoomIn,
    zoomOut,
    fit,
    zoomToSelection,
    back,
    forward,
    clearSelection,
    selectByExpression,
    selectByLocation,
    selectAllSites,
    invertSelection,
    drawSite,
    drawPointSite,
    editOutline,
    addPart,
    addHole,
    reshapeOutline,
    movePoint,
    splitSite,
    mergeSites,
    goTo,
    addBookmark,
    showBookmarks,
    styleLayer,
    onlineSearch,
    addressFile,
    matchProject,
    addToShortlist,
    languageFrench,
    languageEnglish,
    restoreLayout,
    helpContents,
    findCommand,
    guidedTour,
    shortcuts,
    about,
    manageBasemaps,
    basemapOffline,
    basemapSteps,
    dateOfMap,
    dayBefore,
    dayAfter,
    monthBefore,
    monthAfter,
    showTimeline,
    showBoard,
    showAlerts,
    showFigures,
    projectCalls,
    assumptions,
    showOccupancy,
    editNeeds,
    relaxNeeds,
    whyNot,
    sitePage,
    projectPage,
    showIndicators,
    showCoverage,
    showAccess,
    catchmentOfSelection,
    addToCoverage,
    clearCatchments,
    showNetwork,
    whereToOpen,
    compareSitings,
    sitingStudy
};

enum class MenuId : std::uint8_t { none, file, edit, view, data, sites, match, coverage, help };

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

    // Every row of the table, in its order.
    [[nodiscard]] static const std::vector<ActionInfo>& all();
    // What an action is kept by, in settings and as topic of the help: "open_workspace" of "&Open workspace…". The
    // object name of its QAction is "action_" and that.
    [[nodiscard]] static QString keyOf(const ActionInfo& info);
    // As it is read outside of a menu: "Open workspace".
    [[nodiscard]] static QString nameOf(const ActionInfo& info);
    // "File": the menu in which it is found.
    [[nodiscard]] static QString menuOf(const ActionInfo& info);
    // Another key than that of the table, in force at once and told in the tool tip.
    void setShortcut(const QString& key, const QKeySequence& shortcut) const;

private:
    void showToolTip(const ActionInfo& info) const;

    QMainWindow& m_window;
    std::map<ActionId, QAction*> m_actions;
};

} // namespace app::window
