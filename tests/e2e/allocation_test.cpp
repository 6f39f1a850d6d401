// The allocation of all projects as a person does it: run, read on the map, kept, put into placements, taken back.
#include "e2e/desk_window.h"

#include "carto/legend.h"
#include "carto/sketch.h"
#include "map/map_canvas.h"
#include "tables/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolTip>

using app::window::ActionId;
using geo::domain::Kind;

class AllocationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        m_desk.trigger(ActionId::allocateProjects);
    }

    void bothMethodsAreRun() {
        QVERIFY(!canvas().params().sketches);
        m_desk.find<QPushButton>("allocationRun")->click();
        QTRY_VERIFY_WITH_TIMEOUT(placesShown() > 0, 120'000);
        const QString told = m_desk.find<QLabel>("allocationTold")->text();
        QVERIFY2(told.contains(QStringLiteral("projets placés")), qPrintable(told));
        QVERIFY(m_desk.find<QLabel>("comparisonTold")->text().contains(QStringLiteral("La stabilité coûte")));
    }

    // Each place is an arrow over a lighter line, and the legend counts those in view.
    void thePlacesAreArrowsOnTheMap() {
        const auto sketches = canvas().params().sketches;
        QVERIFY(sketches);
        QCOMPARE(sketches->size(), static_cast<std::size_t>(2 * placesShown()));
        m_desk.trigger(ActionId::fit);
        std::size_t told = 0;
        for (const auto& entry : geo::carto::legendOf(*m_desk.services().session.map(), canvas().params()))
            if (entry.meaning == geo::carto::LegendMeaning::sketch) told += entry.count;
        QCOMPARE(told, static_cast<std::size_t>(placesShown()));
    }

    void aClickOnAnArrowSaysWhatItIs() {
        const auto& line = std::get<geo::geom::LineString>(canvas().params().sketches->front().geometry);
        const geo::geom::PointM middle{(line.points[0].x + line.points[1].x) / 2.0,
                                       (line.points[0].y + line.points[1].y) / 2.0};
        canvas().centreOn(middle);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center());
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY2(QToolTip::text().contains(QStringLiteral("m²")), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void theLinesAreTakenOff() {
        auto* lines = m_desk.find<QCheckBox>("allocationLines");
        lines->click();
        QVERIFY(!canvas().params().sketches);
        lines->click();
        QVERIFY(canvas().params().sketches);
    }

    void theResultBecomesPlacementsAndIsTakenBack() {
        const auto before = placements();
        m_desk.find<QPushButton>("allocationPlace")->click();
        auto* dialog = m_desk.find<QDialog>("placingDialog");
        dialog->findChild<QPushButton*>("placingDo")->click();
        QTRY_VERIFY(placements() > before);
        m_desk.trigger(ActionId::undo);
        QTRY_COMPARE(placements(), before);
    }

    // What is asked is asked again in the next session; the result is not kept unless it is told to be.
    void aScenarioIsThereInTheNextSession() {
        m_desk.find<QPushButton>("allocationKeep")->click();
        auto* dialog = m_desk.find<QDialog>("keepDialog");
        dialog->findChild<QLineEdit*>("keepName")->setText("Arbitrage");
        dialog->accept();
        const int places = placesShown();
        QVERIFY(m_desk.start());
        m_desk.trigger(ActionId::allocateProjects);
        auto* results = m_desk.find<QComboBox>("allocationResult");
        QTRY_COMPARE(results->count(), 1);
        QCOMPARE(results->itemText(0), QString{"Arbitrage"});
        results->setCurrentIndex(0);
        QTRY_COMPARE(placesShown(), places);
    }

private:
    app::map::MapCanvas& canvas() { return m_desk.window().canvas(); }
    int placesShown() { return m_desk.find<app::tables::TableView>("allotmentView")->model()->rowCount(); }
    std::int64_t placements() { return m_desk.services().session.desk().count(Kind::placement).value(); }

    e2e::DeskWindow m_desk;
};

QTEST_MAIN(AllocationTest)
#include "allocation_test.moc"
