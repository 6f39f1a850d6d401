#pragma once

#include "usecase/desk.h"

#include <string>
#include <vector>

namespace geo::usecase {

// What keeps a row from conforming to its standard. `problem` is one of domain::standardProblems; its field is the
// column.
struct NotConforming {
    domain::Kind kind = domain::Kind::friche;
    std::string key; // official number of the site or the row, else its name
    Error problem;
};

// Every problem of the sheets and rows of these classes, of all where none is named, as an export would write them.
// Errors: kindUnknown (value, allowed) for a kind that is no class of a standard; those of Desk::rows.
[[nodiscard]] Result<std::vector<NotConforming>> conformity(const Desk& desk, const std::vector<domain::Kind>& kinds,
                                                            JobControl& job);

} // namespace geo::usecase
