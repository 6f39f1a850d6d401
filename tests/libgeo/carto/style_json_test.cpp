#include "carto/style_json.h"

#include "carto/symbol_codes.h"

#include <QTest>

#include <limits>
#include <random>

using namespace geo;
using namespace geo::carto;

namespace {

// Any style that is within the bounds, by the numbers of `random`.
class AnyStyle {
public:
    explicit AnyStyle(unsigned seed)
        : m_random(seed) {}

    LayerStyle style() {
        LayerStyle style;
        for (int i = upTo(3); i > 0; --i) style.fills.push_back(fill());
        if (upTo(1) == 1) style.outline = outline();
        if (upTo(1) == 1) style.marker = marker();
        if (upTo(1) == 1) style.label = label();
        style.classes = classes();
        if (upTo(1) == 1) style.farthestScale = upTo(1) == 1 ? number(5'000.0, 1e7) : kEndless;
        if (upTo(1) == 1) style.nearestScale = number(0.0, 5'000.0);
        return style;
    }

private:
    static constexpr double kEndless = std::numeric_limits<double>::infinity();
    int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(m_random); }
    double number(double low, double high) { return std::uniform_real_distribution<double>{low, high}(m_random); }
    template <class Enum>
    Enum any() {
        return static_cast<Enum>(upTo(static_cast<int>(domain::codesOf<Enum>().size()) - 1));
    }
    Colour colour() {
        const auto byte = [this] { return static_cast<std::uint8_t>(upTo(255)); };
        return {byte(), byte(), byte(), byte()};
    }
    std::string text() {
        static const std::array<std::string, 5> kTexts = {"", "type", "Zone à urbaniser", "a \"b\" \\ \n <&>", "日本"};
        return kTexts.at(static_cast<std::size_t>(upTo(4)));
    }
    FillStyle fill() { return {any<FillPattern>(), colour(), number(1.0, 400.0), number(0.05, 400.0)}; }
    OutlineStyle outline() { return {colour(), number(0.0, 40.0), any<Dash>(), upTo(1) == 1}; }
    MarkerStyle marker() { return {any<MarkerShape>(), number(0.5, 40.0), colour(), colour()}; }
    LabelStyle label() {
        LabelStyle label{.field = text(), .size = number(2.0, 40.0), .bold = upTo(1) == 1, .colour = colour()};
        label.smallCapitals = upTo(1) == 1;
        label.withCode = upTo(1) == 1;
        label.halo = colour();
        label.farthestScale = upTo(1) == 1 ? kEndless : number(0.0, 1e6);
        label.priority = upTo(400) - 200;
        label.nearestScale = number(0.0, 1e4);
        label.haloWidth = number(0.0, 1.0);
        label.placement = any<LabelPlacement>();
        return label;
    }
    Classification classes() {
        Classification classes{.by = any<ClassedBy>(), .field = text(), .method = any<ClassMethod>()};
        classes.areOthersShown = upTo(1) == 1;
        double low = upTo(1) == 1 ? -kEndless : number(-9.0, 9.0);
        for (int i = 0, count = upTo(6); i < count; ++i) {
            ClassStyle one{.low = low, .high = std::isinf(low) ? 10.0 : low + number(0.0, 9.0)};
            low = one.high;
            one.code = std::to_string(i) + text();
            one.title = text();
            for (int fills = upTo(2); fills > 0; --fills) one.fills.push_back(fill());
            if (upTo(1) == 1) one.outline = outline();
            if (upTo(1) == 1) one.marker = marker();
            one.isShown = upTo(3) != 0;
            classes.classes.push_back(std::move(one));
        }
        return classes;
    }
    std::mt19937 m_random;
};

} // namespace

class StyleJsonTest : public QObject {
    Q_OBJECT
private slots:
    void everyDefaultIsReadBack() {
        for (const LayerInfo& layer : allLayers()) {
            const auto again = styleFromJson(toJson(defaultStyleOf(layer.id)));
            QVERIFY(again.has_value());
            QCOMPARE(*again, defaultStyleOf(layer.id));
        }
    }
    void anyStyleIsReadBack() {
        for (unsigned seed = 0; seed < 500; ++seed) {
            const LayerStyle style = AnyStyle{seed}.style();
            const auto again = styleFromJson(toJson(style));
            QVERIFY2(again.has_value(), again ? "" : argument(again.error().arguments, "field").data());
            QCOMPARE(*again, style);
            QCOMPARE(toJson(*again), toJson(style));
        }
    }
    // Numbers keep every bit, whatever their shortest form.
    void numbersAreExact() {
        LayerStyle style;
        style.outline.emplace().width = 0.1 + 0.2;
        QCOMPARE(styleFromJson(toJson(style))->outline->width, 0.30000000000000004);
    }
    void whatIsNotToldKeepsItsDefault() {
        const auto style = styleFromJson("{\"version\":1,\"outline\":{\"width\":3}}");
        QVERIFY(style.has_value());
        QCOMPARE(style->outline->width, 3.0);
        QCOMPARE(style->outline->dash, Dash::solid);
        QVERIFY(style->fills.empty());
    }
    void faultsAreToldWithTheirPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* text, ErrorCode code, const char* field) {
            QTest::newRow(name) << QByteArray{text} << static_cast<int>(code) << QString{field};
        };
        row("no JSON", "{", ErrorCode::valueMalformed, "style");
        row("empty", "", ErrorCode::valueMalformed, "style");
        row("no object", "[]", ErrorCode::valueMalformed, "");
        row("no version", "{}", ErrorCode::valueRequired, "version");
        row("newer", "{\"version\":2}", ErrorCode::valueOutOfRange, "version");
        row("unknown key", "{\"version\":1,\"glow\":3}", ErrorCode::attributeUnknown, "glow");
        row("unknown key inside", "{\"version\":1,\"fills\":[{\"blend\":1}]}", ErrorCode::attributeUnknown,
            "fills[0].blend");
        row("colour", "{\"version\":1,\"fills\":[{},{\"colour\":\"red\"}]}", ErrorCode::valueMalformed,
            "fills[1].colour");
        row("code", "{\"version\":1,\"marker\":{\"shape\":\"whale\"}}", ErrorCode::valueNotInList, "marker.shape");
        row("too wide", "{\"version\":1,\"outline\":{\"width\":1e9}}", ErrorCode::valueOutOfRange, "outline.width");
        row("text for number", "{\"version\":1,\"outline\":{\"width\":\"2\"}}", ErrorCode::valueNotNumber,
            "outline.width");
        row("fine hatch", "{\"version\":1,\"fills\":[{\"spacing\":0.001}]}", ErrorCode::valueOutOfRange,
            "fills[0].spacing");
        row("overlap",
            "{\"version\":1,\"classes\":{\"by\":\"number\",\"list\":[{\"low\":0,\"high\":5},{\"low\":4,\"high\":9}]}}",
            ErrorCode::valuesContradict, "classes.list[1].low");
        row("twice", "{\"version\":1,\"classes\":{\"by\":\"category\",\"list\":[{\"code\":\"U\"},{\"code\":\"U\"}]}}",
            ErrorCode::valuesContradict, "classes.list[1].code");
        row("many fills", "{\"version\":1,\"fills\":[{},{},{},{},{},{},{},{},{}]}", ErrorCode::valueOutOfRange,
            "fills");
    }
    void faultsAreToldWithTheirPlace() {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QString, field);
        const auto style = styleFromJson(text.toStdString());
        QVERIFY(!style.has_value());
        QCOMPARE(name(style.error().code), name(static_cast<ErrorCode>(code)));
        const std::string_view place = argument(style.error().arguments, "field");
        QCOMPARE(QString::fromUtf8(place.data(), static_cast<qsizetype>(place.size())), field);
    }
    void whatIsTooLongIsNotRead() {
        const std::string text = "{\"version\":1,\"x\":\"" + std::string(kMostStyleBytes, 'x') + "\"}";
        QCOMPARE(styleFromJson(text).error().code, ErrorCode::valueOutOfRange);
    }
};

QTEST_GUILESS_MAIN(StyleJsonTest)
#include "style_json_test.moc"
