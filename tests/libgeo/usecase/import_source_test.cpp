#include "desk_case.h"
#include "geom/text.h"
#include "usecase/import_source.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>
#include <thread>

using namespace deskcase;
using domain::Kind;
using usecase::ImportMode;
using usecase::ImportOutcome;
using usecase::ImportRequest;

namespace {

std::filesystem::path write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file{folder.filePath(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) throw std::runtime_error("no file");
    return folder.filePath(name).toStdString();
}

// Third places with codes from "T<first>" on; `note` tells the files apart.
QByteArray thirdPlaces(int first, int count, const char* note) {
    QByteArray csv = "code,name,lon,lat\n";
    for (int i = first; i < first + count; ++i)
        csv += QString("T%1,%2 %1,%3,47.2\n").arg(i).arg(note).arg(-1.6 + i % 100 * 0.001, 0, 'f', 4).toUtf8();
    return csv;
}

ImportRequest requestOf(const std::filesystem::path& source, Kind kind, ImportMode mode = ImportMode::add) {
    ImportRequest request;
    request.source = source;
    request.kind = kind;
    request.mode = mode;
    return request;
}

// "T1 name" of every third place.
QStringList names(const usecase::Desk& desk) {
    QStringList out;
    for (const auto& row : all(desk, Kind::thirdPlace))
        out << QString::fromStdString(domain::toText(row.value("code")) + " " + row.displayName());
    out.sort();
    return out;
}

// What an outcome counts: read, kept, repaired, rejected.
std::vector<std::int64_t> counts(const ImportOutcome& outcome) {
    return {outcome.dataset.read, outcome.dataset.kept, outcome.dataset.repaired, outcome.dataset.rejected};
}

QString shared(const QString& name) {
    const QString path = qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/data/" + name;
    return QFile::exists(path) ? path : QString{};
}

// Rows of a file counted without GDAL: features of GeoJSON, lines after the first of CSV.
std::int64_t rowsOf(const QString& path) {
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) return -1;
    const QByteArray bytes = file.readAll();
    if (path.endsWith(".csv")) return bytes.trimmed().count('\n');
    return QJsonDocument::fromJson(bytes).object().value("features").toArray().size();
}

} // namespace

class ImportSourceTest : public QObject {
    Q_OBJECT

private slots:
    void countsAreThoseOfTheFile() {
        FreshDesk fresh;
        const auto file = write(fresh.folder, "communes.csv",
                                "insee_code,name,population\n44109,Nantes,325070\nXYZ,Nulle part,3\n"
                                "44162,Saint-Herblain,beaucoup\n44109,Encore Nantes,5\n44143,Rezé,\n");
        const auto done = must(usecase::importSource(fresh.desk, requestOf(file, Kind::commune), fresh.job));
        const auto rejected = must(fresh.desk.rejectedRows(done.dataset.id));
        QCOMPARE(done.dataset.read, 5);
        QCOMPARE(done.dataset.kept, 3);
        QCOMPARE(done.dataset.rejected, 2);
        QCOMPARE(must(fresh.desk.count(Kind::commune)), 3);
        QCOMPARE(rejected.size(), 2U);
        QCOMPARE(rejected.at(0).row, 2); // its key is none
        QVERIFY(rejected.at(0).values.find("XYZ") != std::string::npos);
        QCOMPARE(rejected.at(1).row, 4); // its key is held by the first
        QCOMPARE(rejected.at(1).code, std::string{"duplicate_key"});
        const auto kept = must(fresh.desk.inventory(fresh.job)).datasets.back();
        QCOMPARE(kept.kept, done.dataset.kept);
        QCOMPARE(kept.name, std::string{"communes.csv"});
        const auto isAboutRow3 = [](const Diagnostic& d) { return d.row == 3 && d.severity == Severity::warning; };
        QVERIFY(std::ranges::any_of(done.diagnostics, isAboutRow3));
    }

    // A wrong code in the first row is that row's affair.
    void oneBadKeyDoesNotHideTheField() {
        FreshDesk fresh;
        const auto file = write(fresh.folder, "c.csv", "insee_code,name\nXYZ,Nulle part\n44109,Nantes\n44143,Rezé\n");
        const auto done = must(usecase::importSource(fresh.desk, requestOf(file, Kind::commune), fresh.job));
        QCOMPARE(done.dataset.kept, 2);
        QCOMPARE(done.dataset.rejected, 1);
    }

