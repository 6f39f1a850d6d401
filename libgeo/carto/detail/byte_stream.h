#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace geo::carto::detail {

// Bytes one behind the other: whole numbers in groups of seven bits, the lowest first, the highest bit set where more
// follow; signed ones by zigzag (0, -1, 1, -2 ...), so that small ones are short.
class ByteWriter {
public:
    explicit ByteWriter(std::vector<std::byte>& bytes)
        : m_bytes(bytes) {}

    void unsignedNumber(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) m_bytes.push_back(static_cast<std::byte>(value | 0x80U));
        m_bytes.push_back(static_cast<std::byte>(value));
    }
    void signedNumber(std::int64_t value) {
        unsignedNumber((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void number(double value) { raw(&value, sizeof value); }
    void text(std::string_view text) {
        unsignedNumber(text.size());
        raw(text.data(), text.size());
    }
    void raw(const void* from, std::size_t size) {
        const auto* begin = static_cast<const std::byte*>(from);
        m_bytes.insert(m_bytes.end(), begin, begin + size);
    }

private:
    std::vector<std::byte>& m_bytes;
};

// The same read back. What does not fit (an end too early) turns `isGood` false, and all that follows is 0.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size()) {}

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }
    // What follows is not what it should be.
    void spoil() {
        m_isGood = false;
        m_at = m_end;
    }

    std::uint64_t unsignedNumber() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && m_at != m_end; shift += 7) {
            const auto byte = static_cast<std::uint64_t>(*m_at++);
            value |= (byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
        spoil();
        return 0;
    }
    std::int64_t signedNumber() {
        const std::uint64_t value = unsignedNumber();
        return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
    }
    double number() {
        double value = 0.0;
        if (const auto from = raw(sizeof value); !from.empty()) std::memcpy(&value, from.data(), sizeof value);
        return value;
    }
    std::string_view text() {
        const auto from = raw(unsignedNumber());
        return {reinterpret_cast<const char*>(from.data()), from.size()};
    }
    // So many bytes; none where there are fewer.
    std::span<const std::byte> raw(std::uint64_t size) {
        if (size > left()) {
            spoil();
            return {};
        }
        const std::span from{m_at, static_cast<std::size_t>(size)};
        m_at += size;
        return from;
    }
    // A number of things that take at least a byte each; 0 where so many cannot follow.
    std::size_t count() {
        const std::uint64_t value = unsignedNumber();
        if (value > left()) spoil();
        return m_isGood ? static_cast<std::size_t>(value) : 0;
    }

private:
    const std::byte* m_at;
    const std::byte* m_end;
    bool m_isGood = true;
};

} // namespace geo::carto::detail
