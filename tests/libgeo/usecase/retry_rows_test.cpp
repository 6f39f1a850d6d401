#include "desk_case.h"
#include "usecase/import_source.h"
#include "usecase/retry_rows.h"

#include <QFile>

using namespace deskcase;
using domain::Kind;
using usecase::EditedRow;
using usecase::ImportRequest;
using usecase::RetryOutcome;

namespace {

DatasetId import(FreshDesk& fresh, const QString& name, const QByteArray& bytes, Kind kind) {
    QFile file{fresh.folder.filePath(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) throw std::runtime_error("no file");
    file.close();
    ImportRequest request;
    request.source = fresh.folder.filePath(name).toStdString();
    request.kind = kind;
    return must(usecase::importSource(fresh.desk, request, fresh.job)).dataset.id;
}

// Two good communes, one with a wrong code, one whose code is there already.
DatasetId importCommunes(FreshDesk& fresh) {
    return import(fresh, "communes.csv",
                  "insee_code,name,population\n44109,Nantes,325070\nXYZ,Rezé,42919\n44162,Saint-Herblain,\n"
                  "44109,Orvault,27000\n",
                  Kind::commune);
}

std::vector<usecase::QuarantinedRow> waiting(const FreshDesk& fresh, DatasetId dataset) {
    JobControl job;
    return must(usecase::quarantinedRows(fresh.desk, dataset, {}, job));
}

domain::Dataset dataset(const FreshDesk& fresh, DatasetId id) {
    return must(domain::fromRecord<domain::Dataset>(must(fresh.desk.rowById(Kind::dataset, id.value))));
}

// read, kept, rejected
std::vector<std::int64_t> counts(const FreshDesk& fresh, DatasetId id) {
    const domain::Dataset found = dataset(fresh, id);
    return {found.read, found.kept, found.rejected};
}

bool isSound(FreshDesk& fresh) {
    return must(fresh.desk.check(fresh.job)).isSound();
}

std::string field(const usecase::QuarantinedRow& row, const std::string& name) {
    for (const auto& [key, text] : row.values)
        if (key == name) return text;
    return "(none)";
}

} // namespace

class RetryRowsTest : public QObject {
    Q_OBJECT

private slots:
    // A row that the store refused waits with the texts of its file, not with those of the workspace.
    void rowsWaitAsTheirFileHasThem() {
        FreshDesk fresh;
        const DatasetId id = importCommunes(fresh);
        const auto rows = waiting(fresh, id);
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows.at(0).reason.row, std::optional<std::int64_t>{2});
        QCOMPARE(rows.at(1).reason.code, DiagnosticCode::duplicateKey);
        QCOMPARE(field(rows.at(1), "insee_code"), std::string{"44109"});
        QCOMPARE(field(rows.at(1), "population"), std::string{"27000"});
        QCOMPARE(must(usecase::waitingRows(fresh.desk)), 2);
    }

    void aCorrectedRowIsKeptInOneStepAndUndoPutsItBack() {
        FreshDesk fresh;
        const DatasetId id = importCommunes(fresh);
        const auto before = waiting(fresh, id);
        const auto rowsBefore = all(fresh.desk, Kind::commune);
        const std::size_t stepsBefore = steps(fresh.desk);
        const RetryOutcome outcome =
            must(usecase::retryRows(fresh.desk, id, {{before.at(0).id, {{"insee_code", "44143"}}, {}}}, fresh.job));
        QCOMPARE(outcome.kept, std::vector<std::int64_t>{before.at(0).id});
        QCOMPARE(outcome.keys, std::vector<std::string>{"44143"});
        QVERIFY(outcome.stayed.empty());
        QCOMPARE(steps(fresh.desk), stepsBefore + 1);
        const auto kept = must(fresh.desk.row(Kind::commune, "44143"));
        QCOMPARE(kept.displayName(), std::string{"Rezé"});
        QVERIFY(kept.value("dataset_id") == domain::Value{id.value});
        QCOMPARE(counts(fresh, id), (std::vector<std::int64_t>{4, 3, 1}));
        QCOMPARE(must(usecase::waitingRows(fresh.desk)), 1);
        QVERIFY(isSound(fresh));

        must(fresh.desk.undo(fresh.job));
        QCOMPARE(all(fresh.desk, Kind::commune), rowsBefore);
        QCOMPARE(counts(fresh, id), (std::vector<std::int64_t>{4, 2, 2}));
        const auto again = waiting(fresh, id);
        QCOMPARE(again.size(), 2U);
        QCOMPARE(field(again.at(0), "insee_code"), std::string{"XYZ"}); // as it was
        QVERIFY(isSound(fresh));

        must(fresh.desk.redo(fresh.job));
        QCOMPARE(must(usecase::waitingRows(fresh.desk)), 1);
        QVERIFY(fresh.desk.row(Kind::commune, "44143").has_value());
        QVERIFY(isSound(fresh));
    }

