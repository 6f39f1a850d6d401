// Every rule of RFC 7946 that says MUST, MUST NOT or SHOULD of a file, read from the text of the RFC and looked at
// without the code that writes.
#include "libgeo/domain/random_record.h"
#include "sample_files.h"

#include "formats/writer.h"
#include "geom/text.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTest>

using namespace geo;
using namespace geo::formats;
using domain::Kind;
using domain::Record;
using nlohmann::json;

namespace {

// What is wrong with a file, the first thing; "" for nothing. Each answer names the section of the RFC.
class Verifier {
public:
    QString collection(const json& text) {
        if (!text.is_object() || text.value("type", "") != "FeatureCollection") return "3.3 type";
        if (!text.contains("features") || !text["features"].is_array()) return "3.3 features";
        for (const char* other : {"coordinates", "geometries", "geometry", "properties"})
            if (text.contains(other)) return QStringLiteral("7.1 %1").arg(other);
        if (text.contains("crs")) return "4 crs";
        for (const json& each : text["features"])
            if (const QString fault = feature(each); !fault.isEmpty()) return fault;
        return {};
    }

private:
    QString feature(const json& text) {
        if (!text.is_object() || text.value("type", "") != "Feature") return "3.2 type";
        if (!text.contains("geometry") || !text.contains("properties")) return "3.2 members";
        if (!text["properties"].is_object() && !text["properties"].is_null()) return "3.2 properties";
        if (text.contains("id") && !text["id"].is_string() && !text["id"].is_number()) return "3.2 id";
        for (const char* other : {"coordinates", "geometries", "features", "crs"})
            if (text.contains(other)) return QStringLiteral("7.1 %1").arg(other);
        return text["geometry"].is_null() ? QString{} : geometry(text["geometry"]);
    }

    QString geometry(const json& text) {
        for (const char* other : {"geometry", "properties", "features", "crs"})
            if (text.contains(other)) return QStringLiteral("7.1 %1").arg(other);
        if (!text.contains("coordinates") || !text["coordinates"].is_array()) return "3.1 coordinates";
        const json& at = text["coordinates"];
        const std::string type = text.value("type", "");
        if (type == "Point") return position(at);
        if (type == "LineString") return line(at);
        if (type == "Polygon") return polygon(at);
        if (type == "MultiPoint") return each(at, &Verifier::position);
        if (type == "MultiLineString") return each(at, &Verifier::line);
        if (type == "MultiPolygon") return each(at, &Verifier::polygon);
        return "1.4 type";
    }

    QString each(const json& list, QString (Verifier::*check)(const json&)) {
        for (const json& item : list)
            if (const QString fault = (this->*check)(item); !fault.isEmpty()) return fault;
        return {};
    }

    // Longitude and latitude, in this order; nothing behind a height.
    QString position(const json& at) {
        if (!at.is_array() || at.size() < 2 || at.size() > 3 || !at[0].is_number() || !at[1].is_number())
            return "3.1.1 position";
        const double longitude = at[0].get<double>();
        const double latitude = at[1].get<double>();
        return std::abs(longitude) > 180.0 || std::abs(latitude) > 90.0 ? "4 degrees" : "";
    }

    QString line(const json& at) {
        if (!at.is_array() || at.size() < 2) return "3.1.4 two positions";
        return each(at, &Verifier::position);
    }

    QString polygon(const json& rings) {
        if (!rings.is_array() || rings.empty()) return "3.1.6 rings";
        for (std::size_t i = 0; i < rings.size(); ++i) {
            const json& ring = rings[i];
            if (const QString fault = each(ring, &Verifier::position); !fault.isEmpty()) return fault;
            if (ring.size() < 4) return "3.1.6 four positions";
            if (ring.front() != ring.back()) return "3.1.6 closed";
            double turning = 0.0;
            for (std::size_t k = 0; k + 1 < ring.size(); ++k)
                turning += (ring[k + 1][0].get<double>() - ring[k][0].get<double>()) *
                           (ring[k + 1][1].get<double>() + ring[k][1].get<double>() - 2.0 * ring[0][1].get<double>());
            const bool isCounterClockwise = turning < 0.0;
            if (isCounterClockwise != (i == 0)) return "3.1.6 right-hand rule";
        }
        return {};
    }
};

QByteArray written(const QTemporaryDir& folder, Kind kind, const std::vector<Record>& records, int recordsEpsg) {
    const RecordBatch batches[] = {batchOf(kind, records), batchOf(Kind::space, {})};
    WriteOptions options;
    options.format = FileFormat::geoJson;
    options.recordsEpsg = recordsEpsg;
    options.epsg = 3947; // has no say here
    options.overwrite = true;
    JobControl control;
    const QString path = folder.filePath("a.geojson");
    const std::size_t batchCount = recordsEpsg == 2154 ? 1 : 2;
    if (!writeRecords(path.toStdString(), std::span{batches}.first(batchCount), options, control)) return {};
    return files::bytesOf(path);
}

} // namespace

