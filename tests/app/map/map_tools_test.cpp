#include "map/map_canvas.h"

#include "app/map/synthetic_map.h"
#include "jobs/job_runner.h"

#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

#include <cmath>
#include <set>

using app::map::FeatureRefs;
using app::map::MapCanvas;
using app::map::SelectionMode;
using app::map::ToolId;
using app::text::Language;
using geo::carto::FeatureRef;
using geo::carto::LayerId;
using geo::carto::ScreenPoint;

namespace {

constexpr int kColumns = 12;

std::set<std::int64_t> idsOf(const FeatureRefs& features) {
    std::set<std::int64_t> out;
    for (const FeatureRef& feature : features) out.insert(feature.id);
    return out;
}

struct Asked {
    FeatureRefs features;
    SelectionMode mode;
};

} // namespace

// Identify and select on a grid of points, where what is to be found can be told by distance alone.
class MapToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_map = std::make_unique<MapCanvas>(m_runner, Language{Language::Tongue::english});
        m_map->resize(640, 480);
        m_map->setSnapshot(synthetic::gridOfPoints(kColumns));
        m_map->show();
        m_asked.clear();
        m_identified.clear();
        connect(m_map.get(), &MapCanvas::selectionRequested, this,
                [this](const FeatureRefs& features, SelectionMode mode) {
                    m_asked.push_back({features, mode});
                });
        connect(m_map.get(), &MapCanvas::identified, this,
                [this](const FeatureRefs& features) { m_identified.push_back(features); });
    }
    void cleanup() { m_map.reset(); }

    void clickFindsTheSiteThere() {
        m_map->setTool(ToolId::identify);
        for (const std::int64_t id : {1, 7, 100, kColumns * kColumns}) {
            m_identified.clear();
            const ScreenPoint at = screenOf(id);
            QTest::mouseClick(m_map.get(), Qt::LeftButton, Qt::NoModifier, QPointF{at.x, at.y}.toPoint());
            QCOMPARE(m_identified.size(), std::size_t{1});
            QCOMPARE(idsOf(m_identified.front()), std::set<std::int64_t>{id});
        }
    }

    void clickBetweenFindsNothing() {
        m_map->setTool(ToolId::identify);
        const ScreenPoint a = screenOf(1);
        const ScreenPoint b = screenOf(kColumns + 2);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, QPoint{qRound((a.x + b.x) / 2), qRound((a.y + b.y) / 2)});
        QCOMPARE(m_identified.size(), std::size_t{1});
        QVERIFY(m_identified.front().empty());
    }

    void clickAgreesWithTheNearestPoint() {
        m_map->setTool(ToolId::select);
        for (int x = 20; x < 620; x += 37) {
            for (int y = 20; y < 460; y += 41) {
                m_asked.clear();
                QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, QPoint{x, y});
                QCOMPARE(m_asked.size(), std::size_t{1});
                const auto [id, pixels] = nearest(x, y);
                if (!m_asked.front().features.empty()) QCOMPARE(m_asked.front().features.front().id, id);
                if (pixels <= 6.0) QVERIFY(!m_asked.front().features.empty());
                if (pixels > 20.0) QVERIFY(m_asked.front().features.empty());
            }
        }
    }

    void boxAgreesWithBruteForce_data() {
        QTest::addColumn<QRect>("box");
        QTest::newRow("middle") << QRect{200, 150, 180, 160};
        QTest::newRow("all") << QRect{1, 1, 638, 478};
        QTest::newRow("flat") << QRect{30, 200, 500, 5};
        QTest::newRow("between points") << QRect{QPoint{2, 2}, QSize{5, 5}};
    }
    void boxAgreesWithBruteForce() {
        QFETCH(QRect, box);
        m_map->setTool(ToolId::select);
        drag(box.topLeft(), box.bottomRight());
        QCOMPARE(m_asked.size(), std::size_t{1});
        std::set<std::int64_t> expected;
        for (std::int64_t id = 1; id <= kColumns * kColumns; ++id) {
            const ScreenPoint at = screenOf(id);
            const bool isIn = at.x >= box.left() && at.x <= box.right() && at.y >= box.top() && at.y <= box.bottom();
            if (isIn) expected.insert(id);
        }
        QCOMPARE(idsOf(m_asked.front().features), expected);
    }

    void modifiersSayHow_data() {
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("mode");
        const auto row = [](const char* name, Qt::KeyboardModifiers modifiers, SelectionMode mode) {
            QTest::newRow(name) << static_cast<int>(modifiers) << static_cast<int>(mode);
        };
        row("none", Qt::NoModifier, SelectionMode::replace);
        row("Shift", Qt::ShiftModifier, SelectionMode::add);
        row("Ctrl", Qt::ControlModifier, SelectionMode::remove);
    }
    void modifiersSayHow() {
        QFETCH(int, modifiers);
        QFETCH(int, mode);
        const Qt::KeyboardModifiers held{modifiers};
        m_map->setTool(ToolId::select);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, held, QPoint{300, 200});
        drag({100, 100}, {200, 200}, held);
        QTest::keyClick(m_map.get(), Qt::Key_Return, held);
        QCOMPARE(m_asked.size(), std::size_t{3});
        for (const Asked& asked : m_asked) QCOMPARE(static_cast<int>(asked.mode), mode);
    }

    void escapeGivesUpABox() {
        m_map->setTool(ToolId::select);
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(m_map.get(), {200, 200});
        QTest::keyClick(m_map.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, {200, 200});
        QVERIFY(m_asked.empty());
    }

    void keyboardAloneIdentifies() {
        m_map->setTool(ToolId::identify);
        const std::int64_t id = walkToASite();
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(m_identified.size(), std::size_t{1});
        QCOMPARE(idsOf(m_identified.front()), std::set<std::int64_t>{id});
    }

    void keyboardAloneSelectsAndReadsAloud() {
        m_map->setTool(ToolId::select);
        const std::int64_t id = walkToASite();
        QVERIFY2(!m_map->accessibleDescription().isEmpty(), "what is under the crosshair is told");
        QTest::keyClick(m_map.get(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(m_asked.size(), std::size_t{1});
        QCOMPARE(idsOf(m_asked.front().features), std::set<std::int64_t>{id});
        QCOMPARE(m_asked.front().mode, SelectionMode::replace);
    }

    void keyboardAloneSelectsABox() {
        m_map->setTool(ToolId::select);
        move(Qt::Key_Left, 10, Qt::ControlModifier);
        move(Qt::Key_Right, 20, Qt::ControlModifier | Qt::ShiftModifier);
        move(Qt::Key_Down, 12, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_map.get(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_asked.size(), std::size_t{1});
        QCOMPARE(m_asked.front().mode, SelectionMode::add);
        const auto byKeys = idsOf(m_asked.front().features);
        drag({240, 240}, {400, 336}, Qt::ShiftModifier); // the same box by mouse
        QCOMPARE(byKeys, idsOf(m_asked.back().features));
        QVERIFY(byKeys.size() > 3);
    }

    void keyboardAloneZoomsToABox() {
        m_map->setTool(ToolId::zoomBox);
        const auto before = m_map->viewport();
        move(Qt::Key_Right, 10, Qt::ControlModifier | Qt::ShiftModifier);
        move(Qt::Key_Up, 10, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        const auto centre = before.toMap({360.0, 200.0});
        QVERIFY(std::hypot(m_map->viewport().centre.x - centre.x, m_map->viewport().centre.y - centre.y) < 1e-6);
        QVERIFY(m_map->viewport().metresPerPixel < before.metresPerPixel / 3.0);
    }

    void keyboardAlonePansWithTheCrosshair() {
        const auto before = m_map->viewport();
        move(Qt::Key_Right, 5, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QVERIFY(std::abs(before.centre.x - m_map->viewport().centre.x - 40.0 * before.metresPerPixel) < 1e-6);
    }

    void escapeHidesTheCrosshairAndThenIsLeftToOthers() {
        move(Qt::Key_Right, 1, Qt::ControlModifier);
        QKeyEvent first{QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier};
        QApplication::sendEvent(m_map.get(), &first);
        QVERIFY(first.isAccepted());
        QKeyEvent second{QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier};
        QApplication::sendEvent(m_map.get(), &second);
        QVERIFY(!second.isAccepted());
    }

    void aPauseShowsTheNameAsItIsWritten() {
        m_map->setSnapshot(synthetic::fourCommunes());
        const ScreenPoint at = m_map->viewport().toScreen({351'000.0, 6'686'000.0});
        const QPoint place = QPointF{at.x, at.y}.toPoint();
        QHelpEvent event{QEvent::ToolTip, place, m_map->mapToGlobal(place)};
        QApplication::sendEvent(m_map.get(), &event);
        QVERIFY2(QToolTip::text().contains("Site &lt;1&gt;"), qPrintable(QToolTip::text()));
        QVERIFY(QToolTip::text().contains("Commune 1"));
    }

    void contextMenuTellsPlaceAndFeatures() {
        std::vector<FeatureRefs> told;
        connect(m_map.get(), &MapCanvas::contextMenuRequested, this,
                [&told](const QPoint&, geo::geom::PointM, const FeatureRefs& features) { told.push_back(features); });
        const ScreenPoint at = screenOf(5);
        const QPoint place = QPointF{at.x, at.y}.toPoint();
        QContextMenuEvent event{QContextMenuEvent::Mouse, place, m_map->mapToGlobal(place)};
        QApplication::sendEvent(m_map.get(), &event);
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(idsOf(told.front()), std::set<std::int64_t>{5});
    }

private:
    [[nodiscard]] ScreenPoint screenOf(std::int64_t id) const {
        const auto i = static_cast<int>(id - 1);
        return m_map->viewport().toScreen({1'000.0 + 50.0 * (i % kColumns), 2'000.0 + 50.0 * (i / kColumns)});
    }

    [[nodiscard]] std::pair<std::int64_t, double> nearest(int x, int y) const {
        std::pair<std::int64_t, double> best{0, 1e9};
        for (std::int64_t id = 1; id <= kColumns * kColumns; ++id) {
            const ScreenPoint at = screenOf(id);
            const double pixels = std::hypot(at.x - x, at.y - y);
            if (pixels < best.second) best = {id, pixels};
        }
        return best;
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mousePress(m_map.get(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(m_map.get(), to);
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, modifiers, to);
    }

    void move(Qt::Key key, int times, Qt::KeyboardModifiers modifiers) {
        for (int i = 0; i < times; ++i) QTest::keyClick(m_map.get(), key, modifiers);
    }

    // Moves the crosshair from the middle to within its step of the site nearest to the middle.
    std::int64_t walkToASite() {
        const std::int64_t id = nearest(320, 240).first;
        const ScreenPoint at = screenOf(id);
        const int columns = qRound((at.x - 320.0) / 8.0);
        const int rows = qRound((at.y - 240.0) / 8.0);
        move(columns < 0 ? Qt::Key_Left : Qt::Key_Right, std::abs(columns), Qt::ControlModifier);
        move(rows < 0 ? Qt::Key_Up : Qt::Key_Down, std::abs(rows), Qt::ControlModifier);
        return id;
    }

    app::jobs::JobRunner m_runner{2};
    std::unique_ptr<MapCanvas> m_map;
    std::vector<Asked> m_asked;
    std::vector<FeatureRefs> m_identified;
};

QTEST_MAIN(MapToolsTest)
#include "map_tools_test.moc"
