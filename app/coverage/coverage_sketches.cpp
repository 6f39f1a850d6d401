#include "coverage/coverage_sketches.h"

#include "carto/palette.h"
#include "geom/operations.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace app::coverage {

using geo::carto::Colour;
using geo::carto::Dash;
using geo::carto::FillPattern;
using geo::carto::FillStyle;
using geo::carto::MarkerShape;
using geo::carto::MarkerStyle;
using geo::carto::Palette;
using geo::carto::PaletteKind;
using geo::carto::Sketch;
using geo::carto::Sketches;
using geo::geom::Geometry;
using geo::geom::PointM;

namespace {

// Green for the nearest, amber for the farthest: light grows all the way, so that they are told apart without colour.
constexpr std::array<Colour, 4> kNearToFar{
    Colour{0x00, 0x68, 0x37, 255}, {0x41, 0xAB, 0x5D, 255}, {0xB8, 0xDD, 0x86, 255}, {0xFD, 0xBF, 0x5E, 255}};
constexpr std::array<Colour, 3> kBlues{Colour{0x08, 0x45, 0x94, 255}, {0x42, 0x92, 0xC6, 255}, {0xA6, 0xCE, 0xE8, 255}};
constexpr Colour kNot{0x6F, 0x6F, 0x6F, 150};
constexpr Colour kPath{0xB3, 0x0E, 0x6C, 255};
constexpr Colour kFlaw{0xC4, 0x3C, 0x00, 255};
constexpr Colour kWhite{0xFF, 0xFF, 0xFF, 255};
constexpr std::uint8_t kSquareOpacity = 165;
constexpr std::uint8_t kCatchmentOpacity = 80;
constexpr std::size_t kAccessClasses = 5;
constexpr double kThousand = 1000.0;

struct Coverage {
    Q_DECLARE_TR_FUNCTIONS(Coverage)
};

std::vector<Colour> spread(std::span<const Colour> anchors, std::size_t count, std::uint8_t opacity) {
    auto colours = geo::carto::coloursOf(Palette{"", PaletteKind::sequential, anchors}, count);
    for (Colour& each : colours) each.a = opacity;
    return colours;
}

Colour opaque(Colour colour) {
    colour.a = 255;
    return colour;
}

// The squares as one shape; side by side where they cannot be joined.
Geometry joined(const std::vector<Geometry>& squares) {
    if (auto whole = geo::geom::unionOf(squares)) return std::move(*whole);
    geo::geom::MultiPolygon all;
    for (const Geometry& each : squares) {
        const Geometry multi = geo::geom::promotedToMulti(each);
        if (const auto* polygons = std::get_if<geo::geom::MultiPolygon>(&multi))
            all.polygons.insert(all.polygons.end(), polygons->polygons.begin(), polygons->polygons.end());
    }
    return all;
}

struct SquareClass {
    QString title;
    FillStyle fill;
    std::vector<Geometry> squares;
};

SquareClass reached(const QString& title, Colour colour) {
    return {title, {FillPattern::solid, colour, 8.0, 1.0}, {}};
}

SquareClass notReached(const QString& title) {
    return {title, {FillPattern::diagonal, kNot, 7.0, 1.0}, {}};
}

void put(SquareClass& in, std::int64_t cell, const CellShapes& shapes) {
    if (const auto found = shapes.find(cell); found != shapes.end()) in.squares.push_back(found->second);
}

Sketches sketchesOf(const std::vector<SquareClass>& classes) {
    auto sketches = std::make_shared<std::vector<Sketch>>();
    for (const SquareClass& each : classes) {
        if (each.squares.empty()) continue;
        Colour edge = each.fill.colour;
        edge.a = each.fill.pattern == FillPattern::solid ? 0 : 120;
        sketches->push_back(
            {joined(each.squares), {each.fill}, {edge, 0.5, Dash::solid}, false, each.title.toStdString()});
    }
    return sketches->empty() ? nullptr : Sketches{std::move(sketches)};
}

QString betweenText(geo::Minutes low, geo::Minutes high, const text::Language& language) {
    if (low.value <= 0.0) return Coverage::tr("Nearest place within %1").arg(text::minutesText(high, language));
    return Coverage::tr("%1 to %2").arg(language.number(low.value, 1), text::minutesText(high, language));
}

// The bounds of classes that hold as many values each.
std::vector<double> quantiles(std::vector<double> values) {
    std::ranges::sort(values);
    std::vector<double> bounds;
    for (std::size_t i = 1; i < kAccessClasses && !values.empty(); ++i)
        bounds.push_back(values[values.size() * i / kAccessClasses]);
    bounds.erase(std::ranges::unique(bounds).begin(), bounds.end());
    return bounds;
}

double squareDistance(const geo::geom::BoxM& box, PointM place) {
    const double dx = (box.minX + box.maxX) / 2.0 - place.x;
    const double dy = (box.minY + box.maxY) / 2.0 - place.y;
    return dx * dx + dy * dy;
}

void addRings(const geo::domain::CatchmentReport& report, std::size_t threshold, std::span<const Colour> colours,
              const text::Language& language, std::vector<Sketch>& sketches) {
    for (const auto& each : report.catchments) {
        if (threshold >= each.rings.size()) continue;
        const auto& ring = each.rings[threshold];
        const Colour colour = colours[std::min(threshold, colours.size() - 1)];
        const QString title =
            Coverage::tr("Within %1 %2")
                .arg(text::minutesText(ring.within, language), text::label(report.params.travel.mode).toLower());
        if (ring.area.polygons.empty())
            sketches.push_back({ring.streets, {}, {opaque(colour), 2.0, Dash::solid}, false, title.toStdString()});
        else
            sketches.push_back({ring.area,
                                {{FillPattern::solid, colour, 8.0, 1.0}},
                                {opaque(colour), 1.2, Dash::solid},
                                false,
                                title.toStdString()});
    }
}

void addOrigins(const geo::domain::CatchmentReport& report, std::vector<Sketch>& sketches) {
    for (const auto& each : report.catchments) {
        if (each.snapped.value > 0.5)
            sketches.push_back(
                {geo::geom::LineString{{each.origin.at, each.onStreet}}, {}, {kPath, 1.5, Dash::dashed}});
        Sketch mark{each.origin.at, {}, {}, false, Coverage::tr("Where a catchment is from").toStdString()};
        mark.marker = MarkerStyle{MarkerShape::diamond, 11.0, kPath, kWhite};
        sketches.push_back(std::move(mark));
    }
}

MarkerShape shapeOf(geo::domain::NetworkFlawKind kind) {
    constexpr std::array<MarkerShape, 6> kShapes{MarkerShape::disc,  MarkerShape::triangle, MarkerShape::diamond,
                                                 MarkerShape::cross, MarkerShape::square,   MarkerShape::pentagon};
    return kShapes.at(static_cast<std::size_t>(kind));
}

} // namespace

