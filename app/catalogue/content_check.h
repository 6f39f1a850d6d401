#pragma once

#include "base/job_control.h"
#include "base/result.h"
#include "catalogue/catalogue.h"
#include "catalogue/failure.h"

#include <optional>

namespace app::catalogue {

struct ContentRule {
    FileFormat format = FileFormat::geojson;
    std::optional<Checksum> checksum;
};

struct ContentVerdict {
    std::optional<FailureCode> fault; // checksumWrong, notTheData; none: the file is what it should be
    qint64 features = 0;              // of GeoJSON
};

// Reads the whole file once: its checksum, and whether it is a whole file of its format. GeoJSON: brackets and quotes
// close, an object with "features" and nothing behind it. Gzip, zip and GeoPackage: their marks at both ends; CSV: text
// that is no page. For a worker. Errors: fileUnreadable; cancelled.
[[nodiscard]] geo::Result<ContentVerdict> checkContent(const QString& file, const ContentRule& rule,
                                                       geo::JobControl& job);

} // namespace app::catalogue
