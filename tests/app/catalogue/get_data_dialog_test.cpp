#include "catalogue/get_data_dialog.h"

#include "app/catalogue/small_catalogue.h"
#include "catalogue/data_set_model.h"
#include "tables/table_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace app::catalogue;
using namespace std::chrono_literals;
using geo::domain::Kind;
using loopback::Reply;
using loopback::Request;

class GetDataDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<loopback::Server>();
        smallcatalogue::fill(*m_server);
        m_runner = std::make_unique<app::jobs::JobRunner>();
        m_session = std::make_unique<app::session::WorkspaceSession>(*m_runner, "tester");
        QVERIFY(m_session->create(m_folder->filePath("w.entente").toStdString(), {"w"}).has_value());
        QTRY_VERIFY(m_session->isOpen());
    }
    void cleanup() {
        m_dialog.reset();
        m_session.reset();
        m_runner.reset();
        m_server.reset();
    }

    void nothingIsTouchedBeforeItIsTold() {
        open();
        QTest::qWait(100);
        QCOMPARE(m_server->connections(), 0);
        QVERIFY(!QFile::exists(m_folder->filePath("cache")));
    }

    void theWholeJob() {
        open();
        choose("Nantes Métropole (244400404)");
        tickAll();
        QVERIFY(run());
        QCOMPARE(count(Kind::commune), 2);
        QCOMPARE(count(Kind::thirdPlace), 6);
        QVERIFY2(outcome().startsWith("8 rows are in the workspace"), qPrintable(outcome()));
        QCOMPARE(state(0), QString("2 rows imported"));
        QCOMPARE(state(1), QString("6 rows imported"));
        QVERIFY(cell(0, DataSetModel::copyColumn) != "none");
        const auto datasets = inventory().datasets;
        QCOMPARE(datasets.size(), 3U); // a file each, each a step
        QCOMPARE(QString::fromStdString(datasets[1].source), QString("Métropole"));
        QCOMPARE(QString::fromStdString(datasets[1].licence), QString("Licence Ouverte 2.0"));
        QCOMPARE(QString::fromStdString(datasets[1].vintage), QString("2026-06"));
        QCOMPARE(QString::fromStdString(datasets[0].vintage),
                 QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate));
        QVERIFY(retry().isHidden());
    }

    void theSecondTimeRowsAreUpdated() {
        open();
        choose("Nantes Métropole (244400404)");
        tickAll();
        QVERIFY(run());
        QVERIFY(run());
        QCOMPARE(count(Kind::commune), 2);
    }

    void theTerritoryOfTheWorkspaceIsProposed() {
        open();
        QCOMPARE(territory().currentText(), QString("Rennes Métropole (243500139)")); // the first, for want of better
        choose("nantes métropole");
        QVERIFY(run());
        open();
        QCOMPARE(territory().currentText(), QString("Nantes Métropole (244400404)"));
    }

    // Known by name only: its communes are asked for first.
    void aTerritoryWithoutCommunes() {
        open();
        choose("243500139");
        model().setTicked("communes", false);
        model().setTicked("places", true);
        QVERIFY(run());
        QCOMPARE(count(Kind::thirdPlace), 3);
        QCOMPARE(count(Kind::commune), 0);
    }

    void aTerritoryThatIsNone_data() {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"", "Atlantis", "244400405", "12"}) QTest::newRow(typed) << QString(typed);
    }
    void aTerritoryThatIsNone() {
        QFETCH(QString, typed);
        open();
        choose(typed);
        QVERIFY(!button().isEnabled());
        choose("244400404");
        QVERIFY(button().isEnabled());
    }

    void whatIsMissingIsSaidAndAskedAgain() {
        m_server->on("/places/44/44143", [](const Request&) { return Reply{404}; });
        open();
        choose("244400404");
        tickAll();
        QVERIFY(run());
        QCOMPARE(count(Kind::thirdPlace), 3); // what was had is kept
        QVERIFY2(report().contains("Set places – Rezé: 127.0.0.1 does not have this file (answer 404)"),
                 qPrintable(report()));
        QVERIFY2(outcome().contains("1 file"), qPrintable(outcome()));
        QVERIFY(!retry().isHidden());
        smallcatalogue::fill(*m_server);
        const std::size_t datasets = inventory().datasets.size();
        QSignalSpy ended{m_dialog.get(), &GetDataDialog::ended};
        retry().click();
        QVERIFY(ended.wait(10'000));
        QCOMPARE(count(Kind::thirdPlace), 6);
        QCOMPARE(inventory().datasets.size(), datasets + 1);
        QVERIFY(retry().isHidden());
    }

    void theCopyIsUsedAndTold() {
        open();
        choose("244400404");
        QVERIFY(run());
        m_server->close();
        QVERIFY(run());
        QVERIFY2(report().contains("the copy of"), qPrintable(report()));
        QCOMPARE(count(Kind::commune), 2);
    }

    void cancelKeepsNothing() {
        m_server->on("/communes/244400404", [](const Request&) { return Reply{.isMute = true}; });
        open();
        choose("244400404");
        const auto before = inventory().datasets.size();
        QSignalSpy ended{m_dialog.get(), &GetDataDialog::ended};
        button().click();
        QTRY_COMPARE(m_server->requests().size(), 1U);
        QVERIFY(!territory().isEnabled());
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(ended.wait(500));
        QVERIFY(clock.elapsed() < 500);
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(outcome().startsWith("Stopped as you asked."), qPrintable(outcome()));
        QCOMPARE(inventory().datasets.size(), before);
        QVERIFY(territory().isEnabled());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void theDialogMayGoMeanwhile() {
        m_server->on("/communes/244400404", [](const Request&) { return Reply{.isMute = true}; });
        open();
        choose("244400404");
        button().click();
        QTRY_COMPARE(m_server->requests().size(), 1U);
        m_dialog.reset();
        QTest::qWait(100);
        QVERIFY(m_runner->isIdle());
    }

    void theKeyboardTicks() {
        open();
        auto* table = m_dialog->findChild<app::tables::TableView*>("dataSets");
        table->setFocus();
        QCOMPARE(model().ticked().size(), 1U); // communes
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(model().ticked().size(), 0U);
        QVERIFY(!button().isEnabled());
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(model().ticked().front().id, QString("places"));
        QVERIFY(button().isEnabled());
    }

private:
    void open() {
        m_dialog.reset();
        const Patience hasty{.connect = 20s, .stall = 20s, .firstPause = 10ms, .longestPause = 100ms, .tries = 2};
        auto catalogue = Catalogue::parse(smallcatalogue::json(*m_server), "test");
        QVERIFY(catalogue.has_value());
        m_dialog =
            std::make_unique<GetDataDialog>(*m_session, app::text::Language{app::text::Language::Tongue::english},
                                            std::move(*catalogue), OfflineCache{m_folder->filePath("cache")}, hasty);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void choose(const QString& typed) { territory().setEditText(typed); }
    void tickAll() {
        for (const char* id : {"communes", "places"}) model().setTicked(id, true);
    }
    bool run() {
        QSignalSpy ended{m_dialog.get(), &GetDataDialog::ended};
        button().click();
        return QTest::qWaitFor([&] { return !ended.isEmpty(); }, 20'000);
    }
    [[nodiscard]] DataSetModel& model() { return *m_dialog->findChild<DataSetModel*>(); }
    [[nodiscard]] QComboBox& territory() { return *m_dialog->findChild<QComboBox*>("territory"); }
    [[nodiscard]] QPushButton& button() { return *m_dialog->findChild<QPushButton*>("getDataButton"); }
    [[nodiscard]] QPushButton& retry() { return *m_dialog->findChild<QPushButton*>("retryButton"); }
    [[nodiscard]] QString outcome() { return m_dialog->findChild<QLabel*>("getDataOutcome")->text(); }
    [[nodiscard]] QString report() { return m_dialog->findChild<QPlainTextEdit*>("getDataReport")->toPlainText(); }
    [[nodiscard]] QString cell(int row, int column) {
        return model().data(model().index(row, column), Qt::DisplayRole).toString();
    }
    [[nodiscard]] QString state(int row) { return cell(row, DataSetModel::stateColumn); }
    [[nodiscard]] qint64 count(Kind kind) { return m_session->desk().count(kind).value_or(-1); }
    [[nodiscard]] geo::usecase::Inventory inventory() {
        geo::JobControl job;
        return m_session->desk().inventory(job).value_or(geo::usecase::Inventory{});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<loopback::Server> m_server;
    std::unique_ptr<app::jobs::JobRunner> m_runner;
    std::unique_ptr<app::session::WorkspaceSession> m_session;
    std::unique_ptr<GetDataDialog> m_dialog;
};

QTEST_MAIN(GetDataDialogTest)
#include "get_data_dialog_test.moc"
