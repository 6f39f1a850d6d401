#pragma once

#include "store/detail/migrations.h"
#include "store/detail/session.h"

#include <memory>
#include <span>

namespace geo::store::detail {

// What Workspace::create and Workspace::open do, with the migrations given: a test brings its own.
[[nodiscard]] Result<void> createFile(const std::filesystem::path& path, const WorkspaceSettings& settings,
                                      std::span<const Migration> migrations);
[[nodiscard]] Result<std::unique_ptr<Session>> openSession(const std::filesystem::path& path, OpenMode mode,
                                                           std::span<const Migration> migrations, JobControl& job);

} // namespace geo::store::detail
