#include "matching/match_marks.h"

namespace app::matching {

using geo::carto::FeatureRef;
using geo::carto::LayerId;
using geo::carto::Mark;

LayerId layerOf(geo::domain::SiteKind kind) {
    for (const geo::carto::LayerInfo& layer : geo::carto::allLayers())
        if (layer.siteKind == kind) return layer.id;
    return LayerId::availableLand;
}

geo::carto::Marks marksOf(const geo::domain::MatchReport& report) {
    geo::carto::Marks marks;
    for (const geo::domain::SpaceMatch& match : report.matches) {
        const FeatureRef site{layerOf(match.siteKind), match.site.value};
        const auto [mark, isNew] = marks.try_emplace(site, Mark{});
        mark->second.ineligible = isNew ? !match.eligible : mark->second.ineligible && !match.eligible;
    }
    for (const geo::domain::Ranked& ranked : report.ranking) {
        const geo::domain::SpaceMatch& match = report.matches[ranked.match];
        Mark& mark = marks[{layerOf(match.siteKind), match.site.value}];
        if (mark.rank != 0) continue; // the ranking is best first
        mark.rank = ranked.rank;
        mark.score = ranked.score;
    }
    return marks;
}

} // namespace app::matching
