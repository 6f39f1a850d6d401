// Official files are recognised by themselves. The real ones are those of the data folder, whose README states their
// counts; the small ones are written here with the fields that each standard documents.
#include "formats/preset.h"
#include "geom/measure.h"
#include "geom/text.h"
#include "sample_files.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <fstream>
#include <map>
#include <set>

using namespace geo;
using namespace geo::formats;
using domain::Kind;

namespace {

std::string textIn(const domain::Record& record, std::string_view field) {
    return domain::toText(record.value(field));
}

const Preset* presetOf(const std::string& path, const SourceOptions& options = {}) {
    const auto source = Source::open(path, options);
    return source ? recognisedPreset(source->info()) : nullptr;
}

std::string nameOf(const Preset* preset) {
    return preset ? std::string{preset->name} : "none";
}

// The kinds whose presets claim the file: one, or none.
std::string claimsOn(const std::string& path) {
    const auto source = Source::open(path);
    std::string claims;
    if (!source) return "unreadable";
    for (const Kind kind : domain::kAllKinds)
        if (const Preset* preset = recognisedPreset(source->info(), kind))
            claims += (claims.empty() ? "" : " ") + std::string{preset->name};
    return claims;
}

// As an import without any option reads it.
Result<files::Reading> readAsRecognised(const std::string& path, int epsg = geom::kLambert93) {
    const Preset* preset = presetOf(path);
    if (!preset) return fail(ErrorCode::kindUnknown);
    RecordMapping mapping;
    mapping.kind = preset->kind;
    mapping.preset = preset;
    mapping.epsg = epsg;
    return files::readAll(path, mapping);
}

// Attribute by attribute, "name=value" with a blank between; unknown ones left out.
std::string told(const domain::Record& record) {
    std::string text;
    const auto& fields = domain::infoOf(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (domain::isKnown(record.values[i]))
            text += (text.empty() ? "" : "; ") + std::string{fields[i].name} + "=" + domain::toText(record.values[i]);
    return text;
}

std::set<std::string> codesOfTheMetropolis() {
    std::set<std::string> codes;
    std::ifstream stream(files::shared("nantes/communes_nantes_metropole.geojson").toStdString());
    const auto communes = nlohmann::json::parse(stream);
    for (const auto& feature : communes.at("features"))
        codes.insert(feature.at("properties").at("code").get<std::string>());
    return codes;
}

// The ring of a square of 100 m at Nantes, in Lambert-93.
const QByteArray kSquare = "\"POLYGON ((355000 6689000,355100 6689000,355100 6689100,355000 6689100,355000 6689000))\"";
const QByteArray kLine = "\"LINESTRING (355000 6689000,355010 6689000)\"";

} // namespace

class PresetsTest : public QObject {
    Q_OBJECT
private slots:
    void realFiles_data();
    void realFiles();
    void unrelatedTables_data();
    void unrelatedTables();
    void smallFiles_data();
    void smallFiles();
    void namesAreTheirOwn();
    void irisOfTheMetropolis();
    void neighbourhoodsOfTheMetropolis();
    void streetsOfPorto();
    void salesKeepTheirPrice();
    void amenitiesHaveTheirCategory_data();
    void amenitiesHaveTheirCategory();
    void zonesOfBothVintages();
    void squaresFromTheirCode();
    void oneWayAgainstTheLine();
    void parcelsAreChecked();
    void namesThatDoNotPairAreNotGiven();
    void osmPointsAreAmenities();
    void stopsAndAreas();
};

void PresetsTest::realFiles_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("withoutPlace");
    const auto row = [](const char* file, const char* preset, int read, int records, int withoutPlace = 0) {
        QTest::newRow(file) << file << preset << read << records << withoutPlace;
    };
    row("nantes/communes_nantes_metropole.geojson", "geo_api_communes", 24, 24);
    row("nantes/CONTOURS-IRIS_D044.geojson", "iris_contours", 514, 514);
    row("nantes/centroide-4326_qpv.geojson", "anct_qpv_list", 1493, 1493, 1493); // 1,493: DATA-MODELS, section 5
    row("nantes/dvf_nantes_cleaned.csv", "dvf_sales", 38863, 38863);
    row("nantes/244400404_tan-arrets.json", "gtfs_stops", 3697, 3697);
    row("nantes/enseignement.geo.json", "nantes_amenities", 564, 564);
    row("nantes/culture.geo.json", "nantes_amenities", 239, 239);
    row("nantes/equipub-actionsociale.geo.json", "nantes_amenities", 254, 254);
    row("nantes/equipub-parcs-jardins.geo.json", "nantes_parks", 90, 90);
    row("rennes/QPV_Rennes.geojson", "anct_qpv", 5, 5);
    row("rennes/200m_carreaux_metropole_shapefile_wgs84.geojson", "insee_grid_squares", 6772, 6772);
    row("parcels/cadastre-93010-parcelles.json", "etalab_parcels", 7124, 7124);
    row("zoning/241800432_ZONE_URBA_20200128.shp", "cnig_zone_urba", 221, 221);
}