std::optional<std::int64_t> cellAt(const CellShapes& shapes, PointM place) {
    std::optional<std::int64_t> nearest;
    double least = 0.0;
    for (const auto& [cell, shape] : shapes) {
        const geo::geom::BoxM box = geo::geom::boxOf(shape);
        if (!box.contains(place)) continue;
        const double distance = squareDistance(box, place);
        if (nearest && distance >= least) continue;
        nearest = cell;
        least = distance;
    }
    return nearest;
}

Sketches coverageSketches(const geo::domain::CoverageReport& report, const CellShapes& shapes,
                          const text::Language& language) {
    const auto& minutes = report.params.minutes;
    if (minutes.empty()) return nullptr;
    const auto colours = spread(kNearToFar, minutes.size(), kSquareOpacity);
    std::vector<SquareClass> classes;
    for (std::size_t i = 0; i < minutes.size(); ++i)
        classes.push_back(
            reached(betweenText(i == 0 ? geo::Minutes{0.0} : minutes[i - 1], minutes[i], language), colours[i]));
    classes.push_back(notReached(Coverage::tr("Not within %1").arg(text::minutesText(minutes.back(), language))));
    for (const auto& cell : report.cells) {
        if (cell.residents <= 0.0) continue;
        const auto at = cell.nearest ? std::ranges::lower_bound(minutes, *cell.nearest) - minutes.begin()
                                     : static_cast<std::ptrdiff_t>(minutes.size());
        put(classes[static_cast<std::size_t>(at)], cell.cell, shapes);
    }
    return sketchesOf(classes);
}

