#pragma once

#include "basemap/basemaps.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace app::basemap {

// What the map says of its basemap: whose it is, at the bottom right above the map's own sources, and at the top right
// what is wrong with it. Lies over the map and lets the pointer through to it but for the badge's tool tip.
class BasemapNotes : public QObject {
    Q_OBJECT

public:
    // On `map`, which is their parent widget. `basemaps` outlives it.
    BasemapNotes(Basemaps& basemaps, QWidget& map);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void place();

    Basemaps& m_basemaps;
    QPointer<QWidget> m_map;
    QPointer<QLabel> m_attribution;
    QPointer<QLabel> m_badge;
};

} // namespace app::basemap
