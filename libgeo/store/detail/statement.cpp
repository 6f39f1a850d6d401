#include "store/detail/statement.h"

#include <sqlite3.h>

#include <cerrno>

namespace geo::store::detail {

namespace {

ErrorCode codeOfFailedIo(sqlite3* db) {
    const int system = db ? sqlite3_system_errno(db) : 0;
    if (system == ENOSPC || system == EDQUOT) return ErrorCode::diskFull;
    if (system == EROFS || system == EACCES || system == EPERM) return ErrorCode::workspaceReadOnly;
    return ErrorCode::writeFailed;
}

ErrorCode codeOf(sqlite3* db, int resultCode) {
    switch (resultCode) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
        return ErrorCode::fileUnreadable;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return ErrorCode::referenceMissing;
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return ErrorCode::duplicateKey;
    default:
        break;
    }
    switch (resultCode & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorCode::workspaceLocked;
    case SQLITE_FULL:
        return ErrorCode::diskFull;
    case SQLITE_READONLY:
        return ErrorCode::workspaceReadOnly;
    case SQLITE_CORRUPT:
        return ErrorCode::workspaceDamaged;
    case SQLITE_NOTADB:
        return ErrorCode::notAWorkspace;
    case SQLITE_INTERRUPT:
        return ErrorCode::cancelled;
    case SQLITE_CANTOPEN:
        return ErrorCode::fileUnreadable;
    case SQLITE_IOERR:
        return codeOfFailedIo(db);
    default:
        return ErrorCode::internal;
    }
}

} // namespace

Error errorOf(sqlite3* db, int resultCode, const std::string& file) {
    const char* name = db ? sqlite3_db_filename(db, "main") : nullptr;
    const std::string path = !file.empty() || !name ? file : std::string{name};
    const ErrorCode code = codeOf(db, resultCode);
    if (code == ErrorCode::cancelled) return {code, {}};
    const std::string detail = db ? sqlite3_errmsg(db) : sqlite3_errstr(resultCode);
    return {code, {{"file", path}, {"detail", detail}}};
}

void FinalizeStatement::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

Statement& Statement::bind(int position, std::int64_t value) {
    sqlite3_bind_int64(m_statement.get(), position, value);
    return *this;
}

Statement& Statement::bind(int position, double value) {
    sqlite3_bind_double(m_statement.get(), position, value);
    return *this;
}

Statement& Statement::bind(int position, std::string_view text) {
    sqlite3_bind_text64(m_statement.get(), position, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int position, std::span<const std::byte> bytes) {
    sqlite3_bind_blob64(m_statement.get(), position, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindKept(int position, std::string_view text) {
    sqlite3_bind_text64(m_statement.get(), position, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindKept(int position, std::span<const std::byte> bytes) {
    sqlite3_bind_blob64(m_statement.get(), position, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int position) {
    sqlite3_bind_null(m_statement.get(), position);
    return *this;
}

int Statement::positionOf(const char* name) const {
    return sqlite3_bind_parameter_index(m_statement.get(), name);
}

Result<bool> Statement::step() {
    const int result = sqlite3_step(m_statement.get());
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    return std::unexpected(
        errorOf(sqlite3_db_handle(m_statement.get()), sqlite3_extended_errcode(sqlite3_db_handle(m_statement.get()))));
}

Result<void> Statement::run() {
    for (;;) {
        auto more = step();
        if (!more) {
            reset();
            return std::unexpected(std::move(more).error());
        }
        if (!*more) break;
    }
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

int Statement::columnCount() const {
    return sqlite3_column_count(m_statement.get());
}

std::string_view Statement::columnName(int column) const {
    return sqlite3_column_name(m_statement.get(), column);
}

int Statement::type(int column) const {
    return sqlite3_column_type(m_statement.get(), column);
}

bool Statement::isNull(int column) const {
    return type(column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::number(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    if (!text) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::span<const std::byte> Statement::bytes(int column) const {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(m_statement.get(), column));
    if (!bytes) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

} // namespace geo::store::detail
