// Services as the settings and the list of presets write them.
#include "basemap/service.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace app::basemap {
namespace {

constexpr int kMostLevels = 40;
constexpr int kLargestTile = 4'096;
constexpr std::array<const char*, 4> kProtocols = {"xyz", "wmts", "wms", "file"};

QString textOf(const QJsonObject& json, const char* key) {
    return json.value(QLatin1String(key)).toString();
}

QJsonObject jsonOf(const TileGrid& grid) {
    QJsonArray levels;
    for (const TileLevel& l : grid.levels)
        levels.append(
            QJsonArray{l.id, l.unitsPerPixel, l.topLeft.x, l.topLeft.y, l.tileWidth, l.tileHeight, l.columns, l.rows});
    return {{QStringLiteral("id"), grid.id}, {QStringLiteral("epsg"), grid.epsg}, {QStringLiteral("levels"), levels}};
}

std::optional<TileLevel> levelFrom(const QJsonArray& json) {
    if (json.size() != 8) return std::nullopt;
    const TileLevel level{json[0].toString(), json[1].toDouble(), {json[2].toDouble(), json[3].toDouble()},
                          json[4].toInt(),    json[5].toInt(),    json[6].toInt(),
                          json[7].toInt()};
    const auto isSide = [](int pixels) { return pixels > 0 && pixels <= kLargestTile; };
    if (!(level.unitsPerPixel > 0.0) || !isSide(level.tileWidth) || !isSide(level.tileHeight)) return std::nullopt;
    if (level.columns < 1 || level.rows < 1) return std::nullopt;
    return level;
}

// {"id": "PM", "zooms": [0, 19]} is the customary one; else its levels are written out.
std::optional<TileGrid> gridFrom(const QJsonObject& json) {
    if (const QJsonArray zooms = json.value(QStringLiteral("zooms")).toArray(); zooms.size() == 2) {
        TileGrid grid = webMercatorGrid(zooms[0].toInt(), zooms[1].toInt());
        grid.id = textOf(json, "id");
        return grid;
    }
    TileGrid grid{textOf(json, "id"), json.value(QStringLiteral("epsg")).toInt(), {}};
    const QJsonArray levels = json.value(QStringLiteral("levels")).toArray();
    if (levels.isEmpty() || levels.size() > kMostLevels || grid.epsg <= 0) return std::nullopt;
    for (const QJsonValue& value : levels) {
        const auto level = levelFrom(value.toArray());
        if (!level) return std::nullopt;
        grid.levels.push_back(*level);
    }
    return grid;
}

} // namespace

QJsonObject toJson(const Service& service) {
    QJsonArray grids;
    for (const TileGrid& grid : service.grids) grids.append(jsonOf(grid));
    QJsonArray epsgs;
    for (const int epsg : service.epsgs) epsgs.append(epsg);
    return {{QStringLiteral("id"), service.id},
            {QStringLiteral("name"), service.name},
            {QStringLiteral("protocol"), QLatin1String(kProtocols.at(static_cast<std::size_t>(service.protocol)))},
            {QStringLiteral("address"), service.address},
            {QStringLiteral("layer"), service.layer},
            {QStringLiteral("style"), service.style},
            {QStringLiteral("format"), service.format},
            {QStringLiteral("version"), service.version},
            {QStringLiteral("attribution"), service.attribution},
            {QStringLiteral("licence"), service.licence},
            {QStringLiteral("grids"), grids},
            {QStringLiteral("epsgs"), epsgs},
            {QStringLiteral("timeout"), service.timeoutSeconds},
            {QStringLiteral("verified"), service.isVerified}};
}

std::optional<Service> serviceFrom(const QJsonObject& json) {
    Service service;
    const auto protocol = std::ranges::find(kProtocols, textOf(json, "protocol"));
    if (protocol == kProtocols.end()) return std::nullopt;
    service.protocol = static_cast<Protocol>(protocol - kProtocols.begin());
    service.id = textOf(json, "id");
    service.name = textOf(json, "name");
    service.address = textOf(json, "address");
    service.layer = textOf(json, "layer");
    service.style = textOf(json, "style");
    service.format = textOf(json, "format");
    service.version = textOf(json, "version");
    service.attribution = textOf(json, "attribution");
    service.licence = textOf(json, "licence");
    for (const QJsonValue& value : json.value(QStringLiteral("grids")).toArray()) {
        auto grid = gridFrom(value.toObject());
        if (!grid) return std::nullopt;
        service.grids.push_back(std::move(*grid));
    }
    for (const QJsonValue& value : json.value(QStringLiteral("epsgs")).toArray())
        if (value.toInt() > 0) service.epsgs.push_back(value.toInt());
    service.timeoutSeconds = std::clamp(json.value(QStringLiteral("timeout")).toInt(10), 1, 120);
    service.isVerified = json.value(QStringLiteral("verified")).toBool(true);
    if (service.id.isEmpty() || faultOf(service)) return std::nullopt;
    return service;
}

} // namespace app::basemap
