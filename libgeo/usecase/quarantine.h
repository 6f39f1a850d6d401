#pragma once

#include "formats/table.h"
#include "usecase/desk.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace geo::usecase {

// A dataset of which rows wait in quarantine.
struct QuarantinedDataset {
    domain::Dataset dataset;
    std::int64_t waiting = 0;
};

// A row that was not kept: what it holds, and why.
struct QuarantinedRow {
    std::int64_t id = 0;                                     // of the rejected row
    Diagnostic reason;                                       // with its row of the source
    std::vector<std::pair<std::string, std::string>> values; // field of the source, text
    std::string wkt;                                         // in the CRS of the source; "" without a place
};

// A rejected row as it is kept, to be shown.
[[nodiscard]] QuarantinedRow quarantinedRow(const RejectedRow& row);

// The datasets whose import is done and of which rows wait, oldest first.
[[nodiscard]] Result<std::vector<QuarantinedDataset>> quarantinedDatasets(const Desk& desk, JobControl& job);

// How many rows wait in all. Quick enough for the interface's thread.
[[nodiscard]] Result<std::int64_t> waitingRows(const Desk& desk);

// The waiting rows of a dataset in the order of the source, `limit` of them.
[[nodiscard]] Result<std::vector<QuarantinedRow>> quarantinedRows(const Desk& desk, DatasetId dataset,
                                                                  std::optional<std::int64_t> limit, JobControl& job);

// Takes rows out of the quarantine without keeping them, as one undoable step; the dataset counts them as rejected
// still. Errors: those of store::Workspace::commit.
[[nodiscard]] Result<CommitReport> giveUpRows(Desk& desk, const std::vector<std::int64_t>& rows);

// The rows as a table: row of the source, reason (a code, or what `sentence` makes of it), each field, place.
[[nodiscard]] formats::Table quarantineTable(const std::vector<QuarantinedRow>& rows,
                                             const std::function<std::string(const Diagnostic&)>& sentence);

} // namespace geo::usecase
