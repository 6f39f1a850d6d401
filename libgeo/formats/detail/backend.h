#pragma once

#include "formats/source.h"

namespace geo::formats::detail {

// What reads the rows of an opened file.
class Backend {
public:
    Backend() = default;
    Backend(const Backend&) = delete;
    Backend& operator=(const Backend&) = delete;
    virtual ~Backend() = default;

    // As Source::read.
    [[nodiscard]] virtual Result<void> read(const RowSink& sink, JobControl& control) = 0;
};

struct Opened {
    SourceInfo info;
    std::unique_ptr<Backend> backend;
    std::vector<std::filesystem::path> parts; // the files that are open, to be seen again at the end
};

// Errors as of Source::open, fileMissing aside.
[[nodiscard]] Result<Opened> openCsv(const std::filesystem::path& path, const SourceOptions& options);
// Nothing where the file is no JSON, or JSON that GDAL has a driver for.
[[nodiscard]] Result<std::optional<Opened>> openJson(const std::filesystem::path& path, const SourceOptions& options);
[[nodiscard]] Result<Opened> openGdal(const std::filesystem::path& path, const SourceOptions& options);
[[nodiscard]] Result<std::vector<SourceLayer>> gdalLayers(const std::filesystem::path& path);

// Shorthand for fileUnreadable with the file's name and what is wrong with it.
[[nodiscard]] std::unexpected<Error> unreadable(const std::filesystem::path& path, std::string detail);

} // namespace geo::formats::detail
