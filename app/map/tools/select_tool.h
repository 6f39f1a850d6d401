#pragma once

#include "map/tools/map_tool.h"
#include "map/tools/rubber_band.h"

namespace app::map {

// Chooses the features at a place by a click, those in a box by a drag.
class SelectTool : public MapTool {
public:
    [[nodiscard]] ToolId id() const override { return ToolId::select; }
    [[nodiscard]] Qt::CursorShape cursor(bool isPressed) const override;
    void press(const Pointer& pointer, ToolTarget& target) override;
    void move(const Pointer& pointer, ToolTarget& target) override;
    void release(const Pointer& pointer, ToolTarget& target) override;
    void cancel(ToolTarget& target) override;
    [[nodiscard]] bool usesModifiers() const override { return true; }
    void paint(QPainter& painter, const QPalette& palette, const geo::carto::Viewport&) const override;

private:
    RubberBand m_band;
};

} // namespace app::map
