#include "formats/detail/pending_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace geo::formats::detail {

namespace {

constexpr std::uintmax_t kNoRoom = 65536; // bytes

std::filesystem::path folderOf(const std::filesystem::path& target) {
    return target.has_parent_path() ? target.parent_path() : std::filesystem::path{"."};
}

// SQLite's files beside a database: a program that has it open would mix them with a new one.
bool isOpenElsewhere(const std::filesystem::path& target) {
    std::error_code ignored;
    const auto size = std::filesystem::file_size(target.string() + "-wal", ignored);
    return !ignored && size > 0;
}

void removeWithCompanions(const std::filesystem::path& path) {
    constexpr std::array<const char*, 4> kCompanions = {"", "-journal", "-wal", "-shm"};
    std::error_code ignored;
    for (const char* suffix : kCompanions) std::filesystem::remove(path.string() + suffix, ignored);
}

} // namespace

Error writeError(const std::filesystem::path& target, int errorNumber, std::string detail) {
    std::error_code ignored;
    const auto space = std::filesystem::space(folderOf(target), ignored);
    if (errorNumber == ENOSPC || errorNumber == EDQUOT || (!ignored && space.available < kNoRoom))
        return {ErrorCode::diskFull, {{"file", target.string()}}};
    if (detail.empty()) detail = std::strerror(errorNumber);
    return {ErrorCode::writeFailed, {{"file", target.string()}, {"detail", std::move(detail)}}};
}

PendingFile::PendingFile(std::filesystem::path target, std::filesystem::path path)
    : m_target(std::move(target))
    , m_path(std::move(path)) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_path(std::exchange(other.m_path, {})) {}

PendingFile::~PendingFile() {
    if (!m_path.empty()) removeWithCompanions(m_path);
}

Result<PendingFile> PendingFile::create(const std::filesystem::path& target, bool overwrite) {
    std::error_code ignored;
    const bool exists = std::filesystem::exists(target, ignored);
    if (exists && !overwrite) return fail(ErrorCode::fileExists, {{"file", target.string()}});
    if (exists && !std::filesystem::is_regular_file(target, ignored))
        return std::unexpected(writeError(target, EISDIR));
    if (isOpenElsewhere(target)) return std::unexpected(writeError(target, EBUSY));
    const std::filesystem::path folder = folderOf(target);
    std::string pattern = (folder / ("." + target.stem().string() + "-XXXXXX")).string() + target.extension().string();
    const int file = ::mkstemps(pattern.data(), static_cast<int>(target.extension().string().size()));
    const int reason = errno;
    if (file < 0) {
        if (reason == ENOSPC || reason == EDQUOT) return std::unexpected(writeError(target, reason));
        return fail(ErrorCode::folderNotWritable, {{"file", folder.string()}});
    }
    ::fchmod(file, 0644);
    ::close(file);
    return PendingFile{target, pattern};
}

Result<void> PendingFile::commit() {
    const int file = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isSafe = file >= 0 && ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) ::close(file);
    if (!isSafe) return std::unexpected(writeError(m_target, reason));
    if (std::rename(m_path.c_str(), m_target.c_str()) != 0) return std::unexpected(writeError(m_target, errno));
    m_path.clear();
    return {};
}

} // namespace geo::formats::detail
