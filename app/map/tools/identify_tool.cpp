#include "map/tools/identify_tool.h"

#include <utility>

namespace app::map {

Qt::CursorShape IdentifyTool::cursor(bool) const {
    return Qt::WhatsThisCursor;
}

void IdentifyTool::press(const Pointer&, ToolTarget&) {
    m_isPressed = true;
}

void IdentifyTool::move(const Pointer&, ToolTarget&) {}

void IdentifyTool::release(const Pointer& pointer, ToolTarget& target) {
    if (std::exchange(m_isPressed, false)) target.identifyAt(pointer.at);
}

void IdentifyTool::cancel(ToolTarget&) {
    m_isPressed = false;
}

} // namespace app::map
