#include "catalogue/offline_cache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace app::catalogue {

namespace {

constexpr QLatin1String kNote{".copy.json"};

QDateTime timeOf(const QJsonValue& value) {
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

// None where the note is missing, damaged, or not of the file that is there.
std::optional<Copy> readNote(const QString& file) {
    QFile source{file + kNote};
    if (!source.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(source.readAll()).object();
    Copy copy{file,
              object["address"].toString(),
              object["etag"].toString(),
              object["last_modified"].toString(),
              timeOf(object["received"]),
              timeOf(object["checked"]),
              object["bytes"].toInteger(-1),
              object["features"].toInteger()};
    const QFileInfo info{file};
    if (!copy.received.isValid() || !info.isFile() || info.size() != copy.bytes) return std::nullopt;
    return copy;
}

} // namespace

QString OfflineCache::standardFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/entente/open-data";
}

OfflineCache::OfflineCache(QString folder, qint64 mostBytes)
    : m_folder(std::move(folder))
    , m_mostBytes(mostBytes) {}

bool OfflineCache::prepare() const {
    return QDir{}.mkpath(m_folder) && QFileInfo{m_folder}.isWritable();
}

QString OfflineCache::path(const QString& name) const {
    return m_folder + u'/' + name;
}

std::optional<Copy> OfflineCache::find(const QString& name, const QUrl& address) const {
    auto copy = readNote(path(name));
    if (copy && copy->address != address.toString()) copy.reset();
    return copy;
}

bool OfflineCache::note(const QString& name, const Copy& copy) const {
    QSaveFile target{path(name) + kNote};
    if (!target.open(QIODevice::WriteOnly)) return false;
    const QJsonObject object{{"address", copy.address},
                             {"etag", copy.etag},
                             {"last_modified", copy.lastModified},
                             {"received", copy.received.toUTC().toString(Qt::ISODate)},
                             {"checked", copy.checked.toUTC().toString(Qt::ISODate)},
                             {"bytes", copy.bytes},
                             {"features", copy.features}};
    target.write(QJsonDocument{object}.toJson());
    return target.commit();
}

void OfflineCache::confirm(const QString& name, Copy copy, const QDateTime& now) const {
    copy.checked = now;
    note(name, copy);
}

std::vector<Copy> OfflineCache::all() const {
    std::vector<Copy> copies;
    for (const QString& name : QDir{m_folder}.entryList({u'*' + kNote}, QDir::Files))
        if (auto copy = readNote(path(name.chopped(kNote.size())))) copies.push_back(std::move(*copy));
    std::ranges::sort(copies, {}, &Copy::checked);
    return copies;
}

void OfflineCache::trim(const std::set<QString>& needed) const {
    const auto copies = all();
    qint64 bytes = 0;
    for (const Copy& copy : copies) bytes += copy.bytes;
    for (const Copy& copy : copies) {
        if (bytes <= m_mostBytes) return;
        if (needed.contains(QFileInfo{copy.file}.fileName())) continue;
        if (!QFile::remove(copy.file)) continue;
        QFile::remove(copy.file + kNote);
        bytes -= copy.bytes;
    }
}

} // namespace app::catalogue
