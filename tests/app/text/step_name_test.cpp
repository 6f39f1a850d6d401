#include "text/step_name.h"

#include <QTest>

using geo::domain::Action;
using geo::domain::JournalChange;
using geo::domain::JournalEntry;
using geo::domain::Kind;

class StepNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofTheMap_data() {
        QTest::addColumn<QStringList>("changes"); // layer, before, after
        QTest::addColumn<QString>("name");
        QTest::newRow("hidden") << QStringList{"parcel", "{\"visible\":1}", "{\"visible\":0}"}
                                << "Shown or hidden: Parcels";
        QTest::newRow("hidden, the first change of it")
            << QStringList{"parcel", "",
                           "{\"name\":\"parcel\",\"group_name\":\"base\",\"visible\":0,\"opacity\":1.0,\"labels\":1}"}
            << "Shown or hidden: Parcels";
        QTest::newRow("opacity") << QStringList{"qpv", "{\"opacity\":1.0}", "{\"opacity\":0.5}"}
                                 << "Opacity: Priority neighbourhoods (QPV)";
        QTest::newRow("filter") << QStringList{"parcel", "{}", "{\"filter\":\"contenance_m2 > 5\"}"}
                                << "Filter: Parcels";
        QTest::newRow("filter taken off")
            << QStringList{"parcel", "{\"filter\":\"contenance_m2 > 5\"}", "{}"} << "Filter: Parcels";
        QTest::newRow("style") << QStringList{"parcel", "{}", "{\"style\":\"{}\"}"} << "Style: Parcels";
        QTest::newRow("scales") << QStringList{"parcel", "{}", "{\"max_scale\":30000.0}"} << "Scales: Parcels";
        QTest::newRow("order") << QStringList{"parcel", "{\"position\":1}", "{\"position\":2}",
                                              "qpv",    "{\"position\":2}", "{\"position\":1}"}
                               << "Order of the layers";
        QTest::newRow("to another group")
            << QStringList{"parcel", "{\"position\":1,\"group_name\":\"a\"}", "{\"position\":2,\"group_name\":\"b\"}"}
            << "Groups of layers";
        QTest::newRow("out of every group")
            << QStringList{"parcel", "{\"group_name\":\"a\"}", "{}"} << "Groups of layers";
        QTest::newRow("several") << QStringList{"parcel", "{\"visible\":1}", "{\"visible\":0}",
                                                "qpv",    "{\"visible\":1}", "{\"visible\":0}"}
                                 << "Layers shown or hidden";
        QTest::newRow("all sorts") << QStringList{"parcel", "{\"visible\":1,\"opacity\":1.0}",
                                                  "{\"visible\":0,\"opacity\":0.4}"}
                                   << "Layers of the map";
    }
    void ofTheMap() {
        QFETCH(QStringList, changes);
        QFETCH(QString, name);
        JournalEntry entry;
        for (qsizetype i = 0; i + 2 < changes.size(); i += 3)
            entry.changes.push_back(
                {Kind::mapLayer, changes[i].toStdString(), changes[i + 1].toStdString(), changes[i + 2].toStdString()});
        entry.rows = std::ssize(entry.changes);
        QCOMPARE(app::text::stepName(entry), name);
    }

    void ofTheRest() {
        JournalEntry entry;
        entry.action = Action::add;
        entry.rows = 1;
        entry.changes.push_back({Kind::bookmark, "1", "", "{}"});
        QCOMPARE(app::text::stepName(entry), QString{"Addition: bookmark(s)"});
        entry.changes.front().kind = Kind::site;
        QCOMPARE(app::text::stepName(entry), QString{"Addition"});
        entry.changes.front().kind = Kind::mapLayer;
        entry.action = Action::undo;
        entry.reverts = geo::JournalId{3};
        QCOMPARE(app::text::stepName(entry), QString{"Undo"});
    }
};

QTEST_GUILESS_MAIN(StepNameTest)
#include "step_name_test.moc"
