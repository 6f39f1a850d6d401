#pragma once

#include "map/tools/map_tool.h"

namespace app::map {

// Asks what is at a place.
class IdentifyTool : public MapTool {
public:
    [[nodiscard]] ToolId id() const override { return ToolId::identify; }
    [[nodiscard]] Qt::CursorShape cursor(bool isPressed) const override;
    void press(const Pointer& pointer, ToolTarget& target) override;
    void move(const Pointer& pointer, ToolTarget& target) override;
    void release(const Pointer& pointer, ToolTarget& target) override;
    void cancel(ToolTarget& target) override;

private:
    bool m_isPressed = false;
};

} // namespace app::map
