#pragma once

#include "catalogue/catalogue.h"

#include <QStringList>

namespace app::catalogue {

// The communes and the box of a territory, from the communes that its service sent (GeoJSON, longitudes and latitudes).
// For a file of hundreds of communes at most. Error: fileUnreadable where it holds no commune with a code and a name.
[[nodiscard]] geo::Result<Territory> territoryFrom(const QString& communesFile, Territory territory);

// The territory with the most of these communes; none where none has any.
[[nodiscard]] const Territory* territoryOf(const std::vector<Territory>& territories, const QStringList& communes);

} // namespace app::catalogue
