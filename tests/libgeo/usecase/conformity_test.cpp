// What keeps sheets from conforming is told before an export, and is what the official schema says of the file.
#include "official_files.h"

#include "usecase/conformity.h"

#include <set>

using namespace official;
using domain::Record;

namespace {

void fillSheets(FreshDesk& desk) {
    for (const Record& seen : all(desk.desk, Kind::friche)) {
        Record after = seen;
        set(after, "site_identif_date", std::string{"2023-01-31"});
        set(after, "site_actu_date", std::string{"2024-06-30"});
        set(after, "source_nom", std::string{"Observatoire"});
        must(desk.desk.edit(seen, after));
    }
}

} // namespace

class ConformityTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (cnig("friches_v1.0.6_schema.json").isEmpty()) QSKIP("the official schemas are not beside the project");
    }

    void theObservatoryConformsOnceItsGapsAreFilled() {
        const QString source = sharedPath("data/friches/data.csv");
        if (source.isEmpty()) QSKIP("the files of others are not beside the project");
        FreshDesk desk;
        import(desk, source);
        const QJsonObject schema = tableschema::schemaAt(cnig("friches_v1.0.6_schema.json"));
        const auto fieldsOf = [](const QStringList& problems) {
            std::set<QString> fields;
            for (const QString& problem : problems) fields.insert(problem.split(u' ').at(2));
            return fields;
        };
        // The file has neither dates nor sources; every row is told, and written.
        const auto before = tableschema::problems(
            schema, tableschema::rowsOf(exportTo(desk, "a.csv", {Kind::site}, "cnig-friches"), ','));
        QCOMPARE(before.size(), 3 * 164);
        QCOMPARE(fieldsOf(before), (std::set<QString>{"site_identif_date:", "site_actu_date:", "source_nom:"}));
        const auto told = must(usecase::conformity(desk.desk, {Kind::friche}, desk.job));
        QCOMPARE(told.size(), std::size_t{3 * 164});
        fillSheets(desk);
        const auto after = tableschema::rowsOf(exportTo(desk, "b.csv", {Kind::site}, "cnig-friches"), ',');
        QCOMPARE(tableschema::problems(schema, after), QStringList{});
        QVERIFY(must(usecase::conformity(desk.desk, {}, desk.job)).empty());
    }

    void aSiteOfTheSampleConformsWithItsSheet() {
        SampleDesk sample{20};
        const auto sites = all(sample.desk, Kind::site);
        int sheets = 0;
        for (const Record& site : sites) {
            Record face = domain::emptyRecord(Kind::friche);
            set(face, "dossier_id", site.id);
            set(face, "site_type", std::string{"friche industrielle"});
            set(face, "site_identif_date", std::string{"2023-01-31"});
            set(face, "site_actu_date", std::string{"2024-06-30"});
            set(face, "source_nom", std::string{"Observatoire"});
            must(sample.desk.add(face));
            Record after = site;
            set(after, "code", "44109_" + std::to_string(++sheets));
            must(sample.desk.edit(site, after));
        }
        usecase::ExportRequest request;
        QTemporaryDir folder;
        request.target = folder.filePath("s.csv").toStdString();
        request.profile = "cnig-friches";
        must(usecase::exportRows(sample.desk, {Kind::site}, "", request, sample.job));
        const auto rows = tableschema::rowsOf(folder.filePath("s.csv"), ',');
        QCOMPARE(rows.size(), sites.size() + 1);
        QCOMPARE(tableschema::problems(tableschema::schemaAt(cnig("friches_v1.0.6_schema.json")), rows), QStringList{});
        QVERIFY(!rows.at(1).at(rows.front().indexOf("comm_nom")).isEmpty()); // of the communes of the workspace
    }

    void aPublicFileNamesNoOwner() {
        const QString source = sharedPath("data/friches/data.csv");
        if (source.isEmpty()) QSKIP("the files of others are not beside the project");
        FreshDesk desk;
        import(desk, source);
        const auto rows = tableschema::rowsOf(exportTo(desk, "p.csv", {Kind::site}, "cnig-friches", true), ',');
        const auto open = tableschema::rowsOf(exportTo(desk, "o.csv", {Kind::site}, "cnig-friches"), ',');
        int persons = 0;
        for (std::size_t r = 1; r < rows.size(); ++r) {
            QCOMPARE(rows[r].at(rows.front().indexOf("proprio_nom")), QString{});
            if (!open[r].at(open.front().indexOf("proprio_personne")).contains("physique")) continue;
            ++persons;
            QCOMPARE(rows[r].at(rows.front().indexOf("proprio_type")), QString{});
            QCOMPARE(rows[r].at(rows.front().indexOf("proprio_personne")), QString{});
        }
        QCOMPARE(persons, 29); // 20 natural persons, 9 with others
        QFile file(exportTo(desk, "p.gpkg", {Kind::site}, "cnig-friches", true));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("COMMUNE DE RETHEL"));
    }
};

QTEST_GUILESS_MAIN(ConformityTest)
#include "conformity_test.moc"