void PresetsTest::realFiles() {
    QFETCH(QString, file);
    const QString path = files::shared(file);
    if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
    QTEST(QString::fromStdString(nameOf(presetOf(path.toStdString()))), "preset");
    QTEST(QString::fromStdString(claimsOn(path.toStdString())), "preset");
    const auto reading = readAsRecognised(path.toStdString());
    QVERIFY(reading.has_value());
    QTEST(static_cast<int>(reading->report.read), "read");
    QCOMPARE(reading->report.rejected, std::int64_t{0});
    QTEST(static_cast<int>(reading->records.size()), "records");
    QTEST(static_cast<int>(reading->report.withoutPlace), "withoutPlace");
    QCOMPARE(reading->report.records, static_cast<std::int64_t>(reading->records.size()));
    for (const domain::Record& record : reading->records) QVERIFY(domain::violations(record).empty());
}

void PresetsTest::unrelatedTables_data() {
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
    row("associations", "id;nom;adresse;code_postal;commune;objet\nW442;Les amis;1 rue A;44000;Nantes;Lire\n");
    row("departments of geo.api.gouv.fr", "nom;code;codeRegion\nLoire-Atlantique;44;52\n");
    row("EPCI of geo.api.gouv.fr",
        "nom;code;codesDepartements;codesRegions;population;codeDepartement\nNM;244400404;44;52;683981;44\n");
    row("merged communes", "nom;code;chefLieu;codeDepartement;codeRegion\nX;44001;44002;44;52\n");
    row("municipal arrondissements", "ID;NOM;INSEE_ARM;INSEE_COM;INSEE_ARR;POPULATION;STATUT;wkt\nA;Paris 1er;75101;"
                                     "75056;1;16000;x;" +
                                         kSquare + "\n");
    row("seats of communes", "ID;NOM;INSEE_COM;STATUT;POPULATION;x;y\nA;Nantes;44109;Préfecture;1;355000;6689000\n");
    row("GEOFLA, in thousands", "ID_GEOFLA;CODE_COM;INSEE_COM;NOM_COM;STATUT;POPULATION;INSEE_DEP;wkt\n1;109;44109;"
                                "Nantes;x;291.6;44;" +
                                    kSquare + "\n");
    row("sections of the cadastre", "id;commune;prefixe;code;created;updated\n44109000AB;44109;000;AB;2010;2020\n");
    row("prescriptions of a plan", "LIBELLE;TXT;TYPEPSC;IDURBA;wkt\nEBC;x;01;44109_PLU;" + kSquare + "\n");
    row("zones of another kind", "libelle;typezone;idurba\nZone bleue;inondable;PPR\n");
    row("routes of GTFS", "route_id,agency_id,route_short_name,route_long_name,route_type\n1,a,1,Tram 1,0\n");
    row("stop times of GTFS", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n1,8,8,A,1\n");
    row("squares of 1 km", "idINSPIRE;ind_c\nCRS3035RES1000mN2029000E4252000;12\n");
    row("some persons", "nom;prenom;ind_c\nA;B;1\n");
    row("a heading alone", "nom;code;population\n");
    row("QPV named in a list of works", "code_qp;nom_qp;travaux\nà venir;Bellevue;école\n");
}

void PresetsTest::unrelatedTables() {
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    QCOMPARE(nameOf(presetOf(files::write(folder, "liste.csv", text))), std::string{"none"});
}

// Each table with what its first row becomes.
void PresetsTest::smallFiles_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("record");
    const auto row = [](const char* tag, const char* name, const QByteArray& text, const char* preset,
                        const char* record) {
        QTest::newRow(tag) << name << text << preset << QString::fromUtf8(record);
    };
    row("geo.api.gouv.fr, nested", "communes.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"nom\":\"Rezé\",\"code\":"
        "\"44143\","
        "\"departement\":{\"code\":\"44\",\"nom\":\"Loire-Atlantique\"},\"population\":43349},\"geometry\":{\"type\":"
        "\"Polygon\","
        "\"coordinates\":[[[-1.55,47.18],[-1.54,47.18],[-1.54,47.19],[-1.55,47.18]]]}}]}",
        "geo_api_communes", "insee_code=44143; name=Rezé; population=43349");
    row("Admin Express", "COMMUNE.csv",
        "ID;NOM;NOM_M;INSEE_COM;STATUT;POPULATION;INSEE_CAN;INSEE_ARR;INSEE_DEP;INSEE_REG;SIREN_EPCI;wkt\n"
        "COMMUNE_1;Ambérieu;AMBERIEU;01004;Commune simple;14035;01;1;01;84;240100883;" +
            kSquare + "\n",
        "admin_express_communes", "insee_code=01004; name=Ambérieu; population=14035");
    row("Admin Express of before", "COMMUNE.csv",
        "ID;STATUT;INSEE_COM;NOM_COM;INSEE_ARR;NOM_DEP;INSEE_DEP;NOM_REG;INSEE_REG;CODE_EPCI;NOM_COM_M;POPULATION;wkt\n"
        "COMMUNE_1;Préfecture;44109;Nantes;2;LOIRE-ATLANTIQUE;44;PAYS DE LA LOIRE;52;244400404;NANTES;303382;" +
            kSquare + "\n",
        "admin_express_communes", "insee_code=44109; name=Nantes; population=303382");
    row("BD TOPO, commune", "commune.csv",
        "cleabs;code_insee;nom_officiel;population;code_insee_du_departement;wkt\nCOMMUNE_1;44109;Nantes;320732;44;" +
            kSquare + "\n",
        "admin_express_communes", "insee_code=44109; name=Nantes; population=320732");
    row("communes of the cadastre", "cadastre-44-communes.csv",
        "id;nom;created;updated;wkt\n44109;Nantes;2010-01-01;2020-01-01;" + kSquare + "\n", "etalab_communes",
        "insee_code=44109; name=Nantes");
    row("IRIS of now", "iris.csv",
        "INSEE_COM;NOM_COM;IRIS;CODE_IRIS;NOM_IRIS;TYP_IRIS;wkt\n01004;Ambérieu;0101;010040101;Les Pérouses;H;" +
            kSquare + "\n",
        "iris_contours", "code=010040101; name=Les Pérouses; commune=01004; type=H");
    row("census by IRIS", "base-ic.csv",
        "IRIS;COM;TYP_IRIS;LAB_IRIS;P20_POP;P20_POP0002\n441090101;44109;H;1;2500.5;80\n", "insee_iris_census",
        "code=441090101; commune=44109; type=H; population=2500.5");
    row("QPV of 2015", "QP_METROPOLE_LB93.csv",
        "CODE_QP;NOM_QP;COMMUNE_QP;wkt\nQP044001;Bellevue;Nantes, Saint-Herblain;" + kSquare + "\n", "anct_qpv",
        "code=QP044001; name=Bellevue; generation=2015");
    row("QPV of 2024", "qp-2024.csv",
        "code_qp;lib_qp;insee_com;lib_com;insee_dep;siren_epci;wkt\nQN04405M;Bellevue;44109, 44162;Nantes, "
        "Saint-Herblain;44;244400404;" +
            kSquare + "\n",
        "anct_qpv", "code=QN04405M; name=Bellevue; generation=2024; communes=44109|44162");
    row("parcels without identifier", "PARCELLE.csv",
        "NUMERO;FEUILLE;SECTION;CODE_DEP;NOM_COM;CODE_COM;COM_ABS;CODE_ARR;CONTENANCE;wkt\n"
        "12;1;0A;01;Ambérieu;004;000;000;10000;" +
            kSquare + "\n",
        "pci_parcels", "idu=010040000A0012; commune=01004; section=0A; number=12; contenance_m2=10000");
    row("parcels of Paris", "PARCELLE.csv",
        "NUMERO;FEUILLE;SECTION;CODE_DEP;NOM_COM;CODE_COM;COM_ABS;CODE_ARR;IDU;CONTENANCE;wkt\n"
        "0012;1;AB;75;Paris;056;000;101;75101000AB0012;;" +
            kSquare + "\n",
        "pci_parcels", "idu=75101000AB0012; commune=75101; section=AB; number=0012");
    row("parcels of API Carto", "parcelle.csv",
        "gid;numero;feuille;section;code_dep;nom_com;code_com;com_abs;code_arr;idu;contenance;code_insee;wkt\n"
        "1;0123;1;AB;44;Nantes;109;000;000;44109000AB0123;10000;44109;" +
            kSquare + "\n",
        "pci_parcels", "idu=44109000AB0123; commune=44109; section=AB; number=0123; contenance_m2=10000");
    row("zones of the GPU", "zone_urba.csv",
        "gid;partition;libelle;libelong;typezone;destdomi;nomfic;urlfic;insee;datappro;datvalid;idurba;wkt\n"
        "1;DU_44109;UMa;;U;03;;;44109;;;;" +
            kSquare + "\n",
        "cnig_zone_urba", "label=UMa; description=destination mixte habitat/activité; type=U; document=DU_44109");
    row("zones of now", "ZONE_URBA.csv",
        "LIB_IDZONE;LIBELLE;LIBELONG;TYPEZONE;FORMDOMI;NOMFIC;URLFIC;IDURBA;DATVALID;wkt\n"
        "1;1AUc-habitat;Zone à urbaniser;AUC;habitat;r.pdf;;244400404_PLUI_20190405;20190405;" +
            kSquare + "\n",
        "cnig_zone_urba",
        "label=1AUc-habitat; description=Zone à urbaniser; type=AUc; document=244400404_PLUI_20190405");
    row("INSEE squares, table", "carreaux_200m_met.csv",
        "idcar_200m,idcar_1km,i_est_200,lcog_geo,ind,men\nCRS3035RES200mN2878200E3475400,"
        "CRS3035RES1000mN2878000E3475000,0,4410944162,52.5,20\n",
        "insee_grid_200m", "code=CRS3035RES200mN2878200E3475400; residents=52.5; commune=44109");
    row("GTFS", "stops.txt",
        "stop_id,stop_name,stop_desc,stop_lat,stop_lon,location_type,parent_station\n"
        "AECL,Aéroclub,Bouguenais,47.15944975,-1.59813406,1,\n",
        "gtfs_stops", "code=AECL; name=Aéroclub; category=zone d'arrêts de transport; address=Bouguenais");
    row("BAN", "adresses-44.csv",
        "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat;type_position\n"
        "44109_1234_00012_bis;44109_1234;12;bis;Rue "
        "Kervégan;44000;44109;Nantes;355000;6689000;-1.5563;47.2127;entrée\n",
        "ban_addresses",
        "code=44109_1234_00012_bis; name=12 bis Rue Kervégan; category=adresse; address=12 bis Rue Kervégan, 44000 "
        "Nantes; commune=44109");
    row("DVF of Etalab", "dvf.csv",
        "id_mutation,date_mutation,nature_mutation,valeur_fonciere,adresse_numero,adresse_suffixe,adresse_nom_voie,"
        "code_postal,code_commune,nom_commune,id_parcelle,type_local,surface_reelle_bati,surface_terrain,longitude,"
        "latitude\n2021-1,2021-01-04,Vente,1500000,3,,RUE DES "
        "LYS,01500,01004,Ambérieu,01004000AB0001,,,820,5.35,45.95\n",
        "dvf_sales",
        "code=2021-1; name=1500000 €, 820 m² de terrain, 2021-01-04; category=Vente; address=3 RUE DES LYS, 01500 "
        "Ambérieu; commune=01004");
    row("BPE", "bpe.csv",
        "AN;DEPCOM;DCIRIS;TYPEQU;DOM;SDOM;LAMBERT_X;LAMBERT_Y\n2021;01004;010040101;B201;B;B2;882000;6542000\n",
        "insee_bpe", "category=Commerces (B201); commune=01004");
    row("BD TOPO", "TRONCON_DE_ROUTE.csv",
        "ID;NATURE;NOM_1_G;IMPORTANCE;FICTIF;POS_SOL;ETAT;NB_VOIES;PRIVE;SENS;VIT_MOY_VL;ACCES_VL;ACCES_PED;wkt\n"
        "TRONROUT1;Route à 1 chaussée;R JOFFRE;4;Non;1;En service;1;Non;Sens direct;30;Libre;;" +
            kLine + "\n",
        "bdtopo_roads",
        "name=R JOFFRE; type=Route à 1 chaussée; bridge=1; tunnel=0; walk=1; cycle=1; drive=1; one_way=1; "
        "speed_km_h=30");
    row("BD TOPO, private path below", "troncon_de_route.csv",
        "cleabs;nature;importance;position_par_rapport_au_sol;etat_de_l_objet;prive;sens_de_circulation;"
        "vitesse_moyenne_vl;acces_vehicule_leger;nom_voie_ban_gauche;nom_voie_ban_droite;wkt\n"
        "T;Sentier;6;-1;En service;true;Sans objet;0;;;Allée des Ifs;" +
            kLine + "\n",
        "bdtopo_roads", "name=Allée des Ifs; type=Sentier; bridge=0; tunnel=1; walk=0; cycle=0; drive=0");
    row("Geofabrik", "gis_osm_roads_free_1.csv",
        "osm_id,code,fclass,name,ref,oneway,maxspeed,layer,bridge,tunnel,wkt\n"
        "1,5122,residential,Rue X,,B,0,0,F,T," +
            kLine + "\n",
        "geofabrik_roads", "name=Rue X; type=residential; bridge=0; tunnel=1; walk=1; cycle=1; drive=1; one_way=0");
}

