#pragma once

#include "carto/map_snapshot.h"
#include "usecase/import_source.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// A row of the file and what becomes of it.
struct PreviewRow {
    formats::SourceRow source;
    std::vector<domain::Record> records; // in the CRS of the workspace; several where a row stands for several
    std::optional<Diagnostic> refused;   // why none is kept
    std::vector<Diagnostic> found;
};

// The beginning of a source, as it is and as it would be kept.
struct SourcePreview {
    SourceInfo info;
    std::optional<domain::Kind> kind; // none: not recognised and not told
    std::string preset;               // "": the generic reader
    std::vector<PreviewRow> rows;
    std::vector<AttributeSource> mapping;
    std::vector<std::string> ignoredFields;
    std::vector<Diagnostic> diagnostics;   // of these rows and of the file
    std::optional<Error> problem;          // why no record is made of the rows: a CRS that is missing, a wrong mapping
    carto::MapSnapshot map;                // the communes of the workspace, and above them the rows
    carto::Marks marks;                    // of the rows on that map
    std::vector<carto::LayerState> layers; // that the map shows, bottom first
    geom::BoxM view;                       // the rows, with the communes where they are among them
};

inline constexpr std::int64_t kPreviewRows = 100;

// Reads the first `most` rows and no more. Keys are not compared with what is kept. Errors: those of
// formats::Source::open; valueNotInList (preset); cancelled.
[[nodiscard]] Result<SourcePreview> previewSource(const Desk& desk, const ImportRequest& request, std::int64_t most,
                                                  JobControl& job);

} // namespace geo::usecase
