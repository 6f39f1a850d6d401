#include "carto/detail/style_parts.h"
#include "carto/detail/xml.h"
#include "carto/qml.h"
#include "carto/symbol_codes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

namespace geo::carto {
namespace {

using detail::heldSize;
using detail::numberIn;
using detail::RuleLook;
using detail::RuleRows;
using detail::StyleRule;
using detail::XmlElement;

constexpr double kEndless = std::numeric_limits<double>::infinity();
constexpr double kFarAway = 1e300; // written for what has no end

// The properties of a symbol layer, in the form of QGIS 3.26 (Option) or of before (prop).
class Properties {
public:
    explicit Properties(const XmlElement& layer) {
        for (const XmlElement& one : layer.children) {
            if (one.name == "prop") m_values.emplace(one.attribute("k"), one.attribute("v"));
            if (one.name != "Option") continue;
            for (const XmlElement& inner : one.children)
                if (inner.name == "Option") m_values.emplace(inner.attribute("name"), inner.attribute("value"));
        }
    }
    [[nodiscard]] std::string_view text(std::string_view name) const {
        const auto found = m_values.find(name);
        return found == m_values.end() ? std::string_view{} : std::string_view{found->second};
    }
    [[nodiscard]] double number(std::string_view name, double otherwise) const {
        return numberIn(text(name)).value_or(otherwise);
    }

private:
    std::map<std::string, std::string, std::less<>> m_values;
};

// "r,g,b,a" with whatever follows it.
Colour colourIn(std::string_view text, double alpha) {
    Colour out{0, 0, 0, 255};
    const std::array<std::uint8_t*, 4> parts = {&out.r, &out.g, &out.b, &out.a};
    for (std::uint8_t* part : parts) {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{}) break;
        *part = static_cast<std::uint8_t>(std::min(value, 255U));
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (!text.starts_with(',')) break;
        text.remove_prefix(1);
    }
    out.a = static_cast<std::uint8_t>(std::lround(out.a * std::clamp(alpha, 0.0, 1.0)));
    return out;
}

Dash dashOf(std::string_view name) {
    if (name == "dash") return Dash::dashed;
    if (name == "dot") return Dash::dotted;
    return name == "dash dot" || name == "dash dot dot" ? Dash::dashDot : Dash::solid;
}

class QmlReader {
public:
    explicit QmlReader(const StyleSubject& subject)
        : m_subject(subject) {}

