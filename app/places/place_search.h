#pragma once

#include "places/online_search.h"
#include "places/place_model.h"
#include "session/workspace_session.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace app::places {

// Looks for places while they are typed: in the workspace's gazetteer, which is read in a job when it is first needed
// and again after the rows have changed, and with the online service where the user allowed it.
class PlaceSearch : public QObject {
    Q_OBJECT

public:
    PlaceSearch(session::WorkspaceSession& session, text::Language language, QObject* parent = nullptr);

    [[nodiscard]] PlaceModel& model() { return *m_model; }
    [[nodiscard]] OnlineSearch& online() { return *m_online; }
    // A file of addresses that is searched with the workspace; "" for none.
    void setAddressFile(const QString& file);
    // `near`: the middle of the map.
    void search(const QString& text, geo::geom::PointM near);
    // Reads the gazetteer if it is not there yet: before the first letter is typed.
    void prepare();
    [[nodiscard]] bool isReady() const { return m_gazetteer != nullptr && !m_isStale; }

signals:
    // The model shows what is found for the last text.
    void found();
    void failed(const geo::Error& error);

private:
    void forget();
    void show();

    session::WorkspaceSession& m_session;
    PlaceModel* m_model;
    OnlineSearch* m_online;
    QTimer m_pause; // of typing, before the service is asked
    std::shared_ptr<const geo::usecase::Gazetteer> m_gazetteer;
    bool m_isStale = false; // the rows have changed since
    jobs::JobHandle m_job;
    bool m_isReading = false;
    QString m_addressFile;
    QString m_text;
    geo::geom::PointM m_near;
    std::vector<geo::usecase::FoundPlace> m_onlinePlaces;
};

} // namespace app::places
