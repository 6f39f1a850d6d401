#include "map/tools/path_tool.h"

#include "app/map/synthetic_map.h"
#include "jobs/job_runner.h"
#include "map/map_canvas.h"
#include "map/tools/edit_vertices_tool.h"
#include "map/tools/select_polygon_tool.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace app::map;
using app::text::Language;
using geo::geom::PointM;

// The tools that hold something between gestures, by mouse and by keyboard alone.
class PathToolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_map = std::make_unique<MapCanvas>(m_runner, Language{Language::Tongue::english});
        m_map->resize(640, 480);
        m_map->setSnapshot(synthetic::gridOfPoints(12));
        m_map->show();
        m_paths.clear();
        m_left = 0;
    }
    void cleanup() { m_map.reset(); }

    void aLineByMouse() {
        use(2, false);
        for (const QPoint at : {QPoint{100, 100}, QPoint{200, 100}, QPoint{200, 200}}) click(at);
        QTest::mouseDClick(m_map.get(), Qt::LeftButton, {}, {200, 200});
        QCOMPARE(m_paths.size(), std::size_t{1});
        QCOMPARE(m_paths.front(), (Path{there(100, 100), there(200, 100), there(200, 200)}));
    }

    void aClickOnTheFirstPointClosesARing() {
        use(3, true);
        for (const QPoint at : {QPoint{100, 100}, QPoint{200, 100}, QPoint{200, 200}}) click(at);
        click({101, 101});
        QCOMPARE(m_paths.size(), std::size_t{1});
        QCOMPARE(m_paths.front().size(), std::size_t{3});
    }

    void byKeyboardAlone() {
        use(3, true);
        const auto start = m_map->viewport().toMap({320.0, 240.0});
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        move(Qt::Key_Right, 10);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        move(Qt::Key_Down, 10);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QVERIFY(m_paths.empty());
        QTest::keyClick(m_map.get(), Qt::Key_Return); // twice at the same place: done
        QCOMPARE(m_paths.size(), std::size_t{1});
        const double step = 80.0 * m_map->viewport().metresPerPixel;
        const Path expected{start, {start.x + step, start.y}, {start.x + step, start.y - step}};
        QCOMPARE(m_paths.front().size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(geo::geom::distance(m_paths.front()[i], expected[i]).value < 1e-6);
    }

    void controlEnterEndsWithTheCrosshairShown() {
        use(2, false);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        move(Qt::Key_Right, 5);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        move(Qt::Key_Right, 5);
        QTest::keyClick(m_map.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_paths.size(), std::size_t{1});
        QCOMPARE(m_paths.front().size(), std::size_t{2});
    }

    void pointsAreTakenBack_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("Backspace") << int{Qt::Key_Backspace} << int{Qt::NoModifier};
        QTest::newRow("Ctrl+Z") << int{Qt::Key_Z} << int{Qt::ControlModifier};
    }
    void pointsAreTakenBack() {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        use(2, false);
        for (const QPoint at : {QPoint{100, 100}, QPoint{200, 100}, QPoint{300, 100}}) click(at);
        QTest::keyClick(m_map.get(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers{modifiers});
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(m_paths.size(), std::size_t{1});
        QCOMPARE(m_paths.front(), (Path{there(100, 100), there(200, 100)}));
    }

    // Ctrl+Z is the window's until something has been drawn.
    void undoOfTheWindowIsOnlyClaimedWhileDrawing() {
        use(2, false);
        QVERIFY(!overrides(Qt::Key_Z, Qt::ControlModifier));
        click({100, 100});
        QVERIFY(overrides(Qt::Key_Z, Qt::ControlModifier));
    }

    void escapeGivesUpThenLeaves() {
        use(2, false);
        click({100, 100});
        QTest::keyClick(m_map.get(), Qt::Key_Escape);
        QCOMPARE(m_left, 0);
        click({200, 200});
        click({300, 200});
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(m_paths.front(), (Path{there(200, 200), there(300, 200)}));
        QTest::keyClick(m_map.get(), Qt::Key_Escape);
        QCOMPARE(m_left, 1);
    }

    void aDragMovesTheMapAndPlacesNothing() {
        use(2, false);
        const auto before = m_map->viewport();
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(m_map.get(), {160, 100});
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, {160, 100});
        QVERIFY(std::abs(before.centre.x - m_map->viewport().centre.x - 60.0 * before.metresPerPixel) < 1e-6);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QVERIFY(m_paths.empty());
    }

    void itSnapsUnlessControlIsHeldOrItIsOff() {
        const PointM corner = there(150, 150);
        Snapping snapping{[corner](PointM place, geo::Metres tolerance) -> std::optional<geo::geom::Snap> {
            const geo::Metres away = geo::geom::distance(corner, place);
            if (away > tolerance) return std::nullopt;
            return geo::geom::Snap{corner, geo::geom::SnapKind::vertex, away};
        }};
        use(2, false, &snapping);
        click({156, 150});
        click({156, 153}, Qt::ControlModifier);
        QTest::keyClick(m_map.get(), Qt::Key_S);
        click({144, 150});
        QTest::keyClick(m_map.get(), Qt::Key_S);
        click({150, 161}); // beyond the tolerance
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(m_paths.front(), (Path{corner, there(156, 153), there(144, 150), there(150, 161)}));
    }

    void aPolygonSelectsWhatMeetsIt_data() {
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("mode");
        QTest::newRow("none") << int{Qt::NoModifier} << static_cast<int>(SelectionMode::replace);
        QTest::newRow("Shift") << int{Qt::ShiftModifier} << static_cast<int>(SelectionMode::add);
        QTest::newRow("Ctrl") << int{Qt::ControlModifier} << static_cast<int>(SelectionMode::remove);
    }
    void aPolygonSelectsWhatMeetsIt() {
        QFETCH(int, modifiers);
        QFETCH(int, mode);
        std::vector<std::pair<std::set<std::int64_t>, SelectionMode>> asked;
        connect(m_map.get(), &MapCanvas::selectionRequested, this, [&](const FeatureRefs& features, SelectionMode how) {
            std::set<std::int64_t> ids;
            for (const auto& feature : features) ids.insert(feature.id);
            asked.emplace_back(ids, how);
        });
        m_map->useTool(makeSelectPolygonTool(m_map->toolTarget(), {}));
        const std::vector<QPoint> corners{{100, 60}, {420, 80}, {300, 400}};
        for (const QPoint at : corners) click(at);
        QTest::mouseDClick(m_map.get(), Qt::LeftButton, Qt::KeyboardModifiers{modifiers}, corners.back());
        QCOMPARE(asked.size(), std::size_t{1});
        QCOMPARE(asked.front().second, static_cast<SelectionMode>(mode));
        std::set<std::int64_t> expected;
        for (int i = 0; i < 144; ++i) {
            const auto at = m_map->viewport().toScreen({1'000.0 + 50.0 * (i % 12), 2'000.0 + 50.0 * (i / 12)});
            if (isInTriangle(corners, {at.x, at.y})) expected.insert(i + 1);
        }
        QCOMPARE(asked.front().first, expected);
        QVERIFY(expected.size() > 5);
    }

    void aCornerIsDragged() {
        edit();
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {200, 200});
        QTest::mouseMove(m_map.get(), {150, 170});
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, {150, 170});
        QVERIFY(isAt(m_tool->shape().polygons.front().outer.front(), there(150, 170)));
        QCOMPARE(m_tool->shape().polygons.front().outer.front(), m_tool->shape().polygons.front().outer.back());
    }

    void aDragOnAnEdgeMakesACorner() {
        edit();
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {300, 200});
        QTest::mouseMove(m_map.get(), {300, 150});
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, {300, 150});
        QCOMPARE(m_tool->shape().polygons.front().outer.size(), std::size_t{6});
        QVERIFY(isAt(m_tool->shape().polygons.front().outer[1], there(300, 150)));
        QTest::keyClick(m_map.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_tool->shape().polygons.front().outer.size(), std::size_t{5});
    }

    void cornersByKeyboardAlone() {
        edit();
        m_tool->setStep(geo::Metres{2.0});
        const PointM before = m_tool->shape().polygons.front().outer[1];
        QTest::keyClick(m_map.get(), Qt::Key_Tab);
        QTest::keyClick(m_map.get(), Qt::Key_Tab);
        QTest::keyClick(m_map.get(), Qt::Key_Right);
        QTest::keyClick(m_map.get(), Qt::Key_Up, Qt::ShiftModifier);
        const PointM after = m_tool->shape().polygons.front().outer[1];
        QVERIFY(isAt(after, {before.x + 2.0, before.y + 20.0}));
        QTest::keyClick(m_map.get(), Qt::Key_Insert);
        QCOMPARE(m_tool->shape().polygons.front().outer.size(), std::size_t{6});
        QTest::keyClick(m_map.get(), Qt::Key_Delete);
        QCOMPARE(m_tool->shape().polygons.front().outer.size(), std::size_t{5});
        QTest::keyClick(m_map.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_finished, 1);
    }

    void noOneIsCaughtByTab() {
        edit();
        for (int i = 0; i < 4; ++i) QVERIFY(m_tool->walk(true, m_map->toolTarget()));
        QVERIFY(!m_tool->walk(true, m_map->toolTarget()));
        QVERIFY(!m_tool->activePlace());
    }

    void aFlawIsTold() {
        edit();
        QVERIFY(!m_tool->flaw());
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {200, 200});
        QTest::mouseMove(m_map.get(), {500, 300});
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, {500, 300});
        QVERIFY(m_tool->flaw().has_value());
    }

