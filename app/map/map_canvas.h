#pragma once

#include "base/error.h"
#include "carto/display_list.h"
#include "map/crosshair.h"
#include "map/feature_lookup.h"
#include "map/map_flash.h"
#include "map/map_history.h"
#include "map/map_tiles.h"
#include "map/tools/map_tool.h"
#include "map/underlay.h"
#include "text/language.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace app::jobs {
class JobRunner;
}

namespace app::map {

// The map: shows a snapshot, lets the user move over it, and says what was pointed at. It never waits: it is kept as
// tiles that are made in jobs, and what there is is shown meanwhile. What is shown is one Viewport, in logical pixels.
//
// Keyboard: arrows pan, + and - zoom, Home fits, Alt+Left and Alt+Right go through the history; Ctrl+arrows move a
// crosshair, Ctrl+Shift+arrows drag with it, Enter clicks or ends the drag (Shift+Enter adds, Ctrl+Enter removes), Esc
// gives up. Mouse: wheel zooms about the pointer, middle button or Space pans, Shift+drag zooms to a box where the tool
// leaves Shift free.
class MapCanvas : public QWidget, private ToolTarget {
    Q_OBJECT

public:
    // `runner` outlives the canvas.
    MapCanvas(jobs::JobRunner& runner, text::Language language, QWidget* parent = nullptr);
    ~MapCanvas() override;

    // Who reads the layers that are read by box; it may outlive the canvas by the length of a job.
    void setLayerReader(LayerReader reader);
    // What is read by box can be read better now; its rows are what they were.
    void readLayersAgain() { setLayerReader(m_reader); }
    // What is shown; null for nothing. The view stays where it is for the same workspace (name and CRS), else it is
    // fitted and its history forgotten.
    void setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot);
    void setLayers(std::vector<geo::carto::LayerState> bottomFirst);
    void setMarks(geo::carto::Marks marks);
    // Shapes over the map that are no rows; null for none.
    void setSketches(geo::carto::Sketches sketches);
    void setSelection(const FeatureRefs& selected);
    // What of the sites is occupied, as rings around them, and what is said of that on the map; null for nothing.
    void setTaken(std::shared_ptr<const geo::carto::TakenShares> taken, const QString& note);
    // What lies below the map; null for nothing.
    void setUnderlay(std::shared_ptr<Underlay> underlay);
    // What is said where there is nothing to show, and what to do about it.
    void setEmptyText(const QString& sentence, const QString& hint);
    // One of those that makeTool makes.
    void setTool(ToolId tool);
    // A tool that was made for a purpose; what the one before held is lost.
    void useTool(std::unique_ptr<MapTool> tool);
    // Rounds scales that the user zooms to: given the wanted denominator, and -1 for closer or 1 for farther. Null:
    // scales are as they come.
    void setScaleSteps(std::function<double(double denominator, int direction)> nextScale);
    // Only what holds on that day is shown, pointed at and printed; none: everything.
    void setDate(std::optional<geo::Date> date);
    // Draws visible layers outside of their range of scales too: for a few rows.
    void setEveryScale(bool isEvery);

