#pragma once

#include "jobs/job_runner.h"
#include "map/map_canvas.h"
#include "siting/siting_controller.h"
#include "siting/siting_sheets.h"
#include "text/language.h"

#include <QDialog>
#include <QStringList>

#include <array>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QListWidget;
class QTabWidget;

namespace app::tables {
class SheetView;
} // namespace app::tables

namespace app::siting {

class FrontChart;

// How the map of the window shows the workspace, for the maps of the comparison.
struct MapLook {
    std::vector<geo::carto::LayerState> layers; // bottom first
    map::LayerReader reader;
    std::optional<geo::carto::Viewport> view; // where it looks; none: everything
};

// Two kept choices of sites or more beside one another: what was asked and found, which sites, how many places in each
// neighbourhood, cost against coverage; two of them on maps that move in step.
class SideBySideDialog : public QDialog {
    Q_OBJECT

public:
    // The controller outlives the dialog. `keys` are results of it; those that are none are left out.
    SideBySideDialog(SitingController& controller, const QStringList& keys, const MapLook& look,
                     const text::Language& language, QWidget* parent = nullptr);

    [[nodiscard]] map::MapCanvas& map(std::size_t side) { return *m_sides.at(side).canvas; }
    [[nodiscard]] QStringList comparedKeys() const;

signals:
    void exportRequested(const app::tables::Sheet& sheet);
    void sitesSelected(const std::vector<geo::SiteId>& sites);

private:
    static constexpr std::size_t kSides = 2;
    struct Side {
        QComboBox* choice = nullptr;
        map::MapCanvas* canvas = nullptr;
    };
    QWidget* makeList(const QStringList& keys);
    QWidget* makeMaps(const MapLook& look);
    QWidget* makeTables();
    tables::SheetView* addTable(const char* name, const QString& label);
    void follow(std::size_t side, const geo::carto::Viewport& view);
    void showCompared();
    static QString hint();
    void coverCompared();
    void showFronts(const std::vector<NamedReport>& reports);
    void showMap(std::size_t side);
    [[nodiscard]] std::vector<NamedReport> compared();

    SitingController& m_controller;
    text::Language m_language;
    QListWidget* m_list = nullptr;
    std::array<Side, kSides> m_sides;
    bool m_isFollowing = false;
    QTabWidget* m_tabs = nullptr;
    tables::SheetView* m_summary = nullptr;
    tables::SheetView* m_differences = nullptr;
    tables::SheetView* m_areas = nullptr;
    tables::SheetView* m_reach = nullptr;
    bool m_isReachStale = true; // it is counted when it is looked at
    jobs::JobHandle m_job;      // which counts it
    QWidget* m_fronts = nullptr;
    std::vector<SharedReport> m_shown; // keeps what the maps and tables show
    QStringList m_keys;
};

} // namespace app::siting
