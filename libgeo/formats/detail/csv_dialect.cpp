#include "formats/detail/csv_dialect.h"

#include "formats/detail/backend.h"
#include "formats/detail/csv_parser.h"
#include "formats/detail/csv_place.h"
#include "formats/detail/decoded_file.h"
#include "formats/detail/text_encoding.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace geo::formats::detail {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::array<char, 4> kSeparators = {'\t', ';', '|', ','};
constexpr std::size_t kLines = 50;

using Counts = std::array<std::int64_t, kSeparators.size()>;

std::string beginningOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string begin(65536, '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return begin;
}

// Western texts in UTF-16 have a zero in nearly every second byte.
std::string unmarkedUtf16(std::string_view begin) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < begin.size(); ++i)
        if (begin[i] == '\0') ++zeros[i % 2];
    const std::size_t pairs = begin.size() / 2;
    if (pairs > 3 && zeros[1] * 5 > pairs * 4 && zeros[0] * 5 < pairs) return "UTF-16LE";
    if (pairs > 3 && zeros[0] * 5 > pairs * 4 && zeros[1] * 5 < pairs) return "UTF-16BE";
    return "";
}

// Sets the encoding where the first bytes tell it, and the offset behind a mark.
void takeMark(std::string_view begin, CsvDialect& dialect) {
    if (begin.starts_with(kMark)) {
        dialect.offset = kMark.size();
    } else if (begin.starts_with("\xFF\xFE") || begin.starts_with("\xFE\xFF")) {
        dialect.offset = 2;
        dialect.encoding = begin.front() == '\xFF' ? "UTF-16LE" : "UTF-16BE";
    } else if (const std::string found = unmarkedUtf16(begin); !found.empty()) {
        dialect.encoding = found;
        dialect.encodingAssumed = true;
    }
}

// What the beginning of the file shows it to be instead of a table; "" for a table.
std::string otherContents(std::string_view begin) {
    if (begin.find('\0') != std::string_view::npos) return "binary";
    const auto first = begin.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return "empty";
    if (begin[first] == '<') return "XML";
    if (begin[first] == '{' || begin[first] == '[') return "JSON";
    return "";
}

// How many of each separator the first lines have, outside quotes; the last line, which may be cut, only if alone.
std::vector<Counts> countsOf(std::string_view begin) {
    std::vector<Counts> lines(1);
    bool quoted = false;
    bool isBlank = true;
    for (const char c : begin) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) {
            if (!isBlank) lines.emplace_back();
            isBlank = true;
            if (lines.size() > kLines) break;
            continue;
        }
        isBlank = false;
        const auto found = quoted ? kSeparators.end() : std::ranges::find(kSeparators, c);
        if (found != kSeparators.end()) ++lines.back()[static_cast<std::size_t>(found - kSeparators.begin())];
    }
    if (lines.size() > 1) lines.pop_back();
    return lines;
}

// Excel's way of naming the separator, in a line before the heading.
void takeNamedSeparator(std::string_view begin, std::size_t unitSize, CsvDialect& dialect) {
    if (!begin.starts_with("sep=") || begin.size() < 6) return;
    dialect.separator = begin[4];
    const auto end = begin.find_first_of("\r\n", 4);
    std::size_t length = end == std::string_view::npos ? begin.size() : end + 1;
    if (end != std::string_view::npos && begin.substr(end).starts_with("\r\n")) ++length;
    dialect.offset += length * unitSize;
}

Result<void> settleEncoding(const std::filesystem::path& path, const SourceOptions& options, CsvDialect& dialect) {
    if (!options.encoding.empty()) {
        GEO_ASSIGN(dialect.encoding, encodingNamed(options.encoding));
        dialect.encodingAssumed = false;
    } else if (dialect.encoding == "UTF-8") {
        const Utf8Census census = censusOf(path, dialect.offset);
        dialect.encodingAssumed = !census.isUtf8();
        if (!census.isUtf8()) dialect.encoding = census.singleByte();
    }
    return {};
}

bool isYear(double number) {
    return number >= 1800.0 && number <= 2200.0 && number == std::floor(number);
}

} // namespace

char separatorOf(std::string_view begin) {
    const std::vector<Counts> lines = countsOf(begin);
    std::size_t best = kSeparators.size() - 1;
    std::int64_t bestAlike = 0;
    for (std::size_t i = 0; i < kSeparators.size(); ++i) {
        const std::int64_t first = lines.front()[i];
        const auto alike = std::ranges::count_if(lines, [&](const Counts& counts) { return counts[i] == first; });
        if (first > 0 && alike > bestAlike) {
            best = i;
            bestAlike = alike;
        }
    }
    return kSeparators[best];
}

bool areValues(const std::vector<std::string>& cells) {
    bool hasNumber = false;
    bool isCounted = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto number = decimal(cells[i]);
        isCounted = isCounted && number && (*number == static_cast<double>(i) || *number == static_cast<double>(i + 1));
        hasNumber = hasNumber || (number && !isYear(*number));
    }
    return hasNumber && !isCounted;
}

Result<CsvDialect> dialectOf(const std::filesystem::path& path, const SourceOptions& options) {
    CsvDialect dialect;
    std::string begin = beginningOf(path);
    takeMark(begin, dialect);
    begin.erase(0, dialect.offset);
    GEO_TRY(settleEncoding(path, options, dialect));
    const bool isWide = dialect.encoding.starts_with("UTF-16");
    std::string carry;
    if (isWide) begin = utf8FromUtf16(begin, dialect.encoding == "UTF-16BE", carry);
    if (const std::string other = otherContents(begin); !other.empty()) return unreadable(path, other);
    dialect.separator = separatorOf(begin);
    takeNamedSeparator(begin, isWide ? 2 : 1, dialect);
    CsvParser rows{path, dialect.encoding, dialect.separator, dialect.offset};
    std::vector<std::string> cells;
    dialect.hasHeading = rows.next(cells) != CsvParser::Step::row || !areValues(cells);
    return dialect;
}

} // namespace geo::formats::detail
