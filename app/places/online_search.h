#pragma once

#include "usecase/gazetteer.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace app::places {

// Asks the geocoding service of the Géoplateforme (which took over the API Adresse) for an address. Off until it is
// turned on; no answer within a few seconds is no answer, and nothing waits for it.
class OnlineSearch : public QObject {
    Q_OBJECT

public:
    explicit OnlineSearch(QObject* parent = nullptr);
    ~OnlineSearch() override;

    static QUrl standardService();
    void setService(const QUrl& service) { m_service = service; }
    void setEnabled(bool isEnabled);
    [[nodiscard]] bool isEnabled() const { return m_isEnabled; }

    // Drops the question before. `near` (in the CRS of the workspace) comes first among equals.
    void ask(const QString& text, int epsg, geo::geom::PointM near);
    void cancel();

    // Reads an answer of the service (GeoJSON, BAN's geocodejson); places in the CRS of the workspace.
    [[nodiscard]] static std::vector<geo::usecase::FoundPlace> readAnswer(const QByteArray& json, int epsg);

signals:
    void answered(const std::vector<geo::usecase::FoundPlace>& places);

private:
    std::unique_ptr<QNetworkAccessManager> m_network; // made for the first question
    QNetworkReply* m_reply = nullptr;
    QUrl m_service;
    bool m_isEnabled = false;
};

} // namespace app::places
