#pragma once

#include "basemap/basemap_underlay.h"
#include "basemap/service.h"
#include "basemap/tile_fetcher.h"
#include "basemap/tile_imagery.h"
#include "settings/settings.h"
#include "text/language.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>
#include <vector>

namespace app::basemap {

// Which basemaps there are and which one the map shows. Choices are kept in the settings, a workspace each. Touches no
// network before a basemap is chosen, or one that was chosen before is let go on (`start`).
class Basemaps : public QObject {
    Q_OBJECT

public:
    // `runner` and `settings` outlive this.
    Basemaps(jobs::JobRunner& runner, settings::Settings& settings, const text::Language& language,
             QObject* parent = nullptr);
    ~Basemaps() override;

    [[nodiscard]] BasemapUnderlay& underlay() { return *m_underlay; }
    // For the map: null where no basemap is shown, so that the map keeps its own background.
    [[nodiscard]] std::shared_ptr<BasemapUnderlay> shown() const;
    // The program's, then the user's own.
    [[nodiscard]] const std::vector<Service>& services() const { return m_services; }
    // Replaces the user's own. What is shown and is not among them any more is shown no longer.
    void setOwn(const std::vector<Service>& own);
    [[nodiscard]] std::vector<Service> own() const;
    // The service of that id; null where there is none.
    [[nodiscard]] const Service* find(const QString& id) const;

    // The workspace on the map, by what tells it from others, and its CRS; 0 for none. Shows what was chosen for it, as
    // soon as `start` is called.
    void setWorkspace(const QString& workspace, int epsg);
    // The first map of the workspace is drawn: services may be asked now.
    void start();

    // The id of what is shown; "" for none.
    [[nodiscard]] const QString& chosen() const { return m_chosen; }
    void choose(const QString& id);
    void setOpacity(double opacity);
    [[nodiscard]] bool isOffline() const;
    void setOffline(bool isOffline);
    [[nodiscard]] bool snapsToScales() const;
    void setSnapsToScales(bool snaps);
    [[nodiscard]] int cacheMegabytes() const;
    void setCacheMegabytes(int megabytes);
    [[nodiscard]] TileCache& cache() { return *m_cache; }
    // Asks a failing service again, and shows what a file has become.
    void tryAgain();

    // "© IGN"; "" where nothing is shown or nothing is to be said.
    [[nodiscard]] QString attribution() const;
    // With name and licence, for a printed map.
    [[nodiscard]] QString sourceText() const;
    // A few words where the basemap is not as it should be, and what there is to say about it; "" where all is well.
    [[nodiscard]] QString badge() const;
    [[nodiscard]] QString badgeText() const;

    // What is shown, once more, for a picture of its own; null where nothing is.
    [[nodiscard]] std::unique_ptr<Imagery> makeImagery();
    // Made when it is first asked for.
    [[nodiscard]] QNetworkAccessManager& network();
    [[nodiscard]] jobs::JobRunner& runner() { return m_runner; }
    // Tests are less patient.
    void setPatience(const Patience& patience) { m_patience = patience; }

signals:
    void servicesChanged();
    void choiceChanged(); // of basemap, opacity, offline or steps
    void healthChanged();

private:
    void collect();
    void show();
    void remember();

    jobs::JobRunner& m_runner;
    settings::Settings& m_settings;
    text::Language m_language;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::shared_ptr<TileCache> m_cache;
    std::vector<Service> m_services;
    QString m_workspace;
    QString m_chosen;
    Patience m_patience;
    std::shared_ptr<BasemapUnderlay> m_underlay; // the map may hold it a little longer, emptied
};

} // namespace app::basemap
