// What entente-cli refuses: one clear sentence on stderr, nothing on stdout, exit code 1 (2 for what is not
// understood), and the workspace as it was, to the byte.
#include "run_cli.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace run_cli;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file{path};
    if (file.open(QIODevice::WriteOnly)) file.write(bytes);
}

// The workspace as a later version would have left it: SQLite keeps `user_version` at byte 60, big-endian.
void makeNewer(const QString& path) {
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite)) return;
    file.seek(60);
    file.write(QByteArray::fromHex("000003e7"));
}

} // namespace

class RefusalsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void misunderstood_data();
    void misunderstood();
    void frenchSentences_data();
    void frenchSentences();
    void nothingIsReadyBeforeItsWrite();
    void readOnlyWorkspaceIsConsulted();
    void fullDiskLosesNothing();
    void fullOutputIsTold();
    void damageIsListed();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_workspace;
};

void RefusalsTest::initTestCase() {
    m_workspace = path("w.entente");
    QCOMPARE(run({"sample", m_workspace, "--parcels", "500"}).code, 0);
    write(path("text.shp"), "this is a text\nand no shape\n");
    write(path("text.entente"), "this is a text\n");
    write(path("empty.entente"), {});
    write(path("places.csv"), "name;x;y\nA;355000;6689000\n");
    QVERIFY(QFile::copy(m_workspace, path("newer.entente")));
    makeNewer(path("newer.entente"));
    QCOMPARE(run({"export", m_workspace, path("two.gpkg"), "--what", "commune,qpv"}).code, 0);
}

void RefusalsTest::refused_data() {
    QTest::addColumn<QStringList>("words"); // "W" is the workspace, "@name" a file of the folder
    QTest::addColumn<QString>("sentence");
    const auto add = [](const char* name, const QString& words, const QString& sentence) {
        QTest::newRow(name) << words.split(' ') << sentence;
    };
    add("source is missing", "import W @nowhere.geojson --as site", "nowhere.geojson” does not exist");
    add("text named .shp", "import W @text.shp --as site", "text.shp” does not hold what its name says");
    add("no such layer", "import W @two.gpkg --as qpv --layer rivers",
        "has no layer “rivers”. Choose one of its layers");
    add("which layer", "import W @two.gpkg --as site", "holds several layers");
    add("no such field", "import W @places.csv --as site --map name=title", "has no field “title”");
    add("no such attribute", "import W @places.csv --as site --map title=name", "“title” is not an attribute");
    add("import of an unknown kind", "import W @places.csv --as castle", "“castle” is not a type of data");
    add("import of datasets", "import W @places.csv --as dataset", "“dataset” is not a type of data");
    add("unknown preset", "import W @places.csv --as site --preset dvf",
        "“dvf” is not in the list. Choose one of: generic, etalab_parcels");
    add("preset of another kind", "import W @places.csv --as site --preset dvf_sales",
        "“dvf_sales” is not in the list. Choose one of: generic");
    add("not recognised", "import W @places.csv",
        "The file was not recognised. Say what its rows are. Choose one of: site,");
    add("no file to recognise", "import W @nowhere.csv", "nowhere.csv” does not exist");
    add("unknown mode", "import W @places.csv --as site --mode merge", "“merge” is not in the list");
    add("unknown CRS", "import W @places.csv --as site --epsg 99999", "reference system “EPSG:99999” is not known");
    add("unknown encoding", "import W @places.csv --as site --encoding klingon", "encoding “klingon” is not known");
    add("workspace is missing", "info @none.entente", "none.entente” does not exist");
    add("not a workspace", "info @text.entente", "is not an Entente workspace");
    add("empty file", "info @empty.entente", "is not an Entente workspace");
    add("newer workspace", "list @newer.entente site", "was written by a newer version of Entente (schema 999");
    add("newer workspace, import", "import @newer.entente @places.csv --as site", "was written by a newer version");
    add("create over a file", "create W", "already exists and was left as it was");
    add("sample over a file", "sample W", "already exists and was left as it was");
    add("folder that takes nothing", "create /proc/x.entente", "Nothing can be written in the folder “/proc”");
    add("folder that takes nothing, sample", "sample /proc/x.entente", "Nothing can be written in the folder “/proc”");
    add("folder that takes nothing, map", "map W @missing/x.pdf", "Nothing can be written in the folder");
    add("folder that takes nothing, export", "export W /proc/x.csv --what qpv", "Nothing can be written");
    add("CRS in degrees", "create @x.entente --epsg 4326", "reference system “4326”");
    add("list of an unknown kind", "list W castle", "“castle” is not a type of data");
    add("unknown field", "list W site --where zorglub=1", "“zorglub” is not an attribute of the type “site”");
    add("malformed expression", "list W space --where area_m2>", "The filter “area_m2>” is not understood");
    add("malformed expression, export", "export W @x.csv --what space --where (", "The filter “(” is not understood");
    add("unknown project", "match W --project 999", "“999” (project) was not found");
    add("unknown method", "match W --project 1 --method electre",
        "“electre” is not a method. Choose one of: wsum (Weighted sum), topsis");
    add("unknown criterion", "match W --project 1 --weight beauty=2", "“beauty” is not a criterion");
    add("negative weight", "match W --project 1 --weight area=-1", "Give a value of at least 0");
    add("map of an unknown type", "map W @x.bmp", "Choose one of: pdf, png, svg");
    add("map of an unknown place", "map W @x.png --focus qpv:QN99999M", "was not found in the workspace");
    add("map of an unknown layer", "map W @x.png --layers rivers", "“rivers” is not in the list");
    add("two kinds in a CSV", "export W @x.csv --what site,space", "Choose one of: gpkg, geojson, xlsx");
    add("export of an unknown type", "export W @x.foo --what site", "cannot be written here");
    add("history of an unknown kind", "history W --of castle:1", "“castle” is not a type of data");
    add("nothing to redo", "redo W", "There is nothing to redo");
}

