#include "allocation/allocation_panel.h"

#include "allocation/parameter_panel.h"
#include "allocation/placing_dialog.h"
#include "app/session/sample_session.h"
#include "app/window/nameless_controls.h"
#include "scenarios/keep_dialog.h"
#include "tables/sheet_view.h"
#include "usecase/allocate.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using app::allocation::AllocationController;
using app::allocation::AllocationPanel;
using app::tables::SheetView;
using app::text::Language;
using geo::domain::AllocationMethod;
using geo::domain::Kind;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

constexpr int kPatience = 120'000;

} // namespace

// The panel on the sample metropolis, with the real search. One run serves several tests.
class AllocationPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        m_controller = std::make_unique<AllocationController>(m_sample->session, *m_settings);
        m_panel = std::make_unique<AllocationPanel>(*m_controller, Language{Language::Tongue::english});
        m_panel->setWorkspace(true);
        m_panel->resize(1100, 360);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_VERIFY(!m_controller->ground().projects.empty());
    }
    void cleanupTestCase() {
        m_panel.reset();
        m_controller.reset();
        m_settings.reset();
        m_sample.reset();
    }

    void nothingIsShownAtFirst() {
        QVERIFY(!button("allocationKeep").isEnabled());
        QVERIFY(!button("allocationPlace").isEnabled());
        QVERIFY(!button("allocationStop").isEnabled());
        QVERIFY(button("allocationRun").isEnabled());
        QCOMPARE(view("allotmentView").model()->rowCount(), 0);
    }

    void whatIsAskedIsRememberedButForPairs() {
        find<QSpinBox>("allocationQpvShare").setValue(5);
        find<QSpinBox>("allocationSeconds").setValue(30);
        m_panel->parameters().pin({geo::ProjectId{1}, geo::SpaceId{1}});
        QCOMPARE(m_controller->asked().params.pinned.size(), std::size_t{1});
        AllocationController again{m_sample->session, *m_settings};
        QCOMPARE(again.asked().params.qpvShare.value, 0.05);
        QCOMPARE(again.asked().params.seconds, 30.0);
        QVERIFY(again.asked().params.pinned.empty());
        find<QSpinBox>("allocationQpvShare").setValue(0);
        auto asked = m_controller->asked();
        asked.params.pinned.clear();
        m_controller->ask(asked);
    }

    void aPairIsPinnedOrForbidden() {
        auto& parameters = m_panel->parameters();
        parameters.pin({geo::ProjectId{1}, geo::SpaceId{1}});
        parameters.pin({geo::ProjectId{1}, geo::SpaceId{2}}); // instead of the first
        QCOMPARE(m_controller->asked().params.pinned.size(), std::size_t{1});
        parameters.forbid({geo::ProjectId{1}, geo::SpaceId{2}});
        QVERIFY(m_controller->asked().params.pinned.empty());
        QCOMPARE(m_controller->asked().params.forbidden.size(), std::size_t{1});
        table("pairView").selectAll();
        button("pairRemove").click();
        QVERIFY(m_controller->asked().params.forbidden.empty());
    }

    // The panel says what the use case says without a window; every project is placed or told why not.
    void bothMethodsAreRunAndCompared() {
        choose("allocationMethod", 0);
        QVERIFY(m_controller->asked().both);
        button("allocationRun").click();
        QVERIFY(m_controller->isRunning());
        QVERIFY(button("allocationCancel").isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!m_controller->isRunning(), kPatience);
        const auto report = m_controller->shown();
        QVERIFY(report != nullptr);
        QCOMPARE(report->params.method, AllocationMethod::optimal);
        QVERIFY(report->allotments.size() >= 10);
        QCOMPARE(view("allotmentView").model()->rowCount(), static_cast<int>(report->allotments.size()));
        QCOMPARE(view("unplacedView").model()->rowCount(), static_cast<int>(report->unplaced.size()));
        for (int row = 0; row < view("unplacedView").model()->rowCount(); ++row)
            QVERIFY(!view("unplacedView").model()->index(row, 2).data().toString().isEmpty());
        QVERIFY(find<QLabel>("allocationTold").text().contains("projects placed"));
        const auto& comparison = m_controller->comparison();
        QVERIFY(comparison.has_value());
        QVERIFY(comparison->figures.before >= comparison->figures.after - 1e-9); // stability has a price
        QCOMPARE(view("comparisonView").model()->rowCount(), static_cast<int>(comparison->figures.differences.size()));
        QCOMPARE(find<QComboBox>("allocationResult").count(), 2);

        geo::JobControl job;
        const auto snapshot = must(geo::usecase::readAllocation(m_sample->session.desk(), job));
        const auto stable = m_controller->reportOf("run:stable");
        QVERIFY(stable && stable->blocking.empty());
        const auto alone = must(geo::usecase::allocate(*snapshot, stable->params, job));
        QCOMPARE(geo::domain::toJson(alone), geo::domain::toJson(*stable));
    }

    void aSelectedRowIsTold() {
        QSignalSpy told{m_panel.get(), &AllocationPanel::pairsSelected};
        view("allotmentView").selectRow(0);
        QCOMPARE(told.size(), 1);
        const auto pairs = told.front().front().value<std::vector<geo::domain::ProjectSpace>>();
        QCOMPARE(pairs.size(), std::size_t{1});
        QVERIFY(pairs.front().project.isKept() && pairs.front().space.isKept());
    }

    void aRowOfTheResultIsForbiddenInTheNextRun() {
        view("allotmentView").selectRow(0);
        const auto pair = app::allocation::pairsOf(view("allotmentView").selectedKeys()).front();
        view("allotmentView").findChild<QAction*>("forbidSelected")->trigger();
        QVERIFY(m_controller->asked().params.forbidden == std::vector{pair});
        auto asked = m_controller->asked();
        asked.params.forbidden.clear();
        m_controller->ask(asked);
    }

    void tablesAreSortedByNumber() {
        auto& shown = view("allotmentView");
        shown.sortByColumn(3, Qt::DescendingOrder);
        double last = 1e12;
        for (int row = 0; row < shown.model()->rowCount(); ++row) {
            const double area = shown.model()->index(row, 3).data(app::tables::SheetModel::kSortRole).toDouble();
            QVERIFY(area <= last);
            last = area;
        }
        shown.sortByColumn(-1, Qt::AscendingOrder);
    }

    void resultsAreKeptRenamedAndComparedAsTheyWere() {
        keepAs("A");
        choose("allocationResult", 1);
        QCOMPARE(m_controller->shownKey(), QString{"run:stable"});
        keepAs("B");
        QCOMPARE(view("scenarioView").model()->rowCount(), 2);
        m_controller->compare("kept:A", "kept:B");
        QVERIFY(m_controller->comparison().has_value());
        QCOMPARE(m_controller->comparison()->before.title, QString{"A"});
        QCOMPARE(find<QComboBox>("compareAfter").currentText(), QString{"B"});
        view("scenarioView").selectRow(1); // the older
        button("scenarioDescribe").click();
        acceptDialog("Arbitrage");
        QTRY_COMPARE(view("scenarioView").model()->index(1, 0).data().toString(), QString{"Arbitrage"});
        view("scenarioView").selectRow(1);
        button("scenarioShow").click();
        QCOMPARE(m_controller->shownKey(), QString{"kept:Arbitrage"});
        QCOMPARE(geo::domain::toJson(*m_controller->shown()),
                 geo::domain::toJson(*m_controller->reportOf("run:optimal")));
    }

    void aNameThatIsTakenIsRefusedAndTold() {
        QSignalSpy failed{&m_sample->session, &app::session::WorkspaceSession::failed};
        QVERIFY(!m_controller->keep("B", {}));
        QCOMPARE(failed.size(), 1);
    }

    void theShownResultBecomesPlacementsInOneStep() {
        const auto report = m_controller->shown();
        const auto before = m_sample->rows(Kind::placement);
        const std::size_t steps = m_sample->steps();
        const auto plan = must(m_controller->plan());
        QCOMPARE(plan.lines.size(), report->allotments.size());
        QCOMPARE(plan.conflicts(), std::size_t{0});
        button("allocationPlace").click();
        auto* dialog = m_panel->findChild<QDialog*>("placingDialog");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>("placingReason")->setText("séance du comité");
        dialog->findChild<QPushButton*>("placingDo")->click();
        QTRY_COMPARE(m_sample->steps(), steps + 1);
        const auto after = m_sample->rows(Kind::placement);
        QCOMPARE(after.size(), before.size() + plan.count(geo::usecase::Placing::added));
        std::size_t proposed = 0;
        for (const auto& row : after)
            if (geo::domain::toText(row.value("reason")) == "séance du comité") ++proposed;
        QCOMPARE(proposed, plan.changes());
        geo::JobControl job;
        must(m_sample->session.desk().undo(job));
        QVERIFY(m_sample->rows(Kind::placement) == before);
    }

    void everyControlHasAName() {
        QCOMPARE(tests::namelessControls(*m_panel), QStringList{});
        app::scenarios::KeepDialog keep{"Keep", "A"};
        QCOMPARE(tests::namelessControls(keep), QStringList{});
        app::allocation::PlacingDialog placing{must(m_controller->plan()), m_controller->ground(), "",
                                               Language{Language::Tongue::english}};
        QCOMPARE(tests::namelessControls(placing), QStringList{});
    }

    void cancelForgetsTheRun() {
        const auto shown = m_controller->shown();
        button("allocationRun").click();
        button("allocationCancel").click();
        QVERIFY(!m_controller->isRunning());
        QTest::qWait(300);
        QVERIFY(m_controller->shown() == shown);
    }

    void aScopeWithoutRowsIsTold() {
        QSignalSpy failed{m_controller.get(), &AllocationController::failed};
        choose("allocationProjects", 1); // selected: none is
        button("allocationRun").click();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
        QCOMPARE(failed.front().front().value<geo::Error>().code, geo::ErrorCode::nothingToAllocate);
        choose("allocationProjects", 0);
    }

    void onlyWhatIsChosenIsAllocated() {
        const auto shown = m_controller->reportOf("run:optimal");
        const auto& first = shown->allotments.front();
        m_panel->setChosen({first.project.value}, {});
        choose("allocationProjects", 1);
        choose("allocationMethod", 2); // stable
        button("allocationRun").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_controller->isRunning(), kPatience);
        const auto report = m_controller->shown();
        QCOMPARE(report->allotments.size() + report->unplaced.size(), std::size_t{1});
        QVERIFY(!m_controller->comparison());
    }

private:
    template <class Widget>
    Widget& find(const char* name) {
        auto* found = m_panel->findChild<Widget*>(QLatin1String(name));
        if (!found) throw std::runtime_error(name);
        return *found;
    }
    QPushButton& button(const char* name) { return find<QPushButton>(name); }
    app::tables::TableView& table(const char* name) { return find<app::tables::TableView>(name); }
    SheetView& view(const char* name) { return find<SheetView>(name); }
    void choose(const char* name, int index) { find<QComboBox>(name).setCurrentIndex(index); }
    void acceptDialog(const QString& name) {
        QDialog* dialog = nullptr;
        for (auto* each : m_panel->findChildren<QDialog*>("keepDialog"))
            if (each->isVisible()) dialog = each;
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>("keepName")->setText(name);
        dialog->accept();
    }
    void keepAs(const QString& name) {
        button("allocationKeep").click();
        acceptDialog(name);
    }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<AllocationController> m_controller;
    std::unique_ptr<AllocationPanel> m_panel;
};

QTEST_MAIN(AllocationPanelTest)
#include "allocation_panel_test.moc"
