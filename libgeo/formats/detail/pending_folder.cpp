#include "formats/detail/pending_folder.h"

#include "formats/detail/pending_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <ranges>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace geo::formats::detail {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 14> kParts = {".shp", ".shx", ".dbf", ".prj", ".cpg", ".qix",     ".qpj",
                                                     ".sbn", ".sbx", ".idm", ".ind", ".cst", ".shp.xml", ".fix"};

fs::path folderOf(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path{"."};
}

Result<void> reachDisk(const fs::path& file, const fs::path& target) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isSafe = handle >= 0 && ::fsync(handle) == 0;
    const int reason = errno;
    if (handle >= 0) ::close(handle);
    if (!isSafe) return std::unexpected(writeError(target, reason));
    return {};
}

// Moves that can be taken back.
class Moves {
public:
    explicit Moves(const fs::path& target)
        : m_target(target) {}

    Result<void> move(const fs::path& from, const fs::path& to) {
        if (std::rename(from.c_str(), to.c_str()) == 0) {
            m_done.emplace_back(from, to);
            return {};
        }
        const int reason = errno;
        for (const auto& [before, after] : m_done | std::views::reverse) std::rename(after.c_str(), before.c_str());
        return std::unexpected(writeError(m_target, reason));
    }

private:
    fs::path m_target;
    std::vector<std::pair<fs::path, fs::path>> m_done;
};

} // namespace

std::vector<fs::path> shapefileParts(const fs::path& target, const std::string& stem) {
    std::vector<fs::path> parts;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folderOf(target), ignored)) {
        std::string name = entry.path().filename().string();
        if (!name.starts_with(stem)) continue;
        std::string extension = name.substr(stem.size());
        std::ranges::transform(extension, extension.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (std::ranges::find(kParts, extension) != kParts.end()) parts.push_back(entry.path());
    }
    std::ranges::sort(parts);
    return parts;
}

PendingFolder::PendingFolder(fs::path target, std::vector<std::string> stems, fs::path path)
    : m_target(std::move(target))
    , m_stems(std::move(stems))
    , m_path(std::move(path)) {}

PendingFolder::PendingFolder(PendingFolder&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_stems(std::move(other.m_stems))
    , m_path(std::exchange(other.m_path, {})) {}

PendingFolder::~PendingFolder() {
    std::error_code ignored;
    if (!m_path.empty()) fs::remove_all(m_path, ignored);
}

Result<PendingFolder> PendingFolder::create(const fs::path& target, std::vector<std::string> stems, bool overwrite) {
    std::error_code ignored;
    for (const std::string& stem : stems)
        for (const fs::path& part : shapefileParts(target, stem)) {
            if (!overwrite) return fail(ErrorCode::fileExists, {{"file", part.string()}});
            if (!fs::is_regular_file(part, ignored)) return std::unexpected(writeError(part, EISDIR));
        }
    const fs::path folder = folderOf(target);
    std::string pattern = (folder / ("." + target.stem().string() + "-XXXXXX")).string();
    if (!::mkdtemp(pattern.data())) {
        const int reason = errno;
        if (reason == ENOSPC || reason == EDQUOT) return std::unexpected(writeError(target, reason));
        return fail(ErrorCode::folderNotWritable, {{"file", folder.string()}});
    }
    return PendingFolder{target, std::move(stems), pattern};
}

Result<void> PendingFolder::commit() {
    std::error_code failed;
    std::vector<fs::path> made;
    for (const auto& entry : fs::directory_iterator(m_path, failed)) made.push_back(entry.path());
    if (failed) return std::unexpected(writeError(m_target, failed.value()));
    std::ranges::sort(made);
    for (const fs::path& file : made) {
        ::chmod(file.c_str(), 0644);
        GEO_TRY(reachDisk(file, m_target));
    }
    const fs::path before = m_path / "before";
    if (!fs::create_directory(before, failed)) return std::unexpected(writeError(m_target, failed.value()));
    Moves moves{m_target};
    for (const std::string& stem : m_stems)
        for (const fs::path& part : shapefileParts(m_target, stem)) GEO_TRY(moves.move(part, before / part.filename()));
    for (const fs::path& file : made) GEO_TRY(moves.move(file, folderOf(m_target) / file.filename()));
    fs::remove_all(m_path, failed);
    m_path.clear();
    return {};
}

} // namespace geo::formats::detail
