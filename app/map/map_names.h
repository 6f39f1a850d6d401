#pragma once

#include "map/map_content.h"

#include <QImage>
#include <QPainter>

#include <memory>
#include <string>
#include <vector>

namespace app::map {

// A name as a small picture that hangs at a place of the map.
struct MapName {
    std::string key; // what its picture depends on
    geo::carto::PinnedName name;
    QPoint offset; // from the anchor to the upper left of the picture, device pixels
    QImage image;
};

// The names of a view, the most important first. They are moved with the map, and never scaled.
struct MapNames {
    geo::carto::Viewport viewport; // for which they were placed, logical pixels
    double ratio = 1.0;
    std::weak_ptr<const geo::carto::MapSnapshot> of; // whose names they are
    std::vector<MapName> names;
};

// Places the names of a view and draws their pictures, but those that `before` has. Names of the same snapshot and
// scale that are wholly in both views keep their places. For a job's thread. `whole`: the
// snapshot with the layers that were read. Error: cancelled.
[[nodiscard]] geo::Result<MapNames> placeNames(const RenderRequest& content, const geo::carto::MapSnapshot& whole,
                                               const geo::carto::Viewport& view, double ratio, const MapNames& before,
                                               geo::JobControl& job);

// Draws them where they belong in `view`. At another scale than theirs, a name that would lie on a more important one
// is left out.
void paintNames(QPainter& painter, const MapNames& names, const geo::carto::Viewport& view);

} // namespace app::map
