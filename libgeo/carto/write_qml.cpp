#include "carto/detail/style_parts.h"
#include "carto/detail/xml.h"
#include "carto/palette.h"
#include "carto/qml.h"
#include "carto/symbol_codes.h"

#include <cmath>
#include <fmt/format.h>

namespace geo::carto {
namespace {

using detail::numberText;

std::string_view dashName(Dash dash) {
    switch (dash) {
    case Dash::solid:
        return "solid";
    case Dash::dashed:
        return "dash";
    case Dash::dotted:
        return "dot";
    case Dash::dashDot:
        return "dash dot";
    }
    return "solid";
}

std::string rgba(Colour c) {
    return fmt::format("{},{},{},{}", c.r, c.g, c.b, c.a);
}

// Millimetres of a size in pixels at 96 an inch.
std::string mm(double pixels) {
    return numberText(std::round(pixels * 25.4 / 96.0 * 1e8) / 1e8);
}

std::string boundText(double value) {
    if (std::isinf(value)) return value > 0.0 ? "1e308" : "-1e308";
    return numberText(value);
}

class QmlWriter {
public:
    QmlWriter(const LayerStyle& style, const StyleSubject& subject)
        : m_style(detail::drawnWith(resolved(style), subject, true))
        , m_subject(subject)
        , m_shapes(subject.shapes.value_or(shapesOf(subject.layer))) {}

