#pragma once

#include "basemap/imagery.h"
#include "basemap/tile_cache.h"
#include "basemap/tile_fetcher.h"
#include "basemap/tile_plan.h"
#include "jobs/job_runner.h"

#include <memory>
#include <optional>
#include <set>

namespace app::basemap {

// The tiles of one service: from memory, else from the cache on disk, else from the service. The cache is read and
// pictures are decoded in jobs; what is old is shown and asked for anew. Without network (offline) the cache is all.
class TileImagery : public Imagery {
    Q_OBJECT

public:
    struct Context {
        jobs::JobRunner& runner;
        QNetworkAccessManager& network;
        std::shared_ptr<TileCache> cache;
    };
    // What `context` refers to outlives this.
    TileImagery(Context context, Service service, bool isOffline, Patience patience, QObject* parent = nullptr);
    ~TileImagery() override;

    [[nodiscard]] geo::Result<ComposeWork> look(const geo::carto::Viewport& view, int mapEpsg) override;
    [[nodiscard]] bool isWaiting() const override;
    [[nodiscard]] int wanted() const override { return static_cast<int>(m_wanted.size()); }
    [[nodiscard]] int missing() const override;
    [[nodiscard]] std::vector<double> ownMetresPerPixel(int mapEpsg, geo::geom::PointM place) override;
    [[nodiscard]] ServiceHealth health() const override { return m_fetcher.health(); }
    void tryAgain() override { m_fetcher.tryNow(); }

private:
    // What is known of a tile that is not, or not surely, as the service has it.
    struct Known {
        QImage image;             // null: none
        std::int64_t expires = 0; // of the image
        QByteArray etag;
        std::int64_t notBefore = 0; // asking again is of no use until then
        std::uint64_t lastUse = 0;
        bool isAsked = false;   // of the cache, or its bytes are being decoded
        bool isChecked = false; // the cache has told what it has
    };
    struct Piece {
        TileAddress tile;
        QByteArray key;
        std::optional<TileAnswer> answer; // to be decoded and kept; else the cache is read
        QImage image;
        std::int64_t expires = 0;
        QByteArray etag;
    };
    using Pieces = std::vector<Piece>;

    void followHealth();
    bool takeGrid(int mapEpsg);
    [[nodiscard]] TilePictures pictures(const TilePlan& plan);
    void pump();
    void readSome();
    void fetchMissing();
    void take(const TileAnswer& answer);
    void decodeSome();
    void takePieces(const Pieces& pieces, bool isFetched);
    void forgetOld();
    [[nodiscard]] Known& known(const TileAddress& tile) { return m_known[tile]; }
    [[nodiscard]] static geo::Result<Pieces> read(Pieces pieces, TileCache& cache, geo::JobControl& job);

    jobs::JobRunner& m_runner;
    std::shared_ptr<TileCache> m_cache;
    Service m_service;
    bool m_isOffline;
    TileFetcher m_fetcher;
    int m_mapEpsg = 0;
    std::optional<TileGrid> m_grid;
    std::optional<geo::geom::Transform> m_toGrid;
    std::vector<TileAddress> m_wanted;
    std::map<TileAddress, Known> m_known;
    std::uint64_t m_uses = 0;
    Pieces m_fetched; // to be decoded
    jobs::JobHandle m_readJob;
    jobs::JobHandle m_decodeJob;
};

} // namespace app::basemap
