#include "text/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

// Must stand outside of any namespace: see Q_INIT_RESOURCE.
static void embedTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace app::text {

Translations::Translations(const Language& language) {
    embedTranslations();
    QLocale::setDefault(language.locale());
    if (m_qt.load("qtbase_" + language.code(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    m_isComplete = m_own.load(":/i18n/entente_" + language.code() + ".qm");
    if (m_isComplete) QCoreApplication::installTranslator(&m_own);
}

Translations::~Translations() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace app::text
