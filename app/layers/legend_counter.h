#pragma once

#include "carto/display_list.h"
#include "jobs/job_runner.h"
#include "layers/layers_model.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace app::layers {

// Counts what is in view of each layer and of its classes, in a job, once the map has come to rest; what is asked for
// meanwhile takes its place.
class LegendCounter : public QObject {
    Q_OBJECT

public:
    struct Shown {
        std::shared_ptr<const geo::carto::MapSnapshot> snapshot; // null: nothing
        geo::carto::MapParams params;
    };
    // `runner` outlives it. `shown` says what the map shows, when it is asked.
    LegendCounter(jobs::JobRunner& runner, std::function<Shown()> shown, QObject* parent = nullptr);

public slots:
    // The map shows something else: counts when it has not changed for a while.
    void mapMoved();

signals:
    void counted(const app::layers::Legend& legend);

private:
    void count();

    jobs::JobRunner& m_runner;
    std::function<Shown()> m_shown;
    QTimer m_rest;
    jobs::JobHandle m_job;
};

// Linear in what is in view, and for the layers that have classes in all their rows. Error: cancelled.
[[nodiscard]] geo::Result<Legend> countedLegend(const LegendCounter::Shown& shown, geo::JobControl& job);

} // namespace app::layers
