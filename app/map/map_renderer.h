#pragma once

#include "jobs/job_handle.h"
#include "map/render_map.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace app::map {

// Whether the picture in the making is still of use when another is asked for. It is while the map is dragged along or
// weights are moved, where a picture a moment old is better than none until the hand stops; it is not at another scale
// or for another workspace.
enum class Urgency { replace, follow };

// Makes pictures in jobs, one at a time, the newest request last. A picture that was overtaken is never told of.
class MapRenderer : public QObject {
    Q_OBJECT

public:
    // `runner` outlives this. Destroying it cancels.
    explicit MapRenderer(jobs::JobRunner& runner, QObject* parent = nullptr);

    void request(RenderRequest request, Urgency urgency);
    // Forgets what was asked; nothing is told of it any more.
    void cancel();
    [[nodiscard]] bool isBusy() const;

signals:
    void rendered(const app::map::RenderedMap& picture);
    void failed(const geo::Error& error); // never `cancelled`

private:
    void start();
    void finish(geo::Result<RenderedMap> picture);

    jobs::JobRunner& m_runner;
    jobs::JobHandle m_job; // of the picture in the making
    std::optional<RenderRequest> m_next;
    QTimer m_delay; // gathers the requests of one burst of events
};

} // namespace app::map