    Result<Converted<LayerStyle>> read(const XmlElement& root) {
        const XmlElement* renderer = root.child("renderer-v2");
        if (root.name != "qgis" || renderer == nullptr)
            return fail(ErrorCode::notFound, {{"kind", "style"}, {"key", "renderer-v2"}});
        GEO_TRY(rules(*renderer));
        LayerStyle style = detail::styleOfRules(std::move(m_rules), m_lost);
        if (root.attribute("hasScaleBasedVisibilityFlag") == "1") {
            const double farthest = numberIn(root.attribute("minScale")).value_or(0.0);
            const double nearest = numberIn(root.attribute("maxScale")).value_or(0.0);
            if (farthest > 0.0) style.farthestScale = farthest;
            if (nearest > 0.0) style.nearestScale = nearest;
        }
        if (const XmlElement* labeling = root.child("labeling");
            labeling && (root.attribute("labelsEnabled") != "0" || root.attribute("entente_labels") == "1"))
            label(*labeling, style);
        return Converted<LayerStyle>{std::move(style), m_lost.take()};
    }

private:
    Result<void> rules(const XmlElement& renderer) {
        std::map<std::string, RuleLook, std::less<>> looks;
        if (const XmlElement* symbols = renderer.child("symbols"))
            for (const XmlElement& symbol : symbols->children)
                if (symbol.name == "symbol") looks.emplace(symbol.attribute("name"), lookOf(symbol));
        const std::string_view type = renderer.attribute("type");
        const auto look = [&](std::string_view name) {
            const auto found = looks.find(name);
            if (found == looks.end()) m_lost.tell("symbol", name);
            return found == looks.end() ? RuleLook{} : found->second;
        };
        const std::string field{unquoted(renderer.attribute("attr"))};
        if (type == "singleSymbol") {
            m_rules.push_back({.look = looks.empty() ? RuleLook{} : looks.begin()->second});
        } else if (type == "categorizedSymbol" && renderer.child("categories") != nullptr) {
            for (const XmlElement& one : renderer.child("categories")->children) category(one, field, look);
        } else if (type == "graduatedSymbol" && renderer.child("ranges") != nullptr) {
            for (const XmlElement& one : renderer.child("ranges")->children) range(one, field, look);
        } else {
            return fail(ErrorCode::notFound, {{"kind", "style"}, {"key", std::string{type}}});
        }
        return {};
    }
    // A field in quotes is the field; another expression is kept as it stands and finds no row.
    static std::string_view unquoted(std::string_view field) {
        if (field.size() > 2 && field.front() == '"' && field.find('"', 1) == field.size() - 1)
            return field.substr(1, field.size() - 2);
        return field.substr(0, 200);
    }
    template <class Look>
    void category(const XmlElement& one, const std::string& field, const Look& look) {
        if (one.name != "category") return;
        StyleRule rule{.rows = RuleRows::category, .field = field, .title = std::string{one.attribute("label")}};
        const bool isRest = one.attribute("value").empty() && one.attribute("type") != "NULL";
        if (isRest) rule.rows = RuleRows::others;
        rule.codes.emplace_back(one.attribute("value"));
        for (const XmlElement& value : one.children) // several values of one category
            if (value.name == "val") rule.codes.emplace_back(value.attribute("value"));
        if (rule.codes.size() > 1) {
            rule.codes.erase(rule.codes.begin());
            rule.rows = RuleRows::category;
        }
        rule.isShown = one.attribute("render") != "false";
        rule.look = look(one.attribute("symbol"));
        m_rules.push_back(std::move(rule));
    }
    template <class Look>
    void range(const XmlElement& one, const std::string& field, const Look& look) {
        if (one.name != "range") return;
        const auto low = numberIn(one.attribute("lower"));
        const auto high = numberIn(one.attribute("upper"));
        if (!low || !high) return m_lost.tell("range", one.attribute("label"));
        StyleRule rule{.rows = RuleRows::numbers, .field = field};
        rule.low = *low < -kFarAway ? -kEndless : *low;
        rule.high = *high > kFarAway ? kEndless : *high;
        rule.title = one.attribute("label");
        rule.isShown = one.attribute("render") != "false";
        rule.look = look(one.attribute("symbol"));
        m_rules.push_back(std::move(rule));
    }

