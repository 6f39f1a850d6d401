#pragma once

#include "carto/layer_fields.h"
#include "carto/map_snapshot.h"
#include "jobs/job_runner.h"
#include "session/layer_source.h"
#include "usecase/desk.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace app::session {

// Who else has the workspace open, as far as this machine or the shared drive tells.
struct OtherHolder {
    QString machine;
    qint64 process = 0;
};

// The workspace that the window shows. Short reads and every edit go through the desk of the interface's thread; long
// work opens a desk of its own in a job. What others write to the file is noticed and shown.
class WorkspaceSession : public QObject {
    Q_OBJECT

public:
    // `runner` outlives the session. `who` signs what is written.
    WorkspaceSession(jobs::JobRunner& runner, std::string who, QObject* parent = nullptr);
    ~WorkspaceSession() override;

    // Opens in a job (an old workspace is migrated, a large one read): `opened` or `failed` follows. What was open
    // stays open until then.
    void open(const std::filesystem::path& path);
    // Makes an empty workspace and opens it. Error: those of Desk::create.
    geo::Result<void> create(const std::filesystem::path& path, const geo::usecase::NewWorkspace& settings);
    void close();

    [[nodiscard]] bool isOpen() const { return m_desk.has_value(); }
    [[nodiscard]] bool isReadOnly() const { return m_desk && m_desk->info().readOnly; }
    // Only while isOpen().
    [[nodiscard]] geo::usecase::Desk& desk() { return *m_desk; }
    [[nodiscard]] const geo::usecase::Desk& desk() const { return *m_desk; }
    [[nodiscard]] std::filesystem::path path() const;
    [[nodiscard]] std::optional<OtherHolder> otherHolder() const { return m_other; }
    // Null until the first map was read.
    [[nodiscard]] std::shared_ptr<const geo::carto::MapSnapshot> map() const { return m_map; }
    [[nodiscard]] jobs::JobRunner& runner() { return m_runner; }

    // Whatever changes the workspace from the interface's thread goes through here: runs `change` on the desk, then
    // tells everyone. An error is returned and told by `failed`.
    geo::Result<void> change(const std::function<geo::Result<void>(geo::usecase::Desk&)>& change);
    // The same for what only changes how the workspace is shown: neither rows nor map are read again.
    geo::Result<void> changeDesign(const std::function<geo::Result<void>(geo::usecase::Desk&)>& change);
    void undo();
    void redo();
    // The step that undo or redo would be about; none where there is nothing.
    [[nodiscard]] std::optional<geo::domain::JournalEntry> nextUndo() const;
    [[nodiscard]] std::optional<geo::domain::JournalEntry> nextRedo() const;

    // Long work on a desk of its own; `done` comes back on this thread. After work that writes, call `refresh`.
    template <class Out>
    [[nodiscard]] jobs::JobHandle
    run(QString title, std::function<geo::Result<Out>(geo::usecase::Desk&, geo::JobControl&)> work,
        jobs::Done<Out> done, geo::usecase::Access access = geo::usecase::Access::readOnly);

    // Where the canvas reads the layers that the map does not hold; null while nothing is open.
    [[nodiscard]] std::shared_ptr<LayerSource> layerSource() const { return m_layerSource; }

    // A style that is not kept, for a layer of the map.
    struct StylePreview {
        geo::carto::LayerId layer;
        geo::carto::LayerFields fields; // that it reads
        std::shared_ptr<const geo::carto::LayerStyle> style;
    };
    // Reads the map with the fields that a style asks for before it is kept; none: with those of what is kept.
    void previewStyle(std::optional<StylePreview> preview);

public slots:
    // The rows may have changed: tells everyone and reads the map anew.
    void refresh();

signals:
    void opening(const QString& fileName);
    void opened();
    void closed();
    // Rows changed, here, by an undo, or by someone else.
    void rowsChanged();
    void mapChanged();
    // Layers of many rows can be read quicker, and have what is drawn of them at small scales.
    void layersPacked();
    // How the workspace is shown changed, here or by an undo, and nothing else.
    void designChanged();
    void failed(const geo::Error& error);
    // Someone else wrote to the file.
    void changedByOthers();

private:
    struct Opened {
        geo::usecase::Desk desk;
        std::shared_ptr<const geo::carto::MapSnapshot> map;
    };
    using Revert = geo::Result<geo::domain::JournalEntry> (geo::usecase::Desk::*)(geo::JobControl&);
    void takeOver(Opened opened);
    void revert(const geo::domain::JournalEntry& entry, Revert verb);
    void refreshDesign();
    enum class Reading { always, ifChanged }; // whether an equal map is told too
    void readMap(Reading reading);
    void packSoon(const geo::carto::MapSnapshot* before);
    void packLayers();
    [[nodiscard]] geo::JournalId lastStep() const;
    void lookForOthers();
    void lockBeside(const std::filesystem::path& path);

    jobs::JobRunner& m_runner;
    std::string m_who;
    std::optional<geo::usecase::Desk> m_desk;
    std::shared_ptr<const geo::carto::MapSnapshot> m_map;
    std::optional<StylePreview> m_preview;
    std::unique_ptr<QLockFile> m_lock;
    std::optional<OtherHolder> m_other;
    std::int64_t m_dataVersion = 0;
    QTimer m_watch;
    std::shared_ptr<LayerSource> m_layerSource;
    QTimer m_packTimer;
    bool m_isPacking = false;
    jobs::JobHandle m_packJob;
    jobs::JobHandle m_openJob;
    jobs::JobHandle m_mapJob;
    jobs::JobHandle m_revertJob;
};

} // namespace app::session

template <class Out>
app::jobs::JobHandle
app::session::WorkspaceSession::run(QString title,
                                    std::function<geo::Result<Out>(geo::usecase::Desk&, geo::JobControl&)> work,
                                    jobs::Done<Out> done, geo::usecase::Access access) {
    const auto onOwnDesk = [path = path(), who = m_who, access,
                            work = std::move(work)](geo::JobControl& job) -> geo::Result<Out> {
        GEO_ASSIGN(auto desk, geo::usecase::Desk::open(path, access, who, job));
        return work(desk, job);
    };
    return m_runner.run<Out>(std::move(title), onOwnDesk, std::move(done));
}
