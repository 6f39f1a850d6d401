#include "exchange/dropped_files.h"

#include <QMimeData>
#include <QUrl>

namespace app::exchange {

std::vector<std::filesystem::path> droppedFiles(const QMimeData* data) {
    std::vector<std::filesystem::path> files;
    if (!data) return files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files.emplace_back(url.toLocalFile().toStdString());
    return files;
}

} // namespace app::exchange
