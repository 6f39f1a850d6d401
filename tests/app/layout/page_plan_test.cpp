#include "layout/page_plan.h"

#include "app/layout/sample_page.h"
#include "layout/text_fit.h"

#include <QTest>

using namespace app::layout;

namespace {

QString textsOf(const PagePlan& plan) {
    QStringList lines;
    for (const TextBlock& block : plan.texts) lines << block.lines.join(' ');
    return lines.join('\n');
}

// Every text, as wide as it is, inside its box; every box inside the page and off the map and the other boxes.
void verifyNothingIsCut(const PagePlan& plan) {
    const QRectF page{QPointF{}, plan.page};
    std::vector<QRectF> taken{plan.map, plan.scaleBarBox, plan.northArrow};
    for (const PlannedSymbol& symbol : plan.symbols) taken.push_back(symbol.box);
    for (const TextBlock& block : plan.texts) {
        double width = 0.0;
        for (const QString& line : block.lines) width = std::max(width, widthOf(line, block.points, block.bold));
        QVERIFY2(width <= block.box.width() + 0.01, qPrintable(block.lines.join('|')));
        const double height = lineHeight(block.points) * static_cast<double>(block.lines.size());
        QVERIFY2(height <= block.box.height() + 0.6, qPrintable(block.lines.join('|')));
        QRectF box{block.box.left(), block.box.top(), width, height};
        if (block.toTheRight) box.moveRight(block.box.right());
        QVERIFY(page.adjusted(5.0, 5.0, -5.0, -5.0).contains(box));
        for (const QRectF& other : taken)
            QVERIFY2(!other.adjusted(0.05, 0.05, -0.05, -0.05).intersects(box.adjusted(0.05, 0.05, -0.05, -0.05)),
                     qPrintable(block.lines.join('|')));
        taken.push_back(box);
    }
}

} // namespace

