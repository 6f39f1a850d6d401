#include "window/main_window.h"

#include "dossier/dossier_panel.h"
#include "jobs/job_progress_bar.h"
#include "layers/layers_panel.h"
#include "map/coordinate_label.h"
#include "map/map_canvas.h"
#include "map/scale_field.h"
#include "matching/match_controller.h"
#include "matching/match_panel.h"
#include "records/inspector_panel.h"
#include "records/record_table_panel.h"
#include "session/design_keeper.h"
#include "tables/text_colours.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"
#include "window/help_commands.h"
#include "window/map_sketches.h"
#include "window/message_bar.h"
#include "window/needs_commands.h"
#include "window/parcel_picking.h"
#include "window/window_commands.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace app::window {

using geo::domain::Kind;

namespace {

constexpr int kStateVersion = 2; // 2: the dossier stands behind the inspector

} // namespace

MainWindow::MainWindow(Services& services)
    : m_services(services)
    , m_selection(new Selection(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    tables::keepHintsReadable();
    setDockNestingEnabled(true);
    m_actions = std::make_unique<Actions>(*this);
    m_match = new matching::MatchController(services.session, services.settings, this);
    m_design = new session::DesignKeeper(services.session, this); // before whoever shows rows by its filters
    makeCentre();
    makeDocks();
    makeStatusBar();
    makeToolBar();
    makeTools();
    makeMenus();
    m_commands = std::make_unique<WindowCommands>(*this);
    new NeedsCommands(*this);
    wireSession();
    wireMap();
    wireSelection();
    wireMatch();
    wireDossier();
    wireLayers();
    wireTables();
    wireStyling();
    m_help = std::make_unique<HelpCommands>(*this);
    wireBasemaps();
    resize(QSize(1440, 900).boundedTo(screen()->availableGeometry().size() - QSize(4, 40)));
    arrangeDocks();
    m_firstArrangement = saveState(kStateVersion);
    readState();
    showWorkspace();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentre() {
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messages = new MessageBar(centre);
    m_canvas = new map::MapCanvas(m_services.runner, m_services.language, centre);
    m_canvas->setObjectName(QStringLiteral("mapCanvas"));
    m_sketches = new MapSketches(*m_canvas);
    m_canvas->setEmptyText(tr("No workspace is open."),
                           tr("Open one from the File menu, or make a sample workspace to look around."));
    column->addWidget(m_messages);
    column->addWidget(m_canvas, 1);
    setCentralWidget(centre);
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area,
                                 Panel panel) {
    auto* dock = new QDockWidget(title, this);
    dock->setProperty("optional", panel == Panel::optional);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    dock->setVisible(panel == Panel::standing);
    m_docks[name] = dock;
    return dock;
}

void MainWindow::makeDocks() {
    const auto& language = m_services.language;
    m_layers = new layers::LayersPanel(language, this);
    m_inspector = new records::InspectorPanel(m_services.session, language, this);
    for (const Kind kind : {Kind::site, Kind::project})
        m_tables[kind] = new records::RecordTablePanel(kind, m_services.session, m_services.settings, language, this);
    m_tables[Kind::site]->setEmptyState(
        tr("Sites are the land and premises that can serve: import them, or describe one."), tr("New site"));
    m_tables[Kind::project]->setEmptyState(tr("Projects are what looks for a place, with its needs."),
                                           tr("New project"));
    m_matchPanel = new matching::MatchPanel(*m_match, language, this);
    addDock(QStringLiteral("layersDock"), tr("Layers"), m_layers, Qt::LeftDockWidgetArea);
    addDock(QStringLiteral("inspectorDock"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_dossier = new dossier::DossierPanel(m_services.session, m_services.fileDialog, language,
                                          authorOf(m_services.settings), this);
    addDock(QStringLiteral("dossierDock"), tr("Dossier"), m_dossier, Qt::RightDockWidgetArea);
    addDock(QStringLiteral("sitesDock"), tr("Sites"), m_tables[Kind::site], Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("projectsDock"), tr("Projects"), m_tables[Kind::project], Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("matchDock"), tr("Match"), m_matchPanel, Qt::BottomDockWidgetArea);
}

void MainWindow::arrangeDocks() {
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    tabifyDockWidget(m_docks[QStringLiteral("sitesDock")], m_docks[QStringLiteral("projectsDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("projectsDock")], m_docks[QStringLiteral("matchDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("matchDock")], m_docks[QStringLiteral("allocationDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("allocationDock")], m_docks[QStringLiteral("coverageDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("coverageDock")], m_docks[QStringLiteral("sitingDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("sitingDock")], m_docks[QStringLiteral("timelineDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("timelineDock")], m_docks[QStringLiteral("indicatorsDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("inspectorDock")], m_docks[QStringLiteral("dossierDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("dossierDock")], m_docks[QStringLiteral("editDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("editDock")], m_docks[QStringLiteral("measureDock")]);
    tabifyDockWidget(m_docks[QStringLiteral("layersDock")], m_docks[QStringLiteral("bookmarksDock")]);
    m_docks[QStringLiteral("layersDock")]->raise();
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    m_docks[QStringLiteral("inspectorDock")]->raise();
    m_docks[QStringLiteral("matchDock")]->raise();
    resizeDocks({m_docks[QStringLiteral("layersDock")], m_docks[QStringLiteral("inspectorDock")]}, {300, 285},
                Qt::Horizontal);
    resizeDocks({m_docks[QStringLiteral("matchDock")]}, {260}, Qt::Vertical);
}

void MainWindow::restoreArrangement() {
    restoreState(m_firstArrangement, kStateVersion);
    for (auto& [name, dock] : m_docks) dock->setVisible(!dock->property("optional").toBool());
}

void MainWindow::makeStatusBar() {
    m_coordinates = new map::CoordinateLabel(m_services.language, this);
    m_coordinates->setObjectName(QStringLiteral("coordinates"));
    m_scale = new map::ScaleField(m_services.language, this);
    m_scale->setObjectName(QStringLiteral("scaleField"));
    m_selectionLabel = new QLabel(this);
    m_selectionLabel->setObjectName(QStringLiteral("selectionLabel"));
    m_stateLabel = new QLabel(this);
    m_stateLabel->setObjectName(QStringLiteral("stateLabel"));
    statusBar()->addWidget(m_coordinates);
    statusBar()->addWidget(m_scale);
    statusBar()->addWidget(m_selectionLabel, 1);
    statusBar()->addPermanentWidget(new jobs::JobProgressBar(m_services.runner, m_services.language, this));
    statusBar()->addPermanentWidget(m_stateLabel);
}

void MainWindow::makeToolBar() {
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setIconSize({20, 20});
    using enum ActionId;
    const std::vector<std::vector<ActionId>> groups = {{openWorkspace, importData},
                                                       {pan, identify, select, zoomBox, measureLength},
                                                       {zoomIn, zoomOut, fit, zoomToSelection, back, forward},
                                                       {undo, redo},
                                                       {matchProject, addToShortlist},
                                                       {printMap}};
    for (const auto& group : groups) {
        for (const ActionId id : group) bar->addAction((*m_actions)[id]);
        if (&group != &groups.back()) bar->addSeparator();
    }
}

void MainWindow::makeMenus() {
    auto menus = m_actions->fillMenuBar();
    auto* recent = new QMenu(tr("Open &recent"), this);
    menus[MenuId::file]->insertMenu((*m_actions)[ActionId::makeSample], recent);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    QMenu* view = menus[MenuId::view];
    view->addSeparator();
    QMenu* panels = view->addMenu(tr("&Panels"));
    for (const auto& [name, dock] : m_docks) panels->addAction(dock->toggleViewAction());
    panels->addSeparator();
    panels->addAction((*m_actions)[ActionId::restoreLayout]);
    QMenu* language = view->addMenu(tr("&Language"));
    for (const auto& [id, code] :
         {std::pair{ActionId::languageFrench, "fr"}, std::pair{ActionId::languageEnglish, "en"}}) {
        QAction* action = (*m_actions)[id];
        action->setCheckable(true);
        action->setChecked(m_services.language.code() == QLatin1String(code));
        language->addAction(action);
        m_actions->on(id, [this, code = QString::fromLatin1(code)] { emit languageChosen(code); });
    }
    m_actions->on(ActionId::restoreLayout, [this] { restoreArrangement(); });
    m_actions->on(ActionId::quit, [this] { close(); });
}

void MainWindow::fillRecent(QMenu& menu) {
    menu.clear();
    for (const QString& file : m_services.settings.value(settings::kRecentWorkspaces)) {
        QAction* action = menu.addAction(QFileInfo(file).fileName());
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { openWorkspace(file.toStdString()); });
    }
    if (menu.isEmpty()) menu.addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::openWorkspace(const std::filesystem::path& path) {
    m_services.session.open(path);
}

void MainWindow::wireSession() {
    auto& session = m_services.session;
    using session::WorkspaceSession;
    connect(&session, &WorkspaceSession::opened, this, [this] {
        m_services.settings.rememberWorkspace(QString::fromStdString(m_services.session.path().string()));
        m_messages->hide();
        showWorkspace();
    });
    connect(&session, &WorkspaceSession::closed, this, &MainWindow::showWorkspace);
    connect(&session, &WorkspaceSession::rowsChanged, this, &MainWindow::showRows);
    connect(&session, &WorkspaceSession::mapChanged, this, [this] { showMap(); });
    connect(&session, &WorkspaceSession::layersPacked, m_canvas, &map::MapCanvas::readLayersAgain);
    connect(&session, &WorkspaceSession::failed, this, [this](const geo::Error& error) {
        if (error.code != geo::ErrorCode::cancelled) m_messages->showError(text::sentence(error, m_services.language));
    });
    connect(&session, &WorkspaceSession::changedByOthers, this,
            [this] { statusBar()->showMessage(tr("Changes made elsewhere are shown."), 5000); });
    m_actions->on(ActionId::undo, [&session] { session.undo(); });
    m_actions->on(ActionId::redo, [&session] { session.redo(); });
}

void MainWindow::wireMap() {
    connect(m_canvas, &map::MapCanvas::cursorMoved, m_coordinates, &map::CoordinateLabel::setPlace);
    connect(m_canvas, &map::MapCanvas::viewportChanged, this, [this](const geo::carto::Viewport& view) {
        m_scale->setDenominator(view.scaleDenominator());
        m_layers->setScale(view.scaleDenominator());
    });
    connect(m_canvas, &map::MapCanvas::historyChanged, this, &MainWindow::showMapHistory);
    connect(m_canvas, &map::MapCanvas::renderFailed, this,
            [this](const geo::Error& error) { m_messages->showError(text::sentence(error, m_services.language)); });
    connect(m_canvas, &map::MapCanvas::layerUnread, this, [this](geo::carto::LayerId, const geo::Error& error) {
        m_messages->showError(text::sentence(error, m_services.language));
    });
    connect(m_scale, &map::ScaleField::scaleChosen, m_canvas, &map::MapCanvas::setScale);
    const std::vector<std::pair<ActionId, void (map::MapCanvas::*)()>> moves = {
        {ActionId::zoomIn, &map::MapCanvas::zoomIn}, {ActionId::zoomOut, &map::MapCanvas::zoomOut},
        {ActionId::fit, &map::MapCanvas::fit},       {ActionId::zoomToSelection, &map::MapCanvas::zoomToSelection},
        {ActionId::back, &map::MapCanvas::goBack},   {ActionId::forward, &map::MapCanvas::goForward}};
    for (const auto& [id, move] : moves) m_actions->on(id, [this, move] { (m_canvas->*move)(); });
    const std::vector<std::pair<ActionId, map::ToolId>> tools = {{ActionId::pan, map::ToolId::pan},
                                                                 {ActionId::identify, map::ToolId::identify},
                                                                 {ActionId::select, map::ToolId::select},
                                                                 {ActionId::zoomBox, map::ToolId::zoomBox}};
    for (const auto& [id, tool] : tools) m_actions->on(id, [this, tool] { m_canvas->setTool(tool); });
    m_canvas->setTool(map::ToolId::select);
    (*m_actions)[ActionId::select]->setChecked(true);
}

void MainWindow::wireSelection() {
    connect(m_selection, &Selection::changed, this, &MainWindow::showSelection);
    connect(m_canvas, &map::MapCanvas::selectionRequested, this,
            [this](const map::FeatureRefs& features, map::SelectionMode mode) {
                Selection::Features next =
                    mode == map::SelectionMode::replace ? Selection::Features{} : m_selection->features();
                for (const auto& feature : meant(features)) {
                    if (mode == map::SelectionMode::remove)
                        next.erase(feature);
                    else
                        next.insert(feature);
                }
                m_selection->set(std::move(next));
            });
    connect(m_canvas, &map::MapCanvas::identified, this, [this](const map::FeatureRefs& features, geo::geom::PointM) {
        if (features.empty()) return;
        m_inspector->show(geo::carto::infoOf(features.front().layer).kind, features.front().id);
        showDock(QStringLiteral("inspectorDock"));
    });
    connect(m_matchPanel, &matching::MatchPanel::sitesSelected, this, [this](const std::vector<geo::SiteId>& sites) {
        Selection::Features next;
        for (const geo::SiteId site : sites)
            if (const auto record = m_services.session.desk().rowById(Kind::site, site.value))
                next.insert(refOfSite(*record));
        m_selection->set(std::move(next));
    });
    connect(m_matchPanel, &matching::MatchPanel::zoomToSiteRequested, this, [this] { m_canvas->zoomToSelection(); });
    m_actions->on(ActionId::find, [this] {
        const bool isInProjects =
            m_tables[Kind::project]->isVisible() && !m_tables[Kind::project]->visibleRegion().isEmpty();
        if (!isInProjects) showDock(QStringLiteral("sitesDock"));
        m_tables[isInProjects ? Kind::project : Kind::site]->focusFilter();
    });
    m_actions->on(ActionId::clearSelection, [this] { m_selection->clear(); });
}

void MainWindow::wireMatch() {
    connect(m_match, &matching::MatchController::reportChanged, this, &MainWindow::showMarks);
    connect(m_match, &matching::MatchController::shortlistChanged, this, &MainWindow::showMarks);
    connect(m_matchPanel, &matching::MatchPanel::canAddChanged, (*m_actions)[ActionId::addToShortlist],
            &QAction::setEnabled);
    connect(m_match, &matching::MatchController::failed, this,
            [this](const geo::Error& error) { m_messages->showError(text::sentence(error, m_services.language)); });
    m_actions->on(ActionId::matchProject, [this] {
        showDock(QStringLiteral("matchDock"));
        const auto projects = m_selection->rowsOf(Kind::project);
        if (projects.size() == 1) m_match->setProject(geo::ProjectId{*projects.begin()});
        m_matchPanel->focusProject();
    });
    m_actions->on(ActionId::addToShortlist, [this] { m_matchPanel->addSelected(); });
}

void MainWindow::showDock(const QString& name) {
    QDockWidget* dock = m_docks.at(name);
    dock->show();
    dock->raise();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    keepState();
    m_services.runner.cancelAll();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_actions) {
        m_actions->tintIcons(palette());
        tables::keepHintsReadable();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::readState() {
    restoreGeometry(m_services.settings.value(settings::kWindowGeometry));
    restoreState(m_services.settings.value(settings::kWindowState), kStateVersion);
}

void MainWindow::keepState() {
    m_services.settings.set(settings::kWindowGeometry, saveGeometry());
    m_services.settings.set(settings::kWindowState, saveState(kStateVersion));
    m_services.settings.set(settings::kCollapsedGroups, m_layers->collapsed());
}

} // namespace app::window
