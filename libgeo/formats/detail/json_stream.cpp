#include "formats/detail/json_stream.h"

#include "formats/detail/text_encoding.h"

namespace geo::formats::detail {

namespace {

constexpr std::size_t kLargestRecord = 64U << 20U;

std::uint64_t markLength(const std::string& encoding) {
    return encoding.starts_with("UTF-16") ? 2 : 0; // the parser knows the mark of UTF-8
}

} // namespace

JsonStream::JsonStream(const std::filesystem::path& path, const std::string& encoding)
    : m_file(path, encoding, markLength(encoding))
    , m_encoding(encoding) {}

JsonStream::int_type JsonStream::underflow() {
    m_isTooLong = m_isTooLong || m_sinceRecord > kLargestRecord;
    if (m_isTooLong || !m_file.next(m_piece)) return traits_type::eof();
    m_sinceRecord += m_piece.size();
    if (m_encoding != "UTF-8" && !m_encoding.starts_with("UTF-16")) m_piece = toUtf8(m_piece, m_encoding);
    setg(m_piece.data(), m_piece.data(), m_piece.data() + m_piece.size());
    return traits_type::to_int_type(m_piece.front());
}

std::string markedEncodingOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string mark(3, '\0');
    file.read(mark.data(), 3);
    if (mark.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (mark.starts_with("\xFE\xFF")) return "UTF-16BE";
    return mark == "\xEF\xBB\xBF" ? "UTF-8" : "";
}

std::string jsonEncodingOf(const std::filesystem::path& path) {
    if (std::string marked = markedEncodingOf(path); marked.starts_with("UTF-16")) return marked;
    const Utf8Census census = censusOf(path);
    return census.isUtf8() ? "UTF-8" : census.singleByte();
}

} // namespace geo::formats::detail
