#pragma once

#include "coverage/coverage_panel.h"
#include "map/feature_lookup.h"

#include <QObject>
#include <QPoint>

class QDockWidget;

namespace app::window {

class MainWindow;

// Coverage in the window: its dock, its menu, what it draws on the map, and what a click on the map is told: the way to
// the nearest place, or with the tool, a catchment.
class CoverageCommands : public QObject {
    Q_OBJECT

public:
    explicit CoverageCommands(MainWindow& window);

protected:
    // Of the canvas: a click on what is covered.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wireActions();
    void wirePanel();
    void wireMap();
    void wireSelection();
    void wireMenus();
    void showWorkspace();
    void openMapMenu(const QPoint& at, geo::geom::PointM place, const map::FeatureRefs& features);
    void showOnMap();
    void showCatchments();
    void open(coverage::CoveragePanel::Page page);
    void chooseClickTool();
    void addCatchment(geo::geom::PointM place);
    void catchmentsOfSelection();
    void addSelection();
    void select(const QStringList& keys);
    void showPlace(geo::geom::PointM place);
    void explainAt(QPoint at);
    void tellWay(const QString& sentence);
    [[nodiscard]] bool isOnMap() const;
    [[nodiscard]] std::vector<coverage::Origin> selectedOrigins() const;

    MainWindow& m_window;
    coverage::CoverageController* m_coverage;
    coverage::CatchmentController* m_catchments;
    coverage::CoveragePanel* m_panel;
    QDockWidget* m_dock;
    QPoint m_pressed;
    QPoint m_asked; // where the way that is told begins
};

} // namespace app::window
