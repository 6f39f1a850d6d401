#pragma once

#include "base/error.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace geo::store {

// What may be wrong in a workspace. The comment names the arguments.
enum class ProblemCode : std::uint8_t {
    fileDamaged,        // detail: what SQLite's own check says
    referenceBroken,    // kind, key, refers (kind), value: a row that must exist does not
    spatialIndexBroken, // kind, field: the index of a geometry column does not match its rows
    geometryInvalid,    // kind, key, field, detail: not valid in the sense of OGC Simple Features
    geometryUnreadable, // kind, key, field
    valueInvalid,       // kind, key, field, value, reason (name of an ErrorCode)
    referenceUnknown, // kind, key, field, value: a commune or parcel named that the workspace does not have (a notice)
    journalInconsistent, // key (of the entry), detail
    datasetCount,        // key (of the dataset), name, expected, found
};

// The stable name, for JSON: "reference_unknown".
[[nodiscard]] std::string_view name(ProblemCode code);

struct Problem {
    ProblemCode code = ProblemCode::fileDamaged;
    Arguments arguments;
    friend bool operator==(const Problem&, const Problem&) = default;
};

struct CheckReport {
    std::vector<Problem> problems;
    std::vector<Problem> notices; // true of many sound workspaces: references to communes or parcels not imported yet
    [[nodiscard]] bool isSound() const { return problems.empty(); }
};

} // namespace geo::store
