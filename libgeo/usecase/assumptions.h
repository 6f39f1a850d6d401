#pragma once

#include "domain/assumption.h"
#include "usecase/desk.h"

#include <string>
#include <string_view>
#include <vector>

namespace geo::usecase {

// A figure in force: that of the workspace, or else the program's.
struct AssumptionInForce {
    domain::Assumption assumption;   // its number is 0 where it is the program's
    std::optional<double> ofProgram; // what the program says; none for a name of the user's
    [[nodiscard]] bool isSet() const { return assumption.id.isKept(); }
};

// Those of the program first, in its order; then those of the user by code.
[[nodiscard]] Result<std::vector<AssumptionInForce>> readAssumptions(const Desk& desk, JobControl& job);

// The figure of a code. Error: notFound (kind, key) for a code that neither the workspace nor the program has.
[[nodiscard]] Result<domain::Assumption> assumptionOf(const Desk& desk, std::string_view code);

// Sets the figure of `assumption.code` as one undoable step. Errors: valueOutOfRange ("value") for one that is not
// finite or below 0, and for a share ("..._share") above 1; what domain::violations finds.
[[nodiscard]] Result<CommitReport> setAssumption(Desk& desk, const domain::Assumption& assumption);

// Takes the workspace's figure away: the program's holds again. Nothing is done where there is none. One undoable step.
[[nodiscard]] Result<CommitReport> resetAssumption(Desk& desk, std::string_view code);

} // namespace geo::usecase
