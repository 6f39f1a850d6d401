#include "desk_case.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "usecase/edit_site_shape.h"

#include <algorithm>

using namespace deskcase;
using namespace geo::usecase;
using domain::Kind;

namespace {

constexpr double kX = 355'000.0;
constexpr double kY = 6'689'000.0;

geom::MultiPolygon box(double x, double y, double width, double height) {
    x += kX;
    y += kY;
    return {{{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}, {}}}};
}

struct Ground {
    FreshDesk fresh;
    domain::Record named(const char* name) {
        domain::Record site = domain::emptyRecord(Kind::site);
        set(site, "name", std::string{name});
        set(site, "kind", std::string{"available_land"});
        return site;
    }
    SiteId add(const char* name, const geom::Geometry& shape) {
        return must(addSite(fresh.desk, named(name), shape)).site;
    }
    domain::Record row(SiteId site) { return must(fresh.desk.rowById(Kind::site, site.value)); }
    double number(SiteId site, const char* field) { return std::get<double>(row(site).value(field)); }
    void addSpace(SiteId site, const char* name) {
        domain::Record space = domain::emptyRecord(Kind::space);
        set(space, "site_id", site.value);
        set(space, "name", std::string{name});
        must(fresh.desk.add(space));
    }
    void addParcel(int number, const geom::MultiPolygon& outline) {
        domain::Parcel parcel = storetest::parcel(number);
        parcel.outline = outline;
        must(fresh.desk.add(domain::toRecord(parcel)));
    }
    void change(SiteId site, const char* field, domain::Value value) {
        const auto seen = row(site);
        auto after = seen;
        set(after, field, std::move(value));
        must(fresh.desk.edit(seen, after));
    }
    std::size_t spaces(SiteId site) { return must(fresh.desk.referring(Kind::space, "site_id", site.value)).size(); }
};

double outline(const domain::Record& site) {
    return geom::planimetricArea(site.shapes[1]).value;
}

} // namespace

class EditSiteShapeTest : public QObject {
    Q_OBJECT

private slots:
    void aDrawnSiteHasItsAreaAndAPointInside() {
        Ground ground;
        const SiteId site = ground.add("Halle", box(0, 0, 100, 50));
        const auto row = ground.row(site);
        QCOMPARE(ground.number(site, "land_area_m2"), 5000.0);
        QVERIFY(geom::contains(row.shapes[1], std::get<geom::PointM>(row.shapes[0])));
        const SiteId point = ground.add("Point", geom::PointM{kX + 7, kY + 8});
        QVERIFY(geom::isEmpty(ground.row(point).shapes[1]));
        QCOMPARE(std::get<geom::PointM>(ground.row(point).shapes[0]), (geom::PointM{kX + 7, kY + 8}));
    }

    void anInvalidOutlineIsNeverKept() {
        Ground ground;
        const SiteId site = ground.add("Halle", box(0, 0, 100, 50));
        const auto before = all(ground.fresh.desk);
        const geom::MultiPolygon bowTie{{{{{kX, kY}, {kX + 10, kY + 10}, {kX + 10, kY}, {kX, kY + 10}, {kX, kY}}, {}}}};
        for (const auto& refused : {setOutline(ground.fresh.desk, site, bowTie).error(),
                                    addSite(ground.fresh.desk, ground.named("Z"), bowTie).error()})
            QCOMPARE(refused.code, ErrorCode::valueMalformed);
        QCOMPARE(all(ground.fresh.desk), before);
    }

    void theLandAreaFollowsTheDrawingUnlessItWasStated() {
        Ground ground;
        const SiteId drawn = ground.add("Drawn", box(0, 0, 100, 50));
        must(setOutline(ground.fresh.desk, drawn, box(0, 0, 100, 60)));
        QCOMPARE(ground.number(drawn, "land_area_m2"), 6000.0);
        ground.change(drawn, "land_area_m2", 5871.0);
        must(setOutline(ground.fresh.desk, drawn, box(200, 0, 10, 10)));
        QCOMPARE(ground.number(drawn, "land_area_m2"), 5871.0);
        const auto row = ground.row(drawn);
        QVERIFY2(geom::contains(row.shapes[1], std::get<geom::PointM>(row.shapes[0])), "the point moved inside");
    }

