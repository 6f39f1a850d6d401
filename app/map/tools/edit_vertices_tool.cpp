#include "map/tools/edit_vertices_tool.h"

#include "map/tools/paint_path.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::map {
namespace {

using geo::geom::PointM;
using geo::geom::Vertex;

constexpr double kReach = 8.0; // pixels to a corner or an edge
constexpr double kLongStep = 10.0;
const QColor kFlawColour{0xCC, 0x00, 0x00};

geo::Metres reachOf(const geo::carto::Viewport& view) {
    return geo::Metres{kReach * view.metresPerPixel};
}

PointM directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1.0, 0.0};
    case Qt::Key_Right:
        return {1.0, 0.0};
    case Qt::Key_Up:
        return {0.0, 1.0};
    case Qt::Key_Down:
        return {0.0, -1.0};
    default:
        return {};
    }
}

bool isUndo(const ToolKey& key) {
    return key.key == Qt::Key_Z && key.modifiers == Qt::ControlModifier;
}

} // namespace

EditVerticesTool::EditVerticesTool(geo::geom::MultiPolygon shape, VertexUse use, Snapping* snapping)
    : m_shape(std::move(shape))
    , m_use(std::move(use))
    , m_snapping(snapping)
    , m_flaw(geo::geom::flawOf(m_shape)) {}

Qt::CursorShape EditVerticesTool::cursor(bool isPressed) const {
    if (isPressed && m_drag == Drag::map) return Qt::ClosedHandCursor;
    return m_under ? Qt::PointingHandCursor : Qt::ArrowCursor;
}

std::optional<PointM> EditVerticesTool::activePlace() const {
    return m_active ? geo::geom::placeOf(m_shape, *m_active) : std::nullopt;
}

void EditVerticesTool::press(const Pointer& pointer, ToolTarget& target) {
    const PointM at = target.view().toMap(pointer.at);
    const geo::Metres reach = reachOf(target.view());
    m_start = m_last = pointer.at;
    m_isMoved = false;
    m_drag = Drag::map;
    if (const auto vertex = geo::geom::nearestVertex(m_shape, at, reach)) {
        m_active = vertex->vertex;
        m_drag = Drag::vertex;
        if (m_use.changed) m_use.changed();
    } else if (const auto edge = geo::geom::nearestEdge(m_shape, at, reach)) {
        m_under = edge;
        m_drag = Drag::edge;
    }
    target.redraw();
}

void EditVerticesTool::move(const Pointer& pointer, ToolTarget& target) {
    const bool isFirst = !m_isMoved;
    m_isMoved = m_isMoved || std::hypot(pointer.at.x - m_start.x, pointer.at.y - m_start.y) >= kDragThreshold;
    if (m_drag == Drag::none || !m_isMoved) return;
    if (m_drag == Drag::map) {
        target.panBy(pointer.at.x - m_last.x, pointer.at.y - m_last.y);
        m_last = pointer.at;
        return;
    }
    if (m_drag == Drag::edge)
        insertOn(*m_under, target);
    else if (isFirst)
        m_before.push_back(m_shape);
    m_drag = Drag::vertex;
    m_snap = m_snapping ? m_snapping->at(pointer.at, target.view(), pointer.modifiers) : std::nullopt;
    m_shape =
        geo::geom::movedVertex(std::move(m_shape), *m_active, m_snap ? m_snap->at : target.view().toMap(pointer.at));
    tell(target);
}

void EditVerticesTool::release(const Pointer& pointer, ToolTarget& target) {
    move(pointer, target);
    m_drag = Drag::none;
    m_snap.reset();
    target.redraw();
}

void EditVerticesTool::cancel(ToolTarget& target) {
    const bool isHalfway = m_drag == Drag::vertex && m_isMoved;
    m_drag = Drag::none;
    m_snap.reset();
    if (isHalfway) undo(target);
}

void EditVerticesTool::hover(const Pointer& pointer, ToolTarget& target) {
    const PointM at = target.view().toMap(pointer.at);
    m_under = geo::geom::nearestVertex(m_shape, at, reachOf(target.view()));
    if (!m_under) m_under = geo::geom::nearestEdge(m_shape, at, reachOf(target.view()));
    target.redraw();
}

bool EditVerticesTool::doubleClick(const Pointer& pointer, ToolTarget& target) {
    const PointM at = target.view().toMap(pointer.at);
    const geo::Metres reach = reachOf(target.view());
    if (geo::geom::nearestVertex(m_shape, at, reach)) return true;
    if (const auto edge = geo::geom::nearestEdge(m_shape, at, reach)) insertOn(*edge, target);
    return true;
}

bool EditVerticesTool::claims(const ToolKey& key) const {
    if (key.key == Qt::Key_Delete && key.modifiers == Qt::NoModifier) return m_active.has_value();
    return isUndo(key) && isChanged();
}

bool EditVerticesTool::key(const ToolKey& key, ToolTarget& target) {
    if (m_active && step(key, target)) return true;
    const bool isEnter = key.key == Qt::Key_Return || key.key == Qt::Key_Enter;
    if (isEnter && (!key.isCrosshairShown || key.modifiers.testFlag(Qt::ControlModifier))) {
        finish();
        return true;
    }
    if (isUndo(key) && isChanged()) {
        undo(target);
        return true;
    }
    if (key.key == Qt::Key_Escape) {
        if (const auto left = m_use.left) left();
        return true;
    }
    const bool isRemoval = key.key == Qt::Key_Delete || key.key == Qt::Key_Backspace;
    if (m_active && isRemoval) {
        removeActive(target);
        return true;
    }
    if (m_active && key.key == Qt::Key_Insert) {
        insertAfterActive(target);
        return true;
    }
    if (key.key != Qt::Key_S || key.modifiers != Qt::NoModifier || !m_snapping) return false;
    m_snapping->setOn(!m_snapping->isOn());
    target.redraw();
    return true;
}

