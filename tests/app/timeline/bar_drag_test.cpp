#include "timeline/bar_drag.h"

#include "timeline/civil_date.h"

#include <QtTest>

using app::timeline::BarPart;
using app::timeline::Snap;

namespace {

geo::Period period(const QString& text) {
    return *geo::parsePeriod(text.toStdString());
}

QString text(const geo::Period& period) {
    return QString::fromStdString(geo::isoPeriod(period));
}

} // namespace

Q_DECLARE_METATYPE(BarPart)
Q_DECLARE_METATYPE(Snap)

class BarDragTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bars_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<BarPart>("part");
        QTest::addColumn<int>("days");
        QTest::addColumn<Snap>("snap");
        QTest::addColumn<QString>("expected");
        const QString spring = "2026-03-01/2026-06-01";
        QTest::newRow("whole, days") << spring << BarPart::whole << 3 << Snap::day << "2026-03-04/2026-06-04";
        QTest::newRow("whole, months") << spring << BarPart::whole << 40 << Snap::month << "2026-04-01/2026-07-01";
        QTest::newRow("end, days") << spring << BarPart::end << -1 << Snap::day << "2026-03-01/2026-05-31";
        QTest::newRow("end, months") << spring << BarPart::end << 20 << Snap::month << "2026-03-01/2026-07-01";
        QTest::newRow("a little is nothing") << spring << BarPart::end << 9 << Snap::month << spring;
        QTest::newRow("start") << spring << BarPart::start << -28 << Snap::month << "2026-02-01/2026-06-01";
        QTest::newRow("a day is left") << spring << BarPart::end << -900 << Snap::day << "2026-03-01/2026-03-02";
        QTest::newRow("a month is left") << spring << BarPart::start << 900 << Snap::month << "2026-05-01/2026-06-01";
        QTest::newRow("open end") << "2026-03-01/.." << BarPart::whole << 31 << Snap::day << "2026-04-01/..";
        QTest::newRow("open ends stay") << "2026-03-01/.." << BarPart::end << 31 << Snap::day << "2026-03-01/..";
    }
    void bars() {
        QFETCH(QString, from);
        QFETCH(BarPart, part);
        QFETCH(int, days);
        QFETCH(Snap, snap);
        QFETCH(QString, expected);
        QCOMPARE(text(app::timeline::dragged(period(from), part, days, snap)), expected);
    }

    void keysGoByMonths_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QString>("expected");
        QTest::newRow("on") << "2026-03-01/2026-06-01" << 1 << "2026-04-01/2026-07-01";
        QTest::newRow("back") << "2026-03-01/2026-06-01" << -1 << "2026-02-01/2026-05-01";
        QTest::newRow("from within a month, on") << "2026-03-15/2026-06-10" << 1 << "2026-04-01/2026-07-01";
        QTest::newRow("from within a month, back") << "2026-03-15/2026-06-10" << -1 << "2026-03-01/2026-06-01";
    }
    void keysGoByMonths() {
        QFETCH(QString, from);
        QFETCH(int, steps);
        QFETCH(QString, expected);
        QCOMPARE(text(app::timeline::stepped(period(from), BarPart::whole, steps, Snap::month)), expected);
    }

    void daysAreThoseOfTheEditors() {
        for (const char* iso : {"1970-01-01", "1969-12-31", "2028-02-29", "2026-11-22"}) {
            const geo::Date date = *geo::parseDate(iso);
            QCOMPARE(app::timeline::civil(date), QDate::fromString(iso, Qt::ISODate));
            QCOMPARE(app::timeline::dateOf(app::timeline::civil(date)), date);
        }
    }
};

QTEST_GUILESS_MAIN(BarDragTest)
#include "bar_drag_test.moc"
