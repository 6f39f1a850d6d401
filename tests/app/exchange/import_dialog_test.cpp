#include "exchange/import_dialog.h"

#include "app/session/sample_session.h"
#include "exchange/quarantine_dialog.h"
#include "tables/table_view.h"
#include "usecase/layer_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using app::exchange::ExchangeContext;
using app::exchange::ImportDialog;
using app::exchange::QuarantineDialog;
using app::text::Language;
using geo::domain::Kind;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

const QByteArray kPlaces = "code,name,lon,lat,colour\nA,Un,-1.55,47.2,vert\nB,Deux,-1.55,47.2,bleu\n";

QString shared(const QString& name) {
    const QString path = qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/data/" + name;
    return QFile::exists(path) ? path : QString{};
}

} // namespace

class ImportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        m_files = std::make_unique<app::files::FileDialog>(*m_settings);
        m_dialog = std::make_unique<ImportDialog>(context());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup() {
        m_dialog.reset();
        m_files.reset();
        m_settings.reset();
        m_sample.reset();
    }

    void anEmptyDialogSaysWhatItIsFor() {
        QVERIFY(!button("importButton").isEnabled());
        QVERIFY(!button("importTry").isEnabled());
        QVERIFY(!m_dialog->findChild<QWidget*>("importQuestions")->isVisible());
    }

    // Chosen, told what it is, tried, imported, undone.
    void aSmallFile() {
        m_files->setNextFileName(write("lieux.csv", kPlaces));
        button("importAdd").click();
        QTRY_COMPARE(list().model()->rowCount(), 1);
        QVERIFY(!button("importButton").isEnabled()); // nobody knows what its rows are
        QVERIFY(m_dialog->findChild<QWidget*>("importQuestions")->isVisible());
        choose("importKind", static_cast<int>(Kind::thirdPlace));
        QTRY_VERIFY(button("importButton").isEnabled());
        QTRY_COMPARE(table("importPreview").model()->rowCount(), 2);
        QVERIFY(m_dialog->findChild<QLabel*>("importIgnored")->text().contains("colour"));

        const qint64 before = count(Kind::thirdPlace);
        const std::size_t steps = m_sample->steps();
        button("importTry").click();
        QTRY_VERIFY(outcome().contains("2 rows read, 2 kept"));
        QVERIFY(outcome().contains("trial"));
        QCOMPARE(count(Kind::thirdPlace), before);
        QCOMPARE(m_sample->steps(), steps);

        QSignalSpy changed{&m_sample->session, &app::session::WorkspaceSession::rowsChanged};
        button("importButton").click();
        QVERIFY(!button("importButton").isEnabled());
        QTRY_COMPARE(m_sample->steps(), steps + 1);
        QTRY_VERIFY(outcome().contains("2 rows read, 2 kept") && !outcome().contains("trial"));
        QCOMPARE(count(Kind::thirdPlace), before + 2);
        QVERIFY(changed.size() >= 1);                             // the window shows them
        QVERIFY(!button("importButton").isEnabled());             // not twice by a double click
        QVERIFY(table("importFindings").model()->rowCount() > 0); // no attribute takes the colour
        m_sample->session.undo();
        QTRY_COMPARE(count(Kind::thirdPlace), before);
    }

    // Projected numbers in a file that says degrees: Lambert-93 is proposed, and must be accepted.
    void aProposalMustBeAccepted() {
        const QString iris = shared("nantes/CONTOURS-IRIS_D044.geojson");
        if (iris.isEmpty()) QSKIP("the data folder is not beside the checkout");
        m_dialog->add({iris.toStdString()});
        QTRY_COMPARE_WITH_TIMEOUT(list().model()->rowCount(), 1, 20'000);
        if (m_dialog->findChild<QComboBox*>("importKind")->currentData().toInt() != static_cast<int>(Kind::iris))
            choose("importKind", static_cast<int>(Kind::iris));
        QTRY_VERIFY(button("acceptProposals").isVisible());
        QVERIFY(!button("importButton").isEnabled());
        const QString asked = m_dialog->findChild<QLabel*>("importQuestionText")->text();
        QVERIFY2(asked.contains("EPSG:2154"), qPrintable(asked));
        button("acceptProposals").click();
        QTRY_VERIFY(button("importButton").isEnabled());
        QCOMPARE(m_dialog->findChild<QComboBox*>("importCrs")->currentData().toInt(), 2154);
        button("importTry").click();
        QTRY_VERIFY_WITH_TIMEOUT(outcome().contains("514 rows read"), 30'000);
    }

    void aFolderIsDropped() {
        write("in/a.csv", kPlaces);
        write("in/deeper/b.csv", kPlaces);
        write("in/broken.geojson", "{\"type\": \"FeatureCollection\", \"features\": [");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_sample->folder.filePath("in"))});
        QDragEnterEvent enter{QPoint{20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(m_dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{QPointF{20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(m_dialog.get(), &drop);
        QTRY_COMPARE(list().model()->rowCount(), 3);
        const QString state = list().model()->index(2, list().model()->columnCount() - 1).data().toString();
        QVERIFY2(state.contains("broken.geojson"), qPrintable(state));
        list().selectRow(2); // what cannot be read is said where its rows would be
        QCOMPARE(table("importPreview").model()->rowCount(), 0);
    }

    void aFieldIsMapped() {
        openPlaces("lieux.csv", "code,titre,lon,lat\nA,Un,-1.55,47.2\n");
        auto* fields = table("importFields").model();
        QTRY_VERIFY(fields->rowCount() > 0);
        int name = 0;
        while (fields->index(name, 0).data().toString() != "Name *") QVERIFY(++name < fields->rowCount());
        QVERIFY(fields->setData(fields->index(name, 1), "titre"));
        QTRY_VERIFY(fields->rowCount() > name && fields->index(name, 2).data().toString() == "Un");
        button("importButton").click();
        QTRY_VERIFY(outcome().contains("1 rows read, 1 kept"));
    }

    void everyModeSaysWhatItWillDo() {
        openPlaces("lieux.csv", kPlaces);
        auto* meaning = m_dialog->findChild<QLabel*>("importModeMeaning");
        QStringList said;
        for (int mode = 0; mode < 3; ++mode) {
            choose("importMode", mode);
            said << meaning->text();
        }
        QCOMPARE(QSet<QString>(said.begin(), said.end()).size(), 3);
        const QString there = QString::number(count(Kind::thirdPlace));
        for (const QString& each : said) QVERIFY2(each.contains(there), qPrintable(each));
    }

    void whatCannotBeReadIsSaid() {
        m_dialog->add({write("faux.shp", "this is no shapefile").toStdString()});
        QTRY_COMPARE(list().model()->rowCount(), 1);
        const QString state = list().model()->index(0, list().model()->columnCount() - 1).data().toString();
        QVERIFY2(state.contains("faux.shp"), qPrintable(state));
        QVERIFY(!button("importButton").isEnabled());
    }

    void cancelKeepsNothing() {
        openLarge();
        const qint64 before = count(Kind::thirdPlace);
        const std::size_t steps = m_sample->steps();
        button("importButton").click();
        QTest::qWait(20);
        QElapsedTimer clock;
        clock.start();
        button("importClose").click(); // says Stop meanwhile
        QTRY_VERIFY(!m_dialog->isBusy());
        qInfo("stopped in %lld ms", clock.elapsed());
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(button("importButton").isEnabled());
        QCOMPARE(count(Kind::thirdPlace), before);
        QCOMPARE(m_sample->steps(), steps);
        button("importClose").click();
        QVERIFY(!m_dialog->isVisible());
    }

    void escapeStopsTheImportFirst() {
        openLarge();
        const std::size_t steps = m_sample->steps();
        button("importButton").click();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(!m_dialog->isBusy());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_sample->steps(), steps);
    }

    // A dialog that goes while it works takes the work with it.
    void theDialogMayGoMeanwhile() {
        openLarge();
        const std::size_t steps = m_sample->steps();
        button("importButton").click();
        QTest::qWait(20);
        m_dialog.reset();
        QTRY_VERIFY(m_sample->runner.isIdle());
        QTest::qWait(200); // what it had begun is rolled back
        QCOMPARE(m_sample->steps(), steps);
    }

    // Filtered, saved, opened on the map or in quarantine.
    void theReport() {
        openPlaces(
            "lieux.csv",
            "code,name,lon,lat,capacity_places\nA,Un,-1.55,47.2,3\nC,Trois,-1.55,47.2,beaucoup\n,,-1.55,47.2,3\n");
        button("importButton").click();
        QTRY_VERIFY(outcome().contains("3 rows read, 2 kept"));
        auto& findings = table("importFindings");
        const int all = findings.model()->rowCount();
        QVERIFY(all >= 2);
        choose("severityFilter", static_cast<int>(geo::Severity::rejected));
        QCOMPARE(findings.model()->rowCount(), 1);
        QSignalSpy quarantine{m_dialog.get(), &ImportDialog::quarantineRequested};
        emit findings.activated(findings.model()->index(0, 0));
        QCOMPARE(quarantine.size(), 1);
        QSignalSpy row{m_dialog.get(), &ImportDialog::rowRequested};
        choose("severityFilter", static_cast<int>(geo::Severity::warning));
        emit findings.activated(findings.model()->index(0, 0));
        QCOMPARE(row.size(), 1);
        QCOMPARE(row.front().at(1).toString(), QString("C"));
        choose("severityFilter", -1);
        m_dialog->findChild<QLineEdit*>("findingText")->setText("no such text at all");
        QCOMPARE(findings.model()->rowCount(), 0);
        m_dialog->findChild<QLineEdit*>("findingText")->clear();
        QCOMPARE(findings.model()->rowCount(), all);
        const QString report = m_sample->folder.filePath("report.csv");
        m_files->setNextFileName(report);
        button("saveReport").click();
        QFile file{report};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().trimmed().count('\n'), all);
    }

    // A style beside the file is offered, taken as a step of its own, and left where the user says so.
    void theStyleThatComesAlong() {
        auto& box = *m_dialog->findChild<QCheckBox*>("importStyle");
        write("lieux.qml",
              "<qgis><renderer-v2 type='singleSymbol'><symbols><symbol name='0' type='marker'><layer "
              "class='SimpleMarker'><prop k='name' v='star'/></layer></symbol></symbols></renderer-v2></qgis>");
        QVERIFY(!box.isVisible());
        openPlaces("lieux.csv", "code,name,lon,lat\nA,Un,-1.55,47.2\n");
        QTRY_VERIFY(box.isVisible());
        QVERIFY(box.isChecked()); // no style of the user's own is there
        const std::size_t steps = m_sample->steps();
        button("importTry").click();
        QTRY_VERIFY(outcome().contains("trial"));
        QCOMPARE(m_sample->steps(), steps);
        button("importButton").click();
        QTRY_COMPARE(m_sample->steps(), steps + 2);
        const auto kind = [&] { return must(geo::usecase::readDesign(m_sample->session.desk())); };
        QTRY_VERIFY(geo::usecase::hasOwnStyle(kind(), Kind::thirdPlace));
        m_dialog = std::make_unique<ImportDialog>(context());
        m_dialog->show();
        openPlaces("lieux.csv", "code,name,lon,lat\nB,Deux,-1.55,47.2\n");
        auto& again = *m_dialog->findChild<QCheckBox*>("importStyle");
        QTRY_VERIFY(again.isVisible());
        QVERIFY(!again.isChecked()); // now there is one, which is not taken away unasked
        again.click();
        QVERIFY(again.isChecked());
        m_sample->session.undo();
        QTRY_VERIFY(!geo::usecase::hasOwnStyle(kind(), Kind::thirdPlace));
    }

    // Corrected in the cells, tried again: kept, and back by an undo.
    void theQuarantine() {
        openPlaces("lieux.csv", "code,name,lon,lat\nA,Un,-1.55,47.2\n,,-1.55,47.2\n");
        button("importButton").click();
        QTRY_VERIFY(outcome().contains("2 rows read, 1 kept"));
        const qint64 kept = count(Kind::thirdPlace);
        QuarantineDialog dialog{context(), 0};
        dialog.show();
        auto* rows = dialog.findChild<app::tables::TableView*>("quarantineRows")->model();
        QTRY_COMPARE(rows->rowCount(), 1);
        int name = 0;
        while (rows->headerData(name, Qt::Horizontal).toString() != "name") QVERIFY(++name < rows->columnCount());
        auto* retry = dialog.findChild<QPushButton*>("quarantineRetry");
        retry->click(); // nothing corrected
        QTRY_VERIFY(retry->isEnabled());
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(count(Kind::thirdPlace), kept);
        QVERIFY(rows->setData(rows->index(0, name), "Deux"));
        QSignalSpy shown{&dialog, &QuarantineDialog::rowRequested};
        retry->click();
        QTRY_COMPARE(rows->rowCount(), 0);
        QCOMPARE(count(Kind::thirdPlace), kept + 1);
        auto* showRow = dialog.findChild<QPushButton*>("quarantineShow");
        QVERIFY(showRow->isVisible());
        showRow->click();
        QCOMPARE(shown.size(), 1);
        m_sample->session.undo();
        QTRY_COMPARE(count(Kind::thirdPlace), kept);
        dialog.showDataset(0);
        QTRY_COMPARE(rows->rowCount(), 1);
    }

private:
    [[nodiscard]] ExchangeContext context() {
        return {m_sample->session, *m_settings, *m_files, Language{Language::Tongue::english}};
    }
    QString write(const QString& name, const QByteArray& bytes) {
        QDir{m_sample->folder.path()}.mkpath(QFileInfo{name}.path());
        QFile file{m_sample->folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file %s", qPrintable(name));
        return file.fileName();
    }
    // A file of third places, ready to be imported.
    void openPlaces(const QString& name, const QByteArray& bytes) {
        m_dialog->add({write(name, bytes).toStdString()});
        QTRY_COMPARE_WITH_TIMEOUT(list().model()->rowCount(), 1, 20'000);
        choose("importKind", static_cast<int>(Kind::thirdPlace));
        QTRY_VERIFY(button("importButton").isEnabled());
        QTRY_VERIFY(table("importPreview").model()->rowCount() > 0);
    }
    void openLarge() {
        QByteArray csv = "code,name,lon,lat\n";
        for (int i = 0; i < 150'000; ++i) csv += QByteArray::number(i) + ",Lieu,-1.55,47.2\n";
        openPlaces("many.csv", csv);
    }
    // As a person chooses in a combo box.
    void choose(const char* name, int data) {
        auto* combo = m_dialog->findChild<QComboBox*>(name);
        const int index = combo->findData(data);
        QVERIFY(index >= 0);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    [[nodiscard]] QPushButton& button(const char* name) { return *m_dialog->findChild<QPushButton*>(name); }
    [[nodiscard]] app::tables::TableView& table(const char* name) {
        return *m_dialog->findChild<app::tables::TableView*>(name);
    }
    [[nodiscard]] app::tables::TableView& list() { return table("importSources"); }
    [[nodiscard]] QString outcome() { return m_dialog->findChild<QLabel*>("importOutcome")->text(); }
    [[nodiscard]] qint64 count(Kind kind) { return must(m_sample->session.desk().count(kind)); }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<app::files::FileDialog> m_files;
    std::unique_ptr<ImportDialog> m_dialog;
};

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
