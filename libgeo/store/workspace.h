#pragma once

#include "base/diagnostic.h"
#include "base/job_control.h"
#include "domain/described.h"
#include "domain/journal_entry.h"
#include "domain/site.h"
#include "geom/crs.h"
#include "store/cell_row.h"
#include "store/check_report.h"
#include "store/read_options.h"
#include "store/step.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geo::store {

namespace detail {
struct Session;
}

struct WorkspaceSettings {
    std::string name = {};       // "" takes the name of the file
    int epsg = geom::kLambert93; // projected, in metres
    std::string who = {};        // who makes it, for the journal
};

enum class OpenMode : std::uint8_t { readWrite, readOnly };

struct WorkspaceInfo {
    std::filesystem::path path;
    std::string name;
    int epsg = 0;
    int schema = 0;
    std::string created; // UTC, ISO 8601
    bool readOnly = false;
};

// While it lives, every reading method of its workspace sees the file as it was at the first reading after
// `holdInstant`, whatever others commit. Not for writing; shorter-lived than the workspace.
class Instant {
public:
    explicit Instant(detail::Session* session)
        : m_session(session) {}
    Instant(Instant&& other) noexcept
        : m_session(std::exchange(other.m_session, nullptr)) {}
    Instant& operator=(Instant&&) = delete;
    ~Instant();

private:
    detail::Session* m_session;
};

// A workspace file (*.entente): a SpatiaLite database with a table for each Kind, the journal, and the rejected rows.
// One connection; used by one thread at a time; each thread opens its own. Every reading method sees one instant.
// Errors of every method beside its own: workspaceLocked, workspaceDamaged, diskFull, writeFailed, fileUnreadable.
class Workspace {
public:
    // Makes an empty workspace beside its final place and moves it there when whole, so that nothing half-made is ever
    // found under `path`. Errors: fileExists, folderNotWritable, crsUnknown, diskFull.
    [[nodiscard]] static Result<Workspace> create(const std::filesystem::path& path, const WorkspaceSettings& settings);

    // Opens a workspace, bringing an older one to this program's schema after a backup beside it
    // (`<file>.backup-<schema>`). Falls back to read-only where the file or its folder cannot be written; an older one
    // is then refused (workspaceReadOnly). Opening changes nothing in a file of the present schema. Errors:
    // fileMissing, notAWorkspace, workspaceNewer, workspaceDamaged, migrationFailed, cancelled.
    [[nodiscard]] static Result<Workspace> open(const std::filesystem::path& path, OpenMode mode = OpenMode::readWrite);
    [[nodiscard]] static Result<Workspace> open(const std::filesystem::path& path, OpenMode mode, JobControl& job);

    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;
    ~Workspace();

    [[nodiscard]] const WorkspaceInfo& info() const;

    // Changes whenever another connection has committed to the file; commits of this one do not change
    // it, but for its first, which turns on the log beside the file.
    [[nodiscard]] Result<std::int64_t> dataVersion() const;

    // --- reading ---
    // To read several kinds that belong together.
    [[nodiscard]] Result<Instant> holdInstant() const;

    // The state that the rows of a kind are in, as a short text: equal texts of one file, equal rows. Changes with
    // every step and with what other programs write into a kind that has a shape.
    [[nodiscard]] Result<std::string> rowState(domain::Kind kind) const;
    [[nodiscard]] Result<std::int64_t> count(domain::Kind kind) const;
    [[nodiscard]] Result<KindSummary> summary(domain::Kind kind, JobControl& job) const;
    [[nodiscard]] Result<std::vector<domain::Record>> records(domain::Kind kind, const ReadOptions& options = {}) const;

    using RecordVisitor = std::function<Result<void>(domain::Record&&)>;
    // Error: cancelled, or the first that `visit` returns.
    [[nodiscard]] Result<void> forEach(domain::Kind kind, const ReadOptions& options, const RecordVisitor& visit,
                                       JobControl& job) const;

    // The values of the rows of a kind in the order of their numbers, without shapes. Error: cancelled.
    [[nodiscard]] Result<void> forEachCells(domain::Kind kind, std::optional<std::int64_t> limit,
                                            const CellVisitor& visit, JobControl& job) const;

    // By natural key where the kind has one, else by number, else by `code`. Error: notFound (kind, key).
    [[nodiscard]] Result<domain::Record> record(domain::Kind kind, std::string_view key) const;
    [[nodiscard]] Result<domain::Record> recordById(domain::Kind kind, std::int64_t id) const;

    // The rows of a kind that refer to a row by a field of theirs: the spaces of a site by "site_id". Error:
    // attributeUnknown.
    [[nodiscard]] Result<std::vector<domain::Record>> referring(domain::Kind kind, std::string_view field,
                                                                std::int64_t id) const;

    // Every row of T; sites come with their spaces. A value that another program wrote against the rules is left
    // unknown, with a diagnostic (valueRejected).
    template <domain::Described T>
    [[nodiscard]] Result<Diagnosed<std::vector<T>>> all(JobControl& job) const;

