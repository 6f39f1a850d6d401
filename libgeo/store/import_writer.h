#pragma once

#include "base/diagnostic.h"
#include "base/job_control.h"
#include "domain/dataset.h"
#include "domain/journal_entry.h"
#include "store/read_options.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace geo::store {

class Workspace;

// What becomes of the rows of the same kind that are already kept.
//   add      they stay; a row with a key that is held already is rejected (duplicateKey)
//   replace  they go, a site with its faces (referenceInUse if one is still referred to otherwise)
//   update   a row with a key that is held already changes that row: its known values and shapes replace, unknown ones
//            leave what is there; others are added. By the key field, else by `code`. Error: attributeUnknown where the
//            kind has neither.
enum class ImportMode : std::uint8_t { add, replace, update };

// What is said of a row beside its values.
struct RowSource {
    std::optional<std::int64_t> row = {}; // of the source, 1 for the first
    bool repaired = false;                // counted in the dataset
};

struct AddedRow {
    std::int64_t id = 0;                  // 0: rejected, and kept among the rejected rows
    std::optional<Diagnostic> diagnostic; // why
};

struct ImportReport {
    JournalId journal;
    std::vector<domain::Dataset> datasets; // as kept, with their numbers and counts
};

// Writes many rows as one step: one transaction, one entry of the journal, undone as a whole. Nothing is kept until
// `finish`; a writer that is destroyed before leaves the workspace as it was. While it lives the workspace must not be
// used for anything else (reading is allowed and sees the rows but for the last few) nor moved.
class ImportWriter {
public:
    // Errors: workspaceReadOnly, workspaceLocked.
    [[nodiscard]] static Result<ImportWriter> begin(Workspace& workspace, domain::Action action, std::string who);

    ImportWriter(ImportWriter&&) noexcept;
    ImportWriter& operator=(ImportWriter&&) noexcept;
    ~ImportWriter();

    // Rows added from now on belong to this dataset (their dataset_id is set where the kind has one and it is unknown).
    // `dataset.content` is the Kind that `mode` is about; counts are computed, `imported` is now where it is "".
    // May be called several times: each dataset has its own counts.
    [[nodiscard]] Result<DatasetId> startDataset(domain::Dataset dataset, ImportMode mode = ImportMode::add);

    // Keeps a row (of any kind; the dataset's own kind is what `kept` counts) with the faces of the site that it is:
    // their reference to it is set here, and each takes the place of the one that the site has already. A row that
    // breaks a rule of its kind, or whose key is held already, is rejected, not failed. With an id > 0 the row gets
    // that number, provided that none so high was ever given (else it is rejected, duplicateKey).
    [[nodiscard]] Result<AddedRow> add(domain::Record record, const RowSource& source = {},
                                       std::vector<domain::Record> faces = {});

    // Takes a kept row away; it waits on the shelf for an undo.
    [[nodiscard]] Result<void> remove(const domain::Record& kept);

    // Keeps a row that could not become a record, with its attributes as read (JSON) and its shape.
    [[nodiscard]] Result<void> reject(const Diagnostic& why, std::string valuesJson = {}, std::string wkt = {});

    // The present dataset as counted so far; for a trial that is not finished. Only after startDataset.
    [[nodiscard]] domain::Dataset counted() const;

    // Makes it last. Errors: referenceMissing (a row refers to one that is not there), diskFull, cancelled, ...: then
    // nothing is kept.
    [[nodiscard]] Result<ImportReport> finish(JobControl& job);

private:
    struct Impl;
    explicit ImportWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace geo::store
