#include "basemap/basemap_underlay.h"

#include "basemap/tile_grid.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace app::basemap {
namespace {

using geo::carto::Viewport;

constexpr double kMargin = 0.15; // of the view's size, on each side of a picture
constexpr int kGathering = 40;   // milliseconds in which tiles that arrive are gathered for one picture
constexpr double kBlurred = 2.5; // a picture drawn so much smaller is left out

// The pixels of a picture for a view: those of the screen, with a margin.
Viewport deviceView(const Viewport& view, double ratio) {
    Viewport device = view;
    const auto wide = [&](int pixels) {
        const int margin = static_cast<int>(std::ceil(pixels * kMargin));
        return static_cast<int>(std::ceil((pixels + 2 * margin) * ratio));
    };
    device.width = wide(view.width);
    device.height = wide(view.height);
    device.metresPerPixel = view.metresPerPixel / ratio;
    device.dpi = view.dpi * ratio;
    // Whole pixels off the view's top left, so that a picture at a service's own scale is not resampled on the screen.
    const auto corner = view.toMap({-std::ceil(view.width * kMargin), -std::ceil(view.height * kMargin)});
    device.centre = {corner.x + device.width / 2.0 * device.metresPerPixel,
                     corner.y - device.height / 2.0 * device.metresPerPixel};
    return device;
}

} // namespace

BasemapUnderlay::BasemapUnderlay(jobs::JobRunner& runner, QObject* parent)
    : Underlay(parent)
    , m_runner(runner) {
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &BasemapUnderlay::refresh);
}

BasemapUnderlay::~BasemapUnderlay() = default;

void BasemapUnderlay::setImagery(std::unique_ptr<Imagery> imagery) {
    m_job = {};
    m_delay.stop();
    m_imagery = std::move(imagery);
    m_newest.reset();
    m_around.reset();
    m_isStale = true;
    if (m_imagery) {
        connect(m_imagery.get(), &Imagery::changed, this, [this] {
            m_isStale = true;
            if (!m_delay.isActive()) m_delay.start(kGathering);
        });
        connect(m_imagery.get(), &Imagery::healthChanged, this, &BasemapUnderlay::healthChanged);
    }
    emit healthChanged();
    emit changed();
}

void BasemapUnderlay::setOpacity(double opacity) {
    m_opacity = std::clamp(opacity, 0.0, 1.0);
    emit changed();
}

void BasemapUnderlay::setCrs(int epsg) {
    if (epsg == m_epsg) return;
    m_epsg = epsg;
    m_newest.reset();
    m_around.reset();
    m_isStale = true;
    emit changed();
}

void BasemapUnderlay::setHeld(bool isHeld) {
    if (isHeld == m_isHeld) return;
    m_isHeld = isHeld;
    if (!isHeld) m_delay.start(0);
}

void BasemapUnderlay::paint(QPainter& painter, const Viewport& view, double pixelRatio) {
    if (!m_imagery || m_epsg == 0) return;
    m_view = view;
    m_ratio = pixelRatio;
    if (!m_delay.isActive() && (m_isStale || !m_newest || !isEnough(*m_newest))) m_delay.start(0);
    if (m_opacity <= 0.0) return;
    painter.save();
    painter.setOpacity(painter.opacity() * m_opacity);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const bool isWhole = m_newest && m_newest->view.metresPerPixel * kBlurred > view.metresPerPixel / pixelRatio;
    if (m_around && !(isWhole && isEnough(*m_newest))) draw(painter, *m_around, view, pixelRatio);
    if (m_newest) draw(painter, *m_newest, view, pixelRatio);
    painter.restore();
}

// Pixel by pixel where the scale is the same.
void BasemapUnderlay::draw(QPainter& painter, const Picture& picture, const Viewport& view, double ratio) const {
    const auto corner = view.toScreen(picture.view.toMap({0.0, 0.0}));
    const double scale = picture.view.metresPerPixel / (view.metresPerPixel / ratio);
    if (std::abs(scale - 1.0) < 1e-9) {
        const QPointF at{std::round(corner.x * ratio) / ratio, std::round(corner.y * ratio) / ratio};
        painter.drawImage(at, picture.image);
        return;
    }
    const QRectF place{QPointF{corner.x, corner.y}, picture.image.deviceIndependentSize() * scale};
    if (place.intersects(QRectF{0.0, 0.0, double(view.width), double(view.height)}))
        painter.drawImage(place, picture.image, QRectF{picture.image.rect()});
}

bool BasemapUnderlay::isEnough(const Picture& picture) const {
    const auto seen = m_view.extent();
    const auto shown = picture.view.extent();
    const double slack = m_view.metresPerPixel;
    return std::abs(picture.view.metresPerPixel * m_ratio / m_view.metresPerPixel - 1.0) < 1e-9 &&
           shown.minX <= seen.minX + slack && shown.maxX >= seen.maxX - slack && shown.minY <= seen.minY + slack &&
           shown.maxY >= seen.maxY - slack;
}

bool BasemapUnderlay::isSettled() const {
    if (!m_imagery) return true;
    return m_newest && !m_isStale && isEnough(*m_newest) && !m_job.isRunning() && !m_delay.isActive() &&
           !m_imagery->isWaiting();
}

void BasemapUnderlay::refresh() {
    if (!m_imagery || m_isHeld || m_epsg == 0 || m_view.width <= 0 || m_view.height <= 0) return;
    if (m_job.isRunning()) return; // asked for again when it ends
    m_isStale = false;
    const Viewport device = deviceView(m_view, m_ratio);
    auto work = m_imagery->look(device, m_epsg);
    if (!work) return; // a place where the basemap has nothing
    const double ratio = m_ratio;
    m_job = m_runner.run<QImage>(
        QCoreApplication::translate("Basemap", "Drawing the basemap"), std::move(*work),
        [this, device, ratio](geo::Result<QImage> image) { take(std::move(image), device, ratio); });
}

void BasemapUnderlay::take(geo::Result<QImage> image, const Viewport& device, double ratio) {
    if (!image) return;
    image->setDevicePixelRatio(ratio);
    Picture picture{std::move(*image), device};
    const auto showsMore = [](const Picture& a, const Picture& b) {
        return a.view.extent().width() > b.view.extent().width();
    };
    const bool isElsewhere = m_newest && !m_newest->view.extent().intersects(picture.view.extent());
    if (m_newest && !isElsewhere && (!m_around || showsMore(*m_newest, *m_around))) m_around = std::move(m_newest);
    if (m_around && !showsMore(*m_around, picture)) m_around.reset();
    m_newest = std::move(picture);
    emit changed();
    if ((m_isStale || !isEnough(*m_newest)) && !m_delay.isActive()) m_delay.start(0);
}

double BasemapUnderlay::ownScale(const Viewport& view, double denominator, int step) const {
    if (!m_imagery || m_epsg == 0) return denominator;
    double best = denominator;
    double nearest = std::numeric_limits<double>::infinity();
    for (const double metres : m_imagery->ownMetresPerPixel(m_epsg, view.centre)) {
        // A pixel of the service on a pixel of the screen.
        const double scale = metres * m_ratio * view.dpi / geo::carto::kMetresPerInch;
        const bool isSame = isOwnScale(denominator, scale);
        if (step < 0 && (scale >= denominator || isSame)) continue;
        if (step > 0 && (scale <= denominator || isSame)) continue;
        const double distance = std::abs(std::log(scale / denominator));
        if (distance < nearest) {
            nearest = distance;
            best = scale;
        }
    }
    return best;
}

} // namespace app::basemap
