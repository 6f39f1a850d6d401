#include "carto/detail/style_parts.h"
#include "carto/detail/xml.h"
#include "carto/sld.h"
#include "carto/symbol_codes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>

namespace geo::carto {
namespace {

using detail::heldSize;
using detail::numberIn;
using detail::RuleRows;
using detail::StyleRule;
using detail::XmlElement;

constexpr double kEndless = std::numeric_limits<double>::infinity();

std::optional<Colour> colourIn(std::string_view text) {
    std::uint32_t value = 0;
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
    return Colour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
                  static_cast<std::uint8_t>(value & 0xFFU), 255};
}

struct Scales {
    double nearest = 0.0;
    double farthest = kEndless;
    friend bool operator==(const Scales&, const Scales&) = default;
};

class SldReader {
public:
    explicit SldReader(const StyleSubject& subject)
        : m_subject(subject) {}

    Result<Converted<LayerStyle>> read(const XmlElement& root) {
        const XmlElement* style = userStyle(root);
        if (style == nullptr) return fail(ErrorCode::notFound, {{"kind", "style"}, {"key", "UserStyle"}});
        bool hasRule = false;
        for (const XmlElement& part : style->children) {
            if (part.name != "FeatureTypeStyle") continue;
            for (const XmlElement& one : part.children) {
                if (one.name != "Rule") continue;
                hasRule = true;
                rule(one);
            }
        }
        if (!hasRule) return fail(ErrorCode::notFound, {{"kind", "style"}, {"key", "Rule"}});
        LayerStyle out = detail::styleOfRules(std::move(m_rules), m_lost);
        out.label = m_label;
        if (m_scales && m_scales->nearest > 0.0) out.nearestScale = m_scales->nearest;
        if (m_scales && std::isfinite(m_scales->farthest)) out.farthestScale = m_scales->farthest;
        return Converted<LayerStyle>{std::move(out), m_lost.take()};
    }

private:
    const XmlElement* userStyle(const XmlElement& root) {
        const XmlElement* found = nullptr;
        if (root.name == "UserStyle") return &root;
        for (const XmlElement& layer : root.children) {
            if (layer.name != "NamedLayer" && layer.name != "UserLayer") continue;
            for (const XmlElement& style : layer.children) {
                if (style.name != "UserStyle") continue;
                if (found == nullptr)
                    found = &style;
                else
                    m_lost.tell("UserStyle", style.textOf("Name"));
            }
        }
        return found;
    }
    double numberOr(std::string_view text, double otherwise, std::string_view part) {
        if (text.empty()) return otherwise;
        const auto number = numberIn(text);
        if (!number) m_lost.tell(part, text);
        return number.value_or(otherwise);
    }
    void rule(const XmlElement& element) {
        StyleRule rule;
        rule.title = element.textOf("Title");
        if (const XmlElement* title = element.at({"Description", "Title"})) rule.title = title->text;
        const Scales scales{
            std::max(0.0, numberOr(element.textOf("MinScaleDenominator"), 0.0, "MinScaleDenominator")),
            std::max(0.0, numberOr(element.textOf("MaxScaleDenominator"), kEndless, "MaxScaleDenominator"))};
        bool isText = false;
        bool isDrawn = false;
        bool isBare = false;
        for (const XmlElement& part : element.children) {
            if (!part.name.ends_with("Symbolizer")) continue;
            if (part.name == "TextSymbolizer") {
                isText = true;
                label(part, scales);
            } else {
                isDrawn = true;
                isBare = isBare || part.children.empty();
                symbolizer(part, rule);
            }
        }
        if (isText && !isDrawn) return;
        rule.isShown = !rule.look.isEmpty() || !isBare;
        if (m_scales && *m_scales != scales)
            m_lost.tell("MinScaleDenominator", rule.title);
        else
            m_scales = scales;
        if (element.child("ElseFilter") != nullptr) rule.rows = RuleRows::others;
        const XmlElement* filter = element.child("Filter");
        if (filter != nullptr && (filter->children.size() != 1 || !condition(filter->children.front(), rule)))
            return m_lost.tell("Filter", filter->children.empty() ? "" : filter->children.front().name);
        m_rules.push_back(std::move(rule));
    }
    static bool names(const XmlElement& comparison, std::string& field) {
        const std::string_view name = comparison.textOf("PropertyName");
        if (name.empty() || name.size() > 200 || (!field.empty() && field != name)) return false;
        field = name;
        return true;
    }
    bool condition(const XmlElement& filter, StyleRule& rule) {
        if (filter.name == "Or") {
            rule.rows = RuleRows::category;
            return !filter.children.empty() &&
                   std::ranges::all_of(filter.children, [&](const XmlElement& one) { return isCategory(one, rule); });
        }
        if (isCategory(filter, rule)) {
            rule.rows = RuleRows::category;
            return true;
        }
        rule.rows = RuleRows::numbers;
        rule.low = -kEndless;
        rule.high = kEndless;
        if (filter.name == "Not") // any number: what is known
            return filter.children.size() == 1 && filter.children.front().name == "PropertyIsNull" &&
                   names(filter.children.front(), rule.field);
        if (filter.name == "And")
            return !filter.children.empty() &&
                   std::ranges::all_of(filter.children, [&](const XmlElement& one) { return isBound(one, rule); });
        return isBound(filter, rule);
    }
    static bool isCategory(const XmlElement& filter, StyleRule& rule) {
        if (filter.name == "PropertyIsNull" && names(filter, rule.field)) {
            rule.codes.emplace_back();
            return true;
        }
        if (filter.name != "PropertyIsEqualTo" || filter.child("Literal") == nullptr || !names(filter, rule.field))
            return false;
        rule.codes.emplace_back(filter.textOf("Literal"));
        return true;
    }
    bool isBound(const XmlElement& filter, StyleRule& rule) {
        if (!names(filter, rule.field)) return false;
        if (filter.name == "PropertyIsBetween") {
            const XmlElement* low = filter.at({"LowerBoundary", "Literal"});
            const XmlElement* high = filter.at({"UpperBoundary", "Literal"});
            if (low == nullptr || high == nullptr || !numberIn(low->text) || !numberIn(high->text)) return false;
            rule.low = *numberIn(low->text);
            rule.high = *numberIn(high->text);
            return true;
        }
        const auto literal = numberIn(filter.textOf("Literal"));
        if (!literal) return false;
        if (filter.name == "PropertyIsGreaterThanOrEqualTo" || filter.name == "PropertyIsGreaterThan")
            rule.low = std::max(rule.low, *literal);
        else if (filter.name == "PropertyIsLessThan" || filter.name == "PropertyIsLessThanOrEqualTo")
            rule.high = std::min(rule.high, *literal);
        else
            return false;
        // A class here has its low bound and not its high one.
        if (filter.name == "PropertyIsGreaterThan") m_lost.tell(filter.name, detail::numberText(*literal));
        return true;
    }

