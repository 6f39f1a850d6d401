#include "geom/crs.h"
#include "geom/measure.h"
#include "geom/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace geo;
using namespace geo::geom;

class CrsTest : public QObject {
    Q_OBJECT
private slots:
    // The conic's constants of IGN, evaluated in closed form apart from PROJ.
    void agreesWithTheClosedForm() {
        QFile file{qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/reference/methods/vectors.json"};
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the published numbers are not beside the project");
        const auto points = QJsonDocument::fromJson(file.readAll())["projection"]["points"].toArray();
        QVERIFY(points.size() >= 2);
        for (const QJsonValue& each : points) {
            for (const int epsg : {kLambert93, kConicConform47}) {
                const auto expected = each[QString("EPSG:%1").arg(epsg)].toArray();
                const auto transform = Transform::create(kLonLat, epsg);
                QVERIFY(transform.has_value());
                const PointM found = transform->fromLonLat({each["lon"].toDouble(), each["lat"].toDouble()});
                QVERIFY(std::abs(found.x - expected[0].toDouble()) < 0.001);
                QVERIFY(std::abs(found.y - expected[1].toDouble()) < 0.001);
            }
        }
    }

    void thereAndBackIsTheSamePlace() {
        const auto there = Transform::create(kLambert93, kConicConform47).value();
        const auto back = Transform::create(kConicConform47, kLambert93).value();
        const Geometry shape = fromWkt("POLYGON ((355000 6689000, 356000 6689000, 356000 6690000, 355000 6689000))").value();
        const Geometry returned = back.apply(there.apply(shape).value()).value();
        const auto& before = std::get<Polygon>(shape).outer;
        const auto& after = std::get<Polygon>(returned).outer;
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) QVERIFY(distance(before[i], after[i]).value < 1e-4);
    }

    void aPlaceWithoutImageIsAnError() {
        const auto transform = Transform::create(kLonLat, kLambert93).value();
        const auto changed = transform.apply(Geometry{PointM{0.0, 400.0}});
        QVERIFY(!changed.has_value());
        QVERIFY(changed.error().code == ErrorCode::valueOutOfRange);
    }

    void unknownSystemsAreRefused() {
        QVERIFY(Transform::create(4326, 999999).error().code == ErrorCode::crsUnknown);
        QVERIFY(crsInfo(1).error().code == ErrorCode::crsUnknown);
        QVERIFY(crsInfo(kLambert93)->isProjected);
        QVERIFY(!crsInfo(kLonLat)->isProjected);
    }

    // IGN, Lambert-93: the scale error at Nantes (latitude 47.2) is about -0.09 % in length, so -0.17 % in area.
    void ellipsoidalAreaIsLargerThanPlanimetricAtNantes() {
        const Geometry square = fromWkt("POLYGON ((355000 6689000, 356000 6689000, 356000 6690000, 355000 6690000, 355000 6689000))").value();
        const double ellipsoidal = ellipsoidalArea(square, kLambert93)->value;
        const double ratio = ellipsoidal / planimetricArea(square).value;
        QVERIFY2(ratio > 1.0015 && ratio < 1.0020, qPrintable(QString::number(ratio, 'f', 6)));
    }
};

QTEST_GUILESS_MAIN(CrsTest)
#include "crs_test.moc"
