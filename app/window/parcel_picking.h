#pragma once

#include "geom/point.h"
#include "map/feature_lookup.h"
#include "session/workspace_session.h"
#include "text/language.h"
#include "usecase/pick_parcel.h"

#include <QObject>
#include <QString>

namespace app::window {

// Picking the parcels of one site on the map: each click is a step of its own, undoable.
class ParcelPicking : public QObject {
    Q_OBJECT

public:
    ParcelPicking(session::WorkspaceSession& session, const text::Language& language, QObject* parent = nullptr);

    void begin(std::int64_t site);
    void end();
    [[nodiscard]] bool isActive() const { return m_site != 0; }
    // Takes the parcel at the place into the site, or off it.
    void pick(geo::geom::PointM place);
    // The parcels of the site as the map knows them.
    [[nodiscard]] map::FeatureRefs picked() const;

signals:
    // What has been picked so far, or what to do.
    void told(const QString& sentence);
    void pickedChanged();

private:
    [[nodiscard]] QString sentenceOf(const geo::usecase::PickReport& report) const;

    session::WorkspaceSession& m_session;
    text::Language m_language;
    std::int64_t m_site = 0;
};

} // namespace app::window
