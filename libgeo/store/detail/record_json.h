#pragma once

#include "domain/record.h"

#include <string>
#include <string_view>

namespace geo::store::detail {

// Rows of the journal: JSON objects from the names of fields to values, shapes as well-known text, unknown as null.

// The known values and shapes of a record; `withShapes` false leaves the shapes out.
[[nodiscard]] std::string toJson(const domain::Record& record, bool withShapes = true);

// The fields in which two records of one kind differ, as each has them; two empty texts where there are none.
struct Difference {
    std::string before;
    std::string after;
    [[nodiscard]] bool isEmpty() const { return before.empty(); }
};
[[nodiscard]] Difference differenceOf(const domain::Record& before, const domain::Record& after);

// Writes the fields that the object holds into the record; fields that the kind has no more are left aside.
// Error: workspaceDamaged (detail) where it is no such object.
[[nodiscard]] Result<void> apply(std::string_view json, domain::Record& record);

// Whether the record has, in every field that the object holds, that value.
[[nodiscard]] Result<bool> agrees(std::string_view json, const domain::Record& record);

[[nodiscard]] std::string toJson(const Arguments& arguments);
[[nodiscard]] Arguments argumentsFromJson(std::string_view json);

} // namespace geo::store::detail
