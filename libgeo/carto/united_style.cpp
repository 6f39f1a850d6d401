#include "carto/united_style.h"

#include "carto/detail/style_parts.h"

#include <algorithm>
#include <cmath>

namespace geo::carto {
namespace {

void fade(Colour& colour, double opacity) {
    colour.a = static_cast<std::uint8_t>(std::lround(colour.a * opacity));
}

template <class Look>
void fadeLook(Look& look, double opacity) {
    for (FillStyle& fill : look.fills) fade(fill.colour, opacity);
    if (look.outline) fade(look.outline->colour, opacity);
    if (look.marker) {
        fade(look.marker->colour, opacity);
        fade(look.marker->outline, opacity);
    }
}

ClassStyle categoryOf(const TablePart& part, const LayerStyle& style) {
    ClassStyle one{.code = part.code, .title = part.title};
    one.fills = style.fills;
    one.outline = style.outline;
    one.marker = style.marker;
    one.isShown = part.state.visible;
    return one;
}

// The widest range that any of the layers is drawn in.
void widen(LayerStyle& united, const TablePart& part, bool isFirst, detail::Lost& lost) {
    const ScaleRange range = scalesOf(part.state);
    if (isFirst) {
        united.nearestScale = range.nearest;
        united.farthestScale = range.farthest;
        return;
    }
    if (range.nearest != united.nearestScale || range.farthest != united.farthestScale)
        lost.tell("scales", domain::codeOf(part.state.id));
    united.nearestScale = std::min(*united.nearestScale, range.nearest);
    united.farthestScale = std::max(*united.farthestScale, range.farthest);
}

} // namespace

LayerStyle faded(LayerStyle style, double opacity) {
    if (opacity >= 1.0) return style;
    fadeLook(style, opacity);
    for (ClassStyle& one : style.classes.classes) fadeLook(one, opacity);
    return style;
}

LayerStyle asShown(const LayerState& state) {
    LayerStyle style = faded(styleOf(state), state.opacity);
    if (!state.labels) style.label.reset();
    const ScaleRange range = scalesOf(state);
    if (range.nearest > 0.0) style.nearestScale = range.nearest;
    if (std::isfinite(range.farthest)) style.farthestScale = range.farthest;
    return style;
}

Converted<LayerStyle> unitedStyle(std::span<const TablePart> parts, std::string_view field) {
    LayerStyle united;
    detail::Lost lost;
    united.classes = {.by = ClassedBy::category, .field = std::string{field}, .areOthersShown = false};
    for (const TablePart& part : parts) {
        const LayerStyle style = asShown(part.state);
        if (style.classes.by != ClassedBy::nothing) lost.tell("classes", style.classes.field);
        united.classes.classes.push_back(categoryOf(part, style));
        if (!united.label && part.state.visible) united.label = style.label;
        if (style.label && united.label && style.label->field != united.label->field)
            lost.tell("names", style.label->field);
        widen(united, part, &part == &parts.front(), lost);
    }
    if (*united.nearestScale <= 0.0) united.nearestScale.reset();
    if (std::isinf(*united.farthestScale)) united.farthestScale.reset();
    return {std::move(united), lost.take()};
}

std::optional<LayerStyle> partOf(const LayerStyle& style, std::string_view field, std::string_view code) {
    if (style.classes.by != ClassedBy::category || style.classes.field != field) return style;
    const LayerStyle whole = resolved(style);
    const auto found = std::ranges::find(whole.classes.classes, code, &ClassStyle::code);
    LayerStyle part = whole;
    part.classes = {};
    if (found == whole.classes.classes.end()) {
        if (!whole.classes.areOthersShown) return std::nullopt;
        return part;
    }
    part.fills = found->fills;
    std::erase_if(part.fills, [](const FillStyle& fill) { return fill.pattern == FillPattern::none; });
    part.outline = found->outline;
    part.marker = found->marker;
    return part;
}

} // namespace geo::carto
