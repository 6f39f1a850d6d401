#include "selecting/row_selector.h"

#include <memory>

namespace app::selecting {

using Found = std::vector<geo::carto::FeatureRef>;

RowSelector::RowSelector(session::WorkspaceSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &session::WorkspaceSession::closed, this, &RowSelector::cancel);
}

void RowSelector::where(geo::domain::Kind kind, const QString& expression, Told told) {
    const auto work = [kind, text = expression.toStdString()](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::featuresWhere(desk, kind, text, job);
    };
    m_job = m_session.run<Found>(tr("Selecting"), work, std::move(told));
}

void RowSelector::byLocation(const geo::usecase::LocationQuery& query, Told told) {
    // Shared: GCC 12 takes a copy of an optional list for uninitialised (-Wmaybe-uninitialized).
    const auto work = [asked = std::make_shared<const geo::usecase::LocationQuery>(query)](geo::usecase::Desk& desk,
                                                                                           geo::JobControl& job) {
        return geo::usecase::featuresByLocation(desk, *asked, job);
    };
    m_job = m_session.run<Found>(tr("Selecting by location"), work, std::move(told));
}

void RowSelector::all(const std::vector<geo::domain::Kind>& kinds, Told told) {
    const auto work = [kinds](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<Found> {
        Found found;
        for (const geo::domain::Kind kind : kinds) {
            GEO_ASSIGN(const auto rows, geo::usecase::featuresWhere(desk, kind, {}, job));
            found.insert(found.end(), rows.begin(), rows.end());
        }
        return found;
    };
    m_job = m_session.run<Found>(tr("Selecting"), work, std::move(told));
}

} // namespace app::selecting
