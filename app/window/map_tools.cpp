#include "window/map_tools.h"

#include "editing/edit_panel.h"
#include "editing/measure_panel.h"
#include "map/tools/path_tool.h"
#include "map/tools/select_polygon_tool.h"
#include "usecase/snap_near.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QStatusBar>

namespace app::window {

using geo::domain::Kind;

MapTools::MapTools(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_editor(new editing::SiteEditor(window.services().session, window.canvas(), window.services().language, this))
    , m_editPanel(new editing::EditPanel(*m_editor, window.services().language, &window))
    , m_measurePanel(new editing::MeasurePanel(window.services().language, &window))
    , m_measureSnapping([&window](geo::geom::PointM place, geo::Metres tolerance) {
        return geo::usecase::snapNear(window.services().session.desk(), place, tolerance);
    }) {
    window.addDock(QStringLiteral("editDock"), tr("Drawing"), m_editPanel, Qt::RightDockWidgetArea,
                   MainWindow::Panel::optional);
    window.addDock(QStringLiteral("measureDock"), tr("Measure"), m_measurePanel, Qt::RightDockWidgetArea,
                   MainWindow::Panel::optional);
    wireEditing();
    wireMeasuring();
    // What is drawn in one workspace means nothing in another.
    connect(&window.services().session, &session::WorkspaceSession::closed, this, [this] {
        const map::ToolId tool = m_window.canvas().tool();
        if (tool == map::ToolId::measure || tool == map::ToolId::selectPolygon) chooseSelect();
    });
    window.actions().on(ActionId::selectPolygon, [this] {
        m_window.canvas().useTool(
            map::makeSelectPolygonTool(m_window.canvas().toolTarget(), [this] { chooseSelect(); }));
        m_window.canvas().setFocus();
    });
}

void MapTools::wireEditing() {
    using editing::SiteEditor;
    const Actions& actions = m_window.actions();
    actions.on(ActionId::drawSite, [this] { m_editor->drawSite(); });
    actions.on(ActionId::drawPointSite, [this] { m_editor->drawPointSite(); });
    actions.on(ActionId::mergeSites, [this] { mergeSelected(); });
    const std::vector<std::pair<ActionId, void (SiteEditor::*)(std::int64_t)>> edits = {
        {ActionId::editOutline, &SiteEditor::editOutline}, {ActionId::addPart, &SiteEditor::addPart},
        {ActionId::addHole, &SiteEditor::addHole},         {ActionId::reshapeOutline, &SiteEditor::reshape},
        {ActionId::movePoint, &SiteEditor::movePoint},     {ActionId::splitSite, &SiteEditor::split}};
    for (const auto& [id, edit] : edits) actions.on(id, [this, edit = edit] { withSite(edit); });
    connect(m_editor, &SiteEditor::stateChanged, this, [this] {
        if (m_editor->state().isActive && m_editPanel->visibleRegion().isEmpty())
            m_window.showDock(QStringLiteral("editDock"));
    });
    connect(m_editor, &SiteEditor::told, this, &MapTools::tell);
    connect(m_editor, &SiteEditor::kept, this, [this](const QString& sentence) {
        m_window.messages().showNotice(sentence, tr("Undo"));
        connect(
            &m_window.messages(), &MessageBar::actionRequested, this, [this] { m_window.services().session.undo(); },
            Qt::SingleShotConnection);
    });
    connect(m_editor, &SiteEditor::siteMade, this, &MapTools::selectSite);
    connect(m_editor, &SiteEditor::ended, this, [this] {
        m_window.showDock(QStringLiteral("inspectorDock"));
        chooseSelect();
    });
}

void MapTools::tell(const QString& sentence) {
    m_window.messages().showNotice(sentence);
}

void MapTools::withSite(void (editing::SiteEditor::*edit)(std::int64_t)) {
    const auto sites = m_window.selection().rowsOf(Kind::site);
    if (sites.size() != 1) return tell(tr("Select one site first."));
    (m_editor->*edit)(*sites.begin());
}

void MapTools::mergeSelected() {
    const auto sites = m_window.selection().rowsOf(Kind::site);
    m_editor->merge({sites.begin(), sites.end()});
}

void MapTools::selectSite(std::int64_t site) {
    const auto row = m_window.services().session.desk().rowById(Kind::site, site);
    if (!row) return;
    m_window.selection().set({refOfSite(*row)});
    m_window.showDock(QStringLiteral("inspectorDock"));
}

void MapTools::chooseSelect() {
    m_window.canvas().setTool(map::ToolId::select);
    m_window.actions()[ActionId::select]->setChecked(true);
}

void MapTools::wireMeasuring() {
    using editing::MeasurePanel;
    m_measureSnapping.setOn(false);
    auto& session = m_window.services().session;
    m_window.actions().on(ActionId::measureLength, [this] { measure(false); });
    m_window.actions().on(ActionId::measureArea, [this] { measure(true); });
    connect(m_measurePanel, &MeasurePanel::areaChosen, this, [this](bool isArea) {
        m_window.actions()[isArea ? ActionId::measureArea : ActionId::measureLength]->setChecked(true);
        measure(isArea);
    });
    connect(m_measurePanel, &MeasurePanel::snappingChosen, this, [this](bool isOn) { m_measureSnapping.setOn(isOn); });
    const auto showCrs = [this, &session] {
        m_measurePanel->model().setCrs(session.isOpen() ? session.desk().info().epsg : 0);
    };
    connect(&session, &session::WorkspaceSession::opened, this, showCrs);
    connect(&session, &session::WorkspaceSession::closed, this, showCrs);
}

void MapTools::measure(bool isArea) {
    m_measurePanel->setArea(isArea);
    m_measurePanel->model().setPath({}, isArea);
    map::PathUse use;
    use.id = map::ToolId::measure;
    use.isRing = isArea;
    use.fewest = isArea ? 3 : 2;
    use.staysShown = true;
    use.left = [this] { chooseSelect(); };
    use.copied = [this] { m_measurePanel->copy(); };
    use.label = [this](geo::geom::PointM from, geo::geom::PointM to) {
        return m_measurePanel->model().stretchText(from, to);
    };
    use.changed = [this, isArea](const map::Path& placed, std::optional<geo::geom::PointM> next) {
        map::Path path = placed;
        if (next && !path.empty() && path.back() != *next) path.push_back(*next);
        m_measurePanel->model().setPath(path, isArea);
        m_measurePanel->setSnapping(m_measureSnapping.isOn());
        m_window.statusBar()->showMessage(m_measurePanel->model().summary());
    };
    m_window.canvas().useTool(std::make_unique<map::PathTool>(std::move(use), &m_measureSnapping));
    m_window.showDock(QStringLiteral("measureDock"));
    m_window.canvas().setFocus();
}

} // namespace app::window
