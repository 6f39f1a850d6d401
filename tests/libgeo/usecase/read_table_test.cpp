#include "usecase/read_table.h"

#include "desk_case.h"

using namespace deskcase;
using domain::Kind;

class ReadTableTest : public QObject {
    Q_OBJECT

private slots:
    // The columns hold what the records hold, for every kind.
    void columnsAreTheRecords() {
        SampleDesk sample{500};
        for (const Kind kind : domain::kAllKinds) {
            auto expected = all(sample.desk, kind);
            const auto table = must(usecase::readTable(sample.desk, kind, sample.job));
            QCOMPARE(table->rowCount(), expected.size());
            for (std::size_t row = 0; row < expected.size(); ++row) {
                expected[row].shapes = domain::emptyRecord(kind).shapes;
                QVERIFY2(table->record(row) == expected[row], expected[row].key().c_str());
            }
        }
    }

    void theFirstRowsComeWithTheCountOfAll() {
        SampleDesk sample{500};
        const auto first = must(usecase::readFirstRows(sample.desk, Kind::parcel, 20));
        QCOMPARE(first.count, must(sample.desk.count(Kind::parcel)));
        QCOMPARE(first.rows.size(), 20U);
        const auto records = all(sample.desk, Kind::parcel);
        QCOMPARE(first.rows.back().key(), records.at(19).key());
    }

    void onlyAStepAboutTheKindIsAChange() {
        SampleDesk sample;
        const auto parcels = must(usecase::tableState(sample.desk, Kind::parcel));
        const auto sites = must(usecase::tableState(sample.desk, Kind::site));
        QVERIFY(!must(usecase::hasChangedSince(sample.desk, Kind::site, sites)));
        const auto seen = all(sample.desk, Kind::site).front();
        auto after = seen;
        set(after, "name", std::string{"Autre nom"});
        must(sample.desk.edit(seen, after));
        QVERIFY(must(usecase::hasChangedSince(sample.desk, Kind::site, sites)));
        QVERIFY(!must(usecase::hasChangedSince(sample.desk, Kind::parcel, parcels)));
        const auto edited = must(usecase::tableState(sample.desk, Kind::site));
        must(sample.desk.undo(sample.job));
        QVERIFY(must(usecase::hasChangedSince(sample.desk, Kind::site, edited)));
        QVERIFY(!must(usecase::hasChangedSince(sample.desk, Kind::parcel, parcels)));
    }

    void aReadCanBeStopped() {
        SampleDesk sample;
        JobControl job;
        job.requestCancel();
        QCOMPARE(outcome(usecase::readTable(sample.desk, Kind::parcel, job)), QString{"cancelled"});
    }
};

QTEST_GUILESS_MAIN(ReadTableTest)
#include "read_table_test.moc"
