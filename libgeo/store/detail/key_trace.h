#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace geo::store::detail {

// Remembers which keys were met by 4 bytes each: enough to be sure that a key is new. Open addressing, at most three
// quarters full: memory 5 to 11 bytes a key.
class KeyTrace {
public:
    // True where the key was certainly never met before. False where it was, or where another of n looks like it
    // (n in 4 * 10^9 times).
    [[nodiscard]] bool isNew(std::string_view key);

private:
    bool insert(std::uint32_t hash);    // false where it is there
    std::vector<std::uint32_t> m_slots; // 0: free; a power of two of them
    std::size_t m_count = 0;
};

} // namespace geo::store::detail
