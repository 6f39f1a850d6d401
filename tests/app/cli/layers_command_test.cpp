// How the map is shown, from the command line: what the window would show holds for maps and matching there too.
#include "run_cli.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <set>

using namespace run_cli;

class LayersCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = m_folder->filePath("w.entente");
        QCOMPARE(run({"sample", m_workspace, "--parcels", "200", "--quiet"}).code, 0);
    }

    void everyLayerIsListedUppermostFirst() {
        const Json layers = runJson({"layers", m_workspace})["layers"];
        QCOMPARE(layers.size(), 16U);
        QCOMPARE(keysOf(layers[0]),
                 std::string{"layer group visible opacity labels filter min_scale max_scale has_style"});
        QCOMPARE(layers[0]["layer"], "project");
        QCOMPARE(layers[15]["layer"], "population");
        QCOMPARE(run({"layers", m_workspace, "--lang", "fr"}).code, 0);
    }

    void aChangeIsAStepThatIsTakenBack() {
        const Json before = runJson({"layers", m_workspace});
        const Json after = runJson({"layers", m_workspace, "--hide", "parcel,street", "--opacity", "qpv=0.4",
                                    "--filter", "parcel=contenance_m2 > 500"});
        int hidden = 0;
        for (const Json& layer : after["layers"]) {
            if (layer["layer"] == "parcel" || layer["layer"] == "street") hidden += layer["visible"] == false ? 1 : 0;
            if (layer["layer"] == "qpv") QCOMPARE(layer["opacity"], 0.4);
            if (layer["layer"] == "parcel") QCOMPARE(layer["filter"], "contenance_m2 > 500");
        }
        QCOMPARE(hidden, 2);
        QCOMPARE(runJson({"layers", m_workspace}), after);
        std::set<std::int64_t> steps;
        const Json history = runJson({"history", m_workspace}); // outlives the loop over its member
        for (const Json& entry : history["entries"]) steps.insert(entry["id"].get<std::int64_t>());
        QCOMPARE(steps.size(), 3U); // created, sample, this
        QCOMPARE(run({"undo", m_workspace}).code, 0);
        QCOMPARE(runJson({"layers", m_workspace}), before);
    }

    void aFilterHoldsWhereItIsSaidTo() {
        QCOMPARE(run({"layers", m_workspace, "--filter", "available_land=name = 'personne'"}).code, 0);
        const int land = runJson({"list", m_workspace, "site", "--where", "kind = 'available_land'"})["count"];
        const int all = runJson({"list", m_workspace, "site"})["count"];
        QVERIFY(land > 0);
        QCOMPARE(runJson({"list", m_workspace, "site", "--filtered"})["count"], all - land);
        QCOMPARE(runJson({"match", m_workspace, "--project", "1"})["filtered_out"], land);
        QVERIFY(!runJson({"match", m_workspace, "--project", "1", "--no-filter"}).contains("filtered_out"));
        const auto exported = [&](const QStringList& more) {
            const QString file = m_folder->filePath("sites.csv");
            return runJson(QStringList{"export", m_workspace, file, "--what", "site"} + more)["rows"]["site"];
        };
        QCOMPARE(exported({}), all);
        QCOMPARE(exported({"--filtered"}), all - land);
        const Ended map = run({"map", m_workspace, m_folder->filePath("m.svg"), "--size", "400x300"});
        QCOMPARE(map.code, 0);
        QVERIFY(map.err.contains("personne"));
    }

    void whatIsNotUnderstoodIsRefused_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::newRow("no such layer") << QStringList{"--hide", "moon"} << 2;
        QTest::newRow("no layer") << QStringList{"--filter", "contenance_m2 > 5"} << 2;
        QTest::newRow("more than opaque") << QStringList{"--opacity", "qpv=1.5"} << 2;
        QTest::newRow("no such field") << QStringList{"--filter", "parcel=colour > 5"} << 1;
    }
    void whatIsNotUnderstoodIsRefused() {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        const QByteArray before = fingerprint(m_workspace);
        QCOMPARE(run(QStringList{"layers", m_workspace} + options).code, code);
        QCOMPARE(fingerprint(m_workspace), before);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

QTEST_GUILESS_MAIN(LayersCommandTest)
#include "layers_command_test.moc"
