#pragma once

#include "map/tools/map_tool.h"

#include <optional>

namespace app::map {

// Moves the map along with the pointer.
class PanTool : public MapTool {
public:
    [[nodiscard]] ToolId id() const override { return ToolId::pan; }
    [[nodiscard]] Qt::CursorShape cursor(bool isPressed) const override;
    void press(const Pointer& pointer, ToolTarget& target) override;
    void move(const Pointer& pointer, ToolTarget& target) override;
    void release(const Pointer& pointer, ToolTarget& target) override;
    void cancel(ToolTarget& target) override;

private:
    std::optional<geo::carto::ScreenPoint> m_last;
};

} // namespace app::map
