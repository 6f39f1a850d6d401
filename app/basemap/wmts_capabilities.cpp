// What a WMTS 1.0.0 (OGC 07-057r7) says that it offers.
#include "basemap/read_offers.h"

#include "geom/crs.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace app::basemap {
namespace {

// Of a pixel that the standard counts scales by: 0.28 mm.
constexpr double kStandardPixel = 0.00028;
constexpr double kMetresPerDegree = 6'378'137.0 * 3.14159265358979323846 / 180.0;
constexpr int kLargestTile = 4'096;
constexpr int kMostTiles = 1 << 28;

struct Axes {
    bool isProjected = true;
    bool isNorthingFirst = false;
};

// A name such as EPSG:4326 without "urn:" is written by services in either order; the corner of the world tells.
std::optional<geo::geom::PointM> cornerOf(const QString& text, const Axes& axes) {
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    bool isX = false;
    bool isY = false;
    if (parts.size() != 2) return std::nullopt;
    const double first = parts[0].toDouble(&isX);
    const double second = parts[1].toDouble(&isY);
    if (!isX || !isY) return std::nullopt;
    const bool isPlainlyLongitude = !axes.isProjected && std::abs(first) > 90.0;
    if (axes.isNorthingFirst && !isPlainlyLongitude) return geo::geom::PointM{second, first};
    return geo::geom::PointM{first, second};
}

std::optional<TileLevel> levelOf(const XmlElement& matrix, const Axes& axes) {
    TileLevel level;
    level.id = matrix.textOf("Identifier");
    const double denominator = matrix.textOf("ScaleDenominator").toDouble();
    const auto corner = cornerOf(matrix.textOf("TopLeftCorner"), axes);
    level.tileWidth = matrix.textOf("TileWidth").toInt();
    level.tileHeight = matrix.textOf("TileHeight").toInt();
    level.columns = matrix.textOf("MatrixWidth").toInt();
    level.rows = matrix.textOf("MatrixHeight").toInt();
    const auto within = [](int value, int most) { return value > 0 && value <= most; };
    if (!corner || !(denominator > 0.0) || !within(level.tileWidth, kLargestTile) ||
        !within(level.tileHeight, kLargestTile) || !within(level.columns, kMostTiles) ||
        !within(level.rows, kMostTiles))
        return std::nullopt;
    level.topLeft = *corner;
    level.unitsPerPixel = denominator * kStandardPixel / (axes.isProjected ? 1.0 : kMetresPerDegree);
    return level;
}

std::optional<TileGrid> gridOf(const XmlElement& set) {
    TileGrid grid{set.textOf("Identifier"), epsgOf(set.textOf("SupportedCRS")), {}};
    const auto info = geo::geom::crsInfo(grid.epsg);
    if (!info) return std::nullopt;
    // CRS84 is EPSG:4326 with the longitude first.
    const bool isTurned = info->isNorthingFirst && !set.textOf("SupportedCRS").contains(QLatin1String("CRS84"));
    for (const XmlElement* matrix : set.all("TileMatrix"))
        if (auto level = levelOf(*matrix, {info->isProjected, isTurned})) grid.levels.push_back(std::move(*level));
    std::ranges::sort(grid.levels, std::ranges::greater{}, &TileLevel::unitsPerPixel);
    if (grid.levels.empty()) return std::nullopt;
    return grid;
}

using Grids = std::map<QString, TileGrid>;

// The grids that a layer is offered in: a layer may leave out levels of the set.
std::vector<TileGrid> gridsOf(const XmlElement& layer, const Grids& known) {
    std::vector<TileGrid> out;
    for (const XmlElement* link : layer.all("TileMatrixSetLink")) {
        const auto found = known.find(link->textOf("TileMatrixSet"));
        if (found == known.end()) continue;
        TileGrid grid = found->second;
        if (const XmlElement* limits = link->child("TileMatrixSetLimits")) {
            QStringList allowed;
            for (const XmlElement* limit : limits->all("TileMatrixLimits")) allowed << limit->textOf("TileMatrix");
            std::erase_if(grid.levels, [&](const TileLevel& level) { return !allowed.contains(level.id); });
        }
        if (!grid.levels.empty()) out.push_back(std::move(grid));
    }
    return out;
}

QString styleOf(const XmlElement& layer) {
    const auto styles = layer.all("Style");
    const auto isDefault = [](const XmlElement* style) {
        return style->attributes.value(QStringLiteral("isDefault")) == QLatin1String("true");
    };
    const auto found = std::ranges::find_if(styles, isDefault);
    if (found != styles.end()) return (*found)->textOf("Identifier");
    return styles.empty() ? QString{} : styles.front()->textOf("Identifier");
}

// Where tiles are asked for with parameters; else the REST template of the layer.
QString addressOf(const XmlElement& root, const XmlElement& layer, const QString& format, const QUrl& asked) {
    for (const XmlElement* resource : layer.all("ResourceURL")) {
        const QString address = resource->attributes.value(QStringLiteral("template"));
        const bool isTile = resource->attributes.value(QStringLiteral("resourceType")) == QLatin1String("tile");
        const bool isOfFormat = resource->attributes.value(QStringLiteral("format")) == format;
        if (isTile && isOfFormat && isAllowedAddress(QUrl{QString{address}.remove(u'{').remove(u'}')})) return address;
    }
    const XmlElement* metadata = root.child("OperationsMetadata");
    for (const XmlElement* operation : metadata ? metadata->all("Operation") : std::vector<const XmlElement*>{}) {
        if (operation->attributes.value(QStringLiteral("name")) != QLatin1String("GetTile")) continue;
        const XmlElement* dcp = operation->child("DCP");
        const XmlElement* http = dcp ? dcp->child("HTTP") : nullptr;
        const XmlElement* get = http ? http->child("Get") : nullptr;
        const QString address = get ? get->attributes.value(QStringLiteral("href")) : QString{};
        if (isAllowedAddress(QUrl{address})) return address;
    }
    return asked.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
}

} // namespace

std::optional<Capabilities> readWmts(const XmlElement& root, const QUrl& asked) {
    const XmlElement* contents = root.child("Contents");
    if (!contents) return std::nullopt;
    Grids grids;
    for (const XmlElement* set : contents->all("TileMatrixSet"))
        if (auto grid = gridOf(*set)) grids[grid->id] = std::move(*grid);
    Capabilities out;
    if (const XmlElement* identification = root.child("ServiceIdentification"))
        out.title = identification->textOf("Title");
    const XmlElement* provider = root.child("ServiceProvider");
    for (const XmlElement* layer : contents->all("Layer")) {
        QStringList formats;
        for (const XmlElement* format : layer->all("Format")) formats << format->text;
        Service service;
        service.protocol = Protocol::wmts;
        service.layer = layer->textOf("Identifier");
        service.name = layer->textOf("Title").isEmpty() ? service.layer : layer->textOf("Title");
        service.style = styleOf(*layer);
        service.format = pictureFormatOf(formats);
        service.grids = gridsOf(*layer, grids);
        service.address = addressOf(root, *layer, service.format, asked);
        if (provider) service.attribution = QStringLiteral("© ") + provider->textOf("ProviderName");
        if (service.format.isEmpty() || service.grids.empty() || service.layer.isEmpty()) continue;
        out.layers.push_back({service.layer, service.name, service});
    }
    if (out.layers.empty()) return std::nullopt;
    return out;
}

} // namespace app::basemap
