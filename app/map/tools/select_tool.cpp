#include "map/tools/select_tool.h"

namespace app::map {
Qt::CursorShape SelectTool::cursor(bool isPressed) const {
    return isPressed ? Qt::CrossCursor : Qt::ArrowCursor;
}

void SelectTool::press(const Pointer& pointer, ToolTarget&) {
    m_band.begin(pointer.at);
}

void SelectTool::move(const Pointer& pointer, ToolTarget& target) {
    if (!m_band.isBegun()) return;
    m_band.stretch(pointer.at);
    target.redraw();
}

void SelectTool::release(const Pointer& pointer, ToolTarget& target) {
    if (!m_band.isBegun()) return;
    m_band.stretch(pointer.at);
    const bool isBox = m_band.isBox();
    const QRectF box = m_band.box();
    m_band.end();
    if (isBox)
        target.selectIn(box, selectionModeOf(pointer.modifiers));
    else
        target.selectAt(pointer.at, selectionModeOf(pointer.modifiers));
    target.redraw();
}

void SelectTool::cancel(ToolTarget& target) {
    m_band.end();
    target.redraw();
}

void SelectTool::paint(QPainter& painter, const QPalette& palette, const geo::carto::Viewport&) const {
    m_band.paint(painter, palette);
}

} // namespace app::map
