#pragma once

#include "base/result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace geo::formats::detail {

// Text written to a file through a buffer; the first error stays and is told when it is closed.
class OutputFile {
public:
    // `target`: the name to tell in errors. Errors: diskFull, writeFailed.
    [[nodiscard]] static Result<OutputFile> open(const std::filesystem::path& path,
                                                 const std::filesystem::path& target);

    void write(std::string_view text);
    // Error that came up so far: diskFull, writeFailed.
    [[nodiscard]] Result<void> state() const;
    [[nodiscard]] Result<void> close();

private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    OutputFile(std::unique_ptr<std::FILE, CloseFile> file, std::filesystem::path target);
    std::unique_ptr<std::FILE, CloseFile> m_file;
    std::filesystem::path m_target;
    int m_error = 0; // errno of the first failure
};

} // namespace geo::formats::detail
