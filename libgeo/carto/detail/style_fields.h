#pragma once

#include "carto/style.h"
#include "carto/style_json.h"

#include <limits>

namespace geo::carto::detail {

// The fields of a style by the names they are kept under, once for the writer and the reader. A visitor has
//   code(name, enumeration), flag(name, bool), text(name, std::string), colour(name, Colour),
//   number(name, double, low, high), whole(name, int, low, high), scale(name, std::optional<double>),
//   part(name, T), optional(name, std::optional<T>), list(name, std::vector<T>, most).
struct StyleLimits {
    static constexpr double kMostPixels = 400.0;
    static constexpr double kEndless = std::numeric_limits<double>::infinity();
    static constexpr int kMostPriority = 400; // what is selected is placed before
};

template <class Visitor>
void visitFields(FillStyle& fill, Visitor& visit) {
    visit.code("pattern", fill.pattern);
    visit.colour("colour", fill.colour);
    visit.number("spacing", fill.spacing, 1.0, StyleLimits::kMostPixels);
    visit.number("weight", fill.weight, 0.05, StyleLimits::kMostPixels);
}

template <class Visitor>
void visitFields(OutlineStyle& outline, Visitor& visit) {
    visit.colour("colour", outline.colour);
    visit.number("width", outline.width, 0.0, StyleLimits::kMostPixels);
    visit.code("dash", outline.dash);
    visit.flag("width_by_scale", outline.widthByScale);
}

template <class Visitor>
void visitFields(MarkerStyle& marker, Visitor& visit) {
    visit.code("shape", marker.shape);
    visit.number("size", marker.size, 0.5, StyleLimits::kMostPixels);
    visit.colour("colour", marker.colour);
    visit.colour("outline", marker.outline);
}

template <class Visitor>
void visitFields(LabelStyle& label, Visitor& visit) {
    visit.text("field", label.field);
    visit.number("size", label.size, 2.0, StyleLimits::kMostPixels);
    visit.flag("bold", label.bold);
    visit.flag("small_capitals", label.smallCapitals);
    visit.flag("with_code", label.withCode);
    visit.colour("colour", label.colour);
    visit.colour("halo", label.halo);
    visit.number("halo_width", label.haloWidth, 0.0, 1.0);
    visit.code("placement", label.placement);
    visit.whole("priority", label.priority, -StyleLimits::kMostPriority, StyleLimits::kMostPriority);
    visit.number("farthest_scale", label.farthestScale, 0.0, StyleLimits::kEndless);
    visit.number("nearest_scale", label.nearestScale, 0.0, StyleLimits::kEndless);
}

template <class Visitor>
void visitFields(ClassStyle& one, Visitor& visit) {
    visit.number("low", one.low, -StyleLimits::kEndless, StyleLimits::kEndless);
    visit.number("high", one.high, -StyleLimits::kEndless, StyleLimits::kEndless);
    visit.text("code", one.code);
    visit.text("title", one.title);
    visit.list("fills", one.fills, kMostFills);
    visit.optional("outline", one.outline);
    visit.optional("marker", one.marker);
    visit.flag("shown", one.isShown);
}

template <class Visitor>
void visitFields(Classification& classes, Visitor& visit) {
    visit.code("by", classes.by);
    visit.text("field", classes.field);
    visit.code("method", classes.method);
    visit.list("list", classes.classes, kMostClasses);
    visit.flag("others_shown", classes.areOthersShown);
}

template <class Visitor>
void visitFields(LayerStyle& style, Visitor& visit) {
    visit.list("fills", style.fills, kMostFills);
    visit.optional("outline", style.outline);
    visit.optional("marker", style.marker);
    visit.optional("label", style.label);
    visit.part("classes", style.classes);
    visit.scale("farthest_scale", style.farthestScale);
    visit.scale("nearest_scale", style.nearestScale);
}

} // namespace geo::carto::detail
