#pragma once

#include "carto/layer.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QSettings;

namespace app::settings {

// One setting: its name in the file, and what holds until the user says otherwise.
template <class T>
struct Key {
    const char* name;
    T initial;
};

using LayerStates = std::vector<geo::carto::LayerState>;

// The table of settings. Constant: the values are in Settings.
inline const Key<QString> kLanguage{"language", ""}; // "fr", "en"; "": that of the system
inline const Key<QString> kAuthor{"author", ""};     // who signs changes and maps; "": the login name
inline const Key<QString> kLastWorkspace{"workspaces/last", ""};
inline const Key<QStringList> kRecentWorkspaces{"workspaces/recent", {}};
inline const Key<QByteArray> kWindowGeometry{"window/geometry", {}};
inline const Key<QByteArray> kWindowState{"window/state", {}};
// What an earlier version kept of the layers, for the first new workspace to begin with; never written any more.
inline const Key<LayerStates> kLayers{"map/layers", {}};                // bottom first
inline const Key<QStringList> kCollapsedGroups{"layers/collapsed", {}}; // by code or name
inline const Key<QString> kPaper{"print/paper", "A4"};                  // "A4", "A3"
inline const Key<bool> kPaperLandscape{"print/landscape", true};
inline const Key<QStringList> kExportKinds{"export/kinds", {"site"}};
inline const Key<QString> kExportFormat{"export/format", "fr-csv"}; // as ExportDialog names them
inline const Key<QString> kExportEpsg{"export/epsg", "0"};          // 0: that of the workspace
inline const Key<bool> kExportGeometry{"export/geometry", false};
inline const Key<bool> kExportPublic{"export/public", true};
inline const Key<bool> kUnknownExcludes{"match/unknown_excludes", false};
inline const Key<QString> kAllocation{"allocation/params", ""}; // JSON, without what is of one workspace
inline const Key<bool> kAllocateBoth{"allocation/both", true};
inline const Key<bool> kAllocationLines{"allocation/lines", true}; // on the map
inline const Key<QString> kCoverage{"coverage/params", ""};        // JSON, without what is of one workspace
inline const Key<QString> kCatchments{"coverage/catchments", ""};  // the same
inline const Key<bool> kCoverageOnMap{"coverage/on_map", true};
inline const Key<QString> kSiting{"siting/params", ""};     // JSON, without what is of one workspace
inline const Key<bool> kSitingOnMap{"siting/on_map", true}; // the choice that is shown is on the map
inline const Key<QByteArray> kImportGeometry{"import/geometry", {}};
inline const Key<QString> kImportMode{"import/mode", "add"}; // "add", "replace", "update"

inline const Key<QString> kHelpZoom{"help/zoom", "0"};            // points more than the letters of the desktop
inline const Key<bool> kTourSeen{"help/tour_seen", false};        // not to be shown at start
inline const Key<QStringList> kShortcuts{"keys/changed", {}};     // "action=key", only what differs from the table
inline const Key<QStringList> kRecentCommands{"keys/recent", {}}; // of the command palette, newest first

inline const Key<bool> kOnlineSearch{"places/online", false};   // a service may be asked for addresses
inline const Key<QString> kAddressFile{"places/addresses", ""}; // a BAN file that is searched with the workspace

inline const Key<QStringList> kBasemapServices{"basemap/services", {}}; // the user's own, a JSON object each
inline const Key<QStringList> kBasemapChoices{"basemap/choices", {}};   // a line a workspace: digest, opacity, id
inline const Key<QString> kBasemapCacheMegabytes{"basemap/cache_megabytes", "512"};
inline const Key<bool> kBasemapOffline{"basemap/offline", false};
inline const Key<bool> kBasemapSnap{"basemap/snap_to_scales", false};

inline const Key<QString> kDecidedBy{"board/decided_by", ""};        // who decided the last step of a placement
inline const Key<bool> kBoardDeclined{"board/declined", false};      // the declined ones are shown
inline const Key<QString> kAlertMonths{"board/alert_months", "3"};   // how near an end is told
inline const Key<QString> kIndicatorsBy{"indicators/by", "commune"}; // code of geo::domain::IndicatorBy
inline const Key<QString> kIndicatorsField{"indicators/field", ""};  // of the chart with a chosen figure
inline const Key<QString> kOccupancyBy{"board/occupancy_by", "0"};   // geo::usecase::OccupancyBy

// What a file dialog is opened for: each remembers its own folder.
enum class Folder : std::uint8_t { workspace, import, print, exportTable, basemap };

// What the user chose, kept in one INI file. Reading never fails: a value that is missing or makes no sense is the
// initial one. Not shared between threads.
class Settings {
public:
    static constexpr int kRecentCount = 10;

    // The file in the user's configuration folder: ~/.config/entente/entente.ini on Linux.
    [[nodiscard]] static QString standardFile();

    // Tests give a file of their own. A file that cannot be written keeps the settings until the end of the program.
    explicit Settings(const QString& file = standardFile());
    ~Settings();
    Settings(Settings&&) noexcept;
    Settings& operator=(Settings&&) noexcept;

    // T is one of QString, QStringList, QByteArray, bool, LayerStates.
    template <class T>
    [[nodiscard]] T value(const Key<T>& key) const;
    template <class T>
    void set(const Key<T>& key, const T& value);
    // Back to the initial value.
    template <class T>
    void reset(const Key<T>& key) {
        remove(key.name);
    }

    // The folder last used for it, if it still exists; else the user's documents.
    [[nodiscard]] QString folder(Folder purpose) const;
    void setFolder(Folder purpose, const QString& fileOrFolder);

    // Puts a workspace at the head of the recent ones, and makes it the last. Paths are kept absolute.
    void rememberWorkspace(const QString& file);
    void forgetWorkspace(const QString& file);

    // The weights of a project's comparison in one workspace (uuid or path); empty where none were set.
    [[nodiscard]] std::vector<double> weights(const QString& workspace, std::int64_t project) const;
    void setWeights(const QString& workspace, std::int64_t project, const std::vector<double>& weights);

    // Writes now what is otherwise written soon. False if the file cannot be written.
    bool save();

private:
    void remove(const char* name);
    std::unique_ptr<QSettings> m_file;
};

} // namespace app::settings
