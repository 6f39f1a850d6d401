#include "analysis/matching/surroundings.h"

namespace geo::analysis {

Surroundings surroundingsOf(const domain::Project& project, const domain::Site& site, const QpvFinder& qpvs,
                            Date date) {
    Surroundings around{date, domain::placeOf(site), !qpvs.isEmpty(), {}, {}, {}};
    if (!around.place) return around;
    if (around.qpvLayer) {
        around.qpv = qpvs.at(*around.place);
        around.toQpv = around.qpv ? Metres{0.0} : qpvs.distanceTo(*around.place, kQpvReach);
    }
    if (project.anchor) around.toAnchor = geom::distance(*project.anchor, *around.place);
    return around;
}

} // namespace geo::analysis
