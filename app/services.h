#pragma once

#include "jobs/job_runner.h"
#include "session/workspace_session.h"
#include "settings/settings.h"
#include "text/language.h"
#include "files/file_dialog.h"

namespace app {

// What the program is made of: built once by main, handed to whoever needs a part of it.
struct Services {
    explicit Services(const QString& settingsFile, const QString& askedLanguage);

    settings::Settings settings;
    text::Language language;
    jobs::JobRunner runner;
    session::WorkspaceSession session;
    files::FileDialog fileDialog;
};

// Who signs changes: the name in the settings, else the login name.
[[nodiscard]] QString authorOf(const settings::Settings& settings);

} // namespace app
