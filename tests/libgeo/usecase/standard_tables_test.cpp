// Official files in and out: what is written conforms to the official schemas (checked by a validator that shares
// nothing with the program), and says what was read.
#include "official_files.h"

#include "domain/standard.h"
#include "usecase/standard_tables.h"

#include <cmath>

using namespace official;
using domain::Record;

namespace {

// The numbers of a text of a place.
std::vector<double> numbersIn(const QString& text) {
    std::vector<double> numbers;
    static const QRegularExpression kNumber("-?\\d+(?:\\.\\d+)?");
    for (auto found = kNumber.globalMatch(text); found.hasNext();)
        numbers.push_back(found.next().captured().toDouble());
    return numbers;
}

// Two writings of a place: the same numbers, to 2 mm in metres and 2 cm in degrees. A ring that was left open (those of
// the official examples are, by 7 mm) may have been closed.
bool isSamePlace(const QString& a, const QString& b) {
    const auto x = numbersIn(a);
    auto y = numbersIn(b);
    const bool isClosed =
        y.size() == x.size() + 2 && x.size() > 4 && y.front() == y.at(y.size() - 2) && y.at(1) == y.back();
    if (isClosed) y.resize(x.size());
    if (x.size() != y.size() || x.empty()) return a == b;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (std::abs(x[i] - y[i]) > (std::abs(x[i]) > 1000.0 ? 0.002 : 2.0e-7)) return false;
    return true;
}

bool isPlaceColumn(const QString& name) {
    return name.contains("geompoint") || name.contains("geomsurf");
}

// The official file of a brownfield has its point with the latitude first; here it is put right, and nothing else is
// changed. Its outline is no well-known text, and must survive as it is.
QString validFricheFile(const FreshDesk& desk) {
    QFile source(cnig("friches_fichier-valide.csv"));
    if (!source.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = source.readAll().replace("POINT(49.2527 3.9815)", "POINT(3.9815 49.2527)");
    QFile copy(desk.folder.filePath("friches_valide.csv"));
    if (!copy.open(QIODevice::WriteOnly)) return {};
    copy.write(bytes);
    return copy.fileName();
}

// What differs between two files cell by cell; of places what their numbers say.
QStringList differences(const std::vector<QStringList>& a, const std::vector<QStringList>& b) {
    if (a.size() != b.size() || a.empty() || a.front() != b.front()) return {"other rows or columns"};
    QStringList found;
    for (std::size_t r = 1; r < a.size(); ++r)
        for (qsizetype i = 0; i < a[r].size(); ++i) {
            const bool same =
                isPlaceColumn(a.front().at(i)) ? isSamePlace(a[r].at(i), b[r].at(i)) : a[r].at(i) == b[r].at(i);
            if (!same) found << QString("%1: \"%2\" became \"%3\"").arg(a.front().at(i), a[r].at(i), b[r].at(i));
        }
    return found;
}

std::vector<formats::StandardRow> sheets(FreshDesk& desk, Kind kind) {
    const std::string profile = kind == Kind::friche ? "cnig-friches" : "cnig-sites-eco";
    return must(usecase::standardTables(desk.desk, profile, {kind}, {}, desk.job)).tables.front().rows;
}

// The greatest distance between the points of two shapes, taken in their order; infinite where they are not as many.
double apart(const geom::Geometry& a, const geom::Geometry& b) {
    std::vector<geom::PointM> first;
    std::vector<geom::PointM> second;
    geom::forEachPointList(a, [&](const auto& points) { first.insert(first.end(), points.begin(), points.end()); });
    geom::forEachPointList(b, [&](const auto& points) { second.insert(second.end(), points.begin(), points.end()); });
    if (first.size() != second.size()) return INFINITY;
    double most = 0.0;
    for (std::size_t i = 0; i < first.size(); ++i)
        most = std::max(most, std::hypot(first[i].x - second[i].x, first[i].y - second[i].y));
    return most;
}

std::string differenceOf(const formats::StandardRow& a, const formats::StandardRow& b) {
    const auto fields = domain::standardFieldsOf(a.kind);
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (a.texts[i] != b.texts[i])
            return std::string{fields[i].name} + ": \"" + a.texts[i] + "\" became \"" + b.texts[i] + "\"";
    if (apart(a.point, b.point) > 0.02) return "the point moved";
    if (apart(a.area, b.area) > 0.02) return "the outline moved";
    return "";
}

const QMap<QString, Kind>& sitesEcoClasses() {
    static const QMap<QString, Kind> kClasses = {{"pole-eco", Kind::poleEco},
                                                 {"site-eco", Kind::siteEco},
                                                 {"terrain-eco", Kind::terrainEco},
                                                 {"etablissement", Kind::etablissement}};
    return kClasses;
}

} // namespace

class StandardTablesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (cnig("friches_v1.0.6_schema.json").isEmpty()) QSKIP("the official schemas are not beside the project");
    }

    void theOfficialFilesPassTheValidator() {
        const auto friches = tableschema::rowsOf(cnig("friches_fichier-valide.csv"), ',');
        QCOMPARE(tableschema::problems(tableschema::schemaAt(cnig("friches_v1.0.6_schema.json")), friches),
                 QStringList{});
        for (const QString& name : sitesEcoClasses().keys()) {
            const auto rows = tableschema::rowsOf(cnig("sites-eco_" + name + "_exemple.csv"), ';');
            QCOMPARE(tableschema::problems(tableschema::schemaAt(cnig("sites-eco_" + name + "_schema.json")), rows),
                     QStringList{});
        }
    }

    // A validator that never complains would prove nothing.
    void theValidatorFindsPlantedErrors_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("what");
        QTest::newRow("required") << "site_nom"
                                  << ""
                                  << "required";
        QTest::newRow("enum, another apostrophe") << "site_type"
                                                  << "friche d’habitat"
                                                  << "enum";
        QTest::newRow("date in French form") << "site_actu_date"
                                             << "23/06/2019"
                                             << "type";
        QTest::newRow("year") << "site_reconv_annee"
                              << "2022-05"
                              << "type";
        QTest::newRow("list of codes") << "proprio_type"
                                       << "P4a G1a"
                                       << "pattern";
        QTest::newRow("second part of a list") << "unite_fonciere_refcad"
                                               << "12083000AH0035|12083AH35"
                                               << "pattern";
        QTest::newRow("integer") << "bati_surface"
                                 << "2400.5"
                                 << "type";
    }
    void theValidatorFindsPlantedErrors() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, what);
        auto rows = tableschema::rowsOf(cnig("friches_fichier-valide.csv"), ',');
        rows.at(1)[rows.front().indexOf(field)] = text;
        const auto found = tableschema::problems(tableschema::schemaAt(cnig("friches_v1.0.6_schema.json")), rows);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().contains(field) && found.front().contains(what), qPrintable(found.front()));
    }

    void theOfficialBrownfieldComesBackWhole() {
        FreshDesk desk;
        const QString source = validFricheFile(desk);
        const auto outcome = import(desk, source);
        QCOMPARE(outcome.dataset.preset, std::string{"cnig_friches"});
        QCOMPARE(outcome.dataset.kept, 1);
        const QString csv = exportTo(desk, "out.csv", {Kind::site}, "cnig-friches");
        const auto written = tableschema::rowsOf(csv, ',');
        const QStringList changed = differences(tableschema::rowsOf(source, ','), written);
        QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u' ')));
        QCOMPARE(tableschema::problems(tableschema::schemaAt(cnig("friches_v1.0.6_schema.json")), written),
                 QStringList{});
        comesBackThrough(desk, csv, {}, Kind::friche);
        comesBackThrough(desk, exportTo(desk, "out.gpkg", {Kind::friche}, "cnig-friches"), {}, Kind::friche);
    }

    // As it is published, with the latitude first: that is seen, and what was published stays beside.
    void theOfficialBrownfieldIsWhereItIs() {
        FreshDesk desk;
        QCOMPARE(import(desk, cnig("friches_fichier-valide.csv")).dataset.kept, 1);
        const auto rows = tableschema::rowsOf(exportTo(desk, "out.csv", {Kind::site}, "cnig-friches"), ',');
        QCOMPARE(rows.at(1).at(rows.front().indexOf("geompoint")), QString("POINT (3.9815 49.2527)"));
        const std::string others = domain::toText(all(desk.desk, Kind::friche).at(0).value("other_fields"));
        QVERIFY2(others.find("POINT(49.2527 3.9815)") != std::string::npos, others.c_str());
        QVERIFY2(others.find("POLYGON((49.33 3.95") != std::string::npos, others.c_str());
    }

    void theOfficialEconomicSitesComeBackWhole_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        for (const QString& name : sitesEcoClasses().keys())
            QTest::newRow(qPrintable(name)) << name << static_cast<int>(sitesEcoClasses().value(name));
    }
    void theOfficialEconomicSitesComeBackWhole() {
        QFETCH(QString, name);
        QFETCH(int, kind);
        FreshDesk desk;
        const QString source = cnig("sites-eco_" + name + "_exemple.csv");
        QCOMPARE(import(desk, source).dataset.kept, 1);
        const auto of = static_cast<Kind>(kind);
        const QString csv = exportTo(desk, "out.csv", {of}, "cnig-sites-eco");
        const auto written = tableschema::rowsOf(csv, ';');
        const QStringList changed = differences(tableschema::rowsOf(source, ';'), written);
        QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u' ')));
        QCOMPARE(tableschema::problems(tableschema::schemaAt(cnig("sites-eco_" + name + "_schema.json")), written),
                 QStringList{});
        comesBackThrough(desk, csv, {}, of);
        comesBackThrough(desk, exportTo(desk, "out.gpkg", {of}, "cnig-sites-eco"), {}, of);
    }

    void fourClassesInOneFileComeBackLayerByLayer() {
        FreshDesk desk;
        for (const QString& name : sitesEcoClasses().keys()) import(desk, cnig("sites-eco_" + name + "_exemple.csv"));
        const QString file =
            exportTo(desk, "sites.gpkg", {Kind::poleEco, Kind::siteEco, Kind::terrainEco, Kind::etablissement},
                     "cnig-sites-eco");
        for (const Kind kind : sitesEcoClasses().values())
            comesBackThrough(desk, file, std::string{domain::name(kind)}, kind);
    }

    void aTerrainIsASiteInSquareMetres() {
        FreshDesk desk;
        import(desk, cnig("sites-eco_terrain-eco_exemple.csv"));
        const Record site = all(desk.desk, Kind::site).at(0);
        QCOMPARE(site.value("land_area_m2"), domain::Value{99000.0}); // 9.9 ha
        QCOMPARE(site.value("code"), domain::Value{std::string{"80024_TERRAIN-ECO_00131"}});
        QCOMPARE(site.displayName(), std::string{"80024_TERRAIN-ECO_00131"});
        QCOMPARE(site.value("parcels"), domain::Value{std::string{"80024000ZO0030|80024000ZO0034|80024000ZO0035"}});
        Record after = site;
        set(after, "land_area_m2", 12345.0);
        must(desk.desk.edit(site, after));
        const auto rows = tableschema::rowsOf(exportTo(desk, "t.csv", {Kind::terrainEco}, "cnig-sites-eco"), ';');
        QCOMPARE(rows.at(1).at(rows.front().indexOf("terr_surf_brute")), QString{"1.2345"});
    }

    void aSiteOfTheStandardMayBeASiteOfOurs() {
        FreshDesk desk;
        QCOMPARE(import(desk, cnig("sites-eco_site-eco_exemple.csv"), Kind::site).dataset.kept, 1);
        const Record site = all(desk.desk, Kind::site).at(0);
        QCOMPARE(site.displayName(), std::string{"ZAC Les Bornes du Temps"});
        QCOMPARE(site.value("land_area_m2"), domain::Value{372000.0}); // 37.2 ha
    }

    void theObservatoryComesBackWhole_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << "data/friches/data.csv";
        QTest::newRow("geojson") << "data/friches/friches.geojson";
    }
    void theObservatoryComesBackWhole() {
        QFETCH(QString, name);
        const QString source = sharedPath(name);
        if (source.isEmpty()) QSKIP("the files of others are not beside the project");
        FreshDesk desk;
        const auto outcome = import(desk, source);
        QCOMPARE(outcome.dataset.kept, 164);
        QCOMPARE(all(desk.desk, Kind::friche).size(), std::size_t{164});
        comesBackThrough(desk, exportTo(desk, "out.csv", {Kind::site}, "cnig-friches"), {}, Kind::friche);
        comesBackThrough(desk, exportTo(desk, "out.gpkg", {Kind::site}, "cnig-friches"), {}, Kind::friche);
    }

    // Every cell of the file is in the workspace: what the site holds, what the sheet holds, and what neither has.
    void everyCellOfTheObservatoryIsKept() {
        const QString source = sharedPath("data/friches/data.csv");
        if (source.isEmpty()) QSKIP("the files of others are not beside the project");
        FreshDesk desk;
        import(desk, source);
        const auto rows = tableschema::rowsOf(source, ',');
        const auto sites = all(desk.desk, Kind::site);
        const auto faces = all(desk.desk, Kind::friche);
        QCOMPARE(sites.size() + 1, rows.size());
        const QMap<QString, std::string> held = {{"site_id", "code"},
                                                 {"site_nom", "name"},
                                                 {"site_adresse", "address"},
                                                 {"proprio_nom", "owner_name"},
                                                 {"sol_pollution_existe", "pollution"}};
        int compared = 0;
        for (std::size_t r = 1; r < rows.size(); ++r) {
            const Record& site = sites.at(r - 1);
            const Record& face = faces.at(r - 1);
            const QJsonObject others =
                QJsonDocument::fromJson(QByteArray::fromStdString(domain::toText(face.value("other_fields")))).object();
            for (qsizetype i = 0; i < rows[r].size(); ++i) {
                const QString column = rows.front().at(i);
                if (column == "longitude" || column == "latitude" || column == "geompoint" || rows[r].at(i).isEmpty())
                    continue;
                const QString field = column == "proprio_type(catpro3)" ? "proprio_type" : column;
                QString kept = others.value(column).toString();
                if (held.contains(field)) kept = QString::fromStdString(domain::toText(site.value(held.value(field))));
                if (domain::infoOf(Kind::friche).find(field.toStdString()))
                    kept = QString::fromStdString(domain::toText(face.value(field.toStdString())));
                QCOMPARE(kept.trimmed(), rows[r].at(i).trimmed());
                ++compared;
            }
        }
        QVERIFY(compared > 2000);
    }

    void sitesWithoutASheetAreCounted() {
        FreshDesk desk;
        Record site = domain::emptyRecord(Kind::site);
        set(site, "name", std::string{"Sans fiche"});
        set(site, "kind", std::string{"available_land"});
        must(desk.desk.add(site));
        const auto found = must(usecase::standardTables(desk.desk, "cnig-friches", {Kind::site}, {}, desk.job));
        QVERIFY(found.tables.front().rows.empty());
        QCOMPARE(found.diagnostics.size(), std::size_t{1});
        QCOMPARE(found.diagnostics.front().code, DiagnosticCode::sheetMissing);
    }

    // Of sites the condition is the site's, of sheets the sheet's.
    void onlyTheRowsMeant() {
        FreshDesk desk;
        Record site = domain::emptyRecord(Kind::site);
        set(site, "kind", std::string{"available_land"});
        for (const char* name : {"Un", "Deux", "Trois"}) {
            set(site, "name", std::string{name});
            must(desk.desk.add(site));
        }
        const auto sites = all(desk.desk, Kind::site);
        for (const std::size_t i : {2U, 1U}) { // so that a sheet has another number than its site
            Record face = domain::emptyRecord(Kind::friche);
            set(face, "dossier_id", sites.at(i).id);
            must(desk.desk.add(face));
        }
        const auto sheetOf = [&](std::size_t i) { return all(desk.desk, Kind::friche).at(i).id; };
        const auto keys = [&](Kind kind, std::int64_t id) {
            const auto found =
                must(usecase::standardTables(desk.desk, "cnig-friches", {kind}, {{}, {{kind, {id}}}}, desk.job));
            std::string told;
            for (const auto& row : found.tables.front().rows) told += row.key + ' ';
            return told + std::to_string(found.diagnostics.size());
        };
        QCOMPARE(keys(Kind::site, sites.at(0).id), std::string{"1"}); // the one meant has no sheet
        QCOMPARE(keys(Kind::site, sites.at(1).id), std::string{"Deux 0"});
        QCOMPARE(keys(Kind::friche, sheetOf(0)), std::string{"Trois 0"});
    }

    void anotherKindIsRefused() {
        QVERIFY(outcome(usecase::classUnder("cnig-friches", Kind::parcel)).startsWith("kind_unknown"));
        QVERIFY(outcome(usecase::classUnder("cnig-sites-eco", Kind::friche)).startsWith("kind_unknown"));
    }

private:
    // What is read of the file by itself says what the workspace said that wrote it.
    static void comesBackThrough(FreshDesk& first, const QString& path, const std::string& layer, Kind kind) {
        FreshDesk second;
        const auto outcome = import(second, path, {}, layer);
        QCOMPARE(outcome.dataset.rejected, 0);
        const auto before = sheets(first, kind);
        const auto after = sheets(second, kind);
        QCOMPARE(after.size(), before.size());
        QVERIFY(!before.empty());
        for (std::size_t i = 0; i < before.size(); ++i) {
            const std::string difference = differenceOf(before[i], after[i]);
            QVERIFY2(difference.empty(), (before[i].key + " " + difference).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(StandardTablesTest)
#include "standard_tables_test.moc"
