#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace geo::formats::detail {

// Reads rows of separated values (RFC 4180): quoted fields may hold separators, doubled quotes and line ends; a quote
// inside an unquoted field is a letter like any other. Bytes are handed on as they are. Lines may end in LF, CRLF or
// CR.
class CsvParser {
public:
    // `offset`: where the first line begins, behind a byte order mark.
    CsvParser(const std::filesystem::path& path, char separator, std::uint64_t offset);

    enum class Step : std::uint8_t { row, end, unclosedQuote };

    // The next row that is not blank. `unclosedQuote`: a quote is open at the end of the file or for over 16 MB.
    [[nodiscard]] Step next(std::vector<std::string>& fields);

    // Bytes read so far.
    [[nodiscard]] std::int64_t position() const { return m_position; }

private:
    [[nodiscard]] int take();
    [[nodiscard]] int peek();
    [[nodiscard]] bool takeQuoted(std::string& field);
    [[nodiscard]] bool takeLine(std::vector<std::string>& fields);

    std::ifstream m_file;
    char m_separator;
    std::string m_piece;
    std::size_t m_next = 0;
    std::size_t m_filled = 0;
    std::int64_t m_position = 0;
};

} // namespace geo::formats::detail
