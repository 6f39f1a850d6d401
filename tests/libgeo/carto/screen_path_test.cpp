#include "carto/screen_path.h"

#include "carto/text_dump.h"
#include "geom/text.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace geo;
using namespace geo::carto;

namespace {

const Viewport kView{.centre = {50.0, 50.0}, .metresPerPixel = 1.0, .width = 100, .height = 100};

Path pathOf(const std::string& wkt, double margin = 10.0) {
    PathBuilder builder{kView, margin};
    Path path;
    builder.add(geom::fromWkt(wkt).value(), path);
    return path;
}

QString dumped(const Path& path) {
    DisplayList list;
    list.items.emplace_back(StrokeItem{path, {0, 0, 0, 255}, 1.0, Dash::solid});
    return QString::fromStdString(dump(list)).trimmed();
}

double distanceToSegment(ScreenPoint p, ScreenPoint a, ScreenPoint b) {
    const double length = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    const double t = length > 0.0 ? ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length : 0.0;
    const double held = std::max(0.0, std::min(1.0, t));
    return std::hypot(p.x - a.x - held * (b.x - a.x), p.y - a.y - held * (b.y - a.y));
}

double distanceToLine(ScreenPoint p, const std::vector<ScreenPoint>& line, bool closed) {
    double nearest = std::hypot(p.x - line[0].x, p.y - line[0].y);
    for (std::size_t i = 1; i < line.size() + (closed ? 1 : 0); ++i)
        nearest = std::min(nearest, distanceToSegment(p, line[i - 1], line[i % line.size()]));
    return nearest;
}

// The farthest that a point of `from`, taken every quarter of a pixel, lies from `to`.
double farthest(const std::vector<ScreenPoint>& from, const std::vector<ScreenPoint>& to, bool closed) {
    double most = 0.0;
    for (std::size_t i = 1; i < from.size() + (closed ? 1 : 0); ++i) {
        const ScreenPoint a = from[i - 1];
        const ScreenPoint b = from[i % from.size()];
        const int steps = 1 + static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) * 4.0);
        for (int s = 0; s <= steps; ++s) {
            const double t = static_cast<double>(s) / steps;
            most = std::max(most, distanceToLine({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}, to, closed));
        }
    }
    return most;
}

