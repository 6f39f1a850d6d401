// Maps and exports of entente-cli on a small sample. The program is run as a script runs it.
#include "run_cli.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace run_cli;

class MapAndExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void mapsOfEachType_data();
    void mapsOfEachType();
    void mapShowsWhatItIsAbout();
    void mapIsDrawnSeveralTimes();
    void exportsOfEachType_data();
    void exportsOfEachType();
    void frenchProfile();
    void publicExportNamesNobody();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QString copyOfSample(const QString& name);

    QTemporaryDir m_folder;
    QString m_sample;
};

void MapAndExportTest::initTestCase() {
    m_sample = path("échantillon.entente"); // names of files are UTF-8
    const Ended made = run({"sample", m_sample, "--parcels", "500", "--json"});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.err, QByteArray{});
    QCOMPARE(keysOf(made.json()), std::string{"workspace epsg schema layers"});
}

QString MapAndExportTest::copyOfSample(const QString& name) {
    QFile::copy(m_sample, path(name));
    return path(name);
}

void MapAndExportTest::mapsOfEachType_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << "map.pdf" << QStringList{"--paper", "A4"} << QByteArray{"%PDF-"};
    QTest::newRow("pdf, upright A3") << "map3.pdf" << QStringList{"--paper", "A3", "--portrait"} << QByteArray{"%PDF-"};
    QTest::newRow("png") << "map.png" << QStringList{"--size", "320x240"} << QByteArray{"\x89PNG"};
    QTest::newRow("svg") << "map.svg" << QStringList{"--project", "1", "--title", "Essai"} << QByteArray{"<?xml"};
}

void MapAndExportTest::mapsOfEachType() {
    QFETCH(QString, file);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, start);
    const Ended ended = run(QStringList{"map", m_sample, path(file), "--json"} + options);
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.err, QByteArray{});
    QCOMPARE(ended.json()["file"], path(file).toStdString());
    QFile map{path(file)};
    QVERIFY(map.open(QIODevice::ReadOnly));
    const QByteArray bytes = map.readAll();
    QVERIFY(bytes.startsWith(start));
    QVERIFY(bytes.size() > 5'000);
    if (file.endsWith("svg")) QVERIFY(bytes.contains("Essai"));
}

void MapAndExportTest::mapShowsWhatItIsAbout() {
    const Json qpv = runJson({"list", m_sample, "qpv", "--limit", "1"})["rows"][0];
    const QString code = QString::fromStdString(qpv["id"]);
    const Json near = runJson({"map", m_sample, path("qpv.png"), "--size", "300x300", "--focus", "qpv:" + code});
    const Json all = runJson({"map", m_sample, path("all.png"), "--size", "300x300"});
    QVERIFY(near["scale"] < all["scale"]);
    for (const std::size_t i : {0U, 1U}) {
        QVERIFY(near["extent"][i] > all["extent"][i]);
        QVERIFY(near["extent"][i + 2] < all["extent"][i + 2]);
    }
    const Json scaled = runJson({"map", m_sample, path("site.pdf"), "--focus", "site:1", "--scale", "2500"});
    QVERIFY(std::abs(scaled["scale"].get<double>() - 2'500.0) < 0.01);
    const Json box = runJson(
        {"map", m_sample, path("box.png"), "--size", "400x200", "--focus", "extent:350000,6685000,354000,6687000"});
    QVERIFY(std::abs(box["extent"][0].get<double>() + box["extent"][2].get<double>() - 704'000.0) < 0.1);
}

void MapAndExportTest::mapIsDrawnSeveralTimes() {
    const Json map = runJson({"map", m_sample, path("r.png"), "--size", "200x200", "--repeat", "3", "--timings"});
    QCOMPARE(map["render_ms"].size(), std::size_t{3});
    for (const Json& time : map["render_ms"]) QVERIFY(time > 0.0);
}

void MapAndExportTest::exportsOfEachType_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("rows");
    QTest::newRow("gpkg") << "out.gpkg"
                          << "qpv,commune"
                          << R"({"qpv":15,"commune":24})";
    QTest::newRow("geojson") << "out.geojson"
                             << "qpv"
                             << R"({"qpv":15})";
    QTest::newRow("csv") << "out.csv"
                         << "project"
                         << R"({"project":60})";
    QTest::newRow("xlsx") << "out.xlsx"
                          << "site,third_place"
                          << R"({"site":120,"third_place":30})";
    QTest::newRow("tables of a project") << "tables.xlsx"
                                         << "shortlist,ranking"
                                         << R"({"shortlist":0,"ranking":35})";
}

void MapAndExportTest::exportsOfEachType() {
    QFETCH(QString, file);
    QFETCH(QString, what);
    QFETCH(QString, rows);
    QStringList words{"export", m_sample, path(file), "--what", what, "--date", "2026-11-22"};
    if (what.contains("ranking"))
        words << "--project"
              << "1";
    const Json expected = Json::parse(rows.toStdString());
    QCOMPARE(runJson(words)["rows"], expected);
    QVERIFY(QFile::exists(path(file)));
    QCOMPARE(runJson(words)["rows"], expected); // over its own file
}

void MapAndExportTest::frenchProfile() {
    const QString workspace = copyOfSample("profile.entente");
    QCOMPARE(run({"match", workspace, "--project", "1", "--shortlist", "3"}).code, 0);
    QCOMPARE(run({"export", workspace, path("fr.csv"), "--what", "shortlist", "--project", "1", "--profile", "fr-csv",
                  "--lang", "fr"})
                 .code,
             0);
    QFile csv{path("fr.csv")};
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().split('\n');
    QVERIFY(lines[0].startsWith("\xEF\xBB\xBFRang;Projet;"));
    QVERIFY(lines[1].startsWith("1;"));
    QVERIFY(lines[1].contains(";0,"));
    QVERIFY(!lines[1].contains("shortlisted")); // codes are in words
    QCOMPARE(lines.size(), 5);
}

void MapAndExportTest::publicExportNamesNobody() {
    QCOMPARE(run({"export", m_sample, path("all.csv"), "--what", "project", "--lang", "en"}).code, 0);
    QCOMPARE(run({"export", m_sample, path("public.csv"), "--what", "project", "--public", "--lang", "en"}).code, 0);
    const auto headOf = [this](const QString& name) {
        QFile file{path(name)};
        return file.open(QIODevice::ReadOnly) ? file.readLine() : QByteArray{};
    };
    QVERIFY(headOf("all.csv").contains("Contact"));
    QVERIFY(!headOf("public.csv").contains("Contact"));
}

QTEST_GUILESS_MAIN(MapAndExportTest)
#include "map_and_export_test.moc"
