#include "vintage/vintage_sketches.h"

namespace app::vintage {

namespace {

using geo::carto::Colour;
using geo::carto::Dash;
using geo::carto::FillPattern;
using geo::carto::Sketch;
using geo::domain::VintageChange;

// Okabe and Ito's palette, read apart by the colour-blind.
constexpr Colour kGreen{0x00, 0x9E, 0x73, 255};
constexpr Colour kOrange{0xD5, 0x5E, 0x00, 255};
constexpr Colour kBlue{0x00, 0x72, 0xB2, 255};

Colour faint(Colour colour) {
    colour.a = 60;
    return colour;
}

void add(std::vector<Sketch>& sketches, const geo::geom::Geometry& geometry, Colour colour, Dash dash,
         FillPattern pattern) {
    if (geo::geom::isEmpty(geometry)) return;
    const Colour fill = pattern == FillPattern::solid ? faint(colour) : colour;
    std::vector<geo::carto::FillStyle> fills;
    if (pattern != FillPattern::none) fills.push_back({pattern, fill, 7.0, 1.0});
    sketches.push_back({geometry, std::move(fills), {colour, 2.0, dash}});
}

} // namespace

geo::carto::Sketches sketchesOf(const std::vector<geo::domain::VintageLine>& lines) {
    auto sketches = std::make_shared<std::vector<Sketch>>();
    for (const auto& line : lines) {
        switch (line.change) {
        case VintageChange::added:
            add(*sketches, line.after, kGreen, Dash::solid, FillPattern::solid);
            break;
        case VintageChange::removed:
            add(*sketches, line.before, kOrange, Dash::dashed, FillPattern::crossHatch);
            break;
        case VintageChange::moved:
        case VintageChange::both:
            add(*sketches, line.before, kBlue, Dash::dashed, FillPattern::none);
            add(*sketches, line.after, kBlue, Dash::solid, FillPattern::solid);
            break;
        case VintageChange::described:
            add(*sketches, line.after, kBlue, Dash::solid, FillPattern::dots);
            break;
        }
    }
    return sketches;
}

geo::geom::BoxM boxOf(const geo::domain::VintageLine& line) {
    geo::geom::BoxM box = geo::geom::boxOf(line.before);
    box.add(geo::geom::boxOf(line.after));
    return box;
}

} // namespace app::vintage
