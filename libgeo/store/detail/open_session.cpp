#include "store/detail/open_session.h"

#include "domain/journal_entry.h"
#include "store/detail/journal_rows.h"
#include "store/detail/local_disk.h"
#include "store/detail/utc_now.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

namespace geo::store::detail {

namespace {

namespace fs = std::filesystem;

std::string partPrefix(const fs::path& path) {
    return fmt::format(".{}.part-", path.filename().string());
}

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path{"."};
}

// Removes what a creation that was killed left behind: half-made files of processes that are gone.
void removeAbandonedParts(const fs::path& path) {
    std::error_code failed;
    const std::string prefix = partPrefix(path);
    for (const auto& entry : fs::directory_iterator{folderOf(path), failed}) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        pid_t process = 0;
        std::from_chars(name.data() + prefix.size(), name.data() + name.size(), process);
        if (process > 0 && process != getpid() && kill(process, 0) != 0 && errno == ESRCH)
            fs::remove(entry.path(), failed);
    }
}

Result<void> moveInPlace(const fs::path& part, const fs::path& path) {
    if (renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) return {};
    std::error_code failed;
    const bool exists = errno == EEXIST || fs::exists(path, failed);
    if (!exists) fs::rename(part, path, failed); // a file system without RENAME_NOREPLACE
    if (!exists && !failed) return {};
    const std::string reason = failed.message();
    fs::remove(part, failed);
    if (exists) return fail(ErrorCode::fileExists, {{"file", path.string()}});
    return fail(ErrorCode::writeFailed, {{"file", path.string()}, {"detail", reason}});
}

Result<void> fill(Session& session, const WorkspaceSettings& settings, std::span<const Migration> migrations) {
    GEO_TRY(session.db.run(query("file.beginWrite")));
    if (auto made = makeSchema(session.db, settings.epsg, migrations); !made) {
        if (argument(made.error().arguments, "detail").find("InsertEpsgSrid") == std::string_view::npos) return made;
        return fail(ErrorCode::crsUnknown, {{"value", fmt::format("{}", settings.epsg)}});
    }
    {
        GEO_ASSIGN(const StatementUse insert, session.use("workspace.insert"));
        insert->bind(1, settings.name).bind(2, std::int64_t{settings.epsg}).bind(3, utcNow());
        GEO_TRY(insert->run());
    }
    GEO_TRY(insertEntry(session, {.who = settings.who, .action = domain::Action::create}));
    return session.db.run(query("file.commit"));
}

Result<void> fillPart(const fs::path& part, const WorkspaceSettings& settings, std::span<const Migration> migrations) {
    Session session;
    GEO_ASSIGN(session.db, Connection::open(part, Access::create));
    return fill(session, settings, migrations);
}

bool isWritable(const fs::path& path) {
    return access(path.c_str(), W_OK) == 0 && access(folderOf(path).c_str(), W_OK) == 0;
}

bool hasLogBeside(const fs::path& path) {
    std::error_code failed;
    return fs::file_size(path.string() + "-wal", failed) > 0 && !failed;
}

Result<int> connectAs(Session& session, Access access, int newest) {
    GEO_ASSIGN(session.db, Connection::open(session.info.path, access));
    return schemaOf(session.db, session.info.path, newest);
}

Result<void> connect(Session& session, bool writable, int newest) {
    auto schema = connectAs(session, writable ? Access::readWrite : Access::readOnly, newest);
    // A file whose last writer left it in the mode of the write-ahead log asks for files beside it.
    const bool needsSideFiles = !schema && (schema.error().code == ErrorCode::fileUnreadable ||
                                            schema.error().code == ErrorCode::workspaceReadOnly);
    if (needsSideFiles && !writable && !hasLogBeside(session.info.path))
        schema = connectAs(session, Access::immutable, newest);
    if (!schema) return std::unexpected(std::move(schema).error());
    session.info.schema = *schema;
    session.info.readOnly = !writable || session.db.isReadOnly();
    return {};
}

Result<void> readSettings(Session& session) {
    auto read = session.db.prepare(query("workspace.read"));
    const auto row = read ? read->step() : Result<bool>{false};
    if (!row) return std::unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::workspaceDamaged, {{"file", session.info.path.string()}, {"detail", "workspace"}});
    session.info.name = read->text(0);
    session.info.epsg = static_cast<int>(read->integer(1));
    session.info.created = read->text(2);
    return {};
}

} // namespace

Result<void> createFile(const fs::path& path, const WorkspaceSettings& settings,
                        std::span<const Migration> migrations) {
    std::error_code failed;
    if (fs::exists(fs::symlink_status(path, failed))) return fail(ErrorCode::fileExists, {{"file", path.string()}});
    const fs::path folder = folderOf(path);
    if (access(folder.c_str(), W_OK) != 0) return fail(ErrorCode::folderNotWritable, {{"file", folder.string()}});
    const auto crs = geom::crsInfo(settings.epsg);
    if (!crs || !crs->isProjected) return fail(ErrorCode::crsUnknown, {{"value", fmt::format("{}", settings.epsg)}});
    removeAbandonedParts(path);
    const fs::path part = folder / fmt::format("{}{}", partPrefix(path), getpid());
    fs::remove(part, failed);
    WorkspaceSettings named = settings;
    if (named.name.empty()) named.name = path.stem().string();
    if (auto filled = fillPart(part, named, migrations); !filled) {
        fs::remove(part, failed);
        fs::remove(part.string() + "-journal", failed);
        return filled;
    }
    return moveInPlace(part, path);
}

Result<std::unique_ptr<Session>> openSession(const fs::path& path, OpenMode mode, std::span<const Migration> migrations,
                                             JobControl& job) {
    GEO_TRY(job.step(Phase::opening));
    auto session = std::make_unique<Session>();
    session->info.path = path;
    std::error_code failed;
    if (!fs::exists(path, failed)) return fail(ErrorCode::fileMissing, {{"file", path.string()}});
    const int newest = migrations.back().number;
    GEO_TRY(connect(*session, mode == OpenMode::readWrite && isWritable(path), newest));
    GEO_TRY(readSettings(*session));
    session->isLocal = isOnLocalDisk(path);
    if (!session->isLocal && !session->info.readOnly) GEO_TRY(leaveWriteAhead(session->db)); // made on a local disk
    if (session->info.schema < newest) {
        if (session->info.readOnly)
            return fail(ErrorCode::workspaceReadOnly, {{"file", path.string()},
                                                       {"found", fmt::format("{}", session->info.schema)},
                                                       {"expected", fmt::format("{}", newest)}});
        GEO_TRY(migrate(session->db, path, session->info.epsg, migrations, job));
        session->info.schema = newest;
    }
    return session;
}

} // namespace geo::store::detail
