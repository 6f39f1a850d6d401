#pragma once

#include "basemap/service.h"

#include <vector>

namespace app::basemap {

// The services that the program brings along (resources/basemaps.json), named in a language ("fr", "en"). What makes no
// service is left out; a test holds that nothing is.
[[nodiscard]] std::vector<Service> presets(const QString& language);
[[nodiscard]] std::vector<Service> presetsFrom(const QByteArray& json, const QString& language);

} // namespace app::basemap
