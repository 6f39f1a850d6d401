#include "formats/detail/csv_parser.h"

namespace geo::formats::detail {

namespace {

constexpr int kEnd = -1;
constexpr std::size_t kLongestField = 16U << 20U;

bool isBlank(const std::vector<std::string>& fields) {
    return fields.size() == 1 && fields.front().find_first_not_of(" \t") == std::string::npos;
}

} // namespace

CsvParser::CsvParser(const std::filesystem::path& path, const std::string& encoding, char separator,
                     std::uint64_t offset)
    : m_file(path, encoding, offset)
    , m_separator(separator) {}

int CsvParser::peek() {
    if (m_next == m_piece.size()) {
        m_next = 0;
        if (!m_file.next(m_piece)) return kEnd;
    }
    return static_cast<unsigned char>(m_piece[m_next]);
}

int CsvParser::take() {
    const int byte = peek();
    if (byte != kEnd) ++m_next;
    return byte;
}

// The rest of a quoted field, its opening quote already taken; false where no quote closes it.
bool CsvParser::takeQuoted(std::string& field) {
    while (field.size() < kLongestField) {
        const int byte = take();
        if (byte == kEnd) return false;
        if (byte != '"') {
            field += static_cast<char>(byte);
        } else if (peek() == '"') {
            field += static_cast<char>(take());
        } else {
            return true;
        }
    }
    return false;
}

bool CsvParser::takeLine(std::vector<std::string>& fields) {
    fields.emplace_back();
    bool atStart = true;
    for (int byte = take(); byte != kEnd; byte = take()) {
        if (byte == '"' && atStart) {
            fields.back().clear(); // spaces before the quote
            if (!takeQuoted(fields.back())) return false;
            atStart = false;
        } else if (byte == static_cast<unsigned char>(m_separator)) {
            fields.emplace_back();
            atStart = true;
        } else if (byte == '\n') {
            return true;
        } else if (byte == '\r') {
            if (peek() == '\n') static_cast<void>(take());
            return true;
        } else {
            fields.back() += static_cast<char>(byte);
            atStart = atStart && byte == ' ' && m_separator != ' ';
            if (!atStart && fields.back().size() > kLongestField) return false;
        }
    }
    return true;
}

CsvParser::Step CsvParser::next(std::vector<std::string>& fields) {
    do {
        fields.clear();
        if (peek() == kEnd) return m_file.isBroken() ? Step::broken : Step::end;
        if (!takeLine(fields)) return m_file.isBroken() ? Step::broken : Step::unclosedQuote;
    } while (isBlank(fields));
    return Step::row;
}

} // namespace geo::formats::detail
