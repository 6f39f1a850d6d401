#include "session/workspace_session.h"

#include "usecase/packed_layer.h"
#include "usecase/read_map.h"
#include "usecase/street_network.h"

#include <QFileInfo>

#include <algorithm>

namespace app::session {

namespace {

constexpr int kWatchMilliseconds = 2000;
constexpr int kPackAfterMilliseconds = 3000; // of quiet: not after each of several edits
constexpr std::int64_t kRowsAtOnce = 1000;

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
    m_packTimer.setSingleShot(true);
    m_packTimer.setInterval(kPackAfterMilliseconds);
    connect(&m_packTimer, &QTimer::timeout, this, &WorkspaceSession::packLayers);
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
    m_layerSource = std::make_shared<LayerSource>(path());
    packSoon(nullptr);
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
    m_packTimer.stop();
    m_packJob = {};
    m_isPacking = false;
    m_layerSource.reset();
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
    readMap(Reading::ifChanged); // a style may ask for other fields
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
    readMap(Reading::always);
}

void WorkspaceSession::previewStyle(std::optional<StylePreview> preview) {
    const auto asked = [](const std::optional<StylePreview>& one) {
        return one ? std::optional{std::pair{one->layer, one->fields}} : std::nullopt;
    };
    const bool isSame = asked(preview) == asked(m_preview);
    m_preview = std::move(preview);
    if (!isSame && m_desk) readMap(Reading::ifChanged);
}

void WorkspaceSession::readMap(Reading reading) {
    using Map = std::shared_ptr<const geo::carto::MapSnapshot>;
    const auto work = [before = m_map, preview = m_preview](geo::usecase::Desk& desk,
                                                            geo::JobControl& job) -> geo::Result<Map> {
        GEO_ASSIGN(auto design, geo::usecase::usableDesign(desk));
        if (preview) std::ranges::find(design, preview->layer, &geo::carto::LayerState::id)->style = preview->style;
        GEO_ASSIGN(auto map, geo::usecase::readMap(desk, design, before.get(), job));
        return std::make_shared<const geo::carto::MapSnapshot>(std::move(map));
    };
    const auto done = [this, reading](geo::Result<Map> map) {
        if (!map) {
            if (map.error().code != geo::ErrorCode::cancelled) emit failed(map.error());
            return;
        }
        const Map before = std::exchange(m_map, std::move(*map));
        packSoon(before.get());
        const bool isSame = before && before->layers == m_map->layers && before->sources == m_map->sources;
        if (!isSame || reading == Reading::always) emit mapChanged();
    };
    m_mapJob = run<Map>(tr("Reading the map"), work, done);
}

// Only where a layer of many rows is another: looking at what is packed takes its time.
void WorkspaceSession::packSoon(const geo::carto::MapSnapshot* before) {
    for (const auto& [id, layer] : m_map->layers) {
        if (layer->total() < geo::usecase::kRowsWorthPacking) continue;
        const auto found = before ? before->layers.find(id) : m_map->layers.end();
        if (before && found != before->layers.end() && found->second == layer) continue;
        m_packTimer.start();
        return;
    }
}

void WorkspaceSession::lookForOthers() {
    if (m_isPacking) return;
    const auto version = m_desk->dataVersion();
    if (!version || *version == m_dataVersion) return;
    refresh();
    emit changedByOthers();
}

// While layers are packed the file changes by what is no change of its rows; it is looked at once they are.
void WorkspaceSession::packLayers() {
    if (!m_desk || isReadOnly() || m_isPacking) return;
    const auto step = lastStep();
    lookForOthers(); // what they wrote up to now is not taken for what packing writes
    m_isPacking = true;
    const auto work = [](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<int> {
        GEO_ASSIGN(const auto design, geo::usecase::usableDesign(desk));
        GEO_ASSIGN(const int packed, geo::usecase::packLayers(desk, design, job));
        // Kept beside the streets where there are any; whoever travels builds it where this is cancelled.
        (void)geo::usecase::readStreetNetwork(desk, job);
        return packed;
    };
    const auto done = [this, step](const geo::Result<int>& packed) {
        m_isPacking = false;
        if (!packed) return; // a cache: without it the rows are read, and the next change tries again
        if (lastStep() == step) m_dataVersion = m_desk->dataVersion().value_or(m_dataVersion);
        if (*packed == 0) return;
        readMap(Reading::ifChanged);
        emit layersPacked();
    };
    m_packJob = run<int>(tr("Packing layers"), work, done, geo::usecase::Access::readWrite);
}

geo::JournalId WorkspaceSession::lastStep() const {
    const auto steps = m_desk->history({.limit = 1, .changesPerEntry = 0});
    return steps && !steps->empty() ? steps->front().id : geo::JournalId{};
}

} // namespace app::session
