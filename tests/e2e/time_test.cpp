// The date of the window: the same answer on the map, in the table, in matching and on paper, and the timeline beside
// it.
#include "e2e/desk_window.h"

#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "records/record_table_panel.h"
#include "tables/table_view.h"
#include "timeline/timeline_panel.h"

#include <QDateEdit>
#include <QDockWidget>
#include <QLineEdit>
#include <QProcess>
#include <QStandardPaths>
#include <QToolButton>

using app::window::ActionId;
using geo::domain::Kind;

namespace {

geo::Date day(const QString& iso) {
    return *geo::parseDate(iso.toStdString());
}

} // namespace

class TimeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
    }

    void allDatesAreShownAtFirst() {
        QVERIFY(!canvas().params().date);
        QCOMPARE(m_desk.find<QToolButton>("dateButton")->text(), QString{"Toutes les dates"});
        QTRY_COMPARE(tableRows(), allSites());
    }

    void oneDateHoldsEverywhere_data() {
        QTest::addColumn<QString>("iso");
        for (const char* iso : {"2025-12-31", "2026-01-01", "2027-03-01", "2029-06-30"}) QTest::newRow(iso) << iso;
    }
    void oneDateHoldsEverywhere() {
        QFETCH(QString, iso);
        if (!canvas().date()) m_desk.find<QToolButton>("dateButton")->click();
        m_desk.find<QDateEdit>("dateEdit")->setDate(QDate::fromString(iso, Qt::ISODate));
        QCOMPARE(canvas().params().date, std::optional{day(iso)});
        QCOMPARE(m_desk.window().match().params().date, day(iso));
        const int expected = sitesOfWindows(day(iso));
        QVERIFY(expected <= allSites());
        QCOMPARE(sitesOnMap(), expected);
        QTRY_COMPARE(tableRows(), expected);
        QVERIFY(m_desk.find<QDockWidget>("sitesDock")
                    ->windowTitle()
                    .contains(QDate::fromString(iso, Qt::ISODate).toString("dd/MM/yyyy")));
    }

    void theDateOfTheMatchIsThatOfTheMap() {
        m_desk.find<QDateEdit>("matchDate")->setDate({2027, 5, 1});
        QCOMPARE(canvas().date(), std::optional{day("2027-05-01")});
    }

    void keysStep() {
        m_desk.find<QDateEdit>("dateEdit")->setDate({2027, 1, 31});
        m_desk.trigger(ActionId::monthAfter);
        QCOMPARE(canvas().date(), std::optional{day("2027-02-28")});
        m_desk.trigger(ActionId::dayAfter);
        QCOMPARE(canvas().date(), std::optional{day("2027-03-01")});
    }

    void paperSaysTheDate() {
        m_desk.find<QDateEdit>("dateEdit")->setDate({2027, 3, 1});
        const QString path = m_desk.file("situation.pdf");
        m_desk.services().fileDialog.setNextFileName(path);
        e2e::DeskWindow::acceptNextDialog();
        m_desk.trigger(ActionId::printMap);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30000);
        for (const char* reader : {"pdftotext", "pdfinfo"}) {
            if (QStandardPaths::findExecutable(reader).isEmpty()) QSKIP("poppler-utils is not installed");
            QProcess process;
            const bool isText = QLatin1String(reader) == QLatin1String("pdftotext");
            process.start(reader, isText ? QStringList{path, "-"} : QStringList{path});
            QVERIFY(process.waitForFinished());
            const QString said = QString::fromUtf8(process.readAllStandardOutput());
            QVERIFY2(said.contains("Situation au 01/03/2027"), qPrintable(said));
        }
    }

    void theTimelineFollowsTheTable() {
        m_desk.find<QToolButton>("dateButton")->click();
        QVERIFY(!canvas().date());
        m_desk.trigger(ActionId::showTimeline);
        auto& view = m_desk.find<app::timeline::TimelinePanel>("timelinePanel")->view();
        QTRY_COMPARE(static_cast<int>(view.rows().rows().size()), allSites());
        m_desk.find<QLineEdit>("siteFilter")->setText("toiture");
        QTRY_VERIFY(static_cast<int>(view.rows().rows().size()) < allSites());
        QTRY_COMPARE(static_cast<int>(view.rows().rows().size()), tableRows());
        m_desk.find<QLineEdit>("siteFilter")->clear();
        QTRY_COMPARE(static_cast<int>(view.rows().rows().size()), allSites());
    }

private:
    app::map::MapCanvas& canvas() { return m_desk.window().canvas(); }
    int tableRows() { return m_desk.window().table(Kind::site).view().model()->rowCount(); }
    std::vector<geo::domain::Record> sites() {
        geo::JobControl job;
        return m_desk.services().session.desk().rows(Kind::site, {}, job)->rows;
    }
    int allSites() { return static_cast<int>(sites().size()); }

    // Counted from the texts of the windows alone.
    int sitesOfWindows(geo::Date date) {
        int count = 0;
        for (const auto& site : sites()) {
            const QString windows = QString::fromStdString(geo::domain::toText(site.value("windows")));
            bool isShown = windows.isEmpty();
            for (const QString& window : windows.split('|', Qt::SkipEmptyParts)) {
                const QString from = window.section('/', 0, 0);
                const QString until = window.section('/', 1, 1);
                isShown = isShown || ((from == ".." || day(from) <= date) && (until == ".." || date < day(until)));
            }
            count += isShown ? 1 : 0;
        }
        return count;
    }

    int sitesOnMap() {
        int count = 0;
        for (const auto& [id, layer] : m_desk.services().session.map()->layers) {
            if (geo::carto::infoOf(id).kind != Kind::site) continue;
            for (std::size_t i = 0; i < layer->size(); ++i) count += layer->holdsOn(i, *canvas().params().date) ? 1 : 0;
        }
        return count;
    }

    e2e::DeskWindow m_desk;
};

QTEST_MAIN(TimeTest)
#include "time_test.moc"
