#pragma once

#include "base/job_control.h"
#include "base/result.h"

#include <QStringList>

namespace app::catalogue {

// Writes the GeoJSON of `source` to `target` with only those features that have a text property beginning with one of
// `beginnings`; the other members (the CRS) as they are. For files of some ten megabytes: the document is held in
// memory. For a worker. Errors: fileUnreadable, writeFailed; cancelled.
[[nodiscard]] geo::Result<void> keepFeatures(const QString& source, const QString& target,
                                             const QStringList& beginnings, geo::JobControl& job);

} // namespace app::catalogue
