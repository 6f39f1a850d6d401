#include "geom/read_coordinates.h"

#include "geom/crs.h"

#include <QTest>

#include <cmath>

using namespace geo::geom;

namespace {

// The castle of Nantes by its published degrees.
constexpr LonLat kCastle{-1.5497, 47.2161};
const BoxM kTerritory{330'000.0, 6'660'000.0, 380'000.0, 6'720'000.0};

PointM metres(int epsg) {
    return Transform::create(kLonLat, epsg)->fromLonLat(kCastle);
}

} // namespace

class ReadCoordinatesTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("form");
        QTest::addColumn<bool>("isSwapped");
        const auto row = [](const QString& text, CoordinateForm form, bool isSwapped = false) {
            QTest::newRow(qPrintable(text)) << text << static_cast<int>(form) << isSwapped;
        };
        const PointM l93 = metres(kLambert93);
        const PointM cc47 = metres(kConicConform47);
        const auto n = [](double value, int decimals = 1) { return QString::number(value, 'f', decimals); };
        const auto grouped = [](double value) {
            QString digits = QString::number(std::round(value), 'f', 0);
            for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, QChar(0x202F));
            return digits;
        };
        row(n(l93.x) + " " + n(l93.y), CoordinateForm::lambert93);
        row(n(l93.x) + ", " + n(l93.y), CoordinateForm::lambert93);
        row(n(l93.x) + ";" + n(l93.y), CoordinateForm::lambert93);
        row(n(l93.x).replace('.', ',') + " " + n(l93.y).replace('.', ','), CoordinateForm::lambert93);
        row("x " + grouped(l93.x) + "  y " + grouped(l93.y) + "  L93", CoordinateForm::lambert93);
        row(grouped(l93.x) + " " + grouped(l93.y), CoordinateForm::lambert93);
        row(n(l93.y) + " " + n(l93.x), CoordinateForm::lambert93, true);
        row("Y=" + n(l93.y) + " X=" + n(l93.x), CoordinateForm::lambert93, true);
        row(n(cc47.x) + " " + n(cc47.y), CoordinateForm::cc47);
        row(n(cc47.x) + " " + n(cc47.y) + " CC47", CoordinateForm::cc47);
        row(n(cc47.x) + " " + n(cc47.y) + " EPSG:3947", CoordinateForm::cc47);
        row("47.2161, -1.5497", CoordinateForm::degrees);
        row("47.2161 -1.5497", CoordinateForm::degrees);
        row("47.2161,-1.5497", CoordinateForm::degrees);
        row("47,2161 -1,5497", CoordinateForm::degrees);
        row("47,2161,-1,5497", CoordinateForm::degrees);
        row("47,2161 ; -1,5497", CoordinateForm::degrees);
        row("-1.5497 47.2161", CoordinateForm::degrees, true);
        row("lat 47.2161 lon -1.5497", CoordinateForm::degrees);
        row("lon: -1.5497 lat: 47.2161", CoordinateForm::degrees, true);
        row(QStringLiteral("47,21610°\u202fN  1,54970°\u202fO"), CoordinateForm::degrees);
        row(QStringLiteral("47.2161° N, 1.5497° W"), CoordinateForm::degrees);
        row(QStringLiteral("1.5497 W 47.2161 N"), CoordinateForm::degrees, true);
        row(QStringLiteral("47°12'57.96\" N 1°32'58.92\" O"), CoordinateForm::sexagesimal);
        row(QStringLiteral("47° 12′ 57,96″ N, 1° 32′ 58,92″ O"), CoordinateForm::sexagesimal);
        row(QStringLiteral("N 47°12'57.96\" W 1°32'58.92\""), CoordinateForm::sexagesimal);
        row(QStringLiteral("47°12.966' N 1°32.982' W"), CoordinateForm::sexagesimal);
        row(QStringLiteral("47°12'57.96\" -1°32'58.92\""), CoordinateForm::sexagesimal);
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(int, form);
        QFETCH(bool, isSwapped);
        const auto read = readCoordinates(text.toStdString(), kLambert93, kTerritory);
        QVERIFY(!read.empty());
        QCOMPARE(static_cast<int>(read.front().form), form);
        QCOMPARE(read.front().isSwapped, isSwapped);
        const PointM there = metres(kLambert93);
        const double off = std::hypot(read.front().place.x - there.x, read.front().place.y - there.y);
        QVERIFY2(off < 1.0, qPrintable(QStringLiteral("%1 m off").arg(off)));
    }

    void theWorkspaceMayHaveAnotherCrs() {
        const auto read = readCoordinates("47.2161 -1.5497", kConicConform47, {});
        QVERIFY(!read.empty());
        QVERIFY(std::hypot(read.front().place.x - metres(kConicConform47).x,
                           read.front().place.y - metres(kConicConform47).y) < 0.01);
        const PointM utm = metres(32630);
        const QString text = QStringLiteral("%1 %2").arg(utm.x, 0, 'f', 2).arg(utm.y, 0, 'f', 2);
        const auto own =
            readCoordinates(text.toStdString(), 32630, {utm.x - 1e4, utm.y - 1e4, utm.x + 1e4, utm.y + 1e4});
        QVERIFY(!own.empty());
        QCOMPARE(own.front().form, CoordinateForm::workspace);
    }

    // Town halls far from metropolitan France, in the CRS that is used there.
    void theTerritoryMayBeFarAway_data() {
        QTest::addColumn<double>("lat");
        QTest::addColumn<double>("lon");
        QTest::addColumn<int>("epsg");
        QTest::newRow("Saint-Denis, La Réunion") << -20.8789 << 55.4481 << 2975;
        QTest::newRow("Fort-de-France") << 14.6037 << -61.0731 << 5490;
        QTest::newRow("Porto") << 41.1496 << -8.6110 << 3763;
    }
    void theTerritoryMayBeFarAway() {
        QFETCH(double, lat);
        QFETCH(double, lon);
        QFETCH(int, epsg);
        const PointM there = Transform::create(kLonLat, epsg)->fromLonLat({lon, lat});
        for (const QString& text : {QStringLiteral("%1, %2").arg(lat, 0, 'f', 4).arg(lon, 0, 'f', 4),
                                    QStringLiteral("%1 %2").arg(there.x, 0, 'f', 1).arg(there.y, 0, 'f', 1)}) {
            const auto read = readCoordinates(text.toStdString(), epsg, {});
            QVERIFY2(!read.empty(), qPrintable(text));
            QVERIFY2(std::hypot(read.front().place.x - there.x, read.front().place.y - there.y) < 1.0,
                     qPrintable(text));
        }
    }

    void isNone_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "Nantes", "12 rue de Strasbourg", "44109000AB0123", "AB 123", "44000", "355576",
                                 "355576 6689720 12", "99 99", "0 0", "47°13'06\" N", "N N", "1,2,3", "- -", "° °"})
            QTest::newRow(text) << text;
    }
    void isNone() {
        QFETCH(QString, text);
        QVERIFY(readCoordinates(text.toStdString(), kLambert93, kTerritory).empty());
    }
};

QTEST_GUILESS_MAIN(ReadCoordinatesTest)
#include "read_coordinates_test.moc"
