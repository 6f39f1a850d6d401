#pragma once

#include "base/error.h"
#include "carto/display_list.h"
#include "map/crosshair.h"
#include "map/map_history.h"
#include "map/map_picture.h"
#include "map/map_renderer.h"
#include "map/tools/map_tool.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <set>
#include <span>
#include <vector>

namespace app::jobs {
class JobRunner;
}

namespace app::map {

inline constexpr double kClosestScale = 100.0;        // 1:100
inline constexpr double kFarthestScale = 5'000'000.0; // 1:5,000,000

using FeatureRefs = std::vector<geo::carto::FeatureRef>;

// The map: shows a snapshot, lets the user move over it, and says what was pointed at. It never waits: pictures are
// made in jobs, and the last one is shown moved and scaled meanwhile. What is shown is one Viewport, in logical pixels.
//
// Keyboard: arrows pan, + and - zoom, Home fits, Alt+Left and Alt+Right go through the history; Ctrl+arrows move a
// crosshair, Ctrl+Shift+arrows drag with it, Enter clicks or ends the drag (Shift+Enter adds, Ctrl+Enter removes), Esc
// gives up. Mouse: wheel zooms about the pointer, middle button or Space pans, Shift+drag zooms to a box where the tool
// leaves Shift free.
class MapCanvas : public QWidget, private ToolTarget {
    Q_OBJECT

public:
    // `runner` outlives the canvas.
    explicit MapCanvas(jobs::JobRunner& runner, QWidget* parent = nullptr);
    ~MapCanvas() override;

    // Who reads the layers that are read by box; it may outlive the canvas by the length of a job.
    void setLayerReader(LayerReader reader);
    // What is shown; null for nothing. The view stays where it is for the same workspace (name and CRS), else it is
    // fitted and its history forgotten.
    void setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot);
    void setLayers(std::vector<geo::carto::LayerState> bottomFirst);
    void setMarks(geo::carto::Marks marks);
    void setSelection(const FeatureRefs& selected);
    // What is said where there is nothing to show, and what to do about it.
    void setEmptyText(const QString& sentence, const QString& hint);
    void setTool(ToolId tool);

    [[nodiscard]] ToolId tool() const;
    [[nodiscard]] const geo::carto::Viewport& viewport() const { return m_view; }
    [[nodiscard]] const std::vector<geo::carto::LayerState>& layers() const { return m_layers; }
    [[nodiscard]] const std::set<geo::carto::FeatureRef>& selection() const { return m_selection; }
    // What the map shows now, to print the same: the selection is in the marks.
    [[nodiscard]] geo::carto::MapParams params() const;
    // The snapshot with the layers read by box that the last picture shows; null where there is none.
    [[nodiscard]] std::shared_ptr<const geo::carto::MapSnapshot> shownSnapshot() const;
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack() || m_settle.isActive(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }

public slots:
    // Shows that place at that scale; size and dpi stay those of the widget.
    void setViewport(const geo::carto::Viewport& view);
    void setScale(double denominator);
    void fit();
    void zoomIn();
    void zoomOut();
    void zoomToBox(const geo::geom::BoxM& box);
    void zoomToFeatures(const app::map::FeatureRefs& features);
    void zoomToLayer(geo::carto::LayerId layer);
    void zoomToSelection();
    void centreOn(geo::geom::PointM place);
    void goBack();
    void goForward();

signals:
    void viewportChanged(const geo::carto::Viewport& view);
    void historyChanged();
    void toolChanged(app::map::ToolId tool);
    void cursorMoved(geo::geom::PointM place);
    void cursorLeft();
    // Uppermost first; empty where there is nothing.
    void identified(const app::map::FeatureRefs& features, geo::geom::PointM place);
    void selectionRequested(const app::map::FeatureRefs& features, app::map::SelectionMode mode);
    void contextMenuRequested(const QPoint& globalPosition, geo::geom::PointM place,
                              const app::map::FeatureRefs& features);
    void rendered(int milliseconds);
    void renderFailed(const geo::Error& error);
    // The layer could not be read; the map is drawn without it.
    void layerUnread(geo::carto::LayerId layer, const geo::Error& error);
};

} // namespace app::map