    [[nodiscard]] std::optional<geo::Date> date() const { return m_date; }
    [[nodiscard]] ToolId tool() const;
    // For whoever gave the tool: to paint it anew, or to hand it what was typed.
    [[nodiscard]] MapTool& activeTool() { return *m_tool; }
    [[nodiscard]] ToolTarget& toolTarget() { return *this; }
    // Shows where it is for a second, over the map. Nothing for an empty shape.
    void flash(const geo::geom::Geometry& shape);
    [[nodiscard]] const geo::carto::Viewport& viewport() const { return m_view; }
    [[nodiscard]] const std::vector<geo::carto::LayerState>& layers() const { return m_layers; }
    [[nodiscard]] const std::set<geo::carto::FeatureRef>& selection() const { return m_selection; }
    // What the map shows now, to print the same: the selection is in the marks.
    [[nodiscard]] geo::carto::MapParams params() const;
    // The snapshot with the layers read by box that the last picture shows; null where there is none.
    [[nodiscard]] std::shared_ptr<const geo::carto::MapSnapshot> shownSnapshot() const;
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack() || m_settle.isActive(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }

public Q_SLOTS:
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
    // Of the tool that picks parcels: at this place; and that the user is done with it (Enter, Esc).
    void placePicked(geo::geom::PointM place);
    void pickingEnded();
    void contextMenuRequested(const QPoint& globalPosition, geo::geom::PointM place,
                              const app::map::FeatureRefs& features);
    void rendered(int milliseconds);
    void renderFailed(const geo::Error& error);
    // The layer could not be read; the map is drawn without it.
    void layerUnread(geo::carto::LayerId layer, const geo::Error& error);

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    // ToolTarget
    [[nodiscard]] const geo::carto::Viewport& view() const override { return m_view; }
    void selectWithin(const geo::geom::Polygon& area, SelectionMode mode) override;
    void panBy(double dxPixels, double dyPixels) override;
    void zoomAt(double factor, geo::carto::ScreenPoint fixed) override;
    void zoomToScreenBox(const QRectF& box) override;
    void identifyAt(geo::carto::ScreenPoint at) override;
    void selectAt(geo::carto::ScreenPoint at, SelectionMode mode) override;
    void selectIn(const QRectF& box, SelectionMode mode) override;
    void pickAt(geo::carto::ScreenPoint at) override;
    void redraw() override;

    enum class Remember { yes, no };
    void changeView(geo::carto::Viewport view, Remember remember);
    void settle();         // the present view has come to rest: it is a step of the history
    void showView();       // asks for the tiles of the view
    void contentChanged(); // what is drawn is another, the view is the same
    void pictureEnded();

    [[nodiscard]] std::shared_ptr<const geo::carto::MapSnapshot> searched() const;
    [[nodiscard]] FeatureRefs featuresAt(geo::carto::ScreenPoint at) const;
    [[nodiscard]] QString namesAt(geo::carto::ScreenPoint at) const;

    void beginGesture(MapTool& tool, const Pointer& pointer);
    void endGesture(const Pointer& pointer);
    void cancelGesture();
    void updateCursor();
    [[nodiscard]] ToolKey toolKey(const QKeyEvent& event) const;
    bool handleToolKey(const QKeyEvent& event);
    bool handleCrosshairKey(const QKeyEvent& event);
    bool handleMapKey(const QKeyEvent& event);
    void moveCrosshair(int columns, int rows, Qt::KeyboardModifiers modifiers);
    void clickCrosshair(Qt::KeyboardModifiers modifiers);

    text::Language m_language;
    std::shared_ptr<const geo::carto::MapSnapshot> m_snapshot;
    std::vector<geo::carto::LayerState> m_layers;
    geo::carto::Marks m_marks;
    geo::carto::Sketches m_sketches;
    std::shared_ptr<const geo::carto::TakenShares> m_taken;
    QString m_takenNote;
    std::set<geo::carto::FeatureRef> m_selection;
    geo::carto::Viewport m_view;
    std::optional<geo::Date> m_date;
    bool m_isEveryScale = false;
    bool m_isFitted = true; // stays so when the window is resized, until the user looks elsewhere
    std::shared_ptr<Underlay> m_underlay;
    QMetaObject::Connection m_underlayChanged;
    std::function<double(double, int)> m_nextScale;
    LayerReader m_reader;
    std::shared_ptr<BoxLayerCache> m_cache;

    MapTiles m_tiles;
    MapHistory m_history;
    QTimer m_settle;
    QTimer m_slow; // runs out where a picture takes long
    bool m_isSlow = false;

    std::unique_ptr<MapTool> m_tool;
    std::unique_ptr<MapTool> m_panTool;     // of the middle button and of Space
    std::unique_ptr<MapTool> m_zoomBoxTool; // of Shift and drag
    MapTool* m_gesture = nullptr;           // whose press has not been released
    Crosshair m_crosshair;
    MapFlash m_flash;
    bool m_isSpaceHeld = false;
    geo::carto::ScreenPoint m_mouse;
    QString m_emptySentence;
    QString m_emptyHint;
};

} // namespace app::map
