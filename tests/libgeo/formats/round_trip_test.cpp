// What is written is read again as it was: every kind, every format, values drawn at random. Only the number of a
// dataset is asked for by name, for another workspace's numbers mean nothing.
#include "libgeo/domain/random_record.h"
#include "sample_files.h"

#include "formats/writer.h"
#include "geom/text.h"

#include <QTest>

#include <cmath>

using namespace geo;
using namespace geo::formats;
using domain::Kind;
using domain::Record;

namespace {

constexpr int kRows = 40;

struct Form {
    const char* file;
    const char* profile;
    double tolerance; // of a coordinate, metres
    bool hasGeometry; // where a kind has shapes
};

// GeoJSON has 7 decimals of a degree, about a centimetre; tables have centimetres.
constexpr Form kForms[] = {{"a.gpkg", "", 1e-6, true},       {"a.shp", "", 1e-6, true},
                           {"a.geojson", "", 0.03, true},    {"a.csv", "csv", 0.011, true},
                           {"a.csv", "fr-csv", 0.011, true}, {"a.xlsx", "", 0.011, true}};

std::vector<Record> randomRecords(Kind kind, quint32 seed) {
    domain::RandomRecords random{seed, 0.3};
    std::vector<Record> records;
    while (records.size() < std::size_t{kRows}) {
        Record record = random.record(kind);
        if (!domain::violations(record).empty()) continue;
        record.id = static_cast<std::int64_t>(records.size()) + 1; // GeoPackage is read in the order of its numbers
        records.push_back(std::move(record));
    }
    return records;
}

bool isNear(const geom::Geometry& a, const geom::Geometry& b, double tolerance) {
    if (geom::isEmpty(a) || geom::isEmpty(b)) return geom::isEmpty(a) && geom::isEmpty(b);
    const geom::BoxM first = geom::boxOf(a);
    const geom::BoxM second = geom::boxOf(b);
    return geom::typeOf(a) == geom::typeOf(b) && std::abs(first.minX - second.minX) < tolerance &&
           std::abs(first.minY - second.minY) < tolerance && std::abs(first.maxX - second.maxX) < tolerance &&
           std::abs(first.maxY - second.maxY) < tolerance;
}

QString textOf(const domain::Value& value) {
    return QString::fromStdString(domain::toText(value)) + QStringLiteral(" of type %1").arg(value.index());
}

// What the reader finds in the code of the row where it is not said.
bool isDerived(Kind kind, std::string_view field) {
    return (kind == Kind::qpv && field == "generation") || (kind == Kind::iris && field == "commune") ||
           (kind == Kind::parcel && (field == "commune" || field == "section" || field == "number"));
}

// The first difference between two records, "" for none.
QString difference(const Record& before, const Record& after, double tolerance) {
    const auto& info = domain::infoOf(before.kind);
    for (std::size_t i = 0; i < info.fields.size(); ++i)
        if (before.values[i] != after.values[i] &&
            (domain::isKnown(before.values[i]) || !isDerived(before.kind, info.fields[i].name)))
            return QStringLiteral("%1: %2 became %3")
                .arg(QString::fromUtf8(info.fields[i].name.data(), static_cast<int>(info.fields[i].name.size())),
                     textOf(before.values[i]), textOf(after.values[i]));
    for (std::size_t i = 0; i < info.shapes.size(); ++i)
        // A site that is not said to be anywhere is within its outline.
        if (!(info.shapes.size() > 1 && i == 0 && geom::isEmpty(before.shapes[i])) &&
            !isNear(before.shapes[i], after.shapes[i], tolerance))
            return QStringLiteral("shape %1: %2 became %3")
                .arg(QString::number(i), QString::fromStdString(geom::toWkt(before.shapes[i])),
                     QString::fromStdString(geom::toWkt(after.shapes[i])));
    return {};
}

Result<WriteReport> written(const std::string& path, const Form& form, Kind kind, const std::vector<Record>& records,
                            Wording wording = {}) {
    const RecordBatch batches[] = {batchOf(kind, records)};
    WriteOptions options;
    GEO_ASSIGN(options.format, formatOf(path, form.profile));
    options.withGeometry = true;
    options.overwrite = true;
    options.wording = std::move(wording);
    JobControl control;
    return writeRecords(path, batches, options, control);
}

RecordMapping mappingOf(Kind kind) {
    RecordMapping mapping;
    mapping.kind = kind;
    if (domain::infoOf(kind).find("dataset_id")) mapping.fields["dataset_id"] = "dataset_id";
    return mapping;
}

} // namespace

class RoundTripTest : public QObject {
    Q_OBJECT
private slots:
    void everyKindInEveryFormat_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("form");
        QTest::addColumn<quint32>("seed");
        for (const Kind kind : domain::kAllKinds) {
            if (kind == Kind::dataset) continue; // is made by an import, and is never one
            for (int form = 0; form < int{std::size(kForms)}; ++form)
                for (const quint32 seed : {1U, 20'26U})
                    QTest::addRow("%s %s%s seed %u", std::string{domain::name(kind)}.c_str(), kForms[form].file,
                                  kForms[form].profile, seed)
                        << static_cast<int>(kind) << form << seed;
        }
    }
    void everyKindInEveryFormat() {
        QFETCH(int, kind);
        QFETCH(int, form);
        QFETCH(quint32, seed);
        const QTemporaryDir folder;
        const Kind of = static_cast<Kind>(kind);
        const Form& as = kForms[form];
        const std::vector<Record> records = randomRecords(of, seed);
        std::string path = folder.filePath(as.file).toStdString();
        const auto report = written(path, as, of, records);
        QVERIFY2(report.has_value(), report ? "" : files::reasonOf(report.error()).c_str());
        if (domain::infoOf(of).shapes.empty() && path.ends_with(".shp")) path = folder.filePath("a.dbf").toStdString();
        const auto again = files::readAll(path, mappingOf(of));
        QVERIFY2(again.has_value(), again ? "" : files::reasonOf(again.error()).c_str());
        for (const auto& row : again->rejected)
            QFAIL(qPrintable(QStringLiteral("row %1 rejected: %2 %3")
                                 .arg(row.row)
                                 .arg(QString::fromStdString(std::string{argument(row.reason.arguments, "field")}),
                                      QString::fromStdString(std::string{argument(row.reason.arguments, "value")}))));
        QCOMPARE(again->records.size(), records.size());
        for (std::size_t i = 0; i < records.size(); ++i) {
            const QString found = difference(records[i], again->records[i], as.tolerance);
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("row %1: %2").arg(i + 1).arg(found)));
        }
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "round_trip_test.moc"
