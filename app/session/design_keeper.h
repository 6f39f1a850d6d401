#pragma once

#include "session/workspace_session.h"
#include "usecase/map_design.h"

#include <QObject>

namespace app::session {

// How the workspace of a session shows its map: read from its rows, followed when they change here, by an undo or
// elsewhere, and changed by undoable steps.
class DesignKeeper : public QObject {
    Q_OBJECT

public:
    // `session` outlives it.
    explicit DesignKeeper(WorkspaceSession& session, QObject* parent = nullptr);

    // The defaults while no workspace is open.
    [[nodiscard]] const geo::usecase::MapDesign& design() const { return m_design; }

    // Keeps what differs from design() as one step. In a read-only workspace the window alone shows it
    // (keptInWindowOnly), but for filters and styles by another field, which are refused: what they leave out or show
    // is read by what the file says. An error is told by the session too, and `changed` follows with what holds.
    geo::Result<void> change(const geo::usecase::MapDesign& wanted);

signals:
    void changed();
    // Once for a workspace: it cannot be written, the change lasts as long as the window.
    void keptInWindowOnly();

private:
    void read();

    WorkspaceSession& m_session;
    geo::usecase::MapDesign m_design = geo::usecase::defaultDesign();
    bool m_isOwn = false; // of the window: the workspace is read-only and does not say this
};

} // namespace app::session