// Arrows without Ctrl (which moves the crosshair) and Alt (which goes through the views).
bool EditVerticesTool::step(const ToolKey& key, ToolTarget& target) {
    const PointM direction = directionOf(key.key);
    if (direction == PointM{} || (key.modifiers & ~Qt::ShiftModifier) != Qt::NoModifier) return false;
    const auto place = activePlace();
    if (!place) return false;
    const double far = m_step.value * (key.modifiers.testFlag(Qt::ShiftModifier) ? kLongStep : 1.0);
    moveActive({place->x + direction.x * far, place->y + direction.y * far}, target);
    return true;
}

bool EditVerticesTool::walk(bool next, ToolTarget& target) {
    const auto all = geo::geom::verticesOf(m_shape);
    if (all.empty()) return false;
    const auto held = m_active ? std::ranges::find(all, *m_active) : all.end();
    if (held == all.end()) {
        m_active = next ? all.front() : all.back();
    } else {
        const auto at = static_cast<std::size_t>(held - all.begin());
        // Beyond the last one the focus goes on: no one is caught in the map.
        if (next ? at + 1 == all.size() : at == 0) {
            m_active.reset();
            tell(target);
            return false;
        }
        m_active = all[next ? at + 1 : at - 1];
    }
    tell(target);
    return true;
}

void EditVerticesTool::change(geo::geom::MultiPolygon shape, ToolTarget& target) {
    m_before.push_back(std::exchange(m_shape, std::move(shape)));
    if (m_active && !geo::geom::placeOf(m_shape, *m_active)) m_active.reset();
    m_under.reset();
    tell(target);
}

void EditVerticesTool::moveActive(PointM to, ToolTarget& target) {
    if (m_active) change(geo::geom::movedVertex(m_shape, *m_active, to), target);
}

void EditVerticesTool::removeActive(ToolTarget& target) {
    if (!m_active) return;
    auto without = geo::geom::removedVertex(m_shape, *m_active);
    if (without.polygons.empty()) return; // the last triangle: an outline is taken off by other means
    const Vertex was = *m_active;
    change(std::move(without), target);
    m_active = was.index > 0 ? Vertex{was.polygon, was.ring, was.index - 1} : was;
    if (!geo::geom::placeOf(m_shape, *m_active)) m_active.reset();
    tell(target);
}

void EditVerticesTool::insertAfterActive(ToolTarget& target) {
    const geo::geom::Ring* ring = geo::geom::ringOf(m_shape, *m_active);
    if (!ring) return;
    const PointM a = (*ring)[m_active->index];
    const PointM b = (*ring)[m_active->index + 1];
    insertOn({*m_active, {(a.x + b.x) / 2.0, (a.y + b.y) / 2.0}, {}}, target);
}

void EditVerticesTool::insertOn(const geo::geom::NearVertex& edge, ToolTarget& target) {
    m_active = Vertex{edge.vertex.polygon, edge.vertex.ring, edge.vertex.index + 1};
    change(geo::geom::insertedVertex(m_shape, edge.vertex, edge.at), target);
}

void EditVerticesTool::undo(ToolTarget& target) {
    if (m_before.empty()) return;
    m_shape = std::move(m_before.back());
    m_before.pop_back();
    if (m_active && !geo::geom::placeOf(m_shape, *m_active)) m_active.reset();
    m_under.reset();
    tell(target);
}

void EditVerticesTool::finish() {
    if (const auto finished = m_use.finished) finished(geo::geom::MultiPolygon{m_shape});
}

void EditVerticesTool::tell(ToolTarget& target) {
    m_flaw = geo::geom::flawOf(m_shape);
    if (m_use.changed) m_use.changed();
    target.redraw();
}

void EditVerticesTool::paint(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view) const {
    geo::geom::forEachPointList(m_shape, [&](const geo::geom::Ring& ring) {
        paintPath(painter, palette, view, ring, false);
        paintHandles(painter, palette, view, ring);
    });
    painter.save();
    if (const auto place = activePlace()) {
        const auto at = view.toScreen(*place);
        painter.setPen(QPen{Qt::white, 1.0});
        painter.setBrush(palette.color(QPalette::Highlight));
        painter.drawRect(QRectF{at.x - 6.0, at.y - 6.0, 12.0, 12.0});
    }
    if (m_under && m_drag == Drag::none) {
        const auto at = view.toScreen(m_under->at);
        painter.setPen(QPen{palette.color(QPalette::Highlight), 2.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF{at.x, at.y}, 6.0, 6.0);
    }
    if (m_flaw) {
        const auto at = view.toScreen(m_flaw->at);
        painter.setPen(QPen{kFlawColour, 3.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF{at.x, at.y}, 9.0, 9.0);
        painter.drawLine(QPointF{at.x - 6.0, at.y - 6.0}, QPointF{at.x + 6.0, at.y + 6.0});
    }
    painter.restore();
    if (m_snap) paintSnapMark(painter, *m_snap, view);
}

} // namespace app::map
