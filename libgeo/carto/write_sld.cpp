#include "carto/detail/style_parts.h"
#include "carto/detail/xml.h"
#include "carto/sld.h"
#include "carto/symbol_codes.h"

#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace geo::carto {
namespace {

using detail::numberText;

std::string hexOf(Colour c) {
    return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b);
}

// Enough digits that the byte is read back.
std::string shareOf(std::uint8_t alpha) {
    return numberText(std::round(alpha / 255.0 * 1e4) / 1e4);
}

std::string_view hatchName(FillPattern pattern) {
    switch (pattern) {
    case FillPattern::diagonal:
        return "shape://slash";
    case FillPattern::backDiagonal:
        return "shape://backslash";
    case FillPattern::crossHatch:
        return "shape://times";
    case FillPattern::grid:
        return "shape://plus";
    case FillPattern::horizontal:
        return "shape://horline";
    case FillPattern::vertical:
        return "shape://vertline";
    case FillPattern::dots:
        return "shape://dot";
    case FillPattern::none:
    case FillPattern::solid:
        break;
    }
    return "";
}

// The side of the square that is repeated: diagonals are that much closer across.
double tileOf(const FillStyle& fill) {
    const bool isSlanted = fill.pattern == FillPattern::diagonal || fill.pattern == FillPattern::backDiagonal ||
                           fill.pattern == FillPattern::crossHatch;
    return isSlanted ? fill.spacing * std::numbers::sqrt2 : fill.spacing;
}

std::string dashesOf(const OutlineStyle& outline) {
    const double w = std::max(outline.width, 0.1);
    switch (outline.dash) {
    case Dash::solid:
        return "";
    case Dash::dashed:
        return fmt::format("{} {}", 4.0 * w, 2.5 * w);
    case Dash::dotted:
        return fmt::format("{} {}", w, 2.0 * w);
    case Dash::dashDot:
        return fmt::format("{} {} {} {}", 5.0 * w, 2.0 * w, w, 2.0 * w);
    }
    return "";
}

class SldWriter {
public:
    SldWriter(const LayerStyle& style, const StyleSubject& subject)
        : m_style(detail::drawnWith(resolved(style), subject, false))
        , m_subject(subject)
        , m_shapes(subject.shapes.value_or(shapesOf(subject.layer))) {}

