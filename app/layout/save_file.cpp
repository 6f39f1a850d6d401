#include "layout/save_file.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace app::layout {
namespace {

// A write cut short by a full disk is only a short write to Qt: the room that is left tells the reason.
std::unexpected<geo::Error> failed(const QSaveFile& file, qsizetype size) {
    const std::string name = file.fileName().toStdString();
    const qint64 room = QStorageInfo{QFileInfo{file.fileName()}.absolutePath()}.bytesAvailable();
    if (file.error() == QFileDevice::ResourceError || (room >= 0 && room < size))
        return geo::fail(geo::ErrorCode::diskFull, {{"file", name}});
    return geo::fail(geo::ErrorCode::writeFailed, {{"file", name}, {"detail", file.errorString().toStdString()}});
}

} // namespace

geo::Result<void> saveFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly)) {
        const QFileInfo folder{QFileInfo{path}.absolutePath()};
        if (!folder.isDir() || !folder.isWritable())
            return geo::fail(geo::ErrorCode::folderNotWritable, {{"file", folder.filePath().toStdString()}});
        return failed(file, bytes.size());
    }
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) return failed(file, bytes.size());
    return {};
}

} // namespace app::layout
