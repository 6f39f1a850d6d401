#pragma once

#include "text/language.h"

#include <QTranslator>

namespace app::text {

// The words of a language, in force while this lives: our own, embedded, and those of Qt's dialogs where they are
// installed. Also makes the language the one in which Qt's own widgets write numbers. Made in main, after the
// application; another one may follow when the user changes the language (QEvent::LanguageChange is sent).
class Translations {
public:
    explicit Translations(const Language& language);
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    // Whether our own words were found; English needs none but plural forms.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    QTranslator m_qt;
    QTranslator m_own;
    bool m_isComplete = false;
};

} // namespace app::text
