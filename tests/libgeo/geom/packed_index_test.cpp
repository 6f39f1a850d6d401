#include "geom/packed_index.h"

#include <QTest>

#include <random>

using namespace geo::geom;

class PackedIndexTest : public QObject {
    Q_OBJECT
private slots:
    void findsWhatBruteForceFinds_data() {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 15, 16, 17, 256, 257, 5000}) QTest::addRow("%d", count) << count;
    }
    void findsWhatBruteForceFinds() {
        QFETCH(int, count);
        std::mt19937 random{static_cast<unsigned>(count)};
        std::uniform_real_distribution<double> place{0.0, 10000.0};
        std::uniform_real_distribution<double> size{0.0, 200.0};
        std::vector<BoxM> boxes;
        for (int i = 0; i < count; ++i) {
            const double x = place(random);
            const double y = place(random);
            boxes.push_back(i % 11 == 10 ? BoxM{} : BoxM{x, y, x + size(random), y + size(random)});
        }
        const PackedIndex index{boxes};
        for (int i = 0; i < 50; ++i) {
            const double x = place(random);
            const double y = place(random);
            const BoxM wanted{x, y, x + 5.0 * size(random), y + 5.0 * size(random)};
            std::vector<std::uint32_t> expected;
            for (std::uint32_t k = 0; k < boxes.size(); ++k)
                if (boxes[k].intersects(wanted)) expected.push_back(k);
            QVERIFY(index.search(wanted) == expected);
        }
    }

    void boxesOnOneLineAreIndexed() {
        std::vector<BoxM> boxes;
        for (int i = 0; i < 100; ++i) boxes.push_back({5.0, i * 1.0, 5.0, i * 1.0});
        QCOMPARE(PackedIndex{boxes}.search({0.0, 10.0, 10.0, 19.0}).size(), std::size_t{10});
    }
};

QTEST_GUILESS_MAIN(PackedIndexTest)
#include "packed_index_test.moc"
