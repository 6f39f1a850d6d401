#include "basemap/service.h"

#include "basemap/capabilities.h"

#include "geom/crs.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace app::basemap {
namespace {

QString without(const QString& braces) {
    static const QRegularExpression kBraces{QStringLiteral("\\{[^}]*\\}")};
    return QString{braces}.replace(kBraces, QStringLiteral("0"));
}

bool isTemplate(const QString& address) {
    return address.contains(u'{');
}

QString number(double value) {
    return QString::number(value, 'f', 9).remove(QRegularExpression{QStringLiteral("\\.?0+$")});
}

QUrl filled(QString address, const std::vector<std::pair<QString, QString>>& values) {
    for (const auto& [name, value] : values)
        address.replace(u'{' + name + u'}', QString::fromLatin1(QUrl::toPercentEncoding(value)), Qt::CaseInsensitive);
    return QUrl{address};
}

// The parameters of the base address that the request does not set itself.
QUrlQuery keptQuery(const QUrl& base, const std::vector<std::pair<QString, QString>>& parameters) {
    QUrlQuery query;
    for (const auto& [name, value] : QUrlQuery{base}.queryItems(QUrl::FullyEncoded)) {
        const auto isSet = [&name = name](const auto& parameter) {
            return parameter.first.compare(name, Qt::CaseInsensitive) == 0;
        };
        if (std::ranges::none_of(parameters, isSet)) query.addQueryItem(name, value);
    }
    for (const auto& [name, value] : parameters)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value, ",:/")));
    return query;
}

QUrl asked(const QString& address, const std::vector<std::pair<QString, QString>>& parameters) {
    QUrl url{address};
    url.setQuery(keptQuery(url, parameters));
    return url;
}

QUrl wmtsUrl(const Service& service, const TileGrid& grid, const TileAddress& tile) {
    const TileLevel& level = grid.levels[static_cast<std::size_t>(tile.level)];
    const QString column = QString::number(tile.column);
    const QString row = QString::number(tile.row);
    if (isTemplate(service.address))
        return filled(service.address, {{QStringLiteral("TileMatrixSet"), grid.id},
                                        {QStringLiteral("TileMatrix"), level.id},
                                        {QStringLiteral("TileCol"), column},
                                        {QStringLiteral("TileRow"), row},
                                        {QStringLiteral("Style"), service.style},
                                        {QStringLiteral("Layer"), service.layer}});
    return asked(service.address, {{QStringLiteral("SERVICE"), QStringLiteral("WMTS")},
                                   {QStringLiteral("REQUEST"), QStringLiteral("GetTile")},
                                   {QStringLiteral("VERSION"), QStringLiteral("1.0.0")},
                                   {QStringLiteral("LAYER"), service.layer},
                                   {QStringLiteral("STYLE"), service.style},
                                   {QStringLiteral("FORMAT"), service.format},
                                   {QStringLiteral("TILEMATRIXSET"), grid.id},
                                   {QStringLiteral("TILEMATRIX"), level.id},
                                   {QStringLiteral("TILEROW"), row},
                                   {QStringLiteral("TILECOL"), column}});
}

// From version 1.3.0 on a box is told in the registry's own order of axes.
QString boxText(const geo::geom::BoxM& box, int epsg, bool isNewer) {
    const auto info = geo::geom::crsInfo(epsg);
    const bool isTurned = isNewer && info && info->isNorthingFirst;
    const auto values = isTurned ? std::array{box.minY, box.minX, box.maxY, box.maxX}
                                 : std::array{box.minX, box.minY, box.maxX, box.maxY};
    QStringList texts;
    for (const double value : values) texts << number(value);
    return texts.join(u',');
}

QUrl wmsUrl(const Service& service, const TileGrid& grid, const TileAddress& tile) {
    const TileLevel& level = grid.levels[static_cast<std::size_t>(tile.level)];
    const bool isNewer = service.version != QLatin1String("1.1.1") && service.version != QLatin1String("1.1.0");
    return asked(service.address,
                 {{QStringLiteral("SERVICE"), QStringLiteral("WMS")},
                  {QStringLiteral("VERSION"), isNewer ? QStringLiteral("1.3.0") : service.version},
                  {QStringLiteral("REQUEST"), QStringLiteral("GetMap")},
                  {QStringLiteral("LAYERS"), service.layer},
                  {QStringLiteral("STYLES"), service.style},
                  {isNewer ? QStringLiteral("CRS") : QStringLiteral("SRS"), QStringLiteral("EPSG:%1").arg(grid.epsg)},
                  {QStringLiteral("BBOX"), boxText(boxOf(level, tile), grid.epsg, isNewer)},
                  {QStringLiteral("WIDTH"), QString::number(level.tileWidth)},
                  {QStringLiteral("HEIGHT"), QString::number(level.tileHeight)},
                  {QStringLiteral("FORMAT"), service.format},
                  {QStringLiteral("TRANSPARENT"), QStringLiteral("TRUE")}});
}

