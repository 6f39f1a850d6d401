#include "base/date.h"

#include <QDate>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>
#include <vector>

using namespace geo;

class DateTest : public QObject {
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void monthsAgreeWithQt();
    void addsMonths_data();
    void addsMonths();
    void parsesPeriods_data();
    void parsesPeriods();
    void periodsAgreeWithTheirDays();
    void backToBackIsNoConflict();
    void holdsItsFirstDayAndNotItsLast();
};

static Date day(const char* iso) {
    return parseDate(iso).value();
}
static Date day(int offset) {
    return day("2026-01-01") + std::chrono::days{offset};
}

void DateTest::parses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso"); // "": refused
    const auto row = [](const char* name, const char* text, const char* iso) {
        QTest::newRow(name) << QString{text} << QString{iso};
    };
    row("ISO", "2026-11-22", "2026-11-22");
    row("French", "22/11/2026", "2026-11-22");
    row("with a time", "2026-11-22T10:30:00Z", "2026-11-22");
    row("with a time behind a blank", "2026-11-22 10:30", "2026-11-22");
    row("leap day", "2024-02-29", "2024-02-29");
    row("leap day of 2000", "2000-02-29", "2000-02-29");
    row("no leap day in 1900", "1900-02-29", "");
    row("no leap day in 2026", "29/02/2026", "");
    row("31 April", "2026-04-31", "");
    row("month 13", "2026-13-01", "");
    row("American order", "11/22/2026", "");
    row("two-digit year", "22/11/26", "");
    row("no zeros", "2026-1-2", "");
    row("letters", "2026-aa-02", "");
    row("a sign", "2026--1-02", "");
    row("empty", "", "");
    row("glued", "20261122", "");
}

void DateTest::parses() {
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto parsed = parseDate(text.toStdString());
    QCOMPARE(parsed.has_value(), !iso.isEmpty());
    if (parsed) {
        QCOMPARE(QString::fromStdString(isoDate(*parsed)), iso);
    } else {
        QCOMPARE(parsed.error().code, ErrorCode::valueNotDate);
        QCOMPARE(argument(parsed.error().arguments, "value"), text.toStdString());
    }
}

// QDate is the independent reference: 400 years hold every case of the calendar.
void DateTest::monthsAgreeWithQt() {
    QRandomGenerator random{20261122};
    for (int i = 0; i < 20000; ++i) {
        const QDate start = QDate{1900, 1, 1}.addDays(random.bounded(146097));
        const int months = random.bounded(-1200, 1201);
        const auto moved = addMonths(parseDate(start.toString(Qt::ISODate).toStdString()).value(), months);
        QCOMPARE(QString::fromStdString(isoDate(moved)), start.addMonths(months).toString(Qt::ISODate));
    }
}

void DateTest::addsMonths_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("to");
    const auto row = [](const char* name, const char* from, int months, const char* to) {
        QTest::newRow(name) << QString{from} << months << QString{to};
    };
    row("31 January and a month", "2026-01-31", 1, "2026-02-28");
    row("31 January and a month, leap year", "2028-01-31", 1, "2028-02-29");
    row("29 February and a year", "2028-02-29", 12, "2029-02-28");
    row("29 February and four years", "2024-02-29", 48, "2028-02-29");
    row("31 May back to April", "2026-05-31", -1, "2026-04-30");
    row("over the year", "2026-12-15", 2, "2027-02-15");
    row("none", "2026-03-31", 0, "2026-03-31");
}

void DateTest::addsMonths() {
    QFETCH(QString, from);
    QFETCH(int, months);
    QFETCH(QString, to);
    QCOMPARE(isoDate(addMonths(parseDate(from.toStdString()).value(), months)), to.toStdString());
}

void DateTest::parsesPeriods_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso"); // "": refused
    const auto row = [](const char* name, const char* text, const char* iso) {
        QTest::newRow(name) << QString{text} << QString{iso};
    };
    row("both sides", "2026-01-01/2029-06-30", "2026-01-01/2029-06-30");
    row("no end", "2026-01-01/..", "2026-01-01/..");
    row("no beginning", "../2029-06-30", "../2029-06-30");
    row("neither", "../..", "../..");
    row("French", "01/01/2026/30/06/2029", "2026-01-01/2029-06-30");
    row("French without an end", "01/01/2026/..", "2026-01-01/..");
    row("French without a beginning", "../30/06/2029", "../2029-06-30");
    row("one day", "2026-01-01", "");
    row("empty side", "2026-01-01/", "");
    row("three sides", "2026-01-01/2026-02-01/2026-03-01", "");
    row("wrong day", "2026-02-30/..", "");
    row("empty", "", "");
}

void DateTest::parsesPeriods() {
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto parsed = parsePeriod(text.toStdString());
    QCOMPARE(parsed.has_value(), !iso.isEmpty());
    if (parsed) QCOMPARE(QString::fromStdString(isoPeriod(*parsed)), iso);
}

// Every period with ends among eight days, and open ones, against the sets of days that they hold.
void DateTest::periodsAgreeWithTheirDays() {
    constexpr int kDays = 8;
    std::vector<Period> periods;
    for (int from = -1; from < kDays; ++from)
        for (int until = -1; until < kDays; ++until)
            periods.push_back({from < 0 ? std::nullopt : std::optional{day(from)},
                               until < 0 ? std::nullopt : std::optional{day(until)}});
    const auto daysOf = [](const Period& period) {
        std::set<int> days;
        for (int i = -3; i < kDays + 3; ++i)
            if ((!period.from || *period.from <= day(i)) && (!period.until || day(i) < *period.until)) days.insert(i);
        return days;
    };
    for (const Period& a : periods) {
        const auto daysA = daysOf(a);
        QCOMPARE(a.isOrdered(), !daysA.empty());
        for (int i = 0; i < kDays; ++i) QCOMPARE(a.contains(day(i)), daysA.contains(i));
        for (const Period& b : periods) {
            const auto daysB = daysOf(b);
            const bool meets = std::ranges::any_of(daysA, [&](int i) { return daysB.contains(i); });
            QCOMPARE(a.overlaps(b), meets);
            if (!a.isOrdered() || !b.isOrdered()) continue;
            QCOMPARE(a.covers(b), std::ranges::includes(daysA, daysB));
        }
    }
}

void DateTest::backToBackIsNoConflict() {
    const Period first{day("2026-01-01"), day("2026-06-30")};
    const Period next{day("2026-06-30"), std::nullopt};
    QVERIFY(!first.overlaps(next));
    QVERIFY(!next.overlaps(first));
    QVERIFY(first.overlaps({day("2026-06-29"), std::nullopt}));
}

void DateTest::holdsItsFirstDayAndNotItsLast() {
    const Period period{day("2026-01-01"), day("2026-06-30")};
    QVERIFY(period.contains(day("2026-01-01")));
    QVERIFY(period.contains(day("2026-06-29")));
    QVERIFY(!period.contains(day("2026-06-30")));
    QVERIFY(!period.contains(day("2025-12-31")));
}

QTEST_GUILESS_MAIN(DateTest)
#include "date_test.moc"
