#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace geo::formats::detail {

// Counts what a stream of bytes looks like, piece by piece: sequences of UTF-8 may lie across pieces.
class Utf8Census {
public:
    void add(std::string_view bytes);
    // Whether the bytes are UTF-8 (or plain ASCII). A few broken sequences among many whole ones still are: fields of
    // fixed width cut letters in two.
    [[nodiscard]] bool isUtf8() const { return m_broken == 0 || m_whole > 10 * m_broken; }
    [[nodiscard]] bool isAscii() const { return m_broken == 0 && m_whole == 0; }
    // The encoding of one byte a letter that the bytes are in where they are not UTF-8. The two differ only in 0x80 to
    // 0x9F, letters and quotes of CP1252 that Latin-1 has no use for.
    [[nodiscard]] std::string singleByte() const { return m_hasCp1252 ? "CP1252" : "ISO-8859-1"; }

private:
    int m_pending = 0; // continuation bytes still expected
    std::int64_t m_whole = 0;
    std::int64_t m_broken = 0;
    bool m_hasCp1252 = false;
};

[[nodiscard]] bool isUtf8(std::string_view text);

// The census of a file from `offset` to its end. Reads it once, 64 kB at a time.
[[nodiscard]] Utf8Census censusOf(const std::filesystem::path& path, std::uint64_t offset = 0);

// The name under which an encoding is known here: "UTF-8", "CP1252", "ISO-8859-1", "ISO-8859-15", "CP850", "CP437"...
// Error: encodingUnknown (value, allowed).
[[nodiscard]] Result<std::string> encodingNamed(std::string_view name);

// A text of that encoding as UTF-8; where it is not of that encoding, read as CP1252, which takes any byte: the answer
// is always UTF-8. `believed` is set false in that case.
[[nodiscard]] std::string toUtf8(std::string_view text, const std::string& encoding, bool* believed = nullptr);

} // namespace geo::formats::detail
