#include "store/detail/connection.h"

#include "store/detail/queries.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <spatialite.h>

#include <cctype>

namespace geo::store::detail {

namespace {

constexpr int kProgressOperations =
    20000; // of SQLite's virtual machine between two looks at the job: about a millisecond

int flagsOf(Access access) {
    constexpr int kAlways = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case Access::readOnly:
        return kAlways | SQLITE_OPEN_READONLY;
    case Access::immutable:
        return kAlways | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case Access::readWrite:
        return kAlways | SQLITE_OPEN_READWRITE;
    case Access::create:
        return kAlways | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return kAlways | SQLITE_OPEN_READONLY;
}

Error cannotOpen(const std::filesystem::path& path, Access access, sqlite3* db, int resultCode) {
    std::error_code ignored;
    if (access != Access::create && !std::filesystem::exists(path, ignored))
        return {ErrorCode::fileMissing, {{"file", path.string()}}};
    if (access == Access::create && (resultCode & 0xFF) == SQLITE_CANTOPEN)
        return {ErrorCode::folderNotWritable, {{"file", path.parent_path().string()}}};
    return errorOf(db, resultCode, path.string());
}

// SQLite counts the memory of the process under a lock at each allocation, a tenth of the time of an import; nobody
// reads the count. Only what is asked for before its first use takes effect: later it changes nothing.
void countNoMemory() {
    [[maybe_unused]] static const int asked = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// The name by which SQLite opens the file: a URI where it takes an option.
std::string nameFor(const std::filesystem::path& path, Access access) {
    if (access != Access::immutable) return path.string();
    std::string uri = "file:";
    for (const char c : path.string()) {
        const bool isPlain =
            std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '.' || c == '-' || c == '_';
        uri += isPlain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri + "?immutable=1";
}

} // namespace

void CloseDatabase::operator()(sqlite3* db) const noexcept {
    sqlite3_close_v2(db);
}

void CleanUpSpatialite::operator()(void* cache) const noexcept {
    spatialite_cleanup_ex(cache);
}

Result<Connection> Connection::open(const std::filesystem::path& path, Access access) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return fail(ErrorCode::notAWorkspace, {{"file", path.string()}});
    countNoMemory();
    Connection connection;
    sqlite3* db = nullptr;
    const int result = sqlite3_open_v2(nameFor(path, access).c_str(), &db, flagsOf(access), nullptr);
    connection.m_db.reset(db);
    if (result != SQLITE_OK) return std::unexpected(cannotOpen(path, access, db, result));
    connection.setBusyTimeout(kBusyTimeout);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    connection.m_cache.reset(spatialite_alloc_connection());
    spatialite_init_ex(db, connection.m_cache.get(), 0);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    GEO_TRY(connection.run(query("file.foreignKeysOn")));
    GEO_TRY(connection.run(query("file.largeCache")));
    GEO_TRY(connection.run(query("file.leaveFreed")));
    GEO_TRY(connection.run(query("file.sortInMemory")));
    return connection;
}

Error Connection::error() const {
    return errorOf(m_db.get(), sqlite3_extended_errcode(m_db.get()));
}

bool Connection::isReadOnly() const {
    return sqlite3_db_readonly(m_db.get(), "main") == 1;
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_db.get()) == 0;
}

Result<Statement> Connection::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v3(m_db.get(), sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    Statement owned{statement};
    if (result != SQLITE_OK) return std::unexpected(error());
    return owned;
}

Result<void> Connection::runScript(std::string_view sql, int epsg) const {
    while (!sql.empty()) {
        sqlite3_stmt* raw = nullptr;
        const char* rest = nullptr;
        const int result = sqlite3_prepare_v2(m_db.get(), sql.data(), static_cast<int>(sql.size()), &raw, &rest);
        Statement statement{raw};
        if (result != SQLITE_OK) return std::unexpected(error());
        const std::string_view text = sql.substr(0, static_cast<std::size_t>(rest - sql.data()));
        sql.remove_prefix(text.size());
        if (!raw) continue; // blanks and comments behind the last statement
        if (const int position = statement.positionOf(":epsg")) statement.bind(position, std::int64_t{epsg});
        GEO_ASSIGN(const bool hasRow, statement.step());
        if (hasRow && statement.type(0) == SQLITE_INTEGER && statement.integer(0) == 0)
            return fail(ErrorCode::internal, {{"detail", std::string{text}}});
    }
    return {};
}

Result<void> Connection::run(std::string_view sql) const {
    GEO_ASSIGN(Statement statement, prepare(sql));
    return statement.run();
}

Result<std::int64_t> Connection::integerOf(std::string_view sql) const {
    GEO_ASSIGN(Statement statement, prepare(sql));
    GEO_ASSIGN(const bool hasRow, statement.step());
    return hasRow ? statement.integer(0) : 0;
}

Result<std::string> Connection::textOf(std::string_view sql) const {
    GEO_ASSIGN(Statement statement, prepare(sql));
    GEO_ASSIGN(const bool hasRow, statement.step());
    return hasRow ? std::string{statement.text(0)} : std::string{};
}

void Connection::setBusyTimeout(int milliseconds) const {
    sqlite3_busy_timeout(m_db.get(), milliseconds);
}

Interruptible::Interruptible(const Connection& connection, JobControl& job)
    : m_db(connection.handle()) {
    const auto look = [](void* context) -> int {
        return static_cast<const JobControl*>(context)->isCancelRequested() ? 1 : 0;
    };
    sqlite3_progress_handler(m_db, kProgressOperations, look, &job);
}

Interruptible::~Interruptible() {
    sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
}

} // namespace geo::store::detail
