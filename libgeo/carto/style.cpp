#include "carto/style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace geo::carto {
namespace {

constexpr Colour rgb(unsigned hex, unsigned alpha = 255) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>((hex >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(hex & 0xFFU), static_cast<std::uint8_t>(alpha)};
}

constexpr Colour kWhite = rgb(0xFFFFFF);
constexpr Colour kAvailable = rgb(0x009E73);
constexpr Colour kTransitional = rgb(0xE69F00);
constexpr Colour kCandidate = rgb(0x0072B2);
constexpr Colour kThirdPlace = rgb(0x0B3C5D);
constexpr Colour kShared = rgb(0x56B4E9);
constexpr Colour kRooftop = rgb(0xB8A800);
constexpr Colour kQpv = rgb(0xA23B72);
constexpr Colour kCommune = rgb(0x4D4D4D);
constexpr Colour kParcel = rgb(0x9E9E9E);
constexpr Colour kProject = rgb(0xD55E00);
constexpr double kEverywhere = std::numeric_limits<double>::infinity();

Colour withAlpha(Colour colour, unsigned alpha) {
    colour.a = static_cast<std::uint8_t>(alpha);
    return colour;
}

LabelStyle nameOf(Colour colour, double farthest, int priority) {
    return {.size = 10.0, .colour = colour, .farthestScale = farthest, .priority = priority};
}

MarkerStyle marker(MarkerShape shape, double size, Colour colour) {
    return {shape, size, colour, kWhite};
}

// Residents of a square of 200 m: the bounds are fixed, so that two maps compare.
std::vector<ClassStyle> populationClasses() {
    constexpr std::array<double, 6> kBounds = {0.0, 40.0, 120.0, 300.0, 700.0, std::numeric_limits<double>::infinity()};
    constexpr std::array<unsigned, 5> kTints = {0xF0EBE3, 0xE3D9CC, 0xD2C3B1, 0xBCA893, 0xA38D77};
    std::vector<ClassStyle> classes;
    for (std::size_t i = 0; i < kTints.size(); ++i)
        classes.push_back({.low = kBounds[i], .high = kBounds[i + 1], .fills = {{FillPattern::solid, rgb(kTints[i])}}});
    return classes;
}

std::vector<ClassStyle> zoneClasses() {
    const FillStyle urban{FillPattern::solid, rgb(0xE6DFD6)};
    const FillStyle toBuild{FillPattern::solid, rgb(0xF1E3D3)};
    const FillStyle farmed{FillPattern::solid, rgb(0xEEF0D8)};
    const FillStyle natural{FillPattern::solid, rgb(0xDDEBD5)};
    const Colour stripes = rgb(0xC9A582);
    return {{.code = "U", .fills = {urban}},
            {.code = "AUc", .fills = {toBuild, {FillPattern::diagonal, stripes, 7.0, 0.8}}},
            {.code = "AUs", .fills = {toBuild, {FillPattern::diagonal, stripes, 14.0, 0.8}}},
            {.code = "A", .fills = {farmed, {FillPattern::dots, rgb(0xA9B27A), 9.0, 1.2}}},
            {.code = "N", .fills = {natural}}};
}

LayerStyle contextStyle(LayerId layer) {
    switch (layer) {
    case LayerId::population:
        return {.fills = {{FillPattern::solid, rgb(0xD2C3B1)}},
                .classes = {.by = ClassedBy::number, .field = "residents", .classes = populationClasses()}};
    case LayerId::zone:
        return {.fills = {{FillPattern::solid, rgb(0xE9E6E0)}},
                .classes = {.by = ClassedBy::category, .field = "type", .classes = zoneClasses()}};
    case LayerId::hazard:
        return {.fills = {{FillPattern::solid, rgb(0xCFE3EE, 190)}, {FillPattern::horizontal, rgb(0x7FA9C4), 5.0, 0.7}},
                .outline = {},
                .marker = {},
                .label = nameOf(rgb(0x3E6A86), 25'000.0, 10)};
    case LayerId::iris:
        return {.fills = {},
                .outline = OutlineStyle{rgb(0x857A99), 0.9, Dash::dashed},
                .marker = {},
                .label = nameOf(rgb(0x5F5575), 25'000.0, 12)};
    case LayerId::street:
        return {.fills = {}, .outline = OutlineStyle{kWhite, 1.4, Dash::solid, true}, .marker = {}, .label = {}};
    case LayerId::parcel:
        return {.fills = {}, .outline = OutlineStyle{kParcel, 0.4, Dash::solid}, .marker = {}, .label = {}};
    case LayerId::amenity:
        return {.fills = {},
                .outline = {},
                .marker = marker(MarkerShape::disc, 5.0, rgb(0x7A6A58)),
                .label = nameOf(rgb(0x5E5142), 5'000.0, 5)};
    default:
        return {
            .fills = {},
            .outline = OutlineStyle{kCommune, 1.6, Dash::solid},
            .marker = {},
            .label = LabelStyle{
                .size = 11.5, .smallCapitals = true, .colour = kCommune, .farthestScale = kEverywhere, .priority = 30}};
    }
}

LayerStyle siteStyle(LayerId layer) {
    switch (layer) {
    case LayerId::availableLand:
        return {.fills = {{FillPattern::solid, withAlpha(kAvailable, 165)}},
                .outline = OutlineStyle{kAvailable, 1.2, Dash::solid},
                .marker = marker(MarkerShape::square, 10.0, kAvailable),
                .label = nameOf(rgb(0x00593F), 12'000.0, 21)};
    case LayerId::transitional:
        return {.fills = {{FillPattern::solid, withAlpha(kTransitional, 40)},
                          {FillPattern::diagonal, kTransitional, 6.0, 2.0}},
                .outline = OutlineStyle{rgb(0xB97F00), 1.4, Dash::dashed},
                .marker = marker(MarkerShape::hourglass, 13.0, kTransitional),
                .label = nameOf(rgb(0x7A5400), 12'000.0, 21)};
    case LayerId::thirdPlaceCandidate:
        return {.fills = {{FillPattern::solid, withAlpha(kCandidate, 55)}},
                .outline = OutlineStyle{kCandidate, 2.6, Dash::solid},
                .marker = marker(MarkerShape::diamond, 13.0, kCandidate),
                .label = nameOf(rgb(0x00476F), 12'000.0, 22)};
    case LayerId::sharedPremises:
        return {.fills = {{FillPattern::dots, kShared, 5.0, 2.4}},
                .outline = OutlineStyle{kShared, 1.2, Dash::solid},
                .marker = marker(MarkerShape::halfDisc, 12.0, rgb(0x2B8CC4)),
                .label = nameOf(rgb(0x1E5F86), 12'000.0, 20)};
    default: // rooftop
        return {.fills = {{FillPattern::grid, kRooftop, 6.0, 1.0}},
                .outline = OutlineStyle{kRooftop, 1.2, Dash::solid},
                .marker = marker(MarkerShape::triangle, 12.0, kRooftop),
                .label = nameOf(rgb(0x6B6200), 12'000.0, 20)};
    }
}

LayerStyle makeStyle(LayerId layer) {
    switch (layer) {
    case LayerId::qpv:
        return {.fills = {{FillPattern::crossHatch, withAlpha(kQpv, 89), 7.0, 1.2}},
                .outline = OutlineStyle{kQpv, 2.0, Dash::solid},
                .marker = {},
                .label = LabelStyle{.size = 9.5,
                                    .bold = true,
                                    .withCode = true,
                                    .colour = rgb(0x7C2255),
                                    .farthestScale = kEverywhere,
                                    .priority = 40}};
    case LayerId::thirdPlace:
        return {.fills = {},
                .outline = {},
                .marker = marker(MarkerShape::ringWithDot, 12.0, kThirdPlace),
                .label = nameOf(kThirdPlace, 20'000.0, 23)};
    case LayerId::project:
        return {.fills = {},
                .outline = {},
                .marker = marker(MarkerShape::cross, 12.0, kProject),
                .label = nameOf(rgb(0x8C3D00), 12'000.0, 20)};
    case LayerId::availableLand:
    case LayerId::transitional:
    case LayerId::thirdPlaceCandidate:
    case LayerId::sharedPremises:
    case LayerId::rooftop:
        return siteStyle(layer);
    default:
        return contextStyle(layer);
    }
}

} // namespace

const LayerStyle& defaultStyleOf(LayerId layer) {
    static const std::vector<LayerStyle> kStyles = [] {
        std::vector<LayerStyle> styles(allLayers().size());
        for (const LayerInfo& info : allLayers()) styles.at(static_cast<std::size_t>(info.id)) = makeStyle(info.id);
        return styles;
    }();
    return kStyles.at(static_cast<std::size_t>(layer));
}

LayerStyle resolved(LayerStyle style) {
    for (ClassStyle& one : style.classes.classes) {
        if (one.fills.empty()) one.fills = style.fills;
        if (!one.outline) one.outline = style.outline;
        if (!one.marker) one.marker = style.marker;
    }
    return style;
}

const ClassStyle* classOf(const LayerStyle& style, std::string_view category, double number) {
    const std::vector<ClassStyle>& classes = style.classes.classes;
    if (style.classes.by == ClassedBy::nothing || classes.empty()) return nullptr;
    if (style.classes.by == ClassedBy::category) {
        const auto found = std::ranges::find(classes, category, &ClassStyle::code);
        return found == classes.end() ? nullptr : &*found;
    }
    if (!(number >= classes.front().low)) return nullptr;
    if (number == classes.back().high) return &classes.back();
    const auto found =
        std::ranges::find_if(classes, [&](const ClassStyle& one) { return number >= one.low && number < one.high; });
    return found == classes.end() ? nullptr : &*found;
}

ScaleRange scalesOf(const LayerState& state) {
    const LayerInfo& info = infoOf(state.id);
    const LayerStyle& style = styleOf(state);
    return {style.nearestScale.value_or(info.minScaleDenominator),
            style.farthestScale.value_or(info.maxScaleDenominator)};
}

bool isDrawnAt(const LayerState& state, double denominator) {
    const ScaleRange range = scalesOf(state);
    // A hair of tolerance: a scale set as 1:15,000 is still in a range that ends there.
    return denominator >= range.nearest * (1.0 - 1e-9) && denominator <= range.farthest * (1.0 + 1e-9);
}

bool operator==(const LayerState& a, const LayerState& b) {
    return a.id == b.id && a.visible == b.visible && a.opacity == b.opacity && a.group == b.group &&
           a.filter == b.filter && a.labels == b.labels && (a.style == b.style || styleOf(a) == styleOf(b));
}

int scoreClassOf(double score) {
    return std::clamp(static_cast<int>(std::floor(score * kScoreClasses)), 0, kScoreClasses - 1);
}

Colour scoreColour(int scoreClass) {
    // The map of the paper cut in five, as viridisLite::cividis(5) gives it.
    constexpr std::array<Colour, kScoreClasses> kCividis = {rgb(0x00204D), rgb(0x414D6B), rgb(0x7C7B78), rgb(0xBCAF6F),
                                                            rgb(0xFFEA46)};
    return kCividis.at(static_cast<std::size_t>(scoreClass));
}

double scoreMarkerSize(int scoreClass) {
    return 9.0 + 2.25 * scoreClass;
}

double streetWidth(double scaleDenominator) {
    if (scaleDenominator <= 2'500.0) return 7.0;
    if (scaleDenominator <= 5'000.0) return 5.0;
    if (scaleDenominator <= 10'000.0) return 3.2;
    if (scaleDenominator <= 25'000.0) return 2.0;
    return 1.4;
}

double hatchSpread(double scaleDenominator) {
    if (scaleDenominator <= 2'500.0) return 2.5;
    if (scaleDenominator <= 5'000.0) return 2.0;
    if (scaleDenominator <= 10'000.0) return 1.5;
    return 1.0;
}

} // namespace geo::carto
