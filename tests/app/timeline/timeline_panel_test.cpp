#include "timeline/timeline_panel.h"

#include "../session/sample_session.h"
#include "timeline/agreement_dialog.h"
#include "timeline/date_bar.h"
#include "timeline/period_dialog.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QScrollBar>
#include <QSlider>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using app::text::Language;
using app::timeline::DateBar;
using app::timeline::TimelinePanel;
using app::timeline::TimelineView;
using geo::Period;
using geo::domain::Kind;
using geo::domain::PlacementState;
using geo::usecase::BarKind;
using geo::usecase::BarRef;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

const Language kFrench{Language::Tongue::french};

geo::Date day(const char* iso) {
    return must(geo::parseDate(iso));
}

} // namespace

class TimelinePanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_panel = std::make_unique<TimelinePanel>(m_sample->session, kFrench);
        m_panel->setConfirm([](const QString&) { return true; });
        m_panel->resize(1200, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_VERIFY(m_panel->timeline() != nullptr);
        m_site = siteWithOneMovable();
        QVERIFY(m_site != 0);
        m_panel->setFiltered(std::set<std::int64_t>{m_site});
        m_panel->findChild<QComboBox*>("timelineSnap")->setCurrentIndex(1);
    }
    void cleanup() {
        m_panel.reset();
        m_sample.reset();
    }

    void ghostsStandInTheRowsOfTheirSpaces() {
        const auto& sites = m_panel->timeline()->sites;
        const auto site = std::ranges::find_if(sites, [this](const auto& each) { return each.id.value == m_site; });
        const geo::SpaceId space = site->spaces.front().space.id;
        const app::timeline::Ghost first{space, {day("2027-01-01"), day("2028-01-01")}, "Atelier"};
        const app::timeline::Ghost same{space, {day("2027-06-01"), day("2029-01-01")}, "Cuisine"};
        const app::timeline::Ghost later{space, {day("2028-01-01"), day("2029-01-01")}, "Ferme"};
        const auto bars = view().rows().rows().front().bars.size();
        view().setGhosts({first, same, later, {geo::SpaceId{999'999}, {}, "Loin"}});
        const auto& shut = view().rows().rows().front().ghosts;
        QCOMPARE(shut.size(), std::size_t{3});
        QCOMPARE(shut[0].project, std::string{"Atelier"});
        QCOMPARE(shut[1].lane, 1); // at the same time as the first
        QCOMPARE(shut[2].lane, 0); // once the first is over
        QCOMPARE(view().rows().rows().front().bars.size(), bars);
        view().setExpanded(m_site, true);
        QVERIFY(view().rows().rows()[0].ghosts.empty());
        QCOMPARE(view().rows().rows()[1].ghosts.size(), std::size_t{3});
        view().setGhosts({});
        for (const auto& row : view().rows().rows()) QVERIFY(row.ghosts.empty());
    }

    void aBarIsPulledAndTakenBack() {
        const BarRef bar = movable();
        const Period before = kept(bar);
        const auto steps = m_sample->steps();
        pull(bar, 60);
        const int days = view().scale().daysIn(60);
        QTRY_COMPARE(m_sample->steps(), steps + 1);
        const Period after = kept(bar);
        QCOMPARE((*after.from - *before.from).count(), days);
        QCOMPARE((*after.until - *before.until).count(), days);
        m_sample->session.undo();
        QTRY_VERIFY(kept(bar) == before);
    }

    void anEndIsPulledAlone() {
        const BarRef bar = movable();
        const Period before = kept(bar);
        const QRect box = view().rectOf(bar);
        drag({box.right() - 1, box.center().y()}, 40);
        QTRY_VERIFY(kept(bar) != before);
        QCOMPARE(kept(bar).from, before.from);
        QCOMPARE((*kept(bar).until - *before.until).count(), view().scale().daysIn(40));
    }

    void escapeGivesUp() {
        const BarRef bar = movable();
        const Period before = kept(bar);
        const auto steps = m_sample->steps();
        const QPoint at = view().rectOf(bar).center();
        send(QEvent::MouseButtonPress, at);
        send(QEvent::MouseMove, at + QPoint{80, 0});
        QVERIFY(view().pulled() && *view().pulled() != before);
        QTest::keyClick(&view(), Qt::Key_Escape);
        send(QEvent::MouseButtonRelease, at + QPoint{80, 0});
        QVERIFY(!view().pulled());
        QCOMPARE(m_sample->steps(), steps);
    }

    void keysMoveAndResize() {
        const BarRef bar = movable();
        view().setCurrent(bar);
        const Period before = kept(bar);
        QTest::keyClick(&view(), Qt::Key_Right);
        QTRY_COMPARE((*kept(bar).from - *before.from).count(), 1);
        QTRY_VERIFY(view().rows().find(bar) && !view().pulled()); // read back
        QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
        QTRY_COMPARE((*kept(bar).until - *before.until).count(), 2);
        QCOMPARE((*kept(bar).from - *before.from).count(), 1);
        QTRY_VERIFY(!view().pulled());
        QTest::keyClick(&view(), Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
        QTRY_VERIFY(kept(bar).from == before.from);
    }

    void tabGoesThroughTheBarsAndOn() {
        std::size_t count = 0;
        for (const auto& row : view().rows().rows()) count += row.bars.size();
        view().setCurrent({});
        std::set<BarRef> seen;
        for (std::size_t i = 0; i < count; ++i) {
            QTest::keyClick(&view(), Qt::Key_Tab);
            QVERIFY(view().current());
            seen.insert(*view().current());
            QVERIFY(!view().accessibleDescription().isEmpty());
        }
        QCOMPARE(seen.size(), count);
        QTest::keyClick(&view(), Qt::Key_Tab);
        QVERIFY(!view().current());
    }

    void conflictsAreToldWhileItIsPulled() {
        const BarRef bar = movable();
        const QPoint at = view().rectOf(bar).center();
        send(QEvent::MouseButtonPress, at);
        send(QEvent::MouseMove, at - QPoint{1000, 0}); // long before the space is available
        QVERIFY(!view().problems().empty());
        const QString told = m_panel->findChild<QLabel*>("timelineTold")->text();
        QVERIFY2(told.contains("not available"), qPrintable(told));
        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(view().problems().empty());
    }

    // Over capacity is asked first; declined nothing is kept, confirmed it is one step that an undo takes back.
    void overCapacityIsConfirmed() {
        QStringList asked;
        bool answer = false;
        m_panel->setConfirm([&](const QString& question) {
            asked << question;
            return answer;
        });
        const auto [site, first, second] = backToBack();
        QVERIFY(site != 0);
        m_panel->setFiltered(std::set<std::int64_t>{site});
        const Period before = kept(first);
        const auto steps = m_sample->steps();
        emit view().changeWanted(first, before, kept(second));
        QCOMPARE(asked.size(), 1);
        QVERIFY2(asked.front().contains("more than the space holds"), qPrintable(asked.front()));
        QCOMPARE(m_sample->steps(), steps);
        answer = true;
        emit view().changeWanted(first, before, kept(second));
        QCOMPARE(m_sample->steps(), steps + 1);
        QVERIFY(kept(first) == kept(second));
        m_sample->session.undo();
        QTRY_VERIFY(kept(first) == before);
    }

    void aDoubleClickMakesAnAgreement() {
        m_panel->findChild<QComboBox*>("timelineSnap")->setCurrentIndex(0);
        const auto count = placements();
        QPoint at;
        QVERIFY(emptyStretch(at));
        const auto fill = [&](bool isWanted) {
            auto* dialog = m_panel->findChild<app::timeline::AgreementDialog*>();
            QVERIFY(dialog);
            QCOMPARE(dialog->findChild<QDateEdit*>("agreementFrom")->date().day(), 1);
            dialog->done(isWanted ? QDialog::Accepted : QDialog::Rejected);
        };
        QTimer::singleShot(0, this, [&] { fill(false); });
        doubleClick(at);
        QCOMPARE(placements(), count);
        QTimer::singleShot(0, this, [&] { fill(true); });
        doubleClick(at);
        QCOMPARE(placements(), count + 1);
        m_sample->session.undo();
        QCOMPARE(placements(), count);
    }

    void whatIsOverStays() {
        const auto ended = firstInState(PlacementState::ended);
        QVERIFY(ended.first != 0);
        m_panel->setFiltered(std::set<std::int64_t>{ended.first});
        const auto steps = m_sample->steps();
        pull(ended.second, 60);
        QTest::qWait(50);
        QCOMPARE(m_sample->steps(), steps);
    }

    void theTableHasEveryBar() {
        m_panel->findChild<QToolButton*>("timelineAsTable")->click();
        const auto* model = m_panel->findChild<QTableView*>("timelineTable")->model();
        std::size_t bars = 0;
        for (const auto& site : m_panel->timeline()->sites) {
            if (site.id.value != m_site) continue;
            bars += site.windows.size();
            for (const auto& space : site.spaces)
                bars += space.placements.size() + (space.space.availableFrom || space.space.availableUntil ? 1 : 0);
        }
        QCOMPARE(static_cast<std::size_t>(model->rowCount()), bars);
        static const QRegularExpression kFrenchDate{"^\\d{2}/\\d{2}/\\d{4}$"};
        QVERIFY(model->index(0, 4).data().toString().contains(kFrenchDate));
    }

    // 2,000 sites with ten bars each: what is painted depends on what is seen.
    void manyBarsAreScrolledSmoothly() {
        auto many = std::make_shared<geo::usecase::Timeline>();
        for (int i = 0; i < 2000; ++i) {
            geo::usecase::TimelineSite site{geo::SiteId{i + 1}, "Site " + std::to_string(i), {}, {}};
            site.windows = {{day("2026-01-01"), std::nullopt}};
            auto& space = site.spaces.emplace_back();
            for (int k = 0; k < 9; ++k) {
                auto& each = space.placements.emplace_back();
                each.placement.id.value = i * 10 + k + 1;
                each.placement.state = PlacementState::agreed;
                each.placement.from = geo::addMonths(day("2026-01-01"), 6 * k);
                each.placement.until = geo::addMonths(day("2026-01-01"), 6 * k + 6);
                each.project = "Projet";
            }
            many->sites.push_back(std::move(site));
        }
        TimelineView wide(kFrench);
        wide.resize(1200, 600);
        wide.setTimeline(many);
        QCOMPARE(wide.rows().rows().size(), 2000U);
        constexpr int kFrames = 60;
        QElapsedTimer clock;
        clock.start();
        for (int frame = 0; frame < kFrames; ++frame) {
            wide.verticalScrollBar()->setValue(frame * wide.verticalScrollBar()->maximum() / kFrames);
            QVERIFY(!wide.viewport()->grab().isNull());
        }
        const double each = static_cast<double>(clock.elapsed()) / kFrames;
        qInfo("%.1f ms a frame", each);
        QVERIFY2(each < 50.0, qPrintable(QString::number(each)));
    }

    void theFormJudgesPeriods() {
        app::timeline::PeriodDialog dialog(
            "Halle", {day("2026-03-01"), day("2026-06-01")}, [](const Period&) { return QString{"trop"}; }, kFrench);
        auto* until = dialog.findChild<QDateEdit*>("periodUntil");
        QCOMPARE(until->text(), QString{"01/06/2026"});
        QVERIFY(dialog.findChild<QLabel*>("periodTold")->text().contains("trop"));
        until->setDate({2026, 2, 1});
        QVERIFY(!dialog.findChild<QLabel*>("periodTold")->text().contains("trop"));
        until->setDate({2026, 9, 1});
        QCOMPARE(dialog.period(), (Period{day("2026-03-01"), day("2026-09-01")}));
    }

    void theDateBarStepsAndPlays() {
        DateBar bar(kFrench);
        bar.setSpan({day("2026-01-15"), day("2030-01-01")}, 12);
        QSignalSpy changed(&bar, &DateBar::dateChanged);
        QVERIFY(!bar.date() && bar.isHidden());
        bar.setDate(day("2027-01-31"));
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.findChild<QDateEdit*>("dateEdit")->text(), QString{"31/01/2027"});
        bar.stepMonths(1);
        QCOMPARE(*bar.date(), day("2027-02-28"));
        bar.stepDays(1);
        QCOMPARE(*bar.date(), day("2027-03-01"));
        bar.findChild<QSlider*>("dateSlider")->setValue(0);
        QCOMPARE(*bar.date(), day("2026-01-15"));
        bar.findChild<QDateEdit*>("dateEdit")->setDate({2028, 2, 29});
        QCOMPARE(*bar.date(), day("2028-02-29"));
        QCOMPARE(changed.count(), 5);
        bar.findChild<QToolButton*>("datePlay")->click();
        QVERIFY(bar.isPlaying());
        QTRY_COMPARE(*bar.date(), day("2028-03-29"));
        bar.findChild<QToolButton*>("datePlay")->click();
        QVERIFY(!bar.isPlaying());
        bar.setDate({});
        QVERIFY(!bar.date() && bar.isHidden());
        QVERIFY(bar.findChild<QLabel*>("undatedSites")->text().contains("12"));
    }

private:
    TimelineView& view() { return m_panel->view(); }

    std::int64_t placements() { return must(m_sample->session.desk().count(Kind::placement)); }

    void doubleClick(QPoint at) { send(QEvent::MouseButtonDblClick, at); }

    // Two agreements of one space, the second after the first, which both take all of it.
    std::tuple<std::int64_t, BarRef, BarRef> backToBack() {
        for (const auto& site : m_panel->timeline()->sites) {
            for (const auto& space : site.spaces) {
                std::vector<const geo::usecase::TimelinePlacement*> whole;
                for (const auto& each : space.placements) {
                    const auto state = each.placement.state;
                    if (state != PlacementState::agreed && state != PlacementState::running) continue;
                    if (!each.placement.from || !each.placement.until || each.placement.weeklySlots) continue;
                    if (!each.placement.area || each.placement.area->value >= space.space.area->value)
                        whole.push_back(&each);
                }
                if (whole.size() >= 2)
                    return {site.id.value,
                            {BarKind::placement, whole[0]->placement.id.value, 0},
                            {BarKind::placement, whole[1]->placement.id.value, 0}};
            }
        }
        return {};
    }

    // In the first row shown, where no agreement lies.
    bool emptyStretch(QPoint& at) {
        const auto& row = view().rows().rows().front();
        const QRect some = view().rectOf(row.bars.front().ref);
        for (int x = 300; x < view().viewport()->width(); x += 4) {
            at = {x, some.center().y()};
            bool isFree = true;
            for (const auto& bar : row.bars) {
                const QRect box = view().rectOf(bar.ref);
                if (bar.placement ? box.adjusted(-8, -40, 8, 40).contains(at)
                                  : std::abs(box.left() - x) < 12 || std::abs(box.right() - x) < 12)
                    isFree = false;
            }
            if (isFree) return true;
        }
        return false;
    }

    void send(QEvent::Type type, QPoint at) {
        const bool isUp = type == QEvent::MouseButtonRelease;
        QMouseEvent event{type,
                          QPointF{at},
                          view().viewport()->mapToGlobal(QPointF{at}),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          isUp ? Qt::NoButton : Qt::LeftButton,
                          Qt::NoModifier};
        QApplication::sendEvent(view().viewport(), &event);
    }
    void drag(QPoint from, int dx) {
        send(QEvent::MouseButtonPress, from);
        send(QEvent::MouseMove, from + QPoint{dx / 2, 0});
        send(QEvent::MouseMove, from + QPoint{dx, 0});
        send(QEvent::MouseButtonRelease, from + QPoint{dx, 0});
    }
    void pull(const BarRef& bar, int dx) { drag(view().rectOf(bar).center(), dx); }

    Period kept(const BarRef& bar) {
        const auto row = must(m_sample->session.desk().rowById(Kind::placement, bar.row));
        const auto date = [&](const char* field) -> std::optional<geo::Date> {
            const auto parsed = geo::parseDate(geo::domain::toText(row.value(field)));
            return parsed ? std::optional{*parsed} : std::nullopt;
        };
        return {date("from_date"), date("until_date")};
    }

    std::pair<std::int64_t, BarRef> firstInState(PlacementState state) {
        for (const auto& site : m_panel->timeline()->sites)
            for (const auto& space : site.spaces)
                for (const auto& each : space.placements)
                    if (each.placement.state == state && each.placement.from && each.placement.until)
                        return {site.id.value, {BarKind::placement, each.placement.id.value, 0}};
        return {};
    }
    std::int64_t siteWithOneMovable() { return firstInState(PlacementState::running).first; }
    BarRef movable() { return firstInState(PlacementState::running).second; }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<TimelinePanel> m_panel;
    std::int64_t m_site = 0;
};

QTEST_MAIN(TimelinePanelTest)
#include "timeline_panel_test.moc"