void PresetsTest::smallFiles() {
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    const std::string path = files::write(folder, name, text);
    QTEST(QString::fromStdString(nameOf(presetOf(path))), "preset");
    QTEST(QString::fromStdString(claimsOn(path)), "preset");
    const auto reading = readAsRecognised(path);
    QVERIFY(reading.has_value());
    QCOMPARE(reading->report.rejected, std::int64_t{0});
    QVERIFY(!reading->records.empty());
    QTEST(QString::fromStdString(told(reading->records.front())), "record");
    QCOMPARE(reading->count(DiagnosticCode::codesDisagree), 0);
    QCOMPARE(reading->count(DiagnosticCode::areaGap), 0);
}

// A field or a place of the kind, or a column of one of the faces that the preset fills: "friche.site_url".
static bool isTakenBy(const Preset& preset, std::string_view attribute) {
    const domain::KindInfo& info = domain::infoOf(preset.kind);
    const bool isPlace = info.shapes.size() > 1 &&
                         std::ranges::find(info.shapes, attribute, &domain::ShapeInfo::name) != info.shapes.end();
    return isPlace || info.find(attribute) || std::ranges::any_of(preset.faces, [&](Kind face) {
               const std::string prefix = std::string{domain::name(face)} + ".";
               return attribute.starts_with(prefix) && domain::infoOf(face).find(attribute.substr(prefix.size()));
           });
}

