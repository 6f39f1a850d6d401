#pragma once

#include <filesystem>

namespace geo::store::detail {

// Whether a file lies on a disk of this machine. A write-ahead log needs shared memory that network file systems (NFS,
// SMB, AFS, FUSE, 9P ...) do not give: there a rollback journal is used. What is not known counts as not local.
[[nodiscard]] bool isOnLocalDisk(const std::filesystem::path& path);

} // namespace geo::store::detail
