#include "map/map_tiles.h"

#include "app/map/synthetic_map.h"
#include "jobs/job_runner.h"

#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace app::map;
using geo::carto::LayerId;
using geo::carto::Viewport;

namespace {

Viewport viewAt(double x, double y, double metresPerPixel, int width = 700, int height = 600) {
    Viewport view;
    view.centre = {x, y};
    view.metresPerPixel = metresPerPixel;
    view.width = width;
    view.height = height;
    return view;
}

RenderRequest contentOf(std::shared_ptr<const geo::carto::MapSnapshot> snapshot) {
    RenderRequest content;
    content.snapshot = std::move(snapshot);
    content.params.layers = geo::carto::defaultLayers();
    content.cache = std::make_shared<BoxLayerCache>();
    return content;
}

QImage painted(MapTiles& tiles, const Viewport& view) {
    QImage image{view.width, view.height, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::magenta);
    QPainter painter{&image};
    tiles.paint(painter);
    return image;
}

// Share of the pixels that differ by more than 48 of 255 in a channel.
double differingShare(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            count += std::abs(qRed(p) - qRed(q)) > 48 || std::abs(qGreen(p) - qGreen(q)) > 48 ||
                     std::abs(qBlue(p) - qBlue(q)) > 48;
        }
    return count / (double(a.width()) * a.height());
}

} // namespace

class MapTilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tilesCoverTheViewSideBySide_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("ratio");
        QTest::newRow("of France") << 352'000.3 << 6'687'000.7 << 1.0;
        QTest::newRow("around the origin") << 0.2 << -0.4 << 1.0;
        QTest::newRow("west and south") << -352'000.3 << -6'687'000.7 << 1.0;
        QTest::newRow("fine screen") << 352'000.3 << 6'687'000.7 << 2.0;
        QTest::newRow("screen of one and a half") << 352'000.3 << 6'687'000.7 << 1.5;
    }
    void tilesCoverTheViewSideBySide() {
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, ratio);
        const Viewport view = viewAt(x, y, 3.7);
        double covered = 0.0;
        const QRectF seen{0.0, 0.0, 700.0, 600.0};
        for (const TileKey& key : tilesIn(view, ratio)) {
            const QRectF place = placeOf(key, view, ratio);
            QVERIFY(place.intersects(seen));
            covered += place.intersected(seen).width() * place.intersected(seen).height();
            // On whole device pixels, and where its ground is, to half a pixel.
            QCOMPARE(place.left() * ratio, std::round(place.left() * ratio));
            const auto corner = view.toScreen({boxOf(key).minX, boxOf(key).maxY});
            QVERIFY(std::abs(corner.x - place.left()) <= 0.5001 / ratio);
            QVERIFY(std::abs(corner.y - place.top()) <= 0.5001 / ratio);
        }
        QVERIFY(std::abs(covered - 700.0 * 600.0) < 0.01);
    }

    void tilesMakeTheSamePictureAsOnePainting() {
        MapTiles tiles{m_runner};
        QSignalSpy completed{&tiles, &MapTiles::completed};
        // On whole pixels, so that both pictures have the same grid.
        const Viewport view = viewAt(352'000.0, 6'687'000.0, 8.0);
        tiles.setContent(contentOf(synthetic::fourCommunes()));
        tiles.setView(view, 1.0);
        QTRY_VERIFY(!completed.isEmpty());
        RenderRequest request = contentOf(synthetic::fourCommunes());
        request.params.viewport = view;
        geo::JobControl job;
        const QImage whole = renderMap(request, job)->image;
        QVERIFY(tilesIn(view, 1.0).size() > 1);
        const double share = differingShare(painted(tiles, view), whole);
        QVERIFY2(share < 0.002, qPrintable(QString::number(share)));
    }

    void aPanOverWhatIsThereMakesNothing() {
        MapTiles tiles{m_runner};
        QSignalSpy completed{&tiles, &MapTiles::completed};
        const Viewport view = viewAt(352'000.0, 6'687'000.0, 8.0, 100, 100);
        tiles.setContent(contentOf(synthetic::fourCommunes()));
        tiles.setView(view, 1.0);
        QTRY_VERIFY(!completed.isEmpty());
        const QImage before = painted(tiles, view);
        tiles.setView(view.panned(5.0, 0.0), 1.0);
        const QImage after = painted(tiles, view);
        QCOMPARE(after.copy(5, 0, 95, 100), before.copy(0, 0, 95, 100));
    }

    void whatIsThereIsShownScaledMeanwhile() {
        MapTiles tiles{m_runner};
        QSignalSpy completed{&tiles, &MapTiles::completed};
        const Viewport view = viewAt(352'000.0, 6'687'000.0, 8.0);
        tiles.setContent(contentOf(synthetic::fourCommunes()));
        tiles.setView(view, 1.0);
        QTRY_VERIFY(!completed.isEmpty());
        const Viewport closer = view.zoomed(2.0, {350.0, 300.0});
        tiles.setView(closer, 1.0);
        const QImage meanwhile = painted(tiles, closer); // nothing was delivered yet
        completed.clear();
        QTRY_VERIFY(!completed.isEmpty());
        QVERIFY(differingShare(meanwhile, painted(tiles, closer)) < 0.05);
        for (int y = 0; y < meanwhile.height(); y += 7)
            for (int x = 0; x < meanwhile.width(); x += 7) QVERIFY(meanwhile.pixel(x, y) != QColor{Qt::magenta}.rgba());
    }

    void anEditChangesTheGroundItTouches() {
        const auto before = synthetic::fourCommunes();
        const RenderRequest old = contentOf(before);
        const Viewport view = viewAt(352'000.0, 6'687'000.0, 8.0);
        QVERIFY(changedGround(old, old, view).boxes.empty());

        RenderRequest same = old; // read again, with the same rows
        same.snapshot = synthetic::fourCommunes();
        QVERIFY(changedGround(old, same, view).boxes.empty());
        QVERIFY(!changedGround(old, same, view).isEverything);

        RenderRequest marked = old;
        marked.params.marks[{LayerId::availableLand, 1}].selected = true;
        const ChangedGround ofMark = changedGround(old, marked, view);
        QCOMPARE(ofMark.boxes.size(), std::size_t{1});
        QCOMPARE(ofMark.boxes.front(), (geo::geom::BoxM{350'900.0, 6'685'900.0, 351'100.0, 6'686'100.0}));

        RenderRequest without = old;
        auto fewer = std::make_shared<geo::carto::MapSnapshot>(*before);
        fewer->layers.erase(LayerId::transitional);
        without.snapshot = fewer;
        QCOMPARE(changedGround(old, without, view).boxes.size(), std::size_t{2});
        QCOMPARE(changedGround(without, old, view).boxes.size(), std::size_t{2});

        RenderRequest hidden = old;
        hidden.params.layers.front().visible = !hidden.params.layers.front().visible;
        QVERIFY(changedGround(old, hidden, view).isEverything);
    }

    void rowsThatAreReadByBoxStayWhereOnlyOthersChange() {
        const Viewport view = viewAt(352'000.0, 6'687'000.0, 2.0);
        const auto map = std::make_shared<geo::carto::MapSnapshot>(*synthetic::fourCommunes());
        geo::carto::LayerBuilder unread{LayerId::parcel};
        unread.setTotal(2);
        map->layers[LayerId::parcel] = synthetic::shared(unread.built());
        RenderRequest old = contentOf(map);
        old.reader = [](LayerId, const geo::geom::BoxM&, geo::JobControl&) -> geo::Result<LayerDataPtr> {
            return geo::fail(geo::ErrorCode::workspaceLocked); // nothing is to be read
        };
        geo::carto::Feature near{5, synthetic::square(352'000.0, 6'687'000.0, 20.0)};
        geo::carto::Feature far{7, synthetic::square(352'100.0, 6'687'000.0, 20.0)};
        old.cache->keep(LayerId::parcel, synthetic::shared(synthetic::layerOf(LayerId::parcel, {near, far})));

        RenderRequest edited = old; // a site is gone
        const auto after = std::make_shared<geo::carto::MapSnapshot>(*map);
        after->layers[LayerId::availableLand] = synthetic::shared(geo::carto::LayerData{LayerId::availableLand});
        edited.snapshot = after;
        edited.cache = std::make_shared<BoxLayerCache>();
        edited.cache->takeOver(*old.cache, *map, *after);
        QVERIFY(edited.cache->covering(LayerId::parcel, view.extent()) != nullptr);
        const ChangedGround ofSites = changedGround(old, edited, view);
        QVERIFY(!ofSites.isEverything);
        QCOMPARE(ofSites.boxes.size(), std::size_t{2});

        RenderRequest others = old; // other parcels
        const auto anew = std::make_shared<geo::carto::MapSnapshot>(*map);
        unread = geo::carto::LayerBuilder{LayerId::parcel};
        unread.setTotal(3);
        anew->layers[LayerId::parcel] = synthetic::shared(unread.built());
        others.snapshot = anew;
        others.cache = std::make_shared<BoxLayerCache>();
        others.cache->takeOver(*old.cache, *map, *anew);
        QVERIFY(others.cache->covering(LayerId::parcel, view.extent()) == nullptr);
        QVERIFY(changedGround(old, others, view).isEverything);

        RenderRequest marked = old; // a parcel that was read
        marked.params.marks[{LayerId::parcel, 7}].selected = true;
        const ChangedGround ofMark = changedGround(old, marked, view);
        QVERIFY(!ofMark.isEverything);
        QCOMPARE(ofMark.boxes, (std::vector{geo::geom::BoxM{352'100.0, 6'687'000.0, 352'120.0, 6'687'020.0}}));
        marked.params.marks[{LayerId::parcel, 6}].selected = true; // and one that was not
        QVERIFY(changedGround(old, marked, view).isEverything);
    }

    void aChangeMakesOnlyItsTilesAnew() {
        TileCache cache;
        const TileKey here{8.0, 85, -1633};
        const TileKey there{8.0, 95, -1633};
        const TileKey otherScale{4.0, 170, -3266};
        for (const TileKey& key : {here, there, otherScale}) cache.put(key, QImage{4, 4, QImage::Format_RGB32});
        QVERIFY(boxOf(otherScale).intersects(boxOf(here)));
        cache.invalidate({boxOf(here).grown(-1'000.0)}, 32.0, 8.0);
        QVERIFY(!cache.isFresh(here) && cache.find(here) != nullptr); // shown until it is made anew
        QVERIFY(cache.isFresh(there));
        cache.invalidate({boxOf(otherScale)}, 32.0, 8.0);
        QVERIFY(cache.find(otherScale) == nullptr);
    }

    void theCacheIsBoundedAndGivesUpWhatWasUsedLeastLately() {
        const QImage image{64, 64, QImage::Format_RGB32};
        TileCache cache{static_cast<std::size_t>(image.sizeInBytes()) * 4};
        cache.setLeast(2);
        for (std::int64_t i = 0; i < 4; ++i) cache.put({1.0, i, 0}, image);
        QVERIFY(cache.find({1.0, 0, 0}) != nullptr);
        cache.put({1.0, 4, 0}, image);
        QVERIFY(cache.bytes() <= static_cast<std::size_t>(image.sizeInBytes()) * 4);
        QVERIFY(cache.find({1.0, 0, 0}) != nullptr);
        QVERIFY(cache.find({1.0, 1, 0}) == nullptr);
    }

    void aSelectionIsSeenAndGoesAgain() {
        MapTiles tiles{m_runner};
        QSignalSpy completed{&tiles, &MapTiles::completed};
        const Viewport view = viewAt(352'000.0, 6'687'000.0, 8.0);
        const auto snapshot = synthetic::fourCommunes();
        RenderRequest content = contentOf(snapshot);
        content.params.labels = false;
        tiles.setContent(content);
        tiles.setView(view, 1.0);
        QTRY_VERIFY(!completed.isEmpty());
        const QImage plain = painted(tiles, view);
        completed.clear();
        content.params.marks[{LayerId::availableLand, 1}].selected = true;
        tiles.setContent(content);
        QTRY_VERIFY(!completed.isEmpty());
        QVERIFY(painted(tiles, view) != plain);
        completed.clear();
        content.params.marks.clear();
        tiles.setContent(content);
        QTRY_VERIFY(!completed.isEmpty());
        QCOMPARE(painted(tiles, view), plain);
    }

    void withoutABackgroundWhatIsBelowIsSeen() {
        MapTiles tiles{m_runner};
        QSignalSpy completed{&tiles, &MapTiles::completed};
        const Viewport view = viewAt(352'000.0, 6'687'000.0, 8.0);
        RenderRequest content = contentOf(synthetic::fourCommunes());
        content.isTransparent = true;
        tiles.setContent(content);
        tiles.setView(view, 1.0);
        QTRY_VERIFY(!completed.isEmpty());
        QCOMPARE(painted(tiles, view).pixelColor(2, 2), QColor{Qt::magenta});
    }

    void isDestroyedWhileItDraws() {
        auto tiles = std::make_unique<MapTiles>(m_runner);
        tiles->setContent(contentOf(synthetic::fourCommunes()));
        tiles->setView(viewAt(352'000.0, 6'687'000.0, 2.0), 1.0);
        tiles.reset();
        QTRY_VERIFY(m_runner.isIdle());
    }

private:
    app::jobs::JobRunner m_runner{3};
};

QTEST_MAIN(MapTilesTest)
#include "map_tiles_test.moc"