    // What was typed and the new reason are kept; no step is made of it.
    void aRowThatIsStillWrongStaysWithItsNewReason() {
        FreshDesk fresh;
        const DatasetId id = importCommunes(fresh);
        const auto before = waiting(fresh, id);
        const std::size_t stepsBefore = steps(fresh.desk);
        const RetryOutcome outcome =
            must(usecase::retryRows(fresh.desk, id, {{before.at(0).id, {{"insee_code", "44162"}}, {}}}, fresh.job));
        QVERIFY(outcome.kept.empty());
        QCOMPARE(outcome.stayed.size(), 1U);
        QCOMPARE(outcome.stayed.front().reason.code, DiagnosticCode::duplicateKey);
        QCOMPARE(steps(fresh.desk), stepsBefore);
        const auto row = waiting(fresh, id).at(0);
        QCOMPARE(field(row, "insee_code"), std::string{"44162"});
        QCOMPARE(row.reason.code, DiagnosticCode::duplicateKey);
        QCOMPARE(counts(fresh, id), (std::vector<std::int64_t>{4, 2, 2}));
    }

    // Two rows of one batch with the same code: the first is kept.
    void aBatchIsComparedWithItself() {
        FreshDesk fresh;
        const DatasetId id = importCommunes(fresh);
        const auto rows = waiting(fresh, id);
        const std::map<std::string, std::string> same{{"insee_code", "44143"}};
        const RetryOutcome outcome =
            must(usecase::retryRows(fresh.desk, id, {{rows.at(0).id, same, {}}, {rows.at(1).id, same, {}}}, fresh.job));
        QCOMPARE(outcome.kept, std::vector<std::int64_t>{rows.at(0).id});
        QCOMPARE(outcome.stayed.size(), 1U);
        QCOMPARE(outcome.stayed.front().id, rows.at(1).id);
        QVERIFY(isSound(fresh));
    }

    void givenUpRowsWaitNoMoreUntilUndone() {
        FreshDesk fresh;
        const DatasetId id = importCommunes(fresh);
        const auto rows = waiting(fresh, id);
        must(usecase::giveUpRows(fresh.desk, {rows.at(0).id, rows.at(1).id}));
        QCOMPARE(must(usecase::waitingRows(fresh.desk)), 0);
        QVERIFY(must(usecase::quarantinedDatasets(fresh.desk, fresh.job)).empty());
        QCOMPARE(counts(fresh, id), (std::vector<std::int64_t>{4, 2, 2})); // rejected they are
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(must(usecase::waitingRows(fresh.desk)), 2);
        QVERIFY(isSound(fresh));
    }