    void aCutSiteIsOneStepThatUndoTakesBack() {
        Ground ground;
        const SiteId site = ground.add("Halle", box(0, 0, 100, 50));
        ground.addSpace(site, "Nave");
        for (int i = 0; i < 4; ++i) ground.addParcel(i, box(25.0 * i, 0, 25, 50));
        std::string parcels;
        for (int i = 0; i < 4; ++i) parcels += (i > 0 ? "|" : "") + storetest::parcelKey(i);
        ground.change(site, "parcels", parcels + "|44109000ZZ9999");
        ground.change(site, "code", std::string{"44109_1"});
        const auto before = all(ground.fresh.desk);
        const auto steps = deskcase::steps(ground.fresh.desk);
        const auto report =
            must(splitSite(ground.fresh.desk, site, {{{kX + 70, kY - 10}, {kX + 70, kY + 60}}}, ground.fresh.job));
        QCOMPARE(deskcase::steps(ground.fresh.desk), steps + 1);
        QCOMPARE(report.added.size(), std::size_t{1});
        QCOMPARE(report.parcelsNotInWorkspace, std::vector<std::string>{"44109000ZZ9999"});
        const auto first = ground.row(site);
        const auto second = ground.row(report.added.front());
        QCOMPARE(outline(first), 3500.0);
        QCOMPARE(outline(second), 1500.0);
        QCOMPARE(ground.number(site, "land_area_m2"), 3500.0);
        QCOMPARE(ground.number(report.added.front(), "land_area_m2"), 1500.0);
        QCOMPARE(ground.spaces(site), std::size_t{1});
        QCOMPARE(ground.spaces(report.added.front()), std::size_t{0});
        QCOMPARE(second.displayName(), std::string{"Halle (2)"});
        QVERIFY(!domain::isKnown(second.value("code")));
        // 50..75 lies by four fifths in the first piece
        QCOMPARE(domain::listParts(domain::toText(first.value("parcels"))).size(), std::size_t{4});
        QCOMPARE(domain::toText(second.value("parcels")), storetest::parcelKey(3));
        must(ground.fresh.desk.undo(ground.fresh.job));
        QCOMPARE(all(ground.fresh.desk), before);
    }

    void aLineThatCutsNothingWritesNothing() {
        Ground ground;
        const SiteId site = ground.add("Halle", box(0, 0, 100, 50));
        const auto steps = deskcase::steps(ground.fresh.desk);
        const auto report =
            must(splitSite(ground.fresh.desk, site, {{{kX + 200, kY}, {kX + 200, kY + 60}}}, ground.fresh.job));
        QVERIFY(report.added.empty());
        QCOMPARE(deskcase::steps(ground.fresh.desk), steps);
    }

    void mergedSitesKeepTheirSpaces() {
        Ground ground;
        const SiteId kept = ground.add("Halle", box(0, 0, 100, 50));
        const SiteId beside = ground.add("Cour", box(100, 0, 20, 50));
        const SiteId apart = ground.add("Quai", box(200, 0, 10, 10));
        ground.addSpace(kept, "Nave");
        ground.addSpace(beside, "Pavé");
        ground.addSpace(beside, "Abri");
        ground.change(kept, "parcels", storetest::parcelKey(1));
        ground.change(beside, "parcels", storetest::parcelKey(1) + "|" + storetest::parcelKey(2));
        const auto before = all(ground.fresh.desk);
        const auto report = must(mergeSites(ground.fresh.desk, kept, {beside, apart, kept}, ground.fresh.job));
        QCOMPARE(report.merged, std::size_t{2});
        QCOMPARE(report.spaces, std::size_t{2});
        QCOMPARE(report.gone, (std::vector<std::string>{"Cour", "Quai"}));
        QCOMPARE(all(ground.fresh.desk, Kind::site).size(), std::size_t{1});
        QCOMPARE(ground.spaces(kept), std::size_t{3});
        QCOMPARE(outline(ground.row(kept)), 6100.0);
        QCOMPARE(ground.number(kept, "land_area_m2"), 6100.0);
        QCOMPARE(domain::toText(ground.row(kept).value("parcels")),
                 storetest::parcelKey(1) + "|" + storetest::parcelKey(2));
        must(ground.fresh.desk.undo(ground.fresh.job));
        QCOMPARE(all(ground.fresh.desk), before);
        must(ground.fresh.desk.redo(ground.fresh.job));
        QCOMPARE(ground.spaces(kept), std::size_t{3});
        QVERIFY(must(ground.fresh.desk.check(ground.fresh.job)).problems.empty());
    }

    void aReadOnlyWorkspaceRefuses() {
        Ground ground;
        const SiteId site = ground.add("Halle", box(0, 0, 100, 50));
        auto reader = ground.fresh.another(Access::readOnly);
        const auto refused = setOutline(reader, site, box(0, 0, 10, 10));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::workspaceReadOnly);
        QCOMPARE(mergeSites(reader, site, {}, ground.fresh.job)->merged, std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(EditSiteShapeTest)
#include "edit_site_shape_test.moc"
