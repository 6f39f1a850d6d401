#pragma once

#include "formats/detail/decoded_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace geo::formats::detail {

// Reads rows of separated values (RFC 4180): quoted fields may hold separators, doubled quotes and line ends; a quote
// inside an unquoted field is a letter like any other. Bytes are handed on as they are, UTF-16 as UTF-8. Lines may end
// in LF, CRLF or CR.
class CsvParser {
public:
    // `offset`: where the first line begins, behind a byte order mark.
    CsvParser(const std::filesystem::path& path, const std::string& encoding, char separator, std::uint64_t offset);

    enum class Step : std::uint8_t { row, end, unclosedQuote, broken };

    // The next row that is not blank. `unclosedQuote`: a quote is open at the end of the file or for over 16 MB.
    // `broken`: the file cannot be opened, or cannot be read further.
    [[nodiscard]] Step next(std::vector<std::string>& fields);

    // Bytes read so far.
    [[nodiscard]] std::int64_t position() const { return m_file.position(); }

private:
    [[nodiscard]] int take();
    [[nodiscard]] int peek();
    [[nodiscard]] bool takeQuoted(std::string& field);
    [[nodiscard]] bool takeLine(std::vector<std::string>& fields);

    DecodedFile m_file;
    char m_separator;
    std::string m_piece;
    std::size_t m_next = 0;
};

} // namespace geo::formats::detail
