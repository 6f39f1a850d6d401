#pragma once

#include <QString>

namespace app::help {

// The text without case and accents, of the same length, so that places in it are places in the text: "Écart" is
// "ecart".
[[nodiscard]] QString folded(const QString& text);

// The words of what was typed, folded.
[[nodiscard]] QStringList foldedWords(const QString& typed);

} // namespace app::help
