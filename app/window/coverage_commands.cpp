#include "window/coverage_commands.h"

#include "coverage/coverage_text.h"
#include "map/map_canvas.h"
#include "map/tools/path_tool.h"
#include "records/record_table_panel.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "window/main_window.h"
#include "window/map_sketches.h"
#include "window/message_bar.h"
#include "window/table_export.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace app::window {

using coverage::CatchmentController;
using coverage::CoverageController;
using coverage::CoveragePanel;
using geo::carto::LayerId;
using geo::domain::Kind;
using Page = CoveragePanel::Page;

namespace {

constexpr double kPlacePixels = 9.0;    // from the middle of a place's symbol
constexpr double kCloseScale = 5000.0;  // to look at a place of the network
constexpr double kFarScale = 7500.0;    // farther away than this it is changed
constexpr double kShareOfWindow = 0.38; // of its height, when coverage is asked for

bool isOfCoverage(Page page) {
    return page == Page::areas || page == Page::places || page == Page::targets;
}

} // namespace

CoverageCommands::CoverageCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_coverage(new CoverageController(window.services().session, window.services().settings,
                                        window.services().language, this))
    , m_catchments(new CatchmentController(window.services().session, window.services().settings, this))
    , m_panel(new CoveragePanel(*m_coverage, *m_catchments, window.services().language, &window))
    , m_dock(window.addDock(QStringLiteral("coverageDock"), tr("Coverage"), m_panel, Qt::BottomDockWidgetArea)) {
    wireActions();
    wirePanel();
    wireMap();
    wireSelection();
    wireMenus();
    showWorkspace();
}

void CoverageCommands::wireActions() {
    const Actions& actions = m_window.actions();
    actions.on(ActionId::showCoverage, [this] {
        open(Page::areas);
        m_panel->focusRun();
    });
    actions.on(ActionId::showAccess, [this] { open(Page::access); });
    actions.on(ActionId::showNetwork, [this] { open(Page::network); });
    actions.on(ActionId::catchmentFromClick, [this] { chooseClickTool(); });
    actions.on(ActionId::catchmentOfSelection, [this] { catchmentsOfSelection(); });
    actions.on(ActionId::addToCoverage, [this] { addSelection(); });
    actions.on(ActionId::clearCatchments, [this] { m_catchments->clear(); });
    auto& session = m_window.services().session;
    connect(&session, &session::WorkspaceSession::opened, this, &CoverageCommands::showWorkspace);
    connect(&session, &session::WorkspaceSession::closed, this, &CoverageCommands::showWorkspace);
}

void CoverageCommands::open(Page page) {
    m_panel->showPage(page);
    m_window.showDock(QStringLiteral("coverageDock"));
    const int wanted = static_cast<int>(m_window.height() * kShareOfWindow);
    if (!m_dock->isFloating() && m_dock->height() < wanted) m_window.resizeDocks({m_dock}, {wanted}, Qt::Vertical);
}

void CoverageCommands::showWorkspace() {
    m_panel->setWorkspace(m_window.services().session.isOpen());
}

void CoverageCommands::wirePanel() {
    const auto fail = [this](const geo::Error& error) {
        m_window.messages().showError(text::sentence(error, m_window.services().language));
    };
    connect(m_coverage, &CoverageController::failed, this, fail);
    connect(m_catchments, &CatchmentController::failed, this, fail);
    connect(m_panel, &CoveragePanel::rowsSelected, this, &CoverageCommands::select);
    connect(m_panel, &CoveragePanel::zoomRequested, this, [this] { m_window.canvas().zoomToSelection(); });
    connect(m_panel, &CoveragePanel::placeChosen, this, &CoverageCommands::showPlace);
    connect(m_panel, &CoveragePanel::exportRequested, this,
            [this](const tables::Sheet& sheet) { exportSheet(m_window, sheet); });
    connect(m_panel, &CoveragePanel::clickRequested, this, &CoverageCommands::chooseClickTool);
    connect(m_panel, &CoveragePanel::selectionRequested, this, &CoverageCommands::catchmentsOfSelection);
    connect(m_panel, &CoveragePanel::addSelectionRequested, this, &CoverageCommands::addSelection);
    connect(m_panel, &CoveragePanel::dataRequested, this,
            [this] { m_window.actions()[ActionId::importData]->trigger(); });
}

void CoverageCommands::wireMap() {
    auto& settings = m_window.services().settings;
    m_panel->setMapShown(settings.value(settings::kCoverageOnMap));
    connect(m_panel, &CoveragePanel::mapShownChanged, this, [this, &settings](bool isShown) {
        settings.set(settings::kCoverageOnMap, isShown);
        showOnMap();
        showCatchments();
    });
    connect(m_coverage, &CoverageController::answerChanged, this, &CoverageCommands::showOnMap);
    connect(m_coverage, &CoverageController::networkChanged, this, &CoverageCommands::showOnMap);
    connect(m_panel, &CoveragePanel::pageChanged, this, &CoverageCommands::showOnMap);
    connect(m_coverage, &CoverageController::explained, this, &CoverageCommands::tellWay);
    connect(m_catchments, &CatchmentController::changed, this, &CoverageCommands::showCatchments);
    connect(&m_window.services().session, &session::WorkspaceSession::opened, this, &CoverageCommands::showCatchments,
            Qt::QueuedConnection); // after the actions
    connect(m_dock->toggleViewAction(), &QAction::toggled, this, [this] {
        showOnMap();
        showCatchments();
    });
    connect(m_dock, &QDockWidget::visibilityChanged, m_coverage, &CoverageController::setWatched);
    m_window.canvas().installEventFilter(this);
}

