#pragma once

#include "map/tools/map_tool.h"
#include "map/tools/snapping.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace app::map {

using Path = std::vector<geo::geom::PointM>;

// What a path is drawn for.
struct PathUse {
    ToolId id = ToolId::draw;
    bool isRing = false;     // the last point is joined to the first
    std::size_t fewest = 2;  // points that make a whole; 1: the first click is all
    bool staysShown = false; // the finished path stays until the next click or Esc: measuring

    // Points were placed, taken back or moved about; `next` is where the pointer is, none when the path is finished.
    std::function<void(const Path& placed, std::optional<geo::geom::PointM> next)> changed = {};
    // The path is whole: in the order of the clicks, a ring not closed.
    std::function<void(const Path& path, Qt::KeyboardModifiers modifiers)> finished = {};
    // Esc with nothing begun: the user is done with the tool.
    std::function<void()> left = {};
    // Ctrl+C.
    std::function<void()> copied = {};
    // What is written along a stretch of the path; "" for nothing.
    std::function<QString(geo::geom::PointM, geo::geom::PointM)> label = {};
};

// A line or ring that is clicked point by point. A click places a point, a drag moves the map; double click or Enter
// finishes (by keyboard: Enter twice at the same place, or Ctrl+Enter), and so does a click on the first point of a
// ring. Backspace and Ctrl+Z take the last point back, Esc gives up. S turns snapping on and off.
class PathTool : public MapTool {
public:
    // `snapping` outlives the tool; null for none.
    PathTool(PathUse use, Snapping* snapping);

    [[nodiscard]] ToolId id() const override { return m_use.id; }
    [[nodiscard]] Qt::CursorShape cursor(bool isPressed) const override;
    [[nodiscard]] bool usesModifiers() const override { return true; }
    void press(const Pointer& pointer, ToolTarget& target) override;
    void move(const Pointer& pointer, ToolTarget& target) override;
    void release(const Pointer& pointer, ToolTarget& target) override;
    void cancel(ToolTarget& target) override;
    void hover(const Pointer& pointer, ToolTarget& target) override;
    bool doubleClick(const Pointer& pointer, ToolTarget& target) override;
    bool key(const ToolKey& key, ToolTarget& target) override;
    [[nodiscard]] bool claims(const ToolKey& key) const override;
    void paint(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view) const override;

    [[nodiscard]] const Path& path() const { return m_path; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    // As if it had been clicked there.
    void place(geo::geom::PointM at, ToolTarget& target);
    void finish(Qt::KeyboardModifiers modifiers, ToolTarget& target);

private:
    void takeBack(ToolTarget& target);
    void clear(ToolTarget& target);
    void tell();
    [[nodiscard]] bool endsAt(geo::carto::ScreenPoint at, const geo::carto::Viewport& view) const;
    [[nodiscard]] Path shown() const;

    PathUse m_use;
    Snapping* m_snapping;
    Path m_path;
    std::optional<geo::geom::PointM> m_next;
    std::optional<geo::geom::Snap> m_snap;
    bool m_isFinished = false;
    bool m_isPressed = false;
    bool m_isDrag = false;
    geo::carto::ScreenPoint m_start;
    geo::carto::ScreenPoint m_last;
};

} // namespace app::map
