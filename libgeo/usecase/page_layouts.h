#pragma once

#include "domain/layout.h"
#include "usecase/desk.h"

#include <string>
#include <vector>

namespace geo::usecase {

// The pages that the workspace keeps under a name, by name.
[[nodiscard]] Result<std::vector<domain::Layout>> readLayouts(const Desk& desk);

// One undoable step that keeps a page under a name, in place of what had it. Nothing is written where nothing differs.
// Errors: valueRequired (no name); workspaceReadOnly.
[[nodiscard]] Result<CommitReport> keepLayout(Desk& desk, const std::string& name, const std::string& spec);

// One undoable step. Error: notFound (kind, key).
[[nodiscard]] Result<CommitReport> removeLayout(Desk& desk, const std::string& name);

} // namespace geo::usecase
