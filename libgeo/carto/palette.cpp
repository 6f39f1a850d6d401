#include "carto/palette.h"

#include "domain/record.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace geo::carto {
namespace {

constexpr Colour rgb(unsigned hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>((hex >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(hex & 0xFFU), 255};
}

template <std::size_t N>
constexpr std::array<Colour, N> colours(const std::array<unsigned, N>& hex) {
    std::array<Colour, N> out{};
    for (std::size_t i = 0; i < N; ++i) out[i] = rgb(hex[i]);
    return out;
}

// Okabe and Ito, "Color Universal Design" (2008); their black as a dark grey that a text over it still shows on.
constexpr auto kOkabeIto = colours<8>({0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x4D4D4D});
// Paul Tol, "Colour schemes" (SRON/EPS/TN/09-002): muted.
constexpr auto kMuted =
    colours<9>({0x332288, 0xDDCC77, 0xCC6677, 0x44AA99, 0x882255, 0x88CCEE, 0x999933, 0x117733, 0xAA4499});
// viridisLite::cividis(5) and viridis(5): Nunez, Anderton and Renslow 2018; van der Walt and Smith 2015. Light first:
// little is pale on a pale ground.
constexpr auto kCividis = colours<5>({0xFFEA46, 0xBCAF6F, 0x7C7B78, 0x414D6B, 0x00204D});
constexpr auto kViridis = colours<5>({0xFDE725, 0x5DC863, 0x21908C, 0x3B528B, 0x440154});
// Brewer, Harrower: Blues and YlOrBr of nine classes without the palest, PuOr and RdBu of eleven.
constexpr auto kBlues = colours<8>({0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x4292C6, 0x2171B5, 0x08519C, 0x08306B});
constexpr auto kEarths = colours<8>({0xFFF7BC, 0xFEE391, 0xFEC44F, 0xFE9929, 0xEC7014, 0xCC4C02, 0x993404, 0x662506});
constexpr auto kPurpleOrange = colours<11>(
    {0x7F3B08, 0xB35806, 0xE08214, 0xFDB863, 0xFEE0B6, 0xF7F7F7, 0xD8DAEB, 0xB2ABD2, 0x8073AC, 0x542788, 0x2D004B});
constexpr auto kRedBlue = colours<11>(
    {0x67001F, 0xB2182B, 0xD6604D, 0xF4A582, 0xFDDBC7, 0xF7F7F7, 0xD1E5F0, 0x92C5DE, 0x4393C3, 0x2166AC, 0x053061});

constexpr std::array kPalettes = {Palette{"okabe_ito", PaletteKind::categorical, kOkabeIto},
                                  Palette{"muted", PaletteKind::categorical, kMuted},
                                  Palette{"cividis", PaletteKind::sequential, kCividis},
                                  Palette{"viridis", PaletteKind::sequential, kViridis},
                                  Palette{"blues", PaletteKind::sequential, kBlues},
                                  Palette{"earths", PaletteKind::sequential, kEarths},
                                  Palette{"purple_orange", PaletteKind::diverging, kPurpleOrange},
                                  Palette{"red_blue", PaletteKind::diverging, kRedBlue}};

Colour between(Colour a, Colour b, double share) {
    const auto mix = [share](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
    };
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)};
}

Colour darker(Colour colour) {
    return between(colour, {0, 0, 0, colour.a}, 0.35);
}

Colour withAlpha(Colour colour, std::uint8_t alpha) {
    colour.a = alpha;
    return colour;
}

void giveLook(ClassStyle& one, const LayerStyle& style, DrawnShapes shapes, Colour colour, std::size_t i,
              bool withPatterns) {
    one.fills.clear();
    one.outline.reset();
    one.marker.reset();
    if (shapes.areas) {
        one.fills = withPatterns ? patternAt(i, colour) : std::vector<FillStyle>{{FillPattern::solid, colour}};
        if (style.outline) one.outline = style.outline;
        if (one.outline && withPatterns) one.outline->colour = darker(colour);
    }
    if (shapes.lines) {
        one.outline = style.outline.value_or(OutlineStyle{colour, 1.6, Dash::solid});
        one.outline->colour = colour;
        if (withPatterns) one.outline->dash = dashAt(i);
    }
    if (shapes.points && (style.marker || !shapes.areas)) {
        one.marker = style.marker.value_or(MarkerStyle{});
        one.marker->colour = colour;
        if (withPatterns) one.marker->shape = shapeAt(i);
    }
}

} // namespace

std::span<const Palette> allPalettes() {
    return kPalettes;
}

const Palette* findPalette(std::string_view code) {
    const auto found = std::ranges::find(kPalettes, code, &Palette::code);
    return found == kPalettes.end() ? nullptr : &*found;
}