class GeoJsonStandardTest : public QObject {
    Q_OBJECT
private slots:
    void theVerifierSeesFaults_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("fault");
        const auto geometry = [](const char* name, const QByteArray& text, const char* fault) {
            QTest::newRow(name)
                << "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                   "\"geometry\":" +
                       text + "}]}"
                << QString{fault};
        };
        geometry("clockwise", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[0,0]]]}",
                 "3.1.6 right-hand rule");
        geometry("right", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}", "");
        geometry("hole that turns as its ring",
                 "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]],[[4,1],[5,1],[5,2],[4,1]]]}",
                 "3.1.6 right-hand rule");
        geometry("metres", "{\"type\":\"Point\",\"coordinates\":[355000,6689000]}", "4 degrees");
        geometry("open", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}", "3.1.6 closed");
        geometry("null", "null", "");
        QTest::newRow("crs") << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[],\"crs\":{}}") << "4 crs";
        QTest::newRow("no geometry member")
            << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{}}]}")
            << "3.2 members";
    }
    void theVerifierSeesFaults() {
        QFETCH(QByteArray, text);
        QTEST(Verifier{}.collection(json::parse(text.toStdString())), "fault");
    }

    void everyKindFollowsTheStandard_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("epsg");
        for (const Kind kind : domain::kAllKinds)
            for (const int epsg : {2154, 3857})
                QTest::addRow("%s %d", std::string{domain::name(kind)}.c_str(), epsg) << static_cast<int>(kind) << epsg;
    }
    void everyKindFollowsTheStandard() {
        QFETCH(int, kind);
        QFETCH(int, epsg);
        domain::RandomRecords random{7, 0.3};
        std::vector<Record> records;
        for (int i = 0; i < 50; ++i) records.push_back(random.record(static_cast<Kind>(kind)));
        const QTemporaryDir folder;
        const QByteArray bytes = written(folder, static_cast<Kind>(kind), records, epsg);
        const json text = json::parse(bytes.toStdString()); // 2.: JSON, UTF-8
        const QString fault = Verifier{}.collection(text);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(text["features"].size(), records.size()); // rows without a place are rows
        for (std::size_t i = 0; i < records.size(); ++i)
            QCOMPARE(text["features"][i].value("id", std::string{}), records[i].key());
        QVERIFY(!QRegularExpression("\\[-?\\d+\\.\\d{8}").match(bytes).hasMatch()); // 11.2: no more than 7 decimals
    }

    void ringsTurnAsTheRfcWants() {
        Record record = domain::emptyRecord(Kind::zone);
        record.id = 1;
        record.values[*domain::infoOf(Kind::zone).indexOf("label")] = std::string{"Nord \"\\\n\t\u0001"};
        record.shapes[0] = *geom::fromWkt(
            "MULTIPOLYGON (((355000 6689000,355000 6689100,355100 6689100,355100 6689000,355000 6689000),"
            "(355040 6689040,355060 6689040,355060 6689060,355040 6689060,355040 6689040)),"
            "((356000 6689000,356100 6689000,356100 6689100,356000 6689000)))");
        const QTemporaryDir folder;
        const json text = json::parse(written(folder, Kind::zone, {record}, 2154).toStdString());
        QCOMPARE(Verifier{}.collection(text), QString{});
        QCOMPARE(text["features"][0]["geometry"]["coordinates"].size(), std::size_t{2});
        QCOMPARE(text["features"][0]["geometry"]["coordinates"][0].size(), std::size_t{2});
        QCOMPARE(text["features"][0]["properties"]["label"].get<std::string>(), std::string{"Nord \"\\\n\t\u0001"});
    }
};

QTEST_GUILESS_MAIN(GeoJsonStandardTest)
#include "geojson_standard_test.moc"
