#include "coverage/coverage_panel.h"

#include "app/session/sample_session.h"
#include "app/window/nameless_controls.h"
#include "coverage/access_page.h"
#include "coverage/catchment_page.h"
#include "coverage/network_page.h"
#include "coverage/parameter_panel.h"
#include "usecase/cover.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QtTest>

using app::coverage::CatchmentController;
using app::coverage::CoverageController;
using app::coverage::CoveragePanel;
using app::tables::SheetView;
using app::text::Language;
using geo::domain::Kind;
using geo::domain::TravelMode;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

constexpr int kPatience = 60'000;

} // namespace

// The panel on the sample metropolis, with the real computing. One run serves several tests.
class CoveragePanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        const Language english{Language::Tongue::english};
        m_coverage = std::make_unique<CoverageController>(m_sample->session, *m_settings, english);
        m_catchments = std::make_unique<CatchmentController>(m_sample->session, *m_settings);
        m_panel = std::make_unique<CoveragePanel>(*m_coverage, *m_catchments, english);
        m_panel->setWorkspace(true);
        m_panel->resize(1100, 320);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanupTestCase() {
        m_panel.reset();
        m_catchments.reset();
        m_coverage.reset();
        m_settings.reset();
        m_sample.reset();
    }

    void nothingIsShownAtFirst() {
        QVERIFY(!m_coverage->missing()); // the sample has all that it needs
        QVERIFY(!find<QWidget>("coverageNotice").isVisible());
        QVERIFY(button("coverageRun").isEnabled());
        QVERIFY(!button("coverageCancel").isEnabled());
        QCOMPARE(view("areaView").model()->rowCount(), 0);
    }

    // The panel says what the use case says without a window.
    void coverageIsComputed() {
        button("coverageRun").click();
        QVERIFY(m_coverage->isRunning());
        QVERIFY(button("coverageCancel").isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(m_coverage->answer() != nullptr, kPatience);
        const auto& report = *m_coverage->answer()->report;
        QCOMPARE(view("areaView").model()->rowCount(), static_cast<int>(report.rows.size()));
        QCOMPARE(view("placeView").model()->rowCount(), static_cast<int>(report.places.size()));
        QCOMPARE(view("targetView").model()->rowCount(), static_cast<int>(report.targets.size()));
        QVERIFY(m_coverage->answer()->squares && !m_coverage->answer()->squares->empty());
        const QString told = find<QLabel>("coverageTold").text();
        QVERIFY2(told.contains("within 15"), qPrintable(told));

        geo::JobControl job;
        const auto ground = must(geo::usecase::readCoverageGround(m_sample->session.desk(), job));
        auto params = report.params;
        const auto alone = must(geo::usecase::cover(*ground, params, job));
        QCOMPARE(alone.rows.size(), report.rows.size());
        for (std::size_t i = 0; i < alone.rows.size(); ++i) {
            QCOMPARE(alone.rows[i].residents, report.rows[i].residents);
            QVERIFY(alone.rows[i].covered == report.rows[i].covered);
        }
    }

    void theSquaresHoldEveryResidentOnce() {
        const auto& report = *m_coverage->answer()->report;
        double inSquares = 0.0;
        double inRows = 0.0;
        for (const auto& cell : report.cells) inSquares += cell.residents;
        for (const auto& row : report.rows)
            if (row.kind == geo::domain::AreaKind::territory || row.kind == geo::domain::AreaKind::neighbours)
                inRows += row.residents;
        QVERIFY(inSquares > 0.0);
        QVERIFY(std::abs(inSquares - inRows) < 1e-6 * inSquares);
    }

    void oneKindOfAreaIsChosen() {
        auto& kinds = find<QComboBox>("coverageKind");
        kinds.setCurrentIndex(kinds.findData(static_cast<int>(geo::domain::AreaKind::qpv)));
        for (int row = 0; row < view("areaView").model()->rowCount(); ++row)
            QVERIFY(view("areaView").model()->index(row, 1).data().toString().contains("QPV"));
        QVERIFY(view("areaView").model()->rowCount() > 0);
        kinds.setCurrentIndex(0);
    }

    void aSelectedRowIsTold() {
        QSignalSpy told{m_panel.get(), &CoveragePanel::rowsSelected};
        view("placeView").selectRow(0);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.front().front().toStringList().front().startsWith("place:"));
    }

    // A change of the threshold is answered without a click; more time never covers fewer.
    void aChangeIsAnsweredAtOnce() {
        const double before = coveredOfTerritory();
        auto& minutes = find<QLineEdit>("coverageMinutes");
        minutes.setText("25");
        QVERIFY(QMetaObject::invokeMethod(&minutes, "editingFinished"));
        QCOMPARE(m_coverage->asked().params.minutes.size(), std::size_t{1});
        QTRY_VERIFY_WITH_TIMEOUT(m_coverage->answer()->report->params.minutes.size() == 1, kPatience);
        QVERIFY(coveredOfTerritory() >= before);
        QSignalSpy refused{m_coverage.get(), &app::coverage::CoverageController::failed};
        minutes.setText("nonsense");
        QVERIFY(QMetaObject::invokeMethod(&minutes, "editingFinished"));
        QCOMPARE(minutes.text(), QString{"nonsense"}); // stays, and is told once
        QCOMPARE(m_coverage->asked().params.minutes.size(), std::size_t{1});
        QVERIFY(QMetaObject::invokeMethod(&minutes, "editingFinished"));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.front().front().value<geo::Error>().code, geo::ErrorCode::valueMalformed);
        minutes.setText("5; 10; 15; 20");
        QVERIFY(QMetaObject::invokeMethod(&minutes, "editingFinished"));
        QTRY_VERIFY_WITH_TIMEOUT(m_coverage->answer()->report->params.minutes.size() == 4, kPatience);
    }

    // An added site never takes coverage away, and the tables tell what it brings.
    void aSiteIsAddedAsIfItWereAPlace() {
        const auto places = m_coverage->answer()->report->places.size();
        std::int64_t site = 0;
        for (const auto& row : m_sample->rows(Kind::site))
            if (!geo::geom::isEmpty(row.mainShape()) && site == 0) site = row.id;
        m_coverage->addSites({geo::SiteId{site}});
        QTRY_VERIFY_WITH_TIMEOUT(m_coverage->answer()->before != nullptr, kPatience);
        QCOMPARE(m_coverage->answer()->report->places.size(), places + 1);
        QVERIFY(find<QLabel>("coverageChanges").text().contains("1 site"));
        const auto& sheet = view("areaView").sheet();
        const auto gain = std::ranges::find(sheet.columns, std::string{"gain_15"}, &app::tables::SheetColumn::name);
        QVERIFY(gain != sheet.columns.end());
        for (const auto& row : sheet.rows)
            QVERIFY(row.cells[static_cast<std::size_t>(gain - sheet.columns.begin())].toDouble() >= -1e-6);
        button("coverageForget").click();
        QTRY_VERIFY_WITH_TIMEOUT(m_coverage->answer()->before == nullptr, kPatience);
    }

    void theWayIsExplained() {
        QSignalSpy told{m_coverage.get(), &CoverageController::explained};
        const auto& place = m_coverage->answer()->report->places.front().place;
        m_coverage->explain({place.at.x + 150.0, place.at.y + 40.0});
        QTRY_VERIFY_WITH_TIMEOUT(!told.empty(), kPatience);
        QVERIFY(m_coverage->way().has_value());
        QVERIFY(m_coverage->way()->path.line.points.size() >= 2);
        QVERIFY(m_coverage->way()->path.minutes.value > 0.0);
        QVERIFY(find<QLabel>("coverageWay").text().contains("min"));
        m_coverage->forgetWay();
        QVERIFY(!find<QLabel>("coverageWay").isVisible());
    }

    void theNetworkIsRead() {
        m_panel->showPage(CoveragePanel::Page::network);
        QTRY_VERIFY_WITH_TIMEOUT(m_coverage->network() != nullptr, kPatience);
        QCOMPARE(view("networkView").model()->rowCount(), 3);
        QCOMPARE(view("flawView").model()->rowCount(), static_cast<int>(m_coverage->network()->flaws.size()));
    }

    void catchmentsAreAddedAndRemoved() {
        m_panel->showPage(CoveragePanel::Page::catchments);
        const auto& places = m_coverage->answer()->report->places;
        m_catchments->add({{places.front().place.key}, {{}, places.back().place.at, "here"}});
        QTRY_COMPARE_WITH_TIMEOUT(m_catchments->reports().size(), std::size_t{2}, kPatience);
        QCOMPARE(view("catchmentView").model()->rowCount(), 6); // three times each
        double last = 0.0;
        for (const auto& ring : m_catchments->reports().front().catchments.front().rings) {
            QVERIFY(ring.length.value >= last);
            last = ring.length.value;
        }
        QVERIFY(last > 0.0);
        m_catchments->add({{places.front().place.key}}); // is there already
        QVERIFY(!m_catchments->isRunning());
        view("catchmentView").selectRow(0);
        button("catchmentRemove").click();
        QCOMPARE(m_catchments->reports().size(), std::size_t{1});
        auto& mode = find<QComboBox>("catchmentMode");
        mode.setCurrentIndex(mode.findData(static_cast<int>(TravelMode::cycle)));
        QTRY_VERIFY_WITH_TIMEOUT(!m_catchments->isRunning(), kPatience);
        QCOMPARE(m_catchments->reports().front().params.travel.mode, TravelMode::cycle);
        button("catchmentClear").click();
        QVERIFY(m_catchments->reports().empty());
    }

    void aPlaceTooFarIsToldAlone() {
        const auto& place = m_coverage->answer()->report->places.front().place;
        m_catchments->add({{{}, {place.at.x + 500'000.0, place.at.y}, "far"}, {place.key}});
        QTRY_COMPARE_WITH_TIMEOUT(m_catchments->reports().size(), std::size_t{1}, kPatience);
        QVERIFY(find<QLabel>("catchmentTold").isVisible());
        m_catchments->clear();
    }

    void accessIsAskedAnew() {
        find<QSpinBox>("accessWithin").setValue(20);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_coverage->answer()->access && m_coverage->answer()->access->params.within.value == 20, kPatience);
        QCOMPARE(view("accessView").model()->rowCount(), static_cast<int>(m_coverage->answer()->access->rows.size()));
    }

    void aClosedPlaceIsMissedInAccessToo() {
        const auto& places = m_coverage->answer()->report->places;
        const auto closed =
            std::ranges::find_if(places, [](const auto& each) { return each.capacity.value_or(0) > 0; });
        QVERIFY(closed != places.end());
        m_coverage->closePlaces({closed->thirdPlace.value()});
        QTRY_VERIFY_WITH_TIMEOUT(m_coverage->answer()->accessBefore != nullptr, kPatience);
        QVERIFY(m_coverage->answer()->access->supply < m_coverage->answer()->accessBefore->supply);
        button("coverageForget").click();
        QTRY_VERIFY_WITH_TIMEOUT(m_coverage->answer()->accessBefore == nullptr, kPatience);
    }

    void aChangeOfTheWorkspaceIsOutOfDate() {
        m_coverage->setWatched(false);
        const auto done = m_sample->session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            auto row = geo::domain::emptyRecord(Kind::project);
            row.values.at(must(geo::domain::infoOf(Kind::project).indexOf("name"))) = std::string{"Nouveau"};
            GEO_TRY(desk.add(row));
            return {};
        });
        QVERIFY(done.has_value());
        QVERIFY(m_coverage->isOutOfDate());
        QVERIFY(find<QLabel>("coverageTold").text().startsWith("Out of date"));
        m_coverage->setWatched(true);
        QTRY_VERIFY_WITH_TIMEOUT(!m_coverage->isOutOfDate(), kPatience);
    }

    void cancelKeepsWhatIsShown() {
        const auto shown = m_coverage->answer();
        button("coverageRun").click();
        button("coverageCancel").click();
        QVERIFY(!m_coverage->isRunning());
        QTest::qWait(300);
        QVERIFY(m_coverage->answer() == shown);
    }

    void whatIsAskedIsAskedAgain() {
        CoverageController again{m_sample->session, *m_settings, Language{Language::Tongue::english}};
        QCOMPARE(again.asked().access.within.value, 20.0);
        CatchmentController catchments{m_sample->session, *m_settings};
        QCOMPARE(catchments.params().travel.mode, TravelMode::cycle);
    }

    void everyControlHasAName() { QCOMPARE(tests::namelessControls(*m_panel), QStringList{}); }

    void withoutStreetsTheButtonGetsThem() {
        SampleSession empty;
        empty.session.close();
        QVERIFY(empty.session.create(empty.folder.filePath("empty.entente").toStdString(), {"Empty"}).has_value());
        QTRY_VERIFY(empty.session.isOpen());
        CoverageController coverage{empty.session, *m_settings, Language{Language::Tongue::english}};
        CatchmentController catchments{empty.session, *m_settings};
        CoveragePanel panel{coverage, catchments, Language{Language::Tongue::english}};
        panel.setWorkspace(true);
        panel.show();
        QCOMPARE(coverage.missing(), std::optional{Kind::street});
        QVERIFY(panel.findChild<QLabel*>("coverageNotice")->isVisible());
        QSignalSpy asked{&panel, &CoveragePanel::dataRequested};
        panel.findChild<QPushButton*>("coverageNoticeButton")->click();
        QCOMPARE(asked.size(), 1);
        QSignalSpy failed{&coverage, &CoverageController::failed};
        coverage.run();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    }

private:
    double coveredOfTerritory() {
        const auto& row = m_coverage->answer()->report->rows.front();
        return row.covered.back();
    }
    template <class Widget>
    Widget& find(const char* name) {
        auto* found = m_panel->findChild<Widget*>(QLatin1String(name));
        if (!found) throw std::runtime_error(name);
        return *found;
    }
    QPushButton& button(const char* name) { return find<QPushButton>(name); }
    SheetView& view(const char* name) { return find<SheetView>(name); }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<CoverageController> m_coverage;
    std::unique_ptr<CatchmentController> m_catchments;
    std::unique_ptr<CoveragePanel> m_panel;
};

QTEST_MAIN(CoveragePanelTest)
#include "coverage_panel_test.moc"
