#pragma once

#include "map/tools/path_tool.h"

namespace app::map {

// Chooses what meets a polygon that is clicked corner by corner; Shift at the end adds, Ctrl removes. `left` is called
// for Esc with nothing begun.
[[nodiscard]] std::unique_ptr<PathTool> makeSelectPolygonTool(ToolTarget& target, std::function<void()> left);

} // namespace app::map
