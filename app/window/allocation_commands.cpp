#include "window/allocation_commands.h"

#include "allocation/allocation_controller.h"
#include "allocation/allocation_panel.h"
#include "allocation/allocation_text.h"
#include "map/map_canvas.h"
#include "text/sentence.h"
#include "timeline/timeline_view.h"
#include "window/main_window.h"
#include "window/map_sketches.h"
#include "window/message_bar.h"
#include "window/table_export.h"

#include <QApplication>
#include <QDockWidget>
#include <QHelpEvent>
#include <QToolTip>

namespace app::window {

using allocation::AllocationController;
using allocation::AllocationPanel;
using geo::domain::Kind;

namespace {

constexpr double kTolerance = 5.0; // pixels from a line

} // namespace

AllocationCommands::AllocationCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_controller(new AllocationController(window.services().session, window.services().settings, this))
    , m_panel(new AllocationPanel(*m_controller, window.services().language, &window))
    , m_dock(window.addDock(QStringLiteral("allocationDock"), tr("Allocation"), m_panel, Qt::BottomDockWidgetArea)) {
    wireActions();
    wirePanel();
    wireLines();
    showWorkspace();
}

void AllocationCommands::wireActions() {
    const Actions& actions = m_window.actions();
    actions.on(ActionId::allocateProjects, [this] {
        m_window.showDock(QStringLiteral("allocationDock"));
        m_panel->focusRun();
    });
    auto& session = m_window.services().session;
    connect(&session, &session::WorkspaceSession::opened, this, &AllocationCommands::showWorkspace);
    connect(&session, &session::WorkspaceSession::closed, this, &AllocationCommands::showWorkspace);
}

void AllocationCommands::showWorkspace() {
    const auto& session = m_window.services().session;
    m_panel->setWorkspace(session.isOpen());
    m_panel->setEditable(!session.isReadOnly());
}

void AllocationCommands::wirePanel() {
    connect(m_controller, &AllocationController::failed, this, [this](const geo::Error& error) {
        m_window.messages().showError(text::sentence(error, m_window.services().language));
    });
    connect(m_controller, &AllocationController::placed, this, [this](int count) {
        m_window.messages().showNotice(tr("%n placement(s) proposed. “Undo” takes all of them back.", nullptr, count));
    });
    connect(m_panel, &AllocationPanel::pairsSelected, this, &AllocationCommands::select);
    connect(m_panel, &AllocationPanel::zoomRequested, this, [this] { m_window.canvas().zoomToSelection(); });
    connect(m_panel, &AllocationPanel::exportRequested, this,
            [this](const tables::Sheet& sheet) { exportSheet(m_window, sheet); });
    connect(&m_window.selection(), &Selection::changed, this, [this] {
        m_panel->setChosen(m_window.selection().rowsOf(Kind::project), m_window.selection().rowsOf(Kind::site));
    });
}

void AllocationCommands::wireLines() {
    auto& settings = m_window.services().settings;
    m_panel->setLinesShown(settings.value(settings::kAllocationLines));
    connect(m_panel, &AllocationPanel::linesShownChanged, this, [this, &settings](bool isShown) {
        settings.set(settings::kAllocationLines, isShown);
        showLines();
    });
    for (const auto signal : {&AllocationController::shownChanged, &AllocationController::comparisonChanged,
                              &AllocationController::groundChanged})
        connect(m_controller, signal, this, &AllocationCommands::showLines);
    connect(m_panel, &AllocationPanel::pageChanged, this, &AllocationCommands::showLines);
    connect(m_dock->toggleViewAction(), &QAction::toggled, this, &AllocationCommands::showLines);
    m_window.canvas().installEventFilter(this);
}

// The lines of a closed dock would stand on the map without a way to take them off.
void AllocationCommands::showLines() {
    allocation::MapLines lines;
    QString before;
    QString after;
    const bool isWanted =
        m_window.services().settings.value(settings::kAllocationLines) && m_dock->toggleViewAction()->isChecked();
    if (const auto& comparison = m_controller->comparison(); isWanted && comparison && m_panel->isComparing()) {
        const auto first = m_controller->reportOf(comparison->before.key);
        const auto second = m_controller->reportOf(comparison->after.key);
        if (first && second) lines = allocation::linesOf(*first, *second, m_controller->ground());
        before = comparison->before.title;
        after = comparison->after.title;
    } else if (const auto report = m_controller->shown(); isWanted && report) {
        lines = allocation::linesOf(*report, m_controller->ground());
    }
    m_lines = std::move(lines.lines);
    m_window.sketches().set(MapSketches::Of::allocation, allocation::sketchesOf(m_lines, before, after));
    showGhosts();
}

// On the timeline, what the shown report would put where; gone with the dock.
void AllocationCommands::showGhosts() {
    std::vector<timeline::Ghost> ghosts;
    const auto report = m_dock->toggleViewAction()->isChecked() ? m_controller->shown() : nullptr;
    if (report)
        for (const auto& allotment : report->allotments) {
            const auto project = m_controller->ground().projects.find(allotment.project);
            ghosts.push_back({.space = allotment.space,
                              .period = {allotment.from, allotment.until},
                              .project = project != m_controller->ground().projects.end() ? project->second.name : ""});
        }
    if (auto* timeline = m_window.findChild<timeline::TimelineView*>()) timeline->setGhosts(std::move(ghosts));
}

bool AllocationCommands::eventFilter(QObject* watched, QEvent* event) {
    if (!m_lines.empty()) {
        const auto* mouse = dynamic_cast<QMouseEvent*>(event);
        if (event->type() == QEvent::MouseButtonPress && mouse) m_pressed = mouse->pos();
        const bool isClick = event->type() == QEvent::MouseButtonRelease && mouse &&
                             mouse->button() == Qt::LeftButton &&
                             (mouse->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance();
        if (isClick) tellLine(mouse->pos());
        if (event->type() == QEvent::ToolTip) tellLine(static_cast<QHelpEvent*>(event)->pos());
    }
    return QObject::eventFilter(watched, event);
}

void AllocationCommands::tellLine(QPoint at) {
    const auto& view = m_window.canvas().viewport();
    const auto place = view.toMap({static_cast<double>(at.x()), static_cast<double>(at.y())});
    const auto* line = allocation::lineAt(m_lines, place, kTolerance * view.metresPerPixel);
    if (!line) return;
    QToolTip::showText(m_window.canvas().mapToGlobal(at),
                       allocation::allotmentText(line->allotment, m_controller->ground(), m_window.services().language),
                       &m_window.canvas());
}

void AllocationCommands::select(const std::vector<geo::domain::ProjectSpace>& pairs) {
    Selection::Features next;
    const auto& ground = m_controller->ground();
    for (const auto& pair : pairs) {
        if (pair.project.isKept()) next.insert({geo::carto::LayerId::project, pair.project.value});
        const auto space = ground.spaces.find(pair.space);
        if (space == ground.spaces.end()) continue;
        if (const auto site = m_window.services().session.desk().rowById(Kind::site, space->second.site.value))
            next.insert(refOfSite(*site));
    }
    m_window.selection().set(std::move(next));
}

} // namespace app::window