// What a closed dock draws would stand on the map without a way to take it off.
bool CoverageCommands::isOnMap() const {
    return m_window.services().settings.value(settings::kCoverageOnMap) && m_dock->toggleViewAction()->isChecked();
}

void CoverageCommands::showOnMap() {
    geo::carto::Sketches shown;
    const auto& answer = m_coverage->answer();
    const Page page = m_panel->page();
    if (isOnMap() && page == Page::network && m_coverage->network())
        shown = coverage::flawSketches(*m_coverage->network());
    else if (isOnMap() && answer && (page == Page::access || page == Page::equity))
        shown = page == Page::access ? answer->accessSquares : answer->squares;
    else if (isOnMap() && answer && isOfCoverage(page))
        shown = answer->squares;
    m_window.sketches().set(MapSketches::Of::coverage, std::move(shown));
    if (!isOnMap() || !answer || !isOfCoverage(page)) m_coverage->forgetWay();
}

void CoverageCommands::showCatchments() {
    m_window.sketches().set(
        MapSketches::Of::catchment,
        isOnMap() ? coverage::catchmentSketches(m_catchments->reports(), m_window.services().language) : nullptr);
    m_window.actions()[ActionId::clearCatchments]->setEnabled(!m_catchments->reports().empty());
}

void CoverageCommands::wireSelection() {
    const auto show = [this] {
        const Selection& selection = m_window.selection();
        const auto origins = selectedOrigins();
        m_panel->setSelected(selection.rowsOf(Kind::site).size(), selection.rowsOf(Kind::thirdPlace).size(),
                             origins.size());
        m_window.actions()[ActionId::catchmentOfSelection]->setEnabled(!origins.empty());
        m_window.actions()[ActionId::addToCoverage]->setEnabled(!selection.rowsOf(Kind::site).empty() ||
                                                                !selection.rowsOf(Kind::thirdPlace).empty());
    };
    connect(&m_window.selection(), &Selection::changed, this, show);
    connect(&m_window.services().session, &session::WorkspaceSession::opened, this, show, Qt::QueuedConnection);
    show();
}

// In the table of sites, and on the map beside sites: those have a menu of their own.
void CoverageCommands::wireMenus() {
    QAction* ofSelection = m_window.actions()[ActionId::catchmentOfSelection];
    QAction* whatIf = m_window.actions()[ActionId::addToCoverage];
    connect(&m_window.table(Kind::site), &records::RecordTablePanel::rowMenuOpened, this, [=](QMenu& menu) {
        menu.addAction(ofSelection);
        menu.addAction(whatIf);
    });
    connect(&m_window.canvas(), &map::MapCanvas::contextMenuRequested, this, &CoverageCommands::openMapMenu);
}

void CoverageCommands::openMapMenu(const QPoint& at, geo::geom::PointM place, const map::FeatureRefs& features) {
    const auto isOf = [](Kind kind) {
        return [kind](const geo::carto::FeatureRef& each) { return geo::carto::infoOf(each.layer).kind == kind; };
    };
    if (!m_window.services().session.isOpen() || std::ranges::any_of(features, isOf(Kind::site))) return;
    QMenu menu(&m_window);
    menu.addAction(tr("Catchment from &here"), this, [this, place] {
        open(Page::catchments);
        addCatchment(place);
    });
    if (const auto third = std::ranges::find_if(features, isOf(Kind::thirdPlace)); third != features.end())
        menu.addAction(tr("&Catchment of this place"), this, [this, third = *third] {
            m_window.selection().set({third});
            catchmentsOfSelection();
        });
    menu.exec(at);
}

std::vector<coverage::Origin> CoverageCommands::selectedOrigins() const {
    std::vector<coverage::Origin> origins;
    const std::vector<std::pair<Kind, std::string>> kinds = {
        {Kind::site, "site:"}, {Kind::thirdPlace, "place:"}, {Kind::amenity, "amenity:"}};
    for (const auto& [kind, prefix] : kinds)
        for (const std::int64_t row : m_window.selection().rowsOf(kind))
            origins.push_back({prefix + std::to_string(row), {}, {}});
    return origins;
}

void CoverageCommands::chooseClickTool() {
    open(Page::catchments);
    m_window.actions()[ActionId::catchmentFromClick]->setChecked(true);
    map::PathUse use;
    use.id = map::ToolId::catchment;
    use.fewest = 1;
    use.finished = [this](const map::Path& path, Qt::KeyboardModifiers) {
        if (!path.empty()) addCatchment(path.front());
    };
    use.left = [this] { m_window.actions()[ActionId::select]->trigger(); };
    m_window.canvas().useTool(std::make_unique<map::PathTool>(std::move(use), nullptr));
    m_window.canvas().setFocus();
}

