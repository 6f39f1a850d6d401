#pragma once

#include "usecase/import_source.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// A layer of a file as it would be imported with no further choice.
struct FoundSource {
    ImportRequest request;
    std::optional<domain::Kind> kind; // none: not recognised, to be chosen
    std::string preset;               // that recognised it; "": none did
    std::optional<SourceInfo> info;   // none where there is a problem
    std::optional<Error> problem;
    DatasetId before; // the last import of the same source, of which the choices are; 0: none
};

// What can be read in these files, folders (with all that is in them) and archives: every layer, in the order in which
// they are best imported (communes, neighbourhoods and IRIS first, since the others refer to them). What cannot be read
// is listed last, with its problem. The choices of the last import of the same file, member and layer that is not
// undone are put into the request: CRS and encoding where they were decided, mapping; and the mode that does not keep
// rows twice. Error: cancelled.
[[nodiscard]] Result<std::vector<FoundSource>>
recogniseSources(const Desk& desk, const std::vector<std::filesystem::path>& dropped, JobControl& job);

// The mode in which a kind is imported again without rows being kept twice: by their key, else in the place of all.
[[nodiscard]] ImportMode modeOfNextImport(domain::Kind kind);

// The import before this one of the same source as rows of the same kind, that is not undone; none: this is the first.
// `dataset` as importSource answers, after a dry run too. Error: cancelled.
[[nodiscard]] Result<std::optional<domain::Dataset>> importBefore(const Desk& desk, const domain::Dataset& dataset,
                                                                  JobControl& job);

} // namespace geo::usecase
