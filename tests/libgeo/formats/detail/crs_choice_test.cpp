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

} // namespace

Q_DECLARE_METATYPE(geo::geom::BoxM)

// Every coordinate is the image of a place by GDAL's gdaltransform (-s_srs EPSG:4326): Nantes, castle; Saint-Denis,
// Fort-de-France, Cayenne, Mamoudzou, Saint-Pierre; Strasbourg; Lille.
class CrsChoiceTest : public QObject {
    Q_OBJECT
private slots:
    void choices_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<int>("stated");
        QTest::addColumn<geom::BoxM>("territory");
        QTest::addColumn<int>("believed");
        QTest::addColumn<int>("proposed");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("swapped");
        const auto row = [](const char* name) -> QTestData& { return QTest::newRow(name); };
        const double lon = -1.5536, lat = 47.2173;
        const double x93 = 355570.76, y93 = 6689601.12, x47 = 1355299.26, y47 = 6234176.78;
        row("degrees") << lon << lat << 4326 << kNantes << 4326 << 0 << "" << false;
        row("Lambert-93 as stated") << x93 << y93 << 2154 << kNantes << 2154 << 0 << "" << false;
        row("no CRS, degrees") << lon << lat << 0 << kNantes << 0 << 4326 << "no_crs" << false;
        row("no CRS, Lambert-93") << x93 << y93 << 0 << kNantes << 0 << 2154 << "no_crs" << false;
        row("no CRS, CC47") << x47 << y47 << 0 << kNantes << 0 << 3947 << "no_crs" << false;
        row("no CRS nor territory, CC47") << x47 << y47 << 0 << kUnknown << 0 << 3947 << "no_crs" << false;
        row("metres as degrees") << x93 << y93 << 4326 << kNantes << 0 << 2154 << "degrees_out_of_range" << false;
        row("degrees as metres") << lon << lat << 2154 << kNantes << 0 << 4326 << "metres_out_of_range" << false;
        row("unknown CRS") << x93 << y93 << 999999 << kNantes << 0 << 2154 << "unknown_crs" << false;
        row("CC47 that says Lambert-93") << x47 << y47 << 2154 << kNantes << 0 << 3947 << "off_territory" << false;
        row("the same, territory unknown") << x47 << y47 << 2154 << kUnknown << 0 << 3947 << "off_territory" << false;
        row("Lambert-93 that says CC47") << x93 << y93 << 3947 << kNantes << 0 << 2154 << "off_territory" << false;
        row("CC48 that says CC47") << 1355275.95 << 7123165.27 << 3947 << kNantes << 0 << 3948 << "off_territory"
                                   << false;
        row("CC46 that says Lambert-93") << 1355217.44 << 5345176.11 << 2154 << kNantes << 0 << 3946 << "off_territory"
                                         << false;
        row("Lambert II that says Lambert-93")
            << 305480.70 << 2253684.96 << 2154 << kNantes << 0 << 27572 << "off_territory" << false;
        row("Lambert zone II without a CRS")
            << 305480.70 << 253684.96 << 0 << kNantes << 0 << 27562 << "no_crs" << false;
        row("Mercator that says Lambert-93")
            << -172945.96 << 5977615.37 << 2154 << kNantes << 0 << 3857 << "off_territory" << false;
        row("LAEA that says Lambert-93") << 3449227.25 << 2746374.90 << 2154 << kNantes << 0 << 3035 << "off_territory"
                                         << false;
        row("UTM 30 without a CRS") << 609515.88 << 5230326.98 << 0 << kNantes << 0 << 32630 << "no_crs" << false;
        row("UTM 30 that says 31") << 609515.88 << 5230326.98 << 32631 << kNantes << 0 << 32630 << "off_territory"
                                   << false;
        row("UTM 31, west of it") << 155243.93 << 5239377.33 << 0 << kNantes << 0 << 32631 << "no_crs" << false;
        row("UTM 32") << 407481.71 << 5381961.22 << 0 << kStrasbourg << 0 << 32632 << "no_crs" << false;
        row("Mercator on the ground of Lambert-93")
            << 340481.79 << 6557280.03 << 0 << kLille << 0 << 3857 << "no_crs" << false;
        row("Réunion") << 338568.32 << 7690475.44 << 0 << kReunion << 0 << 2975 << "no_crs" << false;
        row("Martinique") << 707545.57 << 1615374.29 << 0 << kMartinique << 0 << 5490 << "no_crs" << false;
        row("Guyane") << 352880.71 << 546023.92 << 0 << kGuyane << 0 << 2972 << "no_crs" << false;
        row("Mayotte") << 524735.37 << 8587115.81 << 0 << kMayotte << 0 << 4471 << "no_crs" << false;
        row("Saint-Pierre") << 562785.83 << 5181167.44 << 0 << kMiquelon << 0 << 4467 << "no_crs" << false;
        row("latitude first") << lat << lon << 4326 << kNantes << 0 << 4326 << "swapped_axes" << true;
        row("latitude first, territory unknown")
            << lat << lon << 4326 << kUnknown << 0 << 4326 << "swapped_axes" << true;
        row("latitude first overseas") << -20.8789 << 55.4481 << 4326 << kReunion << 0 << 4326 << "swapped_axes"
                                       << true;
        row("northing first") << y93 << x93 << 2154 << kNantes << 0 << 2154 << "swapped_axes" << true;
        row("northing first, no CRS nor territory")
            << y93 << x93 << 0 << kUnknown << 0 << 2154 << "swapped_axes" << true;
        row("northing first, other CRS") << y47 << x47 << 4326 << kNantes << 0 << 3947 << "swapped_axes" << true;
        // Paris, in a workspace of Nantes: lies elsewhere, and is no lie.
        row("elsewhere, as stated") << 648237.20 << 6862260.56 << 2154 << kNantes << 2154 << 0 << "" << false;
        row("elsewhere, degrees") << 2.2945 << 48.8583 << 4326 << kNantes << 4326 << 0 << "" << false;
        row("elsewhere, no CRS") << 648237.20 << 6862260.56 << 0 << kNantes << 0 << 2154 << "no_crs" << false;
        row("Réunion in a workspace of Nantes")
            << 338568.32 << 7690475.44 << 2975 << kNantes << 2975 << 0 << "" << false;
        row("nowhere") << 9.0e7 << -9.0e7 << 0 << kNantes << 0 << 0 << "no_crs" << false;
    }
    void choices() {
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(int, stated);
        QFETCH(geom::BoxM, territory);
        const std::vector<PointM> sample(20, {x, y});
        SourceInfo info;
        detail::chooseCrs(info, stated, {.territory = territory}, sample);
        QTEST(info.epsg, "believed");
        QTEST(info.proposedEpsg, "proposed");
        QTEST(QString::fromStdString(info.crsReason), "reason");
        QTEST(info.swappedAxes, "swapped");
        if (territory.isEmpty() || info.proposedEpsg == 0 || info.candidates.empty()) return;
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
