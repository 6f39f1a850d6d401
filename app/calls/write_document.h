#pragma once

#include "base/result.h"

#include <QString>

namespace app::calls {

// Writes a page or several of simple HTML (".pdf"). Error: writeFailed (file).
[[nodiscard]] geo::Result<void> writePdf(const QString& file, const QString& title, const QString& html);
// Writes a text as UTF-8, whole or not at all. Error: writeFailed (file).
[[nodiscard]] geo::Result<void> writeText(const QString& file, const QString& text);
// Lines of plain text as HTML: the first a title, those without an indent or a dash before a list are headings.
[[nodiscard]] QString htmlOf(const QString& text);

} // namespace app::calls