    // Places: typed as text, and made anew from the columns of a table. 47.2 N 1.55 W is x 354 900, y 6 687 900 in
    // Lambert-93 (epsg.io), to 500 m.
    void placesAreReadAgain_data() {
        QTest::addColumn<bool>("asWkt");
        QTest::newRow("well-known text") << true;
        QTest::newRow("columns") << false;
    }
    void placesAreReadAgain() {
        QFETCH(bool, asWkt);
        FreshDesk fresh;
        const DatasetId id =
            import(fresh, "lieux.csv", "code,name,lon,lat\nA,Un,-1.6,47.3\n,,-1.6,47.3\n", Kind::thirdPlace);
        const auto rows = waiting(fresh, id);
        QCOMPARE(rows.size(), 1U);
        EditedRow edit{rows.front().id, {{"name", "Deux"}}, {}};
        if (asWkt) {
            edit.wkt = "POINT (-1.55 47.2)";
        } else {
            edit.values["lon"] = "-1,55";
            edit.values["lat"] = "47,2";
        }
        const RetryOutcome outcome = must(usecase::retryRows(fresh.desk, id, {edit}, fresh.job));
        QCOMPARE(outcome.kept.size(), 1U);
        QCOMPARE(outcome.keys.size(), 1U);
        const auto kept = must(fresh.desk.row(Kind::thirdPlace, outcome.keys.front()));
        QCOMPARE(kept.displayName(), std::string{"Deux"});
        const auto point = std::get<geom::PointM>(kept.mainShape());
        QVERIFY2(std::abs(point.x - 354'900.0) < 1500.0, qPrintable(QString::number(point.x)));
        QVERIFY2(std::abs(point.y - 6'687'900.0) < 1500.0, qPrintable(QString::number(point.y)));
    }

    void aWrongPlaceIsARejectionAndNoFailure() {
        FreshDesk fresh;
        const DatasetId id = importCommunes(fresh);
        const auto rows = waiting(fresh, id);
        const RetryOutcome outcome = must(
            usecase::retryRows(fresh.desk, id, {{rows.at(0).id, {{"insee_code", "44143"}}, "POLYGON (("}}, fresh.job));
        QCOMPARE(outcome.stayed.size(), 1U);
        QCOMPARE(outcome.stayed.front().reason.code, DiagnosticCode::geometryRejected);
        QCOMPARE(waiting(fresh, id).at(0).wkt, std::string{"POLYGON (("});
    }

    void whatIsNotThereIsRefused() {
        FreshDesk fresh;
        const DatasetId id = importCommunes(fresh);
        QCOMPARE(outcome(usecase::retryRows(fresh.desk, id, {{9999, {}, {}}}, fresh.job)).section(' ', 0, 0),
                 QString{"not_found"});
        must(fresh.desk.undo(fresh.job)); // the import: its rows wait for a redo, not for a correction
        QCOMPARE(must(usecase::waitingRows(fresh.desk)), 0);
        QVERIFY(outcome(usecase::retryRows(fresh.desk, id, {}, fresh.job)).startsWith("not_found"));
    }

    void cancelledNothingHasChanged() {
        FreshDesk fresh;
        const DatasetId id = importCommunes(fresh);
        const auto rows = waiting(fresh, id);
        JobControl job;
        job.requestCancel();
        QVERIFY(outcome(usecase::retryRows(fresh.desk, id, {{rows.at(0).id, {{"insee_code", "44143"}}, {}}}, job))
                    .startsWith("cancelled"));
        QCOMPARE(must(usecase::waitingRows(fresh.desk)), 2);
    }

    void theTableHasEveryFieldAndTheReason() {
        FreshDesk fresh;
        const auto rows = waiting(fresh, importCommunes(fresh));
        const auto table = usecase::quarantineTable(rows, {});
        QStringList names;
        for (const auto& column : table.columns) names << QString::fromStdString(column.name);
        QCOMPARE(names, (QStringList{"row", "reason", "insee_code", "name", "population", "geometry"}));
        QCOMPARE(table.rows.size(), 2U);
        QVERIFY(table.rows.at(0).at(2) == domain::Value{std::string{"XYZ"}});
        QVERIFY(table.rows.at(1).at(1) == domain::Value{std::string{"duplicate_key"}});
    }
};

QTEST_GUILESS_MAIN(RetryRowsTest)
#include "retry_rows_test.moc"
