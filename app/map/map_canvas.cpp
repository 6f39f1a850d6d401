#include "map/map_canvas.h"

#include "map/bare_map.h"
#include "map/map_decorations.h"
#include "map/scale_limits.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::map {
namespace {

using geo::carto::Viewport;

constexpr int kSettleMilliseconds = 400;
constexpr int kSlowMilliseconds = 500;
// A single point is shown at this scale, not at the closest.
constexpr double kPointScale = 2'500.0;

Viewport withinLimits(Viewport view) {
    const double scale = std::clamp(view.scaleDenominator(), kClosestScale, kFarthestScale);
    return scale == view.scaleDenominator() ? view : view.withScale(scale);
}

bool isShowable(const Viewport& view) {
    return std::isfinite(view.centre.x) && std::isfinite(view.centre.y) && std::isfinite(view.metresPerPixel) &&
           view.metresPerPixel > 0.0;
}

bool isOfTheSame(const geo::carto::MapSnapshot* a, const geo::carto::MapSnapshot* b) {
    return a && b && a->epsg == b->epsg && a->workspaceName == b->workspaceName;
}

} // namespace

MapCanvas::MapCanvas(jobs::JobRunner& runner, text::Language language, QWidget* parent)
    : QWidget{parent}
    , m_language{std::move(language)}
    , m_layers{geo::carto::defaultLayers()}
    , m_tiles{runner}
    , m_tool{makeTool(ToolId::pan)}
    , m_panTool{makeTool(ToolId::pan)}
    , m_zoomBoxTool{makeTool(ToolId::zoomBox)} {
    setObjectName("mapCanvas");
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 150);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_view.width = width();
    m_view.height = height();
    m_view.dpi = logicalDpiX();
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &MapCanvas::settle);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        update();
    });
    connect(&m_tiles, &MapTiles::changed, this, qOverload<>(&QWidget::update));
    connect(&m_tiles, &MapTiles::layerUnread, this, &MapCanvas::layerUnread);
    connect(&m_tiles, &MapTiles::completed, this, [this](int milliseconds) {
        pictureEnded();
        emit rendered(milliseconds);
    });
    connect(&m_tiles, &MapTiles::failed, this, [this](const geo::Error& error) {
        pictureEnded();
        emit renderFailed(error);
    });
    connect(&m_flash, &MapFlash::changed, this, qOverload<>(&QWidget::update));
    updateCursor();
}

MapCanvas::~MapCanvas() = default;

void MapCanvas::setLayerReader(LayerReader reader) {
    m_reader = std::move(reader);
    m_cache = std::make_shared<BoxLayerCache>();
    contentChanged();
}

void MapCanvas::setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot) {
    const bool isAnother = !isOfTheSame(m_snapshot.get(), snapshot.get());
    const auto cache = std::make_shared<BoxLayerCache>();
    if (!isAnother && m_snapshot && snapshot && m_cache) cache->takeOver(*m_cache, *m_snapshot, *snapshot);
    m_snapshot = std::move(snapshot);
    m_cache = cache;
    if (isAnother) {
        cancelGesture();
        m_settle.stop();
        m_history.clear();
        m_tiles.clear();
        fit();
        settle();
    }
    contentChanged();
}

void MapCanvas::setLayers(std::vector<geo::carto::LayerState> bottomFirst) {
    if (m_layers == bottomFirst) return;
    m_layers = std::move(bottomFirst);
    contentChanged();
}

void MapCanvas::setMarks(geo::carto::Marks marks) {
    m_marks = std::move(marks);
    contentChanged();
}

void MapCanvas::setSketches(geo::carto::Sketches sketches) {
    m_sketches = std::move(sketches);
    contentChanged();
}

void MapCanvas::setTaken(std::shared_ptr<const geo::carto::TakenShares> taken, const QString& note) {
    m_takenNote = note;
    const bool isSame = m_taken && taken ? *m_taken == *taken : m_taken == taken;
    if (isSame) return update();
    m_taken = std::move(taken);
    contentChanged();
}

void MapCanvas::setSelection(const FeatureRefs& selected) {
    std::set<geo::carto::FeatureRef> now{selected.begin(), selected.end()};
    if (now == m_selection) return;
    m_selection = std::move(now);
    contentChanged();
}

void MapCanvas::setEmptyText(const QString& sentence, const QString& hint) {
    m_emptySentence = sentence;
    m_emptyHint = hint;
    update();
}

void MapCanvas::setScaleSteps(std::function<double(double denominator, int direction)> nextScale) {
    m_nextScale = std::move(nextScale);
}

void MapCanvas::setDate(std::optional<geo::Date> date) {
    if (std::exchange(m_date, date) != date) contentChanged();
}

void MapCanvas::setEveryScale(bool isEvery) {
    m_isEveryScale = isEvery;
    contentChanged();
}

geo::carto::MapParams MapCanvas::params() const {
    geo::carto::MapParams out;
    out.everyScale = m_isEveryScale;
    out.date = m_date;
    out.viewport = m_view;
    out.layers = m_layers;
    out.marks = m_marks;
    out.sketches = m_sketches;
    out.taken = m_taken;
    for (const geo::carto::FeatureRef& feature : m_selection) out.marks[feature].selected = true;
    const QColor highlight = palette().color(QPalette::Active, QPalette::Highlight);
    const auto channel = [](int value) { return static_cast<std::uint8_t>(value); };
    out.highlight = {channel(highlight.red()), channel(highlight.green()), channel(highlight.blue()), 255};
    return out;
}

std::shared_ptr<const geo::carto::MapSnapshot> MapCanvas::shownSnapshot() const {
    return m_tiles.shown();
}

