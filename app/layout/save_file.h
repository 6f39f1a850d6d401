#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace app::layout {

// Writes bytes to a file beside the one wanted and puts it in its place: whole or not at all.
// Errors: folderNotWritable (file), diskFull (file), writeFailed (file, detail).
[[nodiscard]] geo::Result<void> saveFile(const QString& path, const QByteArray& bytes);

} // namespace app::layout
