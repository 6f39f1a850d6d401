#include "session/workspace_session.h"

#include "usecase/read_map.h"

#include <QFileInfo>

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace app::session {

namespace {

constexpr int kWatchMilliseconds = 2000;
constexpr std::int64_t kRowsAtOnce = 1000;

// To read a layer takes a few times the memory that is kept of it (the database's pages, columns that grow). The C
// library would hold it: 70 MiB after 300,000 parcels.
void giveBackMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

// Whether a step changed how the workspace is shown, and nothing that rows or map are read by.
bool isOfDesign(const geo::domain::JournalEntry& entry) {
    if (entry.changes.empty() || entry.rows != std::ssize(entry.changes)) return false;
    return std::ranges::all_of(entry.changes, [](const geo::domain::JournalChange& change) {
        constexpr std::string_view kFilter = "\"filter\":\"";
        return geo::domain::isPresentation(change.kind) && change.before.find(kFilter) == std::string::npos &&
               change.after.find(kFilter) == std::string::npos;
    });
}

QString fileName(const std::filesystem::path& path) {
    return QString::fromStdString(path.filename().string());
}

} // namespace

WorkspaceSession::WorkspaceSession(jobs::JobRunner& runner, std::string who, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_who(std::move(who)) {
    m_watch.setInterval(kWatchMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &WorkspaceSession::lookForOthers);
}

WorkspaceSession::~WorkspaceSession() = default;

std::filesystem::path WorkspaceSession::path() const {
    return m_desk ? m_desk->info().path : std::filesystem::path{};
}

void WorkspaceSession::open(const std::filesystem::path& path) {
    emit opening(fileName(path));
    const auto work = [path, who = m_who](geo::JobControl& job) -> geo::Result<std::shared_ptr<Opened>> {
        GEO_ASSIGN(auto desk, geo::usecase::Desk::open(path, geo::usecase::Access::readWrite, who, job));
        GEO_ASSIGN(auto map, geo::usecase::readMap(desk, job));
        return std::make_shared<Opened>(
            Opened{std::move(desk), std::make_shared<const geo::carto::MapSnapshot>(std::move(map))});
    };
    const auto done = [this](geo::Result<std::shared_ptr<Opened>> result) {
        if (!result)
            emit failed(result.error());
        else
            takeOver(std::move(**result));
    };
    m_openJob = m_runner.run<std::shared_ptr<Opened>>(tr("Opening %1").arg(fileName(path)), work, done);
}

geo::Result<void> WorkspaceSession::create(const std::filesystem::path& path,
                                           const geo::usecase::NewWorkspace& settings) {
    GEO_TRY(geo::usecase::Desk::create(path, settings, m_who));
    open(path);
    return {};
}

void WorkspaceSession::takeOver(Opened opened) {
    close();
    m_desk.emplace(std::move(opened.desk));
    m_map = std::move(opened.map);
    m_dataVersion = m_desk->dataVersion().value_or(0);
    lockBeside(m_desk->info().path);
    m_watch.start();
    emit this->opened();
    emit mapChanged();
}

// The lock is a sign for other windows, not a fence: each step is committed by itself, so two windows can work on one
// file; each is told of the other.
void WorkspaceSession::lockBeside(const std::filesystem::path& path) {
    m_other.reset();
    m_lock = std::make_unique<QLockFile>(QString::fromStdString(path.string()) + QStringLiteral("-open"));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock()) return;
    if (m_lock->error() == QLockFile::LockFailedError) {
        OtherHolder other;
        QString program;
        m_lock->getLockInfo(&other.process, &other.machine, &program);
        m_other = other;
    }
    m_lock.reset();
}

void WorkspaceSession::close() {
    if (!m_desk) return;
    m_watch.stop();
    m_mapJob = {};
    m_map.reset();
    m_desk.reset();
    m_lock.reset();
    m_other.reset();
    emit closed();
}

geo::Result<void> WorkspaceSession::change(const std::function<geo::Result<void>(geo::usecase::Desk&)>& change) {
    auto done = change(*m_desk);
    if (!done)
        emit failed(done.error());
    else
        refresh();
    return done;
}

geo::Result<void> WorkspaceSession::changeDesign(const std::function<geo::Result<void>(geo::usecase::Desk&)>& change) {
    auto done = change(*m_desk);
    if (!done)
        emit failed(done.error());
    else
        refreshDesign();
    return done;
}

void WorkspaceSession::refreshDesign() {
    m_dataVersion = m_desk->dataVersion().value_or(m_dataVersion);
    emit designChanged();
}

void WorkspaceSession::undo() {
    if (const auto entry = nextUndo()) revert(*entry, &geo::usecase::Desk::undo);
}

void WorkspaceSession::redo() {
    if (const auto entry = nextRedo()) revert(*entry, &geo::usecase::Desk::redo);
}

// A step of few rows is reverted at once; one of many (an import) in a job, with progress and cancel.
void WorkspaceSession::revert(const geo::domain::JournalEntry& entry, Revert verb) {
    if (entry.rows <= kRowsAtOnce) {
        const auto run = isOfDesign(entry) ? &WorkspaceSession::changeDesign : &WorkspaceSession::change;
        (void)(this->*run)([verb](geo::usecase::Desk& desk) -> geo::Result<void> {
            geo::JobControl job;
            GEO_TRY((desk.*verb)(job));
            return {};
        });
        return;
    }
    const auto work = [verb](geo::usecase::Desk& desk, geo::JobControl& job) { return (desk.*verb)(job); };
    const auto done = [this](geo::Result<geo::domain::JournalEntry> reverted) {
        if (!reverted) emit failed(reverted.error());
        refresh();
    };
    const bool isUndo = verb == &geo::usecase::Desk::undo;
    m_revertJob =
        run<geo::domain::JournalEntry>(isUndo ? tr("Undo") : tr("Redo"), work, done, geo::usecase::Access::readWrite);
}

std::optional<geo::domain::JournalEntry> WorkspaceSession::nextUndo() const {
    return m_desk ? m_desk->nextUndo().value_or(std::nullopt) : std::nullopt;
}

std::optional<geo::domain::JournalEntry> WorkspaceSession::nextRedo() const {
    return m_desk ? m_desk->nextRedo().value_or(std::nullopt) : std::nullopt;
}

void WorkspaceSession::refresh() {
    if (!m_desk) return;
    m_dataVersion = m_desk->dataVersion().value_or(m_dataVersion);
    emit rowsChanged();
    readMap();
}

void WorkspaceSession::readMap() {
    using Map = std::shared_ptr<const geo::carto::MapSnapshot>;
    const auto work = [](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<Map> {
        GEO_ASSIGN(auto map, geo::usecase::readMap(desk, job));
        return std::make_shared<const geo::carto::MapSnapshot>(std::move(map));
    };
    const auto done = [this](geo::Result<Map> map) {
        if (!map) {
            if (map.error().code != geo::ErrorCode::cancelled) emit failed(map.error());
            return;
        }
        m_map = std::move(*map);
        emit mapChanged();
    };
    m_mapJob = run<Map>(tr("Reading the map"), work, done);
}

void WorkspaceSession::lookForOthers() {
    const auto version = m_desk->dataVersion();
    if (!version || *version == m_dataVersion) return;
    refresh();
    emit changedByOthers();
}

geo::Result<std::shared_ptr<const geo::carto::LayerData>> WorkspaceSession::readLayer(const std::filesystem::path& path,
                                                                                      geo::carto::LayerId layer,
                                                                                      const geo::geom::BoxM& box,
                                                                                      geo::JobControl& job) {
    geo::Result<std::shared_ptr<const geo::carto::LayerData>> data;
    {
        GEO_ASSIGN(const auto desk, geo::usecase::Desk::open(path, geo::usecase::Access::readOnly, {}, job));
        data = geo::usecase::readLayer(desk, layer, box, job);
    }
    giveBackMemory();
    return data;
}

} // namespace app::session
