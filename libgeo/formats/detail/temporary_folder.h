#pragma once

#include "base/result.h"

#include <filesystem>

namespace geo::formats::detail {

// A folder of this process alone, in the system's folder for temporary files; it goes with this object, with all that
// it holds.
class TemporaryFolder {
public:
    // Error: folderNotWritable (file: the system's folder).
    [[nodiscard]] static Result<TemporaryFolder> create();

    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&& other) noexcept;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit TemporaryFolder(std::filesystem::path path);
    std::filesystem::path m_path; // "" once moved from
};

} // namespace geo::formats::detail
