#pragma once

#include "catalogue/catalogue.h"

#include <QUrl>

#include <vector>

namespace app::catalogue {

// One file to ask for.
struct Download {
    QUrl address;
    QString what; // in the user's words: a commune's name, a page's number; "" where the data set is one file
    QString name; // of the file in the cache, with its suffix
};

// What to ask for a data set of a territory: one, or one a commune. Of a paged one the first page. The territory must
// be known (communes and box) for what needs them; nothing where it is not.
[[nodiscard]] std::vector<Download> expand(const DataSet& dataSet, const Territory& territory);

// A further page of a paged data set, 0 the first.
[[nodiscard]] Download page(const DataSet& dataSet, const Territory& territory, int number);

// Whether the territory's communes and box must be known before this can be asked.
[[nodiscard]] bool needsTerritory(const DataSet& dataSet);

// The department of a commune, as the addresses of services have it: "44", "2A", "974".
[[nodiscard]] QString departmentOf(const QString& insee);

// How much an expansion is, about: bytes.
[[nodiscard]] qint64 typicalBytes(const DataSet& dataSet, const Territory& territory);

// What the kept features of a file of all France begin with, one a department of the territory; none: keep all.
[[nodiscard]] QStringList keptBeginnings(const DataSet& dataSet, const Territory& territory);

} // namespace app::catalogue