    // Pixels at 96 an inch, to a millionth.
    double pixels(const Properties& properties, const std::string& name, double otherwise) {
        const double value = properties.number(name, otherwise);
        const std::string_view unit = properties.text(name + "_unit");
        double factor = 96.0 / 25.4;
        if (unit == "Point") factor = 96.0 / 72.0;
        if (unit == "Pixel") factor = 1.0;
        if (unit == "Inch") factor = 96.0;
        if (unit == "MapUnit" || unit == "RenderMetersInMapUnits") m_lost.tell(name + "_unit", unit);
        return std::round(value * factor * 1e6) / 1e6;
    }
    RuleLook lookOf(const XmlElement& symbol) {
        RuleLook look;
        const double alpha = numberIn(symbol.attribute("alpha")).value_or(1.0);
        for (const XmlElement& layer : symbol.children) {
            if (layer.name != "layer") continue;
            if (layer.attribute("enabled") == "0" && layer.attribute("entente_drawn") != "1") continue;
            const Properties properties{layer};
            const std::string_view type = layer.attribute("class");
            if (type == "SimpleFill")
                simpleFill(properties, alpha, look);
            else if (type == "SimpleLine")
                look.outline = line(properties, alpha);
            else if (type == "SimpleMarker")
                look.marker = marker(properties, alpha);
            else if (type == "LinePatternFill")
                linePattern(layer, properties, alpha, look);
            else if (type == "PointPatternFill")
                dotPattern(layer, properties, alpha, look);
            else if (type == "CentroidFill" && layer.child("symbol") != nullptr)
                look.marker = lookOf(*layer.child("symbol")).marker;
            else
                m_lost.tell("symbol", type);
        }
        return look;
    }
    void simpleFill(const Properties& properties, double alpha, RuleLook& look) {
        const std::string_view style = properties.text("style");
        const Colour colour = colourIn(properties.text("color"), alpha);
        constexpr std::pair<std::string_view, FillPattern> kBrushes[] = {{"solid", FillPattern::solid},
                                                                         {"", FillPattern::solid},
                                                                         {"f_diagonal", FillPattern::backDiagonal},
                                                                         {"b_diagonal", FillPattern::diagonal},
                                                                         {"diagonal_x", FillPattern::crossHatch},
                                                                         {"cross", FillPattern::grid},
                                                                         {"horizontal", FillPattern::horizontal},
                                                                         {"vertical", FillPattern::vertical}};
        const auto brush = std::ranges::find(kBrushes, style, &std::pair<std::string_view, FillPattern>::first);
        const bool isDrawn = style != "no" && colour.a > 0;
        if (isDrawn && brush != std::end(kBrushes)) look.fills.push_back({brush->second, colour});
        if (isDrawn && brush == std::end(kBrushes)) {
            look.fills.push_back({FillPattern::dots, colour, 4.0, 1.2});
            m_lost.tell("style", style);
        }
        if (properties.text("outline_style") == "no") return;
        OutlineStyle outline{.colour = colourIn(properties.text("outline_color"), alpha)};
        outline.width = heldSize(pixels(properties, "outline_width", 0.26), 0.0);
        outline.dash = dashOf(properties.text("outline_style"));
        look.outline = outline;
    }
    OutlineStyle line(const Properties& properties, double alpha) {
        OutlineStyle outline{.colour = colourIn(properties.text("line_color"), alpha)};
        outline.width = heldSize(pixels(properties, "line_width", 0.26), 0.0);
        outline.dash = dashOf(properties.text("line_style"));
        if (properties.text("use_custom_dash") == "1") {
            outline.dash = Dash::dashed;
            m_lost.tell("customdash", properties.text("customdash"));
        }
        return outline;
    }
    MarkerStyle marker(const Properties& properties, double alpha) {
        MarkerStyle out{.colour = colourIn(properties.text("color"), alpha),
                        .outline = colourIn(properties.text("outline_color"), alpha)};
        if (properties.text("outline_style") == "no") out.outline.a = 0;
        out.size = heldSize(pixels(properties, "size", 2.0), 0.5);
        constexpr std::pair<std::string_view, MarkerShape> kNames[] = {
            {"circle", MarkerShape::disc},          {"cross_fill", MarkerShape::cross},
            {"cross", MarkerShape::cross},          {"cross2", MarkerShape::cross},
            {"semi_circle", MarkerShape::halfDisc}, {"equilateral_triangle", MarkerShape::triangle},
            {"rectangle", MarkerShape::square},     {"regular_star", MarkerShape::star}};
        const std::string_view name = properties.text("name");
        const auto known = std::ranges::find(kNames, name, &std::pair<std::string_view, MarkerShape>::first);
        auto shape = domain::fromCode<MarkerShape>(properties.text("entente_shape"));
        if (!shape && known != std::end(kNames)) shape = known->second;
        if (!shape) shape = domain::fromCode<MarkerShape>(name);
        if (!shape) m_lost.tell("SimpleMarker", name);
        out.shape = shape.value_or(MarkerShape::disc);
        return out;
    }
    void linePattern(const XmlElement& layer, const Properties& properties, double alpha, RuleLook& look) {
        FillStyle fill{FillPattern::diagonal, colourIn(properties.text("color"), alpha)};
        fill.spacing = heldSize(pixels(properties, "distance", 5.0), 1.0);
        if (const XmlElement* symbol = layer.child("symbol"))
            if (const auto outline = lookOf(*symbol).outline) {
                fill.colour = outline->colour;
                fill.weight = heldSize(outline->width, 0.05);
            }
        const double angle = std::fmod(std::fmod(properties.number("angle", 45.0), 180.0) + 180.0, 180.0);
        constexpr std::pair<double, FillPattern> kAngles[] = {{0.0, FillPattern::horizontal},
                                                              {45.0, FillPattern::diagonal},
                                                              {90.0, FillPattern::vertical},
                                                              {135.0, FillPattern::backDiagonal},
                                                              {180.0, FillPattern::horizontal}};
        const auto nearest = std::ranges::min_element(
            kAngles, {}, [&](const std::pair<double, FillPattern>& one) { return std::abs(one.first - angle); });
        if (std::abs(nearest->first - angle) > 0.5) m_lost.tell("angle", properties.text("angle"));
        fill.pattern = nearest->second;
        if (!look.fills.empty()) {
            FillStyle& last = look.fills.back();
            FillStyle alike = last;
            alike.pattern = fill.pattern;
            const bool isHatch = last.pattern == FillPattern::diagonal && fill.pattern == FillPattern::backDiagonal;
            const bool isGrid = last.pattern == FillPattern::horizontal && fill.pattern == FillPattern::vertical;
            if (alike == fill && (isHatch || isGrid)) {
                last.pattern = isHatch ? FillPattern::crossHatch : FillPattern::grid;
                return;
            }
        }
        look.fills.push_back(fill);
    }
    void dotPattern(const XmlElement& layer, const Properties& properties, double alpha, RuleLook& look) {
        FillStyle fill{FillPattern::dots, {0, 0, 0, 255}};
        fill.spacing = heldSize(pixels(properties, "distance_x", 5.0), 1.0);
        if (const XmlElement* symbol = layer.child("symbol"))
            if (const auto dot = lookOf(*symbol).marker) {
                fill.colour = dot->colour;
                fill.colour.a = static_cast<std::uint8_t>(std::lround(fill.colour.a * std::clamp(alpha, 0.0, 1.0)));
                fill.weight = heldSize(dot->size, 0.05);
            }
        look.fills.push_back(fill);
    }

