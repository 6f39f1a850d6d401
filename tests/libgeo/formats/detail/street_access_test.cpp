#include "formats/detail/street_access.h"

#include <QTest>

using namespace geo::formats::detail;

// Expectations: OpenStreetMap wiki, "OSM tags for routing/Access restrictions", the table for France.
class StreetAccessTest : public QObject {
    Q_OBJECT
private slots:
    void whoMayUseAWay_data() {
        QTest::addColumn<QString>("highway");
        QTest::addColumn<QString>("access");
        QTest::addColumn<QString>("foot");
        QTest::addColumn<QString>("motorVehicle");
        QTest::addColumn<QString>("expected"); // walk, cycle, drive: y n ?
        QTest::newRow("street") << "residential"
                                << ""
                                << ""
                                << ""
                                << "yyy";
        QTest::newRow("motorway") << "motorway_link"
                                  << ""
                                  << ""
                                  << ""
                                  << "nny";
        QTest::newRow("steps") << "steps"
                               << ""
                               << ""
                               << ""
                               << "ynn";
        QTest::newRow("cycle track") << "cycleway"
                                     << ""
                                     << ""
                                     << ""
                                     << "yyn";
        QTest::newRow("private road") << "service"
                                      << "private"
                                      << ""
                                      << ""
                                      << "nnn";
        QTest::newRow("private but on foot") << "service"
                                             << "private"
                                             << "yes"
                                             << ""
                                             << "ynn";
        QTest::newRow("no cars") << "residential"
                                 << ""
                                 << ""
                                 << "no"
                                 << "yyn";
        QTest::newRow("walkers forbidden") << "primary"
                                           << ""
                                           << "no"
                                           << ""
                                           << "nyy";
        QTest::newRow("no street at all") << ""
                                          << ""
                                          << ""
                                          << ""
                                          << "???";
        QTest::newRow("unknown class") << "raceway"
                                       << ""
                                       << ""
                                       << ""
                                       << "???";
    }
    void whoMayUseAWay() {
        QFETCH(QString, highway);
        QFETCH(QString, access);
        QFETCH(QString, foot);
        QFETCH(QString, motorVehicle);
        const std::string h = highway.toStdString(), a = access.toStdString(), f = foot.toStdString(),
                          m = motorVehicle.toStdString();
        const StreetAccess found = streetAccess({h, a, f, "", m, ""});
        const auto letter = [](std::optional<bool> may) { return may ? (*may ? 'y' : 'n') : '?'; };
        QTEST(QString("%1%2%3")
                  .arg(QChar(letter(found.walk)))
                  .arg(QChar(letter(found.cycle)))
                  .arg(QChar(letter(found.drive))),
              "expected");
    }
    void aRoundaboutRunsOneWay() {
        QCOMPARE(streetAccess({"primary", "", "", "", "", "roundabout"}).oneWay, std::optional<bool>{true});
        QCOMPARE(streetAccess({"primary", "", "", "", "", ""}).oneWay, std::optional<bool>{});
    }
};

QTEST_GUILESS_MAIN(StreetAccessTest)
#include "street_access_test.moc"
