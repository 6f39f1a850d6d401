#pragma once

#include "coverage/catchment_work.h"
#include "session/workspace_session.h"
#include "settings/settings.h"
#include "text/language.h"

#include <QObject>

#include <vector>

namespace app::coverage {

// The catchments that the window shows: from clicks, sites and places, computed in jobs, one beside another until they
// are removed. A change of what is asked, or of the workspace, computes all of them anew.
class CatchmentController : public QObject {
    Q_OBJECT

public:
    // Both outlive it.
    CatchmentController(session::WorkspaceSession& session, settings::Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] const geo::domain::CatchmentParams& params() const { return m_params; }
    void setParams(geo::domain::CatchmentParams params);
    // Beside those there are; one that is there already is not computed twice.
    void add(const std::vector<Origin>& origins);
    void remove(const std::vector<std::size_t>& positions);
    void clear();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    // One a catchment.
    [[nodiscard]] const std::vector<geo::domain::CatchmentReport>& reports() const { return m_reports; }

signals:
    void changed();
    void runningChanged();
    void paramsChanged();
    // Why some origins have no catchment.
    void told(const std::vector<geo::Diagnostic>& diagnostics);
    void failed(const geo::Error& error);

private:
    void forget();
    void run(std::vector<Origin> origins, bool isAnew);
    void take(bool isAnew, geo::Result<CatchmentAnswer> answer);
    [[nodiscard]] std::vector<Origin> shown() const;

    session::WorkspaceSession& m_session;
    settings::Settings& m_settings;
    geo::domain::CatchmentParams m_params;
    std::vector<geo::domain::CatchmentReport> m_reports;
    geo::usecase::CatchmentGroundPtr m_ground; // null: to be read
    std::vector<Origin> m_waiting;             // asked for while another run was on
    jobs::JobHandle m_job;
};

} // namespace app::coverage
