#include "map/map_tiles.h"

#include "carto/style.h"
#include "jobs/job_runner.h"

#include <QRegion>

#include <algorithm>
#include <cmath>

namespace app::map {
namespace {

using geo::carto::Viewport;

constexpr std::size_t kAtOnce = 2; // tiles in the making: the cores of a small machine
// Around a tile features are drawn into it: what a marker or a thick line reaches, device pixels at 96 an inch.
constexpr double kReach = 32.0;
// Names follow a moved map when it rests for so long, or has gone so far.
constexpr int kNamesDelay = 80;
constexpr double kNamesShare = 0.3; // of the view

Viewport grownBy(Viewport view, double pixels) {
    view.width += static_cast<int>(std::ceil(2.0 * pixels));
    view.height += static_cast<int>(std::ceil(2.0 * pixels));
    return view;
}

bool covers(const Viewport& area, const Viewport& view) {
    const geo::geom::BoxM outer = area.extent();
    const geo::geom::BoxM inner = view.extent();
    return area.metresPerPixel == view.metresPerPixel && outer.contains({inner.minX, inner.minY}) &&
           outer.contains({inner.maxX, inner.maxY});
}

geo::Result<QImage> renderTile(const TileKey& key, double dpi, const RenderRequest& content,
                               const geo::carto::MapSnapshot& whole, geo::JobControl& job) {
    geo::carto::MapParams params = content.params;
    params.parts = geo::carto::MapParts::ground;
    params.viewport = viewportOf(key, dpi);
    params.fromCells = true;
    GEO_ASSIGN(geo::carto::DisplayList list, geo::carto::compose(whole, params, job));
    if (content.isTransparent) list.background.a = 0;
    GEO_TRY(job.step(geo::Phase::drawing));
    return painted(list, content.isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

} // namespace

MapTiles::MapTiles(jobs::JobRunner& runner, QObject* parent)
    : QObject{parent}
    , m_runner{runner} {
    m_namesDelay.setSingleShot(true);
    m_namesDelay.setInterval(kNamesDelay);
    connect(&m_namesDelay, &QTimer::timeout, this, &MapTiles::makeNames);
}

MapTiles::~MapTiles() = default;

void MapTiles::setContent(RenderRequest content) {
    const MapContent before = std::exchange(m_content, std::make_shared<const RenderRequest>(std::move(content)));
    if (before) forget(changedGround(*before, *m_content, m_view));
    if (!before || before->snapshot != m_content->snapshot || before->cache != m_content->cache) {
        m_reading = {};
        m_whole.reset();
    }
    m_areNamesOld = true;
    ask();
}

void MapTiles::forget(const ChangedGround& ground) {
    const double scale = m_view.metresPerPixel / m_ratio;
    const double reach = kReach * m_view.dpi * m_ratio / 96.0;
    if (ground.isEverything)
        m_cache.invalidateAll(scale);
    else
        m_cache.invalidate(ground.boxes, reach, scale);
    std::erase_if(m_making, [&](const Making& making) {
        const geo::geom::BoxM box = boxOf(making.key).grown(reach * making.key.metresPerPixel);
        return ground.isEverything ||
               std::ranges::any_of(ground.boxes, [&](const auto& b) { return b.intersects(box); });
    });
}

void MapTiles::setView(const Viewport& view, double ratio) {
    if (view == m_view && ratio == m_ratio) return;
    if (ratio != m_ratio || view.dpi != m_view.dpi) {
        m_cache.clear();
        m_names = {};
    }
    m_view = view;
    m_ratio = ratio;
    ask();
}

void MapTiles::clear() {
    m_reading = {};
    m_naming = {};
    m_namesDelay.stop();
    m_making.clear();
    m_content.reset();
    m_whole.reset();
    m_cache.clear();
    m_names = {};
    m_isAsked = false;
}

void MapTiles::ask() {
    m_failed.clear();
    if (!m_content) return;
    if (!m_isAsked) m_since.start();
    m_isAsked = true;
    schedule();
}

// The layers that are read by box are there for the view; else they are being read.
bool MapTiles::haveWhole() {
    if (!hasLayersToRead(*m_content, m_view)) {
        m_reading = {};
        m_whole = m_content->snapshot;
        return true;
    }
    if (m_whole && covers(m_wholeArea, m_view)) return true;
    const Viewport area = grownBy(m_view, (kTileSide + kReach) / m_ratio);
    if (!isRead(*m_content, area)) {
        if (!m_reading.isRunning() || !covers(m_readArea, m_view)) read(area);
        return false;
    }
    RenderRequest request = *m_content;
    request.params.viewport = area;
    geo::JobControl nothingToRead;
    auto whole = withBoxLayers(request, nothingToRead);
    if (!whole) return false;
    m_whole = whole->snapshot;
    m_wholeArea = area;
    return true;
}

void MapTiles::read(const Viewport& area) {
    m_readArea = area;
    auto work = [content = m_content, area](geo::JobControl& job) {
        RenderRequest request = *content;
        request.params.viewport = area;
        return withBoxLayers(request, job);
    };
    auto done = [this, area](geo::Result<WholeSnapshot> whole) {
        if (!whole) {
            m_isAsked = false;
            if (whole.error().code != geo::ErrorCode::cancelled) emit failed(whole.error());
            return;
        }
        m_whole = whole->snapshot;
        m_wholeArea = area;
        for (const UnreadLayer& layer : whole->unread) emit layerUnread(layer.layer, layer.error);
        schedule();
    };
    m_reading = m_runner.run<WholeSnapshot>(tr("Drawing the map"), std::move(work), std::move(done));
}

// Not there or old, nearest to the focus first.
std::vector<TileKey> MapTiles::wanted() const {
    std::vector<TileKey> keys = tilesIn(m_view, m_ratio);
    std::erase_if(keys, [this](const TileKey& key) {
        return m_cache.isFresh(key) || std::ranges::find(m_failed, key) != m_failed.end();
    });
    const bool isInside = m_focus.x >= 0.0 && m_focus.y >= 0.0 && m_focus.x < m_view.width && m_focus.y < m_view.height;
    const QPointF focus = isInside ? QPointF{m_focus.x, m_focus.y} : QPointF{m_view.width / 2.0, m_view.height / 2.0};
    std::ranges::sort(keys, {}, [&](const TileKey& key) {
        const QPointF away = placeOf(key, m_view, m_ratio).center() - focus;
        return QPointF::dotProduct(away, away);
    });
    return keys;
}

void MapTiles::schedule() {
    if (!m_content || m_view.width <= 0 || m_view.height <= 0) return;
    m_cache.setLeast(2 * tilesIn(m_view, m_ratio).size());
    const std::vector<TileKey> keys = wanted();
    std::erase_if(m_making, [&](const Making& making) { return std::ranges::find(keys, making.key) == keys.end(); });
    if (!haveWhole()) return;
    for (const TileKey& key : keys) {
        if (m_making.size() >= kAtOnce) break;
        if (std::ranges::find(m_making, key, &Making::key) == m_making.end()) make(key);
    }
    scheduleNames();
    completeIfDone();
}

void MapTiles::make(const TileKey& key) {
    auto work = [key, content = m_content, whole = m_whole, dpi = m_view.dpi * m_ratio](geo::JobControl& job) {
        return renderTile(key, dpi, *content, *whole, job);
    };
    auto done = [this, key](geo::Result<QImage> image) { keep(key, std::move(image)); };
    m_making.push_back({key, m_runner.run<QImage>(tr("Drawing the map"), std::move(work), std::move(done))});
}

void MapTiles::keep(const TileKey& key, geo::Result<QImage> image) {
    if (image) {
        m_cache.put(key, std::move(*image));
        emit changed();
    } else {
        m_failed.push_back(key);
        if (image.error().code != geo::ErrorCode::cancelled) emit failed(image.error());
    }
    std::erase_if(m_making, [&](const Making& making) { return making.key == key; });
    schedule();
}

void MapTiles::scheduleNames() {
    const bool isOfView = !m_areNamesOld && m_names.viewport == m_view && m_names.ratio == m_ratio;
    if (isOfView || (m_naming.isRunning() && !m_areNamesOld && m_namesView == m_view)) return;
    const geo::carto::ScreenPoint moved = m_view.toScreen(m_names.viewport.centre);
    const bool isFar = std::abs(moved.x - m_view.width / 2.0) > kNamesShare * m_view.width ||
                       std::abs(moved.y - m_view.height / 2.0) > kNamesShare * m_view.height ||
                       m_names.viewport.metresPerPixel != m_view.metresPerPixel;
    if (m_areNamesOld || (isFar && !m_naming.isRunning()))
        makeNames();
    else
        m_namesDelay.start();
}

void MapTiles::makeNames() {
    m_namesDelay.stop();
    if (!m_content || !m_whole) return;
    m_areNamesOld = false;
    m_namesView = m_view;
    auto work = [content = m_content, whole = m_whole, view = m_view, ratio = m_ratio, before = m_names](
                    geo::JobControl& job) { return placeNames(*content, *whole, view, ratio, before, job); };
    auto done = [this](geo::Result<MapNames> names) {
        m_naming = {};
        if (names)
            m_names = std::move(*names);
        else
            m_names = {m_view, m_ratio, {}, {}};
        emit changed();
        schedule();
    };
    m_naming = m_runner.run<MapNames>(tr("Drawing the map"), std::move(work), std::move(done));
}

void MapTiles::completeIfDone() {
    const bool areNamesThere = !m_areNamesOld && !m_naming.isRunning() && m_names.viewport == m_view;
    if (!m_isAsked || !m_making.empty() || !areNamesThere || !wanted().empty()) return;
    m_isAsked = false;
    emit completed(static_cast<int>(m_since.elapsed()));
}

void MapTiles::paint(QPainter& painter) {
    QRegion missing;
    std::vector<std::pair<QRectF, const QImage*>> tiles;
    for (const TileKey& key : tilesIn(m_view, m_ratio)) {
        const QRectF place = placeOf(key, m_view, m_ratio);
        if (const TileCache::Tile* tile = m_cache.find(key))
            tiles.emplace_back(place, &tile->image);
        else
            missing += place.toAlignedRect();
    }
    if (m_content && !missing.isEmpty()) paintOlder(painter, missing);
    for (const auto& [place, image] : tiles) painter.drawImage(place, *image, QRectF{image->rect()});
    paintNames(painter, m_names, m_view);
}

// Where tiles are missing: those of other scales, the nearest scale on top.
void MapTiles::paintOlder(QPainter& painter, const QRegion& missing) const {
    painter.save();
    painter.setClipRegion(missing, Qt::IntersectClip);
    if (!m_content->isTransparent)
        painter.fillRect(missing.boundingRect(),
                         QColor{geo::carto::kBackground.r, geo::carto::kBackground.g, geo::carto::kBackground.b});
    std::vector<std::pair<double, const TileCache::Tiles::value_type*>> older;
    const double scale = m_view.metresPerPixel / m_ratio;
    for (const auto& tile : m_cache.tiles()) {
        const double away = std::abs(std::log2(tile.first.metresPerPixel / scale));
        const bool isSeen = missing.intersects(placeOf(tile.first, m_view, m_ratio).toAlignedRect());
        if (tile.first.metresPerPixel != scale && isSeen) older.emplace_back(-away, &tile);
    }
    std::ranges::stable_sort(older, {}, [](const auto& tile) { return tile.first; });
    for (const auto& [away, tile] : older) {
        const QImage& image = tile->second.image;
        painter.drawImage(placeOf(tile->first, m_view, m_ratio), image, QRectF{image.rect()});
    }
    painter.restore();
}

} // namespace app::map
