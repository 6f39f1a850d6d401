#pragma once

#include "base/job_control.h"
#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace geo::formats {

// Something to read: a file, or a member of an archive.
struct FoundFile {
    std::filesystem::path path;
    std::string member; // for SourceOptions::member; "" for a plain file
    friend bool operator==(const FoundFile&, const FoundFile&) = default;
};

// What can be read in a place, in the order of the paths: a plain file is itself, whatever its name; a folder gives the
// readable files in it and in its folders (links to folders are not followed), those of its archives too; an archive
// (.zip) its readable members. A .shp stands for its .dbf, .shx, .prj and .cpg. Texts (.txt) count where a folder or
// archive has nothing else. Errors: fileMissing; fileUnreadable; formatUnknown (nothing to read in it); archiveUnsafe;
// archiveTooLarge; cancelled. An archive in a folder that is refused is given as it is: opening it says why.
[[nodiscard]] Result<std::vector<FoundFile>> foundFiles(const std::filesystem::path& fileFolderOrArchive,
                                                        JobControl& control);

} // namespace geo::formats
