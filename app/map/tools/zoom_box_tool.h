#pragma once

#include "map/tools/map_tool.h"
#include "map/tools/rubber_band.h"

namespace app::map {

// Zooms to a box by a drag, about a place by a click.
class ZoomBoxTool : public MapTool {
public:
    [[nodiscard]] ToolId id() const override { return ToolId::zoomBox; }
    [[nodiscard]] Qt::CursorShape cursor(bool isPressed) const override;
    void press(const Pointer& pointer, ToolTarget& target) override;
    void move(const Pointer& pointer, ToolTarget& target) override;
    void release(const Pointer& pointer, ToolTarget& target) override;
    void cancel(ToolTarget& target) override;
    void paint(QPainter& painter, const QPalette& palette, const geo::carto::Viewport&) const override;

private:
    RubberBand m_band;
};

} // namespace app::map
