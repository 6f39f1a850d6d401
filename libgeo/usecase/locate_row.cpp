#include "usecase/locate_row.h"

#include "geom/geometry.h"

namespace geo::usecase {

Result<LocatedRow> locateRow(const Desk& desk, domain::Kind kind, std::string_view key) {
    GEO_ASSIGN(const domain::Record record, desk.row(kind, key));
    LocatedRow located{record.id, {}, geom::boxOf(record.mainShape())};
    const std::string siteKind = domain::toText(record.value("kind"));
    for (const carto::LayerInfo& layer : carto::allLayers())
        if (layer.kind == kind && (!layer.siteKind || domain::codeOf(*layer.siteKind) == siteKind))
            located.feature = carto::FeatureRef{layer.id, record.id};
    return located;
}

} // namespace geo::usecase
