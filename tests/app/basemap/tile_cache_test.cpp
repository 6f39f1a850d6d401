#include "basemap/tile_cache.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace app::basemap;

namespace {

QByteArray keyOf(int number) {
    return QByteArray::number(number, 16).rightJustified(40, '0');
}

QStringList filesOf(const QString& folder) {
    QStringList out;
    QDirIterator files{folder, QDir::Files, QDirIterator::Subdirectories};
    while (files.hasNext()) out << files.next();
    return out;
}

void setAge(const QString& path, int hours) {
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite)) qFatal("no such file");
    file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600LL * hours), QFileDevice::FileModificationTime);
}

} // namespace

class TileCacheTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsFound() {
        const QTemporaryDir folder;
        TileCache cache{folder.path()};
        const QByteArray bytes = "\x89PNG\r\n\x1a\nwith\nlines\0and zeros";
        QVERIFY(cache.keep(keyOf(1), {bytes, "\"tag\"", 1'900'000'000}));
        const auto found = TileCache{folder.path()}.find(keyOf(1)); // another program
        QVERIFY(found.has_value());
        QCOMPARE(found->bytes, bytes);
        QCOMPARE(found->etag, QByteArray{"\"tag\""});
        QCOMPARE(found->expires, std::int64_t{1'900'000'000});
        QVERIFY(!cache.find(keyOf(2)));
    }

    void brokenFilesAreMisses_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("foreign") << QByteArray{"\x89PNG\r\n\x1a\n"};
        QTest::newRow("cut") << QByteArray{"cut"};
        QTest::newRow("flipped") << QByteArray{"flipped"};
        QTest::newRow("head only") << QByteArray{"ETILE1\n"};
    }
    void brokenFilesAreMisses() {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        TileCache cache{folder.path()};
        QVERIFY(cache.keep(keyOf(1), {QByteArray(500, 'x'), "", 0}));
        const QString path = filesOf(folder.path()).value(0);
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray whole = file.readAll();
        file.close();
        if (content == "cut")
            whole.chop(100);
        else if (content == "flipped")
            whole[whole.size() - 7] = 'y';
        else
            whole = content;
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole);
        file.close();
        QVERIFY(!cache.find(keyOf(1)));
        QVERIFY(!QFile::exists(path));
        QVERIFY(cache.keep(keyOf(1), {"new", "", 0}));
        QCOMPARE(cache.find(keyOf(1))->bytes, QByteArray{"new"});
    }

    // The oldest by use go, and only until there is room.
    void leastRecentlyUsedGoFirst() {
        const QTemporaryDir folder;
        TileCache cache{folder.path(), 1 << 20};
        for (int i = 0; i < 100; ++i) QVERIFY(cache.keep(keyOf(i), {QByteArray(10'000, 'a'), "", 0}));
        for (const QString& file : filesOf(folder.path())) {
            const int number = QFileInfo{file}.completeBaseName().toInt(nullptr, 16);
            setAge(file, 200 - number); // 0 is the oldest
        }
        QVERIFY(cache.find(keyOf(0)).has_value()); // used now
        for (int i = 100; i < 110; ++i) QVERIFY(cache.keep(keyOf(i), {QByteArray(10'000, 'a'), "", 0}));
        QVERIFY(cache.bytes() <= 1 << 20);
        QVERIFY(cache.bytes() > (1 << 20) * 8 / 10);
        QVERIFY(cache.find(keyOf(0)).has_value());
        QVERIFY(!cache.find(keyOf(1)).has_value());
        QVERIFY(cache.find(keyOf(99)).has_value());
        QVERIFY(cache.find(keyOf(109)).has_value());
    }

    void aSmallerLimitHolds() {
        const QTemporaryDir folder;
        TileCache cache{folder.path()};
        for (int i = 0; i < 50; ++i) QVERIFY(cache.keep(keyOf(i), {QByteArray(10'000, 'a'), "", 0}));
        cache.setLimit(100'000);
        cache.trim();
        QVERIFY(cache.bytes() <= 100'000);
        cache.clear();
        QCOMPARE(cache.bytes(), std::int64_t{0});
    }

    // Several writers and readers of one folder, each with a cache of its own, as two programs would: what is found is
    // always whole.
    void sharedFolder() {
        const QTemporaryDir folder;
        std::atomic<int> wrong = 0;
        std::atomic<int> found = 0;
        const auto work = [&](int seed) {
            TileCache cache{folder.path(), 300'000};
            for (int i = 0; i < 400; ++i) {
                const int number = (i * 7 + seed * 13) % 40;
                const QByteArray body(1'000 + number * 500, static_cast<char>('a' + number % 26));
                if (i % 3 == seed % 3) cache.keep(keyOf(number), {body, "", 0});
                const auto tile = cache.find(keyOf(number));
                if (tile) ++found;
                if (tile && tile->bytes != body) ++wrong;
                if (i % 90 == 0) cache.trim();
            }
        };
        {
            std::vector<std::jthread> programs;
            for (int i = 0; i < 4; ++i) programs.emplace_back(work, i);
        }
        QCOMPARE(wrong.load(), 0);
        QVERIFY(found.load() > 100);
    }

    // A folder that cannot be made is a cache that keeps nothing.
    void withoutAFolder() {
        QTemporaryDir folder;
        QFile file{folder.filePath("file")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        TileCache cache{folder.filePath("file/below")};
        QVERIFY(!cache.keep(keyOf(1), {"x", "", 0}));
        QVERIFY(!cache.find(keyOf(1)));
        QCOMPARE(cache.bytes(), std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TileCacheTest)
#include "tile_cache_test.moc"
