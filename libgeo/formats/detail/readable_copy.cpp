#include "formats/detail/readable_copy.h"

#include "domain/value.h"
#include "formats/detail/backend.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

namespace geo::formats::detail {

namespace {

// SQLite file format: 16 bytes of magic; bytes 18 and 19 are 2 in write-ahead mode.
bool isInWriteAheadMode(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string header(20, '\0');
    if (!file.read(header.data(), 20)) return false;
    return std::string_view{header}.starts_with("SQLite format 3") && header[18] == 2;
}

// A file that GDAL would read instead of this one.
bool isHiddenByAnother(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::path{path}.replace_extension("resolved.gml"), ignored);
}

} // namespace

ReadableCopy::ReadableCopy(std::filesystem::path path, std::optional<TemporaryFolder> folder)
    : m_path(std::move(path))
    , m_folder(std::move(folder)) {}

Result<ReadableCopy> ReadableCopy::of(const std::filesystem::path& path) {
    const bool isHidden = isHiddenByAnother(path);
    if (!isHidden && !isInWriteAheadMode(path)) return ReadableCopy{path};
    GEO_ASSIGN(TemporaryFolder folder, TemporaryFolder::create());
    const std::filesystem::path file = folder.path() / path.filename();
    std::error_code error;
    if (isHidden) {
        std::filesystem::create_symlink(std::filesystem::absolute(path, error), file, error);
        if (error) return unreadable(path, "no temporary copy");
        return ReadableCopy{file, std::move(folder)};
    }
    for (const char* suffix : {"", "-wal"}) {
        const std::filesystem::path part = path.string() + suffix;
        if (!std::filesystem::exists(part, error)) continue;
        std::filesystem::copy_file(part, file.string() + suffix, error);
        if (error == std::errc::no_space_on_device)
            return fail(ErrorCode::diskFull, {{"file", folder.path().string()}});
        if (error) return unreadable(path, "no temporary copy");
        std::filesystem::permissions(file.string() + suffix, std::filesystem::perms::owner_all, error);
    }
    return ReadableCopy{file, std::move(folder)};
}

std::string leadsElsewhere(const std::filesystem::path& path) {
    if (domain::normalised(path.extension().string()) != "_tab" &&
        domain::normalised(path.extension().string()) != "tab")
        return "";
    std::ifstream file(path, std::ios::binary);
    std::string begin(65536, '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    const std::string words = domain::normalised(begin);
    if (words.find("create_view") != std::string::npos) return "view over other tables";
    if (words.find("isseamless") != std::string::npos) return "seamless table over other tables";
    return "";
}

} // namespace geo::formats::detail
