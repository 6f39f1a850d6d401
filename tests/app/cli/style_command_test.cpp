// `entente-cli style` and `import --take-style`, run as a script runs them.
#include "run_cli.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace run_cli;

class StyleCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_sample = m_folder.filePath("sample.entente");
        QCOMPARE(run({"sample", m_sample, "--parcels", "50"}).code, 0);
    }

    void everyLayerIsListed() {
        const Json document = run({"style", m_sample, "--json"}).json();
        QCOMPARE(keysOf(document), std::string{"layers diagnostics"});
        QCOMPARE(document["layers"].size(), 16U);
        QCOMPARE(keysOf(document["layers"][0]),
                 std::string{"layer own classed_by field method classes names min_scale max_scale"});
        const Json zone = run({"style", m_sample, "--layer", "zone", "--json"}).json()["layers"];
        QCOMPARE(zone.size(), 1U);
        QVERIFY(zone[0]["field"] == "type" && zone[0]["own"] == false);
    }

    void aFileIsWrittenAndTakenByAnotherLayer_data() {
        QTest::addColumn<QString>("ending");
        QTest::newRow("qml") << "qml";
        QTest::newRow("sld") << "sld";
    }
    void aFileIsWrittenAndTakenByAnotherLayer() {
        QFETCH(QString, ending);
        const QString workspace = copy(ending + ".entente");
        const QString file = m_folder.filePath("qpv." + ending);
        const Ended written = run({"style", workspace, "--layer", "qpv", "--export", file, "--json"});
        QCOMPARE(written.code, 0);
        QCOMPARE(written.json()["file"].get<std::string>(), file.toStdString());
        QVERIFY(QFile::exists(file));
        const Ended taken = run({"style", workspace, "--layer", "iris", "--import", file, "--json"});
        QCOMPARE(taken.code, 0);
        QVERIFY(taken.json()["layers"][0]["own"] == true);
        QCOMPARE(run({"undo", workspace}).code, 0);
        QVERIFY(run({"style", workspace, "--layer", "iris", "--json"}).json()["layers"][0]["own"] == false);
        QCOMPARE(run({"redo", workspace}).code, 0);
        QVERIFY(run({"style", workspace, "--layer", "iris", "--reset", "--json"}).json()["layers"][0]["own"] == false);
    }

    // From one workspace to another by a GeoPackage, the style with the rows.
    void aGeoPackageCarriesIt() {
        const QString workspace = copy("from.entente");
        const QString qml = m_folder.filePath("own.qml");
        QFile file{qml};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "<qgis><renderer-v2 type='singleSymbol'><symbols><symbol name='0' type='fill'><layer class='SimpleFill'>"
            "<prop k='color' v='1,2,3,255'/></layer><layer class='ShapeburstFill'/></symbol></symbols>"
            "</renderer-v2></qgis>");
        file.close();
        const Ended styled = run({"style", workspace, "--layer", "zone", "--import", qml, "--json"});
        QCOMPARE(styled.code, 0);
        const Json told = styled.json()["diagnostics"];
        QCOMPARE(told.size(), 1U);
        QVERIFY(told[0]["code"] == "style_simplified");
        const QString package = m_folder.filePath("zones.gpkg");
        QCOMPARE(run({"export", workspace, package, "--what", "zone"}).code, 0);
        for (const bool isTaken : {false, true}) {
            const QString other = m_folder.filePath(isTaken ? "taken.entente" : "left.entente");
            QCOMPARE(run({"create", other}).code, 0);
            QStringList words{"import", other, package, "--as", "zone", "--json"};
            if (isTaken) words << "--take-style";
            const Ended imported = run(words);
            QCOMPARE(imported.code, 0);
            QCOMPARE(imported.out.contains("\"style_taken\""), isTaken);
            const Json zone = run({"style", other, "--layer", "zone", "--json"}).json()["layers"][0];
            QVERIFY(zone["own"] == isTaken);
            QVERIFY(zone["classed_by"].is_null() == isTaken);
        }
        const QString third = copy("third.entente");
        QCOMPARE(run({"style", third, "--layer", "zone", "--import", package, "--table", "zone"}).code, 0);
        QVERIFY(run({"style", third, "--layer", "zone", "--json"}).json()["layers"][0]["classed_by"].is_null());
    }

    void whatIsNotUnderstoodIsRefused_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("no layer") << QStringList{"--import", "x.qml"} << 2;
        QTest::newRow("another layer") << QStringList{"--layer", "moon"} << 2;
        QTest::newRow("both") << QStringList{"--layer", "zone", "--import", "x.qml", "--reset"} << 2;
        QTest::newRow("no file") << QStringList{"--layer", "zone", "--import", "/nowhere/x.qml"} << 1;
        QTest::newRow("no folder") << QStringList{"--layer", "zone", "--export", "/nowhere/x.qml"} << 1;
        QTest::newRow("no style") << QStringList{"--layer", "zone", "--import", m_folder.filePath("no.sld")} << 1;
    }
    void whatIsNotUnderstoodIsRefused() {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFile file{m_folder.filePath("no.sld")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<html/>");
        file.close();
        const QString workspace = copy(QString{"refused %1.entente"}.arg(QTest::currentDataTag()));
        const Ended ended = run(QStringList{"style", workspace} + words);
        QCOMPARE(ended.code, code);
        QVERIFY(!ended.err.isEmpty());
        QVERIFY(run({"style", workspace, "--layer", "zone", "--json"}).json()["layers"][0]["own"] == false);
    }

private:
    QString copy(const QString& name) {
        QFile::copy(m_sample, m_folder.filePath(name));
        return m_folder.filePath(name);
    }

    QTemporaryDir m_folder;
    QString m_sample;
};

QTEST_GUILESS_MAIN(StyleCommandTest)
#include "style_command_test.moc"
