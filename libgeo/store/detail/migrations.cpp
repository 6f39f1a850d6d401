#include "store/detail/migrations.h"

#include "store/detail/embedded_sql.h"
#include "store/detail/queries.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <charconv>
#include <memory>
#include <utility>

namespace geo::store::detail {

namespace {

constexpr int kBackupPages = 256; // copied between two looks at the job: a megabyte

struct FinishBackup {
    void operator()(sqlite3_backup* backup) const noexcept { sqlite3_backup_finish(backup); }
};

Result<void> copyPages(sqlite3* from, sqlite3* to, const std::string& target, JobControl& job) {
    std::unique_ptr<sqlite3_backup, FinishBackup> backup{sqlite3_backup_init(to, "main", from, "main")};
    if (!backup) return std::unexpected(errorOf(to, sqlite3_extended_errcode(to), target));
    for (;;) {
        const int result = sqlite3_backup_step(backup.get(), kBackupPages);
        if (result == SQLITE_DONE) return {};
        if (result != SQLITE_OK) return std::unexpected(errorOf(nullptr, result, target));
        const int total = sqlite3_backup_pagecount(backup.get());
        GEO_TRY(job.step(Phase::backingUp, total - sqlite3_backup_remaining(backup.get()), total));
    }
}

// A copy under its final name only when whole.
Result<void> backUp(const Connection& db, const std::filesystem::path& target, JobControl& job) {
    const std::filesystem::path part = target.string() + ".part";
    std::error_code failed;
    std::filesystem::remove(part, failed);
    {
        GEO_ASSIGN(const Connection copy, Connection::open(part, Access::create));
        if (auto copied = copyPages(db.handle(), copy.handle(), part.string(), job); !copied) {
            std::filesystem::remove(part, failed);
            return copied;
        }
    }
    std::filesystem::rename(part, target, failed);
    if (failed) return fail(ErrorCode::writeFailed, {{"file", target.string()}, {"detail", failed.message()}});
    return {};
}

Result<void> setSchema(const Connection& db, int number) {
    return db.run(expanded(query("file.setSchema"), {{"number", fmt::format("{}", number)}}));
}

Result<void> runStep(const Connection& db, int epsg, const Migration& migration) {
    GEO_TRY(db.run(query("file.beginWrite")));
    const auto schema = db.integerOf(query("file.schema"));
    if (schema && *schema >= migration.number) return db.run(query("file.rollback")); // another program was quicker
    auto done = db.runScript(migration.sql, epsg);
    if (done) done = setSchema(db, migration.number);
    if (done) done = db.run(query("file.commit"));
    if (!done && db.inTransaction()) static_cast<void>(db.run(query("file.rollback")));
    return done;
}

} // namespace

std::vector<Migration> builtInMigrations() {
    constexpr std::string_view kFolder = "schema/";
    std::vector<Migration> migrations;
    for (const SqlFile& file : embeddedSql()) {
        if (!file.path.starts_with(kFolder)) continue;
        const std::string_view digits = file.path.substr(kFolder.size(), 3);
        Migration migration{0, file.text};
        std::from_chars(digits.data(), digits.data() + digits.size(), migration.number);
        migrations.push_back(migration);
    }
    return migrations;
}

Result<void> makeSchema(const Connection& db, int epsg, std::span<const Migration> migrations) {
    for (const Migration& migration : migrations) GEO_TRY(db.runScript(migration.sql, epsg));
    GEO_TRY(setSchema(db, migrations.back().number));
    return db.run(expanded(query("file.setApplicationId"), {{"number", fmt::format("{}", kApplicationId)}}));
}

Result<int> schemaOf(const Connection& db, const std::filesystem::path& path, int newest) {
    GEO_ASSIGN(const std::int64_t application, db.integerOf(query("file.applicationId")));
    if (application != kApplicationId) return fail(ErrorCode::notAWorkspace, {{"file", path.string()}});
    GEO_ASSIGN(const std::int64_t schema, db.integerOf(query("file.schema")));
    if (schema > newest)
        return fail(
            ErrorCode::workspaceNewer,
            {{"file", path.string()}, {"found", fmt::format("{}", schema)}, {"expected", fmt::format("{}", newest)}});
    if (schema < 1) return fail(ErrorCode::workspaceDamaged, {{"file", path.string()}, {"detail", "schema 0"}});
    return static_cast<int>(schema);
}

Result<void> migrate(const Connection& db, const std::filesystem::path& path, int epsg,
                     std::span<const Migration> migrations, JobControl& job) {
    GEO_ASSIGN(std::int64_t schema, db.integerOf(query("file.schema")));
    for (const Migration& migration : migrations) {
        if (migration.number <= schema) continue;
        GEO_TRY(backUp(db, backupPath(path, static_cast<int>(schema)), job));
        GEO_TRY(job.step(Phase::opening, migration.number, migrations.back().number));
        if (auto done = runStep(db, epsg, migration); !done) {
            const Error& why = done.error();
            if (why.code == ErrorCode::workspaceLocked || why.code == ErrorCode::diskFull) return done;
            return fail(ErrorCode::migrationFailed, {{"file", path.string()},
                                                     {"found", fmt::format("{}", schema)},
                                                     {"detail", std::string{argument(why.arguments, "detail")}}});
        }
        schema = migration.number;
    }
    return {};
}

std::filesystem::path backupPath(const std::filesystem::path& path, int schema) {
    return path.string() + fmt::format(".backup-{}", schema);
}

} // namespace geo::store::detail
