#include "formats/detail/crs_choice.h"

#include <QTest>

using namespace geo;
using namespace geo::formats;
using geom::PointM;

namespace {

// West, south, east, north of communes, as geo.api.gouv.fr rounds them to a tenth of a degree.
const geom::BoxM kNantes{-1.9, 47.0, -1.3, 47.4};
const geom::BoxM kReunion{55.2, -21.4, 55.9, -20.8};
const geom::BoxM kMartinique{-61.3, 14.3, -60.8, 14.9};
const geom::BoxM kGuyane{-52.5, 4.7, -52.1, 5.0};
const geom::BoxM kMayotte{45.0, -13.0, 45.3, -12.6};
const geom::BoxM kMiquelon{-56.5, 46.7, -56.1, 47.2};
const geom::BoxM kStrasbourg{7.6, 48.4, 7.9, 48.7};
const geom::BoxM kLille{2.8, 50.5, 3.3, 50.8};
const geom::BoxM kUnknown{};

constexpr double kLon = -1.5536, kLat = 47.2173;
constexpr double kX93 = 355570.76, kY93 = 6689601.12, kX47 = 1355299.26, kY47 = 6234176.78;

struct Case {
    const char* name;
    double x, y;
    int stated;
    geom::BoxM territory;
    int believed, proposed;
    const char* reason;
    bool isSwapped;
};
// clang-format off
const std::vector<Case> kCases = {
    {"degrees", kLon, kLat, 4326, kNantes, 4326, 0, "", false},
    {"Lambert-93 as stated", kX93, kY93, 2154, kNantes, 2154, 0, "", false},
    {"no CRS, degrees", kLon, kLat, 0, kNantes, 0, 4326, "no_crs", false},
    {"no CRS, Lambert-93", kX93, kY93, 0, kNantes, 0, 2154, "no_crs", false},
    {"no CRS, CC47", kX47, kY47, 0, kNantes, 0, 3947, "no_crs", false},
    {"no CRS nor territory, CC47", kX47, kY47, 0, kUnknown, 0, 3947, "no_crs", false},
    {"metres as degrees", kX93, kY93, 4326, kNantes, 0, 2154, "degrees_out_of_range", false},
    {"degrees as metres", kLon, kLat, 2154, kNantes, 0, 4326, "metres_out_of_range", false},
    {"unknown CRS", kX93, kY93, 999999, kNantes, 0, 2154, "unknown_crs", false},
    {"CC47 that says Lambert-93", kX47, kY47, 2154, kNantes, 0, 3947, "off_territory", false},
    {"the same, territory unknown", kX47, kY47, 2154, kUnknown, 0, 3947, "off_territory", false},
    {"Lambert-93 that says CC47", kX93, kY93, 3947, kNantes, 0, 2154, "off_territory", false},
    {"CC48 that says CC47", 1355275.95, 7123165.27, 3947, kNantes, 0, 3948, "off_territory", false},
    {"CC46 that says Lambert-93", 1355217.44, 5345176.11, 2154, kNantes, 0, 3946, "off_territory", false},
    {"Lambert II that says Lambert-93", 305480.70, 2253684.96, 2154, kNantes, 0, 27572, "off_territory", false},
    {"Lambert zone II without a CRS", 305480.70, 253684.96, 0, kNantes, 0, 27562, "no_crs", false},
    {"Mercator that says Lambert-93", -172945.96, 5977615.37, 2154, kNantes, 0, 3857, "off_territory", false},
    {"LAEA that says Lambert-93", 3449227.25, 2746374.90, 2154, kNantes, 0, 3035, "off_territory", false},
    {"UTM 30 without a CRS", 609515.88, 5230326.98, 0, kNantes, 0, 32630, "no_crs", false},
    {"UTM 30 that says 31", 609515.88, 5230326.98, 32631, kNantes, 0, 32630, "off_territory", false},
    {"UTM 31, west of it", 155243.93, 5239377.33, 0, kNantes, 0, 32631, "no_crs", false},
    {"UTM 32", 407481.71, 5381961.22, 0, kStrasbourg, 0, 32632, "no_crs", false},
    {"Mercator on the ground of Lambert-93", 340481.79, 6557280.03, 0, kLille, 0, 3857, "no_crs", false},
    {"Réunion", 338568.32, 7690475.44, 0, kReunion, 0, 2975, "no_crs", false},
    {"Martinique", 707545.57, 1615374.29, 0, kMartinique, 0, 5490, "no_crs", false},
    {"Guyane", 352880.71, 546023.92, 0, kGuyane, 0, 2972, "no_crs", false},
    {"Mayotte", 524735.37, 8587115.81, 0, kMayotte, 0, 4471, "no_crs", false},
    {"Saint-Pierre", 562785.83, 5181167.44, 0, kMiquelon, 0, 4467, "no_crs", false},
    {"latitude first", kLat, kLon, 4326, kNantes, 0, 4326, "swapped_axes", true},
    {"latitude first, territory unknown", kLat, kLon, 4326, kUnknown, 0, 4326, "swapped_axes", true},
    {"latitude first overseas", -20.8789, 55.4481, 4326, kReunion, 0, 4326, "swapped_axes", true},
    {"northing first", kY93, kX93, 2154, kNantes, 0, 2154, "swapped_axes", true},
    {"northing first, no CRS nor territory", kY93, kX93, 0, kUnknown, 0, 2154, "swapped_axes", true},
    {"northing first, other CRS", kY47, kX47, 4326, kNantes, 0, 3947, "swapped_axes", true},
    // Paris, in a workspace of Nantes: lies elsewhere, and is no lie.
    {"elsewhere, as stated", 648237.20, 6862260.56, 2154, kNantes, 2154, 0, "", false},
    {"elsewhere, degrees", 2.2945, 48.8583, 4326, kNantes, 4326, 0, "", false},
    {"elsewhere, no CRS", 648237.20, 6862260.56, 0, kNantes, 0, 2154, "no_crs", false},
    {"Réunion in a workspace of Nantes", 338568.32, 7690475.44, 2975, kNantes, 2975, 0, "", false},
    {"nowhere", 9.0e7, -9.0e7, 0, kNantes, 0, 0, "no_crs", false},
};
// clang-format on

} // namespace

