#include "store/detail/local_disk.h"

#include <sys/statfs.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace geo::store::detail {

namespace {

// statfs(2): the numbers of the file systems that live on a disk or in the memory of this machine.
constexpr std::array<std::uint32_t, 13> kLocal = {
    0xEF53,     // ext2, ext3, ext4
    0x58465342, // XFS
    0x9123683E, // Btrfs
    0x2FC12FC1, // ZFS
    0xF2F52010, // F2FS
    0xCA451A4E, // bcachefs
    0x52654973, // ReiserFS
    0x3153464A, // JFS
    0x01021994, // tmpfs
    0x858458F6, // ramfs
    0x794C7630, // overlayfs
    0x4D44,     // FAT
    0x2011BAB0, // exFAT
};

} // namespace

bool isOnLocalDisk(const std::filesystem::path& path) {
    struct statfs info {};
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    if (statfs(path.c_str(), &info) != 0 && statfs(folder.c_str(), &info) != 0) return false;
    return std::ranges::find(kLocal, static_cast<std::uint32_t>(info.f_type)) != kLocal.end();
}

} // namespace geo::store::detail
