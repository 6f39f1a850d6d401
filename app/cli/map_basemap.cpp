#include "cli/map_basemap.h"

#include "basemap/basemaps.h"
#include "basemap/compose_offline.h"
#include "layout/page_plan.h"
#include "publish/map_page.h"

namespace app::cli {

geo::Result<QString> layBasemap(const std::string& id, const geo::carto::MapParams& params, int epsg,
                                const Context& context, layout::PageSpec& spec, geo::JobControl& job) {
    settings::Settings settings;
    jobs::JobRunner runner{1};
    const basemap::Basemaps basemaps{runner, settings, context.language};
    const basemap::Service* service = basemaps.find(QString::fromStdString(id));
    if (!service) {
        std::string allowed;
        for (const basemap::Service& each : basemaps.services())
            allowed += (allowed.empty() ? "" : ", ") + each.id.toStdString();
        return geo::fail(geo::ErrorCode::valueNotInList, {{"field", "basemap"}, {"value", id}, {"allowed", allowed}});
    }
    GEO_ASSIGN(const auto basemap,
               basemap::composeOffline(*service, layout::pageViewport(params, spec), epsg, basemap::TileCache{}, job));
    spec.underlay =
        publish::pageUnderlay(basemap.image, basemap::sourceText(*service), basemap.wanted, basemap.missing);
    return spec.underlay->note;
}

} // namespace app::cli
