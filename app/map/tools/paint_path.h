#pragma once

#include "carto/viewport.h"

#include <QPainter>
#include <QPalette>
#include <QString>

#include <vector>

// What tools draw over the map: lines with a white edge, so that they are seen on any ground.
namespace app::map {

// A line, or an area that is filled lightly.
void paintPath(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view,
               const std::vector<geo::geom::PointM>& path, bool isFilled);

// A square at each point.
void paintHandles(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view,
                  const std::vector<geo::geom::PointM>& points);

// A text at the middle of a stretch; not where the stretch is shorter than the text.
void paintAlong(QPainter& painter, const QPalette& palette, const geo::carto::Viewport& view, geo::geom::PointM from,
                geo::geom::PointM to, const QString& text);

} // namespace app::map
