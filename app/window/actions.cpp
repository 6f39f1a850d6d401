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

const std::vector<ActionInfo>& table() {
    using enum ActionId;
    constexpr auto kCtrlShift = Qt::CTRL | Qt::SHIFT;
    static const std::vector<ActionInfo> kTable = {
        {newWorkspace, QT_TRANSLATE_NOOP("Actions", "&New workspace…"), "new", QKeySequence::New, MenuId::file, false,
         false, false, ""},
        {openWorkspace, QT_TRANSLATE_NOOP("Actions", "&Open workspace…"), "open", QKeySequence::Open, MenuId::file,
         false, false, false, ""},
        {makeSample,
         QT_TRANSLATE_NOOP("Actions", "Make a &sample workspace…"),
         "",
         {},
         MenuId::file,
         false,
         false,
         false,
         ""},
        {printMap, QT_TRANSLATE_NOOP("Actions", "&Print the map…"), "print", QKeySequence::Print, MenuId::file, true,
         true, false, QT_TRANSLATE_NOOP("Actions", "Print the map as PDF, PNG or SVG")},
        {quit, QT_TRANSLATE_NOOP("Actions", "&Quit"), "", QKeySequence::Quit, MenuId::file, true, false, false, ""},
        {undo, QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", QKeySequence::Undo, MenuId::edit, false, true, true, ""},
        {redo, QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", kCtrlShift | Qt::Key_Z, MenuId::edit, false, true, true,
         ""},
        {history, QT_TRANSLATE_NOOP("Actions", "&History of changes…"), "history", Qt::CTRL | Qt::Key_H, MenuId::edit,
         false, true, false, ""},
        {find, QT_TRANSLATE_NOOP("Actions", "&Find in the tables"), "search", QKeySequence::Find, MenuId::edit, false,
         true, false, ""},
        {clearSelection, QT_TRANSLATE_NOOP("Actions", "&Clear the selection"), "", kCtrlShift | Qt::Key_A, MenuId::edit,
         true, true, false, ""},
        {deleteRow, QT_TRANSLATE_NOOP("Actions", "&Delete what is selected"), "delete", Qt::CTRL | Qt::Key_Delete,
         MenuId::edit, false, true, true, ""},
        {selectByExpression, QT_TRANSLATE_NOOP("Actions", "Select by &condition…"), "filter", Qt::CTRL | Qt::Key_F3,
         MenuId::edit, false, true, false,
         QT_TRANSLATE_NOOP("Actions", "Select the rows of a kind that meet a condition on their fields")},
        {selectByLocation,
         QT_TRANSLATE_NOOP("Actions", "Select by &location…"),
         "",
         {},
         MenuId::edit,
         false,
         true,
         false,
         QT_TRANSLATE_NOOP("Actions", "Select what meets, lies within or is near other rows")},
        {selectAllSites,
         QT_TRANSLATE_NOOP("Actions", "Select &all sites"),
         "",
         {},
         MenuId::edit,
         false,
         true,
         false,
         ""},
        {invertSelection,
         QT_TRANSLATE_NOOP("Actions", "&Invert the selection"),
         "",
         {},
         MenuId::edit,
         false,
         true,
         false,
         QT_TRANSLATE_NOOP("Actions", "Select the other rows of the kinds that are selected")},
        {zoomIn, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom_in", QKeySequence::ZoomIn, MenuId::view, false, true,
         false, ""},
        {zoomOut, QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom_out", QKeySequence::ZoomOut, MenuId::view, false,
         true, false, ""},
        {fit, QT_TRANSLATE_NOOP("Actions", "&Full extent"), "fit", kCtrlShift | Qt::Key_F, MenuId::view, false, true,
         false, ""},
        {zoomToSelection, QT_TRANSLATE_NOOP("Actions", "Zoom to the &selection"), "go_to", Qt::CTRL | Qt::Key_J,
         MenuId::view, false, true, false, ""},
        {back, QT_TRANSLATE_NOOP("Actions", "View &before"), "back", Qt::ALT | Qt::Key_Left, MenuId::view, false, true,
         false, ""},
        {forward, QT_TRANSLATE_NOOP("Actions", "View &after"), "forward", Qt::ALT | Qt::Key_Right, MenuId::view, false,
         true, false, ""},
        {pan, QT_TRANSLATE_NOOP("Actions", "&Move the map"), "pan", Qt::Key_F5, MenuId::view, true, true, false, ""},
        {identify, QT_TRANSLATE_NOOP("Actions", "&Identify"), "identify", kCtrlShift | Qt::Key_I, MenuId::view, false,
         true, false, QT_TRANSLATE_NOOP("Actions", "Show what lies at a place, through all layers")},
        {select, QT_TRANSLATE_NOOP("Actions", "Selec&t"), "select", Qt::Key_F6, MenuId::view, false, true, false,
         QT_TRANSLATE_NOOP("Actions", "Select by click or box; Shift adds, Ctrl removes")},
        {zoomBox, QT_TRANSLATE_NOOP("Actions", "Zoom to a bo&x"), "box_zoom", Qt::Key_F7, MenuId::view, false, true,
         false, ""},
        {selectPolygon, QT_TRANSLATE_NOOP("Actions", "Select by pol&ygon"), "", Qt::SHIFT | Qt::Key_F6, MenuId::view,
         false, true, false,
         QT_TRANSLATE_NOOP("Actions", "Click the corners of a polygon; double click or Enter selects what meets it")},
        {measureLength, QT_TRANSLATE_NOOP("Actions", "Measure a &length"), "measure", kCtrlShift | Qt::Key_M,
         MenuId::view, false, true, false,
         QT_TRANSLATE_NOOP("Actions", "Click point by point; the length is told in the plane and on the ellipsoid")},
        {measureArea, QT_TRANSLATE_NOOP("Actions", "Measure an a&rea"), "measure", kCtrlShift | Qt::Key_J, MenuId::view,
         false, true, false,
         QT_TRANSLATE_NOOP("Actions", "Click corner by corner; the area is told in the plane and on the ellipsoid")},
        {goTo, QT_TRANSLATE_NOOP("Actions", "&Go to…"), "search", Qt::CTRL | Qt::Key_G, MenuId::view, true, true, false,
         QT_TRANSLATE_NOOP("Actions", "Address, parcel, commune, site, project or coordinates")},
        {addBookmark, QT_TRANSLATE_NOOP("Actions", "&Keep this view as a bookmark…"), "star", Qt::CTRL | Qt::Key_B,
         MenuId::view, false, true, true, ""},
        {showBookmarks, QT_TRANSLATE_NOOP("Actions", "Boo&kmarks"), "", kCtrlShift | Qt::Key_B, MenuId::view, false,
         true, false, ""},
        {styleLayer, QT_TRANSLATE_NOOP("Actions", "St&yle of the layer…"), "layers", Qt::SHIFT | Qt::Key_F7,
         MenuId::view, true, true, false,
         QT_TRANSLATE_NOOP("Actions", "Symbols, classes and names of the layer chosen in the layers panel")},
        {manageBasemaps,
         QT_TRANSLATE_NOOP("Actions", "Bas&e maps…"),
         "layers",
         {},
         MenuId::view,
         true,
         true,
         false,
         QT_TRANSLATE_NOOP("Actions", "Add, change and remove base maps; cache and offline work")},
        {basemapOffline,
         QT_TRANSLATE_NOOP("Actions", "Base maps o&ffline"),
         "",
         {},
         MenuId::view,
         false,
         true,
         false,
         QT_TRANSLATE_NOOP("Actions", "Show only what was fetched of base maps before, and ask no service")},
        {basemapSteps,
         QT_TRANSLATE_NOOP("Actions", "&Zoom by the scales of the base map"),
         "",
         {},
         MenuId::view,
         false,
         true,
         false,
         QT_TRANSLATE_NOOP("Actions", "Zoom to the scales at which the base map's letters are sharpest")},
        {dateOfMap, QT_TRANSLATE_NOOP("Actions", "&Date of the map"), "", kCtrlShift | Qt::Key_D, MenuId::view, true,
         true, false,
         QT_TRANSLATE_NOOP("Actions", "Show what holds on one day, on the map, in the tables and on prints")},
        {dayBefore, QT_TRANSLATE_NOOP("Actions", "A day earlier"), "", Qt::ALT | Qt::Key_PageUp, MenuId::view, false,
         true, false, ""},
        {dayAfter, QT_TRANSLATE_NOOP("Actions", "A day later"), "", Qt::ALT | Qt::Key_PageDown, MenuId::view, false,
         true, false, ""},
        {monthBefore, QT_TRANSLATE_NOOP("Actions", "A month earlier"), "", Qt::ALT | Qt::SHIFT | Qt::Key_PageUp,
         MenuId::view, false, true, false, ""},
        {monthAfter, QT_TRANSLATE_NOOP("Actions", "A month later"), "", Qt::ALT | Qt::SHIFT | Qt::Key_PageDown,
         MenuId::view, false, true, false, ""},
        {showTimeline, QT_TRANSLATE_NOOP("Actions", "T&imeline"), "", Qt::CTRL | Qt::ALT | Qt::Key_T, MenuId::view,
         false, true, false, QT_TRANSLATE_NOOP("Actions", "When sites may be used, and by whom")},
        {languageFrench, QT_TRANSLATE_NOOP("Actions", "Français"), "", {}, MenuId::none, false, false, false, ""},
        {languageEnglish, QT_TRANSLATE_NOOP("Actions", "English"), "", {}, MenuId::none, false, false, false, ""},
        {restoreLayout,
         QT_TRANSLATE_NOOP("Actions", "&Restore the arrangement"),
         "",
         {},
         MenuId::none,
         false,
         false,
         false,
         ""},
        {importData, QT_TRANSLATE_NOOP("Actions", "&Import data…"), "import", Qt::CTRL | Qt::Key_I, MenuId::data, false,
         true, true, ""},
        {quarantine,
         QT_TRANSLATE_NOOP("Actions", "&Quarantine…"),
         "",
         {},
         MenuId::data,
         false,
         true,
         true,
         QT_TRANSLATE_NOOP("Actions", "Correct the rows that imports could not keep, and try them again")},
        {getData, QT_TRANSLATE_NOOP("Actions", "&Get open data…"), "get_data", kCtrlShift | Qt::Key_G, MenuId::data,
         false, true, true,
         QT_TRANSLATE_NOOP("Actions", "Download communes, parcels, neighbourhoods, zoning and streets of a territory")},
        {compareVintage, QT_TRANSLATE_NOOP("Actions", "&Compare with a new vintage…"), "", kCtrlShift | Qt::Key_V,
         MenuId::data, false, true, false,
         QT_TRANSLATE_NOOP("Actions", "See what a newer file adds, removes and changes, and apply it")},
        {exportRows, QT_TRANSLATE_NOOP("Actions", "&Export rows…"), "export", Qt::CTRL | Qt::Key_E, MenuId::data, false,
         true, false, ""},
        {attributeTable, QT_TRANSLATE_NOOP("Actions", "&Attribute table…"), "", Qt::CTRL | Qt::Key_T, MenuId::data,
         true, true, false, QT_TRANSLATE_NOOP("Actions", "All rows of a layer, to sort, filter, select and copy")},
        {addressFile,
         QT_TRANSLATE_NOOP("Actions", "&Address file for the search…"),
         "",
         {},
         MenuId::data,
         true,
         false,
         false,
         QT_TRANSLATE_NOOP("Actions", "A file of the Base Adresse Nationale that is searched without being imported")},
        {onlineSearch,
         QT_TRANSLATE_NOOP("Actions", "Ask the online &service for addresses"),
         "",
         {},
         MenuId::data,
         false,
         false,
         false,
         QT_TRANSLATE_NOOP(
             "Actions",
             "What is typed into the search field is then sent to the geocoding service of the Géoplateforme")},
        {newSite, QT_TRANSLATE_NOOP("Actions", "New &site"), "add", Qt::CTRL | Qt::ALT | Qt::Key_S, MenuId::sites,
         false, true, true, ""},
        {newProject, QT_TRANSLATE_NOOP("Actions", "New &project"), "add", Qt::CTRL | Qt::ALT | Qt::Key_P, MenuId::sites,
         false, true, true, ""},
        {showDossier, QT_TRANSLATE_NOOP("Actions", "&Dossier of the site"), "edit", Qt::CTRL | Qt::ALT | Qt::Key_D,
         MenuId::sites, true, true, false,
         QT_TRANSLATE_NOOP("Actions", "Everything that is known of the selected site, and what is missing")},
        {pickParcels, QT_TRANSLATE_NOOP("Actions", "Pick its p&arcels on the map"), "layers",
         Qt::CTRL | Qt::ALT | Qt::Key_C, MenuId::sites, false, true, true,
         QT_TRANSLATE_NOOP("Actions", "Click parcels in and out of the selected site: its outline is their union")},
        {moveOn, QT_TRANSLATE_NOOP("Actions", "Mo&ve the site on…"), "", Qt::CTRL | Qt::ALT | Qt::Key_V, MenuId::sites,
         false, true, true, QT_TRANSLATE_NOOP("Actions", "The next step of the selected site in its life cycle")},
        {drawSite, QT_TRANSLATE_NOOP("Actions", "&Draw a site"), "edit", Qt::CTRL | Qt::ALT | Qt::Key_N, MenuId::sites,
         true, true, true, QT_TRANSLATE_NOOP("Actions", "Click the corners of its outline")},
        {drawPointSite,
         QT_TRANSLATE_NOOP("Actions", "Place a site at a p&oint"),
         "",
         {},
         MenuId::sites,
         false,
         true,
         true,
         ""},
        {editOutline, QT_TRANSLATE_NOOP("Actions", "Change the &outline"), "edit", Qt::CTRL | Qt::ALT | Qt::Key_E,
         MenuId::sites, false, true, true,
         QT_TRANSLATE_NOOP("Actions", "Move, add and take out corners of the selected site")},
        {reshapeOutline,
         QT_TRANSLATE_NOOP("Actions", "Redraw a &border"),
         "",
         {},
         MenuId::sites,
         false,
         true,
         true,
         QT_TRANSLATE_NOOP("Actions", "Draw a part of the outline anew along a line")},
        {addPart, QT_TRANSLATE_NOOP("Actions", "Add a par&t"), "", {}, MenuId::sites, false, true, true, ""},
        {addHole, QT_TRANSLATE_NOOP("Actions", "Cut out a &hole"), "", {}, MenuId::sites, false, true, true, ""},
        {movePoint, QT_TRANSLATE_NOOP("Actions", "Move the poi&nt"), "", {}, MenuId::sites, false, true, true, ""},
        {splitSite,
         QT_TRANSLATE_NOOP("Actions", "C&ut in two"),
         "",
         {},
         MenuId::sites,
         false,
         true,
         true,
         QT_TRANSLATE_NOOP("Actions",
                           "Cut the selected site along a line: the largest part keeps the row and its spaces")},
        {mergeSites,
         QT_TRANSLATE_NOOP("Actions", "Mer&ge the selected sites"),
         "",
         {},
         MenuId::sites,
         false,
         true,
         true,
         QT_TRANSLATE_NOOP("Actions", "One keeps its row; the spaces of the others move to it")},
        {matchProject, QT_TRANSLATE_NOOP("Actions", "&Match a project"), "match", Qt::CTRL | Qt::Key_M, MenuId::match,
         false, true, false, QT_TRANSLATE_NOOP("Actions", "Choose a project and see the spaces that fit it, ranked")},
        {addToShortlist, QT_TRANSLATE_NOOP("Actions", "&Add the selected spaces to the shortlist"), "star",
         Qt::CTRL | Qt::Key_D, MenuId::match, false, true, true, ""},
        {exportShortlist, QT_TRANSLATE_NOOP("Actions", "&Export the shortlist…"), "export", kCtrlShift | Qt::Key_E,
         MenuId::match, false, true, false, ""},
        {editNeeds, QT_TRANSLATE_NOOP("Actions", "&Needs of the project…"), "", {}, MenuId::match, true, true, false,
         QT_TRANSLATE_NOOP("Actions", "What the project requires, prefers, or does not ask; templates by filière")},
        {relaxNeeds, QT_TRANSLATE_NOOP("Actions", "What would have to &change?"), "", {}, MenuId::match, false, true,
         false, QT_TRANSLATE_NOOP("Actions", "The smallest changes of needs that make more spaces eligible")},
        {whyNot, QT_TRANSLATE_NOOP("Actions", "&Why not this site?"), "", {}, MenuId::match, false, true, false,
         QT_TRANSLATE_NOOP("Actions", "What the selected site answers to the project that is matched")},
        {helpContents, QT_TRANSLATE_NOOP("Actions", "&Help"), "help", QKeySequence::HelpContents, MenuId::help, false,
         false, false, QT_TRANSLATE_NOOP("Actions", "The page of the help about what you are doing")},
        {findCommand, QT_TRANSLATE_NOOP("Actions", "&Find a command…"), "search", Qt::CTRL | Qt::Key_K, MenuId::help,
         false, false, false, QT_TRANSLATE_NOOP("Actions", "Type a few letters of what you would like to do, or see")},
        {guidedTour, QT_TRANSLATE_NOOP("Actions", "Guided &tour"), "", {}, MenuId::help, false, false, false, ""},
        {shortcuts, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…"), "", {}, MenuId::help, true, false, false, ""},
        {about, QT_TRANSLATE_NOOP("Actions", "&About Entente"), "", {}, MenuId::help, false, false, false, ""},
    };
    return kTable;
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
    for (const ActionInfo& info : table()) {
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
    for (const MenuId id :
         {MenuId::file, MenuId::edit, MenuId::view, MenuId::data, MenuId::sites, MenuId::match, MenuId::help})
        menus[id] = m_window.menuBar()->addMenu(menuTitle(id));
    for (const ActionInfo& info : table()) {
        if (info.menu == MenuId::none) continue;
        if (info.separatorBefore) menus[info.menu]->addSeparator();
        menus[info.menu]->addAction((*this)[info.id]);
    }
    return menus;
}

void Actions::setWorkspace(bool isOpen, bool isReadOnly) const {
    for (const ActionInfo& info : table())
        (*this)[info.id]->setEnabled((!info.needsWorkspace || isOpen) && (!info.writes || !isReadOnly));
}

void Actions::tintIcons(const QPalette& palette) const {
    for (const ActionInfo& info : table())
        if (*info.icon != '\0') (*this)[info.id]->setIcon(icons::icon(info.icon, palette));
}

const std::vector<ActionInfo>& Actions::all() {
    return table();
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
    for (const ActionInfo& info : table()) {
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
