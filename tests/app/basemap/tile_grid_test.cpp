#include "basemap/tile_grid.h"

#include "basemap/tile_plan.h"
#include "geom/crs.h"

#include <QtTest>

#include <cmath>
#include <numbers>

using namespace app::basemap;

// Tiles against the formulas and numbers that others publish.
class TileGridTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // OGC 07-057r7, annex E.4 (GoogleMapsCompatible): scale denominators of zoom 0 and 18, at 0.28 mm a pixel.
    void webMercatorIsThatOfTheStandard() {
        const TileGrid grid = webMercatorGrid(0, 18);
        QCOMPARE(grid.levels.size(), std::size_t{19});
        QVERIFY(std::abs(grid.levels[0].unitsPerPixel / 0.00028 / 559082264.0287178 - 1.0) < 1e-9);
        QVERIFY(std::abs(grid.levels[18].unitsPerPixel / 0.00028 / 2132.729583849784 - 1.0) < 1e-9);
        QVERIFY(std::abs(grid.levels[0].topLeft.x + 20037508.3427892) < 1e-6);
        QCOMPARE(grid.levels[18].columns, 262144);
    }

    // The formula of the OpenStreetMap wiki ("Slippy map tilenames") from longitude and latitude, for places in France.
    void tilesOfPlaces_data() {
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("lat");
        QTest::addColumn<int>("zoom");
        QTest::newRow("Nantes") << -1.5536 << 47.2173 << 14;
        QTest::newRow("Rennes") << -1.6794 << 48.1147 << 17;
        QTest::newRow("Ajaccio") << 8.7369 << 41.9267 << 9;
        QTest::newRow("whole world") << 0.1 << 0.1 << 0;
    }
    void tilesOfPlaces() {
        QFETCH(double, lon);
        QFETCH(double, lat);
        QFETCH(int, zoom);
        const double n = std::pow(2.0, zoom);
        const double phi = lat * std::numbers::pi / 180.0;
        const int x = static_cast<int>(std::floor((lon + 180.0) / 360.0 * n));
        const int y = static_cast<int>(std::floor((1.0 - std::asinh(std::tan(phi)) / std::numbers::pi) / 2.0 * n));
        const auto toMercator = geo::geom::Transform::create(geo::geom::kLonLat, kWebMercator);
        const auto place = toMercator->fromLonLat({lon, lat});
        const TileGrid grid = webMercatorGrid(0, 19);
        const TileRange range =
            rangeOf(grid.levels[static_cast<std::size_t>(zoom)], {place.x, place.y, place.x, place.y});
        QCOMPARE(range.count(), 1);
        QCOMPARE(range.firstColumn, x);
        QCOMPARE(range.firstRow, y);
    }

    // Against every tile of a small level, one by one.
    void rangesMeetTheirBox() {
        const TileGrid grid = webMercatorGrid(4, 4);
        const TileLevel& level = grid.levels.front();
        const double side = level.unitsPerPixel * 256.0;
        for (const geo::geom::BoxM& box :
             {geo::geom::BoxM{-1e6, 5e6, 2e6, 7e6}, geo::geom::BoxM{-3e7, -3e7, 3e7, 3e7},
              geo::geom::BoxM{-side, -side, side, side}, geo::geom::BoxM{3e7, 0.0, 4e7, 1e6}}) {
            const TileRange range = rangeOf(level, box);
            for (int row = 0; row < 16; ++row)
                for (int column = 0; column < 16; ++column) {
                    const auto tile = boxOf(level, {0, column, row});
                    const bool meets = tile.minX < box.maxX - 1.0 && tile.maxX > box.minX + 1.0 &&
                                       tile.minY < box.maxY - 1.0 && tile.maxY > box.minY + 1.0;
                    const bool isIn = column >= range.firstColumn && column <= range.lastColumn &&
                                      row >= range.firstRow && row <= range.lastRow;
                    QCOMPARE(isIn, meets);
                }
        }
    }

    void nearestLevelGoesByRatio() {
        const TileGrid grid = webMercatorGrid(0, 19);
        for (int zoom = 0; zoom < 19; ++zoom) {
            const double exact = grid.levels[static_cast<std::size_t>(zoom)].unitsPerPixel;
            QCOMPARE(nearestLevel(grid, exact), zoom);
            QCOMPARE(nearestLevel(grid, exact / 1.40), zoom); // the square root of two is the border
            QCOMPARE(nearestLevel(grid, exact / 1.43), zoom + 1);
            QVERIFY(isOwnScale(exact * 1.009, exact));
            QVERIFY(!isOwnScale(exact * 1.02, exact));
        }
    }

    // Every pixel of the view is in a tile of the plan.
    void plansCoverTheView_data() {
        QTest::addColumn<int>("epsg");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("metres");
        QTest::newRow("L93 street") << 2154 << 355'500.0 << 6'689'700.0 << 0.5;
        QTest::newRow("L93 city") << 2154 << 355'500.0 << 6'689'700.0 << 30.0;
        QTest::newRow("L93 country") << 2154 << 700'000.0 << 6'600'000.0 << 900.0;
        QTest::newRow("CC47 street") << 3947 << 1'355'500.0 << 6'220'000.0 << 0.3;
    }
    void plansCoverTheView() {
        QFETCH(int, epsg);
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, metres);
        const geo::carto::Viewport view{{x, y}, metres, 1000, 700, 96.0};
        const auto toGrid = geo::geom::Transform::create(epsg, kWebMercator);
        const auto plan = planTiles(webMercatorGrid(0, 19), view, epsg, *toGrid);
        QVERIFY(plan.has_value());
        const TileLevel& level = plan->grid.levels[static_cast<std::size_t>(plan->level)];
        for (int py = 0; py <= 700; py += 7)
            for (int px = 0; px <= 1000; px += 10) {
                auto p = view.toMap({double(px), double(py)});
                QVERIFY(toGrid->apply(std::span{&p, 1}));
                const TileRange one = rangeOf(level, {p.x, p.y, p.x, p.y});
                QVERIFY(std::ranges::find(plan->tiles, TileAddress{plan->level, one.firstColumn, one.firstRow}) !=
                        plan->tiles.end());
            }
        // Pixels of the service are within a factor of 1.42 of those of the screen.
        const double ratio = level.unitsPerPixel / (metres * plan->unitsPerMetre);
        QVERIFY(ratio > 0.70 && ratio < 1.42);
    }
};

QTEST_GUILESS_MAIN(TileGridTest)
#include "tile_grid_test.moc"
