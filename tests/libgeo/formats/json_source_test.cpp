#include "source_rows.h"

#include "geom/text.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>

using namespace geo;
using namespace geo::formats;
using namespace files;

namespace {

QByteArray quoted(QByteArray json) {
    return json.replace('\'', '"');
}

} // namespace

// JSON of portals and services that is not GeoJSON.
class JsonSourceTest : public QObject {
    Q_OBJECT
private slots:
    void shapesOfRecords_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("rows");
        const QString point = "POINT (-1.5 47.2)";
        QTest::newRow("array") << QByteArray("[{'a':'01004','at':{'lon':-1.5,'lat':47.2}},{'a':'x','b':1}]")
                               << "a|at_lon|at_lat|b"
                               << "01004|-1.5|47.2|(none)" << point << 2;
        QTest::newRow("results") << QByteArray("{'total_count':9,'results':[{'a':1,'geo_point_2d':{'lon':-1.5,'lat':"
                                               "47.2}}]}")
                                 << "a|geo_point_2d_lon|geo_point_2d_lat"
                                 << "1|-1.5|47.2" << point << 1;
        QTest::newRow("records of Opendatasoft v1")
            << QByteArray("{'nhits':1,'parameters':{'facet':['b']},'facets':[{'n':1}],'records':[{'recordid':'r',"
                          "'fields':{'a':1,'geo_point_2d':[47.2,-1.5]}}]}")
            << "recordid|a|geo_point_2d"
            << "r|1|47.2|-1.5" << point << 1;
        QTest::newRow("data in a member") << QByteArray("{'meta':{'page':1},'reponse':{'communes':[{'code':'44109',"
                                                        "'longitude':'-1,5','latitude':'47,2'}]}}")
                                          << "code|longitude|latitude"
                                          << "44109|-1,5|47,2" << point << 1;
        QTest::newRow("geometry of any name")
            << QByteArray("[{'nom':'Nantes','centre':{'type':'Point','coordinates':[-1.5,47.2]},'codes':['44000',"
                          "'44100']}]")
            << "nom|centre|codes"
            << "Nantes|{\"type\":\"Point\",\"coordinates\":[-1.5,47.2]}|44000|44100" << point << 1;
        QTest::newRow("lines") << QByteArray("{'a':1,'lon':-1.5,'lat':47.2}\n{'a':2,'lon':0,'lat':0}\n") << "a|lon|lat"
                               << "1|-1.5|47.2" << point << 2;
        QTest::newRow("one record") << QByteArray("{'a':1,'b':{'c':[1,2]}}") << "a|b_c"
                                    << "1|1|2"
                                    << "" << 1;
        QTest::newRow("array of features")
            << QByteArray("[{'type':'Feature','properties':{'a':1},'geometry':{'type':'Point','coordinates':[-1.5,"
                          "47.2]}}]")
            << "a|geometry"
            << "1|{\"type\":\"Point\",\"coordinates\":[-1.5,47.2]}" << point << 1;
        QTest::newRow("digits beyond 64 bits") << QByteArray("[{'id':123456789012345678901234567890}]") << "id"
                                               << "123456789012345678901234567890"
                                               << "" << 1;
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF[{'a':1}]") << "a"
                              << "1"
                              << "" << 1;
        QTest::newRow("Latin-1") << QByteArray("[{'a':'Rez\xE9'}]") << "a"
                                 << "Rezé"
                                 << "" << 1;
    }
    void shapesOfRecords() {
        QFETCH(QByteArray, json);
        QFETCH(int, rows);
        const QTemporaryDir folder;
        auto source = Source::open(write(folder, "a.json", quoted(json)));
        QVERIFY2(source.has_value(), source ? "" : reasonOf(source.error()).c_str());
        QTEST(QString::fromStdString(namesOf(source->info())), "names");
        QCOMPARE(source->info().rows, std::int64_t{rows});
        const auto read = rowsOf(*source);
        QVERIFY(read.has_value());
        QCOMPARE(static_cast<int>(read->size()), rows);
        QTEST(QString::fromStdString(joined(read->front())), "first");
        QTEST(QString::fromStdString(geom::toWkt(read->front().geometry)), "place");
    }

    void whatIsNoObjectIsListed() {
        const QTemporaryDir folder;
        const auto rows = rowsOf(write(folder, "a.json", "[{\"a\":1},null,{\"a\":2}]"));
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), std::size_t{3});
        QCOMPARE(rows->at(1).diagnostics.front().severity, Severity::rejected);
    }

    void geoJsonIsLeftToItsReader_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("type first") << QByteArray("{'type':'FeatureCollection','features':[{'type':'Feature',"
                                                  "'properties':{'a':1},'geometry':null}]}");
        QTest::newRow("type last") << QByteArray(
            "{'features':[{'geometry':null,'properties':{'a':1},'type':'Feature'}],"
            "'type':'FeatureCollection'}");
    }
    void geoJsonIsLeftToItsReader() {
        QFETCH(QByteArray, json);
        const QTemporaryDir folder;
        const auto source = Source::open(write(folder, "a.json", quoted(json)));
        QVERIFY(source.has_value());
        QCOMPARE(source->info().driver, std::string{"GeoJSON"});
    }

    // Stops and areas as the operator counts them (README of the real files), values by another parser.
    void transitStops() {
        const QString path = shared("nantes/244400404_tan-arrets.json");
        if (path.isEmpty()) QSKIP("the folder of real files is not beside the project");
        auto source = Source::open(path.toStdString());
        QVERIFY(source.has_value());
        QCOMPARE(source->info().rows, std::int64_t{3697});
        const auto rows = rowsOf(*source);
        std::ifstream stream(path.toStdString());
        const auto expected = nlohmann::json::parse(stream);
        const std::size_t id = *source->fieldIndex("stop_id");
        const std::size_t type = *source->fieldIndex("location_type");
        int areas = 0;
        for (std::size_t i = 0; i < rows->size(); ++i) {
            QCOMPARE(value(rows->at(i), id), expected[i]["stop_id"].get<std::string>());
            const auto* place = std::get_if<geom::PointM>(&rows->at(i).geometry);
            QVERIFY(place);
            QCOMPARE(place->x, expected[i]["stop_coordinates"]["lon"].get<double>());
            QCOMPARE(place->y, expected[i]["stop_coordinates"]["lat"].get<double>());
            areas += value(rows->at(i), type) == "1";
        }
        QCOMPARE(areas, 1131);
    }

    void fieldsThatComeLateAreTold() {
        const QTemporaryDir folder;
        std::string json = "[";
        const std::string filler(1U << 20U, 'x');
        for (int i = 0; i < 600; ++i)
            json += (i > 0 ? ",{\"a\":\"" : "{\"a\":\"") + (i % 8 == 0 ? filler : "y") + "\"}";
        json += ",{\"a\":1,\"late\":2},{\"late\":3}]";
        auto source = Source::open(write(folder, "a.json", QByteArray::fromStdString(json)));
        QVERIFY(source.has_value());
        QCOMPARE(source->info().rows, std::int64_t{-1});
        int told = 0;
        JobControl control;
        QVERIFY(source->read(
            [&](SourceRow&& row) -> Result<void> {
                for (const Diagnostic& d : row.diagnostics) told += d.code == DiagnosticCode::fieldIgnored;
                return {};
            },
            control));
        QCOMPARE(told, 1);
    }
};

QTEST_GUILESS_MAIN(JsonSourceTest)
#include "json_source_test.moc"
