#pragma once

#include "base/diagnostic.h"
#include "cli/answer.h"
#include "domain/record.h"
#include "geom/point.h"

// Values of libgeo as JSON, in the units in which they are kept; what is not known is null.
namespace app::cli {

// Booleans, lists, numbers and texts as what they are in JSON.
[[nodiscard]] Json jsonOf(const geo::domain::FieldInfo& field, const geo::domain::Value& value);

// The `id` that other commands take: the natural key, or else the number of the row.
[[nodiscard]] Json idOf(const geo::domain::Record& record);

// `id` and `name` first, then every other field by its name; the shapes as well-known text where they are asked for.
[[nodiscard]] Json jsonOf(const geo::domain::Record& record, bool withGeometry);

// [x0, y0, x1, y1]; null for an empty box.
[[nodiscard]] Json jsonOf(const geo::geom::BoxM& box);

[[nodiscard]] Json jsonOf(const geo::Arguments& arguments);
[[nodiscard]] Json jsonOf(const geo::Diagnostic& diagnostic);

} // namespace app::cli
