#include "usecase/agreement_alerts.h"

#include "desk_case.h"

using namespace deskcase;
using domain::PlacementState;

namespace {

Date day(const QString& text) {
    return must(parseDate(text.toStdString()));
}

QString told(const std::vector<usecase::AgreementAlert>& alerts) {
    QStringList texts;
    for (const auto& alert : alerts)
        texts << QString::fromStdString(std::string{usecase::name(alert.kind)} + " " + isoDate(alert.day));
    return texts.join(", ");
}

} // namespace

class AgreementAlertsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldOnADay_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("notice");
        QTest::addColumn<QString>("available");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("expected");
        const QString none = "";
        const QString year = "2026-01-01/2027-01-01";
        QTest::newRow("far from its end") << "running" << year << 0 << none << "2026-09-30"
                                          << "";
        QTest::newRow("three months before") << "running" << year << 0 << none << "2026-10-01"
                                             << "ends_soon 2027-01-01";
        QTest::newRow("its last day") << "running" << year << -1 << none << "2026-12-31"
                                      << "ends_soon 2027-01-01";
        QTest::newRow("its end") << "running" << year << 0 << none << "2027-01-01"
                                 << "overdue 2027-01-01";
        QTest::newRow("agreed, over") << "agreed" << year << 0 << none << "2027-01-01"
                                      << "start_due 2026-01-01";
        QTest::newRow("notice in its time") << "running" << year << 6 << none << "2026-07-01"
                                            << "notice_due 2026-07-01";
        QTest::newRow("the day before notice") << "running" << year << 6 << none << "2026-06-30"
                                               << "";
        QTest::newRow("notice and end") << "running" << year << 6 << none << "2026-12-01"
                                        << "notice_due 2026-07-01, ends_soon 2027-01-01";
        QTest::newRow("not begun") << "agreed" << year << 6 << none << "2026-01-01"
                                   << "start_due 2026-01-01";
        QTest::newRow("to begin tomorrow") << "agreed" << year << 6 << none << "2025-12-31"
                                           << "";
        QTest::newRow("no end") << "running"
                                << "2026-01-01/.." << 3 << none << "2030-01-01"
                                << "";
        QTest::newRow("closes under it") << "running" << year << -1 << "2026-01-01/2026-08-01"
                                         << "2026-02-01"
                                         << "window_closes 2026-08-01";
        QTest::newRow("closes when it ends") << "running" << year << -1 << "2026-01-01/2027-01-01"
                                             << "2026-02-01"
                                             << "";
        QTest::newRow("closed already") << "running" << year << -1 << "2026-01-01/2026-08-01"
                                        << "2026-09-01"
                                        << "window_closes 2026-09-01";
        QTest::newRow("no end, closes") << "running"
                                        << "2026-01-01/.." << -1 << "../2026-08-01"
                                        << "2026-02-01"
                                        << "window_closes 2026-08-01";
        QTest::newRow("declined says nothing") << "declined" << year << 6 << "2026-01-01/2026-08-01"
                                               << "2026-12-31"
                                               << "";
        QTest::newRow("ended says nothing") << "ended" << year << 6 << none << "2027-02-01"
                                            << "";
    }
    void whatIsToldOnADay() {
        QFETCH(QString, state);
        QFETCH(QString, when);
        QFETCH(int, notice);
        QFETCH(QString, available);
        QFETCH(QString, date);
        QFETCH(QString, expected);
        domain::Placement placement;
        placement.state = *domain::fromCode<PlacementState>(state.toStdString());
        const Period period = must(parsePeriod(when.toStdString()));
        placement.from = period.from;
        placement.until = period.until;
        if (notice >= 0) placement.noticeMonths = notice;
        std::vector<Period> stretches;
        if (!available.isEmpty()) stretches.push_back(must(parsePeriod(available.toStdString())));
        QStringList alerts = told(usecase::alertsOf(placement, stretches, {day(date), 3})).split(", ");
        QStringList wanted = expected.split(", ");
        alerts.sort();
        wanted.sort();
        QCOMPARE(alerts, wanted);
    }

    void theBoardOfASample() {
        SampleDesk sample;
        const auto board = must(usecase::readBoard(sample.desk, {day("2026-11-22"), 6}, sample.job));
        QCOMPARE(board.cards.size(), all(sample.desk, domain::Kind::placement).size());
        QVERIFY(!board.cards.empty());
        for (const auto& card : board.cards) {
            QVERIFY(!card.project.empty());
            QVERIFY(!card.site.empty());
            QVERIFY(!card.space.empty());
        }
        std::size_t count = 0;
        for (const auto& card : board.cards) count += card.alerts.size();
        const auto listed = usecase::listedAlerts(board);
        QCOMPARE(listed.size(), count);
        QVERIFY(std::ranges::is_sorted(listed, {}, [](const auto& each) { return each.alert.day; }));
        QVERIFY(std::ranges::is_sorted(board.cards, {}, [](const auto& card) { return card.placement.state; }));
    }
};

QTEST_GUILESS_MAIN(AgreementAlertsTest)
#include "agreement_alerts_test.moc"