void RefusalsTest::refused() {
    QFETCH(QStringList, words);
    for (QString& word : words) {
        if (word == "W") word = m_workspace;
        if (word.startsWith('@')) word = path(word.mid(1));
    }
    const QByteArray before = fingerprint(m_workspace);
    const QByteArray newer = fingerprint(path("newer.entente"));
    const QStringList files = QDir{m_folder.path()}.entryList(QDir::Files);
    const Ended ended = run(words + QStringList{"--lang", "en"});
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.out, QByteArray{});
    const QString said = QString::fromUtf8(ended.err);
    QFETCH(QString, sentence);
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QCOMPARE(said.count('\n'), 1); // one sentence, and nothing of a library beside it
    QCOMPARE(fingerprint(m_workspace), before);
    QCOMPARE(fingerprint(path("newer.entente")), newer);
    QCOMPARE(QDir{m_folder.path()}.entryList(QDir::Files), files); // nothing is left lying about
}

void RefusalsTest::misunderstood_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no command") << ""
                                << "Give a command: create, sample,";
    QTest::newRow("unknown command") << "fly W"
                                     << "“fly” is not a command";
    QTest::newRow("no workspace") << "info"
                                  << "WORKSPACE is missing. See: entente-cli info --help";
    QTest::newRow("unknown option") << "info W --fast"
                                    << "This is not expected here: --fast.";
    QTest::newRow("a word too many") << "info W again"
                                     << "This is not expected here: again.";
    QTest::newRow("no project") << "match W"
                                << "--project is missing";
    QTest::newRow("not a number") << "list W site --limit many"
                                  << "--limit does not take “many”. Give a whole number";
    QTest::newRow("negative") << "list W site --limit -1"
                              << "--limit does not take “-1”";
    QTest::newRow("twice") << "list W site --limit 1 --limit 2"
                           << "--limit takes one value, once";
    QTest::newRow("without value") << "list W site --limit"
                                   << "--limit takes one value, once";
    QTest::newRow("weight") << "match W --project 1 --weight area"
                            << "--weight does not take “area”";
    QTest::newRow("date") << "match W --project 1 --date soon"
                          << "--date does not take “soon”";
    QTest::newRow("map") << "import W x.csv --as site --map name"
                         << "--map does not take “name”";
    QTest::newRow("size") << "map W x.png --size large"
                          << "--size does not take “large”. Write it like this: WxH";
    QTest::newRow("size of nothing") << "map W x.png --size 0x10"
                                     << "--size does not take";
    QTest::newRow("size and paper") << "map W x.png --size 100x100 --paper A4"
                                    << "it does not go with --paper";
    QTest::newRow("paper") << "map W x.pdf --paper A5"
                           << "--paper does not take “A5”";
    QTest::newRow("focus") << "map W x.pdf --focus moon:1"
                           << "--focus does not take “moon:1”";
    QTest::newRow("turned extent") << "map W x.pdf --focus extent:9,0,1,5"
                                   << "--focus does not take";
    QTest::newRow("too many parcels") << "sample x.entente --parcels 9999999"
                                      << "Give a whole number from 0 to 2000000";
    QTest::newRow("shortlist of nobody") << "export W x.csv --what shortlist"
                                         << "--project is missing";
    QTest::newRow("mixed") << "export W x.xlsx --what site,ranking --project 1"
                           << "go to files of their own";
    QTest::newRow("of") << "history W --of site:"
                        << "--of does not take “site:”";
}

void RefusalsTest::misunderstood() {
    QFETCH(QString, words);
    QFETCH(QString, sentence);
    QStringList list = words.split(' ', Qt::SkipEmptyParts);
    list.replaceInStrings("W", m_workspace);
    const Ended ended = run(QStringList{"--lang", "en"} + list);
    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.out, QByteArray{});
    QVERIFY2(QString::fromUtf8(ended.err).contains(sentence), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

void RefusalsTest::frenchSentences_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << QStringList{"info", "absent.entente"} << 1 << "n’existe pas";
    QTest::newRow("text") << QStringList{"info", path("text.entente")} << 1 << "n’est pas un espace de travail";
    QTest::newRow("command") << QStringList{"vole"} << 2 << "n’est pas une commande";
    QTest::newRow("option") << QStringList{"info"} << 2 << "WORKSPACE manque";
    QTest::newRow("shp") << QStringList{"import", m_workspace, path("text.shp"), "--as", "site"} << 1
                         << "ne contient pas ce que dit son nom";
}

