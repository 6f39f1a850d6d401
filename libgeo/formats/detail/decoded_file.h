#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace geo::formats::detail {

// The UTF-8 of UTF-16; a unit without its partner becomes U+FFFD. `carry`: what is left of the piece before (an odd
// byte, half a pair), and of this one afterwards.
[[nodiscard]] std::string utf8FromUtf16(std::string_view bytes, bool bigEndian, std::string& carry);

// A text file piece by piece: UTF-16 ("UTF-16LE", "UTF-16BE") as UTF-8, other encodings as they are.
class DecodedFile {
public:
    DecodedFile(const std::filesystem::path& path, const std::string& encoding, std::uint64_t offset);

    // The next piece; false at the end. A piece is never empty.
    [[nodiscard]] bool next(std::string& piece);

    // Bytes of the file taken so far.
    [[nodiscard]] std::int64_t position() const { return m_position; }
    // Whether the file could not be opened, or could not be read to its end.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    std::ifstream m_file;
    bool m_isUtf16;
    bool m_isBigEndian;
    bool m_isBroken = false;
    std::string m_carry;
    std::int64_t m_position;
};

} // namespace geo::formats::detail
