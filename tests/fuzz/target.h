#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

// The shape of libFuzzer: a target defines the first, and the second where it has something to prepare. 0 always; what
// must not happen ends the process.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv);

namespace fuzz {

// Ends the process where a promise is not kept.
inline void require(bool kept) {
    if (!kept) __builtin_trap();
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// The input by its first bytes, which choose, and the rest.
class Choice {
public:
    Choice(const std::uint8_t* data, std::size_t size)
        : m_rest(data, size) {}
    // 0 to below `count`; 0 where nothing is left.
    std::size_t below(std::size_t count) {
        if (m_rest.empty()) return 0;
        const std::size_t chosen = m_rest.front() % count;
        m_rest = m_rest.subspan(1);
        return chosen;
    }
    [[nodiscard]] std::string_view text() const { return textOf(m_rest.data(), m_rest.size()); }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return m_rest; }

private:
    std::span<const std::uint8_t> m_rest;
};

} // namespace fuzz
