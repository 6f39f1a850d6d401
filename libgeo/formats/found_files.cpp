#include "formats/found_files.h"

#include "formats/detail/archive.h"
#include "formats/detail/backend.h"
#include "formats/detail/readable_name.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace geo::formats {

namespace {

namespace fs = std::filesystem;

// A .db may be anything: only SQLite is meant.
bool isDatabase(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string begin(13, '\0');
    return file.read(begin.data(), 13) && begin == "SQLite format";
}

bool isWanted(const fs::path& path) {
    if (detail::isZipName(path)) return true;
    if (detail::isGzipName(path)) return detail::isReadableName(path.stem());
    return detail::isReadableName(path) && (detail::extensionOf(path) != "db" || isDatabase(path));
}

// Every file of a folder that its name makes worth a look, hidden ones aside. Folders that may not be entered are
// passed over.
Result<std::vector<fs::path>> filesIn(const fs::path& folder, JobControl& control) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator at{folder, fs::directory_options::skip_permission_denied, error};
    if (error) return detail::unreadable(folder, error.message());
    for (std::int64_t seen = 1; at != fs::recursive_directory_iterator{}; at.increment(error), ++seen) {
        if (seen % 64 == 0) GEO_TRY(control.step(Phase::opening));
        if (error) return detail::unreadable(folder, error.message());
        std::error_code ignored;
        if (detail::isLeftover(at->path())) {
            if (at->is_directory(ignored)) at.disable_recursion_pending();
        } else if (at->is_regular_file(ignored) && isWanted(at->path())) {
            files.push_back(at->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

// Without the tables that belong to a Shapefile, and without texts where there is anything else.
void leaveOutSidecars(std::vector<fs::path>& files) {
    std::set<std::string> shapefiles;
    bool hasOthers = false;
    for (const fs::path& file : files) {
        if (detail::extensionOf(file) == "shp") shapefiles.insert(detail::stemOf(file));
        hasOthers = hasOthers || detail::extensionOf(file) != "txt";
    }
    std::erase_if(files, [&](const fs::path& file) {
        const std::string extension = detail::extensionOf(file);
        return (extension == "dbf" && shapefiles.contains(detail::stemOf(file))) || (extension == "txt" && hasOthers);
    });
}

Result<std::vector<FoundFile>> membersOf(const fs::path& archive) {
    GEO_ASSIGN(const std::vector<std::string> members, detail::readableMembers(archive));
    std::vector<FoundFile> found;
    for (const std::string& member : members) found.push_back({archive, member});
    return found;
}

Result<std::vector<FoundFile>> foundIn(const fs::path& folder, JobControl& control) {
    GEO_ASSIGN(std::vector<fs::path> files, filesIn(folder, control));
    leaveOutSidecars(files);
    std::vector<FoundFile> found;
    for (const fs::path& file : files) {
        GEO_TRY(control.step(Phase::opening));
        const auto members = detail::isZipName(file) ? membersOf(file) : std::vector{FoundFile{file, ""}};
        if (members)
            found.insert(found.end(), members->begin(), members->end());
        else
            found.push_back({file, ""});
    }
    return found;
}

} // namespace

Result<std::vector<FoundFile>> foundFiles(const fs::path& fileFolderOrArchive, JobControl& control) {
    std::error_code error;
    const fs::path path = fs::absolute(fileFolderOrArchive, error).lexically_normal();
    if (error || !fs::exists(path, error))
        return fail(ErrorCode::fileMissing, {{"file", fileFolderOrArchive.string()}});
    const bool isFolder = fs::is_directory(path, error);
    if (!isFolder && !detail::isZipName(path)) return std::vector{FoundFile{path, ""}};
    GEO_ASSIGN(std::vector<FoundFile> found, isFolder ? foundIn(path, control) : membersOf(path));
    if (found.empty()) return fail(ErrorCode::formatUnknown, {{"file", path.string()}});
    return found;
}

} // namespace geo::formats
