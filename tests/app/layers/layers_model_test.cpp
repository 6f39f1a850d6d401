#include "layers/layers_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <memory>

using app::layers::LayersModel;
using app::layers::Legend;
using app::text::Language;
using geo::carto::LayerId;
using geo::usecase::MapDesign;

namespace {

std::vector<LayerId> namesIn(const LayersModel& model, const std::string& group) {
    std::vector<LayerId> out;
    const QModelIndex parent = model.indexOf(group);
    for (int row = 0; row < model.rowCount(parent); ++row) out.push_back(*model.layerAt(model.index(row, 0, parent)));
    return out;
}

// Drops a row in front of a row of a group, as the view does.
bool drop(LayersModel& model, const QModelIndex& what, const QModelIndex& group, int row) {
    const std::unique_ptr<QMimeData> data{model.mimeData({what})};
    return model.canDropMimeData(data.get(), Qt::MoveAction, row, 0, group) &&
           model.dropMimeData(data.get(), Qt::MoveAction, row, 0, group);
}

std::shared_ptr<const geo::carto::MapSnapshot> snapshotWith(LayerId layer, std::int64_t rows) {
    auto snapshot = std::make_shared<geo::carto::MapSnapshot>();
    geo::carto::LayerBuilder builder{layer};
    builder.setTotal(rows);
    snapshot->layers[layer] = std::make_shared<const geo::carto::LayerData>(builder.built());
    return snapshot;
}

} // namespace

class LayersModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<LayersModel>(Language{Language::Tongue::english});
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_wanted = std::make_unique<QSignalSpy>(m_model.get(), &LayersModel::designWanted);
    }
    void cleanup() {
        m_wanted.reset();
        m_tester.reset();
        m_model.reset();
    }

    void isATreeOfGroups() {
        QCOMPARE(m_model->rowCount(), 3);
        std::size_t layers = 0;
        for (const char* group : {"overlay", "context", "base"}) layers += namesIn(*m_model, group).size();
        QCOMPARE(layers, geo::carto::allLayers().size());
        for (const auto& info : geo::carto::allLayers()) QCOMPARE(m_model->layerAt(m_model->indexOf(info.id)), info.id);
    }

    void theUppermostIsFirst() {
        std::vector<LayerId> expected;
        const auto layers = geo::carto::defaultLayers();
        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
            if (geo::carto::infoOf(layer->id).group == geo::carto::LayerGroup::overlay) expected.push_back(layer->id);
        QCOMPARE(namesIn(*m_model, "overlay"), expected);
    }

    void checksShowAndHide() {
        const QModelIndex qpv = m_model->indexOf(LayerId::qpv);
        QCOMPARE(qpv.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(m_model->setData(qpv, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!m_model->state(LayerId::qpv).visible);
        QCOMPARE(m_wanted->size(), 1);
        m_model->setVisible(LayerId::qpv, false); // as it is
        QCOMPARE(m_wanted->size(), 1);
    }

    void aGroupIsShownAsAWhole() {
        m_model->setVisible(LayerId::qpv, false);
        const QModelIndex overlays = m_model->indexOf("overlay");
        QCOMPARE(overlays.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
        m_wanted->clear();
        QVERIFY(m_model->setData(overlays, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_wanted->size(), 1); // one step
        QCOMPARE(overlays.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(m_model->setData(overlays, Qt::Unchecked, Qt::CheckStateRole));
        for (const LayerId layer : namesIn(*m_model, "overlay")) QVERIFY(!m_model->state(layer).visible);
        QVERIFY(m_model->state(LayerId::commune).visible);
    }

    void showsOnlyOneAndTheUsualAgain() {
        m_model->setOpacity(LayerId::qpv, 0.5);
        const MapDesign before = m_model->design();
        m_model->showOnly(LayerId::zone);
        QCOMPARE(std::ranges::count_if(m_model->design().states(), &geo::carto::LayerState::visible), 1);
        QVERIFY(m_model->state(LayerId::zone).visible);
        m_model->showUsual();
        QVERIFY(m_model->design() == before);
    }

    void movesUpAndDownWithinItsGroup() {
        const auto before = namesIn(*m_model, "overlay");
        QVERIFY(!m_model->move(m_model->indexOf(before.front()), true));
        QVERIFY(!m_model->move(m_model->indexOf(before.back()), false));
        QVERIFY(m_model->move(m_model->indexOf(before[2]), true));
        auto expected = before;
        std::swap(expected[1], expected[2]);
        QCOMPARE(namesIn(*m_model, "overlay"), expected);
        QVERIFY(m_model->move(m_model->indexOf(before[2]), false));
        QVERIFY(m_model->design() == geo::usecase::defaultDesign());
    }

    void movesGroups() {
        QVERIFY(!m_model->move(m_model->indexOf("overlay"), true));
        QVERIFY(m_model->move(m_model->indexOf("overlay"), false));
        QCOMPARE(m_model->indexOf("context").row(), 0);
        QCOMPARE(m_model->indexOf("overlay").row(), 1);
    }

    void dragsWithinAndBetweenGroups() {
        const auto overlays = namesIn(*m_model, "overlay");
        QVERIFY(drop(*m_model, m_model->indexOf(overlays[0]), m_model->indexOf("overlay"), 3));
        QCOMPARE(namesIn(*m_model, "overlay")[2], overlays[0]);
        QVERIFY(drop(*m_model, m_model->indexOf(LayerId::zone), m_model->indexOf("overlay"), 1));
        QCOMPARE(namesIn(*m_model, "overlay")[1], LayerId::zone);
        QVERIFY(drop(*m_model, m_model->indexOf(LayerId::zone), m_model->indexOf(LayerId::parcel), -1)); // onto a layer
        QCOMPARE(m_model->design().of(LayerId::zone).group, std::string{"base"});
        QVERIFY(drop(*m_model, m_model->indexOf("base"), {}, 0));
        QCOMPARE(m_model->indexOf("base").row(), 0);
        QVERIFY(drop(*m_model, m_model->indexOf(LayerId::zone), {}, 1)); // beside the groups
        QVERIFY(m_model->design().of(LayerId::zone).group.empty());
        QVERIFY(m_model->setData(m_model->indexOf(LayerId::zone), Qt::Checked, Qt::CheckStateRole));
    }

    void groupsAreNamedInTheReadersLanguage() {
        QCOMPARE(m_model->indexOf("overlay").data().toString(), QString{"Overlays"});
        QVERIFY(m_model->setData(m_model->indexOf("overlay"), "To be studied", Qt::EditRole));
        QCOMPARE(m_model->indexOf("To be studied").row(), 0);
        QVERIFY(!m_model->setData(m_model->index(0, 0), "  ", Qt::EditRole));
        QVERIFY(m_model->setData(m_model->index(0, 0), "overlays", Qt::EditRole)); // back to that of the program
        QVERIFY(m_model->indexOf("overlay").isValid());
    }

    void aPreviewIsKeptOnce() {
        QSignalSpy previewed{m_model.get(), &LayersModel::designPreviewed};
        for (const double opacity : {0.9, 0.7, 0.5}) m_model->previewOpacity(LayerId::qpv, opacity);
        QCOMPARE(previewed.size(), 3);
        QCOMPARE(m_wanted->size(), 0);
        m_model->keepPreview();
        m_model->keepPreview();
        QCOMPARE(m_wanted->size(), 1);
        QCOMPARE(m_wanted->front().front().value<MapDesign>().of(LayerId::qpv).opacity, 0.5);
    }

    void aDesignFromElsewhereIsNoWish() {
        MapDesign design = m_model->design();
        design.of(LayerId::qpv).visible = false;
        design.of(LayerId::zone).group = "Mine";
        m_model->setDesign(design);
        QVERIFY(m_model->design() == design);
        QCOMPARE(m_wanted->size(), 0);
        QVERIFY(m_model->indexOf("Mine").isValid());
    }

    void aFilterIsSeen() {
        MapDesign design = m_model->design();
        design.of(LayerId::parcel).filter = "contenance_m2 > 500";
        m_model->setDesign(design);
        QVERIFY(m_model->indexOf(LayerId::parcel).data().toString().contains("contenance_m2 > 500"));
        QVERIFY(m_model->indexOf(LayerId::parcel).data(Qt::AccessibleTextRole).toString().contains("filtered"));
        m_model->setUnusableFilters({LayerId::parcel});
        QVERIFY(m_model->indexOf(LayerId::parcel).data().toString().contains("not understood"));
    }

    void theRangeOfScalesIsTold() {
        m_model->setScale(20'000.0);
        QVERIFY(m_model->indexOf(LayerId::parcel).data().toString().contains("15,000"));
        MapDesign design = m_model->design();
        design.of(LayerId::parcel).maxScale = 30'000.0;
        m_model->setDesign(design);
        QCOMPARE(m_model->indexOf(LayerId::parcel).data().toString(), QString{"Parcels"});
    }

    void classesComeBelowTheirLayer() {
        m_model->setSnapshot(snapshotWith(LayerId::zone, 40));
        Legend legend;
        legend.inView[LayerId::zone] = 7;
        geo::carto::LegendEntry entry;
        entry.layer = LayerId::zone;
        entry.code = "U";
        entry.count = 5;
        legend.classes[LayerId::zone] = {{entry, 30}};
        m_model->setLegend(legend);
        const QModelIndex zone = m_model->indexOf(LayerId::zone);
        QCOMPARE(zone.siblingAtColumn(1).data().toString(), QString{"7 / 40"});
        QCOMPARE(m_model->rowCount(zone), 1);
        const QModelIndex line = m_model->index(0, 1, zone);
        QCOMPARE(line.data().toString(), QString{"5 / 30"});
        QVERIFY(!m_model->layerAt(line));
        QVERIFY(!m_model->index(0, 0, zone).data(Qt::CheckStateRole).isValid());
    }

private:
    std::unique_ptr<LayersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_wanted;
};

QTEST_MAIN(LayersModelTest)
#include "layers_model_test.moc"
