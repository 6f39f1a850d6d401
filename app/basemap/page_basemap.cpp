#include "basemap/page_basemap.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app::basemap {
namespace {

constexpr double kMostDpi = 150.0;
constexpr std::chrono::milliseconds kGlance{30};

} // namespace

geo::carto::Viewport basemapView(const geo::carto::Viewport& page) {
    const double coarser = std::max(1.0, page.dpi / kMostDpi);
    geo::carto::Viewport view = page;
    view.width = std::max(1, static_cast<int>(std::lround(page.width / coarser)));
    view.height = std::max(1, static_cast<int>(std::lround(page.height / coarser)));
    view.metresPerPixel = page.metresPerPixel * page.width / view.width;
    view.dpi = page.dpi / coarser;
    return view;
}

QImage onPaper(const QImage& picture, double opacity) {
    QImage paper{picture.size(), QImage::Format_RGB32};
    paper.fill(Qt::white);
    QPainter painter{&paper};
    painter.setOpacity(opacity);
    painter.drawImage(0, 0, picture);
    return paper;
}

geo::Result<PageBasemap> PageGathering::Shared::wait(geo::JobControl& job) {
    ComposeWork work;
    PageBasemap out;
    double opacity = 1.0;
    for (;;) {
        {
            std::unique_lock lock{m_mutex};
            m_isTold.wait_for(lock, kGlance, [this] { return m_isOver; });
            out.wanted = m_wanted;
            out.missing = m_missing;
            opacity = m_opacity;
            if (m_isOver) work = m_work;
        }
        GEO_TRY(job.step(geo::Phase::reading, out.wanted - out.missing, out.wanted));
        if (work) break;
    }
    GEO_ASSIGN(const QImage picture, work(job));
    out.image = onPaper(picture, opacity);
    return out;
}

PageGathering::PageGathering(std::unique_ptr<Imagery> imagery, const geo::carto::Viewport& page, int mapEpsg,
                             double opacity, std::chrono::milliseconds atMost, QObject* parent)
    : QObject(parent)
    , m_imagery(std::move(imagery))
    , m_view(basemapView(page))
    , m_mapEpsg(mapEpsg)
    , m_shared(std::make_shared<Shared>()) {
    m_shared->m_opacity = opacity;
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &PageGathering::end);
    connect(m_imagery.get(), &Imagery::changed, this, &PageGathering::look);
    m_deadline.start(atMost);
    look();
}

// A job that still waits gets what there is.
PageGathering::~PageGathering() {
    end();
}

void PageGathering::look() {
    auto work = m_imagery->look(m_view, m_mapEpsg);
    const std::scoped_lock lock{m_shared->m_mutex};
    if (m_shared->m_isOver) return;
    m_shared->m_work =
        work ? std::move(*work) : ComposeWork{[error = work.error()](geo::JobControl&) -> geo::Result<QImage> {
            return std::unexpected(error);
        }};
    m_shared->m_wanted = m_imagery->wanted();
    m_shared->m_missing = m_imagery->missing();
    m_shared->m_isOver = !work || !m_imagery->isWaiting();
    m_shared->m_isTold.notify_all();
}

void PageGathering::end() {
    const std::scoped_lock lock{m_shared->m_mutex};
    m_shared->m_isOver = true;
    m_shared->m_isTold.notify_all();
}

} // namespace app::basemap
