#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace geo::formats::detail {

// A set of files that belong together (a shapefile), written in a hidden folder beside their target and moved to it
// when complete. Either all of the new ones are there, or all that was there before: a move that fails is taken back.
// (A power cut between two moves is the one moment when both may be found, the old ones in the hidden folder.)
class PendingFolder {
public:
    // `stems`: names without extension of every set that may come out; what is there under them is replaced.
    // Errors: fileExists (file: the first that may not be replaced); folderNotWritable (file: the folder); diskFull;
    // writeFailed.
    [[nodiscard]] static Result<PendingFolder> create(const std::filesystem::path& target,
                                                      std::vector<std::string> stems, bool overwrite);

    PendingFolder(PendingFolder&& other) noexcept;
    PendingFolder& operator=(PendingFolder&&) = delete;
    ~PendingFolder();

    // Where to write. An empty folder is there.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    // Puts the files in their place, their bytes on the disk first; files of the same sets that were there, indexes of
    // other programs among them, go. Errors: diskFull, writeFailed.
    [[nodiscard]] Result<void> commit();

private:
    PendingFolder(std::filesystem::path target, std::vector<std::string> stems, std::filesystem::path path);
    std::filesystem::path m_target;
    std::vector<std::string> m_stems;
    std::filesystem::path m_path; // "" when done
};

// The files of a shapefile, and the indexes and notes that programs lay beside one, that are in the folder of `target`
// under a name without extension. In the order of the alphabet.
[[nodiscard]] std::vector<std::filesystem::path> shapefileParts(const std::filesystem::path& target,
                                                                const std::string& stem);

} // namespace geo::formats::detail
