#include "fuzz/mutation.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>

namespace fuzz {
namespace {

constexpr std::size_t kLongest = 65'536; // bytes of an input
constexpr std::size_t kMostChanges = 8;

constexpr std::array<std::string_view, 62> kWords = {"POLYGON ((",
                                                     "MULTIPOLYGON (((",
                                                     "POINT (",
                                                     "EMPTY",
                                                     "SRID=2154;",
                                                     " Z ",
                                                     "ZM",
                                                     "nan",
                                                     "inf",
                                                     "-0",
                                                     "1e308",
                                                     "1e-320",
                                                     "9007199254740993",
                                                     "-9223372036854775808",
                                                     "99999999999999999999",
                                                     "0x1",
                                                     ",",
                                                     ";",
                                                     "\t",
                                                     "|",
                                                     "\"",
                                                     "\"\"",
                                                     "'",
                                                     "''",
                                                     "\r\n",
                                                     "\n\r",
                                                     "\xEF\xBB\xBF",
                                                     "\xFF\xFE",
                                                     "\xC3",
                                                     "\xE2\x80\xAF",
                                                     "\xC2\xA0",
                                                     "\xED\xA0\x80",
                                                     "sep=;\n",
                                                     "null",
                                                     "true",
                                                     "{}",
                                                     "[]",
                                                     "[[[[[[[[",
                                                     "{\"a\":",
                                                     "\\u0000",
                                                     "\\ud800",
                                                     "2026-02-29",
                                                     "31/12/2026",
                                                     "2026-01-01/2027-01-01",
                                                     "geometry",
                                                     "lon,lat",
                                                     "geo_point_2d",
                                                     "47.2,-1.55",
                                                     "and",
                                                     "not ",
                                                     "((((((((",
                                                     "between",
                                                     "in (",
                                                     "like '%",
                                                     "contains",
                                                     "is not null",
                                                     "CREATE VIEW",
                                                     "\"\\IsSeamless\" = \"TRUE\"",
                                                     "2A004",
                                                     "01004",
                                                     "44109000AB0123",
                                                     "\\%"};

constexpr std::array<std::uint8_t, 10> kLimits = {0x00, 0x01, 0x03, 0x06, 0x7C, 0x7F, 0x80, 0xFE, 0xFF, 0x69};

void addFiles(const std::filesystem::path& folder, std::vector<Bytes>& corpus) {
    std::error_code absent;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder, absent}) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const auto& file : files) {
        std::ifstream stream{file, std::ios::binary};
        corpus.emplace_back(std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{});
    }
}

auto at(Bytes& bytes, std::size_t place) {
    return bytes.begin() + static_cast<std::ptrdiff_t>(place);
}

} // namespace

std::vector<Bytes> corpusIn(const std::filesystem::path& folder) {
    std::vector<Bytes> corpus;
    addFiles(folder, corpus);
    addFiles(folder.parent_path() / "any", corpus);
    return corpus;
}

Mutation::Mutation(std::vector<Bytes> corpus, std::uint64_t seed)
    : m_corpus(std::move(corpus))
    , m_random(seed) {
    if (m_corpus.empty()) m_corpus.emplace_back();
}

std::size_t Mutation::below(std::size_t end) {
    return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>{0, end - 1}(m_random);
}

Bytes Mutation::next() {
    if (m_given < m_corpus.size()) return m_corpus[m_given++];
    Bytes bytes = m_corpus[below(m_corpus.size())];
    for (std::size_t i = 1 + below(kMostChanges); i > 0; --i) change(bytes);
    if (bytes.size() > kLongest) bytes.resize(kLongest);
    return bytes;
}

Bytes Mutation::pieceOf(const Bytes& bytes) {
    const std::size_t begin = below(bytes.size());
    const std::size_t longest = std::min<std::size_t>(bytes.size() - begin, std::size_t{1} << below(10));
    const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(begin);
    return {first, first + static_cast<std::ptrdiff_t>(below(longest + 1))};
}

void Mutation::replace(Bytes& bytes, const Bytes& piece, bool isInserted) {
    const std::size_t place = below(bytes.size() + 1);
    const std::size_t gone = isInserted ? 0 : std::min(piece.size(), bytes.size() - place);
    bytes.erase(at(bytes, place), at(bytes, place + gone));
    bytes.insert(at(bytes, place), piece.begin(), piece.end());
}

void Mutation::change(Bytes& bytes) {
    switch (below(9)) {
    case 0:
    case 1:
        if (!bytes.empty()) *at(bytes, below(bytes.size())) ^= static_cast<std::uint8_t>(1U << below(8));
        return;
    case 2:
        if (!bytes.empty()) *at(bytes, below(bytes.size())) = kLimits[below(kLimits.size())];
        return;
    case 3:
        if (!bytes.empty()) *at(bytes, below(bytes.size())) = static_cast<std::uint8_t>(below(256));
        return;
    case 4: {
        const std::size_t place = below(bytes.size());
        const std::size_t length = std::min(bytes.size() - place, std::size_t{1} << below(8));
        bytes.erase(at(bytes, place), at(bytes, place + length));
        return;
    }
    case 5:
        return replace(bytes, pieceOf(bytes), below(2) == 0);
    case 6:
        return replace(bytes, pieceOf(m_corpus[below(m_corpus.size())]), below(2) == 0);
    case 7: {
        const std::string_view word = kWords[below(kWords.size())];
        return replace(bytes, Bytes(word.begin(), word.end()), below(3) > 0);
    }
    default:
        if (below(4) == 0) bytes.resize(below(bytes.size() + 1));
    }
}

} // namespace fuzz