// A wriggling ring within the view.
geom::Ring wriggling(std::mt19937& random, int points, double jitter) {
    std::uniform_real_distribution<double> noise{-jitter, jitter};
    geom::Ring ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / points;
        const double radius = 35.0 + 8.0 * std::sin(5.0 * angle) + noise(random);
        ring.push_back({50.0 + radius * std::cos(angle), 50.0 + radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

std::vector<ScreenPoint> projected(const geom::Ring& ring) {
    std::vector<ScreenPoint> points;
    for (const geom::PointM& p : ring) points.push_back(kView.toScreen(p));
    return points;
}

} // namespace

class ScreenPathTest : public QObject {
    Q_OBJECT
private slots:
    void shapesBecomePaths_data() {
        QTest::addColumn<QString>("wkt");
        QTest::addColumn<QString>("expected");
        QTest::newRow("polygon") << "POLYGON ((10 10, 30 10, 30 30, 10 30, 10 10))"
                                 << "stroke 1 #000000 closed (10 90, 30 90, 30 70, 10 70)";
        QTest::newRow("hole") << "POLYGON ((10 10, 40 10, 40 40, 10 40, 10 10), (20 20, 30 20, 30 30, 20 20))"
                              << "stroke 1 #000000 closed (10 90, 40 90, 40 60, 10 60) (20 80, 30 80, 30 70)";
        QTest::newRow("points on a straight side go") << "POLYGON ((10 10, 15 10.1, 20 10, 30 10, 30 30, 10 30, 10 10))"
                                                      << "stroke 1 #000000 closed (10 90, 30 90, 30 70, 10 70)";
        QTest::newRow("a speck is a dot") << "POLYGON ((10 10, 10.4 10, 10.4 10.4, 10 10.4, 10 10))"
                                          << "stroke 1 #000000 (10.2 89.8)";
        QTest::newRow("outside") << "POLYGON ((200 10, 300 10, 300 30, 200 10))"
                                 << "stroke 1 #000000";
        QTest::newRow("cut at the margin") << "POLYGON ((50 10, 200 10, 200 30, 50 30, 50 10))"
                                           << "stroke 1 #000000 closed (50 90, 110 90, 110 70, 50 70)";
        QTest::newRow("around the view") << "POLYGON ((-900 -900, 900 -900, 900 900, -900 900, -900 -900))"
                                         << "stroke 1 #000000 closed (-10 -10, -10 110, 110 110, 110 -10)";
        QTest::newRow("line") << "LINESTRING (10 10, 20 20, 30 10)"
                              << "stroke 1 #000000 (10 90, 20 80, 30 90)";
        QTest::newRow("line that leaves and comes back") << "LINESTRING (50 90, 50 150, 70 150, 70 90)"
                                                         << "stroke 1 #000000 (50 10, 50 -10) (70 -10, 70 10)";
        QTest::newRow("point") << "POINT (10 10)"
                               << "stroke 1 #000000";
    }
    void shapesBecomePaths() {
        QFETCH(QString, wkt);
        QFETCH(QString, expected);
        QCOMPARE(dumped(pathOf(wkt.toStdString())), expected);
    }
    void staysWithinHalfAPixel_data() {
        QTest::addColumn<int>("points");
        QTest::addColumn<double>("jitter");
        QTest::newRow("few points") << 12 << 3.0;
        QTest::newRow("smooth, many points") << 2000 << 0.0;
        QTest::newRow("rough, many points") << 2000 << 0.6;
        QTest::newRow("very rough") << 600 << 5.0;
    }
    void staysWithinHalfAPixel() {
        QFETCH(int, points);
        QFETCH(double, jitter);
        std::mt19937 random{7};
        for (int round = 0; round < 2; ++round) {
            const geom::Ring ring = wriggling(random, points, jitter);
            PathBuilder builder{kView, 10.0};
            Path path;
            builder.add(geom::Polygon{ring, {}}, path);
            QCOMPARE(path.starts.size(), std::size_t{1});
            QVERIFY(farthest(projected(ring), path.points, true) <= 0.5);
            QVERIFY(farthest(path.points, projected(ring), true) <= 0.5);
            if (jitter < 1.0 && points > 1000) QVERIFY(path.points.size() < ring.size() / 2);
        }
    }
    // What is cut away lies outside of the view: inside, the path covers the same places.
    void cuttingChangesNothingInView() {
        std::mt19937 random{11};
        std::uniform_real_distribution<double> far{-400.0, 500.0};
        std::uniform_real_distribution<double> seen{0.0, 100.0};
        for (int round = 0; round < 40; ++round) {
            geom::Ring ring;
            for (int i = 0; i < 7; ++i) ring.push_back({far(random), far(random)});
            ring.push_back(ring.front());
            PathBuilder builder{kView, 10.0};
            Path cut;
            builder.add(geom::Polygon{ring, {}}, cut);
            Path whole;
            whole.points = projected(ring);
            whole.points.pop_back();
            whole.starts = {0};
            for (int i = 0; i < 200; ++i) {
                const ScreenPoint at{seen(random), seen(random)};
                if (distanceToLine(at, whole.points, true) > 0.5) QCOMPARE(contains(cut, at), contains(whole, at));
            }
        }
    }
    void likeDotsAreDrawnOnce() {
        PathBuilder builder{kView, 10.0};
        builder.mergeDots();
        Path path;
        const geom::Geometry speck = geom::fromWkt("POLYGON ((10.1 10.1, 10.2 10.1, 10.2 10.2, 10.1 10.1))").value();
        for (int i = 0; i < 5; ++i) builder.add(speck, path);
        QCOMPARE(path.points.size(), std::size_t{1});
    }
    void theMiddleIsInside() {
        std::mt19937 random{3};
        for (int round = 0; round < 50; ++round) {
            PathBuilder builder{kView, 10.0};
            Path path;
            builder.add(geom::Polygon{wriggling(random, 80, 9.0), {}}, path);
            QVERIFY(contains(path, placeInside(path).value()));
        }
        const Path horseshoe = pathOf("POLYGON ((10 10, 90 10, 90 90, 70 90, 70 30, 30 30, 30 90, 10 90, 10 10))");
        QVERIFY(contains(horseshoe, placeInside(horseshoe).value()));
        QVERIFY(!placeInside(Path{}).has_value());
    }
};

QTEST_GUILESS_MAIN(ScreenPathTest)
#include "screen_path_test.moc"
