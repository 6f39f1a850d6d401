#pragma once

#include "base/result.h"

#include <filesystem>

namespace geo::formats::detail {

// A file written under another name beside its target and put in its place when complete: the target is either what it
// was or the whole new file. What is left of an unfinished one goes with this object.
class PendingFile {
public:
    // Errors: fileExists (where it may not be replaced); folderNotWritable (file: the folder); diskFull; writeFailed
    // (another program has the target open).
    [[nodiscard]] static Result<PendingFile> create(const std::filesystem::path& target, bool overwrite);

    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&&) = delete;
    ~PendingFile();

    // Where to write. An empty file is there.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    // Puts the file in its place, its bytes on the disk first. Errors: diskFull, writeFailed.
    [[nodiscard]] Result<void> commit();

private:
    PendingFile(std::filesystem::path target, std::filesystem::path path);
    std::filesystem::path m_target;
    std::filesystem::path m_path; // "" when done
};

// Why writing a file failed: diskFull where the number is that of a full disk or quota, or its disk has no room left;
// else writeFailed (file, detail).
[[nodiscard]] Error writeError(const std::filesystem::path& target, int errorNumber, std::string detail = {});

} // namespace geo::formats::detail
