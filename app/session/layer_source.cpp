#include "session/layer_source.h"

#include "usecase/packed_layer.h"
#include "usecase/read_map.h"

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace app::session {
namespace {

// To read a layer takes a few times the memory that is kept of it (the database's pages, columns that grow). The C
// library would hold it: 70 MiB after 300,000 parcels.
void giveBackMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

geo::Result<std::shared_ptr<const geo::carto::LayerData>>
LayerSource::read(geo::carto::LayerId layer, const geo::geom::BoxM& box, geo::JobControl& job) {
    auto data = readOwnDesk(layer, box, job);
    giveBackMemory();
    return data;
}

geo::Result<std::shared_ptr<const geo::carto::LayerData>>
LayerSource::readOwnDesk(geo::carto::LayerId layer, const geo::geom::BoxM& box, geo::JobControl& job) {
    GEO_ASSIGN(const auto desk, geo::usecase::Desk::open(m_path, geo::usecase::Access::readOnly, {}, job));
    GEO_ASSIGN(const auto design, geo::usecase::usableDesign(desk));
    const auto& state = *std::ranges::find(design, layer, &geo::carto::LayerState::id);
    {
        const std::lock_guard lock{m_reading};
        LayerPtr& held = m_whole[layer];
        GEO_ASSIGN(held, geo::usecase::readPackedLayer(desk, state, held, job));
        if (held) return held;
    }
    return geo::usecase::readLayer(desk, state, box, job);
}

} // namespace app::session
