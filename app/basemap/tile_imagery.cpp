#include "basemap/tile_imagery.h"

#include "basemap/decode_tile.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace app::basemap {
namespace {

constexpr std::size_t kBatch = 16;         // tiles a job
constexpr std::size_t kMostInMemory = 600; // pictures; 256 kB each at the customary size
constexpr std::int64_t kAbsentSeconds = 300;
constexpr std::int64_t kFailedSeconds = 60;

std::int64_t secondsNow() {
    return QDateTime::currentSecsSinceEpoch();
}

QString readingTitle() {
    return QCoreApplication::translate("Basemap", "Reading the basemap");
}

} // namespace

TileImagery::TileImagery(Context context, Service service, bool isOffline, Patience patience, QObject* parent)
    : Imagery(parent)
    , m_runner(context.runner)
    , m_cache(std::move(context.cache))
    , m_service(std::move(service))
    , m_isOffline(isOffline)
    , m_fetcher(context.network, patience) {
    connect(&m_fetcher, &TileFetcher::answered, this, &TileImagery::take);
    connect(&m_fetcher, &TileFetcher::gaveUp, this, [this](const TileAddress& tile) {
        known(tile).notBefore = secondsNow() + kFailedSeconds;
        if (!isWaiting()) emit changed();
    });
    connect(&m_fetcher, &TileFetcher::healthChanged, this, &TileImagery::followHealth);
}

TileImagery::~TileImagery() = default;

// A service that has come back is asked again for what it failed to send.
void TileImagery::followHealth() {
    if (m_fetcher.health().isFine()) {
        const std::int64_t soon = secondsNow() + kFailedSeconds;
        for (auto& [tile, one] : m_known)
            if (one.notBefore <= soon) one.notBefore = 0;
        QTimer::singleShot(0, this, &TileImagery::pump); // not from within the fetcher's own work
    }
    emit healthChanged();
    emit changed();
}

bool TileImagery::takeGrid(int mapEpsg) {
    if (m_mapEpsg == mapEpsg) return m_grid.has_value();
    m_mapEpsg = mapEpsg;
    m_wanted.clear();
    m_known.clear();
    m_fetched.clear();
    m_readJob = {};
    m_decodeJob = {};
    m_grid = gridFor(m_service, mapEpsg);
    m_toGrid.reset();
    if (!m_grid || m_grid->levels.empty()) return false;
    auto toGrid = geo::geom::Transform::create(mapEpsg, m_grid->epsg);
    if (!toGrid) {
        m_grid.reset();
        return false;
    }
    m_toGrid = std::move(*toGrid);
    return true;
}

geo::Result<ComposeWork> TileImagery::look(const geo::carto::Viewport& view, int mapEpsg) {
    if (!takeGrid(mapEpsg)) return geo::fail(geo::ErrorCode::crsUnknown, {{"value", std::to_string(mapEpsg)}});
    GEO_ASSIGN(TilePlan plan, planTiles(*m_grid, view, mapEpsg, *m_toGrid));
    m_wanted = plan.tiles;
    pump();
    TilePictures tiles = pictures(plan);
    return
        [plan = std::move(plan), tiles = std::move(tiles)](geo::JobControl& job) { return compose(plan, tiles, job); };
}

TilePictures TileImagery::pictures(const TilePlan& plan) {
    TilePictures out;
    ++m_uses;
    for (const TileAddress& tile : plan.tiles)
        for (int steps = 0; steps <= kCoarserSteps; ++steps) {
            const auto address = coarserTile(*m_grid, tile, steps);
            if (!address) break;
            const auto found = m_known.find(*address);
            if (found == m_known.end() || found->second.image.isNull()) continue;
            found->second.lastUse = m_uses;
            out[*address] = found->second.image;
            break;
        }
    return out;
}

void TileImagery::pump() {
    readSome();
    fetchMissing();
}

// What the cache has of the tiles, then of coarser ones that would be shown in the place of those it has not.
void TileImagery::readSome() {
    if (m_readJob.isRunning()) return;
    Pieces pieces;
    const auto ask = [&](const TileAddress& tile) {
        Known& one = known(tile);
        if (one.isChecked || one.isAsked || pieces.size() >= kBatch) return;
        one.isAsked = true;
        pieces.push_back({tile, cacheKey(m_service, *m_grid, tile), {}, {}, 0, {}});
    };
    for (const TileAddress& tile : m_wanted) ask(tile);
    for (int steps = 1; steps <= kCoarserSteps && pieces.empty(); ++steps)
        for (const TileAddress& tile : m_wanted)
            if (known(tile).image.isNull())
                if (const auto address = coarserTile(*m_grid, tile, steps)) ask(*address);
    if (pieces.empty()) return;
    const auto work = [pieces = std::move(pieces), cache = m_cache](geo::JobControl& job) {
        return read(pieces, *cache, job);
    };
    m_readJob = m_runner.run<Pieces>(readingTitle(), work, [this](geo::Result<Pieces> done) {
        if (done) takePieces(*done, false);
    });
}

