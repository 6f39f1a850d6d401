// A file dropped on the window: recognised, imported, a row of it shown on the map, one corrected in quarantine.
#include "e2e/desk_window.h"

#include "exchange/import_dialog.h"
#include "exchange/quarantine_dialog.h"
#include "map/map_canvas.h"
#include "tables/table_view.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>

using app::window::ActionId;
using geo::domain::Kind;

class ImportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        m_before = count();
    }

    // Nothing waits yet.
    void quarantineWaitsForItsRows() { QTRY_VERIFY(!action()->isEnabled()); }

    void aFileIsDropped() {
        QFile file{m_desk.file("lieux.csv")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("code,name,lon,lat,capacity_places\nE2E-1,Un,-1.55,47.2,3\nE2E-2,Trois,-1.54,47.2,beaucoup\n,,-"
                   "1.56,47.21,3\n");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter{QPoint{300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&m_desk.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{QPointF{300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(&m_desk.window(), &drop);
        auto* sources = m_desk.find<app::tables::TableView>("importSources");
        QTRY_COMPARE(sources->model()->rowCount(), 1);
        auto* kinds = m_desk.find<QComboBox>("importKind");
        kinds->setCurrentIndex(kinds->findData(static_cast<int>(Kind::thirdPlace)));
        emit kinds->activated(kinds->currentIndex());
        QTRY_VERIFY(m_desk.find<QPushButton>("importButton")->isEnabled());
        QTest::mouseClick(m_desk.find<QPushButton>("importButton"), Qt::LeftButton);
        QTRY_COMPARE(count(), m_before + 2);
        QTRY_VERIFY(m_desk.find<QLabel>("importOutcome")->text().contains("3"));
    }

    // Double click on what was found in a kept row.
    void aRowOfTheReportIsShownOnTheMap() {
        auto* findings = m_desk.find<app::tables::TableView>("importFindings");
        auto* severity = m_desk.find<QComboBox>("severityFilter");
        severity->setCurrentIndex(severity->findData(static_cast<int>(geo::Severity::warning)));
        emit severity->activated(severity->currentIndex());
        QVERIFY(findings->model()->rowCount() >= 1);
        const double before = m_desk.window().canvas().viewport().metresPerPixel;
        emit findings->activated(findings->model()->index(0, 0));
        QTRY_VERIFY(m_desk.window().canvas().viewport().metresPerPixel < before);
        QCOMPARE(m_desk.window().selection().features().size(), 1U);
    }

    void theOtherIsCorrected() {
        QTRY_VERIFY(action()->isEnabled());
        QVERIFY2(action()->text().contains('1'), qPrintable(action()->text()));
        action()->trigger();
        auto* view = m_desk.find<app::tables::TableView>("quarantineRows");
        QTRY_COMPARE(view->model()->rowCount(), 1);
        int name = 0;
        while (view->model()->headerData(name, Qt::Horizontal).toString() != "name")
            QVERIFY(++name < view->model()->columnCount());
        QVERIFY(view->model()->setData(view->model()->index(0, name), "Deux"));
        QTest::mouseClick(m_desk.find<QPushButton>("quarantineRetry"), Qt::LeftButton);
        QTRY_COMPARE(count(), m_before + 3);
        QTRY_VERIFY(!action()->isEnabled());
    }

    // Two steps: the correction, and the import.
    void bothAreUndone() {
        m_desk.trigger(ActionId::undo);
        QTRY_COMPARE(count(), m_before + 2);
        QTRY_VERIFY(action()->isEnabled());
        m_desk.trigger(ActionId::undo);
        QTRY_COMPARE(count(), m_before);
        QTRY_VERIFY(!action()->isEnabled());
    }

private:
    [[nodiscard]] std::int64_t count() { return m_desk.services().session.desk().count(Kind::thirdPlace).value_or(-1); }
    [[nodiscard]] QAction* action() { return m_desk.window().actions()[ActionId::quarantine]; }

    e2e::DeskWindow m_desk;
    std::int64_t m_before = 0;
};

QTEST_MAIN(ImportTest)
#include "import_test.moc"
