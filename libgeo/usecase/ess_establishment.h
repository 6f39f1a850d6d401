#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace geo::usecase {

// Whether a legal nature is one of the social and solidarity economy: by its code in the nomenclature of legal
// categories of INSEE (51 and 63 cooperatives, 5451 to 5460 and 5551 to 5560 and 5651 to 5660 cooperative companies, 64
// and 82 mutual societies, 92 associations, 93 foundations), or by its words in French. Commercial companies that have
// the status by their articles are not told from others by their legal nature.
[[nodiscard]] bool isEssNature(std::string_view nature);

// The least number of persons of a bracket of employees of INSEE ("12": 20 to 49). None for "NN" and what is no
// bracket.
[[nodiscard]] std::optional<std::int64_t> leastEmployees(std::string_view bracket);

} // namespace geo::usecase
