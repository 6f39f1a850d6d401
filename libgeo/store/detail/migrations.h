#pragma once

#include "store/detail/connection.h"

#include <filesystem>
#include <span>
#include <vector>

namespace geo::store::detail {

inline constexpr std::int64_t kApplicationId = 0x454E5445; // "ENTE"

// A step from one schema to the next: sql/schema/<number>_<what>.sql.
struct Migration {
    int number = 0;
    std::string_view sql;
};

// Those of this program, ascending from 1 without a gap.
[[nodiscard]] std::vector<Migration> builtInMigrations();

// Runs every migration on an empty database, as one transaction that the caller holds.
[[nodiscard]] Result<void> makeSchema(const Connection& db, int epsg, std::span<const Migration> migrations);

// The number of the schema of a database. Errors: notAWorkspace (not SQLite, or of another program), workspaceNewer
// (found, expected), workspaceDamaged.
[[nodiscard]] Result<int> schemaOf(const Connection& db, const std::filesystem::path& path, int newest);

// Brings a database up to the newest schema: each step in a transaction of its own, after a copy of the file to
// `<file>.backup-<schema>`. Errors: migrationFailed (found: the schema it stays at, detail), cancelled,
// folderNotWritable, diskFull.
[[nodiscard]] Result<void> migrate(const Connection& db, const std::filesystem::path& path, int epsg,
                                   std::span<const Migration> migrations, JobControl& job);

// Where the copy before the step from `schema` is.
[[nodiscard]] std::filesystem::path backupPath(const std::filesystem::path& path, int schema);

} // namespace geo::store::detail
