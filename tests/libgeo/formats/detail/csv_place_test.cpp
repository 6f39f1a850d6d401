#include "formats/detail/csv_place.h"

#include "geom/text.h"

#include <QTest>

using namespace geo;
using namespace geo::formats;

// Places written as text, as they are met in published tables.
class CsvPlaceTest : public QObject {
    Q_OBJECT
private slots:
    void numbers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number"); // -1: none
        QTest::newRow("point") << "355123.45" << 355123.45;
        QTest::newRow("comma") << "355123,45" << 355123.45;
        QTest::newRow("spaces") << "355 123,45" << 355123.45;
        QTest::newRow("no-break space") << QString("355") + QChar(0x00A0) + "123,45" << 355123.45;
        QTest::newRow("narrow space") << QString("6") + QChar(0x202F) + "689" + QChar(0x202F) + "000" << 6689000.0;
        QTest::newRow("plus") << "+2,5" << 2.5;
        QTest::newRow("two commas") << "1,355,100" << -1.0;
        QTest::newRow("word") << "NC" << -1.0;
        QTest::newRow("blank") << " " << -1.0;
        QTest::newRow("no number") << "nan" << -1.0;
        QTest::newRow("endless") << "inf" << -1.0;
        QTest::newRow("unit") << "12 m" << -1.0;
    }
    void numbers() {
        QFETCH(QString, text);
        QTEST(detail::decimal(text.toStdString()).value_or(-1.0), "number");
    }

    void places_data() {
        QTest::addColumn<QString>("names"); // with the values below
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("epsg");
        const QString point = "POINT (-1.55 47.2)";
        QTest::newRow("longitude, latitude") << "longitude/latitude"
                                             << "-1,55/47,2" << point << 4326;
        QTest::newRow("flattened") << "stop_coordinates_lon/stop_coordinates_lat"
                                   << "-1.55/47.2" << point << 4326;
        QTest::newRow("flattened with a point") << "position.lat/position.lon"
                                                << "47.2/-1.55" << point << 4326;
        QTest::newRow("end of a name, no number") << "a_lon/a_lat"
                                                  << "west/north"
                                                  << "" << 0;
        QTest::newRow("x, y") << "coord_x/coord_y"
                              << "355123,45/6689000"
                              << "POINT (355123.45 6689000)" << 0;
        QTest::newRow("pair") << "geo_point_2d/nom"
                              << "47.2,-1.55/a" << point << 4326;
        QTest::newRow("pair in brackets") << "coordonnees/nom"
                                          << "[47.2, -1.55]/a" << point << 4326;
        QTest::newRow("pair with decimal commas") << "coordonnees/nom"
                                                  << "47,2 ; -1,55/a" << point << 4326;
        QTest::newRow("pair with commas and a blank") << "coordonnees/nom"
                                                      << "47,2 -1,55/a" << point << 4326;
        QTest::newRow("pair as a list") << "geo_point_2d/nom"
                                        << "47.2|-1.55/a" << point << 4326;
        QTest::newRow("pair as an object") << "geo_point_2d/nom"
                                           << "{\"lon\": -1.55, \"lat\": 47.2}/a" << point << 4326;
        QTest::newRow("text of any name") << "emprise/nom"
                                          << "point(-1.55 47.2)/a" << point << 0;
        QTest::newRow("GeoJSON of any name") << "emprise/nom"
                                             << "{\"type\":\"Point\",\"coordinates\":[-1.55,47.2]}/a" << point << 4326;
        QTest::newRow("text with a CRS") << "emprise/nom"
                                         << "SRID=3947;POINT(1 2)/a"
                                         << "POINT (1 2)" << 3947;
        QTest::newRow("a word that begins so") << "nom/b"
                                               << "Point du jour/a"
                                               << "" << 0;
    }
    void places() {
        QFETCH(QString, names);
        QFETCH(QString, values);
        std::vector<SourceField> fields;
        SourceRow row;
        const QStringList texts = values.split('/');
        for (int i = 0; i < texts.size(); ++i) {
            fields.push_back({names.split('/')[i].toStdString(), "text", texts[i].toStdString()});
            row.values.emplace_back(texts[i].toStdString());
        }
        const detail::CsvPlace place = detail::placeIn(fields);
        QTEST(detail::statedCrs(place, fields), "epsg");
        detail::setPlace(row, place, fields);
        QTEST(QString::fromStdString(geom::toWkt(row.geometry)), "place");
    }
};

QTEST_GUILESS_MAIN(CsvPlaceTest)
#include "csv_place_test.moc"