    Converted<std::string> write() {
        m_xml.line("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
        const double farthest = m_style.farthestScale.value_or(0.0);
        const double nearest = m_style.nearestScale.value_or(0.0);
        const bool hasScales = nearest > 0.0 || (farthest > 0.0 && std::isfinite(farthest));
        m_xml.open("qgis", {{"version", "3.22.16"},
                            {"styleCategories", "Symbology|Labeling|Rendering"},
                            {"hasScaleBasedVisibilityFlag", hasScales ? "1" : "0"},
                            {"minScale", std::isfinite(farthest) ? numberText(farthest) : "0"},
                            {"maxScale", numberText(nearest)},
                            {"labelsEnabled", m_style.label && !m_subject.areMarkersElsewhere ? "1" : "0"},
                            {"entente_labels", m_style.label ? "1" : "0"}});
        renderer();
        if (m_style.label) label(*m_style.label);
        m_xml.close();
        return {m_xml.text(), m_lost.take()};
    }

private:
    void renderer() {
        const Classification& classes = m_style.classes;
        const char* type = classes.by == ClassedBy::nothing    ? "singleSymbol"
                           : classes.by == ClassedBy::category ? "categorizedSymbol"
                                                               : "graduatedSymbol";
        detail::XmlWriter::Attributes attributes{{"type", type}};
        if (classes.by != ClassedBy::nothing) attributes.push_back({"attr", classes.field});
        if (classes.by == ClassedBy::number) attributes.push_back({"graduatedMethod", "GraduatedColor"});
        m_xml.open("renderer-v2", attributes);
        if (classes.by == ClassedBy::category) categories();
        if (classes.by == ClassedBy::number) ranges();
        m_xml.open("symbols");
        std::size_t name = 0;
        if (classes.by != ClassedBy::nothing)
            for (const ClassStyle& one : classes.classes) symbol(name++, one.fills, one.outline, one.marker);
        if (classes.by != ClassedBy::number) symbol(name, m_style.fills, m_style.outline, m_style.marker);
        m_xml.close();
        m_xml.close();
    }
    void categories() {
        const Classification& classes = m_style.classes;
        m_xml.open("categories");
        for (std::size_t i = 0; i < classes.classes.size(); ++i) {
            const ClassStyle& one = classes.classes[i];
            m_xml.empty("category", {{"value", one.code},
                                     {"label", one.title.empty() ? one.code : one.title},
                                     {"symbol", fmt::format("{}", i)},
                                     {"render", one.isShown ? "true" : "false"},
                                     {"type", one.code.empty() ? "NULL" : "string"}});
        }
        // The category without a value and of no type takes the rest.
        m_xml.empty("category", {{"value", ""},
                                 {"label", ""},
                                 {"symbol", fmt::format("{}", classes.classes.size())},
                                 {"render", classes.areOthersShown ? "true" : "false"}});
        m_xml.close();
    }
    void ranges() {
        const Classification& classes = m_style.classes;
        m_xml.open("ranges");
        for (std::size_t i = 0; i < classes.classes.size(); ++i) {
            const ClassStyle& one = classes.classes[i];
            m_xml.empty("range", {{"lower", boundText(one.low)},
                                  {"upper", boundText(one.high)},
                                  {"label", one.title},
                                  {"symbol", fmt::format("{}", i)},
                                  {"render", one.isShown ? "true" : "false"}});
        }
        m_xml.close();
        // QGIS draws no row outside of every range, and gives a bound to the lower one.
        if (classes.areOthersShown) m_lost.tell("graduatedSymbol", classes.field);
    }
    void option(const char* name, std::string_view value) {
        m_xml.empty("Option", {{"type", "QString"}, {"name", name}, {"value", std::string{value}}});
    }
    void openLayer(const char* type, bool isDrawn = true) {
        detail::XmlWriter::Attributes attributes{
            {"class", type}, {"enabled", isDrawn ? "1" : "0"}, {"locked", "0"}, {"pass", "0"}};
        if (!isDrawn) attributes.push_back({"entente_drawn", "1"});
        m_xml.open("layer", attributes);
        m_xml.open("Option", {{"type", "Map"}});
    }
    void closeLayer() {
        m_xml.close();
        m_xml.close();
    }
    void openSymbol(const std::string& name, const char* type) {
        m_xml.open("symbol", {{"name", name}, {"type", type}, {"alpha", "1"}, {"clip_to_extent", "1"}});
    }
    void symbol(std::size_t number, const std::vector<FillStyle>& fills, const std::optional<OutlineStyle>& outline,
                const std::optional<MarkerStyle>& marker) {
        const std::string name = fmt::format("{}", number);
        const bool hasOutline = outline && (outline->width > 0.0 || outline->widthByScale);
        if (outline && outline->widthByScale) m_lost.tell("line_width", "by scale");
        if (m_shapes.areas) {
            openSymbol(name, "fill");
            area(name, fills, hasOutline ? outline : std::nullopt);
            if (marker) inCentre(name, *marker);
        } else if (m_shapes.lines) {
            openSymbol(name, "line");
            if (hasOutline) line(*outline);
        } else {
            openSymbol(name, "marker");
            if (marker) simpleMarker(*marker);
        }
        m_xml.close();
    }
    void area(const std::string& name, const std::vector<FillStyle>& fills,
              const std::optional<OutlineStyle>& outline) {
        std::size_t at = 0;
        for (const FillStyle& fill : fills) {
            const auto lines = [&](double angle) { linePattern(fmt::format("@{}@{}", name, at++), fill, angle); };
            switch (fill.pattern) {
            case FillPattern::none:
                break;
            case FillPattern::solid:
                simpleFill(fill.colour, std::nullopt);
                ++at;
                break;
            case FillPattern::dots:
                dotPattern(fmt::format("@{}@{}", name, at++), fill);
                break;
            case FillPattern::diagonal:
                lines(45.0);
                break;
            case FillPattern::backDiagonal:
                lines(135.0);
                break;
            case FillPattern::crossHatch:
                lines(45.0);
                lines(135.0);
                break;
            case FillPattern::grid:
                lines(0.0);
                lines(90.0);
                break;
            case FillPattern::horizontal:
                lines(0.0);
                break;
            case FillPattern::vertical:
                lines(90.0);
                break;
            }
        }
        if (outline || at == 0) simpleFill({0, 0, 0, 0}, outline);
    }
    void simpleFill(Colour colour, const std::optional<OutlineStyle>& outline) {
        openLayer("SimpleFill");
        option("color", rgba(colour));
        option("style", colour.a == 0 && outline ? "no" : "solid");
        option("outline_color", outline ? rgba(outline->colour) : "0,0,0,0");
        option("outline_style", outline ? dashName(outline->dash) : "no");
        option("outline_width", outline ? mm(outline->width) : "0");
        option("outline_width_unit", "MM");
        closeLayer();
    }
    void lineOptions(const OutlineStyle& outline) {
        option("line_color", rgba(outline.colour));
        option("line_style", dashName(outline.dash));
        option("line_width", mm(outline.width));
        option("line_width_unit", "MM");
    }
    void line(const OutlineStyle& outline) {
        openLayer("SimpleLine");
        lineOptions(outline);
        closeLayer();
    }
    void linePattern(const std::string& name, const FillStyle& fill, double angle) {
        openLayer("LinePatternFill");
        option("angle", numberText(angle));
        option("distance", mm(fill.spacing));
        option("distance_unit", "MM");
        m_xml.close();
        openSymbol(name, "line");
        line({fill.colour, fill.weight, Dash::solid});
        m_xml.close();
        m_xml.close();
    }
    void dotPattern(const std::string& name, const FillStyle& fill) {
        openLayer("PointPatternFill");
        option("distance_x", mm(fill.spacing));
        option("distance_x_unit", "MM");
        option("distance_y", mm(fill.spacing * std::sqrt(3.0) / 2.0));
        option("distance_y_unit", "MM");
        option("displacement_x", mm(fill.spacing / 2.0));
        option("displacement_x_unit", "MM");
        m_xml.close();
        openSymbol(name, "marker");
        simpleMarker({MarkerShape::disc, fill.weight, fill.colour, {0, 0, 0, 0}});
        m_xml.close();
        m_xml.close();
    }
    void inCentre(const std::string& name, const MarkerStyle& marker) {
        openLayer("CentroidFill", !m_subject.areMarkersElsewhere);
        option("point_on_surface", "1");
        m_xml.close();
        openSymbol("@" + name + "@centre", "marker");
        simpleMarker(marker);
        m_xml.close();
        m_xml.close();
    }
    std::string_view markerName(MarkerShape shape) {
        switch (shape) {
        case MarkerShape::disc:
            return "circle";
        case MarkerShape::cross:
            return "cross_fill";
        case MarkerShape::halfDisc:
            return "semi_circle";
        case MarkerShape::hourglass:
            m_lost.tell("SimpleMarker", "hourglass");
            return "diamond";
        case MarkerShape::ringWithDot:
            m_lost.tell("SimpleMarker", "ring_with_dot");
            return "circle";
        case MarkerShape::square:
        case MarkerShape::diamond:
        case MarkerShape::triangle:
        case MarkerShape::star:
        case MarkerShape::pentagon:
            break;
        }
        return domain::codeOf(shape);
    }
    void simpleMarker(const MarkerStyle& marker) {
        openLayer("SimpleMarker");
        option("name", markerName(marker.shape));
        option("entente_shape", domain::codeOf(marker.shape)); // QGIS leaves it aside
        option("color", rgba(marker.colour));
        option("outline_color", rgba(marker.outline));
        option("outline_style", marker.outline.a == 0 ? "no" : "solid");
        option("outline_width", mm(marker.size * 0.1));
        option("outline_width_unit", "MM");
        option("size", mm(marker.size));
        option("size_unit", "MM");
        closeLayer();
    }
    void label(const LabelStyle& label) {
        m_xml.open("labeling", {{"type", "simple"}});
        m_xml.open("settings", {{"calloutType", "simple"}});
        m_xml.open("text-style", {{"fieldName", label.field.empty() ? m_subject.nameField : label.field},
                                  {"isExpression", "0"},
                                  {"fontFamily", "DejaVu Sans"},
                                  {"fontSize", mm(label.size)},
                                  {"fontSizeUnit", "MM"},
                                  {"fontWeight", label.bold ? "75" : "50"},
                                  {"capitalization", label.smallCapitals ? "4" : "0"},
                                  {"textColor", rgba(label.colour)}});
        m_xml.empty("text-buffer", {{"bufferDraw", label.haloWidth > 0.0 && label.halo.a > 0 ? "1" : "0"},
                                    {"bufferSize", mm(label.haloWidth * label.size)},
                                    {"bufferSizeUnits", "MM"},
                                    {"bufferColor", rgba(label.halo)}});
        m_xml.close();
        if (label.withCode) m_lost.tell("text-style", "code");
        // 0..10 there, with 0 first; -400..400 here.
        m_xml.empty("placement", {{"placement", label.placement == LabelPlacement::over ? "1" : "0"},
                                  {"priority", numberText(std::round((label.priority + 400) / 80.0))},
                                  {"entente_priority", numberText(label.priority)},
                                  {"entente_placement", std::string{domain::codeOf(label.placement)}},
                                  {"entente_code", label.withCode ? "1" : "0"}});
        const bool isEndless = std::isinf(label.farthestScale);
        m_xml.empty("rendering", {{"scaleVisibility", isEndless && label.nearestScale <= 0.0 ? "0" : "1"},
                                  {"scaleMin", numberText(label.nearestScale)},
                                  {"scaleMax", isEndless ? "1e308" : numberText(label.farthestScale)}});
        m_xml.close();
        m_xml.close();
    }

    LayerStyle m_style;
    const StyleSubject& m_subject;
    DrawnShapes m_shapes;
    detail::XmlWriter m_xml;
    detail::Lost m_lost;
};

} // namespace

Converted<std::string> toQml(const LayerStyle& style, const StyleSubject& subject) {
    return QmlWriter{style, subject}.write();
}

} // namespace geo::carto
