#pragma once

#include "domain/record.h"
#include "store/detail/connection.h"
#include "store/detail/queries.h"
#include "store/workspace.h"

#include <unordered_map>

namespace geo::store::detail {

// An open workspace: its connection, what is known of it, and the statements that are kept prepared.
struct Session {
    WorkspaceInfo info;
    bool isLocal = false;    // a write-ahead log may be used
    Connection db;
    std::unordered_map<std::string, Statement> kept; // by query and table; finalised before the connection closes

    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    // Leaves the file without a write-ahead log when nobody else has it open: one file that can be copied and mailed.
    ~Session();

    // A named query, prepared once; not to be used again before the use is let go.
    [[nodiscard]] Result<StatementUse> use(std::string_view queryName);
    [[nodiscard]] Result<StatementUse> use(std::string_view queryName, domain::Kind kind);
    // With {field} as one of the kind's.
    [[nodiscard]] Result<StatementUse> use(std::string_view queryName, domain::Kind kind, std::string_view field);
    // The same, prepared anew: for rows that are visited while other statements run.
    [[nodiscard]] Result<Statement> fresh(std::string_view queryName, const Substitutes& substitutes) const;

private:
    [[nodiscard]] Result<StatementUse> used(const std::string& id, std::string_view queryName,
                                            const Substitutes& substitutes);
};

// Back to a rollback journal, where the file is in the mode of the write-ahead log. Error: workspaceLocked while others
// have it open.
[[nodiscard]] Result<void> leaveWriteAhead(const Connection& db);

// All or nothing: what is not committed is rolled back. Takes the one right to write at once (workspaceLocked where
// another has it for more than three seconds), and checks references at the end.
class WriteTransaction {
public:
    // Error: workspaceReadOnly, workspaceLocked.
    [[nodiscard]] static Result<WriteTransaction> begin(Session& session);
    WriteTransaction(WriteTransaction&& other) noexcept
        : m_session(std::exchange(other.m_session, nullptr)) {}
    WriteTransaction& operator=(WriteTransaction&&) = delete;
    ~WriteTransaction();

    // Errors: referenceMissing where a foreign key has no row (see brokenReference for which), diskFull, ...
    [[nodiscard]] Result<void> commit();

private:
    explicit WriteTransaction(Session& session)
        : m_session(&session) {}
    Session* m_session;
};

} // namespace geo::store::detail