void PresetsTest::namesAreTheirOwn() {
    std::set<std::string_view> names;
    for (const Preset* preset : presets()) {
        QVERIFY2(names.insert(preset->name).second, preset->name.data());
        QVERIFY(*presetNamed(preset->name) == preset);
        QVERIFY2(!preset->signature.fields.empty(), preset->name.data());
        for (const PresetField& field : preset->fields) {
            QVERIFY2(isTakenBy(*preset, field.attribute), field.attribute.data());
            for (const std::string_view word : field.names) QCOMPARE(domain::normalised(word), std::string{word});
        }
        for (const std::string_view word : preset->consulted) QCOMPARE(domain::normalised(word), std::string{word});
        for (const auto& group : preset->signature.fields)
            for (const std::string_view word : group) QCOMPARE(domain::normalised(word), std::string{word});
    }
}

void PresetsTest::irisOfTheMetropolis() {
    const QString path = files::shared("nantes/CONTOURS-IRIS_D044.geojson");
    if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
    const auto reading = readAsRecognised(path.toStdString());
    QVERIFY(reading.has_value());
    const std::set<std::string> communes = codesOfTheMetropolis();
    int metropolis = 0, nantes = 0;
    for (const domain::Record& record : reading->records) {
        QVERIFY(textIn(record, "code").starts_with(textIn(record, "commune")));
        QVERIFY(!textIn(record, "name").empty() && !textIn(record, "type").empty());
        metropolis += communes.contains(textIn(record, "commune")) ? 1 : 0;
        nantes += textIn(record, "commune") == "44109" ? 1 : 0;
    }
    QCOMPARE(metropolis, 234);
    QCOMPARE(nantes, 97);
    QCOMPARE(reading->report.epsg, 2154); // which the file does not say
}

