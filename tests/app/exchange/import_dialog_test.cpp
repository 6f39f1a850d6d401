#include "exchange/import_dialog.h"

#include "app/session/sample_session.h"
#include "tables/table_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using app::exchange::ImportDialog;
using app::text::Language;
using geo::domain::Kind;
using sessioncase::must;
using sessioncase::SampleSession;

class ImportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sample = std::make_unique<SampleSession>(); }
    void cleanup() {
        m_dialog.reset();
        m_sample.reset();
    }

    void aSmallFile() {
        open("lieux.csv", "code,name,lon,lat,colour\nA,Un,-1.55,47.2,vert\nB,Deux,-1.55,47.2,bleu\n", Kind::thirdPlace);
        const qint64 before = count(Kind::thirdPlace);
        const std::size_t steps = m_sample->steps();
        QSignalSpy changed{&m_sample->session, &app::session::WorkspaceSession::rowsChanged};
        import().click();
        QVERIFY(!import().isEnabled());
        QTRY_VERIFY(!outcome().isEmpty());
        QVERIFY2(outcome().startsWith("2 rows read: 2 kept"), qPrintable(outcome()));
        QCOMPARE(count(Kind::thirdPlace), before + 2);
        QCOMPARE(m_sample->steps(), steps + 1);
        QVERIFY(changed.size() >= 1);   // the window shows them
        QVERIFY(!import().isEnabled()); // not twice by a double click
        QVERIFY(table().isVisible());   // no attribute takes the colour
        QVERIFY(table().model()->rowCount() > 0);
        m_sample->session.undo();
        QTRY_COMPARE(count(Kind::thirdPlace), before);
    }

    void whatCannotBeReadIsSaidAndCanBeTriedAgain() {
        open("faux.shp", "this is no shapefile", Kind::site);
        const std::size_t steps = m_sample->steps();
        import().click();
        QTRY_VERIFY(!outcome().isEmpty());
        QVERIFY2(outcome().contains("faux.shp"), qPrintable(outcome()));
        QVERIFY(import().isEnabled());
        QCOMPARE(m_sample->steps(), steps);
    }

    void cancelKeepsNothing() {
        openLarge();
        const qint64 before = count(Kind::thirdPlace);
        const std::size_t steps = m_sample->steps();
        import().click();
        QTest::qWait(20);
        close().click(); // says Cancel meanwhile
        QTRY_VERIFY(!outcome().isEmpty());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(import().isEnabled());
        QCOMPARE(close().text().remove('&'), QString("Close"));
        QCOMPARE(count(Kind::thirdPlace), before);
        QCOMPARE(m_sample->steps(), steps);
        close().click();
        QVERIFY(!m_dialog->isVisible());
    }

    void escapeStopsTheImportFirst() {
        openLarge();
        const std::size_t steps = m_sample->steps();
        import().click();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(!outcome().isEmpty());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_sample->steps(), steps);
    }

    // A dialog that goes while it works takes the work with it.
    void theDialogMayGoMeanwhile() {
        openLarge();
        const std::size_t steps = m_sample->steps();
        import().click();
        QTest::qWait(20);
        m_dialog.reset();
        QTRY_VERIFY(m_sample->runner.isIdle());
        QTest::qWait(200); // what it had begun is rolled back
        QCOMPARE(m_sample->steps(), steps);
    }

private:
    void open(const QString& name, const QByteArray& bytes, Kind kind) {
        QFile file{m_sample->folder.filePath(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_dialog = std::make_unique<ImportDialog>(m_sample->session, Language{Language::Tongue::english},
                                                  file.fileName().toStdString());
        auto* kinds = m_dialog->findChild<QComboBox*>("importKind");
        kinds->setCurrentIndex(kinds->findData(static_cast<int>(kind)));
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void openLarge() {
        QByteArray csv = "code,name,lon,lat\n";
        for (int i = 0; i < 150'000; ++i) csv += QByteArray::number(i) + ",Lieu,-1.55,47.2\n";
        open("many.csv", csv, Kind::thirdPlace);
    }
    [[nodiscard]] QPushButton& import() { return *m_dialog->findChild<QPushButton*>("importButton"); }
    [[nodiscard]] QPushButton& close() {
        return *m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close);
    }
    [[nodiscard]] QString outcome() { return m_dialog->findChild<QLabel*>("importOutcome")->text(); }
    [[nodiscard]] app::tables::TableView& table() { return *m_dialog->findChild<app::tables::TableView*>(); }
    [[nodiscard]] qint64 count(Kind kind) { return must(m_sample->session.desk().count(kind)); }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<ImportDialog> m_dialog;
};

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
