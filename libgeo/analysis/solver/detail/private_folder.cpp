#include "analysis/solver/detail/private_folder.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

#include <cstdlib>

namespace geo::analysis::detail {

Result<PrivateFolder> PrivateFolder::make() {
    std::error_code error;
    const auto parent = std::filesystem::temp_directory_path(error);
    std::string name = (parent / "entente-XXXXXX").string();
    if (error || ::mkdtemp(name.data()) == nullptr)
        return fail(ErrorCode::folderNotWritable, {{"file", parent.string()}});
    return PrivateFolder{name};
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})) {}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

Result<std::filesystem::path> PrivateFolder::write(const char* name, const std::string& text) const {
    std::ofstream out{file(name), std::ios::binary};
    out << text;
    out.close();
    if (!out) return fail(ErrorCode::writeFailed, {{"file", file(name).string()}, {"detail", std::strerror(errno)}});
    return file(name);
}

std::string PrivateFolder::read(const char* name) const {
    std::ifstream in{file(name), std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace geo::analysis::detail
