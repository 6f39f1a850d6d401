#include "session/design_keeper.h"

#include "carto/style_json.h"
#include "sample_session.h"

#include <QSignalSpy>

#include <cmath>

using app::session::DesignKeeper;
using app::session::WorkspaceSession;
using geo::carto::LayerId;
using geo::usecase::MapDesign;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

MapDesign hidden(MapDesign design, LayerId layer) {
    design.of(layer).visible = false;
    return design;
}

MapDesign classedBy(MapDesign design, const std::string& field) {
    geo::carto::LayerStyle style = geo::carto::defaultStyleOf(LayerId::commune);
    style.classes = {.by = geo::carto::ClassedBy::number, .field = field};
    design.of(LayerId::commune).style = geo::carto::toJson(style);
    return design;
}

} // namespace

class DesignKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsAStepThatIsTakenBack() {
        SampleSession sample;
        DesignKeeper keeper{sample.session};
        QSignalSpy rows{&sample.session, &WorkspaceSession::rowsChanged};
        QSignalSpy maps{&sample.session, &WorkspaceSession::mapChanged};
        const auto before = sample.steps();
        QVERIFY(keeper.change(hidden(keeper.design(), LayerId::parcel)).has_value());
        QCOMPARE(sample.steps(), before + 1);
        QVERIFY(!keeper.design().of(LayerId::parcel).visible);
        sample.session.undo();
        QVERIFY(keeper.design().of(LayerId::parcel).visible);
        sample.session.redo();
        QVERIFY(!keeper.design().of(LayerId::parcel).visible);
        QTest::qWait(50);
        QCOMPARE(rows.size(), 0); // neither rows nor map are read again for it
        QCOMPARE(maps.size(), 0);
    }

    void aFilterIsReadWithTheMap() {
        SampleSession sample;
        DesignKeeper keeper{sample.session};
        const auto all = sample.session.map()->layers.at(LayerId::commune)->size();
        QSignalSpy maps{&sample.session, &WorkspaceSession::mapChanged};
        MapDesign wanted = keeper.design();
        wanted.of(LayerId::commune).filter = "population > 20000";
        QVERIFY(keeper.change(wanted).has_value());
        QVERIFY(maps.wait());
        const auto fewer = sample.session.map()->layers.at(LayerId::commune)->size();
        QVERIFY(fewer > 0 && fewer < all);
        maps.clear();
        sample.session.undo();
        QVERIFY(maps.wait());
        QCOMPARE(sample.session.map()->layers.at(LayerId::commune)->size(), all);
    }

    // What a style shows of the rows is on the map when the map is told; tables and matching do not ask for it.
    void aStyleByAnotherFieldIsReadWithTheMap() {
        SampleSession sample;
        DesignKeeper keeper{sample.session};
        const auto communes = [&sample] { return sample.session.map()->layers.at(LayerId::commune); };
        QSignalSpy rows{&sample.session, &WorkspaceSession::rowsChanged};
        QSignalSpy maps{&sample.session, &WorkspaceSession::mapChanged};
        QVERIFY(communes()->fields().number.empty());
        QVERIFY(std::isnan(communes()->numberOf(0)));
        QVERIFY(keeper.change(classedBy(keeper.design(), "population")).has_value());
        QVERIFY(maps.wait());
        QCOMPARE(communes()->fields().number, std::string{"population"});
        QVERIFY(communes()->numberOf(0) > 0.0);
        maps.clear();
        sample.session.undo();
        QVERIFY(maps.wait());
        QVERIFY(communes()->fields().number.empty());
        QVERIFY(std::isnan(communes()->numberOf(0)));
        maps.clear();
        sample.session.redo();
        QVERIFY(maps.wait());
        QVERIFY(communes()->numberOf(0) > 0.0);
        QCOMPARE(rows.size(), 0);
    }

    void aFilterThatMeansNothingIsToldAndNotKept() {
        SampleSession sample;
        DesignKeeper keeper{sample.session};
        QSignalSpy failed{&sample.session, &WorkspaceSession::failed};
        QSignalSpy changed{&keeper, &DesignKeeper::changed};
        MapDesign wanted = keeper.design();
        wanted.of(LayerId::commune).filter = "population >";
        QVERIFY(!keeper.change(wanted).has_value());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(changed.size(), 1); // with what holds
        QVERIFY(keeper.design().of(LayerId::commune).filter.empty());
    }

    void whatAnotherWindowChangesFollows() {
        SampleSession sample;
        DesignKeeper keeper{sample.session};
        geo::JobControl job;
        auto other = must(geo::usecase::Desk::open(sample.path, geo::usecase::Access::readWrite, "other", job));
        const auto seen = must(geo::usecase::readDesign(other));
        QVERIFY(geo::usecase::changeDesign(other, seen, hidden(seen, LayerId::qpv)).has_value());
        QTRY_VERIFY(!keeper.design().of(LayerId::qpv).visible);
    }

    void withoutAWorkspaceTheWindowAloneChanges() {
        app::jobs::JobRunner runner;
        WorkspaceSession session{runner, "tester"};
        DesignKeeper keeper{session};
        QVERIFY(keeper.change(hidden(keeper.design(), LayerId::qpv)).has_value());
        QVERIFY(!keeper.design().of(LayerId::qpv).visible);
    }
};

QTEST_GUILESS_MAIN(DesignKeeperTest)
#include "design_keeper_test.moc"
