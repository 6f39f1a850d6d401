// The board of indicators in the real window: a bar that is clicked, the date of the window, what is saved.
#include "e2e/desk_window.h"

#include "indicators/bar_chart_view.h"
#include "indicators/indicators_panel.h"
#include "map/map_canvas.h"

#include <QDockWidget>
#include <QFile>

using app::indicators::BarChartView;
using app::indicators::IndicatorsPanel;
using app::window::ActionId;
using geo::domain::Kind;

namespace {

constexpr int kPatience = 30'000;

} // namespace

class IndicatorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_desk.start());
        auto* dock = m_desk.find<QDockWidget>("indicatorsDock");
        QVERIFY(!dock->isVisible()); // optional at first
        m_desk.trigger(ActionId::showIndicators);
        QVERIFY(dock->isVisible());
        m_panel = m_desk.find<IndicatorsPanel>("indicatorsPanel");
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->report() != nullptr, kPatience);
    }
    void cleanupTestCase() { m_desk.stop(); }

    void aPartOfABarSelectsItsSites() {
        auto* chart = m_desk.find<BarChartView>("indicatorStates");
        const auto& parts = chart->shown().parts;
        const auto most = std::ranges::max_element(parts, {}, [](const auto& part) { return part.values.front(); });
        chart->choose(0, static_cast<std::size_t>(most - parts.begin()));
        const auto sites = m_desk.window().selection().rowsOf(Kind::site);
        QVERIFY(!sites.empty());
        QCOMPARE(static_cast<double>(sites.size()), most->values.front());
        for (const std::int64_t site : sites) {
            const auto row = m_desk.services().session.desk().rowById(Kind::site, site);
            QVERIFY(row.has_value());
            QCOMPARE("sites_" + geo::domain::toText(row->value("life_cycle")), most->field);
        }
    }

    void projectsAreSelectedWithTheSitesThatTheyAreIn() {
        auto* chart = m_desk.find<BarChartView>("indicatorProjects");
        const auto placed = static_cast<std::size_t>(geo::domain::ProjectStanding::placed);
        const double count = chart->shown().parts.at(placed).values.front();
        QVERIFY(count > 0.0);
        chart->choose(0, placed);
        QCOMPARE(static_cast<double>(m_desk.window().selection().rowsOf(Kind::project).size()), count);
        QVERIFY(!m_desk.window().selection().rowsOf(Kind::site).empty());
    }

    void theDateOfTheWindowIsItsDate() {
        const auto day = geo::parseDate("2028-05-01");
        m_desk.window().setDate(*day);
        QTRY_COMPARE_WITH_TIMEOUT(m_panel->report()->params.day, *day, kPatience);
        m_desk.window().setDate({});
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->report()->params.day != *day, kPatience);
    }

    void tableAndChartsAreSaved() {
        for (const auto& [button, name, head] : {std::tuple{"indicatorsSave", "board.xlsx", "PK"},
                                                 std::tuple{"indicatorsSave", "board.csv", "\xEF\xBB\xBF"},
                                                 std::tuple{"indicatorsPicture", "board.pdf", "%PDF"},
                                                 std::tuple{"indicatorsPicture", "board.png", "\x89PNG"}}) {
            m_desk.services().fileDialog.setNextFileName(m_desk.file(name));
            m_desk.find<QPushButton>(button)->click();
            QFile file(m_desk.file(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), name);
            QVERIFY2(file.readAll().startsWith(head), name);
        }
    }

    void divisionAndFigureAreThoseOfTheLastTime() {
        m_panel->setBy(geo::domain::IndicatorBy::qpv);
        m_panel->setField(QStringLiteral("jobs_placed"));
        QCOMPARE(m_panel->field(), QStringLiteral("jobs_placed"));
        QVERIFY(m_desk.start());
        m_panel = m_desk.find<IndicatorsPanel>("indicatorsPanel");
        QCOMPARE(m_panel->by(), geo::domain::IndicatorBy::qpv);
        QCOMPARE(m_panel->field(), QStringLiteral("jobs_placed"));
    }

private:
    e2e::DeskWindow m_desk;
    IndicatorsPanel* m_panel = nullptr;
};

QTEST_MAIN(IndicatorsTest)
#include "indicators_test.moc"
