#include "desk_case.h"
#include "usecase/recognise_sources.h"

#include <QDir>
#include <QFile>

using namespace deskcase;
using domain::Kind;
using usecase::FoundSource;
using usecase::ImportMode;

namespace {

std::filesystem::path write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QDir{folder.path()}.mkpath(QFileInfo{name}.path());
    QFile file{folder.filePath(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) throw std::runtime_error("no file");
    return folder.filePath(name).toStdString();
}

QStringList names(const std::vector<FoundSource>& found) {
    QStringList out;
    for (const FoundSource& each : found) out << QString::fromStdString(each.request.source.filename().string());
    return out;
}

QString shared(const QString& name) {
    const QString path = qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/data/" + name;
    return QFile::exists(path) ? path : QString{};
}

const QByteArray kParcels = "id,commune,prefixe,section,numero,contenance\n441090000A0001,44109,000,A,1,120\n";

} // namespace

class RecogniseSourcesTest : public QObject {
    Q_OBJECT

private slots:
    // A folder with its folders; what cannot be read is listed last, with its problem.
    void aFolder() {
        FreshDesk fresh;
        write(fresh.folder, "in/cadastre/parcelles.csv", kParcels);
        write(fresh.folder, "in/broken.geojson", "{\"type\": \"FeatureCollection\", \"features\": [");
        write(fresh.folder, "in/notes.md", "nothing to read");
        const auto found =
            must(usecase::recogniseSources(fresh.desk, {fresh.folder.filePath("in").toStdString()}, fresh.job));
        QCOMPARE(names(found), (QStringList{"parcelles.csv", "broken.geojson"}));
        QCOMPARE(found.at(0).kind, std::optional{Kind::parcel});
        QCOMPARE(found.at(0).preset, std::string{"etalab_parcels"});
        QVERIFY(found.at(0).info && !found.at(0).problem);
        QVERIFY(found.at(1).problem && !found.at(1).info);
    }

    void whatIsMissingIsListed() {
        FreshDesk fresh;
        const auto found =
            must(usecase::recogniseSources(fresh.desk, {fresh.folder.filePath("none.csv").toStdString()}, fresh.job));
        QCOMPARE(found.size(), 1U);
        QVERIFY(found.front().problem && found.front().problem->code == ErrorCode::fileMissing);
    }

    // What was decided for a source is proposed the next time; undone imports decide nothing.
    void theLastImportIsRemembered() {
        FreshDesk fresh;
        const auto file = write(fresh.folder, "lieux.csv", "ref,titre,x,y\nA,Rez\xE9,355000,6689000\n");
        usecase::ImportRequest request;
        request.source = file;
        request.kind = Kind::thirdPlace;
        request.epsg = 2154;
        request.encoding = "CP1252";
        request.fields = {{"code", "ref"}, {"name", "titre"}};
        const auto done = must(usecase::importSource(fresh.desk, request, fresh.job));
        QCOMPARE(done.dataset.kept, 1);
        const auto again = must(usecase::recogniseSources(fresh.desk, {file}, fresh.job));
        QCOMPARE(again.size(), 1U);
        QCOMPARE(again.front().before, done.dataset.id);
        QCOMPARE(again.front().request.epsg, 2154);
        QCOMPARE(again.front().request.encoding, std::string{"CP1252"});
        QCOMPARE(again.front().request.fields, request.fields);
        QCOMPARE(again.front().request.kind, std::optional{Kind::thirdPlace});
        QVERIFY(again.front().request.mode != ImportMode::add);
        must(fresh.desk.undo(fresh.job));
        const auto afterUndo = must(usecase::recogniseSources(fresh.desk, {file}, fresh.job));
        QVERIFY(!afterUndo.front().before.isKept());
        QVERIFY(afterUndo.front().request.fields.empty());
    }

    void theImportBeforeIsOfTheSameSourceAndKindAndNotUndone() {
        FreshDesk fresh;
        write(fresh.folder, "parcelles.csv", kParcels);
        usecase::ImportRequest request;
        request.source = fresh.folder.filePath("parcelles.csv").toStdString();
        const auto first = must(usecase::importSource(fresh.desk, request, fresh.job));
        QVERIFY(!must(usecase::importBefore(fresh.desk, first.dataset, fresh.job)));
        request.mode = usecase::ImportMode::replace;
        const auto second = must(usecase::importSource(fresh.desk, request, fresh.job));
        const auto before = must(usecase::importBefore(fresh.desk, second.dataset, fresh.job));
        QVERIFY(before && before->id == first.dataset.id);
        request.dryRun = true;
        const auto trial = must(usecase::importSource(fresh.desk, request, fresh.job));
        QVERIFY(must(usecase::importBefore(fresh.desk, trial.dataset, fresh.job))->id == second.dataset.id);
        must(fresh.desk.undo(fresh.job));
        must(fresh.desk.undo(fresh.job));
        QVERIFY(!must(usecase::importBefore(fresh.desk, trial.dataset, fresh.job)));
        auto other = trial.dataset;
        other.content = "zone";
        QVERIFY(!must(usecase::importBefore(fresh.desk, other, fresh.job)));
    }

    void everyLayerOfAFile() {
        const QString path = shared("friches/data.csv");
        if (path.isEmpty()) QSKIP("the data folder is not beside the checkout");
        FreshDesk fresh;
        const auto found = must(
            usecase::recogniseSources(fresh.desk, {shared("zoning").toStdString(), path.toStdString()}, fresh.job));
        QCOMPARE(names(found).filter(".shp").size(), 1); // its other parts are no sources
        QCOMPARE(names(found).filter("data.csv").size(), 1);
    }

    void cancelled() {
        FreshDesk fresh;
        JobControl job;
        job.requestCancel();
        const auto file = write(fresh.folder, "parcelles.csv", kParcels);
        QVERIFY(outcome(usecase::recogniseSources(fresh.desk, {file}, job)).startsWith("cancelled"));
    }
};

QTEST_GUILESS_MAIN(RecogniseSourcesTest)
#include "recognise_sources_test.moc"
