#include "allocation/map_lines.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace app::allocation {

using geo::carto::Colour;
using geo::carto::Dash;
using geo::carto::Sketch;
using geo::domain::AllocationReport;
using geo::domain::Allotment;
using geo::geom::PointM;
using geo::usecase::AllocationGround;

namespace {

// Okabe and Ito's palette, read apart by the colour-blind.
constexpr Colour kBlue{0x00, 0x72, 0xB2, 255};
constexpr Colour kOrange{0xD5, 0x5E, 0x00, 255};
constexpr Colour kGrey{0x5F, 0x5F, 0x5F, 255};
constexpr Colour kCasing{0xFF, 0xFF, 0xFF, 200}; // under a line, so that it is read over any ground
constexpr double kCasingMore = 2.0;
constexpr double kThinnest = 1.5; // pixels at 96 an inch
constexpr double kThicker = 3.5;  // of the largest area

struct Look {
    Colour colour;
    Dash dash;
};

Look lookOf(LineOf of) {
    switch (of) {
    case LineOf::only:
        return {kBlue, Dash::solid};
    case LineOf::both:
        return {kGrey, Dash::solid};
    case LineOf::before:
        return {kOrange, Dash::dashed};
    case LineOf::after:
        return {kBlue, Dash::dashDot};
    }
    return {kBlue, Dash::solid};
}

QString titleOf(LineOf of, const QString& before, const QString& after) {
    const auto words = [](const char* english) { return QCoreApplication::translate("Allocation", english); };
    switch (of) {
    case LineOf::only:
        return words(QT_TRANSLATE_NOOP("Allocation", "Project to its site, width by area"));
    case LineOf::both:
        return words(QT_TRANSLATE_NOOP("Allocation", "The same in both"));
    case LineOf::before:
        return words(QT_TRANSLATE_NOOP("Allocation", "Only in %1")).arg(before);
    case LineOf::after:
        return words(QT_TRANSLATE_NOOP("Allocation", "Only in %1")).arg(after);
    }
    return {};
}

void add(MapLines& lines, const Allotment& allotment, const AllocationGround& ground, LineOf of) {
    const auto project = ground.projects.find(allotment.project);
    const auto site = ground.sites.find(allotment.site);
    if (project == ground.projects.end() || !project->second.anchor || site == ground.sites.end() ||
        !site->second.place) {
        ++lines.placeless;
        return;
    }
    lines.lines.push_back({allotment, *project->second.anchor, *site->second.place, of});
}

using Key = std::tuple<geo::ProjectId, geo::SpaceId>;
std::set<Key> keysOf(const AllocationReport& report) {
    std::set<Key> keys;
    for (const Allotment& each : report.allotments) keys.emplace(each.project, each.space);
    return keys;
}

double distanceTo(const MapLine& line, PointM at) {
    const double dx = line.to.x - line.from.x;
    const double dy = line.to.y - line.from.y;
    const double square = dx * dx + dy * dy;
    const double along = square > 0.0 ? ((at.x - line.from.x) * dx + (at.y - line.from.y) * dy) / square : 0.0;
    const double t = std::clamp(along, 0.0, 1.0);
    return std::hypot(line.from.x + t * dx - at.x, line.from.y + t * dy - at.y);
}

} // namespace

MapLines linesOf(const AllocationReport& report, const AllocationGround& ground) {
    MapLines lines;
    for (const Allotment& each : report.allotments) add(lines, each, ground, LineOf::only);
    return lines;
}

MapLines linesOf(const AllocationReport& before, const AllocationReport& after, const AllocationGround& ground) {
    MapLines lines;
    const auto inBefore = keysOf(before);
    const auto inAfter = keysOf(after);
    for (const Allotment& each : before.allotments)
        add(lines, each, ground, inAfter.contains({each.project, each.space}) ? LineOf::both : LineOf::before);
    for (const Allotment& each : after.allotments)
        if (!inBefore.contains({each.project, each.space})) add(lines, each, ground, LineOf::after);
    return lines;
}

geo::carto::Sketches sketchesOf(const std::vector<MapLine>& lines, const QString& before, const QString& after) {
    if (lines.empty()) return nullptr;
    double largest = 0.0;
    for (const MapLine& line : lines) largest = std::max(largest, line.allotment.area.value);
    auto sketches = std::make_shared<std::vector<Sketch>>();
    for (const MapLine& line : lines) {
        const double part = largest > 0.0 ? std::sqrt(line.allotment.area.value / largest) : 0.0;
        const double width = kThinnest + kThicker * part;
        const Look look = lookOf(line.of);
        const geo::geom::LineString shape{{line.from, line.to}};
        sketches->push_back({shape, {}, {kCasing, width + kCasingMore, Dash::solid}, false, {}});
        sketches->push_back(
            {shape, {}, {look.colour, width, look.dash}, true, titleOf(line.of, before, after).toStdString()});
    }
    return sketches;
}

const MapLine* lineAt(const std::vector<MapLine>& lines, PointM place, double metres) {
    const MapLine* nearest = nullptr;
    double least = metres;
    for (const MapLine& line : lines) {
        const double distance = distanceTo(line, place);
        if (distance > least) continue;
        least = distance;
        nearest = &line;
    }
    return nearest;
}

} // namespace app::allocation
