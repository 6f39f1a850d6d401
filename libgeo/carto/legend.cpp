#include "carto/legend.h"

#include "carto/detail/feature_drawing.h"
#include "carto/sketch.h"
#include "carto/touches.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace geo::carto {
namespace {

constexpr double kMiddleScale = 20'000.0; // whose width of streets a legend shows

std::vector<LegendSymbol::Fill> scaledFills(const std::vector<FillStyle>& fills, double dpi) {
    std::vector<LegendSymbol::Fill> out;
    for (const FillStyle& fill : fills)
        out.push_back({fill.pattern, fill.colour, fill.spacing * dpi / 96.0, fill.weight * dpi / 96.0});
    return out;
}

LegendSymbol symbolFor(LayerId layer, const LayerStyle& style, const ClassStyle* ofClass, const Mark& mark,
                       double dpi) {
    const detail::FeatureLook look = detail::lookOf(style, ofClass, mark, kMiddleScale);
    LegendSymbol symbol{.fills = scaledFills(look.fills, dpi), .outline = {}, .isLine = false, .marker = {}};
    if (look.outline) symbol.outline = {look.outline->colour, look.outline->width * dpi / 96.0, look.outline->dash};
    symbol.isLine = layer == LayerId::street;
    if (style.marker || (ofClass != nullptr && ofClass->marker)) {
        symbol.marker = MarkerItem{};
        symbol.marker->shape = look.marker.shape;
        symbol.marker->size = look.marker.size * dpi / 96.0;
        symbol.marker->colour = look.marker.colour;
        symbol.marker->outline = look.marker.outline;
        symbol.marker->struck = look.struck;
    }
    return symbol;
}

// A marker alone: what it means holds for the sites of every kind.
LegendSymbol markerOnly(MarkerShape shape, const Mark& mark, double dpi) {
    LegendSymbol symbol = symbolFor(LayerId::availableLand, defaultStyleOf(LayerId::availableLand), nullptr, mark, dpi);
    symbol.fills.clear();
    symbol.outline.reset();
    symbol.marker->shape = shape;
    return symbol;
}

struct MarksInView {
    std::size_t selected = 0;
    std::size_t ineligible = 0;
    std::array<std::size_t, kScoreClasses> scored{};
    std::size_t allScored = 0;
    std::array<std::size_t, 4> taken{}; // by TakenPart
};

void count(const Mark& mark, MarksInView& marks) {
    if (mark.selected) ++marks.selected;
    if (mark.ineligible) {
        ++marks.ineligible;
    } else if (mark.score >= 0.0) {
        ++marks.scored.at(static_cast<std::size_t>(scoreClassOf(mark.score)));
        ++marks.allScored;
    }
}

void addLayer(const LayerData& data, const LayerState& state, const MapParams& params,
              std::vector<LegendEntry>& entries, MarksInView& marks) {
    const geom::BoxM seen = params.viewport.extent();
    const LayerStyle& style = styleOf(state);
    const std::vector<ClassStyle>& classes = style.classes.classes;
    std::vector<std::size_t> counts(classes.size());
    LegendEntry whole{.layer = data.id(), .symbol = symbolFor(data.id(), style, nullptr, {}, params.viewport.dpi)};
    for (const std::uint32_t position : data.search(seen)) {
        if (!detail::isShown(data, position, style, params.date)) continue;
        const Feature feature = data.feature(position);
        if (!touches(feature, seen)) continue;
        ++whole.count;
        if (const ClassStyle* ofClass = classOf(style, feature.category, feature.number))
            ++counts[static_cast<std::size_t>(ofClass - classes.data())];
        if (params.taken && infoOf(data.id()).siteKind)
            if (const auto found = params.taken->find(feature.id); found != params.taken->end())
                ++marks.taken.at(static_cast<std::size_t>(partOf(found->second)));
        if (params.marks.empty()) continue;
        const auto mark = params.marks.find(FeatureRef{data.id(), feature.id});
        if (mark != params.marks.end()) count(mark->second, marks);
    }
    if (whole.count == 0) return;
    entries.push_back(whole);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (counts[i] == 0) continue;
        entries.push_back({.meaning = LegendMeaning::classOf,
                           .layer = data.id(),
                           .symbol = symbolFor(data.id(), style, &classes[i], {}, params.viewport.dpi),
                           .count = counts[i],
                           .low = classes[i].low,
                           .high = classes[i].high,
                           .code = classes[i].code,
                           .title = classes[i].title});
    }
}

