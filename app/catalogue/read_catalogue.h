#pragma once

#include "catalogue/catalogue.h"

class QUrl;

namespace app::catalogue {

// What stands in a catalogue file.
struct CatalogueContents {
    std::vector<DataSet> dataSets;
    std::vector<Territory> territories;
};

// Reads the JSON document strictly: every member must be there, of its type and with a meaning; addresses are https (or
// http of this machine itself) without user names, and have the placeholders that `per` and `paging` need and no other.
// Error: fileUnreadable (file, detail: where, and what was expected).
[[nodiscard]] geo::Result<CatalogueContents> readCatalogue(const QByteArray& json, const QString& file);

// Whether the program may ask this address: https, or http of this machine itself (a mirror, a test); a host; no user
// name and no password.
[[nodiscard]] bool isAllowedAddress(const QUrl& address);

} // namespace app::catalogue
