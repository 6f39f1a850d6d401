// Real files and official forms, by the presets of brownfields, polluted sites and third places. The counts are those
// that the files' own text gives (see the README beside them).
#include "formats/presets/official_texts.h"
#include "sample_files.h"

#include <QTest>

#include <map>

using namespace geo;
using domain::Kind;

namespace {

QString toQt(const std::string& text) {
    return QString::fromStdString(text);
}

// The file as its own preset reads it.
Result<files::Reading> readAs(const QString& path, std::string_view preset) {
    GEO_ASSIGN(auto source, formats::Source::open(path.toStdString()));
    const formats::Preset* found = formats::recognisedPreset(source.info());
    if (!found || found->name != preset)
        return fail(ErrorCode::internal, {{"detail", found ? std::string{found->name} : "none"}});
    formats::RecordMapping mapping;
    mapping.kind = found->kind;
    mapping.preset = found;
    return files::readAll(path.toStdString(), mapping);
}

} // namespace

class OfficialPresetsTest : public QObject {
    Q_OBJECT

private slots:
    void listsOfOtherLanguages_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("list");
        QTest::newRow("Python") << "['P4a', 'G1a']"
                                << "P4a|G1a";
        QTest::newRow("Python, with a comma and an apostrophe") << "[\"l'usine, la cour\", 'b']"
                                                                << "l'usine, la cour|b";
        QTest::newRow("one") << "['P4a']"
                             << "P4a";
        QTest::newRow("none") << "[]"
                              << "";
        QTest::newRow("PostgreSQL") << "{P4a,G1a}"
                                    << "P4a|G1a";
        QTest::newRow("exploded") << "['P', '4', 'a', '|', 'G', '1', 'a']"
                                  << "P4a|G1a";
        QTest::newRow("CNIG") << "P4a|G1a"
                              << "P4a|G1a";
        QTest::newRow("text") << "rue [privée]"
                              << "rue [privée]";
    }
    void listsOfOtherLanguages() {
        QFETCH(QString, text);
        QFETCH(QString, list);
        QCOMPARE(toQt(formats::detail::barredList(text.toStdString())), list);
    }

    void ownersByTheirCode_data() {
        QTest::addColumn<QString>("codes");
        QTest::addColumn<QString>("type");
        QTest::newRow("commune") << "P5a"
                                 << "commune";
        QTest::newRow("twice the same") << "P5a|P5a"
                                        << "commune";
        QTest::newRow("region and department") << "P2a P3a"
                                               << "public_body";
        QTest::newRow("social landlord") << "['F1a']"
                                         << "social_landlord";
        QTest::newRow("two owners of two types") << "P5a|X1a"
                                                 << "";
        QTest::newRow("a code without a type of ours") << "R2a"
                                                       << "";
        QTest::newRow("one of them so") << "P5a|R2a"
                                        << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void ownersByTheirCode() {
        QFETCH(QString, codes);
        QFETCH(QString, type);
        const auto found = formats::detail::ownerTypeOf(codes.toStdString());
        QCOMPARE(found ? QString::fromUtf8(domain::codeOf(*found).data()) : QString{}, type);
    }

    void pollutedSitesAreAllThere() {
        const QString path = files::shared("friches/donnees-ademe-sites-pollues.geojson");
        if (path.isEmpty()) QSKIP("the files of others are not beside the project");
        const auto reading = readAs(path, "ademe_polluted_sites");
        QVERIFY(reading.has_value());
        QCOMPARE(reading->report.read, 419);
        QCOMPARE(reading->rejected.size(), std::size_t{3}); // overseas, where Lambert-93 does not reach
        QCOMPARE(reading->report.withoutPlace, 29);
        QCOMPARE(reading->faces.size(), reading->records.size());
        int inLoireAtlantique = 0;
        int withParcels = 0;
        for (const domain::Record& site : reading->records) {
            inLoireAtlantique += toQt(domain::toText(site.value("commune"))).startsWith("44") ? 1 : 0;
            withParcels += domain::isKnown(site.value("parcels")) ? 1 : 0;
        }
        QCOMPARE(inLoireAtlantique, 10);
        QVERIFY(withParcels > 300);
        const domain::Record& first = reading->records.front(); // "19700", "8190", "000AY34 000AY37..."
        QCOMPARE(first.value("land_area_m2"), domain::Value{19700.0});
        QCOMPARE(first.value("commune"), domain::Value{std::string{"08190"}});
        QVERIFY(toQt(domain::toText(first.value("parcels"))).startsWith("08190000AY0034|08190000AY0037|"));
    }

    void placesOfOneCommuneArePartedAgain() {
        const QString path = files::shared("third_places/fabt_geom.geojson");
        if (path.isEmpty()) QSKIP("the files of others are not beside the project");
        const auto reading = readAs(path, "anct_third_places");
        QVERIFY(reading.has_value());
        QCOMPARE(reading->report.read, 382); // the codes of 342 communes, counted with jq
        QCOMPARE(reading->report.withoutPlace, 1);
        std::map<std::string, std::string> names;
        for (const domain::Record& place : reading->records)
            names[domain::toText(place.value("code"))] = domain::toText(place.value("name"));
        QCOMPARE(toQt(names["fabt-51"]), QString("SCIC FRICHE LA BELLE DE MAI"));
        QCOMPARE(toQt(names["fabt-216"]), QString("Foresta"));
        QVERIFY(names["fabt-194"].find("Madabrest") != std::string::npos); // "&amp;" is no separator
        for (const auto& [code, name] : names) QVERIFY(code.find(';') == std::string::npos && !name.empty());
    }

    void twoLabelsOfOnePlaceKeepItsName() {
        const QString path = files::shared("third_places/manuprox_geom.geojson");
        if (path.isEmpty()) QSKIP("the files of others are not beside the project");
        const auto reading = readAs(path, "anct_third_places");
        QVERIFY(reading.has_value());
        QCOMPARE(reading->report.read, 111);
        int named = 0;
        for (const domain::Record& place : reading->records)
            named += domain::toText(place.value("name")) == "Manufacture des Métiers d'Art" ? 1 : 0;
        QCOMPARE(named, 2);
    }

    void cartofrichesAsTheCeremaPublishesIt() {
        QTemporaryDir folder;
        const std::string path = files::write(
            folder, "friches-standard.csv",
            "site_id;site_nom;site_type;site_statut;comm_nom;comm_insee;proprio_type;proprio_personne;"
            "unite_fonciere_refcad;unite_fonciere_surface;site_numero_basias;geompoint;geomsurf\n"
            "44109_1;Usine;friche industrielle;friche sans projet;Nantes;44109;['P5a', 'P5a'];personne morale;"
            "['44109000AB0123', '44109000AB0124'];1200;PAL4400001;POINT (-1.55 47.2);\n"
            "44109_2;Dépôt;inconnu;friche avec projet;Nantes;44109;['P5a', 'X1a'];personne morale;[];;;"
            "POINT (-1.5495 47.2005);\"MULTIPOLYGON (((-1.55 47.2, -1.549 47.2, -1.549 47.201, -1.55 47.2)))\"\n");
        const auto reading = readAs(toQt(path), "cartofriches");
        QVERIFY(reading.has_value());
        QCOMPARE(reading->records.size(), std::size_t{2});
        const domain::Record& usine = reading->records.at(0);
        QCOMPARE(usine.value("parcels"), domain::Value{std::string{"44109000AB0123|44109000AB0124"}});
        QCOMPARE(usine.value("owner_type"), domain::Value{std::string{"commune"}});
        QCOMPARE(usine.value("life_cycle"), domain::Value{std::string{"identified"}});
        QCOMPARE(reading->faces.at(0).value("proprio_type"), domain::Value{std::string{"P5a|P5a"}});
        QCOMPARE(reading->faces.at(0).value("other_fields"),
                 domain::Value{std::string{"{\"site_numero_basias\":\"PAL4400001\"}"}});
        QVERIFY(geom::isEmpty(usine.shapes.at(1)) && !geom::isEmpty(usine.shapes.at(0)));
        const domain::Record& depot = reading->records.at(1);
        QVERIFY(!domain::isKnown(depot.value("owner_type")) && !domain::isKnown(depot.value("life_cycle")));
        QVERIFY(!geom::isEmpty(depot.shapes.at(1)));
    }
};

QTEST_GUILESS_MAIN(OfficialPresetsTest)
#include "official_presets_test.moc"
