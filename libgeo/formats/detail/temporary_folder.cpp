#include "formats/detail/temporary_folder.h"

#include <cstdlib>
#include <string>
#include <utility>

namespace geo::formats::detail {

TemporaryFolder::TemporaryFolder(std::filesystem::path path)
    : m_path(std::move(path)) {}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})) {}

TemporaryFolder& TemporaryFolder::operator=(TemporaryFolder&& other) noexcept {
    std::swap(m_path, other.m_path);
    return *this;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

Result<TemporaryFolder> TemporaryFolder::create() {
    std::error_code error;
    const std::filesystem::path system = std::filesystem::temp_directory_path(error);
    std::string folder = (system / "entente-XXXXXX").string();
    if (error || !::mkdtemp(folder.data())) return fail(ErrorCode::folderNotWritable, {{"file", system.string()}});
    return TemporaryFolder{folder};
}

} // namespace geo::formats::detail
