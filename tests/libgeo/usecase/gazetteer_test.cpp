#include "desk_case.h"
#include "geom/measure.h"
#include "usecase/gazetteer.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace deskcase;
using namespace geo::usecase;
using domain::Kind;

namespace {

constexpr double kX = 355'000.0;
constexpr double kY = 6'689'000.0;

void addNamed(Desk& desk, Kind kind, const char* name, const geom::Geometry& shape,
              const std::vector<std::pair<std::string, std::string>>& values) {
    domain::Record record = domain::emptyRecord(kind);
    if (*name != '\0') set(record, "name", std::string{name});
    for (const auto& [field, value] : values) set(record, field, value);
    record.shapes.back() = shape;
    must(desk.add(record));
}

geom::MultiPolygon square(double x, double y, double side) {
    return {{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}}};
}

// Two communes side by side, a kilometre each.
struct Town {
    FreshDesk fresh;
    Town() {
        addNamed(fresh.desk, Kind::commune, "Nantes", square(kX, kY, 1000), {{"insee_code", "44109"}});
        addNamed(fresh.desk, Kind::commune, "Saint-Herblain", square(kX + 1000, kY, 1000), {{"insee_code", "44162"}});
        addNamed(fresh.desk, Kind::qpv, "Bellevue", square(kX + 900, kY + 100, 200), {{"code", "QN04405M"}});
        house("12 Rue de Strasbourg", "44109", kX + 100, kY + 100);
        house("12bis Rue de Strasbourg", "44109", kX + 110, kY + 100);
        house("3 Avenue de la Liberté", "44162", kX + 1100, kY + 100);
        house("3 Avenue de la Liberté", "44109", kX + 300, kY + 300);
        house("7 Rue du 11 Novembre", "44109", kX + 400, kY + 400);
        addNamed(fresh.desk, Kind::amenity, "École Émile Zola", geom::PointM{kX + 50, kY + 50},
                 {{"category", "école"}, {"commune", "44109"}});
        for (const char* idu : {"44109000AB0123", "441620000A0005", "44109044AB0123"}) {
            const double x = kX + 10.0 * (idu[7] + idu[8]);
            addNamed(fresh.desk, Kind::parcel, "", square(x, kY, 10),
                     {{"idu", idu}, {"commune", std::string{idu}.substr(0, 5)}});
        }
    }
    void house(const char* name, const char* commune, double x, double y) {
        addNamed(fresh.desk, Kind::amenity, name, geom::PointM{x, y}, {{"category", "adresse"}, {"commune", commune}});
    }
    [[nodiscard]] Gazetteer gazetteer() { return must(Gazetteer::read(fresh.desk, {}, fresh.job)); }
};

// "kind: name (detail)", one a line.
QString told(const std::vector<FoundPlace>& places) {
    constexpr std::array kNames = {"coordinates", "parcel",     "commune", "qpv",    "site",
                                   "project",     "thirdPlace", "address", "street", "amenity"};
    QStringList lines;
    for (const FoundPlace& place : places)
        lines << QStringLiteral("%1: %2 (%3)")
                     .arg(kNames.at(static_cast<std::size_t>(place.kind)))
                     .arg(QString::fromStdString(place.name), QString::fromStdString(place.detail));
    return lines.join('\n');
}

} // namespace

