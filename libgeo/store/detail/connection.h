#pragma once

#include "base/job_control.h"
#include "store/detail/statement.h"

#include <filesystem>
#include <memory>
#include <span>

struct sqlite3;

namespace geo::store::detail {

struct CloseDatabase {
    void operator()(sqlite3* db) const noexcept;
};
struct CleanUpSpatialite {
    void operator()(void* cache) const noexcept;
};

// immutable: read-only and without any lock or side file, for a file in a folder that nobody here can write.
enum class Access : std::uint8_t { readOnly, immutable, readWrite, create };

// Milliseconds that a statement waits for another program's lock.
inline constexpr int kBusyTimeout = 3000;

// A SQLite database with SpatiaLite's functions. Foreign keys are held; SQL can neither load code nor write the schema
// directly (defensive). `trusted_schema` stays on: the triggers of geometry columns call SpatiaLite's functions, which
// SQLite cannot know to be harmless; those that reach files are off in SpatiaLite itself unless its environment says
// so.
class Connection {
public:
    // Errors: fileMissing, fileUnreadable, folderNotWritable (create), notAWorkspace, workspaceLocked.
    [[nodiscard]] static Result<Connection> open(const std::filesystem::path& path, Access access);

    [[nodiscard]] sqlite3* handle() const { return m_db.get(); }
    [[nodiscard]] Error error() const; // of the last call
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool inTransaction() const;

    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
    // Runs statements one after the other; `:epsg` is bound where it stands. A SELECT of a function of SpatiaLite that
    // answers 0 is a failure (internal, detail: the statement).
    [[nodiscard]] Result<void> runScript(std::string_view sql, int epsg) const;
    [[nodiscard]] Result<void> run(std::string_view sql) const;
    // The first column of the first row, 0 where there is none.
    [[nodiscard]] Result<std::int64_t> integerOf(std::string_view sql) const;
    [[nodiscard]] Result<std::string> textOf(std::string_view sql) const;

    void setBusyTimeout(int milliseconds) const;

private:
    std::unique_ptr<void, CleanUpSpatialite> m_cache; // outlives the database
    std::unique_ptr<sqlite3, CloseDatabase> m_db;
};

// While it lives, a long statement stops (cancelled) when the job should.
class Interruptible {
public:
    Interruptible(const Connection& connection, JobControl& job);
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;
    ~Interruptible();

private:
    sqlite3* m_db;
};

} // namespace geo::store::detail