// Every coordinate is the image of a place by GDAL's gdaltransform (-s_srs EPSG:4326): Nantes, castle; Saint-Denis,
// Fort-de-France, Cayenne, Mamoudzou, Saint-Pierre; Strasbourg; Lille.
class CrsChoiceTest : public QObject {
    Q_OBJECT
private slots:
    void choices_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < kCases.size(); ++i) QTest::newRow(kCases[i].name) << static_cast<int>(i);
    }
    void choices() {
        QFETCH(int, index);
        const Case& c = kCases.at(static_cast<std::size_t>(index));
        const std::vector<PointM> sample(20, {c.x, c.y});
        SourceInfo info;
        detail::chooseCrs(info, c.stated, {.territory = c.territory}, sample);
        QCOMPARE(info.epsg, c.believed);
        QCOMPARE(info.proposedEpsg, c.proposed);
        QCOMPARE(info.crsReason, std::string{c.reason});
        QCOMPARE(info.swappedAxes, c.isSwapped);
        if (c.territory.isEmpty() || info.proposedEpsg == 0 || info.candidates.empty()) return;
        QCOMPARE(info.candidates.front(), (CrsCandidate{info.proposedEpsg, info.swappedAxes, 1.0}));
    }

    void aCountryWideFileIsBelieved() {
        std::vector<PointM> sample;
        for (int i = 0; i < 50; ++i) sample.push_back({5.0 + 0.01 * i, 46.0}); // the first rows: Ain
        SourceInfo info;
        detail::chooseCrs(info, 4326, {.territory = kNantes}, sample);
        QCOMPARE(info.epsg, 4326);
        QVERIFY(info.candidates.empty());
    }

    void sharesAreOfTheSample() {
        std::vector<PointM> sample(30, {355570.76, 6689601.12});
        sample.insert(sample.end(), 10, {648237.20, 6862260.56}); // Paris
        sample.insert(sample.end(), 10, {0.0, 0.0});              // not known
        SourceInfo info;
        detail::chooseCrs(info, 0, {.territory = kNantes}, sample);
        QCOMPARE(info.proposedEpsg, 2154);
        QCOMPARE(info.candidates.front().share, 0.75);
    }

    void whatTheUserDecidesIsDone_data() {
        QTest::addColumn<int>("epsg");
        QTest::addColumn<int>("swap"); // -1: not decided
        QTest::addColumn<int>("chosen");
        QTest::addColumn<bool>("swapped");
        QTest::newRow("a CRS") << 3946 << -1 << 3946 << false;
        QTest::newRow("a CRS and the axes") << 3946 << 1 << 3946 << true;
        QTest::newRow("the axes alone") << 0 << 0 << 4326 << false;
        QTest::newRow("the axes as they seem") << 0 << 1 << 4326 << true;
    }
    void whatTheUserDecidesIsDone() {
        QFETCH(int, epsg);
        QFETCH(int, swap);
        SourceOptions options{.epsg = epsg, .territory = kNantes};
        if (swap >= 0) options.swapAxes = swap == 1;
        SourceInfo info;
        detail::chooseCrs(info, 4326, options, std::vector<PointM>(20, {47.2173, -1.5536}));
        QTEST(info.chosenEpsg(), "chosen");
        QTEST(info.swappedAxes, "swapped");
    }
};

QTEST_GUILESS_MAIN(CrsChoiceTest)
#include "crs_choice_test.moc"
