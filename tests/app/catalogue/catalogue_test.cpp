#include "catalogue/catalogue.h"

#include "catalogue/expand.h"
#include "catalogue/territory_of.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace app::catalogue;
using geo::domain::Kind;

class CatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The file that the program carries is read strictly: this is its schema.
    void theCatalogueOfTheProgram() {
        const auto catalogue = Catalogue::embedded();
        QVERIFY2(catalogue.has_value(),
                 catalogue ? "" : std::string{geo::argument(catalogue.error().arguments, "detail")}.c_str());
        std::set<Kind> kinds;
        for (const DataSet& dataSet : catalogue->dataSets()) {
            kinds.insert(dataSet.kind);
            QVERIFY2(dataSet.address.startsWith("https://"), qPrintable(dataSet.id));
            QVERIFY2(dataSet.typicalBytes <= dataSet.mostBytes, qPrintable(dataSet.id));
            QVERIFY2(!dataSet.isVerified, qPrintable(dataSet.id)); // none was reached when it was written
        }
        for (const Kind kind : {Kind::commune, Kind::parcel, Kind::qpv, Kind::zone, Kind::street})
            QVERIFY(kinds.contains(kind));
    }

    void nantes() {
        const auto catalogue = Catalogue::embedded();
        const auto territory = catalogue->territory("244400404");
        QVERIFY(territory && territory->isKnown());
        QCOMPARE(territory->communes.size(), 24U);
        const auto parcels = expand(*catalogue->find("parcel"), *territory);
        QCOMPARE(parcels.size(), 24U);
        QCOMPARE(parcels[10].address.toString(),
                 QString("https://cadastre.data.gouv.fr/data/etalab-cadastre/latest/geojson/communes/44/44109/"
                         "cadastre-44109-parcelles.json.gz"));
        QCOMPARE(parcels[10].what, QString("Nantes"));
        QVERIFY(parcels[10].name.startsWith("parcelles-etalab-44109-") && parcels[10].name.endsWith(".geojson.gz"));
        const auto communes = expand(*catalogue->find("communes"), *territory);
        QCOMPARE(communes.size(), 1U);
        QVERIFY(communes.front().address.toString().startsWith("https://geo.api.gouv.fr/epcis/244400404/communes?"));
        const auto streets = page(*catalogue->find("street"), *territory, 2).address.toString();
        QVERIFY(streets.contains("BBOX=-1.92180,47.10220,-1.35950,47.35330,EPSG:4326"));
        QVERIFY(streets.contains("STARTINDEX=10000&COUNT=5000"));
        QCOMPARE(keptBeginnings(*catalogue->find("qpv"), *territory), QStringList{"QN044"});
    }

    // The communes of the metropolis, from the official file: names and codes as the catalogue has them.
    void theCommunesAreTheOfficialOnes() {
        const QString file =
            qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/data/nantes/communes_nantes_metropole.geojson";
        if (!QFile::exists(file)) QSKIP("the shared data are not beside the checkout");
        const auto catalogue = Catalogue::embedded();
        const auto listed = catalogue->territory("244400404");
        const auto official = territoryFrom(file, Territory{"244400404", "Nantes Métropole", std::nullopt, {}});
        QVERIFY(official.has_value());
        QCOMPARE(official->communes.size(), listed->communes.size());
        for (const CommuneName& commune : official->communes)
            QVERIFY2(std::ranges::any_of(
                         listed->communes,
                         [&](const auto& other) { return other.code == commune.code && other.name == commune.name; }),
                     qPrintable(commune.name));
        for (std::size_t side = 0; side < 4; ++side)
            QVERIFY(std::abs((*official->box)[side] - (*listed->box)[side]) < 1e-3);
    }

    void unknownOnes() {
        const auto catalogue = Catalogue::embedded();
        QCOMPARE(catalogue->find("weather").error().code, geo::ErrorCode::valueNotInList);
        QCOMPARE(catalogue->territory("244400405").error().code, geo::ErrorCode::valueMalformed);
        const auto other = catalogue->territory("200067205"); // Cotentin: not in the list
        QVERIFY(other && !other->isKnown());
        QVERIFY(expand(*catalogue->find("parcel"), *other).empty());
        QCOMPARE(expand(*catalogue->find("commune"), *other).size(), 1U);
    }

    void sirens_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isSiren");
        QTest::newRow("Nantes Métropole") << "244400404" << true;
        QTest::newRow("one digit off") << "244400414" << false;
        QTest::newRow("short") << "24440040" << false;
        QTest::newRow("letters") << "24440040A" << false;
        QTest::newRow("none") << "" << false;
    }
    void sirens() {
        QFETCH(QString, text);
        QTEST(isSiren(text), "isSiren");
    }

    void departments_data() {
        QTest::addColumn<QString>("insee");
        QTest::addColumn<QString>("department");
        QTest::newRow("mainland") << "44109"
                                  << "44";
        QTest::newRow("first") << "01004"
                               << "01";
        QTest::newRow("Corsica") << "2A004"
                                 << "2A";
        QTest::newRow("La Réunion") << "97411"
                                    << "974";
    }
    void departments() {
        QFETCH(QString, insee);
        QTEST(departmentOf(insee), "department");
    }

    // Each change of a good document makes it a bad one, and the reader says where.
    void badDocuments_data() {
        QTest::addColumn<QString>("member"); // of the first data set, or "top.x", "territory.x"
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* member, const QJsonValue& value, const char* where) {
            QTest::addRow("%s %s", member, QJsonDocument{QJsonArray{value}}.toJson(QJsonDocument::Compact).constData())
                << QString(member) << value << QString(where);
        };
        row("id", "", "data_sets[0].id");
        row("id", "Not an id", "data_sets[0].id");
        row("title", QJsonObject{{"fr", "x"}}, "title.en");
        row("kind", "weather", "kind");
        row("kind", "dataset", "kind");
        row("producer", 7, "producer");
        row("licence", "", "licence");
        row("address", "http://example.org/{epci}", "address");
        row("address", "file:///etc/{epci}", "address");
        row("address", "https://me:secret@example.org/{epci}", "address");
        row("address", "https://example.org/", "address");
        row("address", "https://example.org/{epci}/{commune}", "address");
        row("address", "https://example.org/{epci}/{}", "address");
        row("per", "planet", "per");
        row("format", "shp", "format");
        row("paging", QJsonObject{{"count", 0}, {"most_pages", 1}}, "paging.count");
        row("paging", QJsonObject{{"count", 10}}, "paging.most_pages");
        row("paging", true, "paging");
        row("checksum", QJsonObject{{"algorithm", "sha1"}, {"value", "00"}}, "checksum.algorithm");
        row("checksum", QJsonObject{{"algorithm", "md5"}, {"value", "00"}}, "checksum.value");
        row("bytes", -1, "bytes");
        row("bytes", 1.5, "bytes");
        row("most_bytes", QJsonValue{}, "most_bytes");
        row("verified", "yes", "verified");
        row("keep", "Q", "keep");
        row("colour", "blue", "colour");
        row("top.schema", 2, "schema");
        row("top.data_sets", QJsonObject{}, "data_sets");
        row("top.more", 1, "more");
        row("territory.siren", "123456789", "siren");
        row("territory.bbox", QJsonArray{1, 2, 3}, "bbox");
        row("territory.bbox", QJsonArray{2, 47, 1, 48}, "bbox");
        row("territory.communes", QJsonArray{QJsonArray{"4410", "Nantes"}}, "communes");
        row("territory.communes", QJsonArray{QJsonArray{"44109"}}, "communes");
    }
    void badDocuments() {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, where);
        QVERIFY(parsed(document()).has_value());
        QJsonObject top = document();
        if (member.startsWith("top.")) {
            top[member.mid(4)] = value;
        } else {
            const bool isTerritory = member.startsWith("territory.");
            const QString list = isTerritory ? "territories" : "data_sets";
            QJsonObject first = top[list][0].toObject();
            first[isTerritory ? member.mid(10) : member] = value;
            top[list] = QJsonArray{first};
        }
        const auto result = parsed(top);
        QVERIFY(!result);
        QCOMPARE(result.error().code, geo::ErrorCode::fileUnreadable);
        const std::string detail{geo::argument(result.error().arguments, "detail")};
        QVERIFY2(QString::fromStdString(detail).contains(where), detail.c_str());
    }

    void missingMembers() {
        const QJsonObject whole = document()["data_sets"][0].toObject();
        for (const QString& key : whole.keys()) {
            QJsonObject less = whole;
            less.remove(key);
            QJsonObject top = document();
            top["data_sets"] = QJsonArray{less};
            QVERIFY2(!parsed(top), qPrintable(key));
        }
    }

    void noJson() {
        QVERIFY(!Catalogue::parse("{", "c.json"));
        QVERIFY(!Catalogue::parse("[]", "c.json"));
        QVERIFY(!Catalogue::parse("", "c.json"));
        QCOMPARE(Catalogue::open("none.json").error().code, geo::ErrorCode::fileMissing);
    }

    void twice() {
        QJsonObject top = document();
        const QJsonValue first = top["data_sets"][0];
        top["data_sets"] = QJsonArray{first, first};
        QVERIFY(!parsed(top));
    }

    void theTerritoryOfAWorkspace() {
        const auto catalogue = Catalogue::embedded();
        const auto* found = territoryOf(catalogue->territories(), {"44109", "44114", "75056"});
        QVERIFY(found);
        QCOMPARE(found->siren, QString("244400404"));
        QVERIFY(!territoryOf(catalogue->territories(), {"75056"}));
    }

