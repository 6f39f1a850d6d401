#include "layers/legend_counter.h"

#include <algorithm>

namespace app::layers {

using geo::carto::LegendEntry;
using geo::carto::LegendMeaning;

namespace {

constexpr int kRestMilliseconds = 400;

bool isSameClass(const LegendEntry& a, const LegendEntry& b) {
    return a.layer == b.layer && a.code == b.code && a.low == b.low && a.high == b.high;
}

// How many there are of each class anywhere, for the layers that have any in view.
std::vector<LegendEntry> wholeLegend(const LegendCounter::Shown& shown, const Legend& legend) {
    geo::carto::MapParams params = shown.params;
    std::erase_if(params.layers, [&](const auto& layer) { return !legend.classes.contains(layer.id); });
    if (params.layers.empty()) return {};
    geo::geom::BoxM all = shown.params.viewport.extent();
    for (const auto& layer : params.layers)
        if (const auto data = shown.snapshot->layers.find(layer.id); data != shown.snapshot->layers.end())
            all.add(data->second->extent());
    params.viewport = params.viewport.fitting(all);
    params.everyScale = true;
    params.sketches = nullptr;
    return geo::carto::legendOf(*shown.snapshot, params);
}

} // namespace

geo::Result<Legend> countedLegend(const LegendCounter::Shown& shown, geo::JobControl& job) {
    Legend legend;
    if (!shown.snapshot) return legend;
    GEO_TRY(job.step(geo::Phase::computing));
    for (const auto& layer : shown.params.layers) {
        if (geo::carto::dataOf(*shown.snapshot, shown.params, layer) == nullptr) continue;
        GEO_TRY(job.step(geo::Phase::computing));
        geo::carto::MapParams one = shown.params;
        one.layers = {layer};
        one.marks.clear();
        one.sketches = nullptr;
        legend.inView[layer.id] = 0;
        for (LegendEntry& entry : geo::carto::legendOf(*shown.snapshot, one)) {
            if (entry.meaning == LegendMeaning::layer) legend.inView[layer.id] = entry.count;
            if (entry.meaning == LegendMeaning::classOf) legend.classes[layer.id].push_back({std::move(entry), 0});
        }
    }
    GEO_TRY(job.step(geo::Phase::computing));
    for (const LegendEntry& whole : wholeLegend(shown, legend))
        for (LegendLine& line : legend.classes[whole.layer])
            if (whole.meaning == LegendMeaning::classOf && isSameClass(line.entry, whole)) line.total = whole.count;
    for (auto& [layer, lines] : legend.classes)
        for (LegendLine& line : lines) line.total = std::max(line.total, line.entry.count);
    return legend;
}

LegendCounter::LegendCounter(jobs::JobRunner& runner, std::function<Shown()> shown, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_shown(std::move(shown)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &LegendCounter::count);
}

void LegendCounter::mapMoved() {
    m_job = {};
    m_rest.start();
}

void LegendCounter::count() {
    const auto work = [shown = m_shown()](geo::JobControl& job) { return countedLegend(shown, job); };
    m_job = m_runner.run<Legend>(tr("Counting what is in view"), work, [this](geo::Result<Legend> legend) {
        if (legend) emit counted(*legend);
    });
}

} // namespace app::layers
