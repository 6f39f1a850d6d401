#include "carto/detail/layer_composer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace geo::carto::detail {
namespace {

// So far around the view dashed outlines are followed, so that two parts of a map have their dashes at the same places.
constexpr double kDashMargin = 2'000.0;
constexpr int kRankPriority = 1'000;
constexpr int kSelectedPriority = 500;
constexpr double kLeastLine = 90.0;     // names are not parted into shorter lines
constexpr double kRingSteps = 64.0;     // of a pixel or so: like rings are drawn once
constexpr std::size_t kMostPlain = 126; // classes: a batch has two looks of each
constexpr double kGap = 3.0;            // between a marker and its name

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

bool isDashed(const LayerStyle& style) {
    return style.outline && style.outline->dash != Dash::solid;
}

// Where a marker stands among the others.
double heightOf(const Mark& mark) {
    if (mark.selected) return 2.0;
    if (mark.ineligible) return -1.0;
    return std::clamp(mark.score, 0.0, 1.0);
}

} // namespace

bool hasNames(const MapParams& params, const LayerState& state) {
    const auto first = params.marks.lower_bound(FeatureRef{state.id, INT64_MIN});
    const bool hasMarks = first != params.marks.end() && first->first.layer == state.id;
    return hasMarks || (params.labels && state.labels && styleOf(state).label);
}

LayerComposer::LayerComposer(const MapParams& params, const LayerState& state, const LayerData& data,
                             Composition& composition)
    : m_params(params)
    , m_state(state)
    , m_data(data)
    , m_composition(composition)
    , m_style(styleOf(state))
    , m_paths(params.viewport,
              drawingMargin(params.viewport) + (isDashed(m_style) ? scaled(params.viewport, kDashMargin) : 0.0))
    , m_denominator(params.viewport.scaleDenominator())
    , m_firstItem(composition.list.items.size())
    , m_batch(params.viewport) {
    const auto first = params.marks.lower_bound(FeatureRef{state.id, INT64_MIN});
    m_hasMarks = first != params.marks.end() && first->first.layer == state.id;
    m_isNamed = params.labels && state.labels && m_style.label && params.parts != MapParts::ground &&
                m_denominator <= m_style.label->farthestScale;
    if (m_style.classes.by != ClassedBy::nothing)
        for (const ClassStyle& style : m_style.classes.classes) addClass(&style, style.isShown);
    addClass(nullptr, m_style.classes.by == ClassedBy::nothing || m_style.classes.areOthersShown);
    if (m_style.classes.by != ClassedBy::category) return;
    for (const std::string& category : data.categories()) {
        const ClassStyle* style = classOf(m_style, category, kNoNumber);
        m_byCategory.push_back(style ? static_cast<std::size_t>(style - m_style.classes.classes.data())
                                     : m_classes.size() - 1);
    }
}

void LayerComposer::addClass(const ClassStyle* style, bool isShown) {
    RowsOfClass rows{style, isShown, false, 0, 0};
    const FeatureLook look = lookOf(m_style, style, {}, m_denominator);
    const bool isPlainFill =
        look.fills.empty() || (look.fills.size() == 1 && look.fills.front().pattern == FillPattern::solid);
    const bool isPlainLine = !look.outline || look.outline->dash == Dash::solid;
    rows.isPlain = isPlainFill && isPlainLine && !m_style.marker && m_classes.size() < kMostPlain;
    ShapeBatch::Look plain;
    if (isPlainFill && !look.fills.empty()) plain.fill = faded(look.fills.front().colour);
    if (look.outline) plain.outline = faded(look.outline->colour);
    if (look.outline) plain.outlineWidth = px(look.outline->width);
    if (rows.isPlain) rows.look = m_batch.addLook(plain);
    if (rows.isPlain) rows.outline = m_batch.addLook({{0, 0, 0, 0}, plain.outline, plain.outlineWidth});
    rows.fill = plain.fill;
    m_classes.push_back(rows);
}

std::size_t LayerComposer::classPosition(std::uint32_t position) const {
    const std::size_t others = m_classes.size() - 1;
    if (m_style.classes.by == ClassedBy::nothing) return others;
    if (m_style.classes.by == ClassedBy::category)
        return m_byCategory.empty() ? others : m_byCategory[m_data.categoryIndexOf(position)];
    const ClassStyle* style = classOf(m_style, {}, m_data.numberOf(position));
    return style ? static_cast<std::size_t>(style - m_style.classes.classes.data()) : others;
}

