#pragma once

#include "basemap/imagery.h"
#include "jobs/job_runner.h"
#include "map/underlay.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace app::basemap {

// The basemap below the map. Painting shows the last pictures moved and scaled, and asks for a better one; pictures are
// made in jobs, somewhat larger than the view, so that the map can be moved without a new one.
class BasemapUnderlay : public map::Underlay {
    Q_OBJECT

public:
    // `runner` outlives this.
    explicit BasemapUnderlay(jobs::JobRunner& runner, QObject* parent = nullptr);
    ~BasemapUnderlay() override;

    // What is shown; null for nothing.
    void setImagery(std::unique_ptr<Imagery> imagery);
    void setOpacity(double opacity); // 0..1
    // The map's CRS; 0 for none.
    void setCrs(int epsg);
    // While held, nothing is asked for.
    void setHeld(bool isHeld);

    void paint(QPainter& painter, const geo::carto::Viewport& view, double pixelRatio) override;

    [[nodiscard]] Imagery* imagery() const { return m_imagery.get(); }
    [[nodiscard]] double opacity() const { return m_opacity; }
    [[nodiscard]] bool isShown() const { return m_imagery != nullptr; }
    // Whether the picture shown is the best that there will be of the view last painted.
    [[nodiscard]] bool isSettled() const;
    // The map's scale nearest to `denominator` at which the basemap is shown as it was drawn; `step` -1 or 1: the next
    // finer or coarser than `denominator`. Unchanged where there is no basemap.
    [[nodiscard]] double ownScale(const geo::carto::Viewport& view, double denominator, int step) const;

signals:
    void healthChanged();

private:
    struct Picture {
        QImage image; // has its devicePixelRatio
        geo::carto::Viewport view;
    };
    void refresh();
    void take(geo::Result<QImage> image, const geo::carto::Viewport& device, double ratio);
    [[nodiscard]] bool isEnough(const Picture& picture) const;
    void draw(QPainter& painter, const Picture& picture, const geo::carto::Viewport& view, double ratio) const;

    jobs::JobRunner& m_runner;
    std::unique_ptr<Imagery> m_imagery;
    double m_opacity = 1.0;
    int m_epsg = 0;
    bool m_isHeld = false;
    bool m_isStale = true;       // the newest picture does not show all that there is
    geo::carto::Viewport m_view; // last painted
    double m_ratio = 1.0;
    std::optional<Picture> m_newest;
    std::optional<Picture> m_around; // an older one that shows more of the land
    QTimer m_delay;
    jobs::JobHandle m_job;
};

} // namespace app::basemap
