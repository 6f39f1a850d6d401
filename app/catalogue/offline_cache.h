#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>
#include <set>
#include <vector>

namespace app::catalogue {

// A file that was downloaded before and is still here, whole.
struct Copy {
    QString file;
    QString address;
    QString etag;
    QString lastModified;
    QDateTime received; // UTC
    QDateTime checked;  // UTC: when the service last said that it is still the current one
    qint64 bytes = 0;
    qint64 features = 0; // of GeoJSON
};

// The downloads kept for the days without network: one folder, a file each with what is known of it in
// `<file>.copy.json` beside it. Several programs may use it at once.
class OfflineCache {
public:
    static constexpr qint64 kMostBytes = 2'000'000'000;

    // In the user's cache folder: ~/.cache/entente/open-data on Linux.
    [[nodiscard]] static QString standardFolder();

    explicit OfflineCache(QString folder = standardFolder(), qint64 mostBytes = kMostBytes);

    // Makes the folder; false where it cannot be.
    [[nodiscard]] bool prepare() const;
    // Where the file of this name is or will be.
    [[nodiscard]] QString path(const QString& name) const;
    // The copy of that name, if it is of this address and has the length that it had.
    [[nodiscard]] std::optional<Copy> find(const QString& name, const QUrl& address) const;
    // Notes what the file that now has its name is. False where the disk does not let it be.
    bool note(const QString& name, const Copy& copy) const;
    // The copy is still the current one.
    void confirm(const QString& name, Copy copy, const QDateTime& now) const;
    // Removes the copies checked longest ago until all fit within the limit, but none of `needed` (names).
    void trim(const std::set<QString>& needed) const;
    [[nodiscard]] std::vector<Copy> all() const;

private:
    QString m_folder;
    qint64 m_mostBytes;
};

} // namespace app::catalogue
