// A project that nothing suits, in the real window: what would have to change, one change accepted, its needs edited,
// and why a site does not suit; the same figures as the command line's use cases.
#include "e2e/desk_window.h"

#include "matching/match_controller.h"
#include "matching/match_panel.h"
#include "records/record_table_panel.h"
#include "usecase/relax.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using app::window::ActionId;
using geo::domain::Kind;

class NeedsWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        m_project = m_desk.services().session.desk().row(Kind::project, "P-020").value().id;
    }

    void nothingFitsAndAChangeIsAccepted() {
        m_desk.trigger(ActionId::matchProject);
        auto* projects = m_desk.find<QComboBox>("matchProject");
        projects->setCurrentIndex(projects->findData(qlonglong{m_project}));
        QTRY_VERIFY(match().report() != nullptr);
        QCOMPARE(match().report()->eligible, std::size_t{0});
        auto* panel = m_desk.find<QWidget>("relaxationPanel");
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(!m_desk.find<QTableView>("rankingView")->isVisible()); // it is empty: the proposals have its room
        geo::JobControl job;
        const auto expected = geo::usecase::relaxations(*match().report(), {}, job).value();
        QVERIFY(!expected.sets.empty());
        QTest::mouseClick(m_desk.find<QPushButton>("accept_1"), Qt::LeftButton);
        QTRY_COMPARE(match().report() ? match().report()->eligible : 0, expected.sets.front().spaces.size());
        QTRY_VERIFY(!panel->isVisible());
        QVERIFY(m_desk.find<QTableView>("rankingView")->isVisible());
        m_desk.services().session.undo();
        QTRY_VERIFY(panel->isVisible());
    }

    // Typed in the form, kept as one step, taken back by one undo.
    void needsAreEdited() {
        const auto before = project();
        DeskWindow::acceptNextDialog([](QDialog& dialog) {
            QCOMPARE(dialog.objectName(), QString{"needsDialog"});
            auto* line = dialog.findChild<QLineEdit*>("noise_max_db");
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, "62");
            QTest::keyClick(line, Qt::Key_Tab);
            QVERIFY(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
            QVERIFY(!dialog.findChild<QLabel*>("effect_area_min")->text().isEmpty());
        });
        m_desk.trigger(ActionId::editNeeds);
        QCOMPARE(geo::domain::toText(project().value("noise_max_db")), std::string{"62"});
        m_desk.services().session.undo();
        QTRY_VERIFY(project() == before);
    }

    void aSiteSaysWhyNot() {
        QTRY_VERIFY(match().report() != nullptr);
        const auto site = match().report()->matches.front().site;
        m_desk.window().table(Kind::site).selectRows({site.value});
        m_desk.window().matchPanel().sitesSelected({site});
        int answers = 0;
        QTimer::singleShot(200, qApp, [&answers] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog) qFatal("no dialog was opened");
            answers = dialog->findChild<QTableView*>("whyAnswers")->model()->rowCount();
            dialog->reject();
        });
        m_desk.trigger(ActionId::whyNot);
        QCOMPARE(answers, static_cast<int>(match().report()->matches.front().answers.size()));
    }

private:
    using DeskWindow = e2e::DeskWindow;
    [[nodiscard]] app::matching::MatchController& match() { return m_desk.window().match(); }
    [[nodiscard]] geo::domain::Record project() {
        return m_desk.services().session.desk().rowById(Kind::project, m_project).value();
    }

    DeskWindow m_desk;
    std::int64_t m_project = 0;
};

QTEST_MAIN(NeedsWindowTest)
#include "needs_test.moc"