    // A parameter of a Fill, Stroke or Font, by the name of 1.0 or 1.1.
    static std::string_view parameter(const XmlElement& element, std::string_view name) {
        for (const XmlElement& one : element.children)
            if ((one.name == "CssParameter" || one.name == "SvgParameter") && one.attribute("name") == name)
                return one.child("Literal") != nullptr ? one.textOf("Literal") : std::string_view{one.text};
        return {};
    }
    Colour colour(const XmlElement& element, const std::string& name, Colour otherwise) {
        const std::string_view text = parameter(element, name);
        const auto read = colourIn(text);
        if (!read && !text.empty()) m_lost.tell(name, text);
        Colour out = read.value_or(otherwise);
        const double opacity = numberOr(parameter(element, name + "-opacity"), 1.0, name + "-opacity");
        out.a = static_cast<std::uint8_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255.0));
        return out;
    }
    void symbolizer(const XmlElement& element, StyleRule& rule) {
        if (!element.attribute("uom").empty() && !element.attribute("uom").ends_with("pixel"))
            m_lost.tell("uom", element.attribute("uom"));
        if (element.name == "PointSymbolizer") return marker(element, rule);
        if (element.name != "PolygonSymbolizer" && element.name != "LineSymbolizer")
            return m_lost.tell(element.name, rule.title);
        if (element.child("Geometry") != nullptr) m_lost.tell("Geometry", element.name);
        if (const XmlElement* fill = element.child("Fill")) this->fill(*fill, rule);
        if (const XmlElement* stroke = element.child("Stroke")) rule.look.outline = outline(*stroke);
    }
    void fill(const XmlElement& element, StyleRule& rule) {
        const XmlElement* graphic = element.at({"GraphicFill", "Graphic"});
        if (graphic == nullptr) {
            if (element.child("GraphicFill") != nullptr) return m_lost.tell("GraphicFill", rule.title);
            rule.look.fills.push_back({FillPattern::solid, colour(element, "fill", {0x80, 0x80, 0x80, 255})});
            return;
        }
        const XmlElement* mark = graphic->child("Mark");
        const auto pattern = mark == nullptr ? std::nullopt : hatchOf(mark->textOf("WellKnownName"));
        if (!pattern)
            return m_lost.tell("GraphicFill", mark == nullptr ? "ExternalGraphic" : mark->textOf("WellKnownName"));
        FillStyle fill{*pattern, {0, 0, 0, 255}};
        if (const XmlElement* stroke = mark->child("Stroke")) {
            fill.colour = colour(*stroke, "stroke", fill.colour);
            fill.weight = heldSize(numberOr(parameter(*stroke, "stroke-width"), 1.0, "stroke-width"), 0.05);
        } else if (const XmlElement* inside = mark->child("Fill")) {
            fill.colour = colour(*inside, "fill", fill.colour);
        }
        const bool isSlanted = *pattern == FillPattern::diagonal || *pattern == FillPattern::backDiagonal ||
                               *pattern == FillPattern::crossHatch;
        const double tile = numberOr(graphic->textOf("Size"), 8.0, "Size");
        fill.spacing = heldSize(rounded(isSlanted ? tile / std::numbers::sqrt2 : tile), 1.0);
        rule.look.fills.push_back(fill);
    }
    // To a millionth: a factor and back again is the same number.
    static double rounded(double value) { return std::round(value * 1e6) / 1e6; }

    static std::optional<FillPattern> hatchOf(std::string_view name) {
        constexpr std::pair<std::string_view, FillPattern> kNames[] = {
            {"slash", FillPattern::diagonal},     {"backslash", FillPattern::backDiagonal},
            {"times", FillPattern::crossHatch},   {"x", FillPattern::crossHatch},
            {"plus", FillPattern::grid},          {"cross", FillPattern::grid},
            {"horline", FillPattern::horizontal}, {"line", FillPattern::vertical},
            {"vertline", FillPattern::vertical},  {"dot", FillPattern::dots},
            {"circle", FillPattern::dots}};
        if (name.starts_with("shape://")) name.remove_prefix(8);
        for (const auto& [known, pattern] : kNames)
            if (known == name) return pattern;
        return std::nullopt;
    }
    OutlineStyle outline(const XmlElement& stroke) {
        OutlineStyle out{.colour = colour(stroke, "stroke", {0, 0, 0, 255})};
        out.width = heldSize(numberOr(parameter(stroke, "stroke-width"), 1.0, "stroke-width"), 0.0);
        for (const char* part : {"GraphicStroke", "GraphicFill", "PerpendicularOffset"})
            if (stroke.child(part) != nullptr) m_lost.tell(part, "Stroke");
        const std::string_view dashes = parameter(stroke, "stroke-dasharray");
        if (dashes.empty()) return out;
        std::vector<std::string_view> parts;
        for (std::size_t at = 0; at < dashes.size();) {
            const std::size_t end = std::min(dashes.find_first_of(" ,", at), dashes.size());
            if (end > at) parts.push_back(dashes.substr(at, end - at));
            at = end + 1;
        }
        const double first = parts.empty() ? 0.0 : numberOr(parts.front(), 0.0, "stroke-dasharray");
        if (parts.size() >= 4)
            out.dash = Dash::dashDot;
        else
            out.dash = first <= 1.5 * std::max(out.width, 0.1) ? Dash::dotted : Dash::dashed;
        return out;
    }
    static std::optional<MarkerShape> shapeOf(std::string_view name) {
        if (name == "circle") return MarkerShape::disc;
        if (name == "x") return MarkerShape::cross;
        return domain::fromCode<MarkerShape>(name);
    }
    void marker(const XmlElement& element, StyleRule& rule) {
        const XmlElement* graphic = element.child("Graphic");
        const XmlElement* mark = graphic == nullptr ? nullptr : graphic->child("Mark");
        MarkerStyle out{.colour = {0x80, 0x80, 0x80, 255}, .outline = {0, 0, 0, 0}};
        if (mark == nullptr) {
            m_lost.tell("PointSymbolizer", "ExternalGraphic");
        } else {
            const std::string_view name = mark->textOf("WellKnownName");
            const auto shape = name.empty() ? MarkerShape::square : shapeOf(name);
            if (!shape) m_lost.tell("WellKnownName", name);
            out.shape = shape.value_or(MarkerShape::square);
            if (const XmlElement* fill = mark->child("Fill")) out.colour = colour(*fill, "fill", out.colour);
            if (const XmlElement* stroke = mark->child("Stroke")) out.outline = colour(*stroke, "stroke", out.outline);
        }
        if (graphic != nullptr) {
            out.size = heldSize(numberOr(graphic->textOf("Size"), 6.0, "Size"), 0.5);
            if (graphic->child("Rotation") != nullptr) m_lost.tell("Rotation", graphic->textOf("Rotation"));
        }
        if (rule.look.marker) m_lost.tell("PointSymbolizer", rule.title);
        rule.look.marker = out;
    }
    void label(const XmlElement& element, const Scales& scales) {
        const XmlElement* name = element.at({"Label", "PropertyName"});
        if (name == nullptr || m_label) return m_lost.tell("TextSymbolizer", element.textOf("Label"));
        LabelStyle label;
        label.field = name->text == m_subject.nameField ? std::string{} : name->text.substr(0, 200);
        if (const XmlElement* font = element.child("Font")) {
            label.size = heldSize(numberOr(parameter(*font, "font-size"), 10.0, "font-size"), 2.0);
            label.bold = parameter(*font, "font-weight") == "bold";
        }
        if (const XmlElement* fill = element.child("Fill")) label.colour = colour(*fill, "fill", label.colour);
        label.halo.a = 0;
        label.haloWidth = 0.0;
        if (const XmlElement* halo = element.child("Halo")) {
            label.halo = {255, 255, 255, 255};
            if (const XmlElement* fill = halo->child("Fill")) label.halo = colour(*fill, "fill", label.halo);
            const double radius = numberOr(halo->textOf("Radius"), 1.0, "Radius");
            label.haloWidth = heldSize(rounded(radius / label.size), 0.0, 1.0);
        }
        label.priority =
            static_cast<int>(std::lround(heldSize(numberOr(element.textOf("Priority"), 0.0, "Priority"), -400.0)));
        label.nearestScale = scales.nearest;
        label.farthestScale = scales.farthest;
        if (const XmlElement* anchor = element.at({"LabelPlacement", "PointPlacement", "AnchorPoint"}))
            label.placement = anchor->textOf("AnchorPointX") == "0.5" ? LabelPlacement::over : LabelPlacement::around;
        else if (element.at({"LabelPlacement", "LinePlacement"}) != nullptr)
            m_lost.tell("LinePlacement", name->text);
        for (const XmlElement& option : element.children) {
            if (option.name != "VendorOption") continue;
            const std::string_view key = option.attribute("name");
            if (key == "entente-small-capitals")
                label.smallCapitals = true;
            else if (key == "entente-with-code")
                label.withCode = true;
            else
                m_lost.tell("VendorOption", key);
        }
        m_label = label;
    }

    const StyleSubject& m_subject;
    std::vector<StyleRule> m_rules;
    std::optional<LabelStyle> m_label;
    std::optional<Scales> m_scales;
    detail::Lost m_lost;
};

} // namespace

Result<Converted<LayerStyle>> styleFromSld(std::string_view text, const StyleSubject& subject) {
    GEO_ASSIGN(const XmlElement root, detail::parseXml(text, detail::Doctype::refused));
    return SldReader{subject}.read(root);
}

} // namespace geo::carto
