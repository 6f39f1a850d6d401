// How the map works with its tool beyond a single gesture: keys, double clicks, and what a tool chooses.
#include "carto/display_list.h"
#include "map/map_canvas.h"

#include <QKeyEvent>

namespace app::map {

void MapCanvas::setTool(ToolId tool) {
    if (m_tool->id() != tool) useTool(makeTool(tool));
}

void MapCanvas::useTool(std::unique_ptr<MapTool> tool) {
    if (!tool) return;
    cancelGesture();
    m_tool = std::move(tool);
    updateCursor();
    update();
    emit toolChanged(m_tool->id());
}

ToolId MapCanvas::tool() const {
    return m_tool->id();
}

void MapCanvas::flash(const geo::geom::Geometry& shape) {
    m_flash.start(shape);
}

void MapCanvas::selectWithin(const geo::geom::Polygon& area, SelectionMode mode) {
    const auto snapshot = searched();
    if (!snapshot) return;
    emit selectionRequested(geo::carto::featuresWithin(*snapshot, params(), area), mode);
}

ToolKey MapCanvas::toolKey(const QKeyEvent& event) const {
    return {event.key(), event.modifiers() & ~Qt::KeypadModifier, m_crosshair.isShown()};
}

bool MapCanvas::handleToolKey(const QKeyEvent& event) {
    return m_tool->key(toolKey(event), *this);
}

bool MapCanvas::focusNextPrevChild(bool next) {
    return m_tool->walk(next, *this) || QWidget::focusNextPrevChild(next);
}

} // namespace app::map