void CoverageCommands::addCatchment(geo::geom::PointM place) {
    const auto& services = m_window.services();
    const QString name = text::coordinateText(place, services.session.desk().info().epsg, services.language);
    m_catchments->add({{{}, place, name.toStdString()}});
}

void CoverageCommands::catchmentsOfSelection() {
    const auto origins = selectedOrigins();
    if (origins.empty())
        return m_window.messages().showNotice(tr("Select sites, third places or points of interest first."));
    open(Page::catchments);
    m_catchments->add(origins);
}

void CoverageCommands::addSelection() {
    std::vector<geo::SiteId> sites;
    std::vector<geo::ThirdPlaceId> places;
    for (const auto row : m_window.selection().rowsOf(Kind::site)) sites.emplace_back(row);
    for (const auto row : m_window.selection().rowsOf(Kind::thirdPlace)) places.emplace_back(row);
    if (sites.empty() && places.empty())
        return m_window.messages().showNotice(tr("Select sites or third places first."));
    if (!isOfCoverage(m_panel->page()) && m_panel->page() != Page::access) open(Page::areas);
    m_coverage->addSites(sites);
    m_coverage->closePlaces(places);
    if (!m_coverage->answer()) m_coverage->run();
}

void CoverageCommands::select(const QStringList& keys) {
    Selection::Features next;
    const auto& desk = m_window.services().session.desk();
    for (const QString& key : keys) {
        const std::string code = key.section(u':', 1).toStdString();
        const std::int64_t number = key.section(u':', 1).toLongLong();
        const auto ofCode = [&](Kind kind, LayerId layer) {
            if (const auto row = desk.row(kind, code)) next.insert({layer, row->id});
        };
        if (key.startsWith(QLatin1String("commune:"))) ofCode(Kind::commune, LayerId::commune);
        if (key.startsWith(QLatin1String("qpv:"))) ofCode(Kind::qpv, LayerId::qpv);
        if (key.startsWith(QLatin1String("iris:"))) ofCode(Kind::iris, LayerId::iris);
        if (key.startsWith(QLatin1String("place:"))) next.insert({LayerId::thirdPlace, number});
        if (key.startsWith(QLatin1String("street:"))) next.insert({LayerId::street, number});
        if (key.startsWith(QLatin1String("site:")))
            if (const auto row = desk.rowById(Kind::site, number)) next.insert(refOfSite(*row));
    }
    if (!next.empty()) m_window.selection().set(std::move(next));
}

void CoverageCommands::showPlace(geo::geom::PointM place) {
    map::MapCanvas& canvas = m_window.canvas();
    canvas.centreOn(place);
    if (m_panel->page() == Page::network && canvas.viewport().scaleDenominator() > kFarScale)
        canvas.setScale(kCloseScale);
    canvas.flash(place);
}

bool CoverageCommands::eventFilter(QObject* watched, QEvent* event) {
    const auto* mouse = dynamic_cast<QMouseEvent*>(event);
    if (event->type() == QEvent::MouseButtonPress && mouse) m_pressed = mouse->pos();
    const bool isClick = event->type() == QEvent::MouseButtonRelease && mouse && mouse->button() == Qt::LeftButton &&
                         (mouse->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    const auto tool = m_window.canvas().tool();
    const bool isCalm = tool == map::ToolId::select || tool == map::ToolId::identify || tool == map::ToolId::pan;
    if (isClick && isCalm && isOnMap() && m_coverage->answer() && isOfCoverage(m_panel->page()))
        explainAt(mouse->pos());
    return QObject::eventFilter(watched, event);
}

// A place is told for itself; what is covered, by its way to the nearest.
void CoverageCommands::explainAt(QPoint at) {
    const auto& view = m_window.canvas().viewport();
    const auto from = view.toMap({static_cast<double>(at.x()), static_cast<double>(at.y())});
    m_asked = at;
    for (const auto& each : m_coverage->answer()->report->places) {
        const double away = std::hypot(each.place.at.x - from.x, each.place.at.y - from.y);
        if (away > kPlacePixels * view.metresPerPixel) continue;
        m_coverage->forgetWay();
        m_panel->tellPlace(each);
        return tellWay(coverage::placeSentence(each, *m_coverage->answer()->report, m_window.services().language));
    }
    m_coverage->explain(from);
}

void CoverageCommands::tellWay(const QString& sentence) {
    const auto& way = m_coverage->way();
    geo::carto::Sketches drawn;
    if (way) drawn = std::make_shared<const std::vector<geo::carto::Sketch>>(coverage::pathSketches(way->path));
    m_window.sketches().set(MapSketches::Of::way, std::move(drawn));
    if (!sentence.isEmpty()) QToolTip::showText(m_window.canvas().mapToGlobal(m_asked), sentence, &m_window.canvas());
}

} // namespace app::window
