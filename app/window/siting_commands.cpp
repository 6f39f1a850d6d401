#include "window/siting_commands.h"

#include "coverage/coverage_controller.h"
#include "coverage/coverage_panel.h"
#include "map/map_canvas.h"
#include "siting/side_by_side_dialog.h"
#include "siting/siting_controller.h"
#include "siting/siting_panel.h"
#include "siting/siting_text.h"
#include "siting/study_pages.h"
#include "siting/study_text.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "usecase/locate.h"
#include "window/main_window.h"
#include "window/map_sketches.h"
#include "window/message_bar.h"
#include "window/table_export.h"

#include <QApplication>
#include <QDockWidget>
#include <QHelpEvent>
#include <QToolTip>

namespace app::window {

using geo::domain::Kind;
using siting::SharedStudy;
using siting::SitingController;
using siting::SitingPanel;

namespace {

constexpr double kRingPixels = 26.0;    // across a site of the choice
constexpr double kShareOfWindow = 0.45; // of its height, when the panel is asked for

geo::Result<geo::domain::SitingReport> search(const geo::usecase::Desk& desk, geo::domain::SitingParams params,
                                              geo::JobControl& job) {
    GEO_ASSIGN(const auto ground, geo::usecase::readCoverageGround(desk, job));
    const auto mode = params.travel.mode; // speeds are those of the workspace
    GEO_ASSIGN(params.travel, geo::usecase::travelParams(desk));
    params.travel.mode = mode;
    return geo::usecase::locate(*ground, params, job);
}

} // namespace

SitingCommands::SitingCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_controller(new SitingController(window.services().session, window.services().settings, search, this))
    , m_panel(new SitingPanel(*m_controller, window.services().language, &window))
    , m_dock(window.addDock(QStringLiteral("sitingDock"), tr("Where to open"), m_panel, Qt::BottomDockWidgetArea,
                            MainWindow::Panel::optional)) {
    wireActions();
    wirePanel();
    wireMap();
    showWorkspace();
}

void SitingCommands::wireActions() {
    const Actions& actions = m_window.actions();
    actions.on(ActionId::whereToOpen, [this] { showPanel(); });
    actions.on(ActionId::compareSitings, [this] {
        QStringList keys;
        for (const auto& each : m_controller->results()) keys << each.key;
        compare(keys.mid(0, 2));
    });
    actions.on(ActionId::sitingStudy, [this] { study(m_controller->shownScenario()); });
    auto& session = m_window.services().session;
    connect(&session, &session::WorkspaceSession::opened, this, &SitingCommands::showWorkspace);
    connect(&session, &session::WorkspaceSession::closed, this, &SitingCommands::showWorkspace);
}

// A sentence, a table and a chart want more room than a table alone.
void SitingCommands::showPanel() {
    m_window.showDock(QStringLiteral("sitingDock"));
    const int wanted = static_cast<int>(m_window.height() * kShareOfWindow);
    if (!m_dock->isFloating() && m_dock->height() < wanted) m_window.resizeDocks({m_dock}, {wanted}, Qt::Vertical);
    m_panel->focusRun();
}

void SitingCommands::showWorkspace() {
    const auto& session = m_window.services().session;
    m_panel->setWorkspace(session.isOpen());
    m_panel->setEditable(!session.isReadOnly());
}

void SitingCommands::wirePanel() {
    connect(m_controller, &SitingController::failed, this, &SitingCommands::tell);
    connect(m_panel, &SitingPanel::sitesSelected, this, &SitingCommands::select);
    connect(m_panel, &SitingPanel::zoomRequested, this, [this] { m_window.canvas().zoomToSelection(); });
    connect(m_panel, &SitingPanel::coverageRequested, this, [this](const std::vector<geo::SiteId>& sites) {
        auto* coverage = m_window.findChild<coverage::CoverageController*>();
        coverage->forgetChanges();
        coverage->addSites(sites);
        m_window.findChild<coverage::CoveragePanel*>()->showPage(coverage::CoveragePanel::Page::areas);
        m_window.showDock(QStringLiteral("coverageDock"));
        coverage->run();
    });
    connect(m_panel, &SitingPanel::exportRequested, this,
            [this](const tables::Sheet& sheet) { exportSheet(m_window, sheet); });
    connect(m_panel, &SitingPanel::comparisonRequested, this, &SitingCommands::compare);
    connect(m_panel, &SitingPanel::studyRequested, this, &SitingCommands::study);
    connect(&m_window.selection(), &Selection::changed, this,
            [this] { m_panel->setChosen(m_window.selection().rowsOf(Kind::site)); });
}

void SitingCommands::wireMap() {
    auto& settings = m_window.services().settings;
    m_panel->setOnMap(settings.value(settings::kSitingOnMap));
    connect(m_panel, &SitingPanel::onMapChanged, this, [this, &settings](bool isShown) {
        settings.set(settings::kSitingOnMap, isShown);
        showChoice();
    });
    for (const auto signal :
         {&SitingController::shownChanged, &SitingController::lookedAtChanged, &SitingController::groundChanged})
        connect(m_controller, signal, this, &SitingCommands::showChoice);
    connect(m_dock->toggleViewAction(), &QAction::toggled, this, &SitingCommands::showChoice);
    // The rings are as wide at every scale.
    connect(&m_window.canvas(), &map::MapCanvas::viewportChanged, this, [this](const geo::carto::Viewport& view) {
        if (!m_drawn.empty() && view.metresPerPixel != m_drawnAt) showChoice();
    });
    m_window.canvas().installEventFilter(this);
}

// The rings of a closed dock would stand on the map without a way to take them off.
void SitingCommands::showChoice() {
    m_drawn.clear();
    const bool isWanted =
        m_window.services().settings.value(settings::kSitingOnMap) && m_dock->toggleViewAction()->isChecked();
    if (const auto report = m_controller->shown(); report && isWanted)
        m_drawn = siting::drawnSites(*report, m_controller->sitesLookedAt(), m_controller->ground());
    m_drawnAt = m_window.canvas().viewport().metresPerPixel;
    m_window.sketches().set(MapSketches::Of::siting, siting::sketchesOf(m_drawn, kRingPixels * m_drawnAt));
}

bool SitingCommands::eventFilter(QObject* watched, QEvent* event) {
    if (!m_drawn.empty()) {
        const auto* mouse = dynamic_cast<QMouseEvent*>(event);
        if (event->type() == QEvent::MouseButtonPress && mouse) m_pressed = mouse->pos();
        const bool isClick = event->type() == QEvent::MouseButtonRelease && mouse &&
                             mouse->button() == Qt::LeftButton &&
                             (mouse->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance();
        if (isClick) tellSite(mouse->pos(), true);
        if (event->type() == QEvent::ToolTip) tellSite(static_cast<QHelpEvent*>(event)->pos(), false);
    }
    return QObject::eventFilter(watched, event);
}

// The tools of the map select what is below the pointer as well; a ring is wider than a symbol.
void SitingCommands::tellSite(QPoint at, bool isClick) {
    const auto& view = m_window.canvas().viewport();
    const auto place = view.toMap({static_cast<double>(at.x()), static_cast<double>(at.y())});
    const auto* site = siting::siteAt(m_drawn, place, kRingPixels * view.metresPerPixel);
    const auto report = m_controller->shown();
    if (!site || !report) return;
    const auto& language = m_window.services().language;
    QStringList lines{siting::nameOf(m_controller->ground(), site->site)};
    for (const auto& each : report->chosen) {
        if (each.site != site->site) continue;
        lines << text::residentsText(geo::Residents{each.residents}, language)
              << siting::eurosText(each.cost, language);
    }
    QToolTip::showText(m_window.canvas().mapToGlobal(at), lines.join(u'\n'), &m_window.canvas());
    if (isClick && m_window.canvas().tool() == map::ToolId::select)
        QMetaObject::invokeMethod(
            this, [this, id = site->site] { select({id}); }, Qt::QueuedConnection);
}

void SitingCommands::select(const std::vector<geo::SiteId>& sites) {
    Selection::Features next;
    for (const geo::SiteId site : sites)
        if (const auto row = m_window.services().session.desk().rowById(Kind::site, site.value))
            next.insert(refOfSite(*row));
    m_window.selection().set(std::move(next));
}

void SitingCommands::compare(const QStringList& keys) {
    auto& session = m_window.services().session;
    if (!session.isOpen()) return;
    siting::MapLook look;
    look.layers = m_window.canvas().layers();
    look.view = m_window.canvas().viewport();
    look.reader = [source = session.layerSource()](geo::carto::LayerId layer, const geo::geom::BoxM& box,
                                                   geo::JobControl& job) { return source->read(layer, box, job); };
    auto* dialog = new siting::SideBySideDialog(*m_controller, keys, look, m_window.services().language, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &siting::SideBySideDialog::exportRequested, this,
            [this](const tables::Sheet& sheet) { exportSheet(m_window, sheet); });
    connect(dialog, &siting::SideBySideDialog::sitesSelected, this, &SitingCommands::select);
    connect(&session, &session::WorkspaceSession::closed, dialog, &QDialog::close);
    connect(&session, &session::WorkspaceSession::opened, dialog, &QDialog::close);
    dialog->show();
}

void SitingCommands::study(const QString& scenario) {
    auto& services = m_window.services();
    if (!services.session.isOpen()) return;
    if (m_study) {
        m_study->showScenario(scenario);
        m_study->raise();
        m_study->activateWindow();
        return;
    }
    m_study = new siting::StudyDialog(services.session, scenario, services.language, &m_window);
    m_study->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_study, &siting::StudyDialog::failed, this, &SitingCommands::tell);
    connect(m_study, &siting::StudyDialog::pdfRequested, this, &SitingCommands::writeStudy);
    connect(m_study, &siting::StudyDialog::exportRequested, this, &SitingCommands::exportFigures);
    m_study->show();
}

// What was typed a moment ago is read with the rest.
void SitingCommands::writeStudy(const SharedStudy& study) {
    auto& services = m_window.services();
    const QString name = text::fromUtf8(study->scenario.name);
    const QString file = services.fileDialog.save(m_study, tr("Study as PDF"), name + QStringLiteral(".pdf"),
                                                  tr("PDF (*.pdf)"), QStringLiteral("pdf"), settings::Folder::print);
    if (file.isEmpty()) return;
    const auto work = [file, scenario = study->scenario.name, language = services.language](
                          geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<std::size_t> {
        GEO_ASSIGN(const auto sheet, geo::usecase::readStudy(desk, scenario, job));
        return siting::writeStudy(file, desk, sheet, language, job);
    };
    m_job =
        services.session.run<std::size_t>(tr("Writing the study"), work, [this, file](geo::Result<std::size_t> pages) {
            if (!pages) return tell(pages.error());
            m_window.messages().showNotice(tr("The study was written to %1.").arg(file));
        });
}

void SitingCommands::exportFigures(const SharedStudy& study) {
    exportTable(m_window, text::fromUtf8(study->scenario.name),
                siting::figureTable(*study, m_window.services().language));
}

void SitingCommands::tell(const geo::Error& error) {
    if (error.code != geo::ErrorCode::cancelled)
        m_window.messages().showError(text::sentence(error, m_window.services().language));
}

} // namespace app::window
