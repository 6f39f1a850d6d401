// Every command of entente-cli on a small sample: documents with their keys in the documented order, tables, exit
// codes, both languages. The program is run as a script runs it.
#include "run_cli.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace run_cli;

class CommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void documents_data();
    void documents();
    void rowsHaveIdAndNameFirst();
    void listCountsBeyondItsLimit();
    void whereChoosesRows();
    void geometryOnlyWhereAskedFor();
    void contributionsSumToTheScore();
    void weightsChangeTheRanking();
    void whatIsNotKnownExcludesWhereAsked();
    void shortlistIsOneStep();
    void undoAndRedoAcrossProcesses();
    void rowsInQuarantineAreCorrected();
    void aSecondImportOfAFileIsTold();
    void historyOfARow();
    void tablesInBothLanguages();
    void helpInBothLanguages_data();
    void helpInBothLanguages();
    void quietSaysNothingBeside();
    void aReaderThatLeavesIsNoError();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QString copyOfSample(const QString& name);

    QTemporaryDir m_folder;
    QString m_sample;
};

void CommandsTest::initTestCase() {
    m_sample = path("échantillon.entente"); // names of files are UTF-8
    const Ended made = run({"sample", m_sample, "--parcels", "500", "--json"});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.err, QByteArray{});
    QCOMPARE(keysOf(made.json()), std::string{"workspace epsg schema layers"});
}

QString CommandsTest::copyOfSample(const QString& name) {
    QFile::copy(m_sample, path(name));
    return path(name);
}

void CommandsTest::documents_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("list"); // a list of the document
    QTest::addColumn<QString>("keysOfItsRows");
    QTest::newRow("create") << QStringList{"create", path("created.entente")} << "workspace epsg schema"
                            << ""
                            << "";
    QTest::newRow("info, layers") << QStringList{"info", m_sample} << "workspace name epsg schema layers datasets"
                                  << "layers"
                                  << "kind count area_m2 extent";
    QTest::newRow("info, datasets") << QStringList{"info", m_sample} << "workspace name epsg schema layers datasets"
                                    << "datasets"
                                    << "id kind source licence vintage imported read kept repaired rejected";
    QTest::newRow("match, ranking") << QStringList{"match", m_sample, "--project", "1"}
                                    << "project date method weights eligible excluded ranking exclusions"
                                    << "ranking"
                                    << "rank site space name score contributions unknown";
    QTest::newRow("match, exclusions") << QStringList{"match", m_sample, "--project", "1"}
                                       << "project date method weights eligible excluded ranking exclusions"
                                       << "exclusions"
                                       << "site space rule value needed source";
    QTest::newRow("match, all methods")
        << QStringList{"match", m_sample, "--project", "1", "--all-methods"}
        << "project date method weights eligible excluded ranking exclusions agreement hanging"
        << "agreement"
        << "methods kendall";
    QTest::newRow("robustness") << QStringList{"robustness", m_sample, "--project", "1", "--draws", "200"}
                                << "project draws seed acceptability"
                                << "acceptability"
                                << "site space ranks stability";
    QTest::newRow("find") << QStringList{"find", m_sample, "355000 6689000"} << "text epsg places"
                          << "places"
                          << "kind name detail x y score read_as_epsg";
    QTest::newRow("history") << QStringList{"history", m_sample} << "entries"
                             << "entries"
                             << "id when who what key before after";
    QTest::newRow("map") << QStringList{"map", m_sample, path("keys.png"), "--size", "200x150"}
                         << "file extent scale pages render_ms"
                         << ""
                         << "";
    QTest::newRow("export") << QStringList{"export", m_sample, path("keys.csv"), "--what", "site"} << "file rows"
                            << ""
                            << "";
    QTest::newRow("check") << QStringList{"check", m_sample} << "ok problems notices copies"
                           << ""
                           << "";
}

