#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace geo::formats::detail {

// A file in a ZIP archive, as its central directory tells it (APPNOTE.TXT 6.3.10, 4.3.12).
struct ZipMember {
    std::string name;    // UTF-8, folders with "/"
    std::string rawName; // as the archive writes it
    std::uint64_t size = 0;
    std::uint64_t packedSize = 0;
    bool isEncrypted = false;
    bool isLink = false;   // a symbolic link of Unix
    bool leadsOut = false; // its path is absolute, has a drive or climbs out
};

// The members that are files, in the order of the archive. Nothing is unpacked. Errors: fileUnreadable (no archive, or
// damaged); archiveTooLarge (over 100,000 members).
[[nodiscard]] Result<std::vector<ZipMember>> zipMembers(const std::filesystem::path& path);

} // namespace geo::formats::detail
