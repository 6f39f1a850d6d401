#include "map/tools/pan_tool.h"

namespace app::map {

Qt::CursorShape PanTool::cursor(bool isPressed) const {
    return isPressed ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

void PanTool::press(const Pointer& pointer, ToolTarget&) {
    m_last = pointer.at;
}

void PanTool::move(const Pointer& pointer, ToolTarget& target) {
    if (!m_last) return;
    target.panBy(pointer.at.x - m_last->x, pointer.at.y - m_last->y);
    m_last = pointer.at;
}

void PanTool::release(const Pointer& pointer, ToolTarget& target) {
    move(pointer, target);
    m_last.reset();
}

void PanTool::cancel(ToolTarget&) {
    m_last.reset();
}

} // namespace app::map
