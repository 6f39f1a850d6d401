#include "allocation/map_lines.h"

#include "app/allocation/made_report.h"

#include <QtTest>

#include <set>

using app::allocation::LineOf;
using namespace madereport;

class MapLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineGoesFromTheAnchorToTheSite() {
        const auto lines = app::allocation::linesOf(report({allotment(1, 2, 100.0, 0.5)}), ground());
        QCOMPARE(lines.lines.size(), std::size_t{1});
        QCOMPARE(lines.lines[0].from.x, 0.0);
        QCOMPARE(lines.lines[0].to.x, 300.0);
        QCOMPARE(lines.lines[0].to.y, 100.0);
        QCOMPARE(lines.placeless, std::size_t{0});
    }

    void whatHasNoPlaceIsCounted() {
        const auto lines =
            app::allocation::linesOf(report({allotment(3, 1, 10.0, 0.5), allotment(1, 7, 10.0, 0.5)}), ground());
        QVERIFY(lines.lines.empty());
        QCOMPARE(lines.placeless, std::size_t{2});
    }

    // The largest area is the widest, and a quarter of it half of the way there (by the root).
    void theWidthGoesByTheArea() {
        const auto lines =
            app::allocation::linesOf(report({allotment(1, 1, 400.0, 0.5), allotment(2, 2, 100.0, 0.5)}), ground());
        const auto sketches = app::allocation::sketchesOf(lines.lines, "", "");
        QCOMPARE(sketches->size(), std::size_t{4}); // each over a lighter one
        const double widest = sketches->at(1).outline.width;
        const double middle = sketches->at(3).outline.width;
        const auto none =
            app::allocation::linesOf(report({allotment(1, 1, 400.0, 0.5), allotment(2, 2, 0.0, 0.5)}), ground());
        const double thinnest = app::allocation::sketchesOf(none.lines, "", "")->at(3).outline.width;
        QVERIFY(thinnest > 0.0);
        QCOMPARE(middle - thinnest, (widest - thinnest) / 2.0);
        QVERIFY(sketches->at(1).arrow);
        QVERIFY(!sketches->at(0).arrow && sketches->at(0).title.empty());
    }

    // Read apart without colours: three dashes; one line of the legend each.
    void twoResultsAreToldApart() {
        const auto first = report({allotment(1, 1, 100.0, 0.5), allotment(2, 2, 100.0, 0.5)});
        const auto second = report({allotment(1, 1, 100.0, 0.5), allotment(2, 1, 100.0, 0.5)});
        const auto lines = app::allocation::linesOf(first, second, ground());
        std::vector<LineOf> kinds;
        for (const auto& line : lines.lines) kinds.push_back(line.of);
        QVERIFY(kinds == (std::vector{LineOf::both, LineOf::before, LineOf::after}));
        const auto sketches = app::allocation::sketchesOf(lines.lines, "A", "B");
        std::set<geo::carto::Dash> dashes;
        std::set<std::string> titles;
        for (const auto& sketch : *sketches) {
            if (sketch.title.empty()) continue;
            dashes.insert(sketch.outline.dash);
            titles.insert(sketch.title);
        }
        QCOMPARE(dashes.size(), std::size_t{3});
        QCOMPARE(titles.size(), std::size_t{3});
    }

    void theNearestLineIsFound() {
        const auto lines =
            app::allocation::linesOf(report({allotment(1, 1, 100.0, 0.5), allotment(2, 2, 100.0, 0.5)}), ground());
        const auto* found = app::allocation::lineAt(lines.lines, {150.0, 4.0}, 5.0);
        QVERIFY(found && found->allotment.project == ProjectId{1});
        found = app::allocation::lineAt(lines.lines, {150.0, 97.0}, 60.0);
        QVERIFY(found && found->allotment.project == ProjectId{2});
        QVERIFY(!app::allocation::lineAt(lines.lines, {150.0, 50.0}, 5.0));
        QVERIFY(!app::allocation::lineAt(lines.lines, {310.0, 0.0}, 5.0)); // behind its end
    }

    void nothingIsDrawnOfNothing() { QVERIFY(!app::allocation::sketchesOf({}, "", "")); }
};

QTEST_GUILESS_MAIN(MapLinesTest)
#include "map_lines_test.moc"
