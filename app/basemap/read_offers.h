#pragma once

#include "basemap/capabilities.h"
#include "basemap/xml_tree.h"

#include <QStringList>

namespace app::basemap {

// The picture format to ask for: PNG keeps letters sharp and has transparency, then JPEG, then WebP. "" where a service
// has none of them.
[[nodiscard]] QString pictureFormatOf(const QStringList& offered);

// By the root element of the answer.
[[nodiscard]] std::optional<Capabilities> readWmts(const XmlElement& root, const QUrl& asked);
[[nodiscard]] std::optional<Capabilities> readWms(const XmlElement& root, const QUrl& asked);

} // namespace app::basemap
