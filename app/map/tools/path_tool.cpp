#include "map/tools/path_tool.h"

#include "map/tools/paint_path.h"

#include <cmath>
#include <utility>

namespace app::map {
namespace {

double pixelsBetween(geo::carto::ScreenPoint a, geo::carto::ScreenPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

bool isEnter(const ToolKey& key) {
    return key.key == Qt::Key_Return || key.key == Qt::Key_Enter;
}

bool isUndo(const ToolKey& key) {
    return key.key == Qt::Key_Z && key.modifiers == Qt::ControlModifier;
}

bool isCopy(const ToolKey& key) {
    return key.key == Qt::Key_C && key.modifiers == Qt::ControlModifier;
}

} // namespace

PathTool::PathTool(PathUse use, Snapping* snapping)
    : m_use(std::move(use))
    , m_snapping(snapping) {}

Qt::CursorShape PathTool::cursor(bool isPressed) const {
    return isPressed && m_isDrag ? Qt::ClosedHandCursor : Qt::CrossCursor;
}

void PathTool::press(const Pointer& pointer, ToolTarget&) {
    m_isPressed = true;
    m_isDrag = false;
    m_start = m_last = pointer.at;
}

void PathTool::move(const Pointer& pointer, ToolTarget& target) {
    if (!m_isPressed) return;
    m_isDrag = m_isDrag || pixelsBetween(pointer.at, m_start) >= kDragThreshold;
    if (!m_isDrag) return;
    target.panBy(pointer.at.x - m_last.x, pointer.at.y - m_last.y);
    m_last = pointer.at;
}

void PathTool::release(const Pointer& pointer, ToolTarget& target) {
    if (!std::exchange(m_isPressed, false) || m_isDrag) return;
    if (!m_isFinished && endsAt(pointer.at, target.view())) return finish(pointer.modifiers, target);
    const auto snap = m_snapping ? m_snapping->at(pointer.at, target.view(), pointer.modifiers) : std::nullopt;
    place(snap ? snap->at : target.view().toMap(pointer.at), target);
}

void PathTool::cancel(ToolTarget&) {
    m_isPressed = false;
}

// A click where the path ends, or on the first point of a ring, finishes it.
bool PathTool::endsAt(geo::carto::ScreenPoint at, const geo::carto::Viewport& view) const {
    if (m_path.size() < m_use.fewest) return false;
    const auto isThere = [&](geo::geom::PointM point) {
        return pixelsBetween(view.toScreen(point), at) < kDragThreshold;
    };
    return isThere(m_path.back()) || (m_use.isRing && isThere(m_path.front()));
}

void PathTool::place(geo::geom::PointM at, ToolTarget& target) {
    if (std::exchange(m_isFinished, false)) m_path.clear();
    if (m_path.empty() || m_path.back() != at) m_path.push_back(at);
    m_next = at;
    if (m_use.fewest == 1) return finish(Qt::NoModifier, target);
    tell();
    target.redraw();
}

void PathTool::finish(Qt::KeyboardModifiers modifiers, ToolTarget& target) {
    if (m_isFinished || m_path.size() < m_use.fewest) return;
    m_next.reset();
    m_snap.reset();
    m_isFinished = true;
    tell();
    const Path whole = m_path;
    if (!m_use.staysShown) m_path.clear();
    if (!m_use.staysShown) m_isFinished = false;
    target.redraw();
    // Last, of a copy: who is told may put another tool in the place of this one.
    if (const auto finished = m_use.finished) finished(whole, modifiers);
}

void PathTool::hover(const Pointer& pointer, ToolTarget& target) {
    m_snap = m_snapping ? m_snapping->at(pointer.at, target.view(), pointer.modifiers) : std::nullopt;
    m_next = m_snap ? m_snap->at : target.view().toMap(pointer.at);
    if (!m_path.empty() && !m_isFinished) tell();
    target.redraw();
}

bool PathTool::doubleClick(const Pointer& pointer, ToolTarget& target) {
    if (m_isFinished || m_path.size() < m_use.fewest) return m_use.fewest > 1;
    finish(pointer.modifiers, target);
    return true;
}

bool PathTool::claims(const ToolKey& key) const {
    if (isCopy(key)) return m_use.copied && !m_path.empty();
    return isUndo(key) && !m_path.empty() && !m_isFinished;
}

bool PathTool::key(const ToolKey& key, ToolTarget& target) {
    const bool isBegun = !m_path.empty();
    if (isCopy(key) && claims(key)) {
        m_use.copied();
        return true;
    }
    if (isBegun && isEnter(key) && (!key.isCrosshairShown || key.modifiers.testFlag(Qt::ControlModifier))) {
        finish(key.modifiers & ~Qt::ControlModifier, target);
        return true;
    }
    if ((key.key == Qt::Key_Backspace || isUndo(key)) && isBegun) {
        takeBack(target);
        return true;
    }
    if (key.key == Qt::Key_Escape) {
        if (isBegun)
            clear(target);
        else if (const auto left = m_use.left)
            left();
        return true;
    }
    if (key.key != Qt::Key_S || key.modifiers != Qt::NoModifier || !m_snapping) return false;
    m_snapping->setOn(!m_snapping->isOn());
    m_snap.reset();
    target.redraw();
    return true;
}

void PathTool::takeBack(ToolTarget& target) {
    if (!std::exchange(m_isFinished, false)) m_path.pop_back();
    tell();
    target.redraw();
}

void PathTool::clear(ToolTarget& target) {
    m_path.clear();
    m_isFinished = false;
    m_next.reset();
    m_snap.reset();
    tell();
    target.redraw();
}

void PathTool::tell() {
    if (m_use.changed) m_use.changed(m_path, m_isFinished ? std::nullopt : m_next);
}

Path PathTool::shown() const {
    Path path = m_path;
    if (!m_isFinished && m_next && !path.empty()) path.push_back(*m_next);
    if (m_use.isRing && path.size() > 2) path.push_back(path.front());
    return path;
}

void PathTool::paint(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view) const {
    const Path path = shown();
    paintPath(painter, palette, view, path, m_use.isRing);
    if (m_use.label)
        for (std::size_t i = 0; i + 1 < path.size(); ++i)
            paintAlong(painter, palette, view, path[i], path[i + 1], m_use.label(path[i], path[i + 1]));
    paintHandles(painter, palette, view, m_path);
    if (m_snap && !m_isFinished) paintSnapMark(painter, *m_snap, view);
}

} // namespace app::map
