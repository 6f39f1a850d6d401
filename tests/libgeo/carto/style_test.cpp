#include "carto/style.h"

#include "libgeo/carto/seen_colour.h"

#include <QTest>

#include <array>
#include <cmath>
#include <set>
#include <tuple>

using namespace geo::carto;

namespace {

using seen::difference;
using seen::kDeuteranopia;
using seen::kNormal;
using seen::kProtanopia;
using seen::kTritanopia;
using seen::labOf;
using seen::Matrix;

Colour mainColour(LayerId layer) {
    const LayerStyle& style = defaultStyleOf(layer);
    return style.marker ? style.marker->colour : style.outline->colour;
}

constexpr std::array kOverlays = {LayerId::availableLand, LayerId::transitional, LayerId::qpv,
                                  LayerId::thirdPlaceCandidate};

} // namespace

class StyleTest : public QObject {
    Q_OBJECT
private slots:
    void coloursAreThoseAgreed_data() {
        QTest::addColumn<int>("layer");
        QTest::addColumn<QString>("colour");
        const auto row = [](LayerId layer, const char* colour) {
            QTest::newRow(geo::domain::codeOf(layer).data()) << static_cast<int>(layer) << QString{colour};
        };
        row(LayerId::availableLand, "#009e73");
        row(LayerId::transitional, "#e69f00");
        row(LayerId::thirdPlaceCandidate, "#0072b2");
        row(LayerId::thirdPlace, "#0b3c5d");
        row(LayerId::rooftop, "#b8a800");
        row(LayerId::qpv, "#a23b72");
        row(LayerId::commune, "#4d4d4d");
        row(LayerId::parcel, "#9e9e9e");
        row(LayerId::street, "#ffffff");
    }
    void coloursAreThoseAgreed() {
        QFETCH(int, layer);
        QFETCH(QString, colour);
        const Colour main = mainColour(static_cast<LayerId>(layer));
        QCOMPARE(QStringLiteral("#%1%2%3")
                     .arg(main.r, 2, 16, QChar{'0'})
                     .arg(main.g, 2, 16, QChar{'0'})
                     .arg(main.b, 2, 16, QChar{'0'}),
                 colour);
    }
    void noTwoSiteLayersShareShapeOrPattern() {
        std::set<MarkerShape> shapes;
        std::set<std::tuple<FillPattern, Dash, bool>> grounds;
        for (const LayerInfo& layer : allLayers()) {
            const LayerStyle& style = defaultStyleOf(layer.id);
            if (style.marker) QVERIFY(shapes.insert(style.marker->shape).second);
            if (!layer.siteKind && layer.id != LayerId::qpv) continue;
            QVERIFY(
                grounds.insert({style.fills.back().pattern, style.outline->dash, style.outline->width > 2.5}).second);
        }
    }
    // A difference of 2.3 is just noticeable (Mahy, Van Eycken and Oosterlinck 1994); between any two overlays there
    // are six of these and more, and shape and pattern besides.
    void theFourOverlaysAreToldApartByEveryEye_data() {
        QTest::addColumn<int>("sight");
        QTest::newRow("normal") << 0;
        QTest::newRow("protanopia") << 1;
        QTest::newRow("deuteranopia") << 2;
        QTest::newRow("tritanopia") << 3;
    }
    void theFourOverlaysAreToldApartByEveryEye() {
        QFETCH(int, sight);
        const std::array<Matrix, 4> kSights = {kNormal, kProtanopia, kDeuteranopia, kTritanopia};
        for (const LayerId a : kOverlays) {
            for (const LayerId b : kOverlays) {
                if (a >= b) continue;
                const double seen =
                    difference(mainColour(a), mainColour(b), kSights.at(static_cast<std::size_t>(sight)));
                QVERIFY2(
                    seen > 6.0 * 2.3,
                    qPrintable(
                        QStringLiteral("%1 and %2: %3").arg(static_cast<int>(a)).arg(static_cast<int>(b)).arg(seen)));
            }
        }
    }
    // Read in order by every eye, and in grey: each class is lighter than the one below.
    void scoresGrowLighter() {
        for (const Matrix& sight : {kNormal, kProtanopia, kDeuteranopia, kTritanopia})
            for (int i = 1; i < kScoreClasses; ++i)
                QVERIFY(labOf(scoreColour(i), sight)[0] > labOf(scoreColour(i - 1), sight)[0] + 10.0);
        for (int i = 1; i < kScoreClasses; ++i) QVERIFY(scoreMarkerSize(i) > scoreMarkerSize(i - 1));
    }
    void scoresFallIntoFiveClasses() {
        QCOMPARE(scoreClassOf(0.0), 0);
        QCOMPARE(scoreClassOf(0.199), 0);
        QCOMPARE(scoreClassOf(0.2), 1);
        QCOMPARE(scoreClassOf(0.999), 4);
        QCOMPARE(scoreClassOf(1.0), 4);
        QCOMPARE(scoreClassOf(7.0), 4);
    }
    void classesLeaveNoGap() {
        const auto& classes = defaultStyleOf(LayerId::population).classes.classes;
        QCOMPARE(classes.front().low, 0.0);
        for (std::size_t i = 1; i < classes.size(); ++i) QCOMPARE(classes[i].low, classes[i - 1].high);
        QVERIFY(std::isinf(classes.back().high));
        for (const std::string_view type : {"U", "AUc", "AUs", "A", "N"}) {
            QVERIFY(classOf(defaultStyleOf(LayerId::zone), type, kNoNumber) != nullptr);
        }
        QVERIFY(classOf(defaultStyleOf(LayerId::zone), "X", kNoNumber) == nullptr);
        QVERIFY(classOf(defaultStyleOf(LayerId::population), {}, kNoNumber) == nullptr);
    }
    void nearerStreetsAreBroader() {
        double before = 100.0;
        for (const double scale : {500.0, 2'501.0, 5'001.0, 10'001.0, 25'001.0}) {
            QVERIFY(streetWidth(scale) < before);
            before = streetWidth(scale);
        }
    }
    void nearerPatternsAreWider() {
        double before = 100.0;
        for (const double scale : {500.0, 2'501.0, 5'001.0, 10'001.0}) {
            QVERIFY(hatchSpread(scale) < before);
            before = hatchSpread(scale);
        }
        QCOMPARE(hatchSpread(250'000.0), 1.0); // as its style says
    }
};

QTEST_GUILESS_MAIN(StyleTest)
#include "style_test.moc"
