#pragma once

#include "usecase/import_source.h"

#include <vector>

namespace geo::usecase {

// What an import, a dry run and a comparison of vintages have in common.

// Sums up an import while rows pass; the store counts again what it keeps.
class ImportFindings {
public:
    void add(Diagnostic diagnostic) {
        if (m_diagnostics.size() < kMostDiagnostics)
            m_diagnostics.push_back(std::move(diagnostic));
        else
            ++m_more;
    }
    void addAll(std::vector<Diagnostic> diagnostics) {
        for (Diagnostic& diagnostic : diagnostics) add(std::move(diagnostic));
    }
    // What is said of the whole file comes first: no number of rows crowds it out.
    void moveTo(ImportOutcome& outcome, std::vector<Diagnostic> aboutTheFile);

private:
    std::vector<Diagnostic> m_diagnostics;
    std::size_t m_more = 0;
};

// The dataset that the rows will belong to, without counts.
[[nodiscard]] domain::Dataset describe(const ImportRequest& request, const OpenedSource& opened);

[[nodiscard]] formats::RecordMapping mappingOf(const ImportRequest& request, const OpenedSource& opened,
                                               const Desk& desk);

// What was read, with the counts of the reading.
[[nodiscard]] ImportOutcome outcomeOf(const ImportRequest& request, const OpenedSource& opened,
                                      formats::ReadReport report, ImportFindings found);

// Puts a row into quarantine and notes why.
[[nodiscard]] Result<void> keepRejected(store::ImportWriter& writer, ImportFindings& found, formats::RejectedRow&& row);

} // namespace geo::usecase
