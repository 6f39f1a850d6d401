#include "store/detail/session.h"

#include <sqlite3.h>

namespace geo::store::detail {

namespace {

// Milliseconds to wait for readers before the write-ahead log is given up for one transaction.
constexpr int kSwitchTimeout = 1000;

// Writes go to a log beside the file, so that readers and one writer do not wait for each other. Where readers hold the
// file right now, this transaction goes without.
Result<void> preferWriteAhead(Session& session) {
    if (!session.isLocal) return session.db.run(query("file.syncFull"));
    GEO_ASSIGN(std::string mode, session.db.textOf(query("file.journalMode")));
    if (mode != "wal") {
        session.db.setBusyTimeout(kSwitchTimeout);
        auto switched = session.db.textOf(query("file.journalAhead"));
        session.db.setBusyTimeout(kBusyTimeout);
        if (switched) mode = *switched;
    }
    return session.db.run(query(mode == "wal" ? "file.syncNormal" : "file.syncFull"));
}

} // namespace

Result<void> leaveWriteAhead(const Connection& db) {
    GEO_ASSIGN(const std::string mode, db.textOf(query("file.journalMode")));
    if (mode != "wal") return {};
    return db.run(query("file.journalBeside"));
}

Session::~Session() {
    kept.clear();
    if (!db.handle() || info.readOnly) return;
    db.setBusyTimeout(0);
    static_cast<void>(leaveWriteAhead(db)); // refused while others have it open: then the last one does it
}

Result<StatementUse> Session::used(const std::string& id, std::string_view queryName, const Substitutes& substitutes) {
    auto found = kept.find(id);
    if (found == kept.end()) {
        GEO_ASSIGN(Statement statement, fresh(queryName, substitutes));
        found = kept.emplace(id, std::move(statement)).first;
    }
    return StatementUse{found->second};
}

Result<StatementUse> Session::use(std::string_view queryName) {
    return used(std::string{queryName}, queryName, {});
}

Result<StatementUse> Session::use(std::string_view queryName, domain::Kind kind) {
    return use(queryName, kind, "");
}

Result<StatementUse> Session::use(std::string_view queryName, domain::Kind kind, std::string_view field) {
    std::string id{queryName};
    (id += ' ') += domain::name(kind);
    (id += ' ') += field;
    if (const auto found = kept.find(id); found != kept.end()) return StatementUse{found->second};
    Substitutes substitutes = substitutesOf(kind);
    substitutes.emplace_back("field", std::string{field});
    return used(id, queryName, substitutes);
}

Result<Statement> Session::fresh(std::string_view queryName, const Substitutes& substitutes) const {
    return db.prepare(expanded(query(queryName), substitutes));
}

Result<WriteTransaction> WriteTransaction::begin(Session& session) {
    if (session.info.readOnly) return fail(ErrorCode::workspaceReadOnly, {{"file", session.info.path.string()}});
    GEO_TRY(preferWriteAhead(session));
    GEO_TRY(session.db.run(query("file.beginWrite")));
    WriteTransaction transaction{session};
    GEO_TRY(session.db.run(query("file.defer")));
    return transaction;
}

WriteTransaction::~WriteTransaction() {
    if (!m_session) return;
    sqlite3_progress_handler(m_session->db.handle(), 0, nullptr, nullptr);
    if (m_session->db.inTransaction()) static_cast<void>(m_session->db.run(query("file.rollback")));
}

Result<void> WriteTransaction::commit() {
    GEO_TRY(m_session->db.run(query("file.commit")));
    m_session = nullptr;
    return {};
}

} // namespace geo::store::detail
