#include "carto/palette.h"
#include "carto/qml.h"
#include "carto/sld.h"
#include "carto/style_json.h"
#include "carto/symbol_codes.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace geo;
using namespace geo::carto;

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();

using Read = Result<Converted<LayerStyle>> (*)(std::string_view, const StyleSubject&);
using Write = Converted<std::string> (*)(const LayerStyle&, const StyleSubject&);
struct Form {
    const char* name;
    Read read;
    Write write;
};
const std::array kForms = {Form{"SLD", styleFromSld, toSld}, Form{"QML", styleFromQml, toQml}};

// What a file tells by what is drawn, and not how it came about: no method, no fill that draws nothing, sizes to a
// ten-thousandth of a pixel.
LayerStyle asDrawn(LayerStyle style, const char* form, DrawnShapes shapes) {
    style = resolved(std::move(style));
    style.classes.method = ClassMethod::byHand;
    const auto round = [](double& size) { size = std::round(size * 1e4) / 1e4; };
    const auto tidy = [&](std::vector<FillStyle>& fills, std::optional<OutlineStyle>& outline,
                          std::optional<MarkerStyle>& marker) {
        std::erase_if(fills, [](const FillStyle& fill) { return fill.pattern == FillPattern::none; });
        for (FillStyle& fill : fills) {
            if (fill.pattern == FillPattern::solid) fill = {FillPattern::solid, fill.colour};
            round(fill.spacing);
            round(fill.weight);
        }
        if (outline && outline->widthByScale) outline->widthByScale = false;
        if (outline && outline->width <= 0.0) outline.reset();
        if (outline) round(outline->width);
        if (marker) round(marker->size);
        if (std::string_view{form} == "QML" && !shapes.areas && !shapes.points) marker.reset();
    };
    tidy(style.fills, style.outline, style.marker);
    for (ClassStyle& one : style.classes.classes) {
        tidy(one.fills, one.outline, one.marker);
        if (style.classes.by == ClassedBy::category) one.low = one.high = 0.0;
        if (one.isShown) continue;
        one.fills.clear();
        one.outline.reset();
        one.marker.reset();
    }
    if (style.label) {
        round(style.label->size);
        round(style.label->haloWidth);
    }
    if (style.farthestScale && std::isinf(*style.farthestScale)) style.farthestScale.reset();
    return style;
}

LayerStyle classed(LayerId layer) {
    LayerStyle style = defaultStyleOf(layer);
    style.classes = {.by = ClassedBy::category, .field = "type"};
    style.classes.classes = classesOf(
        std::vector<std::string>{"U", "Zone à urbaniser <2AU> & \"autres\"", "", "A", "N", "x", "y", "z", "w"});
    style.classes.classes[1].title = "À urbaniser";
    style = coloured(style, layer, {});
    style.classes.classes[3].isShown = false;
    style.farthestScale = 50'000.0;
    style.nearestScale = 250.0;
    return style;
}

LayerStyle graduated(LayerId layer) {
    LayerStyle style = defaultStyleOf(layer);
    style.classes = {.by = ClassedBy::number, .field = "residents", .areOthersShown = false};
    style.classes.classes = classesBetween(std::vector<double>{-kEndless, 0.1, 7.25, 1e6, kEndless});
    return coloured(style, layer, {.palette = "viridis"});
}

} // namespace

