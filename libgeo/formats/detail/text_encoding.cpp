#include "formats/detail/text_encoding.h"

#include "domain/value.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <array>
#include <fstream>
#include <memory>
#include <utility>

namespace geo::formats::detail {

namespace {

// How people and .cpg files call the encodings (normalised), and the name that iconv knows.
constexpr std::array<std::pair<std::string_view, std::string_view>, 25> kNames = {{
    {"utf_8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"65001", "UTF-8"},
    {"utf_16", "UTF-16LE"},
    {"utf_16le", "UTF-16LE"},
    {"utf_16be", "UTF-16BE"},
    {"cp1252", "CP1252"},
    {"windows_1252", "CP1252"},
    {"ansi_1252", "CP1252"},
    {"1252", "CP1252"},
    {"ansi", "CP1252"},
    {"win1252", "CP1252"},
    {"iso_8859_1", "ISO-8859-1"},
    {"iso8859_1", "ISO-8859-1"},
    {"latin1", "ISO-8859-1"},
    {"latin_1", "ISO-8859-1"},
    {"88591", "ISO-8859-1"},
    {"iso_8859_15", "ISO-8859-15"},
    {"iso8859_15", "ISO-8859-15"},
    {"latin9", "ISO-8859-15"},
    {"885915", "ISO-8859-15"},
    {"cp850", "CP850"},
    {"850", "CP850"},
    {"cp437", "CP437"},
    {"437", "CP437"},
}};

// Continuation bytes behind a first byte of UTF-8; -1 where it cannot be first.
int continuationsOf(unsigned char lead) {
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead <= 0xDF) return 1;
    if (lead >= 0xE0 && lead <= 0xEF) return 2;
    if (lead >= 0xF0 && lead <= 0xF4) return 3;
    return -1;
}

struct FreeText {
    void operator()(char* text) const { CPLFree(text); }
};

} // namespace

void Utf8Census::add(std::string_view bytes) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        m_hasCp1252 = m_hasCp1252 || (byte >= 0x80 && byte <= 0x9F);
        if (m_pending > 0) {
            if ((byte & 0xC0U) == 0x80U) {
                if (--m_pending == 0) ++m_whole;
                continue;
            }
            m_pending = 0;
            ++m_broken;
        }
        const int continuations = continuationsOf(byte);
        if (continuations < 0)
            ++m_broken;
        else
            m_pending = continuations;
    }
}

bool isUtf8(std::string_view text) {
    return CPLIsUTF8(text.data(), static_cast<int>(text.size())) != 0;
}

Utf8Census censusOf(const std::filesystem::path& path, std::uint64_t offset) {
    Utf8Census census;
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset));
    std::string piece(65536, '\0');
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
        census.add(std::string_view{piece}.substr(0, static_cast<std::size_t>(file.gcount())));
    return census;
}

Result<std::string> encodingNamed(std::string_view name) {
    const std::string word = domain::normalised(name);
    for (const auto& [known, canonical] : kNames)
        if (known == word) return std::string{canonical};
    return fail(ErrorCode::encodingUnknown,
                {{"value", std::string{name}},
                 {"allowed", "UTF-8 CP1252 ISO-8859-1 ISO-8859-15 CP850 CP437 UTF-16LE UTF-16BE"}});
}

std::string toUtf8(std::string_view text, const std::string& encoding, bool* believed) {
    if (encoding == "UTF-8" && isUtf8(text)) return std::string{text};
    if (encoding == "UTF-8" && believed) *believed = false;
    const std::string from = encoding == "UTF-8" ? "CP1252" : encoding;
    CPLClearRecodeWarningFlags();
    const std::unique_ptr<char, FreeText> recoded{CPLRecode(std::string{text}.c_str(), from.c_str(), CPL_ENC_UTF8)};
    if (recoded && isUtf8(recoded.get())) return recoded.get();
    const std::unique_ptr<char, FreeText> latin{CPLRecode(std::string{text}.c_str(), CPL_ENC_ISO8859_1, CPL_ENC_UTF8)};
    return latin ? std::string{latin.get()} : std::string{};
}

} // namespace geo::formats::detail