const Mark& LayerComposer::markOf(std::int64_t id) const {
    static const Mark kNone;
    if (!m_hasMarks) return kNone;
    const auto found = m_params.marks.find(FeatureRef{m_state.id, id});
    return found == m_params.marks.end() ? kNone : found->second;
}

Colour LayerComposer::faded(Colour colour) const {
    colour.a = static_cast<std::uint8_t>(std::lround(colour.a * std::clamp(m_state.opacity, 0.0, 1.0)));
    return colour;
}

void LayerComposer::add(std::uint32_t position) {
    if (m_params.date && !m_data.holdsOn(position, *m_params.date)) return;
    const RowsOfClass& rows = m_classes[classPosition(position)];
    if (!rows.isShown) return;
    const Mark& mark = markOf(m_data.rowId(position));
    if (mark.selected) {
        m_selected.push_back(m_data.feature(position));
        return;
    }
    if (mark == Mark{} && rows.isPlain && addPlainly(position, rows)) return;
    draw(m_data.feature(position), mark);
}

bool LayerComposer::addPlainly(std::uint32_t position, const RowsOfClass& rows) {
    using enum geom::GeometryType;
    const geom::GeometryType type = m_data.typeOf(position);
    const bool isArea = type == polygon || type == multiPolygon;
    if (!isArea && type != lineString && type != multiLineString) return false;
    if (m_params.parts != MapParts::names && isArea) m_batch.addArea(m_data, position, rows.look);
    if (m_params.parts != MapParts::names && !isArea) m_batch.addLine(m_data, position, rows.look);
    if (!m_isNamed) return true;
    const Feature feature = m_data.feature(position);
    wish(feature, drawingOf(feature, m_style, m_paths, m_params.viewport),
         lookOf(m_style, rows.style, {}, m_denominator), {});
    return true;
}

void LayerComposer::finish() {
    std::vector<DisplayItem> items = m_batch.items();
    if (m_pixels) items.insert(items.begin(), std::move(*m_pixels));
    std::vector<DisplayItem>& all = m_composition.list.items;
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(m_firstItem), std::make_move_iterator(items.begin()),
               std::make_move_iterator(items.end()));
    for (const Feature& feature : m_selected) draw(feature, markOf(feature.id));
}

void LayerComposer::draw(const Feature& feature, const Mark& mark) {
    FeatureDrawing drawing = drawingOf(feature, m_style, m_paths, m_params.viewport);
    const FeatureLook look = lookOf(m_style, classOf(m_style, feature.category, feature.number), mark, m_denominator);
    wish(feature, drawing, look, mark);
    const bool isDrawn = m_params.parts != MapParts::names;
    if (isDrawn && !drawing.area.points.empty()) drawArea(drawing, look, mark.selected);
    if (isDrawn && !drawing.line.points.empty()) drawLine(drawing, look, mark.selected);
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
    const double spread = hatchSpread(m_params.viewport.scaleDenominator());
    for (const FillStyle& fill : look.fills)
        m_composition.list.items.emplace_back(
            FillItem{drawing.area, fill.pattern, faded(fill.colour), px(fill.spacing) * spread, px(fill.weight)});
    if (look.outline) addStroke(std::move(drawing.area), *look.outline);
}

void LayerComposer::drawLine(FeatureDrawing& drawing, const FeatureLook& look, bool selected) {
    const OutlineStyle outline = look.outline.value_or(OutlineStyle{look.marker.colour, 1.4, Dash::solid});
    if (selected) addHalo(drawing.line, outline.width);
    addStroke(std::move(drawing.line), outline);
}

std::optional<Taken> LayerComposer::takenOf(std::int64_t id) const {
    if (!m_params.taken || !infoOf(m_state.id).siteKind) return std::nullopt;
    const auto found = m_params.taken->find(id);
    if (found == m_params.taken->end()) return std::nullopt;
    Taken taken = found->second;
    if (taken.share > 0.0 && taken.share < 1.0) // a little is never nothing, nor all
        taken.share = std::clamp(std::round(taken.share * kRingSteps), 1.0, kRingSteps - 1.0) / kRingSteps;
    return taken;
}