private:
    static geo::Result<Catalogue> parsed(const QJsonObject& top) {
        return Catalogue::parse(QJsonDocument{top}.toJson(), "c.json");
    }
    static QJsonObject document() {
        const QJsonObject dataSet{{"id", "one"},
                                  {"title", QJsonObject{{"fr", "Un"}, {"en", "One"}}},
                                  {"kind", "commune"},
                                  {"preset", ""},
                                  {"producer", "P"},
                                  {"licence", "L"},
                                  {"attribution", "A"},
                                  {"vintage", ""},
                                  {"address", "https://example.org/{epci}"},
                                  {"per", "epci"},
                                  {"format", "geojson"},
                                  {"paging", QJsonValue{}},
                                  {"checksum", QJsonValue{}},
                                  {"bytes", 10},
                                  {"most_bytes", 100},
                                  {"verified", false}};
        const QJsonObject territory{{"siren", "244400404"},
                                    {"name", "Nantes Métropole"},
                                    {"bbox", QJsonArray{-2, 47, -1, 48}},
                                    {"communes", QJsonArray{QJsonArray{"44109", "Nantes"}}}};
        return {{"schema", 1},
                {"written", "2026-11-22"},
                {"note", "n"},
                {"data_sets", QJsonArray{dataSet}},
                {"territories", QJsonArray{territory}}};
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
