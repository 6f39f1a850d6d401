// The date of the window: the same answer on the map, in the table, in matching and on paper, and the timeline beside
// it.
#include "e2e/desk_window.h"

#include "domain/placement.h"
#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "records/record_table_panel.h"
#include "tables/table_view.h"
#include "timeline/timeline_panel.h"

#include <QDateEdit>
#include <QDockWidget>
#include <QLineEdit>
#include <QProcess>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>
#include <map>
#include <set>

using app::window::ActionId;
using geo::domain::Kind;

namespace {

geo::Date day(const QString& iso) {
    return *geo::parseDate(iso.toStdString());
}

} // namespace

class TimeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
    }

    void allDatesAreShownAtFirst() {
        QVERIFY(!canvas().params().date);
        QCOMPARE(m_desk.find<QToolButton>("dateButton")->text(), QString{"Toutes les dates"});
        QTRY_COMPARE(tableRows(), allSites());
    }

    void oneDateHoldsEverywhere_data() {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<bool>("spacesMatter"); // else the windows alone say the same
        for (const char* iso : {"2025-12-31", "2026-01-01", "2027-03-01"}) QTest::newRow(iso) << iso << true;
        QTest::newRow("2029-06-30") << "2029-06-30" << false;
    }
    void oneDateHoldsEverywhere() {
        QFETCH(QString, iso);
        if (!canvas().date()) m_desk.find<QToolButton>("dateButton")->click();
        m_desk.find<QDateEdit>("dateEdit")->setDate(QDate::fromString(iso, Qt::ISODate));
        QCOMPARE(canvas().params().date, std::optional{day(iso)});
        QCOMPARE(m_desk.window().match().params().date, day(iso));
        QFETCH(bool, spacesMatter);
        const auto expected = sitesOn(day(iso));
        QVERIFY(!expected.empty() && static_cast<int>(expected.size()) < allSites());
        QCOMPARE(expected != sitesOfWindowsOn(day(iso)), spacesMatter);
        verifyShown(expected);
        QVERIFY(m_desk.find<QDockWidget>("sitesDock")
                    ->windowTitle()
                    .contains(QDate::fromString(iso, Qt::ISODate).toString("dd/MM/yyyy")));
    }

    // Who runs somewhere before it was ever said to be available shows the site all the same, until it is taken back.
    void anAgreementShowsItsSite() {
        const geo::Date date = day("2020-01-01");
        m_desk.find<QDateEdit>("dateEdit")->setDate({2020, 1, 1});
        const auto before = sitesOn(date);
        verifyShown(before);
        const auto added = m_desk.services().session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            geo::domain::Placement running;
            running.project = geo::ProjectId{1};
            running.space = geo::SpaceId{spaceOfASiteNotIn(before)};
            running.state = geo::domain::PlacementState::running;
            running.from = day("2019-12-01");
            running.until = day("2020-01-02");
            GEO_TRY(desk.add(geo::domain::toRecord(running)));
            return {};
        });
        QVERIFY(added.has_value());
        m_rows.clear();
        const auto after = sitesOn(date);
        QCOMPARE(after.size(), before.size() + 1);
        verifyShown(after);
        m_desk.trigger(ActionId::undo);
        m_rows.clear();
        verifyShown(before);
    }

    void theDateOfTheMatchIsThatOfTheMap() {
        m_desk.find<QDateEdit>("matchDate")->setDate({2027, 5, 1});
        QCOMPARE(canvas().date(), std::optional{day("2027-05-01")});
    }

    void keysStep() {
        m_desk.find<QDateEdit>("dateEdit")->setDate({2027, 1, 31});
        m_desk.trigger(ActionId::monthAfter);
        QCOMPARE(canvas().date(), std::optional{day("2027-02-28")});
        m_desk.trigger(ActionId::dayAfter);
        QCOMPARE(canvas().date(), std::optional{day("2027-03-01")});
    }

    void paperSaysTheDate() {
        m_desk.find<QDateEdit>("dateEdit")->setDate({2027, 3, 1});
        const QString path = m_desk.file("situation.pdf");
        m_desk.services().fileDialog.setNextFileName(path);
        e2e::DeskWindow::acceptNextDialog();
        m_desk.trigger(ActionId::printMap);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30000);
        for (const char* reader : {"pdftotext", "pdfinfo"}) {
            if (QStandardPaths::findExecutable(reader).isEmpty()) QSKIP("poppler-utils is not installed");
            QProcess process;
            const bool isText = QLatin1String(reader) == QLatin1String("pdftotext");
            process.start(reader, isText ? QStringList{path, "-"} : QStringList{path});
            QVERIFY(process.waitForFinished());
            const QString said = QString::fromUtf8(process.readAllStandardOutput());
            QVERIFY2(said.contains("Situation au 01/03/2027"), qPrintable(said));
        }
    }

    void theTimelineFollowsTheTable() {
        m_desk.find<QToolButton>("dateButton")->click();
        QVERIFY(!canvas().date());
        m_desk.trigger(ActionId::showTimeline);
        auto& view = m_desk.find<app::timeline::TimelinePanel>("timelinePanel")->view();
        QTRY_COMPARE(static_cast<int>(view.rows().rows().size()), allSites());
        m_desk.find<QLineEdit>("siteFilter")->setText("toiture");
        QTRY_VERIFY(static_cast<int>(view.rows().rows().size()) < allSites());
        QTRY_COMPARE(static_cast<int>(view.rows().rows().size()), tableRows());
        m_desk.find<QLineEdit>("siteFilter")->clear();
        QTRY_COMPARE(static_cast<int>(view.rows().rows().size()), allSites());
    }

