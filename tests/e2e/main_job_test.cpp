// From an open workspace to a defended shortlist and a printed map, through the widgets; then the file, the PDF and the
// screen are compared.
#include "e2e/desk_window.h"

#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "tables/table_view.h"
#include "usecase/match_project.h"
#include "window/message_bar.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSlider>
#include <QStandardPaths>
#include <QTabWidget>

using app::window::ActionId;

class MainJobTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
    }

    // What can do nothing yet cannot be chosen.
    void actionsWaitForTheirObject() {
        for (const ActionId id : {ActionId::addToShortlist, ActionId::exportShortlist, ActionId::deleteRow,
                                  ActionId::zoomToSelection, ActionId::back, ActionId::forward})
            QVERIFY2(!m_desk.window().actions()[id]->isEnabled(), qPrintable(m_desk.window().actions()[id]->text()));
        QVERIFY(m_desk.window().actions()[ActionId::printMap]->isEnabled());
    }

    void chooseAProject() {
        auto* project = m_desk.find<QComboBox>("matchProject");
        project->setFocus();
        QTest::keyClick(project, Qt::Key_Down);
        QTRY_VERIFY(ranking()->rowCount() > 0);
        QVERIFY(ranking()->rowCount() >= 10);
        m_first = row(*ranking(), 0);
    }

    // The ranking on the screen is the report of the use case, computed apart from the window.
    void theFirstRankIsThatOfTheReport() {
        geo::JobControl job;
        auto desk =
            geo::usecase::Desk::open(m_desk.workspace().toStdString(), geo::usecase::Access::readOnly, "e2e", job);
        QVERIFY(desk.has_value());
        const auto snapshot = geo::usecase::readMatch(*desk, "1", job);
        QVERIFY(snapshot.has_value());
        geo::domain::MatchParams params = m_desk.window().match().params();
        params.weights = geo::domain::defaultWeights((*snapshot)->project);
        const auto report = geo::usecase::matchProject(**snapshot, params, job);
        QVERIFY(report.has_value());
        const auto& best = report->matches[report->ranking.front().match];
        QCOMPARE(m_first.value(1), QString::fromStdString(best.siteName));
        QCOMPARE(m_first.value(2), QString::fromStdString(best.spaceName));
        QCOMPARE(m_first.value(4), QLocale(QLocale::French).toString(report->ranking.front().score, 'f', 3));
        QCOMPARE(ranking()->rowCount(), static_cast<int>(report->ranking.size()));
    }

    // Every space that is left out has its reason beside it.
    void theOthersSayWhy() {
        const auto* exclusions = m_desk.find<app::tables::TableView>("exclusionView")->model();
        QVERIFY(exclusions->rowCount() > 0);
        for (int i = 0; i < exclusions->rowCount(); ++i)
            for (const int column : {2, 3, 4, 5}) QVERIFY(!exclusions->index(i, column).data().toString().isEmpty());
    }

    void aSliderRanksAnew() {
        const QString before = m_first.value(4);
        auto* slider = m_desk.find<QSlider>("weight_area");
        const int was = slider->value();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QTRY_VERIFY(row(*ranking(), 0).value(4) != before);
        m_desk.window().match().resetWeights();
        QTRY_COMPARE(row(*ranking(), 0), m_first);
        QCOMPARE(slider->value(), was);
    }

    void addToTheShortlist() {
        auto* view = m_desk.find<app::tables::TableView>("rankingView");
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(0, 1)).center());
        auto* add = m_desk.find<QPushButton>("addToShortlist");
        QTRY_VERIFY(add->isEnabled());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(m_desk.window().actions()[ActionId::addToShortlist]->isEnabled());
        QVERIFY(m_desk.window().actions()[ActionId::deleteRow]->isEnabled());
        QTRY_COMPARE(shortlist()->rowCount(), 1);
        QVERIFY(m_desk.window().actions()[ActionId::exportShortlist]->isEnabled());
        QCOMPARE(shortlist()->index(0, 1).data().toString(), m_first.value(1));
        QCOMPARE(shortlist()->index(0, 2).data().toString(), m_first.value(2));
    }

    // What is selected in the table is selected on the map, and its dossier is shown.
    void theSelectionIsEverywhere() {
        QCOMPARE(m_desk.window().canvas().selection().size(), std::size_t{1});
        QTRY_COMPARE(m_desk.find<QLabel>("inspectorTitle")->text(), m_first.value(1));
    }

    void theFileSaysWhatTheScreenSays() {
        const QString path = m_desk.file("shortlist.csv");
        m_desk.services().fileDialog.setNextFileName(path);
        m_desk.find<QPushButton>("shortlistExport")->click();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(bytes.mid(3)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        const QStringList heads = lines[0].split(u';');
        const QStringList cells = lines[1].split(u';');
        QCOMPARE(cells.size(), heads.size());
        QCOMPARE(cells.value(heads.indexOf(QStringLiteral("Site"))), m_first.value(1));
        QCOMPARE(cells.value(heads.indexOf(QStringLiteral("Espace"))), m_first.value(2));
        const QString score = cells.value(heads.indexOf(QStringLiteral("Score")));
        QVERIFY(score.contains(u','));
        QCOMPARE(QLocale(QLocale::French).toString(QLocale(QLocale::French).toDouble(score), 'f', 3), m_first.value(4));
    }

    void printTheMap() {
        const QString path = m_desk.file("map.pdf");
        m_desk.services().fileDialog.setNextFileName(path);
        e2e::DeskWindow::acceptNextDialog(
            [](QDialog& dialog) { dialog.findChild<QLineEdit*>("printTitle")->setText("Présélection à défendre"); });
        m_desk.trigger(ActionId::printMap);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20000);
        if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("pdftotext (poppler-utils) is not installed");
        QProcess reader;
        reader.start("pdftotext", {"-layout", path, "-"});
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        for (const char* expected :
             {"Présélection à défendre", "Légende", "Foncier disponible", "1:", "Licence Ouverte", "illustratives"})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    }

    // Edited, undone, closed, opened again, redone.
    void anEditOutlivesTheProgram() {
        QVERIFY(m_desk.start());
        const auto siteName = [this] {
            return QString::fromStdString(
                m_desk.services().session.desk().rowById(geo::domain::Kind::site, 1)->displayName());
        };
        const QString before = siteName();
        auto* sites = m_desk.find<app::tables::TableView>("siteView");
        m_desk.window().showDock("sitesDock");
        QTRY_VERIFY(sites->model()->rowCount() > 0);
        sites->selectRow(0);
        QTRY_COMPARE(m_desk.find<QLabel>("inspectorTitle")->text(), before);
        auto* name = m_desk.find<QWidget>("siteForm")->findChild<QLineEdit*>("name");
        QVERIFY(name);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, "Halle du Pont neuf");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(siteName(), QString("Halle du Pont neuf"));
        QTRY_COMPARE(sites->model()->index(0, 1).data().toString(), QString("Halle du Pont neuf"));
        m_desk.trigger(ActionId::undo);
        QTRY_COMPARE(siteName(), before);

        QVERIFY(m_desk.start());
        QCOMPARE(siteName(), before);
        m_desk.trigger(ActionId::redo);
        QTRY_COMPARE(siteName(), QString("Halle du Pont neuf"));
    }

    // A person reads the name of a commune, not only its code.
    void communesAreNamed() {
        const auto* sites = m_desk.find<app::tables::TableView>("siteView")->model();
        const auto column = static_cast<int>(*geo::domain::infoOf(geo::domain::Kind::site).indexOf("commune"));
        QTRY_VERIFY(sites->rowCount() > 0);
        for (int row = 0; row < sites->rowCount(); ++row) {
            const QString cell = sites->index(row, column).data().toString();
            const QString code = cell.section(u'(', 1).chopped(1);
            const auto commune = m_desk.services().session.desk().row(geo::domain::Kind::commune, code.toStdString());
            QVERIFY2(commune.has_value(), qPrintable(cell));
            QCOMPARE(cell, QStringLiteral("%1 (%2)").arg(QString::fromStdString(commune->displayName()), code));
        }
    }

    // A value that cannot be is kept as typed, with the reason; the row stays as it was.
    void aWrongValueIsToldAtItsField() {
        auto* sites = m_desk.find<app::tables::TableView>("siteView");
        sites->clearSelection();
        sites->selectRow(0);
        auto* form = m_desk.find<QWidget>("siteForm");
        auto* area = form->findChild<QLineEdit*>("land_area_m2");
        QVERIFY(area);
        const auto before = m_desk.services().session.desk().rowById(geo::domain::Kind::site, 1);
        area->setFocus();
        area->selectAll();
        QTest::keyClicks(area, "beaucoup");
        QTest::keyClick(area, Qt::Key_Return);
        QCOMPARE(area->text(), QString("beaucoup"));
        auto* problem = area->parentWidget()->findChild<QLabel*>("problem");
        QVERIFY(problem && problem->isVisibleTo(form));
        QVERIFY(problem->text().contains("beaucoup"));
        QVERIFY(*m_desk.services().session.desk().rowById(geo::domain::Kind::site, 1) == *before);
    }

    // A second program on the file is told of the first; what one writes the other shows.
    void twoWindowsOnOneFile() {
        app::Services other(m_desk.file("other.ini"), "fr");
        app::window::MainWindow second(other);
        second.show();
        second.openWorkspace(m_desk.workspace().toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(other.session.isOpen(), 10000);
        QVERIFY(other.session.otherHolder().has_value());
        QVERIFY(second.messages().isVisible());
        auto& desk = m_desk.services().session.desk();
        auto changed = desk.rowById(geo::domain::Kind::site, 2);
        const auto seen = *changed;
        changed->values.at(*geo::domain::infoOf(geo::domain::Kind::site).indexOf("name")) = std::string{"Vu de loin"};
        QVERIFY(desk.edit(seen, *changed).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(
            second.findChild<app::tables::TableView*>("siteView")->model()->index(1, 1).data().toString(),
            QString("Vu de loin"), 6000);
    }

    void aFileThatIsNoWorkspaceIsRefusedInASentence() {
        QFile text(m_desk.file("notes.entente"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("Bonjour");
        text.close();
        m_desk.window().openWorkspace(text.fileName().toStdString());
        QTRY_VERIFY(m_desk.window().messages().isVisible());
        QVERIFY(m_desk.window().messages().text().contains("notes.entente"));
        QVERIFY(m_desk.services().session.isOpen());
    }

private:
    QAbstractItemModel* ranking() { return m_desk.find<app::tables::TableView>("rankingView")->model(); }
    QAbstractItemModel* shortlist() { return m_desk.find<app::tables::TableView>("shortlistView")->model(); }
    static QStringList row(const QAbstractItemModel& model, int row) {
        QStringList cells;
        for (int column = 0; column < 5; ++column) cells << model.index(row, column).data().toString();
        return cells;
    }

    e2e::DeskWindow m_desk;
    QStringList m_first;
};

QTEST_MAIN(MainJobTest)
#include "main_job_test.moc"
