#pragma once

#include "carto/viewport.h"
#include "geom/geometry.h"

#include <QRectF>
#include <Qt>

#include <cstdint>
#include <memory>

class QPainter;
class QPalette;

namespace app::map {

enum class ToolId : std::uint8_t {
    pan,
    identify,
    select,
    zoomBox,
    pickParcels,
    selectPolygon,
    measure,
    draw,
    editVertices,
    catchment
};

// How newly chosen features change the selection: Shift adds, Ctrl removes.
enum class SelectionMode : std::uint8_t { replace, add, remove };

// Where the pointer is, in logical pixels of the map, be it moved by mouse or by keyboard.
struct Pointer {
    geo::carto::ScreenPoint at;
    Qt::KeyboardModifiers modifiers;
};

// A key on the map, as a tool sees it.
struct ToolKey {
    int key = 0;
    Qt::KeyboardModifiers modifiers;
    bool isCrosshairShown = false; // then Enter is a click where the crosshair is
};

// What a tool may ask of the map it works on.
class ToolTarget {
public:
    virtual ~ToolTarget() = default;
    [[nodiscard]] virtual const geo::carto::Viewport& view() const = 0;
    // The map follows the pointer by so many pixels.
    virtual void panBy(double dxPixels, double dyPixels) = 0;
    virtual void zoomAt(double factor, geo::carto::ScreenPoint fixed) = 0;
    virtual void zoomToScreenBox(const QRectF& box) = 0;
    virtual void identifyAt(geo::carto::ScreenPoint at) = 0;
    virtual void selectAt(geo::carto::ScreenPoint at, SelectionMode mode) = 0;
    virtual void selectIn(const QRectF& box, SelectionMode mode) = 0;
    // What meets the area is chosen.
    virtual void selectWithin(const geo::geom::Polygon& area, SelectionMode mode) = 0;
    // The parcel at the place is meant.
    virtual void pickAt(geo::carto::ScreenPoint at) = 0;
    // The tool wants to be painted anew.
    virtual void redraw() = 0;
};

// What the pointer does on the map. A gesture is press, any number of moves, and release or cancel.
class MapTool {
public:
    virtual ~MapTool() = default;
    [[nodiscard]] virtual ToolId id() const = 0;
    [[nodiscard]] virtual Qt::CursorShape cursor(bool isPressed) const = 0;
    // Whether Shift and Ctrl have a meaning of their own for the tool; else Shift and drag zooms to a box.
    [[nodiscard]] virtual bool usesModifiers() const { return false; }

    virtual void press(const Pointer& pointer, ToolTarget& target) = 0;
    virtual void move(const Pointer& pointer, ToolTarget& target) = 0;
    virtual void release(const Pointer& pointer, ToolTarget& target) = 0;
    // Forgets a gesture that was begun, without effect.
    virtual void cancel(ToolTarget& target) = 0;
    // Draws what the tool shows over the map, in a gesture and between.
    virtual void paint(QPainter&, const QPalette&, const geo::carto::Viewport&) const {}

    // The rest is for tools that hold something between gestures: a line that is clicked point by point.
    virtual void hover(const Pointer&, ToolTarget&) {}
    // The second press of a double click; false: it is a press like any other.
    virtual bool doubleClick(const Pointer&, ToolTarget&) { return false; }
    // False: the tool has no use for the key, it is the map's.
    virtual bool key(const ToolKey&, ToolTarget&) { return false; }
    // Whether the tool wants the key now though it is a shortcut of the window (Ctrl+Z while drawing).
    [[nodiscard]] virtual bool claims(const ToolKey&) const { return false; }
    // Tab: on to the next of what the tool holds; false: the focus leaves the map.
    virtual bool walk(bool, ToolTarget&) { return false; }
};

// The tools that need nothing but the map; null for the others (see PathTool, EditVerticesTool).
[[nodiscard]] std::unique_ptr<MapTool> makeTool(ToolId id);

// Shift adds, Ctrl removes.
[[nodiscard]] SelectionMode selectionModeOf(Qt::KeyboardModifiers modifiers);

// Below this many pixels a gesture is a click, not a drag.
inline constexpr double kDragThreshold = 4.0;

} // namespace app::map
