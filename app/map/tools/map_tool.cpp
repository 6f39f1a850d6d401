#include "map/tools/map_tool.h"

#include "map/tools/identify_tool.h"
#include "map/tools/pan_tool.h"
#include "map/tools/pick_parcels_tool.h"
#include "map/tools/select_tool.h"
#include "map/tools/zoom_box_tool.h"

namespace app::map {

std::unique_ptr<MapTool> makeTool(ToolId id) {
    switch (id) {
    case ToolId::pan:
        return std::make_unique<PanTool>();
    case ToolId::identify:
        return std::make_unique<IdentifyTool>();
    case ToolId::select:
        return std::make_unique<SelectTool>();
    case ToolId::zoomBox:
        return std::make_unique<ZoomBoxTool>();
    case ToolId::pickParcels:
        return std::make_unique<PickParcelsTool>();
    case ToolId::selectPolygon:
    case ToolId::measure:
    case ToolId::draw:
    case ToolId::editVertices:
    case ToolId::catchment:
        return nullptr;
    }
    return nullptr;
}

SelectionMode selectionModeOf(Qt::KeyboardModifiers modifiers) {
    if (modifiers.testFlag(Qt::ControlModifier)) return SelectionMode::remove;
    return modifiers.testFlag(Qt::ShiftModifier) ? SelectionMode::add : SelectionMode::replace;
}

} // namespace app::map