private:
    app::map::MapCanvas& canvas() { return m_desk.window().canvas(); }
    int tableRows() { return m_desk.window().table(Kind::site).view().model()->rowCount(); }
    std::vector<geo::domain::Record> readRows(Kind kind) {
        geo::JobControl job;
        return m_desk.services().session.desk().rows(kind, {}, job)->rows;
    }
    // Each kind is read once, until the rows are changed.
    const std::vector<geo::domain::Record>& rows(Kind kind) {
        auto& kept = m_rows[kind];
        if (kept.empty()) kept = readRows(kind);
        return kept;
    }
    // On the map, in the table and in the timeline alike.
    void verifyShown(const std::set<std::int64_t>& expected) {
        QTRY_COMPARE(sitesOnMap(), expected);
        QTRY_COMPARE(tableRows(), static_cast<int>(expected.size()));
        QTRY_COMPARE(m_desk.window().table(Kind::site).filteredRows(), std::optional{expected});
        auto* timeline = m_desk.find<app::timeline::TimelinePanel>("timelinePanel");
        if (!timeline->isVisible()) m_desk.trigger(ActionId::showTimeline);
        QTRY_COMPARE(sitesOf(*timeline), expected);
    }
    std::int64_t spaceOfASiteNotIn(const std::set<std::int64_t>& sites) {
        for (const auto& space : rows(Kind::space))
            if (!sites.contains(textOf(space, "site_id").toLongLong())) return space.id;
        return 0;
    }
    int allSites() { return static_cast<int>(rows(Kind::site).size()); }

    // Read from the texts of the rows, by the rule as it is told to the reader: a site is there while one of its
    // windows, of the availabilities of its spaces or of its agreements holds, and always where nothing bounds it.
    std::set<std::int64_t> sitesOn(geo::Date date) {
        std::set<std::int64_t> shown;
        for (const auto& site : rows(Kind::site)) {
            const QString windows = textOf(site, "windows");
            bool isBounded = !windows.isEmpty();
            bool isThere = holdsOne(windows, date);
            bool hasOpenSpace = false;
            for (const auto& space : rows(Kind::space)) {
                if (textOf(space, "site_id").toLongLong() != site.id) continue;
                const QString from = textOf(space, "available_from");
                const QString until = textOf(space, "available_until");
                const bool isDated = !from.isEmpty() || !until.isEmpty();
                hasOpenSpace = hasOpenSpace || !isDated;
                isBounded = isBounded || isDated;
                isThere = isThere || (isDated && holds(from, until, date)) || isAgreedOn(space.id, date);
            }
            if (isThere || !isBounded || (windows.isEmpty() && hasOpenSpace)) shown.insert(site.id);
        }
        return shown;
    }
    bool isAgreedOn(std::int64_t space, geo::Date date) {
        return std::ranges::any_of(rows(Kind::placement), [&](const auto& row) {
            const QString state = textOf(row, "state");
            const QString from = textOf(row, "from_date");
            const QString until = textOf(row, "until_date");
            const bool counts = state == "running" || (state == "agreed" && !(from.isEmpty() && until.isEmpty()));
            return counts && textOf(row, "space_id").toLongLong() == space && holds(from, until, date);
        });
    }
    std::set<std::int64_t> sitesOfWindowsOn(geo::Date date) {
        std::set<std::int64_t> shown;
        for (const auto& site : rows(Kind::site)) {
            const QString windows = textOf(site, "windows");
            if (windows.isEmpty() || holdsOne(windows, date)) shown.insert(site.id);
        }
        return shown;
    }
    // "2026-01-01/..|../2024-06-30"
    static bool holdsOne(const QString& windows, geo::Date date) {
        const QStringList each = windows.split('|', Qt::SkipEmptyParts);
        return std::ranges::any_of(each, [&](const QString& window) {
            return holds(window.section('/', 0, 0), window.section('/', 1), date);
        });
    }
    static bool holds(const QString& from, const QString& until, geo::Date date) {
        const auto isOpen = [](const QString& end) { return end.isEmpty() || end == ".."; };
        return (isOpen(from) || day(from) <= date) && (isOpen(until) || date < day(until));
    }
    static QString textOf(const geo::domain::Record& row, std::string_view field) {
        return QString::fromStdString(geo::domain::toText(row.value(field)));
    }

    std::set<std::int64_t> sitesOnMap() {
        std::set<std::int64_t> shown;
        for (const auto& [id, layer] : m_desk.services().session.map()->layers) {
            if (geo::carto::infoOf(id).kind != Kind::site) continue;
            for (std::size_t i = 0; i < layer->size(); ++i)
                if (layer->holdsOn(i, *canvas().params().date)) shown.insert(layer->rowId(i));
        }
        return shown;
    }
    static std::set<std::int64_t> sitesOf(app::timeline::TimelinePanel& panel) {
        std::set<std::int64_t> shown;
        for (const auto& row : panel.view().rows().rows()) shown.insert(row.site->id.value);
        return shown;
    }

    e2e::DeskWindow m_desk;
    std::map<Kind, std::vector<geo::domain::Record>> m_rows;
};

QTEST_MAIN(TimeTest)
#include "time_test.moc"
