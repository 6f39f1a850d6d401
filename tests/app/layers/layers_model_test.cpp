#include "layers/layers_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <memory>

using app::layers::LayersModel;
using app::text::Language;
using geo::carto::LayerId;
using geo::carto::LayerState;

namespace {

std::vector<LayerId> namesIn(const LayersModel& model, int group) {
    std::vector<LayerId> out;
    const QModelIndex parent = model.index(group, 0);
    for (int row = 0; row < model.rowCount(parent); ++row) out.push_back(*model.layerAt(model.index(row, 0, parent)));
    return out;
}

// Drops a layer in front of a row of its group, as the view does.
bool drop(LayersModel& model, LayerId layer, const QModelIndex& group, int row) {
    const std::unique_ptr<QMimeData> data{model.mimeData({model.indexOf(layer)})};
    return model.canDropMimeData(data.get(), Qt::MoveAction, row, 0, group) &&
           model.dropMimeData(data.get(), Qt::MoveAction, row, 0, group);
}

} // namespace

class LayersModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isATreeOfGroups() {
        LayersModel model{Language{Language::Tongue::english}};
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QCOMPARE(model.rowCount(), 3);
        std::size_t layers = 0;
        for (int group = 0; group < 3; ++group) layers += namesIn(model, group).size();
        QCOMPARE(layers, geo::carto::allLayers().size());
        for (const auto& info : geo::carto::allLayers()) QCOMPARE(model.layerAt(model.indexOf(info.id)), info.id);
    }

    void theUppermostIsFirst() {
        const LayersModel model{Language{Language::Tongue::english}};
        std::vector<LayerId> expected;
        const auto layers = geo::carto::defaultLayers();
        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
            if (geo::carto::infoOf(layer->id).group == geo::carto::LayerGroup::overlay) expected.push_back(layer->id);
        QCOMPARE(namesIn(model, 0), expected);
    }

    void statesComeBackAsTheyWereGiven() {
        LayersModel model{Language{Language::Tongue::english}};
        QSignalSpy changed{&model, &LayersModel::layersChanged};
        std::vector<LayerState> layers = geo::carto::defaultLayers();
        std::ranges::reverse(layers);
        for (std::size_t i = 0; i < layers.size(); ++i) layers[i].opacity = static_cast<double>(i) / 20.0;
        layers[2].visible = !layers[2].visible;
        model.setLayers(layers);
        QCOMPARE(model.layers(), layers);
        QCOMPARE(changed.size(), 0);
    }

    void checksShowAndHide() {
        LayersModel model{Language{Language::Tongue::english}};
        QSignalSpy changed{&model, &LayersModel::layersChanged};
        const QModelIndex qpv = model.indexOf(LayerId::qpv);
        QCOMPARE(qpv.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(model.setData(qpv, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.state(LayerId::qpv).visible);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().front().value<std::vector<LayerState>>(), model.layers());
        model.setVisible(LayerId::qpv, false); // as it is
        QCOMPARE(changed.size(), 1);
    }

    void aGroupIsShownAsAWhole() {
        LayersModel model{Language{Language::Tongue::english}};
        const QModelIndex overlays = model.index(0, 0);
        model.setVisible(LayerId::qpv, false);
        QCOMPARE(overlays.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
        QSignalSpy changed{&model, &LayersModel::layersChanged};
        QVERIFY(model.setData(overlays, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(overlays.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(model.setData(overlays, Qt::Unchecked, Qt::CheckStateRole));
        for (const LayerId layer : namesIn(model, 0)) QVERIFY(!model.state(layer).visible);
        QVERIFY(model.state(LayerId::commune).visible);
    }

    void showsOnlyOneAndTheUsualAgain() {
        LayersModel model{Language{Language::Tongue::english}};
        model.setOpacity(LayerId::qpv, 0.5);
        const auto before = model.layers();
        model.showOnly(LayerId::zone);
        QCOMPARE(std::ranges::count_if(model.layers(), &LayerState::visible), 1);
        QVERIFY(model.state(LayerId::zone).visible);
        model.showUsual();
        QCOMPARE(model.layers(), before);
    }

    void movesUpAndDownWithinItsGroup() {
        LayersModel model{Language{Language::Tongue::english}};
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const auto before = namesIn(model, 0);
        QVERIFY(!model.moveUp(before.front(), 1));
        QVERIFY(!model.moveUp(before.back(), -1));
        QVERIFY(model.moveUp(before[2], 1));
        auto expected = before;
        std::swap(expected[1], expected[2]);
        QCOMPARE(namesIn(model, 0), expected);
        QVERIFY(model.moveUp(before[2], -1));
        QCOMPARE(model.layers(), geo::carto::defaultLayers());
    }

    void movingLeavesOtherGroupsWhereTheyAre() {
        LayersModel model{Language{Language::Tongue::english}};
        const auto context = namesIn(model, 1);
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < model.layers().size(); ++i)
            if (geo::carto::infoOf(model.layers()[i].id).group == geo::carto::LayerGroup::context) places.push_back(i);
        const auto overlays = namesIn(model, 0);
        QVERIFY(model.moveUp(overlays.back(), static_cast<int>(overlays.size()) - 1));
        QCOMPARE(namesIn(model, 1), context);
        for (const std::size_t place : places)
            QCOMPARE(model.layers()[place].id, geo::carto::defaultLayers()[place].id);
    }

    void dragAndKeyboardAgree_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("before"); // the row in front of which it is dropped
        QTest::addColumn<int>("rowsUp"); // the same by keyboard
        QTest::newRow("one up") << 3 << 2 << 1;
        QTest::newRow("to the top") << 4 << 0 << 4;
        QTest::newRow("one down") << 2 << 4 << -1;
        QTest::newRow("to the bottom") << 0 << 8 << -7;
        QTest::newRow("onto its own place") << 3 << 3 << 0;
        QTest::newRow("behind itself") << 3 << 4 << 0;
    }
    void dragAndKeyboardAgree() {
        QFETCH(int, from);
        QFETCH(int, before);
        QFETCH(int, rowsUp);
        LayersModel byDrag{Language{Language::Tongue::english}};
        LayersModel byKeys{Language{Language::Tongue::english}};
        const QAbstractItemModelTester tester{&byDrag, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const auto overlays = namesIn(byDrag, 0);
        QCOMPARE(overlays.size(), std::size_t{8});
        const LayerId layer = overlays[static_cast<std::size_t>(from)];
        QVERIFY(drop(byDrag, layer, byDrag.index(0, 0), before));
        if (rowsUp != 0) QVERIFY(byKeys.moveUp(layer, rowsUp));
        QCOMPARE(byDrag.layers(), byKeys.layers());
        QCOMPARE(byDrag.layers() == geo::carto::defaultLayers(), rowsUp == 0);
    }

    void dropsOnARowGoInFrontOfIt() {
        LayersModel model{Language{Language::Tongue::english}};
        const auto overlays = namesIn(model, 0);
        const std::unique_ptr<QMimeData> data{model.mimeData({model.indexOf(overlays[5])})};
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(overlays[1])));
        QCOMPARE(namesIn(model, 0)[1], overlays[5]);
        QCOMPARE(namesIn(model, 0)[2], overlays[1]);
    }

    void nothingIsDroppedInAnotherGroup() {
        LayersModel model{Language{Language::Tongue::english}};
        QVERIFY(!drop(model, LayerId::qpv, model.index(1, 0), 0));
        QVERIFY(!drop(model, LayerId::qpv, QModelIndex{}, 0));
        QMimeData foreign;
        foreign.setText("qpv");
        QVERIFY(!model.dropMimeData(&foreign, Qt::MoveAction, 0, 0, model.index(0, 0)));
        QCOMPARE(model.layers(), geo::carto::defaultLayers());
    }

    void saysWhatIsNotDrawnAtThisScale() {
        LayersModel model{Language{Language::Tongue::english}};
        const QModelIndex parcels = model.indexOf(LayerId::parcel);
        model.setScale(15'000.0);
        QVERIFY(!parcels.data().toString().contains("1:15,000"));
        QVERIFY(!parcels.data(Qt::ForegroundRole).isValid());
        model.setScale(15'001.0);
        QVERIFY2(parcels.data().toString().contains("1:15,000"), qPrintable(parcels.data().toString()));
        QVERIFY(parcels.data(Qt::ForegroundRole).isValid());
        QVERIFY(parcels.data(Qt::AccessibleTextRole).toString().contains("1:15,000"));
    }

    void countsRowsInTheReadersLanguage() {
        LayersModel model{Language{Language::Tongue::french}};
        const QModelIndex count = model.indexOf(LayerId::parcel).siblingAtColumn(LayersModel::countColumn);
        QVERIFY(count.data().toString().isEmpty());
        auto snapshot = std::make_shared<geo::carto::MapSnapshot>();
        geo::carto::LayerBuilder parcels{LayerId::parcel};
        parcels.setTotal(20'000);
        snapshot->layers[LayerId::parcel] = std::make_shared<const geo::carto::LayerData>(parcels.built());
        model.setSnapshot(snapshot);
        QCOMPARE(count.data().toString(), QString::fromUtf8("20\u202F000"));
        QCOMPARE(model.indexOf(LayerId::qpv).siblingAtColumn(LayersModel::countColumn).data().toString(), QString{"0"});
    }

    void everyLayerHasItsOwnSymbolAndName() {
        LayersModel model{Language{Language::Tongue::english}};
        QStringList names;
        std::vector<QImage> symbols;
        for (const auto& info : geo::carto::allLayers()) {
            const QModelIndex index = model.indexOf(info.id);
            QVERIFY(!names.contains(index.data().toString()));
            names << index.data().toString();
            const QImage symbol = index.data(Qt::DecorationRole).value<QPixmap>().toImage();
            QVERIFY2(std::ranges::find(symbols, symbol) == symbols.end(), qPrintable(names.back()));
            symbols.push_back(symbol);
        }
    }
};

QTEST_MAIN(LayersModelTest)
#include "layers_model_test.moc"
