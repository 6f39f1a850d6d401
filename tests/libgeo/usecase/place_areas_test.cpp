#include "desk_case.h"
#include "usecase/import_source.h"
#include "usecase/pick_parcel.h"
#include "usecase/place_areas.h"

#include <QFileInfo>

using namespace deskcase;
using domain::Kind;

class PlaceAreasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Published beside the file: 533.83 km² in EPSG:2154, 534.68 in EPSG:3947, 534.76 on the ellipsoid.
    void theTwentyFourCommunes_data() {
        QTest::addColumn<int>("epsg");
        QTest::addColumn<double>("planimetric");
        QTest::newRow("Lambert-93") << 2154 << 533.83;
        QTest::newRow("CC47") << 3947 << 534.68;
    }
    void theTwentyFourCommunes() {
        QFETCH(int, epsg);
        QFETCH(double, planimetric);
        const QString file =
            qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/data/nantes/communes_nantes_metropole.geojson";
        if (!QFileInfo::exists(file)) QSKIP("The data folder is not beside the checkout.");
        QTemporaryDir folder;
        auto desk = must(usecase::Desk::create(folder.filePath("w.entente").toStdString(), {"Essai", epsg}, "tester"));
        JobControl job;
        usecase::ImportRequest request;
        request.source = file.toStdString();
        request.kind = Kind::commune;
        must(usecase::importSource(desk, request, job));
        SquareMetres plane;
        SquareMetres ellipsoid;
        for (const auto& row : all(desk, Kind::commune)) {
            const auto areas = must(usecase::areasOf(desk, row));
            plane += areas.planimetric.value();
            ellipsoid += areas.ellipsoidal.value();
            QVERIFY(!areas.cadastral && !areas.stated && !areas.isGapWide());
        }
        QVERIFY2(std::abs(plane.value / 1e6 - planimetric) < 0.005, qPrintable(QString::number(plane.value)));
        QVERIFY2(std::abs(ellipsoid.value / 1e6 - 534.76) < 0.005, qPrintable(QString::number(ellipsoid.value)));
    }

    void theGapOfAParcel_data() {
        QTest::addColumn<double>("contenance");
        QTest::addColumn<bool>("isWide");
        QTest::newRow("the same") << 225.0 << false; // of 15 m by 15 m
        QTest::newRow("4 % more") << 225.0 / 1.04 << false;
        QTest::newRow("6 % more") << 225.0 / 1.06 << true;
        QTest::newRow("6 % less") << 225.0 / 0.94 << true;
    }
    void theGapOfAParcel() {
        QFETCH(double, contenance);
        QFETCH(bool, isWide);
        FreshDesk fresh;
        domain::Parcel parcel = storetest::parcel(1);
        parcel.contenance = SquareMetres{contenance};
        const auto areas = must(usecase::areasOf(fresh.desk, domain::toRecord(parcel)));
        QCOMPARE(areas.isGapWide(), isWide);
        QCOMPARE(areas.cadastral->value, contenance);
        QVERIFY(QString::fromStdString(areas.crsName).contains("Lambert-93"));
    }

    // A site has the sum of its parcels, where each is known with its area.
    void theCadastralAreaOfASite() {
        FreshDesk fresh;
        for (int i = 1; i <= 2; ++i) must(fresh.desk.add(domain::toRecord(storetest::parcel(i))));
        domain::Site site = storetest::site("Halle");
        site.parcels = {*storetest::parcel(1).idu, *storetest::parcel(2).idu};
        QCOMPARE(must(usecase::areasOf(fresh.desk, domain::toRecord(site))).cadastral->value, 800.5);
        site.parcels.push_back(*storetest::parcel(3).idu);
        QVERIFY(!must(usecase::areasOf(fresh.desk, domain::toRecord(site))).cadastral);
        QCOMPARE(must(usecase::areasOf(fresh.desk, domain::toRecord(site))).stated->value, 1234.5);
        QVERIFY(!must(usecase::areasOf(fresh.desk, domain::toRecord(site))).planimetric); // a point
    }
};

QTEST_GUILESS_MAIN(PlaceAreasTest)
#include "place_areas_test.moc"