void PresetsTest::neighbourhoodsOfTheMetropolis() {
    const QString path = files::shared("nantes/centroide-4326_qpv.geojson");
    if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
    const auto reading = readAsRecognised(path.toStdString());
    QVERIFY(reading.has_value());
    const std::set<std::string> communes = codesOfTheMetropolis();
    std::map<std::string, std::string> found;
    for (const domain::Record& record : reading->records) {
        const auto its = domain::listParts(textIn(record, "communes"));
        if (std::ranges::any_of(its, [&](const std::string& code) { return communes.contains(code); }))
            found[textIn(record, "code")] = textIn(record, "name") + " " + textIn(record, "communes");
        QCOMPARE(textIn(record, "generation"), std::string{"2024"});
    }
    QCOMPARE(found.size(), std::size_t{15});
    QCOMPARE(found["QN04405M"], std::string{"Bellevue 44109|44162"});
    QCOMPARE(found["QN04408M"], std::string{"Bout des landes - Bout des pavés - Chêne des Anglais 44109"});
    QCOMPARE(found["QN04419I"], std::string{"Le Sillon de Bretagne 44162"});
    QCOMPARE(reading->count(DiagnosticCode::rowsUnited), 148); // as many codes as are listed under several communes
    QCOMPARE(reading->count(DiagnosticCode::geometryEmpty), 1684);
}

