#pragma once

#include "base/job_control.h"
#include "bench/timings.h"
#include "geom/point.h"
#include "map/render_map.h"

#include <QSize>

#include <filesystem>

namespace bench {

struct RenderParams {
    std::filesystem::path workspace;
    geo::geom::BoxM extent; // empty: all there is
    QSize size{1280, 800};
    int repeat = 5;
    int frames = 0;            // of a pan across the view, a twentieth of its width each; 0: none
    bool isFilled = false;     // parcels are filled and outlined, at every scale
    bool isEveryLayer = false; // every layer is visible at every scale: parcels over the whole territory
};

// The map of an extent: with its rows read anew, and from those in hand. Reference: a naive QPainter loop over the same
// features. Errors: those of Desk::open and renderMap.
[[nodiscard]] geo::Result<Json> benchRender(const RenderParams& params, geo::JobControl& job);

// Parcels filled and outlined at every scale.
void fillParcels(std::vector<geo::carto::LayerState>& layers);

// A request for the map of the parameters. Errors: those of Desk::open.
[[nodiscard]] geo::Result<app::map::RenderRequest> prepared(const RenderParams& params, geo::JobControl& job);

} // namespace bench
