#pragma once

#include "map/tools/map_tool.h"

namespace app::map {

// Picks the parcel at a place, drawn or not, by a click; a drag moves the map.
class PickParcelsTool : public MapTool {
public:
    [[nodiscard]] ToolId id() const override { return ToolId::pickParcels; }
    [[nodiscard]] Qt::CursorShape cursor(bool isPressed) const override;
    void press(const Pointer& pointer, ToolTarget& target) override;
    void move(const Pointer& pointer, ToolTarget& target) override;
    void release(const Pointer& pointer, ToolTarget& target) override;
    void cancel(ToolTarget& target) override;

private:
    bool m_isPressed = false;
    bool m_isDrag = false;
    geo::carto::ScreenPoint m_start;
    geo::carto::ScreenPoint m_last;
};

} // namespace app::map
