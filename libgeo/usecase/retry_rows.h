#pragma once

#include "usecase/quarantine.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// What was corrected in a row, to try it again.
struct EditedRow {
    std::int64_t id = 0;
    std::map<std::string, std::string> values = {}; // field -> text; those left out stay as they are
    std::optional<std::string> wkt = {};
};

struct RetryOutcome {
    JournalId journal;                  // 0 where no row was kept
    std::vector<std::int64_t> kept;     // numbers of the rejected rows that are kept now
    std::vector<std::string> keys;      // of the rows of the workspace that they became
    std::vector<QuarantinedRow> stayed; // with their new reason
    std::vector<Diagnostic> diagnostics;
};

// Reads rows again as their dataset was read (preset, mapping, CRS), with what was corrected. Those that can be kept
// now are added as one undoable step, which an undo puts back into quarantine as they were; the others stay, with what
// was typed and their new reason. A row that stands for several is kept whole or stays whole. Errors: notFound (dataset
// or row), valueNotInList (a preset that this program does not know), those of formats::readRecords and of
// store::Workspace::commit; cancelled: then nothing has changed.
[[nodiscard]] Result<RetryOutcome> retryRows(Desk& desk, DatasetId dataset, const std::vector<EditedRow>& rows,
                                             JobControl& job);

} // namespace geo::usecase
