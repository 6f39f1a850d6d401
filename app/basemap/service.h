#pragma once

#include "basemap/tile_grid.h"

#include <QJsonObject>
#include <QUrl>

#include <cstdint>
#include <optional>
#include <vector>

namespace app::basemap {

enum class Protocol : std::uint8_t { xyz, wmts, wms, file };

// One basemap that can be chosen: a layer of a service, or a file of pictures.
struct Service {
    QString id; // unique; never changes
    QString name;
    Protocol protocol = Protocol::xyz;
    // xyz and REST: a template with {z} {x} {y} or {-y} (WMTS: {TileMatrixSet} {TileMatrix} {TileCol} {TileRow} and
    // {Style}); else the address that is asked with KVP parameters. file: the path.
    QString address;
    QString layer;
    QString style;
    QString format;  // of the pictures: "image/png"
    QString version; // of WMS: "1.3.0" or "1.1.1"
    QString attribution;
    QString licence;
    std::vector<TileGrid> grids; // none for wms and file
    std::vector<int> epsgs;      // that a WMS draws in
    int timeoutSeconds = 10;
    bool isPreset = false;
    bool isVerified = true; // false: written from its documentation, never asked

    friend bool operator==(const Service&, const Service&) = default;
};

// http or https, with a host, without a user name. What stands in braces is not looked at.
[[nodiscard]] bool isAllowedAddress(const QUrl& address);

// Name, attribution and licence, for a printed map.
[[nodiscard]] QString sourceText(const Service& service);

// What is wrong with a service that the user describes.
enum class ServiceFault : std::uint8_t { name, address, placeholders, layer, grid };
[[nodiscard]] std::optional<ServiceFault> faultOf(const Service& service);

// The grid to ask in for a map of that CRS: one in the map's own, so that nothing is resampled; else Web Mercator; else
// the first. Nothing where the service has none.
[[nodiscard]] std::optional<TileGrid> gridFor(const Service& service, int mapEpsg);

// The address of a tile. Precondition: the tile is of a level of the grid.
[[nodiscard]] QUrl tileUrl(const Service& service, const TileGrid& grid, const TileAddress& tile);

// What the pictures of the service's tiles are kept by, which is other for every layer, style and grid.
[[nodiscard]] QByteArray cacheKey(const Service& service, const TileGrid& grid, const TileAddress& tile);

// EPSG code of "EPSG:3857", "urn:ogc:def:crs:EPSG::2154", "http://www.opengis.net/def/crs/EPSG/0/3857", "CRS:84"; 0
// where there is none. Old codes of Web Mercator are 3857.
[[nodiscard]] int epsgOf(const QString& crs);

[[nodiscard]] QJsonObject toJson(const Service& service);
// Nothing where it makes no service.
[[nodiscard]] std::optional<Service> serviceFrom(const QJsonObject& json);

} // namespace app::basemap
