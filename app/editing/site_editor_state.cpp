// What the panel asks of the editor, and what it shows of the drawing under way.
#include "editing/ring_shape.h"
#include "editing/site_editor.h"
#include "geom/crs.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "map/tools/edit_vertices_tool.h"
#include "map/tools/path_tool.h"
#include "text/value_text.h"

namespace app::editing {

using geo::geom::Geometry;

void SiteEditor::finish() {
    if (auto* corners = cornerTool())
        corners->finish();
    else if (auto* path = pathTool())
        path->finish(Qt::NoModifier, m_canvas.toolTarget());
}

void SiteEditor::cancel() {
    if (m_state.isActive) end();
}

void SiteEditor::undo() {
    if (auto* corners = cornerTool())
        corners->undo(m_canvas.toolTarget());
    else if (auto* path = pathTool())
        (void)path->key({Qt::Key_Backspace, Qt::NoModifier, false}, m_canvas.toolTarget());
}

void SiteEditor::repair() {
    auto* corners = cornerTool();
    if (corners == nullptr) return;
    const auto mended = geo::geom::madeValid(Geometry{corners->shape()});
    if (!mended) return void(emit m_session.failed(mended.error()));
    if (geo::geom::isEmpty(*mended)) return void(emit told(tr("Nothing is left of the outline when it is repaired.")));
    corners->change(multiOf(*mended), m_canvas.toolTarget());
}

void SiteEditor::removeCorner() {
    if (auto* corners = cornerTool()) corners->removeActive(m_canvas.toolTarget());
}

void SiteEditor::walk(bool next) {
    auto* corners = cornerTool();
    if (corners != nullptr && !corners->walk(next, m_canvas.toolTarget())) corners->walk(next, m_canvas.toolTarget());
}

// Of the corner in hand; while a path is drawn, the next point of it.
void SiteEditor::moveCorner(geo::geom::PointM to) {
    if (auto* corners = cornerTool())
        corners->moveActive(to, m_canvas.toolTarget());
    else if (auto* path = pathTool())
        path->place(to, m_canvas.toolTarget());
}

void SiteEditor::setStep(geo::Metres step) {
    m_step = step;
    if (auto* corners = cornerTool()) corners->setStep(step);
}

void SiteEditor::setSnapping(bool isOn) {
    m_snapping.setOn(isOn);
}

map::EditVerticesTool* SiteEditor::cornerTool() {
    return m_state.isActive ? dynamic_cast<map::EditVerticesTool*>(&m_canvas.activeTool()) : nullptr;
}

map::PathTool* SiteEditor::pathTool() {
    const bool isDrawing = m_state.isActive && m_canvas.tool() == map::ToolId::draw;
    return isDrawing ? dynamic_cast<map::PathTool*>(&m_canvas.activeTool()) : nullptr;
}

void SiteEditor::showPath(const std::vector<geo::geom::PointM>& placed, std::optional<geo::geom::PointM> next,
                          bool isRing) {
    if (!m_state.isActive) return;
    auto shown = placed;
    if (next && !shown.empty()) shown.push_back(*next);
    m_state.canUndo = !placed.empty();
    m_state.areas = isRing && shown.size() > 2 ? areasText(ringShape(shown)) : QString{};
    emit stateChanged();
}

void SiteEditor::showCorners() {
    const auto* corners = cornerTool();
    if (corners == nullptr) return;
    m_state.hasCorners = true;
    m_state.corner = corners->activePlace();
    m_state.canUndo = corners->isChanged();
    m_state.areas = areasText(corners->shape());
    m_state.flaw = corners->flaw() ? flawText(*corners->flaw()) : QString{};
    emit stateChanged();
}

QString SiteEditor::areasText(const Geometry& shape) const {
    const auto onEllipsoid = geo::geom::ellipsoidalArea(shape, m_session.desk().info().epsg);
    const QString planimetric = text::areaText(geo::geom::planimetricArea(shape), m_language);
    if (!onEllipsoid) return tr("%1 (planimetric)").arg(planimetric);
    return tr("%1 (planimetric), %2 (ellipsoidal)").arg(planimetric, text::areaText(*onEllipsoid, m_language));
}

QString SiteEditor::flawText(const geo::geom::Flaw& flaw) const {
    using geo::geom::FlawKind;
    const QString place = text::coordinateText(flaw.at, m_session.desk().info().epsg, m_language);
    switch (flaw.kind) {
    case FlawKind::selfIntersection:
        return tr("The outline crosses or touches itself at %1.").arg(place);
    case FlawKind::holeOutside:
        return tr("A hole lies outside of the outline at %1.").arg(place);
    case FlawKind::nested:
        return tr("One part or hole lies within another at %1.").arg(place);
    case FlawKind::disconnected:
        return tr("The holes cut the inside in two at %1.").arg(place);
    case FlawKind::tooFewPoints:
        return tr("A part has less than three corners at %1.").arg(place);
    case FlawKind::duplicate:
        return tr("The same part stands twice at %1.").arg(place);
    case FlawKind::coordinate:
    case FlawKind::other:
        return tr("The outline is not valid at %1.").arg(place);
    }
    return {};
}

} // namespace app::editing