// A small grey symbol in its ring; what is taken in part shows two thirds, which no other reads as half full.
void addTaken(const MarksInView& marks, double dpi, std::vector<LegendEntry>& entries) {
    constexpr std::array<Taken, 4> kShown = {{{0.0, true}, {0.65, true}, {1.0, true}, {0.0, false}}};
    for (std::size_t i = 0; i < kShown.size(); ++i) {
        if (marks.taken.at(i) == 0) continue;
        LegendEntry entry{.meaning = LegendMeaning::taken,
                          .symbol = markerOnly(MarkerShape::disc, {}, dpi),
                          .count = marks.taken.at(i),
                          .part = static_cast<TakenPart>(i)};
        entry.symbol.marker->colour = kIneligible;
        entry.symbol.marker->size *= 0.6;
        entry.symbol.marker->taken = kShown.at(i);
        entry.symbol.marker->ringWidth = kRingWidth * dpi / 96.0;
        entries.push_back(std::move(entry));
    }
}

void addMarks(const MarksInView& marks, const MapParams& params, std::vector<LegendEntry>& entries) {
    const double dpi = params.viewport.dpi;
    if (marks.allScored > 0) {
        for (int i = kScoreClasses - 1; i >= 0; --i) {
            LegendEntry entry{.meaning = LegendMeaning::score,
                              .count = marks.scored.at(static_cast<std::size_t>(i)),
                              .low = static_cast<double>(i) / kScoreClasses,
                              .high = (i + 1.0) / kScoreClasses};
            Mark mark;
            mark.score = (entry.low + entry.high) / 2.0;
            entry.symbol = markerOnly(MarkerShape::disc, mark, dpi);
            entries.push_back(std::move(entry));
        }
    }
    if (marks.ineligible > 0) {
        Mark mark;
        mark.ineligible = true;
        entries.push_back({.meaning = LegendMeaning::ineligible,
                           .symbol = markerOnly(MarkerShape::disc, mark, dpi),
                           .count = marks.ineligible});
    }
    if (marks.selected > 0) {
        LegendEntry entry{.meaning = LegendMeaning::selected,
                          .symbol = markerOnly(MarkerShape::disc, {}, dpi),
                          .count = marks.selected};
        entry.symbol.marker->colour = kIneligible;
        entry.symbol.marker->halo = params.highlight;
        entry.symbol.marker->haloWidth = scaled(params.viewport, kHaloWidth);
        entries.push_back(std::move(entry));
    }
}

LegendSymbol symbolOf(const Sketch& sketch, double dpi) {
    LegendSymbol symbol{.fills = scaledFills(sketch.fills, dpi), .outline = {}, .isLine = false, .marker = {}};
    if (sketch.marker) {
        symbol.marker = MarkerItem{};
        symbol.marker->shape = sketch.marker->shape;
        symbol.marker->size = sketch.marker->size * dpi / 96.0;
        symbol.marker->colour = sketch.marker->colour;
        symbol.marker->outline = sketch.marker->outline;
        return symbol;
    }
    symbol.outline =
        LegendSymbol::Outline{sketch.outline.colour, sketch.outline.width * dpi / 96.0, sketch.outline.dash};
    const auto type = geom::typeOf(sketch.geometry);
    symbol.isLine = type == geom::GeometryType::lineString || type == geom::GeometryType::multiLineString;
    return symbol;
}

// One entry a title, drawn as the first that has it.
void addSketches(const MapParams& params, std::vector<LegendEntry>& entries) {
    if (!params.sketches) return;
    const geom::BoxM seen = params.viewport.extent();
    const auto first = static_cast<std::ptrdiff_t>(entries.size());
    for (const Sketch& sketch : *params.sketches) {
        if (sketch.title.empty() || !geom::boxOf(sketch.geometry).intersects(seen)) continue;
        auto entry = std::find_if(entries.begin() + first, entries.end(),
                                  [&](const LegendEntry& each) { return each.title == sketch.title; });
        if (entry == entries.end())
            entry = entries.insert(entry, {.meaning = LegendMeaning::sketch,
                                           .symbol = symbolOf(sketch, params.viewport.dpi),
                                           .title = sketch.title});
        ++entry->count;
    }
}

} // namespace

TakenPart partOf(const Taken& taken) {
    if (!taken.isKnown) return TakenPart::unknown;
    if (taken.share <= 0.0) return TakenPart::nothing;
    return taken.share >= 1.0 ? TakenPart::all : TakenPart::some;
}

LegendSymbol symbolOf(const LayerState& layer, double dpi) {
    const LayerStyle& style = styleOf(layer);
    const std::vector<ClassStyle>& classes = style.classes.classes;
    return symbolFor(layer.id, style, classes.empty() ? nullptr : &classes[classes.size() / 2], {}, dpi);
}

std::vector<LegendEntry> legendOf(const MapSnapshot& snapshot, const MapParams& params) {
    std::vector<LegendEntry> entries;
    MarksInView marks;
    for (const LayerState& state : params.layers | std::views::reverse)
        if (const LayerData* data = dataOf(snapshot, params, state)) addLayer(*data, state, params, entries, marks);
    addMarks(marks, params, entries);
    addTaken(marks, params.viewport.dpi, entries);
    addSketches(params, entries);
    return entries;
}

} // namespace geo::carto