    double attributePixels(const XmlElement& element, const std::string& name, const std::string& unitName,
                           double otherwise) {
        const double value = numberIn(element.attribute(name)).value_or(otherwise);
        const std::string_view unit = element.attribute(unitName);
        const double factor = unit == "MM" ? 96.0 / 25.4 : unit == "Pixel" ? 1.0 : 96.0 / 72.0;
        return std::round(value * factor * 1e6) / 1e6;
    }
    void label(const XmlElement& labeling, LayerStyle& style) {
        const XmlElement* settings = labeling.child("settings");
        const XmlElement* text = settings == nullptr ? nullptr : settings->child("text-style");
        if (text == nullptr) return m_lost.tell("labeling", labeling.attribute("type"));
        if (text->attribute("isExpression") == "1") return m_lost.tell("labeling", text->attribute("fieldName"));
        LabelStyle label;
        label.field = unquoted(text->attribute("fieldName"));
        if (label.field == m_subject.nameField) label.field.clear();
        label.size = heldSize(attributePixels(*text, "fontSize", "fontSizeUnit", 8.0), 2.0);
        label.bold = numberIn(text->attribute("fontWeight")).value_or(50.0) > 60.0;
        label.smallCapitals = text->attribute("capitalization") == "4";
        label.colour = colourIn(text->attribute("textColor"), 1.0);
        label.halo.a = 0;
        label.haloWidth = 0.0;
        if (const XmlElement* halo = text->child("text-buffer"); halo && halo->attribute("bufferDraw") == "1") {
            label.halo = colourIn(halo->attribute("bufferColor"), 1.0);
            const double width = attributePixels(*halo, "bufferSize", "bufferSizeUnits", 1.0);
            label.haloWidth = heldSize(std::round(width / label.size * 1e6) / 1e6, 0.0, 1.0);
        }
        label.farthestScale = kEndless;
        if (const XmlElement* drawing = settings->child("rendering");
            drawing && drawing->attribute("scaleVisibility") == "1") {
            const double farthest = numberIn(drawing->attribute("scaleMax")).value_or(0.0);
            label.farthestScale = farthest > kFarAway ? kEndless : std::max(0.0, farthest);
            label.nearestScale = std::max(0.0, numberIn(drawing->attribute("scaleMin")).value_or(0.0));
        }
        if (const XmlElement* placement = settings->child("placement")) place(*placement, label);
        style.label = label;
    }
    static void place(const XmlElement& placement, LabelStyle& label) {
        const double theirs = numberIn(placement.attribute("priority")).value_or(5.0) * 80.0 - 400.0;
        const double priority = numberIn(placement.attribute("entente_priority")).value_or(theirs);
        label.priority = static_cast<int>(std::lround(std::clamp(priority, -400.0, 400.0)));
        label.withCode = placement.attribute("entente_code") == "1";
        label.placement = placement.attribute("placement") == "1" ? LabelPlacement::over : LabelPlacement::automatic;
        if (const auto own = domain::fromCode<LabelPlacement>(placement.attribute("entente_placement")))
            label.placement = *own;
    }

    const StyleSubject& m_subject;
    std::vector<StyleRule> m_rules;
    detail::Lost m_lost;
};

} // namespace

Result<Converted<LayerStyle>> styleFromQml(std::string_view text, const StyleSubject& subject) {
    GEO_ASSIGN(const XmlElement root, detail::parseXml(text, detail::Doctype::skipped));
    return QmlReader{subject}.read(root);
}

} // namespace geo::carto
