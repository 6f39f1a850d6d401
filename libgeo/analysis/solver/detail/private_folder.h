#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace geo::analysis::detail {

// A new folder for temporary files that only this user may look into. It goes, with what is in it, when this goes.
class PrivateFolder {
public:
    // Error: folderNotWritable (file).
    [[nodiscard]] static Result<PrivateFolder> make();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder& operator=(PrivateFolder&& other) = delete;
    ~PrivateFolder();

    [[nodiscard]] std::filesystem::path file(const char* name) const { return m_path / name; }
    // Error: writeFailed (file, detail).
    [[nodiscard]] Result<std::filesystem::path> write(const char* name, const std::string& text) const;
    // "" where there is no such file.
    [[nodiscard]] std::string read(const char* name) const;

private:
    explicit PrivateFolder(std::filesystem::path path)
        : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

} // namespace geo::analysis::detail
