#include "desk_case.h"
#include "geom/measure.h"
#include "usecase/pick_parcel.h"

#include <algorithm>
#include <random>
#include <set>

using namespace deskcase;
using domain::Kind;

namespace {

constexpr double kX = 355'000.0;
constexpr double kY = 6'689'000.0;
constexpr int kSide = 6;      // parcels of 10 m in a square of 6 by 6, numbered by row
constexpr double kArea = 100; // each

ParcelId idOf(int number) {
    return must(ParcelId::parse(storetest::parcelKey(number)));
}

domain::Parcel cell(int number, std::optional<double> contenance) {
    domain::Parcel made = storetest::parcel(number);
    made.contenance.reset();
    if (contenance) made.contenance = SquareMetres{*contenance};
    made.outline = storetest::square(kX + 10.0 * (number % kSide), kY + 10.0 * (number / kSide), 10);
    return made;
}

// A desk with a field of parcels and a site without one.
struct Field {
    FreshDesk fresh;
    SiteId site;
    explicit Field(const domain::Site& made = storetest::site("Halle", kX + 30, kY + 30)) {
        for (int i = 0; i < kSide * kSide; ++i)
            must(fresh.desk.add(domain::toRecord(cell(i, i == 35 ? std::nullopt : std::optional{90.0 + i}))));
        site = SiteId{must(fresh.desk.add(domain::toRecord(made))).ids.at(0)};
    }
    usecase::PickReport pick(int number, usecase::Pick how = usecase::Pick::toggle) {
        return must(usecase::pickParcel(fresh.desk, site, idOf(number), how, fresh.job));
    }
    domain::Record row() { return must(fresh.desk.rowById(Kind::site, site.value)); }
};

double outlineArea(const domain::Record& site) {
    return geom::planimetricArea(site.shapes[1]).value;
}

} // namespace

class PickParcelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOutlineIsTheUnionOfWhatIsPicked() {
        Field field;
        std::mt19937 random{7};
        std::set<int> picked;
        for (int turn = 0; turn < 60; ++turn) {
            const int number = static_cast<int>(random() % 36);
            if (!picked.insert(number).second) picked.erase(number);
            const auto report = field.pick(number);
            QCOMPARE(report.isIn, picked.contains(number));
            QCOMPARE(report.parcels, picked.size());
            const auto row = field.row();
            QVERIFY(std::abs(outlineArea(row) - kArea * static_cast<double>(picked.size())) < 1e-6);
            double contenances = 0.0;
            for (const int each : picked) contenances += 90.0 + each;
            if (picked.empty()) continue;
            const bool isKnown = !picked.contains(35);
            QCOMPARE(report.landAreaFrom,
                     isKnown ? usecase::AreaSource::contenances : usecase::AreaSource::planimetric);
            const double expected = isKnown ? contenances : outlineArea(row);
            QVERIFY(std::abs(std::get<double>(row.value("land_area_m2")) - expected) < 1e-6);
            QVERIFY(geom::contains(row.shapes[1], std::get<geom::PointM>(row.shapes[0])));
        }
    }

    void aPickIsOneStepThatIsTakenBack() {
        Field field;
        const auto before = field.row();
        const std::size_t stepsBefore = steps(field.fresh.desk);
        field.pick(3);
        QCOMPARE(steps(field.fresh.desk), stepsBefore + 1);
        must(field.fresh.desk.undo(field.fresh.job));
        QVERIFY(field.row() == before);
    }

    void thePointStaysWhereItIsInside() {
        Field field; // its point is the corner of parcels 14, 15, 20, 21
        const auto point = field.row().shapes[0];
        field.pick(21);
        QVERIFY(field.row().shapes[0] == point);
        field.pick(0);
        field.pick(21);
        QVERIFY(field.row().shapes[0] != point);
        field.pick(0);
        QVERIFY(geom::isEmpty(field.row().shapes[1]));
        QVERIFY(!geom::isEmpty(field.row().shapes[0])); // it is still somewhere
        QVERIFY(!domain::isKnown(field.row().value("land_area_m2")));
    }

    // A parcel of the list that is not in the workspace is told, and its part of the outline stays.
    void whatIsNotInTheWorkspaceIsKept() {
        domain::Site made = storetest::site("Halle", kX + 5, kY + 5);
        made.parcels = {idOf(0), idOf(900)};
        made.outline = storetest::square(kX, kY, 10);
        made.outline.polygons.push_back(storetest::square(kX + 100, kY, 20).polygons[0]); // the unknown one
        Field field{made};
        auto report = field.pick(1);
        QCOMPARE(report.notInWorkspace, std::vector<std::string>{storetest::parcelKey(900)});
        QVERIFY(std::abs(outlineArea(field.row()) - 600.0) < 1e-6);
        QCOMPARE(report.landAreaFrom, usecase::AreaSource::planimetric);
        report = field.pick(0, usecase::Pick::remove);
        QVERIFY(std::abs(outlineArea(field.row()) - 500.0) < 1e-6);
        report = field.pick(900, usecase::Pick::remove);
        QVERIFY(report.notInWorkspace.empty());
        QVERIFY(std::abs(outlineArea(field.row()) - 100.0) < 1e-6);
        QVERIFY(std::abs(report.leftOut.value - 400.0) < 1e-6);
    }

    void nothingIsDoneTwice() {
        Field field;
        field.pick(3, usecase::Pick::add);
        const std::size_t before = steps(field.fresh.desk);
        field.pick(3, usecase::Pick::add);
        field.pick(4, usecase::Pick::remove);
        QCOMPARE(steps(field.fresh.desk), before);
        const auto unknown =
            usecase::pickParcel(field.fresh.desk, field.site, idOf(901), usecase::Pick::add, field.fresh.job);
        QCOMPARE(outcome(unknown), QString{"not_found kind=parcel key=44109000AB0901"});
    }

    void theParcelUnderAPlace() {
        Field field;
        const auto hit = must(usecase::parcelAt(field.fresh.desk, {kX + 25, kY + 15}, field.fresh.job));
        QVERIFY(hit.has_value());
        QCOMPARE(QString::fromStdString(hit->key()), QString::fromStdString(storetest::parcelKey(8)));
        QVERIFY(!must(usecase::parcelAt(field.fresh.desk, {kX - 1, kY}, field.fresh.job)));
    }
};

QTEST_GUILESS_MAIN(PickParcelTest)
#include "pick_parcel_test.moc"
