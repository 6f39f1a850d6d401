#pragma once

#include "map/render_map.h"
#include "usecase/desk.h"

#include <QSize>

#include <filesystem>
#include <memory>

namespace bench {

// What the canvas asks for: a snapshot in a view with the layers of the first run, those of many rows read by box.
[[nodiscard]] app::map::RenderRequest requestOf(std::shared_ptr<const geo::carto::MapSnapshot> snapshot,
                                                const std::filesystem::path& workspace,
                                                const geo::carto::Viewport& view);

// A view of that size, empty where the snapshot is.
[[nodiscard]] geo::carto::Viewport viewOf(const geo::geom::BoxM& box, const QSize& size);

// Share of the pixels that are not of the most frequent colour: 0 for an empty map.
[[nodiscard]] double inkedShare(const QImage& image);

} // namespace bench
