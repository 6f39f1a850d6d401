// Opening hours as OpenStreetMap and French places write them.
#include "domain/opening_hours.h"

#include <QTest>

using namespace geo::domain;

namespace {

constexpr std::array<const char*, 7> kDays{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

QString clock(int minute) {
    return QString("%1:%2").arg(minute / 60, 2, 10, QChar('0')).arg(minute % 60, 2, 10, QChar('0'));
}

// "Mo 09:00-18:00 Sa 10:00-12:00 ?Su": the spans by day, then the days that are doubtful.
QString dump(const OpeningHours& hours) {
    QStringList parts;
    for (const OpenSpan& span : hours.spans)
        parts << QString("%1 %2-%3")
                     .arg(kDays.at(static_cast<std::size_t>(span.from / 1440)), clock(span.from % 1440),
                          clock(span.until - span.from / 1440 * 1440));
    for (std::size_t day = 0; day < 7; ++day)
        if ((hours.doubtful >> day & 1U) != 0) parts << QString("?%1").arg(kDays.at(day));
    return parts.join(' ');
}

const QString kWorkdays = "Mo 09:00-18:00 Tu 09:00-18:00 We 09:00-18:00 Th 09:00-18:00 Fr 09:00-18:00";
const QString kAllDoubtful = "?Mo ?Tu ?We ?Th ?Fr ?Sa ?Su";

} // namespace

class OpeningHoursTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("workdays") << "Mo-Fr 09:00-18:00" << kWorkdays;
        QTest::newRow("and saturday") << "Mo-Fr 09:00-18:00; Sa 10:00-12:00" << kWorkdays + " Sa 10:00-12:00";
        QTest::newRow("later replaces") << "Mo-Fr 09:00-18:00; We off"
                                        << "Mo 09:00-18:00 Tu 09:00-18:00 Th 09:00-18:00 Fr 09:00-18:00";
        QTest::newRow("replaced times") << "Mo,Tu 09:00-18:00; Tu 14:00-16:00"
                                        << "Mo 09:00-18:00 Tu 14:00-16:00";
        QTest::newRow("two spans") << "Tu 09:00-12:00,14:00-18:00"
                                   << "Tu 09:00-12:00 Tu 14:00-18:00";
        QTest::newRow("added by comma") << "Mo 09:00-12:00, Mo 14:00-18:00"
                                        << "Mo 09:00-12:00 Mo 14:00-18:00";
        QTest::newRow("over midnight") << "Sa 22:00-02:00"
                                       << "Sa 22:00-26:00";
        QTest::newRow("over the week") << "Su 22:00-02:00"
                                       << "Mo 00:00-02:00 Su 22:00-24:00";
        QTest::newRow("days over sunday") << "Sa-Mo 10:00-11:00"
                                          << "Mo 10:00-11:00 Sa 10:00-11:00 Su 10:00-11:00";
        QTest::newRow("always") << "24/7"
                                << "Mo 00:00-24:00 Tu 00:00-24:00 We 00:00-24:00 Th 00:00-24:00 Fr 00:00-24:00 Sa "
                                   "00:00-24:00 Su 00:00-24:00";
        QTest::newRow("no holidays") << "Mo-Fr 09:00-18:00; PH off" << kWorkdays;
        QTest::newRow("holidays beside a day") << "Su,PH 10:00-12:00"
                                               << "Su 10:00-12:00";
        QTest::newRow("times alone") << "10:00-11:00"
                                     << "Mo 10:00-11:00 Tu 10:00-11:00 We 10:00-11:00 Th 10:00-11:00 Fr 10:00-11:00 Sa "
                                        "10:00-11:00 Su 10:00-11:00";
        QTest::newRow("french") << "Du lundi au vendredi de 9h à 18h" << kWorkdays;
        QTest::newRow("french, short") << "Lu-Ve 9h-18h, Sa 10h-12h30" << kWorkdays + " Sa 10:00-12:30";
        QTest::newRow("french, capitals") << "LUNDI AU VENDREDI : 9H-18H" << kWorkdays;
        QTest::newRow("french, dash") << "mardi 9h30–12h et 14h–18h"
                                      << "Tu 09:30-12:00 Tu 14:00-18:00";
        QTest::newRow("french, slash") << "lundi: 14h-18h / mardi: 9h-12h"
                                       << "Mo 14:00-18:00 Tu 09:00-12:00";
        QTest::newRow("french, closed first") << "Lundi au samedi 9h-18h, fermé le mercredi et le samedi"
                                              << "Mo 09:00-18:00 Tu 09:00-18:00 Th 09:00-18:00 Fr 09:00-18:00";
        QTest::newRow("french, every day but") << "Tous les jours sauf le samedi et le dimanche 9h-18h" << kWorkdays;
        QTest::newRow("french, bare hour") << "mercredi de 9 à 12h"
                                           << "We 09:00-12:00";
        QTest::newRow("french, plural") << "les mardis et jeudis 14h-17h"
                                        << "Tu 14:00-17:00 Th 14:00-17:00";
        QTest::newRow("french, always") << "7j/7 24h/24"
                                        << "Mo 00:00-24:00 Tu 00:00-24:00 We 00:00-24:00 Th 00:00-24:00 Fr 00:00-24:00 "
                                           "Sa 00:00-24:00 Su 00:00-24:00";
        QTest::newRow("closed") << "fermé"
                                << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void reads() {
        QFETCH(QString, text);
        QTEST(dump(parseOpeningHours(text.toStdString())), "expected");
        QVERIFY(parseOpeningHours(text.toStdString()).unreadable.empty());
    }

