#pragma once

#include "basemap/imagery.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace app::basemap {

// The picture of a basemap for a page.
struct PageBasemap {
    QImage image; // opaque, on white; as coarse as basemaps are drawn for, whatever the page's pixels
    int wanted = 0;
    int missing = 0; // of the pieces it takes
};

// The pixels of the basemap on a page: at most 150 an inch, so that the letters of a service that draws for screens can
// be read on paper.
[[nodiscard]] geo::carto::Viewport basemapView(const geo::carto::Viewport& page);

// Lays a picture, transparent where there is nothing, on white at that opacity.
[[nodiscard]] QImage onPaper(const QImage& picture, double opacity);

// Gathers the tiles of a page while a job waits for them. Lives on the interface's thread; what the job needs of it is
// shared, and outlives it.
class PageGathering : public QObject {
    Q_OBJECT

public:
    class Shared {
    public:
        // Waits until all is there that will be, or the time is over, then makes the picture. For the job's thread.
        // Errors: cancelled, and those of the imagery.
        [[nodiscard]] geo::Result<PageBasemap> wait(geo::JobControl& job);

    private:
        friend class PageGathering;
        std::mutex m_mutex;
        std::condition_variable m_isTold;
        ComposeWork m_work;
        int m_wanted = 0;
        int m_missing = 0;
        double m_opacity = 1.0;
        bool m_isOver = false;
    };

    // `page` in the map's CRS. After `atMost` the picture is made of what there is.
    PageGathering(std::unique_ptr<Imagery> imagery, const geo::carto::Viewport& page, int mapEpsg, double opacity,
                  std::chrono::milliseconds atMost, QObject* parent = nullptr);
    ~PageGathering() override;

    [[nodiscard]] std::shared_ptr<Shared> shared() const { return m_shared; }

private:
    void look();
    void end();

    std::unique_ptr<Imagery> m_imagery;
    geo::carto::Viewport m_view;
    int m_mapEpsg;
    std::shared_ptr<Shared> m_shared;
    QTimer m_deadline;
};

} // namespace app::basemap