void RefusalsTest::frenchSentences() {
    QFETCH(QStringList, words);
    QFETCH(QString, sentence);
    const Ended ended = run(words + QStringList{"--lang", "fr"});
    QTEST(ended.code, "code");
    QVERIFY2(QString::fromUtf8(ended.err).contains(sentence), ended.err.constData());
}

// A layer that is not there is seen before the file is touched.
void RefusalsTest::nothingIsReadyBeforeItsWrite() {
    QCOMPARE(run({"list", m_workspace, "site"}).code, 0);
    QVERIFY(!QFile::exists(m_workspace + "-wal"));
    QVERIFY(!QFile::exists(m_workspace + "-shm"));
}

void RefusalsTest::readOnlyWorkspaceIsConsulted() {
    QProcess shell;
    prepare(shell);
    const QString script =
        "set -e; unshare -rm true 2> /dev/null || exit 77; unshare -rm sh -c 'mount --bind \"$1\" \"$1\" && "
        "mount -o remount,ro,bind \"$1\" || exit 77; \"$0\" list \"$1/w.entente\" qpv --json > \"$2\" && "
        "\"$0\" undo \"$1/w.entente\" --lang en' \"$0\" \"$1\" \"$2\"";
    QTemporaryDir elsewhere;
    const QByteArray before = fingerprint(m_workspace);
    shell.start("bash", {"-c", script, program(), m_folder.path(), elsewhere.filePath("list.json")});
    QVERIFY(shell.waitForFinished(60'000));
    if (shell.exitCode() == 77) QSKIP("a folder cannot be made read-only here: mounting is not allowed");
    const QString said = QString::fromUtf8(shell.readAllStandardError());
    QCOMPARE(shell.exitCode(), 1);
    QVERIFY2(said.contains("is read-only: it can be consulted, not changed"), qPrintable(said));
    QVERIFY(QFileInfo{elsewhere.filePath("list.json")}.size() > 1'000);
    QCOMPARE(fingerprint(m_workspace), before);
}

// On a disk of 12 MB: the workspace of 8 MB fits, an import of 200,000 rows does not.
void RefusalsTest::fullDiskLosesNothing() {
    QByteArray rows = "name;x;y\n";
    for (int i = 0; i < 200'000; ++i)
        rows += "Place " + QByteArray::number(i) + ';' + QByteArray::number(350'000 + i % 900) + ";6689000\n";
    write(path("many.csv"), rows);
    const QString script =
        "unshare -rm true 2> /dev/null || exit 77; unshare -rm bash -c '"
        "mount -t tmpfs -o size=12m none \"$2\" || exit 77; cp \"$1/w.entente\" \"$2/\"; "
        "\"$0\" import \"$2/w.entente\" \"$1/many.csv\" --as amenity --epsg 2154 --lang en; code=$?; "
        "\"$0\" check \"$2/w.entente\" --quiet --lang en; cp \"$2/w.entente\" \"$1/after.entente\"; "
        "exit $code' \"$0\" \"$1\" \"$2\"";
    QTemporaryDir disk;
    QProcess shell;
    prepare(shell);
    shell.start("bash", {"-c", script, program(), m_folder.path(), disk.path()});
    QVERIFY(shell.waitForFinished(120'000));
    if (shell.exitCode() == 77) QSKIP("a small disk cannot be made here: mounting is not allowed");
    const QString said = QString::fromUtf8(shell.readAllStandardError());
    QCOMPARE(shell.exitCode(), 1);
    QVERIFY2(said.startsWith("The disk is full: ") && said.count('\n') == 1, qPrintable(said));
    QVERIFY(shell.readAllStandardOutput().startsWith("No problem was found."));
    QCOMPARE(fingerprint(path("after.entente")), fingerprint(m_workspace));
}

void RefusalsTest::fullOutputIsTold() {
    QProcess shell;
    prepare(shell);
    shell.start("bash", {"-c", "\"$0\" list \"$1\" site --lang en > /dev/full", program(), m_workspace});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 1);
    QVERIFY(shell.readAllStandardError().startsWith("The answer could not be written."));
}

void RefusalsTest::damageIsListed() {
    const QString damaged = path("damaged.entente");
    QVERIFY(QFile::copy(m_workspace, damaged));
    QFile file{damaged};
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 at = file.size() / 2; at < file.size() * 3 / 4; at += 4'096) {
        file.seek(at + 100);
        file.write(QByteArray(400, '\x5a'));
    }
    file.close();
    const Ended ended = run({"check", damaged, "--json"});
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.json()["ok"], false);
    QVERIFY(!ended.json()["problems"].empty());
    QVERIFY(ended.json()["problems"][0].contains("code"));
    QVERIFY(run({"check", damaged, "--lang", "en"}).out.contains("The file is damaged"));
}

QTEST_GUILESS_MAIN(RefusalsTest)
#include "refusals_test.moc"
