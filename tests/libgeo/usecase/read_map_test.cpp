#include "desk_case.h"
#include "usecase/read_map.h"

#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace deskcase;
using carto::LayerId;
using domain::Kind;

namespace {

std::vector<carto::Feature> featuresOf(const carto::LayerData& layer) {
    std::vector<carto::Feature> features;
    for (std::size_t i = 0; i < layer.size(); ++i) features.push_back(layer.feature(i));
    return features;
}

// Every coordinate as the map keeps it.
geom::Geometry toTheCentimetre(geom::Geometry geometry) {
    const auto round = [](std::vector<geom::PointM>& points) {
        for (geom::PointM& p : points) p = {std::nearbyint(p.x * 100.0) / 100.0, std::nearbyint(p.y * 100.0) / 100.0};
    };
    const auto polygon = [&](geom::Polygon& p) {
        round(p.outer);
        for (geom::Ring& hole : p.holes) round(hole);
    };
    std::visit(geom::Overloaded{[](geom::NoGeometry) {},
                                [](geom::PointM& p) {
                                    p = {std::nearbyint(p.x * 100.0) / 100.0, std::nearbyint(p.y * 100.0) / 100.0};
                                },
                                [&](geom::MultiPoint& m) { round(m.points); },
                                [&](geom::LineString& l) { round(l.points); },
                                [&](geom::MultiLineString& m) {
                                    for (geom::LineString& l : m.lines) round(l.points);
                                },
                                polygon,
                                [&](geom::MultiPolygon& m) {
                                    for (geom::Polygon& p : m.polygons) polygon(p);
                                }},
               geometry);
    return geometry;
}

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

class ReadMapTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_sample.emplace(900);
        m_map.emplace(must(usecase::readMap(m_sample->desk, m_sample->job)));
    }

    void everyLayerHasItsRows() {
        for (const carto::LayerInfo& info : carto::allLayers()) {
            const auto rows = rowsOf(m_sample->desk, info);
            const auto layer = m_map->layers.find(info.id);
            QCOMPARE(layer != m_map->layers.end(), !rows.empty());
            if (rows.empty()) continue;
            QCOMPARE(layer->second->total(), static_cast<std::int64_t>(rows.size()));
            if (info.readByBox) {
                QVERIFY(layer->second->isEmpty());
                continue;
            }
            QCOMPARE(layer->second->size(), rows.size());
            for (const carto::Feature& feature : featuresOf(*layer->second)) {
                const domain::Record& row = rows.at(feature.id);
                QVERIFY(feature.geometry == toTheCentimetre(row.mainShape()));
                QCOMPARE(feature.label, row.displayName().empty() ? row.key() : row.displayName());
                QVERIFY(feature.box == geom::boxOf(feature.geometry));
            }
        }
    }

    void sitesAreParcelledOutByKind() {
        std::set<std::int64_t> seen;
        std::size_t total = 0;
        for (const carto::LayerInfo& info : carto::allLayers()) {
            if (!info.siteKind) continue;
            const auto ids = idsOf(*m_map->layers.at(info.id));
            QVERIFY(!ids.empty());
            seen.insert(ids.begin(), ids.end());
            total += ids.size();
        }
        QCOMPARE(seen.size(), total); // no site in two layers
        QCOMPARE(total, all(m_sample->desk, Kind::site).size());
    }

    void whatTheLayersAreDrawnBy() {
        for (const carto::Feature& feature : featuresOf(*m_map->layers.at(LayerId::qpv)))
            QCOMPARE(feature.sublabel, must(m_sample->desk.rowById(Kind::qpv, feature.id)).key());
        for (const carto::Feature& feature : featuresOf(*m_map->layers.at(LayerId::zone)))
            QCOMPARE(feature.category,
                     domain::toText(must(m_sample->desk.rowById(Kind::zone, feature.id)).value("type")));
        double residents = 0;
        for (const carto::Feature& feature : featuresOf(*m_map->layers.at(LayerId::population)))
            residents += feature.number;
        double declared = 0;
        for (const domain::Record& commune : all(m_sample->desk, Kind::commune))
            declared += std::stod(domain::toText(commune.value("population")));
        QCOMPARE(residents, declared);
    }

    void theMapSaysWhereItComesFrom() {
        QCOMPARE(m_map->epsg, 2154);
        QCOMPARE(m_map->workspaceName, m_sample->desk.info().name);
        QCOMPARE(m_map->sources.size(), all(m_sample->desk, Kind::dataset).size());
        QVERIFY(m_map->isIllustrative());
        FreshDesk fresh;
        const auto empty = must(usecase::readMap(fresh.desk, fresh.job));
        QVERIFY(empty.layers.empty() && empty.sources.empty() && !empty.isIllustrative());
        QVERIFY(empty.extent().isEmpty());
    }

    void anUndoneDatasetIsNoSource() {
        SampleDesk own{10};
        must(own.desk.undo(own.job));
        const auto map = must(usecase::readMap(own.desk, own.job));
        QVERIFY(map.sources.empty());
        QVERIFY(map.layers.empty());
    }

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
        const geom::BoxM all = m_map->extent();
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

    void itCanBeStopped() {
        JobControl stopped;
        stopped.requestCancel();
        QCOMPARE(outcome(usecase::readMap(m_sample->desk, stopped)), QString("cancelled"));
        QCOMPARE(outcome(usecase::readLayer(m_sample->desk, LayerId::parcel, {}, stopped)), QString("cancelled"));
    }

private:
    std::optional<SampleDesk> m_sample;
    std::optional<carto::MapSnapshot> m_map;
};

QTEST_GUILESS_MAIN(ReadMapTest)
#include "read_map_test.moc"
