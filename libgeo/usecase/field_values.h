#pragma once

#include "carto/layer.h"
#include "usecase/desk.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace geo::usecase {

// What a field of the rows of a layer holds, for classes.
struct FieldValues {
    static constexpr std::size_t kMostTexts = 1'000;
    std::vector<std::pair<std::string, std::int64_t>> texts; // the most frequent first, then by text; no more than that
    std::vector<double> numbers;                             // of every row that has one, in no order
    std::int64_t rows = 0;
    std::int64_t unknown = 0;  // rows without a value
    bool hasMoreTexts = false; // than are told
};

// Goes through every row of the layer's kind. Errors: attributeUnknown (kind, field, allowed); cancelled.
[[nodiscard]] Result<FieldValues> readFieldValues(const Desk& desk, carto::LayerId layer, const std::string& field,
                                                  JobControl& job);

} // namespace geo::usecase
