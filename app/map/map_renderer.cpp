#include "map/map_renderer.h"

#include "jobs/job_runner.h"

namespace app::map {
namespace {

// Milliseconds in which requests are gathered: less than a frame.
constexpr int kGather = 8;

} // namespace

MapRenderer::MapRenderer(jobs::JobRunner& runner, QObject* parent)
    : QObject{parent}
    , m_runner{runner} {
    m_delay.setSingleShot(true);
    m_delay.setInterval(kGather);
    connect(&m_delay, &QTimer::timeout, this, &MapRenderer::start);
}

void MapRenderer::request(RenderRequest request, Urgency urgency) {
    m_next = std::move(request);
    if (m_job.isRunning() && urgency == Urgency::follow) return;
    m_job = {};
    if (!m_delay.isActive()) m_delay.start();
}

void MapRenderer::cancel() {
    m_delay.stop();
    m_next.reset();
    m_job = {};
}

bool MapRenderer::isBusy() const {
    return m_job.isRunning() || m_next.has_value();
}

void MapRenderer::start() {
    if (!m_next) return;
    auto work = [request = *std::exchange(m_next, std::nullopt)](geo::JobControl& job) {
        return renderMap(request, job);
    };
    auto done = [this](geo::Result<RenderedMap> picture) { finish(std::move(picture)); };
    m_job = m_runner.run<RenderedMap>(tr("Drawing the map"), std::move(work), std::move(done));
}

void MapRenderer::finish(geo::Result<RenderedMap> picture) {
    if (m_next) m_delay.start();
    if (picture)
        emit rendered(*picture);
    else if (picture.error().code != geo::ErrorCode::cancelled)
        emit failed(picture.error());
}

} // namespace app::map
