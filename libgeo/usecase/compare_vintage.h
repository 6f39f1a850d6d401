#pragma once

#include "domain/results/vintage.h"
#include "formats/table.h"
#include "usecase/import_source.h"

namespace geo::usecase {

enum class MissingRows : std::uint8_t { remove, keep };

struct VintageComparison {
    domain::VintageReport report;
    ImportOutcome reading; // what was found in the new source: as after a dry run
};

// Compares a new vintage of a source with the rows of its kind that are kept, and changes nothing. Kinds with a natural
// key only: commune, qpv, iris, parcel, site_eco, pole_eco, etablissement. Rows that cannot be read are in `reading`.
// Errors: those of openSource and formats::readRecords; kindUnknown for a kind without natural key; cancelled.
[[nodiscard]] Result<VintageComparison> compareVintage(const Desk& desk, const ImportRequest& request, JobControl& job);

// Brings the kept rows up to the new vintage as one undoable step: added rows come, changed ones change, and missing
// ones go unless they are to be kept. What did not change is not touched. Sites keep their references to parcels that
// went: the comparison lists them. The source is compared anew, within the step. Errors as above, and those of
// store::ImportWriter.
[[nodiscard]] Result<ImportOutcome> applyVintage(Desk& desk, const ImportRequest& request, MissingRows missing,
                                                 JobControl& job);

// The differences as a table: key, name, change, what of it, areas before and after.
[[nodiscard]] formats::Table vintageTable(const domain::VintageReport& report);

} // namespace geo::usecase
