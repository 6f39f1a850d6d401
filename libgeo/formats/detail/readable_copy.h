#pragma once

#include "base/result.h"
#include "formats/detail/temporary_folder.h"

#include <filesystem>
#include <optional>

namespace geo::formats::detail {

// The file to really open for a source. SQLite makes files beside a database in write-ahead mode even where it only
// reads, and such a database may have its newest rows in its -wal file: there, both are copied to a temporary folder,
// which goes with this object. GDAL would read a .resolved.gml in the place of the .gml that it lies beside: there, the
// file is opened by a link in a temporary folder. Everything else is opened where it is.
class ReadableCopy {
public:
    // Errors: fileUnreadable; diskFull (file); folderNotWritable (file).
    [[nodiscard]] static Result<ReadableCopy> of(const std::filesystem::path& path);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit ReadableCopy(std::filesystem::path path, std::optional<TemporaryFolder> folder = {});
    std::filesystem::path m_path;
    std::optional<TemporaryFolder> m_folder; // none: opened where it is
};

// Why a file could lead to others: a MapInfo table that is a view or seamless layer over other tables; "" where it does
// not. Looks at the first 64 kB of .tab files only.
[[nodiscard]] std::string leadsElsewhere(const std::filesystem::path& path);

} // namespace geo::formats::detail
