#include "carto/hatch.h"
#include "carto/screen_path.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace geo::carto;

namespace {

// A disc of radius 80 with a square hole of 40, both about (100, 100).
Path ringedDisc() {
    Path path;
    path.starts = {0};
    for (int i = 0; i < 180; ++i)
        path.points.push_back({100.0 + 80.0 * std::cos(i * std::numbers::pi / 90.0),
                               100.0 + 80.0 * std::sin(i * std::numbers::pi / 90.0)});
    path.starts.push_back(180);
    for (const ScreenPoint p : {ScreenPoint{80.0, 80.0}, {120.0, 80.0}, {120.0, 120.0}, {80.0, 120.0}})
        path.points.push_back(p);
    path.closed = true;
    return path;
}

const double kArea = std::numbers::pi * 80.0 * 80.0 - 40.0 * 40.0;

} // namespace

class HatchTest : public QObject {
    Q_OBJECT
private slots:
    // Lines a spacing apart stand for the area between them: length times spacing is the area, times the directions.
    void linesCoverTheArea_data() {
        QTest::addColumn<int>("pattern");
        QTest::addColumn<double>("spacing");
        QTest::addColumn<int>("directions");
        const auto row = [](const char* name, FillPattern pattern, double spacing, int directions) {
            QTest::newRow(name) << static_cast<int>(pattern) << spacing << directions;
        };
        row("diagonal", FillPattern::diagonal, 3.0, 1);
        row("cross-hatch", FillPattern::crossHatch, 3.7, 2);
        row("grid", FillPattern::grid, 2.1, 2);
        row("horizontal", FillPattern::horizontal, 1.0, 1);
    }
    void linesCoverTheArea() {
        QFETCH(int, pattern);
        QFETCH(double, spacing);
        QFETCH(int, directions);
        const FillItem item{ringedDisc(), static_cast<FillPattern>(pattern), {}, spacing, 1.0};
        double length = 0.0;
        for (const auto& [a, b] : hatchLines(item, {13.3, 7.7})) {
            length += std::hypot(b.x - a.x, b.y - a.y);
            QVERIFY(contains(item.path, {(a.x + b.x) / 2.0, (a.y + b.y) / 2.0}));
        }
        QVERIFY(std::abs(length * spacing / directions / kArea - 1.0) < 0.02);
        QVERIFY(hatchDots(item, {}).empty());
    }
    void dotsStandForTheArea() {
        const FillItem item{ringedDisc(), FillPattern::dots, {}, 3.0, 1.0};
        const std::vector<ScreenPoint> dots = hatchDots(item, {1.0, 2.0});
        const double areaOfADot = 3.0 * 3.0 * std::numbers::sqrt3 / 2.0;
        QVERIFY(std::abs(static_cast<double>(dots.size()) * areaOfADot / kArea - 1.0) < 0.02);
        for (const ScreenPoint& dot : dots) QVERIFY(std::max(std::abs(dot.x - 100.0), std::abs(dot.y - 100.0)) > 19.99);
        QVERIFY(hatchLines(item, {}).empty());
    }
    void patternsOfNeighboursMeet() {
        const auto square = [](double left) {
            Path path;
            path.points = {{left, 0.0}, {left + 50.0, 0.0}, {left + 50.0, 50.0}, {left, 50.0}};
            path.starts = {0};
            return FillItem{path, FillPattern::horizontal, {}, 7.0, 1.0};
        };
        const auto left = hatchLines(square(0.0), {3.0, 4.0});
        const auto right = hatchLines(square(50.0), {3.0, 4.0});
        QCOMPARE(left.size(), right.size());
        for (std::size_t i = 0; i < left.size(); ++i) QCOMPARE(left[i].second, right[i].first);
    }
    void nothingComesOfNothing() {
        for (const FillPattern pattern :
             {FillPattern::none, FillPattern::solid, FillPattern::diagonal, FillPattern::dots}) {
            QVERIFY(hatchLines({Path{}, pattern, {}, 5.0, 1.0}, {}).empty());
            QVERIFY(hatchDots({Path{}, pattern, {}, 5.0, 1.0}, {}).empty());
        }
        QVERIFY(hatchLines({ringedDisc(), FillPattern::diagonal, {}, 0.0, 1.0}, {}).empty());
    }
};

QTEST_GUILESS_MAIN(HatchTest)
#include "hatch_test.moc"
