#pragma once

#include "catalogue/fetcher.h"
#include "usecase/import_source.h"

#include <vector>

namespace app::catalogue {

// What became of one file of a data set in the workspace.
struct ImportedFile {
    QString what; // of Download
    geo::Result<geo::usecase::ImportOutcome> outcome;
};

// Everything that is needed to import the files of an order, as values for a job.
struct ImportOrder {
    DataSet dataSet;
    Territory territory;
    std::vector<FetchedFile> files;
    std::optional<geo::usecase::ImportMode> mode; // none: update rows by their code, or add where they have none
};

// Imports the files one after the other, each a step that can be undone, with the producer, licence and vintage of the
// catalogue. A file that cannot be imported is told and the others go on. With `replace` the first file replaces what
// is there, and the others add. Error: cancelled; the files before stay.
[[nodiscard]] geo::Result<std::vector<ImportedFile>> importFetched(geo::usecase::Desk& desk, const ImportOrder& order,
                                                                   geo::JobControl& job);

// The request for the n-th file.
[[nodiscard]] geo::usecase::ImportRequest importRequest(const ImportOrder& order, std::size_t number);

} // namespace app::catalogue
