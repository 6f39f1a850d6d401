// Where to open in the real window: a choice is read on the map and in the tables, kept, compared and studied.
#include "e2e/desk_window.h"

#include "app/siting/made_siting.h"
#include "carto/legend.h"
#include "carto/sketch.h"
#include "map/map_canvas.h"
#include "siting/siting_controller.h"
#include "siting/study_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QTabWidget>
#include <QToolTip>

using app::siting::SitingController;
using app::window::ActionId;
using geo::domain::Kind;

class SitingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        m_desk.window().resize(1280, 800);
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        m_desk.trigger(ActionId::whereToOpen);
        QTRY_VERIFY(!controller().ground().sites.empty());
        m_report = madesiting::report(m_desk.services().session.desk(), 0, 4);
    }
    void cleanupTestCase() { m_desk.stop(); }

    void nothingIsCutOnTheSmallestScreen() {
        QVERIFY(m_desk.window().width() <= 1280);
        auto* dock = m_desk.find<QWidget>("sitingDock");
        QVERIFY(dock->isVisible());
        for (const char* name : {"sitingRun", "sitingStop", "sitingCancel", "sitingKeep", "sitingExport"}) {
            const auto* button = m_desk.find<QPushButton>(name);
            QVERIFY2(button->isVisible() && button->width() >= button->minimumSizeHint().width(), name);
        }
    }

    void theChoiceIsOnTheMapWithItsLegend() {
        QVERIFY(!canvas().params().sketches);
        controller().showReport(m_report);
        const auto sketches = canvas().params().sketches;
        QVERIFY(sketches);
        QCOMPARE(sketches->size(), m_report.chosen.size() * 2);
        m_desk.trigger(ActionId::fit);
        std::size_t told = 0;
        for (const auto& entry : geo::carto::legendOf(*m_desk.services().session.map(), canvas().params()))
            if (entry.meaning == geo::carto::LegendMeaning::sketch) told += entry.count;
        QCOMPARE(told, m_report.chosen.size());
        m_desk.find<QCheckBox>("sitingOnMap")->setChecked(false);
        QVERIFY(!canvas().params().sketches);
        m_desk.find<QCheckBox>("sitingOnMap")->setChecked(true);
        QVERIFY(canvas().params().sketches);
    }

    // A ring is as wide on the screen at every scale.
    void theRingsKeepTheirSize() {
        const auto width = [this] {
            const auto box = geo::geom::boxOf(canvas().params().sketches->front().geometry);
            return box.width() / canvas().viewport().metresPerPixel;
        };
        const double before = width();
        canvas().zoomIn();
        canvas().zoomIn();
        QVERIFY(std::abs(width() - before) < 0.5);
        m_desk.trigger(ActionId::fit);
    }

    void aClickOnARingSelectsTheSite() {
        const auto& chosen = m_report.chosen.front();
        canvas().centreOn(chosen.at);
        canvas().setScale(5'000.0);
        m_desk.trigger(ActionId::select);
        const auto at = canvas().viewport().toScreen(chosen.at);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint{static_cast<int>(at.x) + 10, static_cast<int>(at.y)});
        QTRY_COMPARE(m_desk.window().selection().rowsOf(Kind::site), std::set<std::int64_t>{chosen.site.value});
        QVERIFY(QToolTip::text().contains(QString::fromStdString(chosen.name)));
    }

    void itIsKeptComparedAndStudied() {
        QVERIFY(controller().keep("A", {}));
        controller().showReport(madesiting::report(m_desk.services().session.desk(), 1, 4));
        QVERIFY(controller().keep("B", {}));
        controller().show("kept:A");
        m_desk.trigger(ActionId::compareSitings);
        auto* both = m_desk.window().findChild<QDialog*>("sideBySideDialog");
        QVERIFY(both && both->isVisible());
        both->close();
        m_desk.trigger(ActionId::sitingStudy);
        auto* study = m_desk.window().findChild<app::siting::StudyDialog*>("studyDialog");
        QVERIFY(study && study->isVisible());
        QTRY_VERIFY(study->study() != nullptr);
        QCOMPARE(study->scenario(), QString{"A"});
        const QString pdf = m_desk.file("etude.pdf");
        m_desk.services().fileDialog.setNextFileName(pdf);
        study->findChild<QPushButton*>("studyPdf")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pdf), 20'000);
        const QString table = m_desk.file("etude.xlsx");
        m_desk.services().fileDialog.setNextFileName(table);
        study->findChild<QPushButton*>("studyExport")->click();
        QTRY_VERIFY(QFile::exists(table));
        study->close();
    }

private:
    SitingController& controller() {
        auto* found = m_desk.window().findChild<SitingController*>();
        if (!found) qFatal("no siting in the window");
        return *found;
    }
    app::map::MapCanvas& canvas() { return m_desk.window().canvas(); }

    e2e::DeskWindow m_desk;
    geo::domain::SitingReport m_report;
};

QTEST_MAIN(SitingTest)
#include "siting_test.moc"
