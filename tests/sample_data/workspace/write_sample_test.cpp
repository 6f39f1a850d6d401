#include "libgeo/usecase/desk_case.h"

#include <QDir>
#include <QFile>

using namespace deskcase;
using domain::Action;
using domain::Kind;

namespace {

usecase::Desk written(const QTemporaryDir& folder, const QString& name, const sample::SampleParams& params) {
    JobControl job;
    const std::filesystem::path path = folder.filePath(name).toStdString();
    must(sample::writeSample(path, params, "Léa", job));
    return must(usecase::Desk::open(path, usecase::Access::readWrite, "Léa", job));
}

// Every row of every kind; datasets without the moment they were made.
std::vector<std::vector<domain::Record>> rowsOf(const usecase::Desk& desk) {
    auto rows = all(desk);
    for (domain::Record& dataset : rows.back()) set(dataset, "imported", {});
    return rows;
}

} // namespace

class WriteSampleTest : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameRows() {
        const QTemporaryDir folder;
        const auto a = written(folder, "a.entente", {700, 5});
        const auto b = written(folder, "b.entente", {700, 5});
        const auto other = written(folder, "c.entente", {700, 6});
        const auto rows = rowsOf(a);
        QCOMPARE(rows.back().at(0).kind, Kind::dataset);
        QVERIFY(rows == rowsOf(b));
        QVERIFY(rows != rowsOf(other));
    }

    void itHoldsTheFactsAndTheNumbersAskedFor_data() {
        QTest::addColumn<int>("parcels");
        QTest::newRow("none") << 0;
        QTest::newRow("some") << 999;
    }
    void itHoldsTheFactsAndTheNumbersAskedFor() {
        QFETCH(int, parcels);
        const QTemporaryDir folder;
        const auto desk = written(folder, "s.entente", {parcels, 1});
        const std::map<Kind, std::int64_t> expected{{Kind::commune, 24},    {Kind::qpv, 15},
                                                    {Kind::site, 120},      {Kind::project, 60},
                                                    {Kind::thirdPlace, 30}, {Kind::parcel, parcels}};
        for (const auto& [kind, count] : expected) QCOMPARE(must(desk.count(kind)), count);
        QVERIFY(must(desk.count(Kind::placement)) > 50);
        for (const domain::Record& dataset : all(desk, Kind::dataset))
            QCOMPARE(domain::toText(dataset.value("illustrative")), std::string{"1"});
        JobControl job;
        const auto check = must(desk.check(job));
        QVERIFY2(check.isSound(), check.problems.empty() ? "" : std::string{name(check.problems.front().code)}.c_str());
        QCOMPARE(check.notices.size(), parcels == 0 ? check.notices.size() : 0U); // without parcels, some are missed
    }

    void itIsOneStepThatIsTakenBackWhole() {
        const QTemporaryDir folder;
        auto desk = written(folder, "s.entente", {300, 1});
        JobControl job;
        const auto history = must(desk.history({}));
        QCOMPARE(history.size(), 2U);
        QCOMPARE(history.at(0).action, Action::sample);
        QCOMPARE(history.at(0).who, std::string{"Léa"});
        QCOMPARE(history.at(1).action, Action::create);
        const auto rows = all(desk);
        std::int64_t count = 0;
        for (const Kind kind : domain::kAllKinds) count += kind == Kind::dataset ? 0 : must(desk.count(kind));
        QCOMPARE(history.at(0).rows, count);
        must(desk.undo(job));
        for (const Kind kind : domain::kAllKinds)
            if (kind != Kind::dataset) QCOMPARE(must(desk.count(kind)), 0);
        QVERIFY(must(desk.check(job)).isSound());
        must(desk.redo(job));
        QVERIFY(all(desk) == rows);
        QVERIFY(must(desk.check(job)).isSound());
    }

    void nothingIsOverwritten() {
        const QTemporaryDir folder;
        QFile file{folder.filePath("s.entente")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        JobControl job;
        QCOMPARE(outcome(sample::writeSample(folder.filePath("s.entente").toStdString(), {}, "x", job)),
                 QString("file_exists"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void whatFailsLeavesNothingBehind_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<qint64>("parcels");
        QTest::addColumn<bool>("isCancelled");
        QTest::addColumn<QString>("expected");
        QTest::newRow("too many") << "s.entente" << qint64{sample::kMostParcels + 1} << false << "value_out_of_range";
        QTest::newRow("fewer than none") << "s.entente" << qint64{-1} << false << "value_out_of_range";
        QTest::newRow("cancelled") << "s.entente" << qint64{10} << true << "cancelled";
        QTest::newRow("no such folder") << "no/such/s.entente" << qint64{10} << false << "folder_not_writable";
    }
    void whatFailsLeavesNothingBehind() {
        QFETCH(QString, path);
        QFETCH(qint64, parcels);
        QFETCH(bool, isCancelled);
        QFETCH(QString, expected);
        const QTemporaryDir folder;
        JobControl job;
        if (isCancelled) job.requestCancel();
        const auto done = sample::writeSample(folder.filePath(path).toStdString(), {parcels, 1}, "x", job);
        QVERIFY2(outcome(done).startsWith(expected), qPrintable(outcome(done)));
        QVERIFY(QDir{folder.path()}.isEmpty());
    }
};

QTEST_GUILESS_MAIN(WriteSampleTest)
#include "write_sample_test.moc"
