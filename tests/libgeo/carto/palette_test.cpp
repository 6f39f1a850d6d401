#include "carto/palette.h"

#include "carto/style_json.h"
#include "libgeo/carto/seen_colour.h"

#include <QTest>

#include <set>
#include <tuple>

using namespace geo::carto;

namespace {

// A difference of 2.3 is just noticeable (Mahy, Van Eycken and Oosterlinck 1994).
constexpr double kNoticeable = 2.3;

double leastBetween(const std::vector<Colour>& colours, bool onlyNeighbours) {
    double least = 1e9;
    for (const seen::Matrix& sight : seen::kSights)
        for (std::size_t i = 0; i < colours.size(); ++i)
            for (std::size_t j = i + 1; j < (onlyNeighbours ? std::min(i + 2, colours.size()) : colours.size()); ++j)
                least = std::min(least, seen::difference(colours[i], colours[j], sight));
    return least;
}

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT
private slots:
    void everyPaletteIsToldApart_data() {
        QTest::addColumn<int>("at");
        for (int i = 0; i < static_cast<int>(allPalettes().size()); ++i)
            QTest::newRow(allPalettes()[static_cast<std::size_t>(i)].code.data()) << i;
    }
    // By every eye: neighbours of up to seven classes by three noticeable steps, of twelve by one and a half; any two
    // of the first eight categories by two, and pattern and shape besides.
    void everyPaletteIsToldApart() {
        QFETCH(int, at);
        const Palette& palette = allPalettes()[static_cast<std::size_t>(at)];
        if (palette.kind == PaletteKind::categorical) {
            const double least = leastBetween(coloursOf(palette, 8), false);
            QVERIFY2(least >= 2.0 * kNoticeable, qPrintable(QString::number(least)));
            return;
        }
        for (std::size_t count = 2; count <= 12; ++count) {
            const double least = leastBetween(coloursOf(palette, count), true);
            const double bound = (count <= 7 ? 3.0 : 1.5) * kNoticeable;
            QVERIFY2(least >= bound, qPrintable(QStringLiteral("%1: %2").arg(count).arg(least)));
        }
    }
    // More is darker, for every eye and in grey.
    void sequencesGrowDarker() {
        for (const Palette& palette : allPalettes()) {
            if (palette.kind != PaletteKind::sequential) continue;
            const auto colours = coloursOf(palette, 7);
            for (const seen::Matrix& sight : seen::kSights)
                for (std::size_t i = 1; i < colours.size(); ++i)
                    QVERIFY2(seen::labOf(colours[i], sight)[0] < seen::labOf(colours[i - 1], sight)[0],
                             palette.code.data());
        }
    }
    void divergingIsLightestInTheMiddle() {
        for (const Palette& palette : allPalettes()) {
            if (palette.kind != PaletteKind::diverging) continue;
            const auto colours = coloursOf(palette, 7);
            for (std::size_t i = 0; i < colours.size(); ++i)
                if (i != 3)
                    QVERIFY(seen::labOf(colours[i], seen::kNormal)[0] < seen::labOf(colours[3], seen::kNormal)[0]);
        }
    }
    void endsAreKept() {
        const Palette& palette = defaultPalette(PaletteKind::sequential);
        for (const std::size_t count : {2U, 5U, 12U}) {
            QCOMPARE(coloursOf(palette, count).front(), palette.anchors.front());
            QCOMPARE(coloursOf(palette, count).back(), palette.anchors.back());
        }
        QVERIFY(coloursOf(palette, 0).empty());
        QCOMPARE(coloursOf(palette, 1).size(), 1U);
    }
    void categoriesDifferByMoreThanColour() {
        std::set<std::tuple<FillPattern, double>> patterns;
        std::set<MarkerShape> shapes;
        for (std::size_t i = 0; i < 16; ++i) {
            const auto fills = patternAt(i, {});
            QVERIFY(patterns.insert({fills.back().pattern, fills.back().spacing}).second);
        }
        for (std::size_t i = 0; i < 10; ++i) QVERIFY(shapes.insert(shapeAt(i)).second);
    }
    void everyLayerTakesCategories_data() {
        QTest::addColumn<int>("layer");
        for (const LayerInfo& layer : allLayers())
            QTest::newRow(geo::domain::codeOf(layer.id).data()) << static_cast<int>(layer.id);
    }
    void everyLayerTakesCategories() {
        QFETCH(int, layer);
        const auto id = static_cast<LayerId>(layer);
        LayerStyle style = defaultStyleOf(id);
        style.classes = {.by = ClassedBy::category, .field = "type"};
        style.classes.classes = classesOf(std::vector<std::string>{"U", "AU", "N"});
        style = coloured(style, id, {});
        QVERIFY(checkStyle(style).has_value());
        std::set<std::tuple<int, int, int>> looks;
        for (const ClassStyle& one : style.classes.classes) {
            QVERIFY(!one.fills.empty() || one.outline || one.marker);
            looks.insert({one.fills.empty() ? -1 : static_cast<int>(one.fills.back().pattern),
                          one.marker ? static_cast<int>(one.marker->shape) : -1,
                          one.outline ? static_cast<int>(one.outline->dash) : -1});
        }
        QCOMPARE(looks.size(), 3U); // without any colour
    }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "palette_test.moc"
