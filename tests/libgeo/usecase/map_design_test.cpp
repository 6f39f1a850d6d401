#include "desk_case.h"
#include "usecase/map_design.h"

#include <algorithm>

using namespace deskcase;
using carto::LayerId;
using domain::Kind;
using usecase::MapDesign;

namespace {

std::vector<LayerId> orderOf(const MapDesign& design) {
    std::vector<LayerId> order;
    for (const auto& layer : design.layers) order.push_back(layer.id);
    return order;
}

MapDesign raised(MapDesign design, LayerId layer) {
    const auto at = std::ranges::find_if(design.layers, [&](const auto& each) { return each.id == layer; });
    std::rotate(at, at + 1, design.layers.end());
    return design;
}

} // namespace

class MapDesignTest : public QObject {
    Q_OBJECT

private slots:
    void aNewWorkspaceHasTheDefaults() {
        const FreshDesk fresh;
        const auto design = must(usecase::readDesign(fresh.desk));
        QVERIFY(design == usecase::defaultDesign());
        QVERIFY(design.states() == carto::defaultLayers());
        QCOMPARE(design.of(LayerId::parcel).group, std::string{"base"});
        QCOMPARE(must(fresh.desk.count(Kind::mapLayer)), 0);
    }

    // Every aspect alone: it comes back, one step takes it back, another does it again.
    void eachChangeIsOneStep_data() {
        QTest::addColumn<QString>("aspect");
        for (const char* aspect :
             {"visible", "opacity", "labels", "scales", "group", "no group", "filter", "style", "order", "occupancy"})
            QTest::newRow(aspect) << aspect;
    }
    void eachChangeIsOneStep() {
        QFETCH(QString, aspect);
        FreshDesk fresh;
        const auto seen = must(usecase::readDesign(fresh.desk));
        MapDesign wanted = seen;
        auto& parcels = wanted.of(LayerId::parcel);
        if (aspect == "visible") parcels.visible = !parcels.visible;
        if (aspect == "opacity") parcels.opacity = 0.35;
        if (aspect == "labels") parcels.labels = false;
        if (aspect == "scales") parcels.maxScale = 40'000.0;
        if (aspect == "group") parcels.group = "À l'étude";
        if (aspect == "no group") parcels.group.clear();
        if (aspect == "filter") parcels.filter = "contenance_m2 > 500";
        if (aspect == "occupancy") wanted.occupancy = true;
        if (aspect == "style") parcels.style = "{\"fills\":[]}";
        if (aspect == "order") wanted = raised(wanted, LayerId::parcel);
        const auto before = steps(fresh.desk);
        must(usecase::changeDesign(fresh.desk, seen, wanted));
        QCOMPARE(steps(fresh.desk), before + 1);
        QVERIFY(must(usecase::readDesign(fresh.desk)) == wanted);
        must(fresh.desk.undo(fresh.job));
        QVERIFY(must(usecase::readDesign(fresh.desk)) == seen);
        must(fresh.desk.redo(fresh.job));
        QVERIFY(must(usecase::readDesign(fresh.another())) == wanted);
    }

    void nothingIsWrittenWhereNothingDiffers() {
        FreshDesk fresh;
        const auto design = must(usecase::readDesign(fresh.desk));
        const auto before = steps(fresh.desk);
        must(usecase::changeDesign(fresh.desk, design, design));
        QCOMPARE(steps(fresh.desk), before);
    }

    // Two windows: each changes what it means to, whatever the other did since it looked.
    void whatAnotherWindowChangedStays() {
        FreshDesk fresh;
        auto other = fresh.another();
        const auto seen = must(usecase::readDesign(fresh.desk));
        MapDesign theirs = seen;
        theirs.of(LayerId::qpv).opacity = 0.5;
        theirs.of(LayerId::street).visible = false;
        must(usecase::changeDesign(other, seen, theirs));
        MapDesign ours = seen;
        ours.of(LayerId::qpv).filter = "population > 1000";
        ours.of(LayerId::parcel).visible = false;
        must(usecase::changeDesign(fresh.desk, seen, ours));
        const auto both = must(usecase::readDesign(other));
        QCOMPARE(both.of(LayerId::qpv).opacity, 0.5);
        QCOMPARE(both.of(LayerId::qpv).filter, std::string{"population > 1000"});
        QVERIFY(!both.of(LayerId::street).visible);
        QVERIFY(!both.of(LayerId::parcel).visible);
    }

    void anOrderIsKeptThroughMoreMoves() {
        FreshDesk fresh;
        auto design = must(usecase::readDesign(fresh.desk));
        for (const LayerId layer :
             {LayerId::population, LayerId::qpv, LayerId::zone, LayerId::rooftop, LayerId::population}) {
            const auto next = raised(design, layer);
            must(usecase::changeDesign(fresh.desk, design, next));
            design = must(usecase::readDesign(fresh.desk));
            QVERIFY(orderOf(design) == orderOf(next));
        }
        QCOMPARE(design.layers.size(), carto::allLayers().size());
    }

    void aFilterThatMeansNothingIsRefused_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such field") << "heights > 3"
                                       << "attribute_unknown";
        QTest::newRow("unfinished") << "contenance_m2 >"
                                    << "expression_invalid";
    }
    void aFilterThatMeansNothingIsRefused() {
        QFETCH(QString, filter);
        QFETCH(QString, code);
        FreshDesk fresh;
        const auto seen = must(usecase::readDesign(fresh.desk));
        MapDesign wanted = seen;
        wanted.of(LayerId::parcel).filter = filter.toStdString();
        const auto before = steps(fresh.desk);
        QCOMPARE(outcome(usecase::changeDesign(fresh.desk, seen, wanted)).section(' ', 0, 0), code);
        QCOMPARE(steps(fresh.desk), before);
    }

    void aLayerOfAnotherProgramIsLeftAlone() {
        FreshDesk fresh;
        domain::MapLayer unknown;
        unknown.name = "catchment";
        unknown.position = 3;
        must(fresh.desk.add(domain::toRecord(unknown)));
        const auto seen = must(usecase::readDesign(fresh.desk));
        QVERIFY(seen == usecase::defaultDesign());
        must(usecase::changeDesign(fresh.desk, seen, raised(seen, LayerId::zone)));
        QCOMPARE(must(fresh.desk.row(Kind::mapLayer, "catchment")).value("position"), domain::Value{std::int64_t{3}});
    }

    // How the workspace is shown is no data of it.
    void itIsNotCountedAsData() {
        FreshDesk fresh;
        const auto seen = must(usecase::readDesign(fresh.desk));
        must(usecase::changeDesign(fresh.desk, seen, raised(seen, LayerId::zone)));
        QVERIFY(must(fresh.desk.inventory(fresh.job)).layers.empty());
        QVERIFY(must(fresh.desk.check(fresh.job)).isSound());
    }
};

QTEST_GUILESS_MAIN(MapDesignTest)
#include "map_design_test.moc"
