#pragma once

#include "base/job_control.h"
#include "basemap/service_health.h"
#include "carto/viewport.h"

#include <QImage>
#include <QObject>

#include <functional>
#include <vector>

namespace app::basemap {

// Makes a picture from what was at hand when it was asked for. For a job's thread.
using ComposeWork = std::function<geo::Result<QImage>(geo::JobControl&)>;

// Where the pictures of a basemap come from: tiles of a service, or a file.
class Imagery : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // The picture of a view, as large as the view, ARGB32_Premultiplied, transparent where there is nothing (yet). What
    // is missing is asked for, in place of what was asked for before; `changed` tells of it. Never waits. Errors:
    // crsUnknown, valueOutOfRange.
    [[nodiscard]] virtual geo::Result<ComposeWork> look(const geo::carto::Viewport& view, int mapEpsg) = 0;
    // Whether more of the last view is on its way, so that waiting helps.
    [[nodiscard]] virtual bool isWaiting() const = 0;
    // Of the last view: how many pieces it takes, and how many of them are not there.
    [[nodiscard]] virtual int wanted() const = 0;
    [[nodiscard]] virtual int missing() const = 0;
    // How many metres of the map its pixels are, at its own scales, at a place; coarsest first.
    [[nodiscard]] virtual std::vector<double> ownMetresPerPixel(int mapEpsg, geo::geom::PointM place) = 0;
    [[nodiscard]] virtual ServiceHealth health() const = 0;
    // Asks a failing service again now.
    virtual void tryAgain() = 0;

signals:
    void changed();
    void healthChanged();
};

} // namespace app::basemap
