#include "carto/label.h"

#include <QTest>

#include <random>

using namespace geo::carto;

namespace {

const Viewport kView{.centre = {}, .metresPerPixel = 1.0, .width = 800, .height = 600};

LabelWish wishAt(ScreenPoint at, std::string text, int priority) {
    LabelWish wish;
    wish.item.text = std::move(text);
    wish.places = {{at, TextAnchor::left}, {at, TextAnchor::right}, {{at.x, at.y + 15.0}, TextAnchor::centre}};
    wish.priority = priority;
    return wish;
}

} // namespace

class LabelTest : public QObject {
    Q_OBJECT
private slots:
    void namesNeverOverlapNorLeaveTheView() {
        std::mt19937 random{5};
        std::uniform_real_distribution<double> x{-20.0, 820.0};
        std::uniform_real_distribution<double> y{-20.0, 620.0};
        const std::vector<std::string> names = {"Nantes", "Saint-Sébastien-sur-Loire", "12", "Bellevue\nQN04401M"};
        std::vector<LabelWish> wishes;
        for (int i = 0; i < 800; ++i)
            wishes.push_back(wishAt({x(random), y(random)}, names[static_cast<std::size_t>(i) % 4], i % 3));
        const std::vector<TextItem> items = placed(wishes, {}, kView);
        QVERIFY(items.size() > 60 && items.size() < 500);
        for (std::size_t i = 0; i < items.size(); ++i) {
            QVERIFY((ScreenBox{0.0, 0.0, 800.0, 600.0}.contains(boxOf(items[i]))));
            for (std::size_t k = 0; k < i; ++k) QVERIFY(!boxOf(items[i]).intersects(boxOf(items[k])));
        }
    }
    void theMoreImportantIsPlaced() {
        const std::vector<TextItem> items =
            placed({wishAt({400.0, 300.0}, "less", 1), wishAt({400.0, 300.0}, "more", 2)}, {}, kView);
        QCOMPARE(items.front().text, std::string{"more"});
        QCOMPARE(items.front().anchor, TextAnchor::left);
        QCOMPARE(items.at(1).anchor, TextAnchor::right); // the other one steps aside
    }
    void namesKeepOffMarkersWhereTheyCan() {
        MarkerItem marker;
        marker.at = {415.0, 300.0};
        const std::vector<TextItem> items = placed({wishAt({400.0, 300.0}, "name", 1)}, {marker}, kView);
        QCOMPARE(items.front().anchor, TextAnchor::right);
        LabelWish only = wishAt({400.0, 300.0}, "name", 1);
        only.places.resize(1);
        QCOMPARE(placed({only}, {marker}, kView).size(), std::size_t{1});
    }
    void longNamesArePartedAtSpacesAndHyphens_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("width");
        QTest::addColumn<QString>("expected");
        QTest::newRow("fits") << "Nantes" << 100.0 << "Nantes";
        QTest::newRow("hyphens") << "Saint-Sébastien-sur-Loire" << 110.0 << "Saint-Sébastien-\nsur-Loire";
        QTest::newRow("spaces are dropped at the end") << "Basse Goulaine" << 60.0 << "Basse\nGoulaine";
        QTest::newRow("one long word") << "Bouguenais" << 20.0 << "Bouguenais";
        QTest::newRow("empty") << "" << 20.0 << "";
    }
    void longNamesArePartedAtSpacesAndHyphens() {
        QFETCH(QString, name);
        QFETCH(double, width);
        QFETCH(QString, expected);
        TextItem item;
        item.text = name.toStdString();
        QCOMPARE(QString::fromStdString(wrapped(item, width)), expected);
    }
    void theBoxGoesByTheAnchor() {
        TextItem item;
        item.at = {100.0, 50.0};
        item.text = "abc\nde";
        item.size = 10.0;
        const ScreenBox centred = boxOf(item);
        QCOMPARE(centred.centre(), (ScreenPoint{100.0, 50.0}));
        QCOMPARE(centred.height(), 25.0);
        item.anchor = TextAnchor::left;
        QCOMPARE(boxOf(item).left, 100.0);
        item.anchor = TextAnchor::right;
        QCOMPARE(boxOf(item).right, 100.0);
    }
};

QTEST_GUILESS_MAIN(LabelTest)
#include "label_test.moc"
