#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace geo::store::detail {

// What a result code of SQLite means for a workspace; `db` tells the file and the detail (may be null).
[[nodiscard]] Error errorOf(sqlite3* db, int resultCode, const std::string& file = {});

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const noexcept;
};

// A prepared statement. Bound positions count from 1, columns from 0, as in SQLite. Bound text and bytes are copied.
class Statement {
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement) {}

    // Errors of binding (too long) show at the next `step`.
    Statement& bind(int position, std::int64_t value);
    Statement& bind(int position, double value);
    Statement& bind(int position, std::string_view text);
    Statement& bind(int position, std::span<const std::byte> bytes);
    // The same without a copy: what is bound must stay where it is until the statement has run.
    Statement& bindKept(int position, std::string_view text);
    Statement& bindKept(int position, std::span<const std::byte> bytes);
    Statement& bindNull(int position);
    Statement& bind(int position, std::optional<std::int64_t> value) {
        return value ? bind(position, *value) : bindNull(position);
    }
    // A position by its name; 0 where the statement has none such.
    [[nodiscard]] int positionOf(const char* name) const;

    // To the next row; false behind the last.
    [[nodiscard]] Result<bool> step();
    // Runs a statement whose rows do not matter, and makes it ready again.
    [[nodiscard]] Result<void> run();
    // Ready to be bound and run again.
    void reset();

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] std::string_view columnName(int column) const;
    [[nodiscard]] int type(int column) const; // SQLITE_INTEGER ...
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double number(int column) const;
    // Valid until the next step or reset.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::byte> bytes(int column) const;

private:
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> m_statement;
};

// A kept statement in use: reset when it is let go, so that it holds no lock and no row.
class StatementUse {
public:
    explicit StatementUse(Statement& statement)
        : m_statement(&statement) {
        m_statement->reset();
    }
    StatementUse(StatementUse&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)) {}
    StatementUse& operator=(StatementUse&& other) noexcept {
        std::swap(m_statement, other.m_statement);
        return *this;
    }
    ~StatementUse() {
        if (m_statement) m_statement->reset();
    }
    Statement* operator->() const { return m_statement; }
    Statement& operator*() const { return *m_statement; }

private:
    Statement* m_statement;
};

} // namespace geo::store::detail
