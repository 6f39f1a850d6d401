#include "sheets/sheet_map.h"

#include "geom/measure.h"
#include "layout/page_plan.h"
#include "matching/match_marks.h"
#include "publish/map_page.h"
#include "usecase/read_map.h"

#include <algorithm>
#include <cmath>

namespace app::sheets {

namespace {

using geo::carto::LayerId;
using geo::carto::LayerState;

constexpr double kLeastWidth = 900.0; // metres on the ground

bool isSiteLayer(const LayerState& layer) {
    return geo::carto::infoOf(layer.id).siteKind.has_value();
}

// What a small map has room for: where one is, the neighbourhoods, and what the page is about.
std::vector<LayerState> layersOf(const std::string& sites, const std::string& projects) {
    auto layers = geo::carto::defaultLayers();
    for (LayerState& layer : layers) {
        const bool isGround = layer.id == LayerId::commune || layer.id == LayerId::qpv || layer.id == LayerId::street;
        const bool isProject = layer.id == LayerId::project;
        layer.visible = isGround || (isSiteLayer(layer) && sites != "none") || (isProject && projects != "none");
        if (isSiteLayer(layer) && sites != "none") layer.filter = sites;
        if (isProject && projects != "none") layer.filter = projects;
        layer.labels = layer.id == LayerId::commune || layer.id == LayerId::qpv;
    }
    return layers;
}

geo::carto::Viewport viewportOn(const geo::geom::BoxM& box) {
    geo::carto::Viewport view;
    view.dpi = layout::kPageDpi;
    view.width = static_cast<int>(std::lround(kMapSize.width() / 25.4 * view.dpi));
    view.height = static_cast<int>(std::lround(kMapSize.height() / 25.4 * view.dpi));
    view = view.fitting(box);
    return view.withScale(geo::carto::niceScaleAtLeast(view.scaleDenominator()));
}

geo::geom::BoxM widened(geo::geom::BoxM box) {
    return box.grown(std::max(0.15 * std::max(box.width(), box.height()), (kLeastWidth - box.width()) / 2.0));
}

geo::Result<SheetMap> readMapOf(const geo::usecase::Desk& desk, std::vector<LayerState> layers,
                                const geo::geom::BoxM& about, geo::JobControl& job) {
    SheetMap map;
    GEO_ASSIGN(map.snapshot, geo::usecase::readMap(desk, layers, nullptr, job));
    map.params.layers = std::move(layers);
    const geo::geom::BoxM box = about.isEmpty() ? map.snapshot.extent() : widened(about);
    map.params.viewport = viewportOn(box);
    GEO_ASSIGN(map.snapshot,
               publish::completed(desk, std::move(map.snapshot), map.params.layers, map.params.viewport, job));
    return map;
}

} // namespace

geo::Result<SheetMap> readSheetMap(const geo::usecase::Desk& desk, const geo::usecase::ProjectSheet& sheet,
                                   geo::JobControl& job) {
    geo::geom::BoxM box;
    if (sheet.project.anchor) box.add(*sheet.project.anchor);
    std::string numbers;
    geo::carto::Marks marks;
    const std::size_t count = std::min(kFirstSpaces, sheet.match.ranking.size());
    for (std::size_t i = 0; i < count; ++i) {
        const geo::domain::Ranked& line = sheet.match.ranking[i];
        const geo::domain::SpaceMatch& match = sheet.match.matches[line.match];
        if (match.place) box.add(*match.place);
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(match.site.value);
        geo::carto::Mark& mark = marks[{matching::layerOf(match.siteKind), match.site.value}];
        if (mark.rank == 0) mark = {.rank = line.rank, .score = line.score};
    }
    const std::string sites = numbers.empty() ? "none" : "id in (" + numbers + ")";
    auto layers = layersOf(sites, "id = " + std::to_string(sheet.project.id.value));
    GEO_ASSIGN(auto map, readMapOf(desk, std::move(layers), box, job));
    map.params.marks = std::move(marks);
    return map;
}

geo::Result<SheetMap> readSheetMap(const geo::usecase::Desk& desk, const geo::usecase::SiteSheet& sheet,
                                   geo::JobControl& job) {
    geo::geom::BoxM box;
    if (!sheet.site.outline.polygons.empty()) box.add(geo::geom::boxOf(geo::geom::Geometry{sheet.site.outline}));
    if (const auto place = geo::domain::placeOf(sheet.site)) box.add(*place);
    GEO_ASSIGN(auto map, readMapOf(desk, layersOf("", "none"), box, job));
    if (sheet.site.kind) map.params.marks[{matching::layerOf(*sheet.site.kind), sheet.site.id.value}].selected = true;
    map.params.date = sheet.date;
    return map;
}

geo::Result<SheetMap> readSheetMap(const geo::usecase::Desk& desk, const geo::usecase::StudySheet& study,
                                   geo::JobControl& job) {
    geo::geom::BoxM box;
    std::string numbers;
    geo::carto::Marks marks;
    for (const auto& site : study.sites) {
        if (site.isGone) continue;
        if (site.at) box.add(*site.at);
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(site.site.value);
        const auto on = study.ground->sites.find(site.site);
        if (on != study.ground->sites.end() && on->second.kind)
            marks[{matching::layerOf(*on->second.kind), site.site.value}].selected = true;
    }
    const std::string sites = numbers.empty() ? "none" : "id in (" + numbers + ")";
    GEO_ASSIGN(auto map, readMapOf(desk, layersOf(sites, "none"), box, job));
    map.params.marks = std::move(marks);
    return map;
}

} // namespace app::sheets
