#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>

namespace app::basemap {

// A tile's file as the service sent it.
struct KeptTile {
    QByteArray bytes;
    QByteArray etag;
    std::int64_t expires = 0; // seconds since 1970: until then the service need not be asked again
};

// The tiles that were fetched once, a file each below one folder. The one least recently used goes when there is no
// more room. Safe between threads, and between programs: files appear whole, under their name, and a file that is
// broken, foreign or gone is a tile that is not there. What another program writes is found by the next count.
class TileCache {
public:
    // The folder in which the user's programs keep what can be had again.
    [[nodiscard]] static QString standardFolder();

    // `limit` in bytes. The folder is made when the first tile is kept.
    explicit TileCache(QString folder = standardFolder(), std::int64_t limit = std::int64_t{512} << 20);

    void setLimit(std::int64_t bytes);
    [[nodiscard]] std::int64_t limit() const { return m_limit; }
    [[nodiscard]] const QString& folder() const { return m_folder; }

    // Marks it as used. `key` is a file name's worth of letters and digits (cacheKey).
    [[nodiscard]] std::optional<KeptTile> find(const QByteArray& key) const;
    // Keeps it in place of what was there of that key. False where it could not be written.
    bool keep(const QByteArray& key, const KeptTile& tile);
    // The service says that what is kept holds until then.
    void prolong(const QByteArray& key, std::int64_t expires, const QByteArray& etag);

    // Counted in the folder. Linear in its files.
    [[nodiscard]] std::int64_t bytes() const;
    // Removes the least recently used until nine tenths of the limit are left.
    void trim();
    void clear();

private:
    [[nodiscard]] QString fileOf(const QByteArray& key) const;

    QString m_folder;
    std::atomic<std::int64_t> m_limit;
    std::mutex m_mutex;        // of the count
    std::int64_t m_bytes = -1; // as far as this program knows; -1: not counted yet
};

} // namespace app::basemap