void MapCanvas::setViewport(const Viewport& view) {
    changeView(view, Remember::yes);
}

void MapCanvas::setScale(double denominator) {
    setViewport(m_view.withScale(denominator));
}

void MapCanvas::fit() {
    const geo::geom::BoxM all = m_snapshot ? m_snapshot->extent() : geo::geom::BoxM{};
    if (all.isEmpty()) return;
    zoomToBox(all);
    m_isFitted = true;
}

void MapCanvas::zoomIn() {
    zoomAt(2.0, {m_view.width / 2.0, m_view.height / 2.0});
}

void MapCanvas::zoomOut() {
    zoomAt(0.5, {m_view.width / 2.0, m_view.height / 2.0});
}

void MapCanvas::zoomToBox(const geo::geom::BoxM& box) {
    if (box.isEmpty()) return;
    const bool isPoint = box.width() <= 0.0 && box.height() <= 0.0;
    Viewport view = m_view;
    view.width = width(); // the event of a new size may be on its way
    view.height = height();
    view.centre = box.centre();
    setViewport(isPoint ? view.withScale(std::min(kPointScale, m_view.scaleDenominator())) : view.fitting(box));
}

void MapCanvas::zoomToFeatures(const FeatureRefs& features) {
    if (const auto snapshot = searched()) zoomToBox(boxOf(*snapshot, features));
}

void MapCanvas::zoomToLayer(geo::carto::LayerId layer) {
    if (!m_snapshot) return;
    const auto found = m_snapshot->layers.find(layer);
    const geo::geom::BoxM box = found == m_snapshot->layers.end() ? geo::geom::BoxM{} : found->second->extent();
    if (box.isEmpty())
        fit();
    else
        zoomToBox(box);
}

void MapCanvas::zoomToSelection() {
    zoomToFeatures({m_selection.begin(), m_selection.end()});
}

void MapCanvas::centreOn(geo::geom::PointM place) {
    Viewport view = m_view;
    view.centre = place;
    setViewport(view);
}

void MapCanvas::goBack() {
    settle();
    if (const auto view = m_history.back()) changeView(*view, Remember::no);
    emit historyChanged();
}

void MapCanvas::goForward() {
    settle();
    if (const auto view = m_history.forward()) changeView(*view, Remember::no);
    emit historyChanged();
}

void MapCanvas::changeView(Viewport view, Remember remember) {
    if (!isShowable(view)) return;
    view.width = width();
    view.height = height();
    view.dpi = logicalDpiX();
    view = withinLimits(view);
    if (view == m_view) return;
    m_view = view;
    m_isFitted = false;
    if (remember == Remember::yes) m_settle.start();
    emit viewportChanged(m_view);
    showView();
    update();
}

void MapCanvas::settle() {
    m_settle.stop();
    if (m_snapshot) m_history.push(m_view);
    emit historyChanged();
}

void MapCanvas::showView() {
    if (!m_snapshot) return;
    if (!m_slow.isActive() && !m_isSlow) m_slow.start();
    m_tiles.setFocus(m_mouse);
    m_tiles.setView(m_view, devicePixelRatioF());
    if (!m_tiles.isBusy()) pictureEnded();
}

void MapCanvas::pictureEnded() {
    m_slow.stop();
    m_isSlow = false;
    update();
}

void MapCanvas::contentChanged() {
    if (!m_snapshot) {
        m_tiles.clear();
        pictureEnded();
        return;
    }
    m_tiles.setContent({m_snapshot, params(), devicePixelRatioF(), m_reader, m_cache, m_underlay != nullptr});
    showView();
    update();
}

void MapCanvas::setUnderlay(std::shared_ptr<Underlay> underlay) {
    disconnect(m_underlayChanged);
    m_underlay = std::move(underlay);
    if (m_underlay)
        m_underlayChanged = connect(m_underlay.get(), &Underlay::changed, this, qOverload<>(&QWidget::update));
    contentChanged();
}

void MapCanvas::resizeEvent(QResizeEvent*) {
    const bool wasFitted = m_isFitted;
    const bool isAtRest = !m_settle.isActive();
    changeView(m_view, Remember::no);
    if (!wasFitted || !m_snapshot || m_snapshot->extent().isEmpty()) return;
    changeView(m_view.fitting(m_snapshot->extent()), Remember::no);
    m_isFitted = true;
    if (isAtRest) m_history.replacePresent(m_view);
}

void MapCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) contentChanged();
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Map"));
    QWidget::changeEvent(event);
}

void MapCanvas::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    if (!m_snapshot) {
        painter.fillRect(rect(), palette().color(QPalette::Base));
        paintBareMap(painter, rect(), palette().color(QPalette::Text), {m_emptySentence, m_emptyHint});
        return;
    }
    if (m_tiles.ratio() != devicePixelRatioF()) showView();
    if (m_underlay) {
        painter.fillRect(rect(), Qt::white);
        m_underlay->paint(painter, m_view, devicePixelRatioF());
    }
    m_tiles.paint(painter);
    if (!m_underlay)
        if (const auto bare = bareMap(*m_snapshot, m_layers, m_view.scaleDenominator(), m_language))
            paintBareMap(painter, rect(), kMapInk, *bare);
    paintDecorations(painter, {m_view, *m_snapshot, m_layers, m_language, font(), m_takenNote, m_isSlow});
    m_flash.paint(painter, m_view);
    m_tool->paint(painter, palette(), m_view);
    if (m_gesture && m_gesture != m_tool.get()) m_gesture->paint(painter, palette(), m_view);
    m_crosshair.paint(painter);
    if (hasFocus() && m_crosshair.isShown()) {
        painter.setPen(QPen{palette().color(QPalette::Highlight), 3.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect());
    }
}

} // namespace app::map
