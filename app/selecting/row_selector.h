#pragma once

#include "selecting/combine.h"
#include "session/workspace_session.h"
#include "usecase/select_rows.h"

#include <QObject>

#include <functional>

namespace app::selecting {

// Looks for rows in a job of its own; a new question drops the one before.
class RowSelector : public QObject {
    Q_OBJECT

public:
    explicit RowSelector(session::WorkspaceSession& session, QObject* parent = nullptr);

    using Told = std::function<void(geo::Result<std::vector<geo::carto::FeatureRef>>)>;
    void where(geo::domain::Kind kind, const QString& expression, Told told);
    void byLocation(const geo::usecase::LocationQuery& query, Told told);
    // Every row of these kinds.
    void all(const std::vector<geo::domain::Kind>& kinds, Told told);
    void cancel() { m_job = {}; }

private:
    session::WorkspaceSession& m_session;
    jobs::JobHandle m_job;
};

} // namespace app::selecting