void LayerComposer::drawMarkers(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look,
                                const Mark& mark) {
    const double size = px(look.marker.size * (drawing.isDrawnArea ? kMarkerInPolygon : 1.0));
    const std::optional<Taken> taken = takenOf(feature.id);
    for (const ScreenPoint& at : drawing.markers) {
        MarkerItem item{
            at,          look.marker.shape,       size, faded(look.marker.colour), faded(look.marker.outline),
            look.struck, {m_state.id, feature.id}};
        if (mark.selected) {
            item.halo = m_params.highlight;
            item.haloWidth = px(kHaloWidth);
        }
        if (taken) {
            item.taken = taken;
            item.ringWidth = px(kRingWidth);
        }
        m_composition.markers.push_back({heightOf(mark), std::move(item)});
    }
    if (mark.rank > 0 && !drawing.markers.empty() && m_params.parts != MapParts::ground)
        wishRank(drawing.markers.front(), size, taken.has_value(), feature.id, mark);
}

void LayerComposer::wishRank(ScreenPoint at, double markerSize, bool isRinged, std::int64_t id, const Mark& mark) {
    LabelWish rank;
    rank.item = {.at = at,
                 .text = fmt::format("{}", mark.rank),
                 .size = px(11.0),
                 .bold = true,
                 .colour = {0x1E, 0x1E, 0x1E, 255},
                 .halo = kHalo,
                 .feature = {m_state.id, id}};
    double besides = markerSize / 2.0 + px(kGap);
    if (isRinged) besides += px(kRingWidth * 1.5 + 1.0);
    rank.places = placesBeside(at, besides, besides + px(7.0));
    rank.priority = kRankPriority;
    rank.weight = -static_cast<double>(mark.rank);
    m_composition.wishes.push_back(std::move(rank));
}

void LayerComposer::wish(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look,
                         const Mark& mark) {
    if (!m_params.labels || !m_state.labels || !m_style.label || look.struck || m_params.parts == MapParts::ground)
        return;
    const LabelStyle& style = *m_style.label;
    if ((m_denominator > style.farthestScale || m_denominator < style.nearestScale) && !mark.selected) return;
    LabelWish wish;
    wish.item = {.at = {},
                 .text = feature.label,
                 .size = px(style.size),
                 .bold = style.bold,
                 .smallCapitals = style.smallCapitals,
                 .colour = faded(style.colour),
                 .halo = faded(style.halo),
                 .haloWidth = style.haloWidth,
                 .feature = {m_state.id, feature.id}};
    placeWish(feature, drawing, look, wish);
    wish.priority = mark.selected ? kSelectedPriority : style.priority;
    if (!wish.item.text.empty() && !wish.places.empty()) m_composition.wishes.push_back(std::move(wish));
}

void LayerComposer::placeWish(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look,
                              LabelWish& wish) {
    const LabelStyle& style = *m_style.label;
    const auto box = boundsOf(drawing.area);
    if (drawing.markers.empty() && box) {
        wish.item.text = wrapped(wish.item, std::max(box->width() * 0.95, px(kLeastLine)));
        if (style.withCode && !feature.sublabel.empty())
            wish.item.text += (wish.item.text.empty() ? "" : "\n") + feature.sublabel;
        const ScreenBox text = boxOf(wish.item);
        const ScreenPoint middle = placeInside(drawing.area).value_or(box->centre());
        if (style.placement == LabelPlacement::over) wish.places = {{middle, TextAnchor::centre}};
        if (style.placement == LabelPlacement::automatic) wish.places = placesWithin(drawing.area, middle, text);
        const bool isTooLarge = text.width() > box->width() || text.height() > box->height();
        if (style.placement == LabelPlacement::around || (style.placement == LabelPlacement::automatic && isTooLarge))
            std::ranges::copy(
                placesBeside(box->centre(), box->width() / 2.0 + px(kGap), (box->height() + text.height()) / 2.0),
                std::back_inserter(wish.places));
        wish.weight = box->width() * box->height();
    } else if (!drawing.markers.empty()) {
        double besides = px(look.marker.size) / 2.0 + px(kGap);
        if (takenOf(feature.id)) besides += px(kRingWidth * 1.5 + 1.0);
        wish.places = placesBeside(drawing.markers.front(), besides, besides + boxOf(wish.item).height() / 2.0);
        if (style.placement == LabelPlacement::over) wish.places = {{drawing.markers.front(), TextAnchor::centre}};
    }
}

} // namespace geo::carto::detail