void CommandsTest::documents() {
    QFETCH(QStringList, words);
    QFETCH(QString, keys);
    QFETCH(QString, list);
    const Ended ended = run(words + QStringList{"--json"});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.err, QByteArray{});
    const Json document = ended.json();
    QVERIFY(document.is_object());
    QCOMPARE(keysOf(document), keys.toStdString());
    if (list.isEmpty()) return;
    QVERIFY(!document[list.toStdString()].empty());
    QTEST(QString::fromStdString(keysOf(document[list.toStdString()].front())), "keysOfItsRows");
}

void CommandsTest::rowsHaveIdAndNameFirst() {
    const Json communes = runJson({"list", m_sample, "commune"});
    QCOMPARE(keysOf(communes), std::string{"kind count rows"});
    QCOMPARE(communes["count"], 24);
    QVERIFY(keysOf(communes["rows"][0]).starts_with("id name insee_code population"));
    QCOMPARE(communes["rows"][0]["id"], communes["rows"][0]["insee_code"]);
    const Json sites = runJson({"list", m_sample, "site", "--limit", "1"});
    QVERIFY(sites["rows"][0]["id"].is_number_integer());
    QVERIFY(sites["rows"][0]["parcels"].is_array() || sites["rows"][0]["parcels"].is_null());
}

void CommandsTest::listCountsBeyondItsLimit() {
    const Json spaces = runJson({"list", m_sample, "space", "--limit", "3"});
    QCOMPARE(spaces["rows"].size(), std::size_t{3});
    const Json info = runJson({"info", m_sample});
    const auto layer = std::ranges::find(info["layers"], "space", [](const Json& each) { return each["kind"]; });
    QCOMPARE(spaces["count"], (*layer)["count"]);
}

void CommandsTest::whereChoosesRows() {
    const Json all = runJson({"list", m_sample, "space"});
    std::size_t expected = 0;
    for (const Json& row : all["rows"])
        expected += row["area_m2"].is_number() && row["area_m2"] >= 250.0 && row["kind"] == "hall" ? 1 : 0;
    const Json chosen = runJson({"list", m_sample, "space", "--where", "area_m2 >= 250 and kind = 'hall'"});
    QVERIFY(expected > 0);
    QCOMPARE(chosen["count"].get<std::size_t>(), expected);
}

void CommandsTest::geometryOnlyWhereAskedFor() {
    QVERIFY(!runJson({"list", m_sample, "qpv"})["rows"][0].contains("geometry"));
    const Json row = runJson({"list", m_sample, "qpv", "--geometry"})["rows"][0];
    QVERIFY(row["geometry"].get<std::string>().starts_with("MULTIPOLYGON ((("));
}

void CommandsTest::contributionsSumToTheScore() {
    for (const char* project : {"1", "7", "23", "60"}) {
        const Json match =
            runJson({"match", m_sample, "--project", project, "--weight", "area=3", "--weight", "qpv=0.5"});
        QCOMPARE(match["weights"]["area"], 3.0);
        QCOMPARE(match["ranking"].size(), match["eligible"].get<std::size_t>());
        double last = 1.0;
        for (const Json& line : match["ranking"]) {
            double sum = 0.0;
            for (const auto& [criterion, share] : line["contributions"].items()) sum += share.get<double>();
            QVERIFY(std::abs(sum - line["score"].get<double>()) < 1e-9);
            QVERIFY(line["score"] <= last);
            last = line["score"];
        }
    }
}

void CommandsTest::weightsChangeTheRanking() {
    QStringList rentOnly{"match", m_sample, "--project", "1", "--top", "1"};
    for (const char* other : {"area", "availability", "qpv", "proximity", "readiness", "equipment", "slots"})
        rentOnly << "--weight" << QString{other} + "=0";
    const Json line = runJson(rentOnly)["ranking"][0];
    QCOMPARE(line["contributions"]["rent"], line["score"]);
    QCOMPARE(line["contributions"]["area"], 0.0);
}