const Palette& defaultPalette(PaletteKind kind) {
    return *std::ranges::find(kPalettes, kind, &Palette::kind);
}

std::vector<Colour> coloursOf(const Palette& palette, std::size_t count) {
    std::vector<Colour> out;
    const std::size_t anchors = palette.anchors.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (palette.kind == PaletteKind::categorical) {
            out.push_back(palette.anchors[i % anchors]);
            continue;
        }
        // One class alone takes the middle.
        const double share = count == 1 ? 0.5 : static_cast<double>(i) / static_cast<double>(count - 1);
        const double at = share * static_cast<double>(anchors - 1);
        const std::size_t below = std::min(static_cast<std::size_t>(at), anchors - 2);
        out.push_back(between(palette.anchors[below], palette.anchors[below + 1], at - static_cast<double>(below)));
    }
    return out;
}

std::vector<FillStyle> patternAt(std::size_t i, Colour colour) {
    struct Hatch {
        FillPattern pattern;
        double spacing;
        double weight;
    };
    constexpr std::array<Hatch, 8> kHatches = {{{FillPattern::solid, 8.0, 1.0},
                                                {FillPattern::diagonal, 6.0, 1.4},
                                                {FillPattern::dots, 6.0, 2.4},
                                                {FillPattern::horizontal, 5.0, 1.2},
                                                {FillPattern::crossHatch, 8.0, 1.2},
                                                {FillPattern::vertical, 5.0, 1.2},
                                                {FillPattern::grid, 8.0, 1.2},
                                                {FillPattern::backDiagonal, 6.0, 1.4}}};
    const Hatch& hatch = kHatches.at(i % kHatches.size());
    const double wider = 1.0 + 0.8 * static_cast<double>(i / kHatches.size());
    if (hatch.pattern == FillPattern::solid && i == 0) return {{FillPattern::solid, colour}};
    const FillStyle ground{FillPattern::solid, withAlpha(colour, 105)};
    // The plain one, come again, is a dense hatch.
    const FillPattern over = hatch.pattern == FillPattern::solid ? FillPattern::diagonal : hatch.pattern;
    const double dense = hatch.pattern == FillPattern::solid ? 0.5 : 1.0;
    return {ground, {over, darker(colour), hatch.spacing * wider * dense, hatch.weight}};
}

MarkerShape shapeAt(std::size_t i) {
    constexpr std::array kShapes = {MarkerShape::disc,       MarkerShape::square,   MarkerShape::triangle,
                                    MarkerShape::star,       MarkerShape::diamond,  MarkerShape::cross,
                                    MarkerShape::pentagon,   MarkerShape::halfDisc, MarkerShape::hourglass,
                                    MarkerShape::ringWithDot};
    return kShapes.at(i % kShapes.size());
}

Dash dashAt(std::size_t i) {
    return static_cast<Dash>(i % 4);
}

DrawnShapes shapesOf(LayerId layer) {
    DrawnShapes shapes;
    for (const domain::ShapeInfo& shape : domain::infoOf(infoOf(layer).kind).shapes) {
        using enum geom::GeometryType;
        shapes.points = shapes.points || shape.type == point || shape.type == multiPoint;
        shapes.lines = shapes.lines || shape.type == lineString || shape.type == multiLineString;
        shapes.areas = shapes.areas || shape.type == polygon || shape.type == multiPolygon;
    }
    return shapes;
}

LayerStyle coloured(LayerStyle style, LayerId layer, const ClassLook& look) {
    const bool isCategorical = style.classes.by == ClassedBy::category;
    const Palette* named = findPalette(look.palette);
    const Palette& palette =
        named != nullptr ? *named : defaultPalette(isCategorical ? PaletteKind::categorical : PaletteKind::sequential);
    std::vector<Colour> tints = coloursOf(palette, style.classes.classes.size());
    if (look.isReversed) std::ranges::reverse(tints);
    const DrawnShapes shapes = shapesOf(layer);
    for (std::size_t i = 0; i < tints.size(); ++i)
        giveLook(style.classes.classes[i], style, shapes, tints[i], i, isCategorical && look.withPatterns);
    return style;
}

std::vector<ClassStyle> classesBetween(std::span<const double> bounds) {
    std::vector<ClassStyle> classes;
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) classes.push_back({.low = bounds[i], .high = bounds[i + 1]});
    return classes;
}

std::vector<ClassStyle> classesOf(std::span<const std::string> codes) {
    std::vector<ClassStyle> classes;
    for (const std::string& code : codes) classes.push_back({.code = code});
    return classes;
}

} // namespace geo::carto
