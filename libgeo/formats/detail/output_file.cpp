#include "formats/detail/output_file.h"

#include "formats/detail/pending_file.h"

#include <cerrno>

namespace geo::formats::detail {

OutputFile::OutputFile(std::unique_ptr<std::FILE, CloseFile> file, std::filesystem::path target)
    : m_file(std::move(file))
    , m_target(std::move(target)) {}

Result<OutputFile> OutputFile::open(const std::filesystem::path& path, const std::filesystem::path& target) {
    std::unique_ptr<std::FILE, CloseFile> file{std::fopen(path.c_str(), "wb")};
    if (!file) return std::unexpected(writeError(target, errno));
    return OutputFile{std::move(file), target};
}

void OutputFile::write(std::string_view text) {
    if (m_error == 0 && std::fwrite(text.data(), 1, text.size(), m_file.get()) != text.size()) m_error = errno;
}

Result<void> OutputFile::state() const {
    if (m_error != 0) return std::unexpected(writeError(m_target, m_error));
    return {};
}

Result<void> OutputFile::close() {
    if (m_error == 0 && std::fflush(m_file.get()) != 0) m_error = errno;
    m_file.reset();
    return state();
}

} // namespace geo::formats::detail