    // Told, and doubtful on the days that it may be about.
    void isNotUnderstood_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("appointment") << "sur rendez-vous" << kAllDoubtful;
        QTest::newRow("appointment on a day") << "Mo-Th 09:00-18:00; Fr \"sur rendez-vous\""
                                              << "Mo 09:00-18:00 Tu 09:00-18:00 We 09:00-18:00 Th 09:00-18:00 ?Fr";
        QTest::newRow("season") << "Apr-Sep Mo-Fr 09:00-18:00" << kAllDoubtful;
        QTest::newRow("first of the month") << "Sa[1] 10:00-12:00"
                                            << "?Sa";
        QTest::newRow("open end") << "We 10:00+"
                                  << "?We";
        QTest::newRow("sunset") << "Su 10:00-sunset"
                                << "?Su";
        QTest::newRow("days alone") << "du lundi au mardi"
                                    << "?Mo ?Tu";
        QTest::newRow("no such hour") << "Mo 09:00-88:00"
                                      << "?Mo";
        QTest::newRow("closed at times") << "Mo 09:00-12:00 off"
                                         << "Mo 09:00-12:00 ?Mo";
        QTest::newRow("then a rule for all") << "sur rendez-vous; Mo-Su 09:00-10:00"
                                             << "Mo 09:00-10:00 Tu 09:00-10:00 We 09:00-10:00 Th 09:00-10:00 Fr "
                                                "09:00-10:00 Sa 09:00-10:00 Su 09:00-10:00";
        QTest::newRow("letters of others") << "пн-пт 09:00-18:00" << kAllDoubtful;
    }
    void isNotUnderstood() {
        QFETCH(QString, text);
        const OpeningHours hours = parseOpeningHours(text.toStdString());
        QTEST(dump(hours), "expected");
        QCOMPARE(hours.unreadable.size(), 1U);
    }

    void openness_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("weekday");
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("expected");
        const int open = static_cast<int>(Openness::open);
        const int closed = static_cast<int>(Openness::closed);
        const int unknown = static_cast<int>(Openness::unknown);
        QTest::newRow("open") << "Mo-Fr 09:00-18:00" << 1 << 540 << open;
        QTest::newRow("half-open") << "Mo-Fr 09:00-18:00" << 1 << 1080 << closed;
        QTest::newRow("another day") << "Mo-Fr 09:00-18:00" << 6 << 600 << closed;
        QTest::newRow("after midnight") << "Sa 22:00-02:00" << 7 << 90 << open;
        QTest::newRow("after sunday") << "Su 22:00-02:00" << 1 << 90 << open;
        QTest::newRow("says nothing") << "" << 1 << 600 << unknown;
        QTest::newRow("doubtful") << "sur rendez-vous" << 1 << 600 << unknown;
        QTest::newRow("doubtful elsewhere") << "Mo 09:00-18:00; Fr sur rendez-vous" << 1 << 600 << open;
        QTest::newRow("closed for good") << "fermé" << 1 << 600 << closed;
    }
    void openness() {
        QFETCH(QString, text);
        QFETCH(int, weekday);
        QFETCH(int, minute);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(opennessAt(parseOpeningHours(text.toStdString()), {weekday, minute})), expected);
    }
};

QTEST_GUILESS_MAIN(OpeningHoursTest)
#include "opening_hours_test.moc"
