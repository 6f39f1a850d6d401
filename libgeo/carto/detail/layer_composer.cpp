#include "carto/detail/layer_composer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace geo::carto::detail {
namespace {

constexpr int kRankPriority = 1'000;
constexpr int kSelectedPriority = 500;
constexpr double kLeastLine = 90.0; // names are not parted into shorter lines
constexpr double kGap = 3.0;        // between a marker and its name

std::vector<LabelWish::Place> placesBeside(ScreenPoint at, double dx, double dy) {
    return {{{at.x + dx, at.y}, TextAnchor::left},
            {{at.x - dx, at.y}, TextAnchor::right},
            {{at.x, at.y + dy}, TextAnchor::centre},
            {{at.x, at.y - dy}, TextAnchor::centre}};
}

// The middle of an area first, then up, down and aside of it, as far as those places are in the area.
std::vector<LabelWish::Place> placesWithin(const Path& area, ScreenPoint middle, const ScreenBox& text) {
    std::vector<LabelWish::Place> places{{middle, TextAnchor::centre}};
    for (const double down : {0.0, 0.7, -0.7, 1.4, -1.4, 2.4, -2.4}) {
        for (const double aside : {0.0, 0.45, -0.45, 0.9, -0.9}) {
            const ScreenPoint at{middle.x + aside * text.width(), middle.y + down * text.height()};
            if ((down != 0.0 || aside != 0.0) && contains(area, at)) places.push_back({at, TextAnchor::centre});
        }
    }
    return places;
}

// Where a marker stands among the others.
double heightOf(const Mark& mark) {
    if (mark.selected) return 2.0;
    if (mark.ineligible) return -1.0;
    return std::clamp(mark.score, 0.0, 1.0);
}

} // namespace

LayerComposer::LayerComposer(const MapParams& params, const LayerState& state, Composition& composition)
    : m_params(params)
    , m_state(state)
    , m_composition(composition)
    , m_style(styleOf(state))
    , m_paths(params.viewport, drawingMargin(params.viewport))
    , m_denominator(params.viewport.scaleDenominator()) {
    const auto first = params.marks.lower_bound(FeatureRef{state.id, INT64_MIN});
    m_hasMarks = first != params.marks.end() && first->first.layer == state.id;
    m_isBatched =
        m_style.fills.empty() && !m_style.marker && m_style.outline && m_style.classes.by == ClassedBy::nothing;
    if (m_isBatched && !m_style.label) m_paths.mergeDots();
}

const Mark& LayerComposer::markOf(const Feature& feature) const {
    static const Mark kNone;
    if (!m_hasMarks) return kNone;
    const auto found = m_params.marks.find(FeatureRef{m_state.id, feature.id});
    return found == m_params.marks.end() ? kNone : found->second;
}

Colour LayerComposer::faded(Colour colour) const {
    colour.a = static_cast<std::uint8_t>(std::lround(colour.a * std::clamp(m_state.opacity, 0.0, 1.0)));
    return colour;
}

void LayerComposer::add(const Feature& feature) {
    const Mark& mark = markOf(feature);
    if (mark.selected)
        m_selected.push_back(feature);
    else if (m_isBatched && !m_style.label && !mark.ineligible && mark.score < 0.0)
        m_paths.add(feature.geometry, m_batch);
    else
        draw(feature, mark);
}

void LayerComposer::finish() {
    if (!m_batch.points.empty()) {
        const FeatureLook look = lookOf(m_style, nullptr, {}, m_denominator);
        addStroke(std::move(m_batch), *look.outline);
    }
    for (const Feature& feature : m_selected) draw(feature, markOf(feature));
}

void LayerComposer::draw(const Feature& feature, const Mark& mark) {
    FeatureDrawing drawing = drawingOf(feature, m_style, m_paths, m_params.viewport);
    const FeatureLook look = lookOf(m_style, classOf(m_style, feature.category, feature.number), mark, m_denominator);
    wish(feature, drawing, look, mark);
    if (!drawing.area.points.empty()) drawArea(drawing, look, mark.selected);
    if (!drawing.line.points.empty()) drawLine(drawing, look, mark.selected);
    drawMarkers(feature, drawing, look, mark);
}

void LayerComposer::addStroke(Path path, const OutlineStyle& outline) {
    m_composition.list.items.emplace_back(
        StrokeItem{std::move(path), faded(outline.colour), px(outline.width), outline.dash});
}

