#include "cli/written_file.h"

#include "text/language.h"

#include <QSaveFile>

namespace app::cli {

geo::Result<void> writeFile(const std::string& path, const std::string& content) {
    QSaveFile file{text::fromUtf8(path)};
    const auto size = static_cast<qint64>(content.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), size) != size || !file.commit())
        return geo::fail(geo::ErrorCode::writeFailed, {{"file", path}});
    return {};
}

} // namespace app::cli
