#include "layers/arrangement.h"

#include <QTest>

#include <algorithm>

using app::layers::Branch;
using app::layers::branchesOf;
using geo::carto::LayerId;
using geo::usecase::MapDesign;

namespace {

// A design of the layers named, bottom first, each as "code:group"; what is not named stays below them in "rest".
MapDesign designOf(const QStringList& layers) {
    MapDesign design = geo::usecase::defaultDesign();
    for (auto& layer : design.layers) layer.group = "rest";
    for (const QString& text : layers) {
        const auto id = *geo::domain::fromCode<LayerId>(text.section(':', 0, 0).toStdString());
        const auto at = std::ranges::find_if(design.layers, [id](const auto& each) { return each.id == id; });
        at->group = text.section(':', 1).toStdString();
        std::rotate(at, at + 1, design.layers.end());
    }
    return design;
}

// What designOf took, without the rest.
QStringList textOf(const MapDesign& design) {
    QStringList out;
    for (const auto& layer : design.layers)
        if (layer.group != "rest")
            out << QString::fromStdString(std::string{geo::domain::codeOf(layer.id)} + ':' + layer.group);
    return out;
}

} // namespace

class ArrangementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void branchesStandByTheirUppermostLayer() {
        const auto branches = branchesOf(designOf({"zone:a", "qpv:b", "iris:a", "parcel:", "street:b"}));
        QCOMPARE(branches.size(), 4U); // with the rest
        QVERIFY((branches[0] == Branch{"b", true, {LayerId::street, LayerId::qpv}}));
        QVERIFY((branches[1] == Branch{"", false, {LayerId::parcel}}));
        QVERIFY((branches[2] == Branch{"a", true, {LayerId::iris, LayerId::zone}}));
        QCOMPARE(branches[3].group, std::string{"rest"});
    }

    void theUsualGroupsComeInTheirOrder() {
        const auto branches = branchesOf(geo::usecase::defaultDesign());
        QCOMPARE(branches.size(), 3U);
        QCOMPARE(branches[0].group, std::string{"overlay"});
        QCOMPARE(branches[1].group, std::string{"context"});
        QCOMPARE(branches[2].group, std::string{"base"});
    }

    void layersAreMoved_data() {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("group");
        QTest::addColumn<int>("row");
        QTest::addColumn<QStringList>("after");
        const auto row = [](const char* name, QStringList before, const char* layer, const char* group, int to,
                            QStringList after) { QTest::newRow(name) << before << layer << group << to << after; };
        const QStringList mixed{"zone:a", "qpv:b", "iris:a", "parcel:b", "street:a"};
        row("to the top of its group", mixed, "zone", "a", 0, {"iris:a", "qpv:b", "street:a", "parcel:b", "zone:a"});
        row("down by one", mixed, "street", "a", 1, {"zone:a", "qpv:b", "street:a", "parcel:b", "iris:a"});
        row("where it is", mixed, "iris", "a", 1, mixed);
        row("past the end of its group", mixed, "street", "a", 9,
            {"street:a", "qpv:b", "zone:a", "parcel:b", "iris:a"});
        row("to the top of another", mixed, "zone", "b", 0, {"qpv:b", "iris:a", "parcel:b", "zone:b", "street:a"});
        row("between in another", mixed, "zone", "b", 1, {"qpv:b", "zone:b", "iris:a", "parcel:b", "street:a"});
        row("to the bottom of another", mixed, "street", "b", 9, {"zone:a", "street:b", "qpv:b", "iris:a", "parcel:b"});
        row("into a new group", mixed, "iris", "c", 0, {"zone:a", "qpv:b", "iris:c", "parcel:b", "street:a"});
        row("into none", mixed, "iris", "", 0, {"zone:a", "qpv:b", "iris:", "parcel:b", "street:a"});
    }
    void layersAreMoved() {
        QFETCH(QStringList, before);
        QFETCH(QString, layer);
        QFETCH(QString, group);
        QFETCH(int, row);
        QFETCH(QStringList, after);
        const auto moved =
            app::layers::withLayerAt(designOf(before), *geo::domain::fromCode<LayerId>(layer.toStdString()),
                                     group.toStdString(), static_cast<std::size_t>(row));
        QCOMPARE(textOf(moved), after);
        QCOMPARE(moved.layers.size(), geo::carto::allLayers().size());
    }

    // Whichever branch is raised comes one place further up, and the others keep their order.
    void branchesAreRaised() {
        const MapDesign design = designOf({"zone:a", "qpv:b", "iris:a", "parcel:", "street:b"});
        const auto before = branchesOf(design);
        for (std::size_t i = 1; i < before.size(); ++i) {
            auto expected = before;
            std::swap(expected[i], expected[i - 1]);
            QVERIFY(branchesOf(app::layers::withBranchRaised(design, i)) == expected);
        }
        QVERIFY(app::layers::withBranchRaised(design, 0) == design);
        QVERIFY(app::layers::withBranchRaised(design, 99) == design);
    }

    void groupsAreRenamedAndDissolved() {
        const MapDesign design = designOf({"zone:a", "qpv:b", "iris:a"});
        QCOMPARE(textOf(app::layers::withGroupRenamed(design, "a", "c")), (QStringList{"zone:c", "qpv:b", "iris:c"}));
        QCOMPARE(textOf(app::layers::withGroupRenamed(design, "a", "")), (QStringList{"zone:", "qpv:b", "iris:"}));
    }
};

QTEST_GUILESS_MAIN(ArrangementTest)
#include "arrangement_test.moc"
