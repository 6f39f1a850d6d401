#pragma once

#include "geom/flaw.h"
#include "geom/vertex_edit.h"
#include "map/tools/map_tool.h"
#include "map/tools/snapping.h"

#include <functional>
#include <optional>
#include <vector>

namespace app::map {

// What the corners are moved for.
struct VertexUse {
    std::function<void()> changed = {};                                // the shape, its flaw or the corner in hand
    std::function<void(const geo::geom::MultiPolygon&)> finished = {}; // Enter; flawed shapes too: who is told decides
    std::function<void()> left = {};                                   // Esc
};

// Moves the corners of a shape. A drag moves a corner, or makes one where it begins on an edge; a double click on an
// edge makes one too; a drag elsewhere moves the map. Tab and Shift+Tab walk from corner to corner, arrows move the one
// in hand by a step (ten with Shift), Insert makes one behind it, Delete takes it out, Ctrl+Z takes the last change
// back, Enter finishes (Ctrl+Enter where the crosshair is shown, since Enter then clicks), Esc gives up.
class EditVerticesTool : public MapTool {
public:
    // `snapping` outlives the tool; null for none.
    EditVerticesTool(geo::geom::MultiPolygon shape, VertexUse use, Snapping* snapping);

    [[nodiscard]] ToolId id() const override { return ToolId::editVertices; }
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
    bool walk(bool next, ToolTarget& target) override;
    void paint(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view) const override;

    [[nodiscard]] const geo::geom::MultiPolygon& shape() const { return m_shape; }
    [[nodiscard]] const std::optional<geo::geom::Flaw>& flaw() const { return m_flaw; }
    [[nodiscard]] bool isChanged() const { return !m_before.empty(); }
    // The corner in hand and where it is.
    [[nodiscard]] std::optional<geo::geom::PointM> activePlace() const;
    void setStep(geo::Metres step) { m_step = step; }
    // Another shape (a hole more, repaired), as a change that can be taken back.
    void change(geo::geom::MultiPolygon shape, ToolTarget& target);
    void moveActive(geo::geom::PointM to, ToolTarget& target);
    void removeActive(ToolTarget& target);
    void undo(ToolTarget& target);
    void finish();

private:
    void insertAfterActive(ToolTarget& target);
    void insertOn(const geo::geom::NearVertex& edge, ToolTarget& target);
    void tell(ToolTarget& target);
    bool step(const ToolKey& key, ToolTarget& target);

    geo::geom::MultiPolygon m_shape;
    VertexUse m_use;
    Snapping* m_snapping;
    std::vector<geo::geom::MultiPolygon> m_before; // to be taken back, the newest last
    std::optional<geo::geom::Flaw> m_flaw;
    std::optional<geo::geom::Vertex> m_active;
    std::optional<geo::geom::NearVertex> m_under; // the corner or place on an edge below the pointer
    std::optional<geo::geom::Snap> m_snap;
    geo::Metres m_step{1.0};
    enum class Drag : std::uint8_t { none, map, vertex, edge };
    Drag m_drag = Drag::none;
    bool m_isMoved = false;
    geo::carto::ScreenPoint m_start;
    geo::carto::ScreenPoint m_last;
};

} // namespace app::map
