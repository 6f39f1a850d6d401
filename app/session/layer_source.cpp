#include "session/layer_source.h"

#include "usecase/packed_layer.h"
#include "usecase/read_map.h"

#include <algorithm>

namespace app::session {

geo::Result<std::shared_ptr<const geo::carto::LayerData>>
LayerSource::read(geo::carto::LayerId layer, const geo::geom::BoxM& box, geo::JobControl& job) {
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
