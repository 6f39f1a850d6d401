#pragma once

#include "formats/detail/decoded_file.h"

#include <streambuf>
#include <string>

namespace geo::formats::detail {

// The bytes of a JSON file for a parser, as UTF-8 whatever its encoding. Ends early where a record would be larger than
// what memory is set aside for.
class JsonStream final : public std::streambuf {
public:
    JsonStream(const std::filesystem::path& path, const std::string& encoding);

    // A record is complete: the next may be as large again.
    void startAnew() { m_sinceRecord = 0; }
    [[nodiscard]] std::int64_t position() const { return m_file.position(); }
    [[nodiscard]] bool isBroken() const { return m_file.isBroken(); }
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }

private:
    int_type underflow() override;

    DecodedFile m_file;
    std::string m_encoding;
    std::string m_piece;
    std::size_t m_sinceRecord = 0;
    bool m_isTooLong = false;
};

// "UTF-8", "UTF-16LE" or "UTF-16BE" where a byte order mark says so, else "".
[[nodiscard]] std::string markedEncodingOf(const std::filesystem::path& path);

// UTF-16 by its mark, else UTF-8, else the encoding of one byte a letter that the bytes look like. Reads the whole
// file.
[[nodiscard]] std::string jsonEncodingOf(const std::filesystem::path& path);

} // namespace geo::formats::detail