class PagePlanTest : public QObject {
    Q_OBJECT
private slots:
    void thePageHasItsPaper_data() {
        QTest::addColumn<int>("paper");
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("A4") << 0 << 0 << QSizeF{297.0, 210.0};
        QTest::newRow("A4 portrait") << 0 << 1 << QSizeF{210.0, 297.0};
        QTest::newRow("A3") << 1 << 0 << QSizeF{420.0, 297.0};
        QTest::newRow("A3 portrait") << 1 << 1 << QSizeF{297.0, 420.0};
    }
    void thePageHasItsPaper() {
        QFETCH(int, paper);
        QFETCH(int, orientation);
        QFETCH(QSizeF, size);
        PageSpec spec = sample_page::spec();
        spec.paper = static_cast<Paper>(paper);
        spec.orientation = static_cast<Orientation>(orientation);
        const PagePlan plan = planPage(sample_page::snapshot(), sample_page::params(), spec);
        QCOMPARE(plan.page, size);
        verifyNothingIsCut(plan);
        QVERIFY(plan.map.width() * plan.map.height() > 0.5 * size.width() * size.height());
        QCOMPARE(plan.params.viewport, pageViewport(sample_page::params(), spec));
        // What the window shows is all on the page, at a scale told in a round number.
        const geo::geom::BoxM asked = sample_page::params().viewport.extent();
        const geo::geom::BoxM shown = plan.params.viewport.extent();
        QVERIFY(shown.minX <= asked.minX && shown.maxX >= asked.maxX && shown.minY <= asked.minY &&
                shown.maxY >= asked.maxY);
    }
    void itSaysAllThatAMapMustSay() {
        const PagePlan plan = planPage(sample_page::snapshot(), sample_page::params(), sample_page::spec());
        const QString texts = textsOf(plan);
        for (const QString& said :
             {QStringLiteral("Foncier disponible et quartiers prioritaires"), QStringLiteral("Légende"),
              QStringLiteral("available land (2)"), QStringLiteral("qpv (1)"), QStringLiteral("Échelle 1:"),
              QStringLiteral("Auteur : Mission ESS"), QStringLiteral("Carte du 22/11/2026"),
              QStringLiteral("EPSG:2154"), QStringLiteral("Les formes de cette carte sont illustratives."),
              QStringLiteral("Communes — INSEE, Licence Ouverte 2.0, 2024")})
            QVERIFY2(texts.contains(said), qPrintable(said));
        QVERIFY(!texts.contains(QStringLiteral("Etalab"))); // parcels are not drawn at this scale
        QCOMPARE(plan.symbols.size(), std::size_t{5});
    }
    void theSentenceIsOnlyForWhatIsIllustrative() {
        geo::carto::MapSnapshot map = sample_page::snapshot();
        for (geo::carto::SourceNote& note : map.sources) note.illustrative = false;
        QVERIFY(!textsOf(planPage(map, sample_page::params(), sample_page::spec()))
                     .contains(QStringLiteral("illustratives")));
    }
    void theScaleIsTheOneAsked() {
        PageSpec spec = sample_page::spec();
        spec.scaleDenominator = 25'000.0;
        const PagePlan plan = planPage(sample_page::snapshot(), sample_page::params(), spec);
        QVERIFY(textsOf(plan).contains(QStringLiteral("Échelle 1:25\u202F000")));
        // 6 km of the commune are 240 mm at 1:25,000.
        QVERIFY(std::abs(6'000.0 / plan.params.viewport.metresPerPixel / plan.dpi * 25.4 - 240.0) < 1e-6);
        QVERIFY(std::abs(plan.scaleBarBox.width() - plan.scaleBar.metres / 25.0) < 1e-6);
    }
    void scalesAreWrittenAsReadersDo() {
        QCOMPARE(scaleText(25'000.0, QLocale{QLocale::French, QLocale::France}), QStringLiteral("1:25\u202F000"));
        QCOMPARE(scaleText(25'000.0, QLocale{QLocale::English, QLocale::UnitedKingdom}), QStringLiteral("1:25,000"));
        QCOMPARE(scaleText(500.0, QLocale{QLocale::French, QLocale::France}), QStringLiteral("1:500"));
    }
    void muchToSayIsSaidSmaller_data() { thePageHasItsPaper_data(); }
    void muchToSayIsSaidSmaller() {
        QFETCH(int, paper);
        QFETCH(int, orientation);
        geo::carto::MapSnapshot map = sample_page::snapshot();
        const std::string longName = "Inventaire du foncier mobilisable de la métropole et de ses communes, ";
        for (int i = 0; i < 12; ++i)
            map.sources.push_back({"Source " + std::to_string(i), longName + longName + longName + longName,
                                   "Licence " + std::to_string(i), "2026", geo::domain::Kind::commune});
        using geo::carto::LayerId;
        small_map::add(map, LayerId::population,
                       {{"POINT (1 1)", "", "", 1.0},
                        {"POINT (1 1)", "", "", 50.0},
                        {"POINT (1 1)", "", "", 150.0},
                        {"POINT (1 1)", "", "", 350.0},
                        {"POINT (1 1)", "", "", 750.0}});
        small_map::add(map, LayerId::zone,
                       {{"POINT (1 1)", "", "U"},
                        {"POINT (1 1)", "", "AUc"},
                        {"POINT (1 1)", "", "AUs"},
                        {"POINT (1 1)", "", "A"},
                        {"POINT (1 1)", "", "N"}});
        geo::carto::MapParams params = sample_page::params();
        params.everyScale = true;
        for (geo::carto::LayerState& layer : params.layers) layer.visible = true;
        for (const LayerId layer :
             {LayerId::rooftop, LayerId::sharedPremises, LayerId::thirdPlaceCandidate, LayerId::project, LayerId::iris,
              LayerId::hazard, LayerId::amenity, LayerId::parcel, LayerId::street})
            small_map::add(map, layer, {{"POINT (100 100)"}, {"POINT (200 100)"}, {"POINT (300 100)"}});
        params.marks[{LayerId::rooftop, 1}] = {.selected = true, .score = 0.5};
        params.marks[{LayerId::rooftop, 2}] = {.ineligible = true};
        PageSpec spec = sample_page::spec();
        spec.paper = static_cast<Paper>(paper);
        spec.orientation = static_cast<Orientation>(orientation);
        spec.layerLabel = [](LayerId layer) {
            return QString::fromUtf8(geo::domain::codeOf(layer).data()) +
                   QStringLiteral(" aux noms plutôt longs de la légende");
        };
        spec.title =
            spec.title +
            QStringLiteral(
                ", et tout ce qu'il faudrait encore dire dans un titre qui ne tient pas sur une ligne de la page");
        const PagePlan plan = planPage(map, params, spec);
        verifyNothingIsCut(plan);
        QCOMPARE(plan.symbols.size(), geo::carto::legendOf(map, plan.params).size());
        // Licence and vintage are told even of what is shortened.
        QVERIFY(textsOf(plan).contains(QStringLiteral("…")));
        QVERIFY(textsOf(plan).contains(QStringLiteral("Licence 0, 2026")));
    }
    void theMapAloneHasNoPage() {
        PageSpec spec = sample_page::spec();
        spec.pixels = QSize{640, 480};
        auto map = sample_page::snapshot();
        for (auto& source : map.sources) source.illustrative = false;
        const PagePlan plan = planPage(map, sample_page::params(), spec);
        QVERIFY(!plan.hasFurniture && plan.texts.empty() && plan.symbols.empty());
        QCOMPARE(plan.params.viewport.width, 640);
        QCOMPARE(plan.params.viewport.height, 480);
        QCOMPARE(plan.params.viewport.dpi, 96.0);
    }
    void evenTheMapAloneSaysThatShapesAreIllustrative() {
        PageSpec spec = sample_page::spec();
        spec.pixels = QSize{640, 480};
        auto map = sample_page::snapshot();
        map.sources.front().illustrative = true;
        const PagePlan plan = planPage(map, sample_page::params(), spec);
        QCOMPARE(plan.texts.size(), std::size_t{1});
        QCOMPARE(plan.texts.front().lines, QStringList{spec.texts.illustrative});
    }
};

QTEST_MAIN(PagePlanTest)
#include "page_plan_test.moc"