void PresetsTest::streetsOfPorto() {
    const QString path = files::shared("network/porto_portugal.osm.pbf");
    if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
    QCOMPARE(nameOf(presetOf(path.toStdString())), std::string{"osm_streets"});
    const auto reading = readAsRecognised(path.toStdString(), 32629);
    QVERIFY(reading.has_value());
    QCOMPARE(reading->report.kept, std::int64_t{49664});
    int named = 0, limited = 0, oneWay = 0;
    for (const domain::Record& record : reading->records) {
        named += textIn(record, "name").empty() ? 0 : 1;
        limited += textIn(record, "speed_km_h").empty() ? 0 : 1;
        oneWay += textIn(record, "one_way") == "1" ? 1 : 0;
    }
    QVERIFY(named > 10'000 && limited > 1'000 && oneWay > 5'000);
}

void PresetsTest::salesKeepTheirPrice() {
    const QString path = files::shared("nantes/dvf_nantes_cleaned.csv");
    if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
    const auto reading = readAsRecognised(path.toStdString());
    QVERIFY(reading.has_value());
    QCOMPARE(told(reading->records.front()),
             std::string{"name=194400 €, 84 m², 2014-01-02; category=Vente : Appartement; address=44100 Nantes"});
}

void PresetsTest::amenitiesHaveTheirCategory_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("first");
    QTest::newRow("culture") << "nantes/culture.geo.json"
                             << "code=11; name=Bibliothèque Breil Malville; category=Bibliothèque; "
                                "address=37B Rue des Plantes, 44100 NANTES";
    QTest::newRow("schools") << "nantes/enseignement.geo.json"
                             << "code=2009; name=Maternelle Elémentaire Sainte Bernadette; category=Primaire; "
                                "address=3 Rue Robert Douineau, 44230 ST-SEBASTIEN";
    QTest::newRow("parks") << "nantes/equipub-parcs-jardins.geo.json"
                           << "code=34; name=Parc des dervallières; category=Parc ou jardin; address=Rue louis le nain";
}

