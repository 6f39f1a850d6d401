#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace geo::usecase {

// A name as it is searched: words in lower case without accents, abbreviations of French addresses written out ("av" is
// "avenue", "st" "saint"), articles left out ("de", "la", "d'").
[[nodiscard]] std::vector<std::string> searchWords(std::string_view text);

// How many letters have to be changed, added, dropped or swapped with their neighbour to make one word of the other
// (optimal string alignment); more than `most` is answered with most + 1. O(length * most).
[[nodiscard]] std::size_t lettersApart(std::string_view a, std::string_view b, std::size_t most);

// How many wrong letters a word of this length may have to be still meant: 0 to 3 letters none, to 7 one, else two.
[[nodiscard]] std::size_t typosIn(std::size_t letters);

} // namespace geo::usecase
