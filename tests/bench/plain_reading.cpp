#include "bench/plain_reading.h"

#include <memory>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace bench {
namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::unexpected<geo::Error> unreadable(const std::filesystem::path& file, sqlite3* database) {
    return geo::fail(geo::ErrorCode::fileUnreadable, {{"file", file.string()}, {"detail", sqlite3_errmsg(database)}});
}

} // namespace

geo::Result<PlainReading> readPlainly(const std::filesystem::path& file, const std::vector<std::string>& tables) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, Close> database{opened};
    if (code != SQLITE_OK) return unreadable(file, opened);
    PlainReading reading;
    for (const std::string& table : tables) {
        sqlite3_stmt* prepared = nullptr;
        const std::string query = "SELECT * FROM \"" + table + "\"";
        if (sqlite3_prepare_v2(opened, query.c_str(), -1, &prepared, nullptr) != SQLITE_OK)
            return unreadable(file, opened);
        const std::unique_ptr<sqlite3_stmt, Close> statement{prepared};
        int step = SQLITE_ROW;
        while ((step = sqlite3_step(prepared)) == SQLITE_ROW) {
            ++reading.rows;
            for (int column = 0; column < sqlite3_column_count(prepared); ++column)
                reading.bytes += sqlite3_column_bytes(prepared, column);
        }
        if (step != SQLITE_DONE) return unreadable(file, opened);
    }
    return reading;
}

void forgetCached(const std::filesystem::path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    (void)fdatasync(descriptor);
    (void)posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    (void)close(descriptor);
}

} // namespace bench
