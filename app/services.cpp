#include "services.h"

#include <QLocale>

namespace app {

namespace {

text::Language languageOf(const settings::Settings& settings, const QString& asked) {
    return text::Language::chosen(asked.isEmpty() ? settings.value(settings::kLanguage) : asked, QLocale::system());
}

} // namespace

Services::Services(const QString& settingsFile, const QString& askedLanguage)
    : settings(settingsFile)
    , language(languageOf(settings, askedLanguage))
    , session(runner, authorOf(settings).toStdString())
    , fileDialog(settings) {}

QString authorOf(const settings::Settings& settings) {
    if (const QString chosen = settings.value(settings::kAuthor); !chosen.isEmpty()) return chosen;
    const QString login = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return login.isEmpty() ? QStringLiteral("entente") : login;
}

} // namespace app