class StyleFilesTest : public QObject {
    Q_OBJECT
private slots:
    void everyStyleIsReadBackAsDrawn_data() {
        QTest::addColumn<int>("form");
        QTest::addColumn<int>("layer");
        QTest::addColumn<int>("make");
        for (int form = 0; form < 2; ++form)
            for (const LayerInfo& layer : allLayers())
                for (int make = 0; make < 3; ++make)
                    QTest::addRow("%s %s %d", kForms.at(static_cast<std::size_t>(form)).name,
                                  domain::codeOf(layer.id).data(), make)
                        << form << static_cast<int>(layer.id) << make;
    }
    void everyStyleIsReadBackAsDrawn() {
        QFETCH(int, form);
        QFETCH(int, layer);
        QFETCH(int, make);
        const auto id = static_cast<LayerId>(layer);
        const Form& file = kForms.at(static_cast<std::size_t>(form));
        const LayerStyle style = make == 0 ? defaultStyleOf(id) : make == 1 ? classed(id) : graduated(id);
        const StyleSubject subject{id, std::string{domain::codeOf(id)}, "name"};
        const std::string text = file.write(style, subject).value;
        const auto read = file.read(text, subject);
        QVERIFY2(read.has_value(), text.c_str());
        QVERIFY(checkStyle(read->value).has_value());
        LayerStyle expected = style;
        // Ranges of QGIS have no rest, and an SLD rule with a number no row without one.
        if (expected.classes.by == ClassedBy::number && std::string_view{file.name} == "QML") {
            expected = resolved(expected);
            expected.classes.areOthersShown = false;
        }
        if (!expected.classes.areOthersShown) {
            expected = resolved(expected);
            expected.fills.clear();
            expected.outline.reset();
            expected.marker.reset();
        }
        const DrawnShapes shapes = shapesOf(id);
        const std::string wanted = toJson(asDrawn(expected, file.name, shapes));
        const std::string found = toJson(asDrawn(read->value, file.name, shapes));
        QVERIFY2(found == wanted, (text + "\n" + found + "\n" + wanted).c_str());
    }
    // An SLD as a person or GeoServer writes it.
    void aForeignSldIsRead() {
        const char* text =
            "<?xml version=\"1.0\"?><sld:StyledLayerDescriptor version=\"1.0.0\" "
            "xmlns:sld=\"http://www.opengis.net/sld\""
            " xmlns:ogc=\"http://www.opengis.net/ogc\"><sld:NamedLayer><sld:Name>z</sld:Name><sld:UserStyle>"
            "<sld:FeatureTypeStyle><sld:Rule><sld:Title>Villes</sld:Title><ogc:Filter><ogc:And>"
            "<ogc:PropertyIsGreaterThanOrEqualTo><ogc:PropertyName>pop</ogc:PropertyName><ogc:Literal>10</ogc:Literal>"
            "</ogc:PropertyIsGreaterThanOrEqualTo><ogc:PropertyIsLessThan><ogc:PropertyName>pop</ogc:PropertyName>"
            "<ogc:Literal>20</ogc:Literal></ogc:PropertyIsLessThan></ogc:And></ogc:Filter>"
            "<sld:PolygonSymbolizer><sld:Fill><sld:GraphicFill><sld:Graphic><sld:Mark><sld:WellKnownName>shape://times"
            "</sld:WellKnownName><sld:Stroke><sld:CssParameter name=\"stroke\">#990099</sld:CssParameter></sld:Stroke>"
            "</sld:Mark><sld:Size>16</sld:Size></sld:Graphic></sld:GraphicFill></sld:Fill></sld:PolygonSymbolizer>"
            "</sld:Rule><sld:Rule><ogc:Filter><ogc:PropertyIsLike><ogc:PropertyName>n</ogc:PropertyName>"
            "</ogc:PropertyIsLike></ogc:Filter><sld:PolygonSymbolizer/></sld:Rule></sld:FeatureTypeStyle>"
            "</sld:UserStyle></sld:NamedLayer></sld:StyledLayerDescriptor>";
        const auto read = styleFromSld(text, {});
        QVERIFY(read.has_value());
        const Classification& classes = read->value.classes;
        QCOMPARE(classes.field, std::string{"pop"});
        QCOMPARE(classes.classes.size(), 1U);
        QCOMPARE(classes.classes[0].low, 10.0);
        QCOMPARE(classes.classes[0].high, 20.0);
        QCOMPARE(classes.classes[0].title, std::string{"Villes"});
        QCOMPARE(classes.classes[0].fills[0].pattern, FillPattern::crossHatch);
        QVERIFY(std::abs(classes.classes[0].fills[0].spacing - 16.0 / std::sqrt(2.0)) < 1e-6);
        QVERIFY(!classes.areOthersShown);
        QCOMPARE(read->losses.size(), 1U); // the rule that cannot be kept
        QCOMPARE(read->losses[0].value, std::string{"PropertyIsLike"});
    }
    // As QGIS 3.16 wrote it, with properties in the older form.
    void anOlderQmlIsRead() {
        const char* text =
            "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.16.0\" minScale=\"25000\" "
            "maxScale=\"500\" hasScaleBasedVisibilityFlag=\"1\"><renderer-v2 type=\"categorizedSymbol\" "
            "attr=\"&quot;typezone&quot;\"><categories><category render=\"true\" symbol=\"0\" value=\"U\" "
            "label=\"Urbain\"/>"
            "<category render=\"true\" symbol=\"1\" value=\"\" label=\"\"/></categories><symbols>"
            "<symbol type=\"fill\" name=\"0\" alpha=\"0.5\"><layer class=\"SimpleFill\" enabled=\"1\">"
            "<prop k=\"color\" v=\"255,0,0,255\"/><prop k=\"style\" v=\"b_diagonal\"/><prop k=\"outline_style\" "
            "v=\"dash\"/>"
            "<prop k=\"outline_color\" v=\"0,0,255,255\"/><prop k=\"outline_width\" v=\"0.254\"/>"
            "<prop k=\"outline_width_unit\" v=\"MM\"/></layer></symbol>"
            "<symbol type=\"fill\" name=\"1\" alpha=\"1\"><layer class=\"ShapeburstFill\" enabled=\"1\"/></symbol>"
            "</symbols></renderer-v2></qgis>";
        const auto read = styleFromQml(text, {});
        QVERIFY(read.has_value());
        const LayerStyle& style = read->value;
        QCOMPARE(style.classes.field, std::string{"typezone"});
        QCOMPARE(style.classes.classes.size(), 1U);
        const ClassStyle& urban = style.classes.classes[0];
        QCOMPARE(urban.title, std::string{"Urbain"});
        QCOMPARE(urban.fills[0].pattern, FillPattern::diagonal);
        QCOMPARE(urban.fills[0].colour, (Colour{255, 0, 0, 128}));
        QCOMPARE(urban.outline->dash, Dash::dashed);
        QCOMPARE(urban.outline->width, 0.96);
        QCOMPARE(*style.farthestScale, 25'000.0);
        QCOMPARE(*style.nearestScale, 500.0);
        QVERIFY(style.classes.areOthersShown);
        QCOMPARE(read->losses.size(), 1U);
        QCOMPARE(read->losses[0].value, std::string{"ShapeburstFill"});
    }
    void hostileDocumentsAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("entity") << QByteArray{"<!DOCTYPE x [<!ENTITY a \"b\">]><StyledLayerDescriptor>&a;</"
                                              "StyledLayerDescriptor>"};
        QTest::newRow("external") << QByteArray{"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"};
        QTest::newRow("unknown entity") << QByteArray{"<x>&a;</x>"};
        QTest::newRow("deep") << QByteArray{"<a>"}.repeated(100'000);
        QTest::newRow("never closed") << QByteArray{"<x><y></x>"};
        QTest::newRow("two roots") << QByteArray{"<x/><x/>"};
        QTest::newRow("null character") << QByteArray{"<x>&#0;</x>"};
        QTest::newRow("attribute without end") << QByteArray{"<x a=\"1"};
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("no style") << QByteArray{"<html/>"};
    }
    void hostileDocumentsAreRefused() {
        QFETCH(QByteArray, text);
        for (const Form& form : kForms) QVERIFY(!form.read(text.toStdString(), {}).has_value());
    }
};

QTEST_GUILESS_MAIN(StyleFilesTest)
#include "style_files_test.moc"
