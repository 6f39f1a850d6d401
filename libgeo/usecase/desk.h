#pragma once

#include "domain/dataset.h"
#include "domain/expression.h"
#include "store/workspace.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geo::usecase {

using store::CheckReport;
using store::CommitReport;
using store::HistoryFilter;
using store::KindSummary;
using store::RejectedRow;
using store::WorkspaceInfo;

enum class Access : std::uint8_t { readWrite, readOnly };

struct NewWorkspace {
    std::string name; // "" takes the name of the file
    int epsg = geom::kLambert93;
};

struct RowQuery {
    std::string where; // an expression over the fields of the kind; "" for every row
    std::optional<std::int64_t> limit;
};

struct Rows {
    std::int64_t count = 0; // that meet the condition, beyond the limit too
    std::vector<domain::Record> rows;
};

// What is in a workspace: a line for each kind that has rows, and every dataset, oldest first.
struct Inventory {
    std::vector<KindSummary> layers;
    std::vector<domain::Dataset> datasets;
};

// An open workspace as the program works with it: the one door of app to what is kept. One connection, used by one
// thread at a time; jobs open a desk of their own. `who` signs what is written.
class Desk {
public:
    // Errors: those of store::Workspace::open.
    [[nodiscard]] static Result<Desk> open(const std::filesystem::path& path, Access access, std::string who,
                                           JobControl& job);
    // Errors: those of store::Workspace::create.
    [[nodiscard]] static Result<Desk> create(const std::filesystem::path& path, const NewWorkspace& settings,
                                             std::string who);

    [[nodiscard]] const WorkspaceInfo& info() const { return m_workspace.info(); }
    [[nodiscard]] const std::string& who() const { return m_who; }

    // Changes when someone else has written to the file.
    [[nodiscard]] Result<std::int64_t> dataVersion() const { return m_workspace.dataVersion(); }

    [[nodiscard]] Result<Inventory> inventory(JobControl& job) const;
    [[nodiscard]] Result<std::int64_t> count(domain::Kind kind) const { return m_workspace.count(kind); }
    // Errors: expressionInvalid, attributeUnknown; cancelled.
    [[nodiscard]] Result<Rows> rows(domain::Kind kind, const RowQuery& query, JobControl& job) const;
    // By natural key, number, or code. Error: notFound (kind, key).
    [[nodiscard]] Result<domain::Record> row(domain::Kind kind, std::string_view key) const {
        return m_workspace.record(kind, key);
    }
    [[nodiscard]] Result<domain::Record> rowById(domain::Kind kind, std::int64_t id) const {
        return m_workspace.recordById(kind, id);
    }
    // The rows of a kind that refer to a row by a field of theirs.
    [[nodiscard]] Result<std::vector<domain::Record>> referring(domain::Kind kind, std::string_view field,
                                                                std::int64_t id) const {
        return m_workspace.referring(kind, field, id);
    }
    [[nodiscard]] Result<std::vector<RejectedRow>> rejectedRows(DatasetId dataset) const {
        return m_workspace.rejectedRows(dataset);
    }

    // One undoable step that changes a row from what the editor saw to what was typed. A field that someone else
    // changed meanwhile is a conflict, not overwritten. Errors: the first of domain::violations, undoConflict,
    // workspaceReadOnly...
    [[nodiscard]] Result<CommitReport> edit(const domain::Record& seen, const domain::Record& after);
    // One undoable step; the new row's number is in the report.
    [[nodiscard]] Result<CommitReport> add(const domain::Record& record);
    // One undoable step; with a site go its spaces, with a space or project its placements.
    [[nodiscard]] Result<CommitReport> remove(const std::vector<std::pair<domain::Kind, std::int64_t>>& rows);

    [[nodiscard]] Result<domain::JournalEntry> undo(JobControl& job) { return m_workspace.undo(m_who, job); }
    [[nodiscard]] Result<domain::JournalEntry> redo(JobControl& job) { return m_workspace.redo(m_who, job); }
    // The step that undo or redo would be about.
    [[nodiscard]] Result<std::optional<domain::JournalEntry>> nextUndo() const { return m_workspace.nextUndo(); }
    [[nodiscard]] Result<std::optional<domain::JournalEntry>> nextRedo() const { return m_workspace.nextRedo(); }
    [[nodiscard]] Result<std::vector<domain::JournalEntry>> history(const HistoryFilter& filter) const {
        return m_workspace.history(filter);
    }

    [[nodiscard]] Result<CheckReport> check(JobControl& job) const { return m_workspace.check(job); }

    // For the other use cases.
    [[nodiscard]] store::Workspace& workspace() { return m_workspace; }
    [[nodiscard]] const store::Workspace& workspace() const { return m_workspace; }

private:
    Desk(store::Workspace workspace, std::string who)
        : m_workspace(std::move(workspace))
        , m_who(std::move(who)) {}

    store::Workspace m_workspace;
    std::string m_who;
};

} // namespace geo::usecase
