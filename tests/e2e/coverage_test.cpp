// The coverage of the residents as a person does it: computed, read on the map, explained by a click, with catchments.
#include "e2e/desk_window.h"

#include "carto/legend.h"
#include "carto/sketch.h"
#include "map/map_canvas.h"
#include "tables/sheet_view.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QToolTip>

using app::tables::SheetView;
using app::window::ActionId;
using geo::domain::Kind;

namespace {

constexpr int kPatience = 60'000;

} // namespace

class CoverageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        m_desk.trigger(ActionId::showCoverage);
    }

    void coverageIsComputed() {
        QVERIFY(!canvas().params().sketches);
        m_desk.find<QPushButton>("coverageRun")->click();
        QTRY_VERIFY_WITH_TIMEOUT(rows("areaView") > 0, kPatience);
        const QString told = m_desk.find<QLabel>("coverageTold")->text();
        QVERIFY2(told.contains(QStringLiteral("habitants")), qPrintable(told));
        QVERIFY(rows("placeView") > 0);
        QVERIFY(rows("targetView") > 0);
    }

    // What is drawn has its line in the legend, so that it is printed.
    void theSquaresLieOnTheMapWithALegend() {
        QVERIFY(canvas().params().sketches);
        m_desk.trigger(ActionId::fit);
        const auto titles = legendTitles();
        QVERIFY2(titles.join('|').contains(QStringLiteral("min")), qPrintable(titles.join('|')));
        auto* onMap = m_desk.find<QCheckBox>("coverageOnMap");
        onMap->click();
        QVERIFY(!canvas().params().sketches);
        onMap->click();
        QVERIFY(canvas().params().sketches);
    }

    // A click on a square: the way to the nearest place, drawn and told.
    void aClickExplains() {
        const auto place = placeOf("placeView", 0);
        canvas().centreOn({place.x + 260.0, place.y + 180.0});
        canvas().setScale(10'000.0);
        const auto before = canvas().params().sketches->size();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center());
        auto* way = m_desk.find<QLabel>("coverageWay");
        QTRY_VERIFY_WITH_TIMEOUT(way->isVisible(), kPatience);
        QVERIFY2(way->text().contains(QStringLiteral("min")), qPrintable(way->text()));
        QVERIFY(canvas().params().sketches->size() > before);
        QToolTip::hideText();
    }

    void aSelectedAreaIsSelectedOnTheMap() {
        auto* areas = m_desk.find<SheetView>("areaView");
        QVERIFY(areas->choose({QStringLiteral("territory:")}));
        for (int row = 0; row < areas->model()->rowCount(); ++row) {
            areas->selectRow(row);
            if (!m_desk.window().selection().rowsOf(Kind::commune).empty()) return;
        }
        QFAIL("no commune was selected");
    }

    void catchmentsComeFromAClickOfTheTool() {
        const auto place = placeOf("placeView", 0);
        m_desk.trigger(ActionId::catchmentFromClick);
        canvas().centreOn(place);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center() + QPoint{12, 0});
        QTRY_COMPARE_WITH_TIMEOUT(rows("catchmentView"), 3, kPatience);
        QTRY_VERIFY(legendTitles().join('|').contains(QStringLiteral("15")));
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QCOMPARE(canvas().tool(), app::map::ToolId::select);
    }

    void catchmentsOfTheSelectionAndNoneAgain() {
        m_desk.window().selection().set({{geo::carto::LayerId::thirdPlace, firstPlace()}});
        QVERIFY(m_desk.window().actions()[ActionId::catchmentOfSelection]->isEnabled());
        m_desk.trigger(ActionId::catchmentOfSelection);
        QTRY_COMPARE_WITH_TIMEOUT(rows("catchmentView"), 6, kPatience);
        m_desk.trigger(ActionId::clearCatchments);
        QCOMPARE(rows("catchmentView"), 0);
        QVERIFY(!m_desk.window().actions()[ActionId::clearCatchments]->isEnabled());
    }

    void theNetworkIsReadAndDrawn() {
        m_desk.trigger(ActionId::showNetwork);
        QTRY_COMPARE_WITH_TIMEOUT(rows("networkView"), 3, kPatience);
        QVERIFY(m_desk.find<QLabel>("networkTold")->text().contains(QStringLiteral("carrefours")));
    }

    void aTableIsExported() {
        m_desk.trigger(ActionId::showCoverage);
        const QString file = m_desk.file(QStringLiteral("couverture.csv"));
        m_desk.services().fileDialog.setNextFileName(file);
        m_desk.find<QPushButton>("coverageExport")->click();
        QFile written{file};
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(written.readAll());
        QCOMPARE(text.trimmed().count('\n'), rows("areaView"));
        QVERIFY2(text.startsWith(QChar{0xFEFF}) || text.contains(';'), qPrintable(text.left(80)));
    }

    // 1280x800 is the smallest screen: nothing of the dock is cut.
    void theDockFitsASmallScreen() {
        m_desk.window().resize(1280, 800);
        QTest::qWait(100);
        QCOMPARE(m_desk.window().size(), QSize(1280, 800));
        auto* button = m_desk.find<QPushButton>("coverageRun");
        const QPoint corner = button->mapTo(&m_desk.window(), button->rect().bottomRight());
        QVERIFY2(m_desk.window().rect().contains(corner), qPrintable(QString::number(corner.y())));
    }

    // What is asked is asked again in the next session.
    void whatIsAskedIsRemembered() {
        auto* minutes = m_desk.find<QLineEdit>("coverageMinutes");
        minutes->setText(QStringLiteral("7; 12"));
        QVERIFY(QMetaObject::invokeMethod(minutes, "editingFinished"));
        QVERIFY(m_desk.start());
        QCOMPARE(m_desk.find<QLineEdit>("coverageMinutes")->text(), QStringLiteral("7; 12"));
    }

private:
    app::map::MapCanvas& canvas() { return m_desk.window().canvas(); }
    int rows(const char* view) { return m_desk.find<SheetView>(view)->model()->rowCount(); }
    geo::geom::PointM placeOf(const char* view, std::size_t row) {
        return m_desk.find<SheetView>(view)->sheet().rows.at(row).at.value();
    }
    std::int64_t firstPlace() {
        return m_desk.find<SheetView>("placeView")->sheet().rows.at(0).about.front().section(':', 1).toLongLong();
    }
    QStringList legendTitles() {
        QStringList titles;
        for (const auto& entry : geo::carto::legendOf(*m_desk.services().session.map(), canvas().params()))
            if (entry.meaning == geo::carto::LegendMeaning::sketch) titles << QString::fromStdString(entry.title);
        return titles;
    }

    e2e::DeskWindow m_desk;
};

QTEST_MAIN(CoverageTest)
#include "coverage_test.moc"
