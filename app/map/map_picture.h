#pragma once

#include "map/render_map.h"

#include <QPainter>

#include <optional>

namespace app::map {

// The last pictures of the map, shown moved and scaled until a newer one is there: the newest, and below it the one
// that shows most around it.
class MapPicture {
public:
    void show(RenderedMap picture);
    void clear();
    // What is around the newest picture shows other content: it is not drawn any more.
    void forgetSurroundings() { m_around.reset(); }
    [[nodiscard]] bool isEmpty() const { return !m_newest.has_value(); }
    // Whether the newest picture is of exactly this view.
    [[nodiscard]] bool isOf(const geo::carto::Viewport& view) const;
    // The newest; null where there is none.
    [[nodiscard]] const RenderedMap* newest() const { return m_newest ? &*m_newest : nullptr; }
    // Draws them where they belong in `view`, over the background. A picture of the same view is drawn pixel by pixel.
    void paint(QPainter& painter, const geo::carto::Viewport& view) const;

private:
    std::optional<RenderedMap> m_newest;
    std::optional<RenderedMap> m_around;
};

} // namespace app::map
