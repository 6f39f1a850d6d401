#include "carto/detail/style_parts.h"

#include "carto/style_json.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

namespace geo::carto::detail {
namespace {

// No look of its own, where the layer has one: a pattern that draws nothing.
void setLook(ClassStyle& one, const RuleLook& look, const LayerStyle& base) {
    one.fills = look.fills;
    if (one.fills.empty() && !base.fills.empty()) one.fills = {{FillPattern::none, {}}};
    one.outline = look.outline;
    if (!one.outline && base.outline) one.outline = OutlineStyle{.colour = {0, 0, 0, 0}, .width = 0.0};
    one.marker = look.marker;
}

// The field and kind of classes that most rules are about.
std::pair<std::string, RuleRows> mainField(const std::vector<StyleRule>& rules) {
    std::map<std::pair<std::string, RuleRows>, std::size_t> counts;
    for (const StyleRule& rule : rules)
        if (rule.rows == RuleRows::category || rule.rows == RuleRows::numbers) ++counts[{rule.field, rule.rows}];
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? std::pair{std::string{}, RuleRows::all} : most->first;
}

void addNumbers(const StyleRule& rule, const LayerStyle& base, Classification& classes, Lost& lost) {
    ClassStyle one{.low = rule.low, .high = rule.high, .title = rule.title, .isShown = rule.isShown};
    setLook(one, rule.look, base);
    if (!(one.low <= one.high)) return lost.tell("Rule", fmt::format("{}..{}", rule.low, rule.high));
    classes.classes.push_back(std::move(one));
}

void putInOrder(Classification& classes, Lost& lost) {
    std::ranges::stable_sort(classes.classes, {}, &ClassStyle::low);
    std::vector<ClassStyle> kept;
    for (ClassStyle& one : classes.classes) {
        if (!kept.empty() && one.low < kept.back().high) {
            lost.tell("Rule", fmt::format("{}..{}", one.low, one.high));
            one.low = kept.back().high;
            if (!(one.low < one.high)) continue;
        }
        kept.push_back(std::move(one));
    }
    classes.classes = std::move(kept);
}

void addCategories(const StyleRule& rule, const LayerStyle& base, std::set<std::string>& known, Classification& classes,
                   Lost& lost) {
    for (const std::string& code : rule.codes) {
        if (code.size() > kMostStyleText || !known.insert(code).second) {
            lost.tell("Rule", code);
            continue;
        }
        ClassStyle one{.code = code, .title = rule.title == code ? std::string{} : rule.title, .isShown = rule.isShown};
        setLook(one, rule.look, base);
        classes.classes.push_back(std::move(one));
    }
}

} // namespace

void Lost::tell(std::string_view part, std::string_view value) {
    constexpr std::size_t kShown = 80;
    StyleLoss loss{std::string{part}, std::string{value.substr(0, kShown)}};
    if (std::ranges::find(m_lost, loss) == m_lost.end()) m_lost.push_back(std::move(loss));
}

LayerStyle styleOfRules(std::vector<StyleRule> rules, Lost& lost) {
    LayerStyle style;
    for (StyleRule& rule : rules) {
        while (rule.title.size() > kMostStyleText) {
            // A letter is not cut: its continuing bytes go with its first.
            while ((static_cast<unsigned char>(rule.title.back()) & 0xC0U) == 0x80U) rule.title.pop_back();
            rule.title.pop_back();
        }
    }
    bool hasBase = false;
    for (StyleRule& rule : rules) {
        if (rule.rows != RuleRows::all && rule.rows != RuleRows::others) continue;
        hasBase = hasBase || rule.isShown;
        // Several rules for all rows are drawn one over the other.
        style.fills.insert(style.fills.end(), rule.look.fills.begin(), rule.look.fills.end());
        if (rule.look.outline) style.outline = rule.look.outline;
        if (rule.look.marker) style.marker = rule.look.marker;
    }
    if (style.fills.size() > kMostFills) {
        lost.tell("Fill", fmt::format("{}", style.fills.size()));
        style.fills.resize(kMostFills);
    }
    const auto [field, rows] = mainField(rules);
    if (rows == RuleRows::all) return style;
    style.classes.by = rows == RuleRows::category ? ClassedBy::category : ClassedBy::number;
    style.classes.field = field;
    style.classes.areOthersShown = hasBase;
    std::set<std::string> known;
    for (const StyleRule& rule : rules) {
        if (rule.rows == RuleRows::all || rule.rows == RuleRows::others) continue;
        if (rule.field != field || rule.rows != rows || style.classes.classes.size() >= kMostClasses)
            lost.tell("Rule", rule.title.empty() ? rule.field : rule.title);
        else if (rows == RuleRows::category)
            addCategories(rule, style, known, style.classes, lost);
        else
            addNumbers(rule, style, style.classes, lost);
    }
    if (style.classes.classes.size() > kMostClasses) style.classes.classes.resize(kMostClasses);
    if (rows == RuleRows::numbers) putInOrder(style.classes, lost);
    return style;
}

LayerStyle drawnWith(LayerStyle style, const StyleSubject& subject, bool keepsMarkers) {
    const auto& shapes = subject.shapes;
    if (!shapes) return style;
    const bool hasMarkers = shapes->points || (subject.areMarkersElsewhere && keepsMarkers);
    const auto prune = [&](auto& look) {
        if (!shapes->areas) look.fills.clear();
        if (!shapes->areas && !shapes->lines) look.outline.reset();
        if (!hasMarkers) look.marker.reset();
    };
    prune(style);
    if (subject.areMarkersElsewhere && !keepsMarkers) style.label.reset();
    for (ClassStyle& one : style.classes.classes) prune(one);
    return style;
}

double heldSize(double size, double least, double most) {
    return std::isfinite(size) ? std::clamp(size, least, most) : least;
}

std::optional<double> numberIn(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string numberText(double value) {
    return fmt::format("{}", value);
}

} // namespace geo::carto::detail