    Converted<std::string> write() {
        m_xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        m_xml.open("StyledLayerDescriptor", {{"version", "1.0.0"},
                                             {"xmlns", "http://www.opengis.net/sld"},
                                             {"xmlns:ogc", "http://www.opengis.net/ogc"}});
        m_xml.open("NamedLayer");
        m_xml.element("Name", m_subject.name);
        m_xml.open("UserStyle");
        m_xml.element("Name", m_subject.name);
        m_xml.open("FeatureTypeStyle");
        rules();
        if (m_style.label) labelRule(*m_style.label);
        for (int i = 0; i < 4; ++i) m_xml.close();
        return {m_xml.text(), m_lost.take()};
    }

private:
    void rules() {
        const Classification& classes = m_style.classes;
        const bool isClassed = classes.by != ClassedBy::nothing;
        if (isClassed)
            for (const ClassStyle& one : classes.classes) {
                m_xml.open("Rule");
                if (!one.title.empty()) m_xml.element("Title", one.title);
                m_xml.open("ogc:Filter");
                filter(one);
                m_xml.close();
                scales(m_style.nearestScale, m_style.farthestScale);
                if (one.isShown)
                    symbols(one.fills, one.outline, one.marker);
                else
                    m_xml.empty(plainSymbol(), {});
                m_xml.close();
            }
        if (isClassed && !classes.areOthersShown) return;
        m_xml.open("Rule");
        if (isClassed) m_xml.empty("ElseFilter", {});
        scales(m_style.nearestScale, m_style.farthestScale);
        symbols(m_style.fills, m_style.outline, m_style.marker);
        m_xml.close();
    }
    [[nodiscard]] std::string_view plainSymbol() const {
        // A point without a graphic has one by default, an area without fill and line has none.
        return !m_shapes.areas && m_shapes.lines ? "LineSymbolizer" : "PolygonSymbolizer";
    }
    void scales(std::optional<double> nearest, std::optional<double> farthest) {
        if (nearest && *nearest > 0.0) m_xml.element("MinScaleDenominator", numberText(*nearest));
        if (farthest && std::isfinite(*farthest)) m_xml.element("MaxScaleDenominator", numberText(*farthest));
    }
    void comparison(std::string_view name, const std::string& literal) {
        m_xml.open(name);
        m_xml.element("ogc:PropertyName", m_style.classes.field);
        m_xml.element("ogc:Literal", literal);
        m_xml.close();
    }
    void filter(const ClassStyle& one) {
        if (m_style.classes.by == ClassedBy::category) {
            if (!one.code.empty()) return comparison("ogc:PropertyIsEqualTo", one.code);
            m_xml.open("ogc:PropertyIsNull");
            m_xml.element("ogc:PropertyName", m_style.classes.field);
            m_xml.close();
            return;
        }
        const bool isLast = &one == &m_style.classes.classes.back();
        const bool hasLow = std::isfinite(one.low);
        const bool hasHigh = std::isfinite(one.high);
        if (hasLow == hasHigh) m_xml.open(hasLow ? "ogc:And" : "ogc:Not");
        if (hasLow) comparison("ogc:PropertyIsGreaterThanOrEqualTo", numberText(one.low));
        if (hasHigh)
            comparison(isLast ? "ogc:PropertyIsLessThanOrEqualTo" : "ogc:PropertyIsLessThan", numberText(one.high));
        if (!hasLow && !hasHigh) {
            m_xml.open("ogc:PropertyIsNull");
            m_xml.element("ogc:PropertyName", m_style.classes.field);
            m_xml.close();
        }
        if (hasLow == hasHigh) m_xml.close();
    }
    void symbols(const std::vector<FillStyle>& fills, const std::optional<OutlineStyle>& outline,
                 const std::optional<MarkerStyle>& marker) {
        const bool isLine = !m_shapes.areas && m_shapes.lines;
        bool isDrawn = false;
        for (const FillStyle& one : fills) {
            if (one.pattern == FillPattern::none) continue;
            m_xml.open("PolygonSymbolizer");
            fill(one);
            m_xml.close();
            isDrawn = true;
        }
        if (outline && (outline->width > 0.0 || outline->widthByScale)) {
            m_xml.open(isLine ? "LineSymbolizer" : "PolygonSymbolizer");
            stroke(*outline);
            m_xml.close();
            isDrawn = true;
        }
        if (marker) point(*marker);
        // A rule has a symbol; one that draws nothing where there is nothing to be drawn.
        if (!isDrawn && !marker) m_xml.empty(plainSymbol(), {});
    }
    void css(const char* name, const std::string& value) { m_xml.element("CssParameter", value, {{"name", name}}); }
    void plainFill(Colour colour) {
        m_xml.open("Fill");
        css("fill", hexOf(colour));
        css("fill-opacity", shareOf(colour.a));
        m_xml.close();
    }
    void fill(const FillStyle& one) {
        if (one.pattern == FillPattern::solid) return plainFill(one.colour);
        m_xml.open("Fill");
        m_xml.open("GraphicFill");
        m_xml.open("Graphic");
        m_xml.open("Mark");
        m_xml.element("WellKnownName", hatchName(one.pattern));
        m_xml.open("Stroke");
        css("stroke", hexOf(one.colour));
        css("stroke-opacity", shareOf(one.colour.a));
        css("stroke-width", numberText(one.weight));
        m_xml.close();
        m_xml.close();
        m_xml.element("Size", numberText(tileOf(one)));
        for (int i = 0; i < 3; ++i) m_xml.close();
    }
    void stroke(const OutlineStyle& outline) {
        if (outline.widthByScale) m_lost.tell("stroke-width", "by scale");
        m_xml.open("Stroke");
        css("stroke", hexOf(outline.colour));
        css("stroke-opacity", shareOf(outline.colour.a));
        css("stroke-width", numberText(outline.width));
        if (const std::string dashes = dashesOf(outline); !dashes.empty()) css("stroke-dasharray", dashes);
        m_xml.close();
    }
    std::string markName(MarkerShape shape) {
        switch (shape) {
        case MarkerShape::disc:
            return "circle";
        case MarkerShape::square:
        case MarkerShape::triangle:
        case MarkerShape::cross:
        case MarkerShape::star:
            return std::string{domain::codeOf(shape)};
        case MarkerShape::diamond:
        case MarkerShape::pentagon:
            break; // QGIS knows them by these names
        case MarkerShape::hourglass:
        case MarkerShape::ringWithDot:
        case MarkerShape::halfDisc:
            m_lost.tell("WellKnownName", domain::codeOf(shape));
            break;
        }
        return std::string{domain::codeOf(shape)};
    }
    void point(const MarkerStyle& marker) {
        m_xml.open("PointSymbolizer");
        m_xml.open("Graphic");
        m_xml.open("Mark");
        m_xml.element("WellKnownName", markName(marker.shape));
        plainFill(marker.colour);
        m_xml.open("Stroke");
        css("stroke", hexOf(marker.outline));
        css("stroke-opacity", shareOf(marker.outline.a));
        m_xml.close();
        m_xml.close();
        m_xml.element("Size", numberText(marker.size));
        m_xml.close();
        m_xml.close();
    }
    void labelRule(const LabelStyle& label) {
        m_xml.open("Rule");
        scales(label.nearestScale, label.farthestScale);
        m_xml.open("TextSymbolizer");
        m_xml.open("Label");
        m_xml.element("ogc:PropertyName", label.field.empty() ? m_subject.nameField : label.field);
        m_xml.close();
        m_xml.open("Font");
        css("font-family", "DejaVu Sans");
        css("font-size", numberText(label.size));
        css("font-weight", label.bold ? "bold" : "normal");
        m_xml.close();
        placement(label.placement);
        if (label.haloWidth > 0.0 && label.halo.a > 0) {
            m_xml.open("Halo");
            m_xml.element("Radius", numberText(label.haloWidth * label.size));
            plainFill(label.halo);
            m_xml.close();
        }
        plainFill(label.colour);
        m_xml.element("Priority", numberText(label.priority));
        const auto option = [this](const char* name) { m_xml.element("VendorOption", "true", {{"name", name}}); };
        if (label.smallCapitals) option("entente-small-capitals");
        if (label.withCode) option("entente-with-code");
        if (label.smallCapitals || label.withCode) m_lost.tell("TextSymbolizer", label.withCode ? "code" : "A");
        m_xml.close();
        m_xml.close();
    }
    void placement(LabelPlacement placement) {
        if (placement == LabelPlacement::automatic) return;
        m_xml.open("LabelPlacement");
        m_xml.open("PointPlacement");
        m_xml.open("AnchorPoint");
        const bool isOver = placement == LabelPlacement::over;
        m_xml.element("AnchorPointX", isOver ? "0.5" : "0");
        m_xml.element("AnchorPointY", "0.5");
        for (int i = 0; i < 3; ++i) m_xml.close();
    }

    LayerStyle m_style;
    const StyleSubject& m_subject;
    DrawnShapes m_shapes;
    detail::XmlWriter m_xml;
    detail::Lost m_lost;
};

} // namespace

Converted<std::string> toSld(const LayerStyle& style, const StyleSubject& subject) {
    return SldWriter{style, subject}.write();
}

} // namespace geo::carto
