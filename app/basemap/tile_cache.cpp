#include "basemap/tile_cache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <vector>

namespace app::basemap {
namespace {

constexpr auto kMagic = "ETILE1\n";      // of the files; another layout would be another
constexpr qsizetype kDigest = 16;        // bytes of MD5, against broken files, not against anyone
constexpr std::int64_t kUseCounts = 600; // seconds after which another use is worth a write
constexpr qint64 kLargestFile = 16 << 20;

// One line each: magic, digest in hex, expiry, etag. Then the bytes.
QByteArray headOf(const KeptTile& tile) {
    const QByteArray digest = QCryptographicHash::hash(tile.bytes, QCryptographicHash::Md5).toHex();
    QByteArray etag = tile.etag;
    etag.replace('\n', ' ');
    return kMagic + digest + '\n' + QByteArray::number(static_cast<qlonglong>(tile.expires)) + '\n' + etag + '\n';
}

std::optional<KeptTile> tileFrom(const QByteArray& file) {
    if (!file.startsWith(kMagic)) return std::nullopt;
    qsizetype at = static_cast<qsizetype>(qstrlen(kMagic));
    const auto line = [&] {
        const qsizetype end = file.indexOf('\n', at);
        const QByteArray text = end < 0 ? QByteArray{} : file.mid(at, end - at);
        at = end < 0 ? file.size() : end + 1;
        return text;
    };
    KeptTile tile;
    const QByteArray digest = line();
    tile.expires = line().toLongLong();
    tile.etag = line();
    tile.bytes = file.mid(at);
    if (digest.size() != 2 * kDigest || digest != QCryptographicHash::hash(tile.bytes, QCryptographicHash::Md5).toHex())
        return std::nullopt;
    return tile;
}

struct Entry {
    QString path;
    qint64 size = 0;
    QDateTime used;
};

std::vector<Entry> entriesOf(const QString& folder) {
    std::vector<Entry> out;
    QDirIterator files{folder, {QStringLiteral("*.tile")}, QDir::Files, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        files.next();
        const QFileInfo info = files.fileInfo();
        out.push_back({info.filePath(), info.size(), info.lastModified()});
    }
    return out;
}

void markUsed(QFile& file) {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (file.fileTime(QFileDevice::FileModificationTime).secsTo(now) < kUseCounts) return;
    file.setFileTime(now, QFileDevice::FileModificationTime);
}

} // namespace

QString TileCache::standardFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/entente/tiles");
}

TileCache::TileCache(QString folder, std::int64_t limit)
    : m_folder(std::move(folder))
    , m_limit(limit) {}

QString TileCache::fileOf(const QByteArray& key) const {
    return m_folder + u'/' + QString::fromLatin1(key.left(2)) + u'/' + QString::fromLatin1(key) +
           QStringLiteral(".tile");
}

void TileCache::setLimit(std::int64_t bytes) {
    m_limit = bytes;
}

std::optional<KeptTile> TileCache::find(const QByteArray& key) const {
    // Not "read and write": a folder that cannot be written is read all the same.
    QFile file{fileOf(key)};
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) return std::nullopt;
    auto tile = tileFrom(file.readAll());
    if (!tile) {
        file.remove();
        return std::nullopt;
    }
    markUsed(file);
    return tile;
}

bool TileCache::keep(const QByteArray& key, const KeptTile& tile) {
    const QString path = fileOf(key);
    QDir{}.mkpath(QFileInfo{path}.path());
    QSaveFile file{path};
    const QByteArray head = headOf(tile);
    if (!file.open(QIODevice::WriteOnly)) return false;
    if (file.write(head) != head.size() || file.write(tile.bytes) != tile.bytes.size() || !file.commit()) return false;
    bool isFull = false;
    {
        const std::scoped_lock lock{m_mutex};
        if (m_bytes < 0)
            m_bytes = bytes();
        else
            m_bytes += head.size() + tile.bytes.size();
        isFull = m_bytes > m_limit;
    }
    if (isFull) trim();
    return true;
}

void TileCache::prolong(const QByteArray& key, std::int64_t expires, const QByteArray& etag) {
    auto tile = find(key);
    if (!tile) return;
    tile->expires = expires;
    if (!etag.isEmpty()) tile->etag = etag;
    keep(key, *tile);
}

std::int64_t TileCache::bytes() const {
    std::int64_t sum = 0;
    for (const Entry& entry : entriesOf(m_folder)) sum += entry.size;
    return sum;
}

void TileCache::trim() {
    const std::scoped_lock lock{m_mutex};
    std::vector<Entry> entries = entriesOf(m_folder);
    std::ranges::sort(entries, {}, &Entry::used);
    m_bytes = 0;
    for (const Entry& entry : entries) m_bytes += entry.size;
    const std::int64_t enough = m_limit / 10 * 9;
    for (const Entry& entry : entries) {
        if (m_bytes <= enough) break;
        if (QFile::remove(entry.path) || !QFile::exists(entry.path)) m_bytes -= entry.size;
    }
}

void TileCache::clear() {
    const std::scoped_lock lock{m_mutex};
    for (const Entry& entry : entriesOf(m_folder)) QFile::remove(entry.path);
    m_bytes = 0;
}

} // namespace app::basemap
