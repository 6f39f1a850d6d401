#include "usecase/ground.h"

#include "desk_case.h"
#include "geom/text.h"
#include "usecase/import_source.h"

#include <QFile>

using namespace deskcase;
using domain::Kind;

namespace {

std::filesystem::path write(const QTemporaryDir& folder, const QByteArray& bytes) {
    QFile file{folder.filePath("a.csv")};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) throw std::runtime_error("no file");
    return folder.filePath("a.csv").toStdString();
}

// A square commune around the castle of Nantes.
usecase::ImportRequest communeIn(const QTemporaryDir& folder) {
    usecase::ImportRequest request;
    request.source =
        write(folder, "insee;nom;wkt\n44109;Nantes;\"POLYGON ((-1.7 47.1,-1.4 47.1,-1.4 47.3,-1.7 47.3,-1.7 "
                      "47.1))\"\n");
    request.kind = Kind::commune;
    return request;
}

} // namespace

class GroundTest : public QObject {
    Q_OBJECT
private slots:
    void anEmptyWorkspaceHasNone() {
        FreshDesk fresh;
        QVERIFY(!must(usecase::groundInDegrees(fresh.desk, fresh.job)));
    }

    void theGroundOfTheCommunes() {
        FreshDesk fresh;
        must(usecase::importSource(fresh.desk, communeIn(fresh.folder), fresh.job));
        const auto ground = must(usecase::groundInDegrees(fresh.desk, fresh.job));
        QVERIFY(ground.has_value());
        // The box in metres lies a little askew to the meridian of the place.
        QVERIFY(std::abs(ground->minX + 1.7) < 0.02 && std::abs(ground->maxX + 1.4) < 0.02);
        QVERIFY(std::abs(ground->minY - 47.1) < 0.02 && std::abs(ground->maxY - 47.3) < 0.02);
    }

    // The castle in three systems (GDAL's gdaltransform) that the file does not name, and with its axes exchanged.
    void whatIsImportedIsReadOnThatGround_data() {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<int>("epsg");
        QTest::newRow("CC47") << QByteArray("1355299,26;6234176,78") << 3947;
        QTest::newRow("UTM 30") << QByteArray("609515,88;5230326,98") << 32630;
        QTest::newRow("northing first") << QByteArray("6689601,12;355570,76") << 2154;
        QTest::newRow("latitude first") << QByteArray("47,2173;-1,5536") << 4326;
    }
    void whatIsImportedIsReadOnThatGround() {
        QFETCH(QByteArray, place);
        QFETCH(int, epsg);
        FreshDesk fresh;
        must(usecase::importSource(fresh.desk, communeIn(fresh.folder), fresh.job));
        usecase::ImportRequest request;
        request.source = write(fresh.folder, "code;nom;x;y\nA;Atelier;" + place + "\n");
        request.kind = Kind::amenity;
        const auto done = must(usecase::importSource(fresh.desk, request, fresh.job));
        QCOMPARE(done.dataset.epsg.value_or(0), epsg);
        const auto isTold = std::ranges::find(done.diagnostics, DiagnosticCode::crsAssumed, &Diagnostic::code);
        QVERIFY(isTold != done.diagnostics.end());
        const auto rows = all(fresh.desk, Kind::amenity);
        QCOMPARE(rows.size(), std::size_t{1});
        const auto* point = std::get_if<geom::PointM>(&rows.front().shapes.front());
        QVERIFY(point && std::hypot(point->x - 355570.76, point->y - 6689601.12) < 10.0);
    }
};

QTEST_GUILESS_MAIN(GroundTest)
#include "ground_test.moc"
