#pragma once

#include "base/job_control.h"
#include "carto/display_list.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace app::map {

using LayerDataPtr = std::shared_ptr<const geo::carto::LayerData>;

// Reads the rows of a layer that meet a box of the map, or the layer as a whole. Called on a job's thread, never twice
// at once for one request.
using LayerReader =
    std::function<geo::Result<LayerDataPtr>(geo::carto::LayerId, const geo::geom::BoxM&, geo::JobControl&)>;

// What was last read of each layer that is read by box, of one snapshot: a new snapshot has a new cache, so that a late
// job cannot leave old rows behind. Safe between threads.
class BoxLayerCache {
public:
    // The layer where what is held covers `box`; else nothing.
    [[nodiscard]] LayerDataPtr covering(geo::carto::LayerId layer, const geo::geom::BoxM& box) const;
    // Takes what `before` holds of the layers whose rows are the same in both snapshots.
    void takeOver(const BoxLayerCache& before, const geo::carto::MapSnapshot& old, const geo::carto::MapSnapshot& now);
    // Remembers rows of the layer in place of what was held of it. Not null.
    void keep(geo::carto::LayerId layer, LayerDataPtr data);

private:
    mutable std::mutex m_mutex;
    std::map<geo::carto::LayerId, LayerDataPtr> m_layers;
};

// Whether the rows of a layer are the same in both: then it is the same object, or in neither.
[[nodiscard]] bool isSameLayer(geo::carto::LayerId layer, const geo::carto::MapSnapshot& a,
                               const geo::carto::MapSnapshot& b);

// The box to be read so that the map can be moved by half its size before the layer is read again.
[[nodiscard]] geo::geom::BoxM boxToRead(const geo::geom::BoxM& view);

} // namespace app::map