void CommandsTest::whatIsNotKnownExcludesWhereAsked() {
    const Json lenient = runJson({"match", m_sample, "--project", "1", "--date", "2026-11-22"});
    const Json strict = runJson({"match", m_sample, "--project", "1", "--date", "2026-11-22", "--unknown-excludes"});
    QCOMPARE(lenient["date"], "2026-11-22");
    QVERIFY(strict["eligible"] < lenient["eligible"]);
    QCOMPARE(strict["eligible"].get<int>() + strict["excluded"].get<int>(),
             lenient["eligible"].get<int>() + lenient["excluded"].get<int>());
}

void CommandsTest::shortlistIsOneStep() {
    const QString workspace = copyOfSample("shortlist.entente");
    const Json match = runJson({"match", workspace, "--project", "1", "--shortlist", "5", "--who", "Mission ESS"});
    QCOMPARE(match["shortlisted"], 5);
    const Json placements = runJson({"list", workspace, "placement", "--where", "project_id = 1"});
    QCOMPARE(placements["count"], 5);
    QCOMPARE(placements["rows"][0]["space_id"], match["ranking"][0]["space"]);
    QCOMPARE(runJson({"match", workspace, "--project", "1", "--shortlist", "5"})["shortlisted"], 0);
    const Json undone = runJson({"undo", workspace});
    QCOMPARE(undone["entries"].size(), std::size_t{5});
    QCOMPARE(runJson({"list", workspace, "placement", "--where", "project_id = 1"})["count"], 0);
    const Json history = runJson({"history", workspace, "--limit", "2"});
    QCOMPARE(history["entries"].back()["who"], "Mission ESS");
    QCOMPARE(history["entries"].front()["who"], "camille");
}

void CommandsTest::undoAndRedoAcrossProcesses() {
    const QString workspace = copyOfSample("undo.entente");
    const auto first = runJson({"list", workspace, "placement"});
    QCOMPARE(run({"match", workspace, "--project", "2", "--shortlist", "3"}).code, 0);
    const auto before = runJson({"list", workspace, "placement"});
    QCOMPARE(before["count"].get<int>(), first["count"].get<int>() + 3);
    QCOMPARE(run({"undo", workspace}).code, 0);
    QCOMPARE(runJson({"list", workspace, "placement"}), first);
    QCOMPARE(run({"redo", workspace}).code, 0);
    QCOMPARE(runJson({"list", workspace, "placement"}), before);
    const Ended nothing = run({"redo", workspace, "--lang", "en"});
    QCOMPARE(nothing.code, 1);
    QCOMPARE(nothing.err, QByteArray{"There is nothing to redo.\n"});
    QCOMPARE(runJson({"check", workspace})["ok"], true);
}

// Nobody is told who says what becomes of the rows.
void CommandsTest::aSecondImportOfAFileIsTold() {
    const QString workspace = copyOfSample("twice.entente");
    QFile file{path("noms.csv")};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,lon,lat\nUn,-1.55,47.2\n");
    file.close();
    const QStringList import{"import", workspace, file.fileName(), "--as", "third_place", "--lang", "en"};
    QVERIFY(!run(import).err.contains("imported before"));
    QVERIFY(run(import).err.contains("noms.csv was imported before, on "));
    QVERIFY(!run(import + QStringList{"--mode", "add"}).err.contains("imported before"));
}

void CommandsTest::rowsInQuarantineAreCorrected() {
    const QString workspace = copyOfSample("quarantine.entente");
    QFile file{path("places.csv")};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("code,name,lon,lat\nQ1,Un,-1.55,47.2\n,,-1.55,47.2\n");
    file.close();
    const Json imported = run({"import", workspace, file.fileName(), "--as", "third_place", "--json"}).json();
    QCOMPARE(imported.value("rejected", 0), 1);
    const QString dataset = QString::number(imported.value("dataset", 0));
    const Json datasets = run({"quarantine", workspace, "--json"}).json();
    QCOMPARE(datasets["datasets"].back().value("waiting", 0), 1);
    const Ended listed = run({"quarantine", workspace, "--dataset", dataset, "--csv", path("waiting.csv"), "--json"});
    QCOMPARE(listed.json()["rows"].front()["values"].value("lat", ""), std::string{"47.2"});
    QVERIFY(QFile::exists(path("waiting.csv")));
    // A field that the row does not have is refused, and nothing changes.
    QCOMPARE(run({"retry", workspace, "--dataset", dataset, "--row", "2", "--set", "titre=Deux"}).code, 1);
    const QStringList mended{"retry", workspace, "--dataset", dataset, "--row", "2", "--set", "name=Deux", "--json"};
    const Json kept = run(mended).json();
    QCOMPARE(kept.value("kept", 0), 1);
    QVERIFY(kept["stayed"].empty());
    QVERIFY(run({"quarantine", workspace, "--json"}).json()["datasets"].empty());
    QCOMPARE(run({"check", workspace}).code, 0);
    QCOMPARE(run({"undo", workspace}).code, 0);
    QCOMPARE(run({"quarantine", workspace, "--json"}).json()["datasets"].back().value("waiting", 0), 1);
    QCOMPARE(run({"retry", workspace, "--row", "2"}).code, 2);
}

