#pragma once

#include "base/date.h"
#include "jobs/job_handle.h"
#include "services.h"
#include "window/actions.h"
#include "window/selection.h"

#include <QMainWindow>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QDockWidget;
class QLabel;

namespace app::basemap {
class Basemaps;
}
namespace app::dossier {
class DossierPanel;
}
namespace app::layers {
class LayersPanel;
}
namespace app::styling {
class StyleDialog;
}
namespace app::map {
class CoordinateLabel;
class MapCanvas;
class ScaleField;
} // namespace app::map
namespace app::matching {
class MatchController;
class MatchPanel;
} // namespace app::matching
namespace app::session {
class DesignKeeper;
}
namespace app::records {
class InspectorPanel;
class RecordTablePanel;
} // namespace app::records

namespace app::window {

class HelpCommands;
class MapSketches;
class MessageBar;
class ParcelPicking;
class WindowCommands;

// The window: the map in the middle, what is beside it in docks, and the wires between them. It holds no data: the
// session has the workspace, the selection what is selected, the match controller the report.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // `services` outlive the window.
    explicit MainWindow(Services& services);
    ~MainWindow() override;

    void openWorkspace(const std::filesystem::path& path);

    [[nodiscard]] Services& services() { return m_services; }
    [[nodiscard]] map::MapCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] MapSketches& sketches() { return *m_sketches; }
    [[nodiscard]] matching::MatchController& match() { return *m_match; }
    [[nodiscard]] matching::MatchPanel& matchPanel() { return *m_matchPanel; }
    [[nodiscard]] Selection& selection() { return *m_selection; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] HelpCommands& help() { return *m_help; }
    [[nodiscard]] basemap::Basemaps& basemaps() { return *m_basemaps; }
    [[nodiscard]] const Actions& actions() const { return *m_actions; }
    [[nodiscard]] session::DesignKeeper& design() { return *m_design; }
    [[nodiscard]] records::RecordTablePanel& table(geo::domain::Kind kind) { return *m_tables.at(kind); }
    // Null for a kind that has no table.
    [[nodiscard]] const records::RecordTablePanel* findTable(geo::domain::Kind kind) const {
        const auto found = m_tables.find(kind);
        return found != m_tables.end() ? found->second : nullptr;
    }
    // What map, tables, legend and prints show: that day, or all dates.
    void setDate(std::optional<geo::Date> date);
    // Shows the attribute table of a kind, in a dock of its own unless it has one.
    void openTable(geo::domain::Kind kind);
    void showDock(const QString& name);
    // A panel in a dock of that name. An optional one is hidden at first.
    enum class Panel : std::uint8_t { standing, optional };
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area,
                         Panel panel = Panel::standing);
    // The first steps, unless they were seen to the end or are not wanted any more.
    void offerTour();
    // Puts the docks where they were at first.
    void restoreArrangement();

signals:
    // The user chose another language: the window is to be made anew.
    void languageChosen(const QString& code);
    // setDate changed what is shown.
    void dateShown();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeCentre();
    void makeDocks();
    void makeStatusBar();
    void makeMenus();
    void makeToolBar();
    void makeTools();
    void arrangeDocks();
    void wireSession();
    void wireMap();
    void wireSelection();
    void wireMatch();
    void wireDossier();
    void wireTables();
    void wireTable(records::RecordTablePanel& table);
    void showTable(records::RecordTablePanel& table);
    void clearLayerFilter(geo::domain::Kind kind);
    void fillTableMenu(QMenu& menu);
    void selectOnMap(geo::domain::Kind kind, const std::set<std::int64_t>& ids);
    void zoomToRows(geo::domain::Kind kind, const std::vector<std::int64_t>& ids);
    void flashSelection();
    void showSelectionInTables();
    void wireLayers();
    void wireLegend();
    void showDesign();
    void takeOldLayers();
    void askFilter(geo::carto::LayerId layer);
    void askScales(geo::carto::LayerId layer);
    void wireStyling();
    void editStyle(geo::carto::LayerId layer);
    void previewStyle(geo::carto::LayerId layer, const geo::carto::LayerStyle& style);
    void keepStyle(geo::carto::LayerId layer, const geo::carto::LayerStyle& style);
    void readStyleValues(geo::carto::LayerId layer, const QString& field);
    void importStyle(styling::StyleDialog& dialog);
    void exportStyle(styling::StyleDialog& dialog);
    void wireBasemaps();
    void wireBasemapChoices();
    void showPicked();
    void showWorkspace();
    [[nodiscard]] std::vector<geo::domain::Record> rowsOf(geo::domain::Kind kind);
    void showRows();
    void showUndo();
    void showSelection();
    void showMarks();
    void showMap();
    void showMapHistory();
    void showTitle();
    void fillRecent(QMenu& menu);
    void readState();
    void keepState();

    Services& m_services;
    Selection* m_selection;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<WindowCommands> m_commands;
    std::unique_ptr<HelpCommands> m_help;
    MessageBar* m_messages = nullptr;
    map::MapCanvas* m_canvas = nullptr;
    MapSketches* m_sketches = nullptr;
    layers::LayersPanel* m_layers = nullptr;
    session::DesignKeeper* m_design = nullptr;
    std::map<geo::domain::Kind, records::RecordTablePanel*> m_tables;
    records::InspectorPanel* m_inspector = nullptr;
    dossier::DossierPanel* m_dossier = nullptr;
    ParcelPicking* m_picking = nullptr;
    jobs::JobHandle m_styleJob; // reads the values that classes are made of
    matching::MatchController* m_match = nullptr;
    matching::MatchPanel* m_matchPanel = nullptr;
    basemap::Basemaps* m_basemaps = nullptr;
    map::CoordinateLabel* m_coordinates = nullptr;
    map::ScaleField* m_scale = nullptr;
    QLabel* m_selectionLabel = nullptr;
    QLabel* m_stateLabel = nullptr;
    std::map<QString, QDockWidget*> m_docks;
    QByteArray m_firstArrangement;
    std::map<std::string, QString> m_communeNames;
    jobs::JobHandle m_zoomJob;
    bool m_isMapEmpty = true;
};

} // namespace app::window