    void aDryRunSaysTheSameAndKeepsNothing_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("add") << static_cast<int>(ImportMode::add);
        QTest::newRow("replace") << static_cast<int>(ImportMode::replace);
        QTest::newRow("update") << static_cast<int>(ImportMode::update);
    }
    void aDryRunSaysTheSameAndKeepsNothing() {
        QFETCH(int, mode);
        FreshDesk fresh;
        const auto parcels = [&](const QString& name, int first, int count) {
            QByteArray csv = "idu,commune,wkt\n";
            for (int i = first; i < first + count; ++i)
                csv += QByteArray::fromStdString(storetest::parcelKey(i) + ",44109,\"" +
                                                 geom::toWkt(storetest::parcel(i).outline) + "\"\n");
            csv += "nonsense,44109,\n" + csv.split('\n').at(1) + "\n"; // a wrong key, and the first row again
            return write(fresh.folder, name, csv);
        };
        must(usecase::importSource(fresh.desk, requestOf(parcels("a.csv", 0, 6), Kind::parcel), fresh.job));
        ImportRequest request = requestOf(parcels("b.csv", 3, 6), Kind::parcel, static_cast<ImportMode>(mode));
        request.epsg = 2154;
        request.dryRun = true;
        const auto before = all(fresh.desk);
        const std::size_t stepsBefore = steps(fresh.desk);
        const auto tried = must(usecase::importSource(fresh.desk, request, fresh.job));
        QCOMPARE(tried.dataset.id.value, 0);
        QCOMPARE(all(fresh.desk), before);
        QCOMPARE(steps(fresh.desk), stepsBefore);
        request.dryRun = false;
        const auto done = must(usecase::importSource(fresh.desk, request, fresh.job));
        QCOMPARE(counts(tried), counts(done));
        QCOMPARE(tried.dataset.read, 8);
        QCOMPARE(tried.diagnostics, done.diagnostics);
        QVERIFY(tried.dataset.rejected > 0);
        QCOMPARE(steps(fresh.desk), stepsBefore + 1);
    }

    void aDryRunNeedsNoLeaveToWrite() {
        FreshDesk fresh;
        const auto file = write(fresh.folder, "t.csv", thirdPlaces(1, 4, "lieu"));
        usecase::Desk reader = fresh.another(usecase::Access::readOnly);
        ImportRequest request = requestOf(file, Kind::thirdPlace);
        QVERIFY(outcome(usecase::importSource(reader, request, fresh.job)).startsWith("workspace_read_only"));
        request.dryRun = true;
        QCOMPARE(must(usecase::importSource(reader, request, fresh.job)).dataset.kept, 4);
    }

    void modes_data() {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<int>("kept");
        QTest::newRow("replace") << "replace" << QStringList{"T3 neuf 3", "T4 neuf 4"} << 2;
        QTest::newRow("update") << "update" << QStringList{"T1 vieux 1", "T2 vieux 2", "T3 neuf 3", "T4 neuf 4"} << 2;
        QTest::newRow("add") << "add" << QStringList{"T1 vieux 1", "T2 vieux 2", "T3 neuf 3", "T3 vieux 3", "T4 neuf 4"}
                             << 2; // a code is no unique key
    }
    void modes() {
        QFETCH(QString, mode);
        QFETCH(QStringList, expected);
        QFETCH(int, kept);
        FreshDesk fresh;
        const auto old = write(fresh.folder, "old.csv", thirdPlaces(1, 3, "vieux"));
        const auto recent = write(fresh.folder, "new.csv", thirdPlaces(3, 2, "neuf"));
        must(usecase::importSource(fresh.desk, requestOf(old, Kind::thirdPlace), fresh.job));
        const auto before = all(fresh.desk, Kind::thirdPlace);
        const auto how = must(usecase::parseImportMode(mode.toStdString()));
        const auto done = must(usecase::importSource(fresh.desk, requestOf(recent, Kind::thirdPlace, how), fresh.job));
        QCOMPARE(done.dataset.kept, kept);
        QCOMPARE(names(fresh.desk), expected);
        const auto after = all(fresh.desk, Kind::thirdPlace);
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(all(fresh.desk, Kind::thirdPlace), before);
        must(fresh.desk.redo(fresh.job));
        QCOMPARE(all(fresh.desk, Kind::thirdPlace), after);
        QVERIFY(must(fresh.desk.check(fresh.job)).isSound());
    }

    void anUnknownModeIsRefused() {
        QVERIFY(outcome(usecase::parseImportMode("merge")).startsWith("value_not_in_list"));
    }

    void notEveryKindIsImported_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("dataset") << static_cast<int>(Kind::dataset);
        QTest::newRow("placement") << static_cast<int>(Kind::placement);
    }
    void notEveryKindIsImported() {
        QFETCH(int, kind);
        FreshDesk fresh;
        const auto file = write(fresh.folder, "t.csv", thirdPlaces(1, 4, "lieu"));
        QVERIFY(outcome(usecase::importSource(fresh.desk, requestOf(file, static_cast<Kind>(kind)), fresh.job))
                    .startsWith("kind_unknown"));
    }

    void diagnosticsAreCappedAndCounted() {
        FreshDesk fresh;
        constexpr std::int64_t kBad = usecase::kMostDiagnostics + 77;
        QByteArray csv = "insee_code,name,colour\n"; // no attribute takes the last: said of the whole file
        for (std::int64_t i = 0; i < kBad; ++i) csv += "XYZ,Nulle part,bleu\n";
        csv += "44109,Nantes,vert\n";
        const auto file = write(fresh.folder, "bad.csv", csv);
        const auto done = must(usecase::importSource(fresh.desk, requestOf(file, Kind::commune), fresh.job));
        QCOMPARE(done.diagnostics.size(), usecase::kMostDiagnostics);
        const auto isAboutTheFile = [](const Diagnostic& d) { return !d.row.has_value(); };
        const auto aboutTheFile = std::ranges::count_if(done.diagnostics, isAboutTheFile);
        QVERIFY(aboutTheFile > 0 && isAboutTheFile(done.diagnostics.front())); // not crowded out by rows
        constexpr int kKept = 1;                                               // told to have no place
        QCOMPARE(done.diagnostics.size() + done.moreDiagnostics, static_cast<std::size_t>(kBad + aboutTheFile + kKept));
        QCOMPARE(done.dataset.rejected, kBad);
        QCOMPARE(done.dataset.kept, 1);
        QCOMPARE(static_cast<std::int64_t>(must(fresh.desk.rejectedRows(done.dataset.id)).size()), kBad);
    }

    void aCancelledImportKeepsNothing_data() {
        QTest::addColumn<bool>("midway");
        QTest::newRow("before it begins") << false;
        QTest::newRow("while it reads") << true;
    }
    void aCancelledImportKeepsNothing() {
        QFETCH(bool, midway);
        FreshDesk fresh;
        const auto file = write(fresh.folder, "many.csv", thirdPlaces(1, midway ? 60'000 : 10, "lieu"));
        const auto before = all(fresh.desk);
        const std::size_t stepsBefore = steps(fresh.desk);
        JobControl job;
        if (!midway) job.requestCancel();
        std::thread watcher{[&job, midway] {
            while (midway && job.progress().phase != Phase::reading && !job.isCancelRequested())
                std::this_thread::yield();
            job.requestCancel();
        }};
        const auto cancelled = outcome(usecase::importSource(fresh.desk, requestOf(file, Kind::thirdPlace), job));
        watcher.join();
        QCOMPARE(cancelled, QString("cancelled"));
        QCOMPARE(all(fresh.desk), before);
        QCOMPARE(steps(fresh.desk), stepsBefore);
        QVERIFY(must(fresh.desk.check(fresh.job)).isSound());
        const auto few = write(fresh.folder, "few.csv", thirdPlaces(1, 10, "lieu")); // the workspace still takes rows
        QCOMPARE(must(usecase::importSource(fresh.desk, requestOf(few, Kind::thirdPlace), fresh.job)).dataset.kept, 10);
    }

    void aFileThatCannotBeReadLeavesNoTrace() {
        FreshDesk fresh;
        const auto fake = write(fresh.folder, "fake.shp", "this is not a shapefile\n");
        const std::size_t before = steps(fresh.desk);
        QVERIFY(!usecase::importSource(fresh.desk, requestOf(fake, Kind::site), fresh.job));
        QVERIFY(outcome(usecase::importSource(fresh.desk, requestOf("nowhere.gpkg", Kind::site), fresh.job))
                    .startsWith("file_missing"));
        QCOMPARE(steps(fresh.desk), before);
        QCOMPARE(all(fresh.desk, Kind::dataset).size(), 0U);
    }

    void realFilesAreKeptWhole_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::newRow("communes") << "nantes/communes_nantes_metropole.geojson" << static_cast<int>(Kind::commune);
        QTest::newRow("neighbourhoods") << "rennes/QPV_Rennes.geojson" << static_cast<int>(Kind::qpv);
        QTest::newRow("parcels") << "parcels/cadastre-93010-parcelles.json" << static_cast<int>(Kind::parcel);
        QTest::newRow("sales") << "nantes/dvf_nantes_cleaned.csv" << static_cast<int>(Kind::amenity);
    }
    void realFilesAreKeptWhole() {
        QFETCH(QString, file);
        QFETCH(int, kind);
        const QString path = shared(file);
        if (path.isEmpty()) QSKIP("the data folder beside the checkout is absent");
        FreshDesk fresh;
        const auto done =
            must(usecase::importSource(fresh.desk, requestOf(path.toStdString(), static_cast<Kind>(kind)), fresh.job));
        QCOMPARE(done.dataset.kept, rowsOf(path));
        QCOMPARE(must(fresh.desk.count(static_cast<Kind>(kind))), rowsOf(path));
        QVERIFY(must(fresh.desk.check(fresh.job)).isSound());
        if (static_cast<Kind>(kind) != Kind::commune) return;
        // 533.83 km2: Nantes Métropole, in the plane of Lambert-93.
        const auto area = must(fresh.desk.inventory(fresh.job)).layers.at(0).area;
        QVERIFY(area && std::abs(area->value / 1e6 - 533.83) < 0.01);
    }
};

QTEST_GUILESS_MAIN(ImportSourceTest)
#include "import_source_test.moc"