void CommandsTest::historyOfARow() {
    const QString workspace = copyOfSample("history.entente");
    QCOMPARE(run({"match", workspace, "--project", "2", "--shortlist", "1"}).code, 0);
    const Json placed = runJson({"list", workspace, "placement", "--where", "project_id = 2"})["rows"];
    const std::string made = "placement:" + std::to_string(placed.front()["id"].get<int>());
    const Json entries = runJson({"history", workspace, "--of", QString::fromStdString(made)})["entries"];
    QCOMPARE(entries.size(), std::size_t{1});
    QCOMPARE(entries[0]["what"], "shortlist");
    QCOMPARE(entries[0]["key"], made);
    QVERIFY(entries[0]["before"].is_null());
    QCOMPARE(entries[0]["after"]["project_id"], 2);
    // A row that came with an import: the step that brought it.
    for (const Json& entry : runJson({"history", workspace, "--of", "qpv:QN04405M"})["entries"])
        QCOMPARE(entry["what"], "sample");
}

void CommandsTest::tablesInBothLanguages() {
    const Ended french = run({"info", m_sample, "--lang", "fr"});
    const Ended english = run({"--lang", "en", "info", m_sample});
    QVERIFY(french.out.contains("Quartiers prioritaires"));
    QVERIFY(french.out.contains("km²"));
    QVERIFY(english.out.contains("Priority neighbourhoods"));
    QCOMPARE(run({"info", m_sample}).out, french.out); // where nothing says otherwise
}

void CommandsTest::helpInBothLanguages_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("expected");
    QTest::newRow("en") << QStringList{"--help", "--lang", "en"} << "Take back the last step";
    QTest::newRow("fr") << QStringList{"--help", "--lang", "fr"} << "Annule la dernière étape";
    QTest::newRow("import, fr") << QStringList{"import", "--help", "--lang=fr"} << "--map ATTRIBUTE=FIELD";
    QTest::newRow("match, en") << QStringList{"match", "-h", "--lang", "en"}
                               << "match WORKSPACE --project ID [OPTIONS]";
    QTest::newRow("version") << QStringList{"--version"} << "entente-cli ";
}

void CommandsTest::helpInBothLanguages() {
    QFETCH(QStringList, words);
    QFETCH(QString, expected);
    const Ended ended = run(words);
    QCOMPARE(ended.code, 0);
    QVERIFY2(QString::fromUtf8(ended.out).contains(expected), ended.out.constData());
}

void CommandsTest::quietSaysNothingBeside() {
    const QStringList words{"list", m_sample, "site", "--limit", "1", "--lang", "en"};
    QCOMPARE(run(words).err, QByteArray{"1 of 120 rows.\n"});
    QCOMPARE(run(words + QStringList{"--quiet"}).err, QByteArray{});
}

void CommandsTest::aReaderThatLeavesIsNoError() {
    QProcess shell;
    prepare(shell);
    shell.start("bash", {"-c", "set -o pipefail; \"$0\" list \"$1\" street --json | head -n 1", program(), m_sample});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(shell.readAllStandardOutput(), QByteArray{"{\n"});
    QCOMPARE(shell.readAllStandardError(), QByteArray{});
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
