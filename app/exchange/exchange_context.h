#pragma once

#include "files/file_dialog.h"
#include "session/workspace_session.h"
#include "settings/settings.h"
#include "text/language.h"

namespace app::exchange {

// What the dialogs of this folder work with; all of it outlives them.
struct ExchangeContext {
    session::WorkspaceSession& session;
    settings::Settings& settings;
    files::FileDialog& fileDialog;
    text::Language language;
};

} // namespace app::exchange