geo::Result<TileImagery::Pieces> TileImagery::read(Pieces pieces, TileCache& cache, geo::JobControl& job) {
    for (Piece& piece : pieces) {
        GEO_TRY(job.step(geo::Phase::reading));
        if (piece.answer) {
            const TileAnswer& answer = *piece.answer;
            if (answer.kind == TileAnswer::Kind::unchanged) {
                cache.prolong(piece.key, answer.expires, answer.etag);
                continue;
            }
            piece.image = decodeTile(answer.bytes);
            piece.expires = answer.expires;
            piece.etag = answer.etag;
            if (!piece.image.isNull() && answer.expires >= 0)
                cache.keep(piece.key, {answer.bytes, answer.etag, answer.expires});
            continue;
        }
        const auto kept = cache.find(piece.key);
        if (!kept) continue;
        piece.image = decodeTile(kept->bytes);
        piece.expires = kept->expires;
        piece.etag = kept->etag;
    }
    return pieces;
}

void TileImagery::takePieces(const Pieces& pieces, bool isFetched) {
    bool isMore = false;
    for (const Piece& piece : pieces) {
        Known& one = known(piece.tile);
        one.isAsked = false;
        one.isChecked = true;
        one.lastUse = m_uses;
        if (piece.answer && piece.answer->kind == TileAnswer::Kind::unchanged) continue;
        if (piece.image.isNull()) {
            if (isFetched) {
                one.notBefore = secondsNow() + kFailedSeconds;
                m_fetcher.reject();
            }
            continue;
        }
        one.image = piece.image;
        one.expires = std::max<std::int64_t>(piece.expires, isFetched ? secondsNow() + kFailedSeconds : 0);
        one.etag = piece.etag;
        isMore = true;
    }
    forgetOld();
    pump();
    if (isFetched) decodeSome();
    if (isMore || !isWaiting()) emit changed();
}

void TileImagery::fetchMissing() {
    if (m_isOffline) return;
    std::vector<TileRequest> requests;
    const std::int64_t now = secondsNow();
    for (const TileAddress& tile : m_wanted) {
        const Known& one = known(tile);
        const bool isGood = !one.image.isNull() && one.expires > now;
        if (!one.isChecked || one.isAsked || isGood || one.notBefore > now) continue;
        requests.push_back({tile, tileUrl(m_service, *m_grid, tile), one.image.isNull() ? QByteArray{} : one.etag});
    }
    m_fetcher.want(std::move(requests));
}

void TileImagery::take(const TileAnswer& answer) {
    Known& one = known(answer.tile);
    switch (answer.kind) {
    case TileAnswer::Kind::absent:
        one.notBefore = secondsNow() + kAbsentSeconds;
        break;
    case TileAnswer::Kind::unchanged:
        one.expires = std::max(answer.expires, secondsNow() + kFailedSeconds);
        [[fallthrough]]; // the cache is told in the job
    case TileAnswer::Kind::picture:
        one.isAsked = true;
        m_fetched.push_back({answer.tile, cacheKey(m_service, *m_grid, answer.tile), answer, {}, 0, {}});
        decodeSome();
        return;
    }
    if (!isWaiting()) emit changed();
}

void TileImagery::decodeSome() {
    if (m_decodeJob.isRunning() || m_fetched.empty()) return;
    const auto work = [pieces = std::exchange(m_fetched, {}), cache = m_cache](geo::JobControl& job) {
        return read(pieces, *cache, job);
    };
    m_decodeJob = m_runner.run<Pieces>(readingTitle(), work, [this](geo::Result<Pieces> done) {
        if (done) takePieces(*done, true);
    });
}

bool TileImagery::isWaiting() const {
    if (m_readJob.isRunning() || m_decodeJob.isRunning() || !m_fetched.empty()) return true;
    return !m_isOffline && m_fetcher.isBusy();
}

int TileImagery::missing() const {
    return static_cast<int>(std::ranges::count_if(m_wanted, [&](const TileAddress& tile) {
        const auto found = m_known.find(tile);
        return found == m_known.end() || found->second.image.isNull();
    }));
}

void TileImagery::forgetOld() {
    const std::int64_t now = secondsNow();
    std::vector<std::pair<std::uint64_t, TileAddress>> held;
    for (const auto& [tile, one] : m_known)
        if (!one.isAsked && one.notBefore <= now) held.emplace_back(one.lastUse, tile);
    if (held.size() <= kMostInMemory + kMostInMemory / 4) return;
    std::ranges::sort(held);
    held.resize(held.size() - kMostInMemory);
    for (const auto& [use, tile] : held) m_known.erase(tile);
}

std::vector<double> TileImagery::ownMetresPerPixel(int mapEpsg, geo::geom::PointM place) {
    std::vector<double> out;
    if (!takeGrid(mapEpsg)) return out;
    const auto units = unitsPerMetre(*m_toGrid, place);
    if (!units || !(*units > 0.0)) return out;
    for (const TileLevel& level : m_grid->levels) out.push_back(level.unitsPerPixel / *units);
    return out;
}

} // namespace app::basemap
