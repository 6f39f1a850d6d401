#pragma once

#include "base/job_control.h"
#include "carto/display_list.h"
#include "map/box_layer_cache.h"

#include <QImage>

#include <memory>
#include <utility>
#include <vector>

namespace app::map {

// All that a picture of the map depends on, taken at one instant.
struct RenderRequest {
    std::shared_ptr<const geo::carto::MapSnapshot> snapshot; // not null
    geo::carto::MapParams params;                            // its viewport is in logical pixels
    double pixelRatio = 1.0;                                 // device pixels a logical pixel
    LayerReader reader;                                      // none: layers read by box are drawn from the snapshot
    std::shared_ptr<BoxLayerCache> cache;                    // of that snapshot; not null where there is a reader
    bool isTransparent = false;                              // without a background: something lies below
};

struct UnreadLayer {
    geo::carto::LayerId layer = geo::carto::LayerId::commune;
    geo::Error error;
};

struct RenderedMap {
    QImage image;                  // has its devicePixelRatio; its top left is that of the viewport
    geo::carto::Viewport viewport; // as requested
    std::shared_ptr<const geo::carto::MapSnapshot> requested; // the snapshot of the request
    std::shared_ptr<const geo::carto::MapSnapshot> snapshot;  // with the layers that were read by box
    std::vector<UnreadLayer> unread;                          // drawn without
    int milliseconds = 0;
};

// The same place on device pixels, its top left exactly that of the logical viewport.
[[nodiscard]] geo::carto::Viewport onDevice(const geo::carto::Viewport& logical, double ratio);

// Whether rows have to be read by box for a view; whether those are the same rows in another request; and whether the
// cache has all of them.
[[nodiscard]] bool hasLayersToRead(const RenderRequest& request, const geo::carto::Viewport& view);
[[nodiscard]] bool isReadAlike(const RenderRequest& request, const RenderRequest& other,
                               const geo::carto::Viewport& view);
[[nodiscard]] bool isRead(const RenderRequest& request, const geo::carto::Viewport& view);

// A snapshot with the layers that are read by box.
struct WholeSnapshot {
    std::shared_ptr<const geo::carto::MapSnapshot> snapshot;
    std::vector<UnreadLayer> unread; // drawn without
};

// Adds the layers that are read by box for the request's viewport; reads what is not in the cache. Error: cancelled.
[[nodiscard]] geo::Result<WholeSnapshot> withBoxLayers(const RenderRequest& request, geo::JobControl& job);

// Paints on an image of the viewport's size.
[[nodiscard]] QImage painted(const geo::carto::DisplayList& list, QImage::Format format);

// Reads what is missing, composes and paints. For a job's thread. Error: cancelled.
[[nodiscard]] geo::Result<RenderedMap> renderMap(const RenderRequest& request, geo::JobControl& job);

} // namespace app::map
