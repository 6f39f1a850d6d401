#pragma once

#include "layout/page_spec.h"

#include "base/job_control.h"

namespace app::layout {

// What was written.
struct MapImageReport {
    QString file;
    geo::geom::BoxM extent; // shown by the map
    double scaleDenominator = 0.0;
    int pages = 1;
    double renderMilliseconds = 0.0; // planning, composing and painting, without writing
};

// Writes a map as a page, or alone where `spec.pixels` says so: vector PDF, PNG or SVG by the file's suffix. The file
// appears whole or not at all. What is read by box must be in the snapshot for `pageViewport(params, spec)`.
// Errors: outputTypeUnknown (file, allowed), nothingToShow (what), folderNotWritable (file), diskFull (file),
// writeFailed (file, detail), cancelled.
[[nodiscard]] geo::Result<MapImageReport> exportMap(const QString& path, const geo::carto::MapSnapshot& snapshot,
                                                    const geo::carto::MapParams& params, const PageSpec& spec,
                                                    geo::JobControl& job);

} // namespace app::layout
