#include "store/detail/key_trace.h"

#include <functional>
#include <utility>

namespace geo::store::detail {

namespace {

constexpr std::size_t kFirstSize = 1024;

} // namespace

bool KeyTrace::insert(std::uint32_t hash) {
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        if (m_slots[at] == hash) return false;
        if (m_slots[at] != 0) continue;
        m_slots[at] = hash;
        ++m_count;
        return true;
    }
}

bool KeyTrace::isNew(std::string_view key) {
    if (4 * (m_count + 1) > 3 * m_slots.size()) {
        const std::vector<std::uint32_t> before =
            std::exchange(m_slots, std::vector<std::uint32_t>(m_slots.empty() ? kFirstSize : 2 * m_slots.size()));
        m_count = 0;
        for (const std::uint32_t hash : before)
            if (hash != 0) insert(hash);
    }
    const std::uint64_t whole = std::hash<std::string_view>{}(key);
    const auto hash = static_cast<std::uint32_t>(whole ^ (whole >> 32U));
    return insert(hash == 0 ? 1 : hash);
}

} // namespace geo::store::detail
