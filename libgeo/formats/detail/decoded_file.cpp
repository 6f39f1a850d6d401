#include "formats/detail/decoded_file.h"

namespace geo::formats::detail {

namespace {

constexpr std::size_t kPiece = 65536;
constexpr std::uint32_t kReplacement = 0xFFFD;

void append(std::string& text, std::uint32_t code) {
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0U | code >> 6U);
        return byte(0x80U | (code & 0x3FU));
    }
    if (code < 0x10000) {
        byte(0xE0U | code >> 12U);
    } else {
        byte(0xF0U | code >> 18U);
        byte(0x80U | (code >> 12U & 0x3FU));
    }
    byte(0x80U | (code >> 6U & 0x3FU));
    byte(0x80U | (code & 0x3FU));
}

bool isFirstHalf(std::uint32_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isSecondHalf(std::uint32_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

} // namespace

std::string utf8FromUtf16(std::string_view bytes, bool bigEndian, std::string& carry) {
    std::string whole = std::move(carry);
    whole += bytes;
    carry.clear();
    const auto unitAt = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(whole[i]);
        const auto second = static_cast<unsigned char>(whole[i + 1]);
        return static_cast<std::uint32_t>(bigEndian ? first << 8U | second : second << 8U | first);
    };
    std::string text;
    std::size_t i = 0;
    while (i + 1 < whole.size()) {
        const std::uint32_t unit = unitAt(i);
        if (isFirstHalf(unit) && i + 3 >= whole.size()) break;
        i += 2;
        if (isFirstHalf(unit) && isSecondHalf(unitAt(i))) {
            append(text, 0x10000U + ((unit - 0xD800U) << 10U) + (unitAt(i) - 0xDC00U));
            i += 2;
        } else {
            append(text, isFirstHalf(unit) || isSecondHalf(unit) ? kReplacement : unit);
        }
    }
    carry = whole.substr(i);
    return text;
}

DecodedFile::DecodedFile(const std::filesystem::path& path, const std::string& encoding, std::uint64_t offset)
    : m_file(path, std::ios::binary)
    , m_isUtf16(encoding.starts_with("UTF-16"))
    , m_isBigEndian(encoding == "UTF-16BE")
    , m_position(static_cast<std::int64_t>(offset)) {
    m_isBroken = !m_file.is_open();
    m_file.seekg(static_cast<std::streamoff>(offset));
}

bool DecodedFile::next(std::string& piece) {
    do {
        piece.resize(kPiece);
        m_file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<std::size_t>(m_file.gcount()));
        m_position += static_cast<std::int64_t>(piece.size());
        m_isBroken = m_isBroken || m_file.bad();
        if (piece.empty()) return false;
        if (m_isUtf16) piece = utf8FromUtf16(piece, m_isBigEndian, m_carry);
    } while (piece.empty());
    return true;
}

} // namespace geo::formats::detail