Sketches accessSketches(const geo::domain::AccessReport& report, const CellShapes& shapes,
                        const text::Language& language) {
    std::vector<double> some;
    for (const auto& [cell, access] : report.cells)
        if (access > 0.0) some.push_back(access);
    const auto bounds = quantiles(some);
    auto colours = spread(kNearToFar, bounds.size() + 1, kSquareOpacity);
    std::ranges::reverse(colours); // much is green
    std::vector<SquareClass> classes;
    const auto told = [&](double access) { return language.number(access * kThousand, 2); };
    for (std::size_t i = 0; i <= bounds.size(); ++i) {
        const QString title = bounds.empty()       ? Coverage::tr("Places within reach")
                              : i == 0             ? Coverage::tr("Below %1 places for 1,000").arg(told(bounds[0]))
                              : i == bounds.size() ? Coverage::tr("%1 and more").arg(told(bounds.back()))
                                                   : Coverage::tr("%1 to %2").arg(told(bounds[i - 1]), told(bounds[i]));
        classes.push_back(reached(title, colours[i]));
    }
    classes.push_back(notReached(Coverage::tr("No place within reach")));
    for (const auto& [cell, access] : report.cells) {
        const auto at = access > 0.0 ? std::ranges::upper_bound(bounds, access) - bounds.begin()
                                     : static_cast<std::ptrdiff_t>(classes.size()) - 1;
        put(classes[static_cast<std::size_t>(at)], cell, shapes);
    }
    return sketchesOf(classes);
}

Sketches catchmentSketches(const std::vector<geo::domain::CatchmentReport>& reports, const text::Language& language) {
    auto sketches = std::make_shared<std::vector<Sketch>>();
    std::size_t most = 0;
    for (const auto& report : reports) most = std::max(most, report.params.minutes.size());
    for (std::size_t threshold = most; threshold-- > 0;)
        for (const auto& report : reports) {
            const auto colours =
                spread(kBlues, std::max<std::size_t>(1, report.params.minutes.size()), kCatchmentOpacity);
            addRings(report, threshold, colours, language, *sketches);
        }
    for (const auto& report : reports) addOrigins(report, *sketches);
    return sketches->empty() ? nullptr : Sketches{std::move(sketches)};
}

Sketches flawSketches(const geo::domain::NetworkQuality& quality) {
    std::map<geo::domain::NetworkFlawKind, geo::geom::MultiPoint> places;
    for (const auto& each : quality.flaws) places[each.kind].points.push_back(each.at);
    auto sketches = std::make_shared<std::vector<Sketch>>();
    for (auto& [kind, points] : places) {
        Sketch marks{std::move(points), {}, {}, false, text::label(kind).toStdString()};
        marks.marker = MarkerStyle{shapeOf(kind), 9.0, kFlaw, kWhite};
        sketches->push_back(std::move(marks));
    }
    return sketches->empty() ? nullptr : Sketches{std::move(sketches)};
}

std::vector<Sketch> pathSketches(const geo::domain::TravelPath& path) {
    if (path.line.points.size() < 2) return {};
    return {{path.line, {}, {kWhite, 6.0, Dash::solid}},
            {path.line, {}, {kPath, 3.0, Dash::solid}, true, Coverage::tr("Way to the nearest place").toStdString()}};
}

} // namespace app::coverage
