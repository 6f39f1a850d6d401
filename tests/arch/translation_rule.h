#pragma once

#include "arch/rule.h"

namespace arch {

// Every sentence that app translates (tr, translate, QT_TR_NOOP, QT_TRANSLATE_NOOP) has a finished French translation
// in resources/translations/*_fr.ts, and no catalogue holds an unfinished or empty one.
[[nodiscard]] Violations checkTranslations(const Files& files);

} // namespace arch
