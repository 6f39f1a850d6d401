#include "geom/read_coordinates.h"

#include "geom/crs.h"
#include "geom/detail/number_pairs.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace geo::geom {

namespace {

using detail::NumberPair;

// Metropolitan France with its waters: degrees.
constexpr BoxM kFrance{-7.0, 40.5, 11.0, 52.0};
// Beyond this many metres a place is not on the territory.
constexpr double kNear = 50'000.0;

struct Reading {
    CoordinateForm form = CoordinateForm::lambert93;
    int epsg = 0;
};

std::vector<Reading> readingsOf(const NumberPair& pair, int workspaceEpsg) {
    if (pair.isSexagesimal) return {{CoordinateForm::sexagesimal, kLonLat}};
    if (pair.isDegrees) return {{CoordinateForm::degrees, kLonLat}};
    if (pair.epsg == kLambert93) return {{CoordinateForm::lambert93, kLambert93}};
    if (pair.epsg == kConicConform47) return {{CoordinateForm::cc47, kConicConform47}};
    if (pair.epsg == kLonLat) return {{CoordinateForm::degrees, kLonLat}};
    if (pair.epsg != 0) return {{CoordinateForm::workspace, pair.epsg}};
    if (std::abs(pair.first) <= 180.0 && std::abs(pair.second) <= 180.0) return {{CoordinateForm::degrees, kLonLat}};
    std::vector<Reading> readings{{CoordinateForm::lambert93, kLambert93}, {CoordinateForm::cc47, kConicConform47}};
    if (workspaceEpsg != kLambert93 && workspaceEpsg != kConicConform47)
        readings.push_back({CoordinateForm::workspace, workspaceEpsg});
    return readings;
}

// Both orders of the two numbers: eastings first in metres, latitude first in degrees, unless letters say which.
std::vector<std::pair<PointM, bool>> ordersOf(const NumberPair& pair, bool inDegrees) {
    const PointM asWritten{pair.first, pair.second};
    const PointM turned{pair.second, pair.first};
    if (pair.eastFirst) return {{*pair.eastFirst ? asWritten : turned, inDegrees == *pair.eastFirst}};
    if (inDegrees) return {{turned, false}, {asWritten, true}};
    return {{asWritten, false}, {turned, true}};
}

double metresOff(const BoxM& territory, PointM place) {
    if (territory.isEmpty()) return 0.0;
    const double dx = std::max({territory.minX - place.x, 0.0, place.x - territory.maxX});
    const double dy = std::max({territory.minY - place.y, 0.0, place.y - territory.maxY});
    return std::hypot(dx, dy);
}

// Where the CRS of the workspace is meant to be used, in degrees; empty where that is not known.
BoxM areaOf(int epsg) {
    const auto info = crsInfo(epsg);
    return info ? BoxM{info->southWest.lon, info->southWest.lat, info->northEast.lon, info->northEast.lat} : BoxM{};
}

struct Workspace {
    int epsg = 0;
    BoxM area;
};

// A reading, and whether it lies where the CRS of the workspace is meant to be used.
struct Found {
    ReadCoordinates read;
    bool isInArea = false;
};

// The same numbers in the CRS of the workspace, where they make sense.
void addReading(std::vector<Found>& found, const NumberPair& pair, const Reading& reading, const Workspace& workspace) {
    const auto toLonLat = Transform::create(reading.epsg, kLonLat);
    const auto toWorkspace = Transform::create(reading.epsg, workspace.epsg);
    if (!toLonLat || !toWorkspace) return;
    for (const auto& [point, isSwapped] : ordersOf(pair, reading.epsg == kLonLat)) {
        const LonLat there = toLonLat->toLonLat(point);
        if (!std::isfinite(there.lon) || !std::isfinite(there.lat)) continue;
        const bool isInArea = workspace.area.contains({there.lon, there.lat});
        if (!isInArea && !kFrance.contains({there.lon, there.lat})) continue;
        std::vector<PointM> place{point};
        if (toWorkspace->apply(place))
            found.push_back({{reading.form, reading.epsg, isSwapped, place.front()}, isInArea});
    }
}

} // namespace

std::vector<ReadCoordinates> readCoordinates(std::string_view text, int workspaceEpsg, const BoxM& territory) {
    const auto pairs = detail::numberPairs(text);
    if (pairs.empty()) return {};
    const Workspace workspace{workspaceEpsg, areaOf(workspaceEpsg)};
    std::vector<Found> found;
    for (const NumberPair& pair : pairs)
        for (const Reading& reading : readingsOf(pair, workspaceEpsg)) addReading(found, pair, reading, workspace);
    std::ranges::stable_sort(found, {}, [&](const Found& each) {
        const bool isOff = metresOff(territory, each.read.place) > kNear;
        return std::tuple{isOff, !each.isInArea, each.read.isSwapped, each.read.form};
    });
    std::vector<ReadCoordinates> out;
    std::ranges::transform(found, std::back_inserter(out), &Found::read);
    return out;
}

} // namespace geo::geom