QUrl xyzUrl(const Service& service, const TileGrid& grid, const TileAddress& tile) {
    const TileLevel& level = grid.levels[static_cast<std::size_t>(tile.level)];
    return filled(service.address, {{QStringLiteral("z"), level.id},
                                    {QStringLiteral("x"), QString::number(tile.column)},
                                    {QStringLiteral("y"), QString::number(tile.row)},
                                    {QStringLiteral("-y"), QString::number(level.rows - 1 - tile.row)},
                                    // Other names of the same service, as web maps write them.
                                    {QStringLiteral("s"), QStringLiteral("abc").mid((tile.column + tile.row) % 3, 1)},
                                    {QStringLiteral("r"), QString{}}});
}

} // namespace

bool isAllowedAddress(const QUrl& address) {
    const bool isWeb = address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http");
    return address.isValid() && isWeb && !address.host().isEmpty() && address.userInfo().isEmpty();
}

QString sourceText(const Service& service) {
    QStringList parts{service.name};
    for (const QString& part : {service.attribution, service.licence})
        if (!part.isEmpty()) parts << part;
    return parts.join(QStringLiteral(", "));
}

std::optional<ServiceFault> faultOf(const Service& service) {
    if (service.name.trimmed().isEmpty()) return ServiceFault::name;
    if (service.protocol == Protocol::file)
        return service.address.isEmpty() ? std::optional{ServiceFault::address} : std::nullopt;
    if (!isAllowedAddress(QUrl{without(service.address), QUrl::StrictMode})) return ServiceFault::address;
    const auto has = [&](const char* name) {
        return service.address.contains(QLatin1String(name), Qt::CaseInsensitive);
    };
    const bool isXyz = service.protocol == Protocol::xyz;
    if (isXyz && !(has("{z}") && has("{x}") && (has("{y}") || has("{-y}")))) return ServiceFault::placeholders;
    if (service.protocol == Protocol::wmts && isTemplate(service.address) &&
        !(has("{TileMatrix}") && has("{TileCol}") && has("{TileRow}")))
        return ServiceFault::placeholders;
    if (!isXyz && !isTemplate(service.address) && service.layer.isEmpty()) return ServiceFault::layer;
    if (!gridFor(service, kWebMercator)) return ServiceFault::grid;
    return std::nullopt;
}

std::optional<TileGrid> gridFor(const Service& service, int mapEpsg) {
    if (service.protocol == Protocol::file) return std::nullopt;
    if (service.protocol == Protocol::wms) {
        if (service.epsgs.empty()) return std::nullopt;
        for (const int epsg : {mapEpsg, kWebMercator})
            if (std::ranges::find(service.epsgs, epsg) != service.epsgs.end()) return roundScaleGrid(epsg);
        return roundScaleGrid(service.epsgs.front());
    }
    for (const int epsg : {mapEpsg, kWebMercator}) {
        const auto found = std::ranges::find_if(
            service.grids, [&](const TileGrid& grid) { return grid.epsg == epsg && !grid.levels.empty(); });
        if (found != service.grids.end()) return *found;
    }
    const auto any = std::ranges::find_if(service.grids, [](const TileGrid& grid) { return !grid.levels.empty(); });
    return any != service.grids.end() ? std::optional{*any} : std::nullopt;
}

QUrl tileUrl(const Service& service, const TileGrid& grid, const TileAddress& tile) {
    switch (service.protocol) {
    case Protocol::wmts:
        return wmtsUrl(service, grid, tile);
    case Protocol::wms:
        return wmsUrl(service, grid, tile);
    case Protocol::xyz:
        return xyzUrl(service, grid, tile);
    case Protocol::file:
        break;
    }
    return {};
}

QUrl capabilitiesUrl(const QUrl& base, Protocol protocol) {
    const bool isWmts = protocol == Protocol::wmts;
    QUrl url = base;
    url.setQuery(keptQuery(url, {{QStringLiteral("SERVICE"), isWmts ? QStringLiteral("WMTS") : QStringLiteral("WMS")},
                                 {QStringLiteral("REQUEST"), QStringLiteral("GetCapabilities")}}));
    return url;
}

QByteArray cacheKey(const Service& service, const TileGrid& grid, const TileAddress& tile) {
    const QStringList parts = {service.address,
                               service.layer,
                               service.style,
                               service.format,
                               grid.id,
                               QString::number(grid.epsg),
                               grid.levels[static_cast<std::size_t>(tile.level)].id,
                               QString::number(tile.column),
                               QString::number(tile.row)};
    return QCryptographicHash::hash(parts.join(u'\n').toUtf8(), QCryptographicHash::Sha1).toHex();
}

int epsgOf(const QString& crs) {
    const QString text = crs.trimmed();
    if (text.endsWith(QLatin1String("CRS84")) || text == QLatin1String("CRS:84")) return geo::geom::kLonLat;
    if (!text.contains(QLatin1String("EPSG"), Qt::CaseInsensitive)) return 0;
    static const QRegularExpression kParts{QStringLiteral("[:/]")};
    const int code = text.split(kParts).last().toInt();
    const bool isOldMercator = code == 900913 || code == 3785 || code == 102100 || code == 102113;
    return isOldMercator ? kWebMercator : code;
}

} // namespace app::basemap
