#pragma once

#include "carto/viewport.h"
#include "places/bookmark_model.h"
#include "session/workspace_session.h"

#include <QObject>

namespace app::places {

// The bookmarks of the workspace: places to come back to. Each change is a step of the journal.
class Bookmarks : public QObject {
    Q_OBJECT

public:
    Bookmarks(session::WorkspaceSession& session, text::Language language, QObject* parent = nullptr);

    [[nodiscard]] BookmarkModel& model() { return *m_model; }
    void add(const QString& name, const geo::carto::Viewport& view);
    void rename(const geo::domain::Record& bookmark, const QString& name);
    void remove(const std::vector<int>& rows);
    // The view of a bookmark, as large as `view`.
    [[nodiscard]] std::optional<geo::carto::Viewport> viewOf(int row, const geo::carto::Viewport& view) const;

private:
    void read();

    session::WorkspaceSession& m_session;
    BookmarkModel* m_model;
};

} // namespace app::places
