#include "carto/label.h"

#include <QTest>

#include <algorithm>
#include <memory>
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

// Names and markers at random places of the ground, by chance of every size and importance; they overlap each other a
// lot.
class World {
public:
    explicit World(unsigned seed) {
        std::mt19937 random{seed};
        std::uniform_real_distribution<double> across{-1'500.0, 1'500.0};
        std::uniform_real_distribution<double> size{6.0, 30.0};
        const std::size_t names = 50 + random() % 900;
        for (std::size_t i = 0; i < names; ++i) {
            LabelWish wish;
            wish.item.text = std::string(1 + random() % 14, static_cast<char>('a' + random() % 26));
            if (random() % 5 == 0) wish.item.text += "\nQN" + std::to_string(random() % 1'000);
            wish.item.size = size(random);
            wish.item.bold = random() % 3 == 0;
            wish.item.smallCapitals = random() % 3 == 0;
            wish.item.feature = {static_cast<LayerId>(random() % 4), static_cast<std::int64_t>(i)};
            wish.priority = static_cast<int>(random() % 5);
            wish.weight = size(random);
            m_wishes.push_back(wish);
            m_places.push_back({across(random), across(random)});
            if (random() % 2 == 0) m_markers.push_back(m_places.back());
        }
    }

    [[nodiscard]] std::vector<LabelWish> wishes(const Viewport& view) const {
        std::vector<LabelWish> wishes = m_wishes;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            const ScreenPoint at = view.toScreen(m_places[i]);
            wishes[i].places = {{at, TextAnchor::centre},
                                {{at.x + 8.0, at.y}, TextAnchor::left},
                                {{at.x - 8.0, at.y}, TextAnchor::right}};
        }
        return wishes;
    }
    [[nodiscard]] std::vector<MarkerItem> markers(const Viewport& view) const {
        std::vector<MarkerItem> markers(m_markers.size());
        for (std::size_t i = 0; i < markers.size(); ++i) markers[i].at = view.toScreen(m_markers[i]);
        return markers;
    }
    [[nodiscard]] TextItem item(const FeatureRef& feature) const {
        return m_wishes[static_cast<std::size_t>(feature.id)].item;
    }

private:
    std::vector<LabelWish> m_wishes;
    std::vector<geo::geom::PointM> m_places;
    std::vector<geo::geom::PointM> m_markers;
};

PinnedNames pinnedOf(const std::vector<TextItem>& items, const Viewport& view) {
    std::vector<PinnedName> names;
    for (const TextItem& item : items) names.push_back({item.feature, item.text, view.toMap(item.at), item.anchor});
    return std::make_shared<const std::vector<PinnedName>>(std::move(names));
}

bool areApart(const std::vector<TextItem>& items, const Viewport& view) {
    const ScreenBox all{0.0, 0.0, static_cast<double>(view.width), static_cast<double>(view.height)};
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!all.contains(boxOf(items[i]))) return false;
        for (std::size_t k = 0; k < i; ++k)
            if (boxOf(items[i]).intersects(boxOf(items[k]))) return false;
    }
    return true;
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
    void randomNamesNeverOverlap_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void randomNamesNeverOverlap() {
        QFETCH(unsigned, seed);
        World world{seed};
        const std::vector<TextItem> items = placed(world.wishes(kView), world.markers(kView), kView);
        QVERIFY(!items.empty());
        QVERIFY(areApart(items, kView));
    }

    // However a view is moved, by no more than a tile at a time: a name that is wholly in both views stays where it is.
    void namesStayWhileTheMapIsMoved_data() { randomNamesNeverOverlap_data(); }
    void namesStayWhileTheMapIsMoved() {
        QFETCH(unsigned, seed);
        World world{seed};
        std::mt19937 random{seed * 977U};
        std::uniform_real_distribution<double> step{-512.0, 512.0};
        Viewport view = kView;
        std::vector<TextItem> items = placed(world.wishes(view), world.markers(view), view);
        int stayed = 0;
        for (int move = 0; move < 12; ++move) {
            const Viewport before = view;
            const PinnedNames pinned = pinnedOf(items, before);
            view = view.panned(step(random), step(random));
            items = placed(world.wishes(view), world.markers(view), view, pinned);
            QVERIFY(areApart(items, view));
            for (const PinnedName& name : *pinned) {
                TextItem moved = world.item(name.feature);
                moved.at = view.toScreen(name.at);
                moved.anchor = name.anchor;
                if (!ScreenBox{0.0, 0.0, 800.0, 600.0}.contains(boxOf(moved))) continue;
                const auto now = std::ranges::find(items, name.feature, &TextItem::feature);
                QVERIFY(now != items.end());
                QCOMPARE(now->at, moved.at);
                QCOMPARE(now->anchor, moved.anchor);
                ++stayed;
            }
        }
        QVERIFY(stayed > 0);
    }
    // Without pins they would not: the test above can fail.
    void namesDependOnTheViewWithoutPins() {
        int gone = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            World world{seed};
            const std::vector<TextItem> items = placed(world.wishes(kView), world.markers(kView), kView);
            const Viewport moved = kView.panned(120.0, 70.0);
            const std::vector<TextItem> after = placed(world.wishes(moved), world.markers(moved), moved);
            for (const TextItem& item : items)
                if (std::ranges::find(after, item.feature, &TextItem::feature) == after.end()) ++gone;
        }
        QVERIFY(gone > 0);
    }
    void aPinnedNameThatIsNotWishedForIsGone() {
        TextItem gone;
        gone.text = "gone";
        gone.at = {300.0, 300.0};
        gone.feature = {LayerId::street, 9};
        QVERIFY(placed({wishAt({400.0, 300.0}, "here", 1)}, {}, kView, pinnedOf({gone}, kView)).size() == 1);
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