void LayerComposer::addHalo(const Path& path, double width) {
    const double ring = width + 2.0 * (kHaloWidth + kHaloGap);
    m_composition.list.items.emplace_back(
        StrokeItem{path, {255, 255, 255, 255}, px(ring + 2.0 * kHaloGap), Dash::solid});
    m_composition.list.items.emplace_back(StrokeItem{path, m_params.highlight, px(ring), Dash::solid});
    m_composition.list.items.emplace_back(
        StrokeItem{path, {255, 255, 255, 255}, px(width + 2.0 * kHaloGap), Dash::solid});
}

void LayerComposer::drawArea(FeatureDrawing& drawing, const FeatureLook& look, bool selected) {
    if (selected) addHalo(drawing.area, look.outline ? look.outline->width : 0.0);
    for (const FillStyle& fill : look.fills)
        m_composition.list.items.emplace_back(
            FillItem{drawing.area, fill.pattern, faded(fill.colour), px(fill.spacing), px(fill.weight)});
    if (look.outline) addStroke(std::move(drawing.area), *look.outline);
}

void LayerComposer::drawLine(FeatureDrawing& drawing, const FeatureLook& look, bool selected) {
    const OutlineStyle outline = look.outline.value_or(OutlineStyle{look.marker.colour, 1.4, Dash::solid});
    if (selected) addHalo(drawing.line, outline.width);
    addStroke(std::move(drawing.line), outline);
}

void LayerComposer::drawMarkers(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look,
                                const Mark& mark) {
    const double size = px(look.marker.size * (drawing.isDrawnArea ? kMarkerInPolygon : 1.0));
    for (const ScreenPoint& at : drawing.markers) {
        MarkerItem item{
            at,          look.marker.shape,       size, faded(look.marker.colour), faded(look.marker.outline),
            look.struck, {m_state.id, feature.id}};
        if (mark.selected) {
            item.halo = m_params.highlight;
            item.haloWidth = px(kHaloWidth);
        }
        m_composition.markers.push_back({heightOf(mark), std::move(item)});
    }
    if (mark.rank > 0 && !drawing.markers.empty()) wishRank(drawing.markers.front(), size, mark);
}

void LayerComposer::wishRank(ScreenPoint at, double markerSize, const Mark& mark) {
    LabelWish rank;
    rank.item = {.at = at,
                 .text = fmt::format("{}", mark.rank),
                 .size = px(11.0),
                 .bold = true,
                 .colour = {0x1E, 0x1E, 0x1E, 255},
                 .halo = kHalo};
    const double besides = markerSize / 2.0 + px(kGap);
    rank.places = placesBeside(at, besides, besides + px(7.0));
    rank.priority = kRankPriority;
    rank.weight = -static_cast<double>(mark.rank);
    m_composition.wishes.push_back(std::move(rank));
}

void LayerComposer::wish(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look,
                         const Mark& mark) {
    if (!m_params.labels || !m_state.labels || !m_style.label || look.struck) return;
    const LabelStyle& style = *m_style.label;
    if (m_denominator > style.farthestScale && !mark.selected) return;
    LabelWish wish;
    wish.item = {.at = {},
                 .text = feature.label,
                 .size = px(style.size),
                 .bold = style.bold,
                 .smallCapitals = style.smallCapitals,
                 .colour = faded(style.colour),
                 .halo = faded(style.halo)};
    const auto box = boundsOf(drawing.area);
    if (drawing.markers.empty() && box) {
        wish.item.text = wrapped(wish.item, std::max(box->width() * 0.95, px(kLeastLine)));
        if (style.withCode && !feature.sublabel.empty())
            wish.item.text += (wish.item.text.empty() ? "" : "\n") + feature.sublabel;
        const ScreenBox text = boxOf(wish.item);
        const ScreenPoint middle = placeInside(drawing.area).value_or(box->centre());
        wish.places = placesWithin(drawing.area, middle, text);
        if (text.width() > box->width() || text.height() > box->height())
            std::ranges::copy(
                placesBeside(box->centre(), box->width() / 2.0 + px(kGap), (box->height() + text.height()) / 2.0),
                std::back_inserter(wish.places));
        wish.weight = box->width() * box->height();
    } else if (!drawing.markers.empty()) {
        const double besides = px(look.marker.size) / 2.0 + px(kGap);
        wish.places = placesBeside(drawing.markers.front(), besides, besides + boxOf(wish.item).height() / 2.0);
    }
    wish.priority = mark.selected ? kSelectedPriority : style.priority;
    if (!wish.item.text.empty() && !wish.places.empty()) m_composition.wishes.push_back(std::move(wish));
}

} // namespace geo::carto::detail
