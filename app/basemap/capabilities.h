#pragma once

#include "basemap/service.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace app::basemap {

// A layer that a service offers, ready to be asked for once it has an id and a name of the user's choice.
struct OfferedLayer {
    QString name; // for the service
    QString title;
    Service service; // everything but id and licence
};

// What the answer to GetCapabilities offers.
struct Capabilities {
    QString title; // of the service
    std::vector<OfferedLayer> layers;
};

// The answer of a WMTS 1.0.0 or of a WMS 1.1.1 or 1.3.0, told apart by its first element. `asked` is where it came
// from: addresses in the answer that are not allowed are replaced by it. No external entity is followed. Nothing where
// it is no such answer, or where it offers nothing that can be drawn (a CRS with an EPSG code, PNG, JPEG or WebP).
[[nodiscard]] std::optional<Capabilities> readCapabilities(const QByteArray& answer, const QUrl& asked);

// The address at which a service tells what it offers.
[[nodiscard]] QUrl capabilitiesUrl(const QUrl& base, Protocol protocol);

} // namespace app::basemap