class GazetteerTest : public QObject {
    Q_OBJECT

private slots:
    void finds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        const auto row = [](const char* text, const char* first) { QTest::newRow(text) << text << first; };
        row("nantes", "commune: Nantes (44109)");
        row("44162", "commune: Saint-Herblain (44162)");
        row("st herblain", "commune: Saint-Herblain (44162)");
        row("saint herbain", "commune: Saint-Herblain (44162)"); // a letter lost
        row("bellev", "qpv: Bellevue ()");
        row("QN04405M", "qpv: Bellevue ()");
        row("12 rue de strasbourg", "address: 12 Rue de Strasbourg (Nantes)");
        row("12 r strasbourg", "address: 12 Rue de Strasbourg (Nantes)");
        row("12 bis rue de strasbourg", "address: 12 bis Rue de Strasbourg (Nantes)");
        row("12bis strasbourg", "address: 12 bis Rue de Strasbourg (Nantes)");
        row("12 rue de strasbourg 44000 nantes", "address: 12 Rue de Strasbourg (Nantes)");
        row("12 rue de strasbuorg", "address: 12 Rue de Strasbourg (Nantes)"); // swapped
        row("99 rue de strasbourg", "street: Rue de Strasbourg (Nantes)");
        row("strasb", "street: Rue de Strasbourg (Nantes)");
        row("3 av liberte saint herblain", "address: 3 Avenue de la Liberté (Saint-Herblain)");
        row("3 av liberte nantes", "address: 3 Avenue de la Liberté (Nantes)");
        row("11 novembre", "street: Rue du 11 Novembre (Nantes)");
        row("emile zola", "amenity: École Émile Zola (Nantes)");
        row("Nantes AB 123", "parcel: 44109000AB0123 (Nantes)");
        row("44109 AB 0123", "parcel: 44109000AB0123 (Nantes)");
        row("44109044AB0123", "parcel: 44109044AB0123 (Nantes)");
        row("A 5", "parcel: 441620000A0005 (Saint-Herblain)");
        row("355100 6689100", "coordinates:  ()");
    }
    void finds() {
        QFETCH(QString, text);
        QFETCH(QString, first);
        const auto found = findPlaces(m_town.fresh.desk, m_gazetteer, text.toStdString(), 5);
        QCOMPARE(told(found).section('\n', 0, 0), first);
    }

    void bothPrefixesOfASectionAreOffered() {
        QCOMPARE(told(findPlaces(m_town.fresh.desk, m_gazetteer, "nantes ab 123", 5)),
                 QStringLiteral("parcel: 44109000AB0123 (Nantes)\nparcel: 44109044AB0123 (Nantes)"));
        QCOMPARE(told(findPlaces(m_town.fresh.desk, m_gazetteer, "044 ab 123", 5)),
                 QStringLiteral("parcel: 44109044AB0123 (Nantes)"));
    }

    void aHouseIsWhereItStands() {
        const auto found = m_gazetteer.find("12 bis rue de strasbourg", 1);
        QVERIFY(!found.empty());
        QCOMPARE(found.front().box.centre(), (geom::PointM{kX + 110, kY + 100}));
        QCOMPARE(found.front().rowKind, std::optional{Kind::amenity});
    }

    void nothingIsFoundForNothing_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "   ", "zzzzzz", "12", "rue de nulle part", "nantes bellevue zola"})
            QTest::newRow(text) << text;
    }
    void nothingIsFoundForNothing() {
        QFETCH(QString, text);
        QCOMPARE(told(findPlaces(m_town.fresh.desk, m_gazetteer, text.toStdString(), 5)), QString{});
    }

    void eachKindHasItsLimit() {
        for (const std::size_t most : {std::size_t{1}, std::size_t{2}})
            QVERIFY(std::ranges::count(m_gazetteer.find("rue", most), PlaceKind::street, &FoundPlace::kind) <=
                    static_cast<std::ptrdiff_t>(most));
    }

    void anAddressFileIsReadBesideTheWorkspace() {
        const QString path = m_town.fresh.folder.filePath("adresses-44.csv");
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat\n"
                   "44109_1234_00005;5;;Quai de la Fosse;44000;44109;Nantes;355200.0;6689200.0;-1.5;47.2\n"
                   "44109_1234_00007;7;ter;Quai de la Fosse;44000;44109;Nantes;355210.0;6689200.0;-1.5;47.2\n");
        file.close();
        JobControl job;
        const auto with = must(Gazetteer::read(m_town.fresh.desk, {path.toStdString()}, job));
        QCOMPARE(told(with.find("7 ter quai de la fosse", 1)).section('\n', 0, 0),
                 QStringLiteral("address: 7 ter Quai de la Fosse (Nantes)"));
        QCOMPARE(must(m_town.fresh.desk.count(Kind::amenity)), std::int64_t{6});
        QVERIFY(!Gazetteer::read(m_town.fresh.desk, {path.toStdString() + "x"}, job));
    }

    void itCanBeStopped() {
        JobControl job;
        job.requestCancel();
        const auto read = Gazetteer::read(m_town.fresh.desk, {}, job);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::cancelled);
    }

private:
    Town m_town;
    Gazetteer m_gazetteer = m_town.gazetteer();
};

QTEST_GUILESS_MAIN(GazetteerTest)
#include "gazetteer_test.moc"