private:
    void use(std::size_t fewest, bool isRing, Snapping* snapping = nullptr) {
        PathUse use;
        use.fewest = fewest;
        use.isRing = isRing;
        use.finished = [this](const Path& path, Qt::KeyboardModifiers) { m_paths.push_back(path); };
        use.left = [this] { ++m_left; };
        m_map->useTool(std::make_unique<PathTool>(std::move(use), snapping));
    }
    // A square of 200 pixels.
    void edit() {
        m_finished = 0;
        VertexUse use;
        use.finished = [this](const geo::geom::MultiPolygon&) { ++m_finished; };
        const geo::geom::MultiPolygon shape{
            {{{there(200, 200), there(400, 200), there(400, 400), there(200, 400), there(200, 200)}, {}}}};
        auto tool = std::make_unique<EditVerticesTool>(shape, std::move(use), nullptr);
        m_tool = tool.get();
        m_map->useTool(std::move(tool));
        m_map->setFocus();
    }
    [[nodiscard]] PointM there(int x, int y) const {
        return m_map->viewport().toMap({static_cast<double>(x), static_cast<double>(y)});
    }
    static bool isAt(PointM a, PointM b) { return geo::geom::distance(a, b).value < 1e-6; }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(m_map.get(), Qt::LeftButton, modifiers, at);
    }
    void move(Qt::Key key, int times) {
        for (int i = 0; i < times; ++i) QTest::keyClick(m_map.get(), key, Qt::ControlModifier);
    }
    bool overrides(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent event{QEvent::ShortcutOverride, key, modifiers};
        event.ignore();
        QApplication::sendEvent(m_map.get(), &event);
        return event.isAccepted();
    }
    static bool isInTriangle(const std::vector<QPoint>& corners, QPointF p) {
        const auto side = [&](QPoint a, QPoint b) {
            return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
        };
        const double a = side(corners[0], corners[1]);
        const double b = side(corners[1], corners[2]);
        const double c = side(corners[2], corners[0]);
        return (a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0);
    }

    app::jobs::JobRunner m_runner{2};
    std::unique_ptr<MapCanvas> m_map;
    std::vector<Path> m_paths;
    EditVerticesTool* m_tool = nullptr;
    int m_left = 0;
    int m_finished = 0;
};

QTEST_MAIN(PathToolTest)
#include "path_tool_test.moc"
