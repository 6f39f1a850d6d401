#include "desk_case.h"
#include "usecase/read_map.h"

#include <map>
#include <random>
#include <set>

using namespace deskcase;
using carto::LayerId;

namespace {

std::set<std::int64_t> idsOf(const carto::LayerData& layer) {
    std::set<std::int64_t> ids;
    for (std::size_t i = 0; i < layer.size(); ++i) ids.insert(layer.rowId(i));
    return ids;
}

// The rows of a layer by the table alone: of its kind, and of the kind of site.
std::map<std::int64_t, domain::Record> rowsOf(const usecase::Desk& desk, const carto::LayerInfo& info) {
    std::map<std::int64_t, domain::Record> rows;
    for (domain::Record& record : all(desk, info.kind)) {
        const bool isOfIt =
            !info.siteKind || domain::toText(record.value("kind")) == std::string{domain::codeOf(*info.siteKind)};
        if (isOfIt && !geom::isEmpty(record.mainShape())) rows.emplace(record.id, std::move(record));
    }
    return rows;
}

} // namespace

class ReadLayerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_sample.emplace(900); }

    void readingByBoxIsBruteForce_data() {
        QTest::addColumn<int>("layer");
        for (const LayerId layer : {LayerId::parcel, LayerId::street, LayerId::commune, LayerId::transitional})
            QTest::newRow(std::string{domain::codeOf(layer)}.c_str()) << static_cast<int>(layer);
    }
    void readingByBoxIsBruteForce() {
        QFETCH(int, layer);
        const auto id = static_cast<LayerId>(layer);
        const auto rows = rowsOf(m_sample->desk, carto::infoOf(id));
        QVERIFY(!rows.empty());
        std::mt19937 random{static_cast<unsigned>(layer) + 7U};
        const geom::BoxM all = must(usecase::readMap(m_sample->desk, m_sample->job)).extent();
        std::size_t found = 0;
        for (int i = 0; i < 60; ++i) {
            geom::BoxM box;
            if (i % 3 == 0) { // its side lies exactly on that of a row
                auto row = rows.begin();
                std::advance(row, static_cast<std::ptrdiff_t>(random() % rows.size()));
                const geom::BoxM own = geom::boxOf(row->second.mainShape());
                box = {own.maxX, own.maxY, own.maxX + 300.0, own.maxY + 300.0};
            } else {
                const auto within = [&](double low, double high) {
                    return std::uniform_real_distribution{low, high}(random);
                };
                const geom::PointM corner{within(all.minX, all.maxX), within(all.minY, all.maxY)};
                const double side = i % 3 == 1 ? 200.0 : 8'000.0;
                box = {corner.x, corner.y, corner.x + side, corner.y + side};
            }
            const auto read = must(usecase::readLayer(m_sample->desk, id, box, m_sample->job));
            std::set<std::int64_t> expected;
            for (const auto& [number, row] : rows)
                if (geom::boxOf(row.mainShape()).intersects(box)) expected.insert(number);
            QCOMPARE(idsOf(*read), expected);
            QCOMPARE(read->covered(), box);
            found += expected.size();
        }
        QVERIFY(found > 0);
    }

    void aWholeLayerIsReadWithoutABox() {
        const auto parcels = must(usecase::readLayer(m_sample->desk, LayerId::parcel, {}, m_sample->job));
        QCOMPARE(parcels->size(), std::size_t{900});
        QCOMPARE(parcels->total(), 900);
        QVERIFY(parcels->covered().isEmpty());
    }

private:
    std::optional<SampleDesk> m_sample;
};

QTEST_GUILESS_MAIN(ReadLayerTest)
#include "read_layer_test.moc"
