#include "desk_case.h"
#include "usecase/move_on.h"

using namespace deskcase;
using domain::Kind;
using domain::LifeCycle;

namespace {

constexpr Date kDay = std::chrono::sys_days{std::chrono::year{2026} / 3 / 1};

std::string textOf(LifeCycle state) {
    return std::string{domain::codeOf(state)};
}

} // namespace

class MoveOnTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every pair of states; what may follow is written out here by hand.
    void transitions_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("forward");
        QTest::newRow("identified") << "identified" << QStringList{"under_study", "secured", "mobilisable"};
        QTest::newRow("under study") << "under_study" << QStringList{"secured", "mobilisable"};
        QTest::newRow("secured") << "secured" << QStringList{"mobilisable", "reserved"};
        QTest::newRow("mobilisable") << "mobilisable" << QStringList{"reserved", "occupied"};
        QTest::newRow("reserved") << "reserved" << QStringList{"occupied"};
        QTest::newRow("occupied") << "occupied" << QStringList{"released"};
        QTest::newRow("released") << "released" << QStringList{};
        QTest::newRow("no state yet") << "" << QStringList{"identified", "under_study", "secured", "mobilisable",
                                                           "reserved",   "occupied",    "released"};
    }
    void transitions() {
        QFETCH(QString, from);
        QFETCH(QStringList, forward);
        FreshDesk fresh;
        domain::Site made = storetest::site("Halle");
        made.lifeCycle = domain::fromCode<LifeCycle>(from.toStdString());
        const SiteId site{must(fresh.desk.add(domain::toRecord(made))).ids.at(0)};
        bool isBefore = !from.isEmpty();
        for (const std::string_view code : domain::codesOf<LifeCycle>()) {
            const QString to = QString::fromStdString(std::string{code});
            if (to == from) isBefore = false;
            usecase::LifeCycleMove move{site, *domain::fromCode<LifeCycle>(code), kDay, {}, "Service foncier"};
            const QString bare = outcome(usecase::moveOn(fresh.desk, move));
            if (bare == "done") must(fresh.desk.undo(fresh.job));
            if (forward.contains(to))
                QCOMPARE(bare, QString{"done"});
            else if (isBefore)
                QCOMPARE(bare, QString{"value_required kind=life_cycle_change field=reason"});
            else
                QVERIFY2(bare.startsWith("transition_forbidden from=" + from + " to=" + to), qPrintable(bare));
            move.reason = "La réservation est tombée";
            const QString reasoned = outcome(usecase::moveOn(fresh.desk, move));
            if (reasoned == "done") must(fresh.desk.undo(fresh.job));
            QCOMPARE(reasoned == "done", forward.contains(to) || isBefore);
        }
    }

    void aMoveIsOneStep() {
        FreshDesk fresh;
        const SiteId site{must(fresh.desk.add(domain::toRecord(storetest::site("Halle")))).ids.at(0)};
        const auto before = all(fresh.desk);
        must(usecase::moveOn(fresh.desk, {site, LifeCycle::underStudy, kDay, {}, "Comité"}));
        must(usecase::moveOn(fresh.desk, {site, LifeCycle::identified, kDay, "À reprendre", "Comité"}));
        const auto kept = must(usecase::lifeCycleOf(fresh.desk, site));
        QCOMPARE(kept.size(), 2U);
        QCOMPARE(domain::toText(kept[0].value("state")), textOf(LifeCycle::identified)); // newest first
        QCOMPARE(domain::toText(kept[0].value("reason")), std::string{"À reprendre"});
        const auto row = must(fresh.desk.rowById(Kind::site, site.value));
        QCOMPARE(domain::toText(row.value("life_cycle")), textOf(LifeCycle::identified));
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(must(usecase::lifeCycleOf(fresh.desk, site)).size(), 1U);
        must(fresh.desk.undo(fresh.job));
        QVERIFY(all(fresh.desk) == before);
    }

    void daysDoNotGoBack() {
        FreshDesk fresh;
        const SiteId site{must(fresh.desk.add(domain::toRecord(storetest::site("Halle")))).ids.at(0)};
        must(usecase::moveOn(fresh.desk, {site, LifeCycle::underStudy, kDay, {}, {}}));
        const auto early = usecase::moveOn(fresh.desk, {site, LifeCycle::secured, kDay - std::chrono::days{1}, {}, {}});
        QCOMPARE(outcome(early),
                 QString{"value_out_of_range field=happened_on value=2026-02-28 expected=2026-03-01.."});
        must(usecase::moveOn(fresh.desk, {site, LifeCycle::secured, kDay, {}, {}}));
    }
};

QTEST_GUILESS_MAIN(MoveOnTest)
#include "move_on_test.moc"
