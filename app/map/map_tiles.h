#pragma once

#include "jobs/job_handle.h"
#include "map/map_content.h"
#include "map/map_names.h"
#include "map/tile_cache.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace app::jobs {
class JobRunner;
}

namespace app::map {

// The picture of the map: keeps it as tiles, makes those that are missing in jobs, nearest to the focus first, and
// shows what there is meanwhile: tiles of other scales, scaled, and old content until the new is there. Names are
// composed for the whole view. Work for a place that the view has left is cancelled. To paint is only to copy.
class MapTiles : public QObject {
    Q_OBJECT

public:
    // `runner` outlives this. Destroying it cancels.
    explicit MapTiles(jobs::JobRunner& runner, QObject* parent = nullptr);
    ~MapTiles() override;

    // What is drawn; its viewport and pixel ratio are not looked at. Where the ground looks the same as before, tiles
    // are kept.
    void setContent(RenderRequest content);
    // Which part is shown, in logical pixels. `ratio`: device pixels a logical pixel.
    void setView(const geo::carto::Viewport& view, double ratio);
    // Near which place of the view tiles are made first; the middle unless told.
    void setFocus(geo::carto::ScreenPoint focus) { m_focus = focus; }
    // Forgets all; nothing is told of it any more.
    void clear();

    void paint(QPainter& painter);

    [[nodiscard]] bool isBusy() const { return m_isAsked; }
    [[nodiscard]] double ratio() const { return m_ratio; }
    // The snapshot that is shown with the layers that were read by box, and the one it was asked for with; null before
    // there is one.
    [[nodiscard]] std::shared_ptr<const geo::carto::MapSnapshot> shown() const { return m_whole; }
    [[nodiscard]] const MapContent& content() const { return m_content; }

signals:
    void changed();                       // there is more to paint
    void completed(int milliseconds);     // all that was asked for is there; since it was asked
    void failed(const geo::Error& error); // never `cancelled`
    void layerUnread(geo::carto::LayerId layer, const geo::Error& error);

private:
    struct Making {
        TileKey key;
        jobs::JobHandle job;
    };

    void ask();
    void forget(const ChangedGround& ground);
    void schedule();
    [[nodiscard]] bool haveWhole();
    void read(const geo::carto::Viewport& area);
    [[nodiscard]] std::vector<TileKey> wanted() const;
    void make(const TileKey& key);
    void keep(const TileKey& key, geo::Result<QImage> image);
    void scheduleNames();
    void makeNames();
    void completeIfDone();
    void paintOlder(QPainter& painter, const QRegion& missing) const;

    jobs::JobRunner& m_runner;
    MapContent m_content;
    geo::carto::Viewport m_view;
    double m_ratio = 1.0;
    geo::carto::ScreenPoint m_focus{-1.0, -1.0};

    std::shared_ptr<const geo::carto::MapSnapshot> m_whole;
    geo::carto::Viewport m_wholeArea; // for which layers were read by box
    geo::carto::Viewport m_readArea;  // of the job that reads
    jobs::JobHandle m_reading;

    TileCache m_cache;
    std::vector<Making> m_making;
    std::vector<TileKey> m_failed; // not to be tried again before something changes

    MapNames m_names;
    bool m_areNamesOld = true;
    geo::carto::Viewport m_namesView; // of the job that places names
    jobs::JobHandle m_naming;
    QTimer m_namesDelay;

    QElapsedTimer m_since; // what is asked for was asked
    bool m_isAsked = false;
};

} // namespace app::map
