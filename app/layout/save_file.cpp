#include "layout/save_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace app::layout {
namespace {

std::unexpected<geo::Error> failed(const QSaveFile& file) {
    const std::string name = file.fileName().toStdString();
    if (file.error() == QFileDevice::ResourceError) return geo::fail(geo::ErrorCode::diskFull, {{"file", name}});
    return geo::fail(geo::ErrorCode::writeFailed, {{"file", name}, {"detail", file.errorString().toStdString()}});
}

} // namespace

geo::Result<void> saveFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly)) {
        const QFileInfo folder{QFileInfo{path}.absolutePath()};
        if (!folder.isDir() || !folder.isWritable())
            return geo::fail(geo::ErrorCode::folderNotWritable, {{"file", folder.filePath().toStdString()}});
        return failed(file);
    }
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) return failed(file);
    return {};
}

} // namespace app::layout
