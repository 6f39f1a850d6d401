#include "map/tools/pick_parcels_tool.h"

#include <cmath>
#include <utility>

namespace app::map {

Qt::CursorShape PickParcelsTool::cursor(bool isPressed) const {
    return isPressed && m_isDrag ? Qt::ClosedHandCursor : Qt::PointingHandCursor;
}

void PickParcelsTool::press(const Pointer& pointer, ToolTarget&) {
    m_isPressed = true;
    m_isDrag = false;
    m_start = m_last = pointer.at;
}

void PickParcelsTool::move(const Pointer& pointer, ToolTarget& target) {
    if (!m_isPressed) return;
    m_isDrag = m_isDrag || std::hypot(pointer.at.x - m_start.x, pointer.at.y - m_start.y) >= kDragThreshold;
    if (m_isDrag) target.panBy(pointer.at.x - m_last.x, pointer.at.y - m_last.y);
    if (m_isDrag) m_last = pointer.at;
}

void PickParcelsTool::release(const Pointer& pointer, ToolTarget& target) {
    if (std::exchange(m_isPressed, false) && !m_isDrag) target.pickAt(pointer.at);
}

void PickParcelsTool::cancel(ToolTarget&) {
    m_isPressed = false;
}

} // namespace app::map