    // The first `letters` of the natural keys of a kind, each once, in order; none for a kind without. Error:
    // attributeUnknown.
    [[nodiscard]] Result<std::vector<std::string>> keyPrefixes(domain::Kind kind, int letters) const;

    using ShapeVisitor = std::function<Result<void>(ShapeRow&&)>;
    // The shape `shape` of infoOf(kind) of every row that has one, or of those whose box meets `box` (R*Tree).
    [[nodiscard]] Result<void> shapesIn(domain::Kind kind, std::size_t shape, const std::optional<geom::BoxM>& box,
                                        const ShapeVisitor& visit, JobControl& job) const;

    using FeatureVisitor = std::function<Result<void>(FeatureRow&&)>;
    // Rows that have a place, as a map layer takes them. Error: attributeUnknown.
    [[nodiscard]] Result<void> featuresIn(const FeatureQuery& query, const FeatureVisitor& visit,
                                          JobControl& job) const;

    [[nodiscard]] Result<std::vector<RejectedRow>> rejectedRows(DatasetId dataset,
                                                                const ReadOptions& options = {}) const;
    // How many rejected rows wait, by dataset; only of imports that are done, and only datasets that have any.
    [[nodiscard]] Result<std::vector<std::pair<DatasetId, std::int64_t>>> waitingRows() const;

    // --- writing (for many rows see ImportWriter); each fails with workspaceReadOnly where info().readOnly ---
    // All or nothing. Errors: the first of domain::violations, notFound, duplicateKey, referenceMissing,
    // referenceInUse, undoConflict (see RowChange::seen).
    [[nodiscard]] Result<CommitReport> commit(const Step& step);

    // Takes back the last step that is done, or does again the first that was undone; the new entry of the journal is
    // returned (its `reverts` is the step). Linear over the file, whoever made the step. A new step abandons what could
    // be redone. Errors: nothingToUndo, nothingToRedo, undoConflict (kind, key): then nothing has changed; cancelled.
    [[nodiscard]] Result<domain::JournalEntry> undo(const std::string& who, JobControl& job);
    [[nodiscard]] Result<domain::JournalEntry> redo(const std::string& who, JobControl& job);
    // The step that undo or redo would be about; none where there is nothing.
    [[nodiscard]] Result<std::optional<domain::JournalEntry>> nextUndo() const;
    [[nodiscard]] Result<std::optional<domain::JournalEntry>> nextRedo() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;

    [[nodiscard]] Result<std::vector<domain::JournalEntry>> history(const HistoryFilter& filter = {}) const;

    // The number of the last entry of the journal, 0 where there is none.
    [[nodiscard]] Result<std::int64_t> lastStep() const;
    // Whether an entry behind that one touched rows of the kind.
    [[nodiscard]] Result<bool> hasStepsAbout(domain::Kind kind, std::int64_t after) const;

    // The steps that made a row what it is, newest first, undone ones left out. Error: notFound (kind, key).
    [[nodiscard]] Result<std::vector<RowEvent>> eventsOf(domain::Kind kind, std::int64_t id) const;

    // Lists every problem it can name and repairs nothing.
    [[nodiscard]] Result<CheckReport> check(JobControl& job) const;

private:
    friend class ImportWriter;
    friend class PackedLayers;
    explicit Workspace(std::unique_ptr<detail::Session> session);
    [[nodiscard]] Result<void> addSpaces(std::vector<domain::Site>& sites, std::vector<Diagnostic>& diagnostics,
                                         JobControl& job) const;

    std::unique_ptr<detail::Session> m_session;
};

// The object of a record; a value or shape that does not fit is left unknown and told. Error: only where even an empty
// record does not make a T (a defect).
template <domain::Described T>
[[nodiscard]] Result<T> objectOf(domain::Record record, std::vector<Diagnostic>& diagnostics);

namespace detail {
// Empties the value or the shapes that `error` is about and tells it; false where there is nothing to empty.
[[nodiscard]] bool forgetMisfit(domain::Record& record, const Error& error, std::vector<Diagnostic>& diagnostics);
} // namespace detail

} // namespace geo::store

template <geo::domain::Described T>
geo::Result<T> geo::store::objectOf(domain::Record record, std::vector<Diagnostic>& diagnostics) {
    for (;;) {
        auto object = domain::fromRecord<T>(record);
        if (object || !detail::forgetMisfit(record, object.error(), diagnostics)) return object;
    }
}

template <geo::domain::Described T>
geo::Result<geo::Diagnosed<std::vector<T>>> geo::store::Workspace::all(JobControl& job) const {
    Diagnosed<std::vector<T>> found;
    GEO_ASSIGN(const Instant instant, holdInstant());
    const auto keep = [&found](domain::Record&& record) -> Result<void> {
        GEO_ASSIGN(T object, objectOf<T>(std::move(record), found.diagnostics));
        found.value.push_back(std::move(object));
        return {};
    };
    GEO_TRY(forEach(T::kKind, {}, keep, job));
    if constexpr (std::same_as<T, domain::Site>) GEO_TRY(addSpaces(found.value, found.diagnostics, job));
    return found;
}
