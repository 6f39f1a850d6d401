#pragma once

#include "base/job_control.h"
#include "base/result.h"
#include "formats/detail/temporary_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace geo::formats::detail {

// How much an archive may grow.
struct ArchiveLimits {
    std::uint64_t mostBytes = 64ULL << 30U;
    std::uint64_t mostTimes = 400;                // the size of what is packed; data seldom passes 50
    std::uint64_t anywayBytes = 64ULL << 20U;     // but so much is always let through
    std::uint64_t spaceLeftBytes = 256ULL << 20U; // on the disk of temporary files
};

// A member of an archive with its sidecars, unpacked into a folder of its own.
struct Unpacked {
    TemporaryFolder folder;
    std::filesystem::path file;
    std::string member;
};

// The members of a .zip or .gz that could be sources: sidecars, links and archives in it are left out. Errors:
// fileUnreadable; archiveUnsafe; archiveTooLarge.
[[nodiscard]] Result<std::vector<std::string>> readableMembers(const std::filesystem::path& path);

// Unpacks a member ("": the only one that can be read) and the files beside it of the same stem; nothing else, and
// nowhere else than in the folder. Errors: memberMissing, memberAmbiguous; archiveUnsafe (a path that leads out of the
// archive, a link, an archive in it); archiveEncrypted; archiveTooLarge; diskFull; fileUnreadable; cancelled.
[[nodiscard]] Result<Unpacked> unpacked(const std::filesystem::path& path, const std::string& member,
                                        JobControl& control, const ArchiveLimits& limits = {});

} // namespace geo::formats::detail