void PresetsTest::amenitiesHaveTheirCategory() {
    QFETCH(QString, file);
    const QString path = files::shared(file);
    if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
    const auto reading = readAsRecognised(path.toStdString());
    QVERIFY(reading.has_value());
    QTEST(QString::fromStdString(told(reading->records.front())), "first");
    for (const domain::Record& record : reading->records) QVERIFY(!textIn(record, "category").empty());
}

void PresetsTest::zonesOfBothVintages() {
    const QTemporaryDir folder;
    QByteArray text = "LIBELLE;TYPEZONE;DESTDOMI;IDURBA;wkt\n";
    for (const char* type : {"U", "AUC", "aus", "Ah", "Nd", "Nh", "A", "N"})
        text += QByteArray{"Zone;"} + type + ";08;X;" + kSquare + "\n";
    const auto reading = readAsRecognised(files::write(folder, "zone_urba.csv", text));
    QVERIFY(reading.has_value());
    std::string types;
    for (const domain::Record& record : reading->records) {
        types += textIn(record, "type") + " ";
        QCOMPARE(textIn(record, "description"), std::string{"espace naturel"});
    }
    QCOMPARE(types, std::string{"U AUc AUs A N N A N "});
}

// The square of a code is the code itself in EPSG:3035, an equal-area projection.
void PresetsTest::squaresFromTheirCode() {
    const QTemporaryDir folder;
    const std::string path = files::write(folder, "carreaux_200m.csv",
                                          "idcar_200m;ind\nCRS3035RES200mN2029800E4252400;12\n"
                                          "CRS2975RES200mN7634000E342000;3\n");
    const auto reading = readAsRecognised(path, 3035);
    QVERIFY(reading.has_value());
    QCOMPARE(geom::toWkt(reading->records.front().mainShape()),
             std::string{"MULTIPOLYGON (((4252400 2029800, 4252600 2029800, 4252600 2030000, 4252400 2030000, "
                         "4252400 2029800)))"});
    QCOMPARE(reading->report.withoutPlace, std::int64_t{1}); // a code of La Réunion
    const auto inLambert = readAsRecognised(path);
    QVERIFY(inLambert.has_value());
    const double area = geom::planimetricArea(inLambert->records.front().mainShape()).value;
    QVERIFY2(std::abs(area / 40'000.0 - 1.0) < 0.01,
             std::to_string(area).c_str()); // Lambert-93 stretches it in Corsica
}

void PresetsTest::oneWayAgainstTheLine() {
    const QTemporaryDir folder;
    const QByteArray heading =
        "NATURE;IMPORTANCE;POS_SOL;SENS;VIT_MOY_VL;ACCES_VL;ETAT;wkt\nType autoroutier;1;Gué ou radier;";
    const auto reading = readAsRecognised(
        files::write(folder, "troncon.csv", heading + "Sens inverse;110;A péage;En service;" + kLine + "\n"));
    QVERIFY(reading.has_value());
    QCOMPARE(geom::toWkt(reading->records.front().mainShape()),
             std::string{"LINESTRING (355010 6689000, 355000 6689000)"});
    QCOMPARE(told(reading->records.front()),
             std::string{"type=Type autoroutier; bridge=0; tunnel=0; walk=0; cycle=0; drive=1; one_way=1; "
                         "speed_km_h=110"});
}

void PresetsTest::parcelsAreChecked() {
    const QTemporaryDir folder;
    const QByteArray text = "id;commune;prefixe;section;numero;contenance;wkt\n"
                            "44109000AB0012;44109;000;AB;12;10499;" +
                            kSquare +
                            "\n" // the square has 10,000 m2
                            "44109000AB0013;44109;000;AB;14;9000;" +
                            kSquare +
                            "\n"
                            "44109000AB0015;44109;000;AB;15;;" +
                            kSquare + "\n";
    const auto reading = readAsRecognised(files::write(folder, "parcelles.csv", text));
    QVERIFY(reading.has_value());
    QCOMPARE(reading->records.size(), std::size_t{3});
    QCOMPARE(reading->count(DiagnosticCode::codesDisagree), 1);
    QCOMPARE(reading->count(DiagnosticCode::areaGap), 1);
    for (const Diagnostic& diagnostic : reading->diagnostics) {
        QCOMPARE(diagnostic.row, std::optional<std::int64_t>{2});
        QVERIFY(diagnostic.severity == Severity::warning);
        if (diagnostic.code == DiagnosticCode::codesDisagree)
            QCOMPARE(std::string{argument(diagnostic.arguments, "other")}, std::string{"44109000AB0014"});
        else
            QCOMPARE(std::string{argument(diagnostic.arguments, "gap")}, std::string{"0.1111"});
    }
    QCOMPARE(textIn(reading->records[1], "idu"), std::string{"44109000AB0013"}); // as the file has it
    QVERIFY(textIn(reading->records[2], "contenance_m2").empty());
}

void PresetsTest::namesThatDoNotPairAreNotGiven() {
    const QTemporaryDir folder;
    const auto reading = readAsRecognised(files::write(folder, "liste_qpv.csv",
                                                       "insee_com;code_qp;lib_qp\n44109;QN04405M, QN04406M;Bellevue, "
                                                       "Les Dervallières, Est\n44162;QN04405M;Bellevue\n"));
    QVERIFY(reading.has_value());
    QCOMPARE(reading->report.read, std::int64_t{2});
    QCOMPARE(reading->records.size(), std::size_t{2});
    QCOMPARE(told(reading->records[0]),
             std::string{"code=QN04405M; name=Bellevue; generation=2024; communes=44109|44162"});
    QCOMPARE(told(reading->records[1]), std::string{"code=QN04406M; generation=2024; communes=44109"});
    QCOMPARE(reading->count(DiagnosticCode::valueRejected), 2);
}

void PresetsTest::stopsAndAreas() {
    const QString path = files::shared("nantes/244400404_tan-arrets.json");
    if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
    const auto reading = readAsRecognised(path.toStdString());
    QVERIFY(reading.has_value());
    std::map<std::string, int> categories;
    for (const domain::Record& record : reading->records) ++categories[textIn(record, "category")];
    QCOMPARE(categories.size(), std::size_t{2});
    QCOMPARE(categories["arrêt de transport"], 2566);
    QCOMPARE(categories["zone d'arrêts de transport"], 1131);
}

// A layer of a file is read for what it is, when it is asked for.
void PresetsTest::osmPointsAreAmenities() {
    const QString path = files::shared("network/porto_portugal.osm.pbf");
    if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
    const Preset* preset = presetOf(path.toStdString(), {.layer = "points"});
    QCOMPARE(nameOf(preset), std::string{"osm_amenities"});
    RecordMapping mapping;
    mapping.kind = Kind::amenity;
    mapping.preset = preset;
    mapping.epsg = 32629;
    const auto reading = files::readAll(path.toStdString(), mapping);
    QVERIFY(reading.has_value());
    for (const domain::Record& record : reading->records) QVERIFY(!textIn(record, "category").empty());
}

QTEST_GUILESS_MAIN(PresetsTest)
#include "presets_test.moc"
