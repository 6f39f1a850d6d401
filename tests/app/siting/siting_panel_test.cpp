#include "siting/siting_panel.h"

#include "app/window/nameless_controls.h"
#include "made_siting.h"
#include "scenarios/keep_dialog.h"
#include "siting/front_chart.h"
#include "siting/obligation_panel.h"
#include "siting/parameter_panel.h"
#include "siting/side_by_side_dialog.h"
#include "siting/siting_sketches.h"
#include "siting/siting_text.h"
#include "tables/sheet_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QtTest>

#include <atomic>
#include <set>

using namespace app::siting;
using app::tables::SheetView;
using app::text::Language;
using geo::SiteId;
using geo::domain::SitingModel;
using geo::domain::SitingReport;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

constexpr int kPatience = 20'000;

} // namespace

// The panel on the sample metropolis, with a search that the test holds in hand.
class SitingPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        m_first = madesiting::report(m_sample->session.desk(), 0, 3);
        m_controller = std::make_unique<SitingController>(m_sample->session, *m_settings,
                                                          [this](const geo::usecase::Desk&,
                                                                 const geo::domain::SitingParams& params,
                                                                 geo::JobControl& job) { return search(params, job); });
        m_panel = std::make_unique<SitingPanel>(*m_controller, Language{Language::Tongue::english});
        m_panel->setWorkspace(true);
        m_panel->resize(1200, 330);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_VERIFY(!m_controller->ground().sites.empty());
    }
    void cleanupTestCase() {
        m_panel.reset();
        m_controller.reset();
        m_settings.reset();
        m_sample.reset();
    }

    void nothingIsShownAtFirst() {
        QVERIFY(button("sitingRun").isEnabled());
        for (const char* name : {"sitingStop", "sitingCancel", "sitingKeep", "sitingStudy", "sitingCoverage"})
            QVERIFY(!button(name).isEnabled());
        QCOMPARE(view("sitingChosenView").model()->rowCount(), 0);
    }

    void eachQuestionSaysWhatItAnswers() {
        std::set<QString> told;
        auto& model = find<QComboBox>("sitingModel");
        for (int i = 0; i < model.count(); ++i) {
            model.setCurrentIndex(i);
            told.insert(find<QLabel>("sitingModelSentence").text());
        }
        QCOMPARE(told.size(), std::size_t{4});
        QVERIFY(!told.contains(QString{}));
        model.setCurrentIndex(0);
    }

    void whatIsAskedReachesTheSearchAndIsRemembered() {
        find<QSpinBox>("sitingMinutes").setValue(10);
        find<QSpinBox>("sitingCount").setValue(3);
        find<QSpinBox>("sitingBudget").setValue(400);
        find<QSpinBox>("sitingApart").setValue(500);
        find<QCheckBox>("sitingKeepExisting").setChecked(false);
        find<QSpinBox>("sitingCount_growth").setValue(2);
        auto& areas = find<QComboBox>("sitingMustArea");
        QVERIFY(areas.count() > 2);
        areas.setCurrentIndex(1);
        button("sitingMustAdd").click();
        button("sitingMustAdd").click(); // the same: once
        const auto params = m_controller->asked().params;
        QCOMPARE(params.within.value, 10.0);
        QVERIFY(params.count == 3 && params.budget == geo::Euros{400'000.0});
        QCOMPARE(params.apart.value, 500.0);
        QVERIFY(!params.keepExisting);
        QCOMPARE(params.kinds.size(), std::size_t{1});
        QVERIFY(params.kinds[0].stage == geo::domain::Stage::growth && params.kinds[0].count == 2);
        QVERIFY(params.must == std::vector{m_controller->ground().areas.at(1).area});
        SitingController again{m_sample->session, *m_settings, {}};
        QCOMPARE(again.asked().params.within.value, 10.0);
        QVERIFY(again.asked().params.must.empty()); // of one workspace
        find<QListWidget>("sitingObligations").selectAll();
        button("sitingObligationRemove").click();
        QVERIFY(m_controller->asked().params.must.empty());
        find<QSpinBox>("sitingCount_growth").setValue(0);
        find<QSpinBox>("sitingBudget").setValue(0);
        QVERIFY(!m_controller->asked().params.budget);
    }

    void aSelectedSiteIsPinnedOrForbidden() {
        const auto site = m_first.chosen[0].site;
        m_panel->setChosen({site.value});
        button("sitingPin").click();
        QVERIFY(m_controller->asked().params.pinned == std::vector{site});
        button("sitingForbid").click(); // instead
        QVERIFY(m_controller->asked().params.pinned.empty());
        QVERIFY(m_controller->asked().params.forbidden == std::vector{site});
        find<QListWidget>("sitingObligations").selectAll();
        button("sitingObligationRemove").click();
        QVERIFY(m_controller->asked().params.forbidden.empty());
    }

    // While it runs the panel says how far it is; “Enough” ends it with what it has.
    void aRunIsToldWhileItGoesOnAndEndsWithEnough() {
        m_hold = true;
        button("sitingRun").click();
        QVERIFY(m_controller->isRunning());
        QVERIFY(!button("sitingRun").isEnabled() && button("sitingStop").isEnabled());
        QTRY_VERIFY(find<QLabel>("sitingTold").text().contains("4,000"));
        QVERIFY(find<QLabel>("sitingTold").text().contains("5,000"));
        button("sitingStop").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_controller->isRunning(), kPatience);
        m_hold = false;
        QVERIFY(m_controller->shown() != nullptr);
        const QString told = find<QLabel>("sitingTold").text();
        QVERIFY2(told.startsWith("Optimal, proven: 3 new place"), qPrintable(told));
        QVERIFY(told.contains("5,000 of 10,000 residents"));
        QCOMPARE(view("sitingChosenView").model()->rowCount(), 3);
        QCOMPARE(view("sitingChosenView").model()->index(0, 0).data().toString(),
                 QString::fromStdString(m_first.chosen[0].name));
        QCOMPARE(view("sitingAlternativeView").model()->rowCount(), 1);
        QCOMPARE(view("sitingFrontView").model()->rowCount(), 3);
        QCOMPARE(view("sitingSensitivityView").model()->rowCount(), 4);
    }

    void cancelForgetsTheRun() {
        const auto shown = m_controller->shown();
        m_hold = true;
        button("sitingRun").click();
        button("sitingCancel").click();
        QVERIFY(!m_controller->isRunning());
        QTest::qWait(300);
        m_hold = false;
        QVERIFY(m_controller->shown() == shown);
        QVERIFY(find<QLabel>("sitingTold").text().startsWith("Optimal"));
    }

    void candidatesThatAreNoneAreTold() {
        QSignalSpy failed{m_controller.get(), &SitingController::failed};
        find<QComboBox>("sitingCandidates").setCurrentIndex(1);
        m_panel->setChosen({});
        button("sitingRun").click();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
        QCOMPARE(failed.front().front().value<geo::Error>().code, geo::ErrorCode::nothingToCover);
        find<QComboBox>("sitingCandidates").setCurrentIndex(0);
    }

    void aChosenSiteSelectsItAndIsForbiddenNextTime() {
        QSignalSpy told{m_panel.get(), &SitingPanel::sitesSelected};
        auto& shown = view("sitingChosenView");
        shown.selectRow(1);
        QCOMPARE(told.back().front().value<std::vector<SiteId>>(), std::vector{m_first.chosen[1].site});
        shown.findChild<QAction*>("sitingForbidSelected")->trigger();
        QVERIFY(m_controller->asked().params.forbidden == std::vector{m_first.chosen[1].site});
        auto asked = m_controller->asked();
        asked.params.forbidden.clear();
        m_controller->ask(asked);
    }

    void anAlternativeIsOpenedOnTheMap() {
        view("sitingAlternativeView").selectRow(0);
        QCOMPARE(m_controller->sitesLookedAt(), m_first.alternatives[0]);
        const auto drawn = drawnSites(m_first, m_controller->sitesLookedAt(), m_controller->ground());
        const auto count = [&](DrawnAs as) {
            return std::ranges::count_if(drawn, [as](const DrawnSite& each) { return each.as == as; });
        };
        QCOMPARE(count(DrawnAs::chosen), 2);
        QCOMPARE(count(DrawnAs::alternative), 1);
        QCOMPARE(count(DrawnAs::leftOut), 1);
        std::set<std::string> titles;
        for (const auto& sketch : *sketchesOf(drawn, 100.0))
            if (!sketch.title.empty()) titles.insert(sketch.title);
        QCOMPARE(titles.size(), std::size_t{3}); // one for each in the legend
        const auto* hit = siteAt(drawn, {drawn[0].at.x + 30.0, drawn[0].at.y}, 100.0);
        QVERIFY(hit && hit->site == drawn[0].site);
        QVERIFY(!siteAt(drawn, {drawn[0].at.x + 1e6, drawn[0].at.y}, 100.0));
        view("sitingAlternativeView").clearSelection();
        QVERIFY(m_controller->lookedAt() == LookedAt{});
    }

    void aClickOnThePointOfTheFrontChoosesIt() {
        auto& tabs = find<QTabWidget>("sitingTabs");
        tabs.setCurrentIndex(2);
        auto& chart = find<FrontChart>("frontChart");
        QTest::qWait(50); // laid out
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.placeOf(1));
        QCOMPARE(m_controller->sitesLookedAt(), m_first.front[1].sites);
        QVERIFY(chart.marked() == std::size_t{1});
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.marked() == std::size_t{2});
        QTest::keyClick(&chart, Qt::Key_Right); // the last stays
        QVERIFY(chart.marked() == std::size_t{2});
        QVERIFY(find<QLabel>("sitingLookedAt").text().contains("300,000"));
        view("sitingFrontView").clearSelection();
        QVERIFY(!chart.marked());
        tabs.setCurrentIndex(0);
    }

    void theTableOfAFileHoldsTheNumbersOfTheScreen() {
        const auto table = tableOf(view("sitingChosenView").sheet());
        QCOMPARE(table.columns[1].name, std::string{"cost_eur"});
        QCOMPARE(std::get<double>(table.rows[0][1]), 100'000.0);
        QCOMPARE(table.rows.size(), std::size_t{3});
    }

    void resultsAreKeptDescribedComparedAndRemoved() {
        keepAs("A");
        QCOMPARE(m_controller->shownKey(), QString{"kept:A"});
        QVERIFY(button("sitingStudy").isEnabled());
        QSignalSpy covered{m_panel.get(), &SitingPanel::coverageRequested};
        button("sitingCoverage").click();
        QCOMPARE(covered.front().front().value<std::vector<geo::SiteId>>().size(),
                 m_controller->shown()->chosen.size());
        m_controller->showReport(madesiting::report(m_sample->session.desk(), 2, 3));
        keepAs("B");
        QCOMPARE(view("sitingScenarioView").model()->rowCount(), 2);
        view("sitingScenarioView").selectRow(1); // the older
        button("sitingScenarioDescribe").click();
        acceptDialog("Ouest", "avant arbitrage");
        QTRY_COMPARE(view("sitingScenarioView").model()->index(1, 0).data().toString(), QString{"Ouest"});
        QCOMPARE(view("sitingScenarioView").model()->index(1, 3).data().toString(), QString{"avant arbitrage"});
        QCOMPARE(geo::domain::toJson(*m_controller->reportOf("kept:Ouest")), geo::domain::toJson(m_first));
        QSignalSpy compared{m_panel.get(), &SitingPanel::comparisonRequested};
        view("sitingScenarioView").selectAll();
        button("sitingScenarioCompare").click();
        QCOMPARE(compared.front().front().toStringList().size(), 2);
    }

    // Five sites in all, one of them in both; the maps look at the same place whichever is moved.
    void scenariosStandSideBySideWithMapsInStep() {
        MapLook look;
        look.layers = geo::carto::defaultLayers();
        SideBySideDialog dialog{*m_controller, {"kept:Ouest", "kept:B"}, look, Language{Language::Tongue::english}};
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCOMPARE(dialog.comparedKeys().size(), 2);
        auto* sites = dialog.findChild<SheetView*>("sideBySideSites");
        QCOMPARE(sites->model()->rowCount(), 5);
        int both = 0;
        for (const auto& row : sites->sheet().rows)
            if (row.cells[3].toDouble() == 2.0) ++both;
        QCOMPARE(both, 1);
        QVERIFY(dialog.findChild<SheetView*>("sideBySideSummary")->model()->rowCount() > 10);
        auto* reach = dialog.findChild<SheetView*>("sideBySideReach");
        QCOMPARE(reach->model()->rowCount(), 0); // counted when it is looked at
        dialog.findChild<QTabWidget*>("sideBySideTabs")->setCurrentWidget(reach);
        QTRY_VERIFY_WITH_TIMEOUT(reach->model()->rowCount() > 3, 20'000);
        const auto cell = [reach](const std::string& column) {
            const auto& columns = reach->sheet().columns;
            const auto found = std::ranges::find(columns, column, &app::tables::SheetColumn::name);
            return reach->sheet().rows.front().cells.at(static_cast<std::size_t>(found - columns.begin())).toDouble();
        };
        for (const std::string scenario : {"scenario_1", "scenario_2"}) { // of thresholds of their own
            QVERIFY(cell(scenario) > cell(scenario + "_before"));
            QVERIFY(cell(scenario) < cell("residents"));
        }
        const auto view = dialog.map(0).viewport().zoomed(0.5, {100.0, 100.0});
        dialog.map(0).setViewport(view);
        const auto same = [&] {
            const auto& left = dialog.map(0).viewport();
            const auto& right = dialog.map(1).viewport();
            return std::abs(left.metresPerPixel - right.metresPerPixel) < 1e-9 &&
                   std::abs(left.centre.x - right.centre.x) < 1.0 && std::abs(left.centre.y - right.centre.y) < 1.0;
        };
        QTRY_VERIFY(same());
        dialog.map(1).zoomIn();
        QTRY_VERIFY(same());
        QCOMPARE(tests::namelessControls(dialog), QStringList{});
        auto* list = dialog.findChild<QListWidget*>("sideBySideList");
        list->item(0)->setCheckState(Qt::Unchecked);
        for (int row = 1; row < list->count(); ++row) list->item(row)->setCheckState(Qt::Unchecked);
        QCOMPARE(sites->model()->rowCount(), 0); // and it is told what to do
    }

    void everyControlHasAName() {
        QCOMPARE(tests::namelessControls(*m_panel), QStringList{});
        app::scenarios::KeepDialog keep{"Keep", "A"};
        QCOMPARE(tests::namelessControls(keep), QStringList{});
    }

    void aScenarioThatIsUndoneIsShownNoMore() {
        m_controller->show("kept:B");
        view("sitingScenarioView").selectAll();
        button("sitingScenarioRemove").click();
        QCOMPARE(view("sitingScenarioView").model()->rowCount(), 0);
        QVERIFY(m_controller->shownKey() != "kept:B");
        m_sample->session.undo();
        QTRY_COMPARE(view("sitingScenarioView").model()->rowCount(), 2);
    }

private:
    geo::Result<SitingReport> search(const geo::domain::SitingParams& params, geo::JobControl& job) {
        job.reached({4'000.0, 5'000.0});
        while (m_hold && !job.isEnoughRequested()) {
            GEO_TRY(job.step(geo::Phase::computing));
            QThread::msleep(5);
        }
        auto report = m_first;
        report.params.within = params.within;
        m_first.params.within = params.within;
        return report;
    }

    template <class Widget>
    Widget& find(const char* name) {
        auto* found = m_panel->findChild<Widget*>(QLatin1String(name));
        if (!found) throw std::runtime_error(name);
        return *found;
    }
    QPushButton& button(const char* name) { return find<QPushButton>(name); }
    SheetView& view(const char* name) { return find<SheetView>(name); }
    void acceptDialog(const QString& name, const QString& note) {
        QDialog* dialog = nullptr;
        for (auto* each : m_panel->findChildren<QDialog*>("keepDialog"))
            if (each->isVisible()) dialog = each;
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>("keepName")->setText(name);
        dialog->findChild<QLineEdit*>("keepNote")->setText(note);
        dialog->accept();
    }
    void keepAs(const QString& name) {
        button("sitingKeep").click();
        acceptDialog(name, {});
    }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    SitingReport m_first;
    std::atomic<bool> m_hold = false;
    std::unique_ptr<SitingController> m_controller;
    std::unique_ptr<SitingPanel> m_panel;
};

QTEST_MAIN(SitingPanelTest)
#include "siting_panel_test.moc"
