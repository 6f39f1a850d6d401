#include "map/tools/zoom_box_tool.h"

namespace app::map {

Qt::CursorShape ZoomBoxTool::cursor(bool) const {
    return Qt::CrossCursor;
}

void ZoomBoxTool::press(const Pointer& pointer, ToolTarget&) {
    m_band.begin(pointer.at);
}

void ZoomBoxTool::move(const Pointer& pointer, ToolTarget& target) {
    if (!m_band.isBegun()) return;
    m_band.stretch(pointer.at);
    target.redraw();
}

void ZoomBoxTool::release(const Pointer& pointer, ToolTarget& target) {
    if (!m_band.isBegun()) return;
    m_band.stretch(pointer.at);
    const bool isBox = m_band.isBox();
    const QRectF box = m_band.box();
    m_band.end();
    if (isBox)
        target.zoomToScreenBox(box);
    else
        target.zoomAt(2.0, pointer.at);
    target.redraw();
}

void ZoomBoxTool::cancel(ToolTarget& target) {
    m_band.end();
    target.redraw();
}

void ZoomBoxTool::paint(QPainter& painter, const QPalette& palette, const geo::carto::Viewport&) const {
    m_band.paint(painter, palette);
}

} // namespace app::map
