#include "desk_case.h"
#include "usecase/export_rows.h"
#include "usecase/match_project.h"
#include "usecase/read_map.h"
#include "usecase/row_filter.h"

#include <QFile>

#include <algorithm>

using namespace deskcase;
using carto::LayerId;
using domain::Kind;
using domain::Record;
using usecase::MapDesign;

namespace {

void filterBy(usecase::Desk& desk, LayerId layer, const std::string& filter) {
    const auto seen = must(usecase::readDesign(desk));
    MapDesign wanted = seen;
    wanted.of(layer).filter = filter;
    must(usecase::changeDesign(desk, seen, wanted));
}

// The rows of a kind of which something is true, gone through one by one.
template <class Predicate>
std::vector<std::int64_t> numbersOf(const usecase::Desk& desk, Kind kind, Predicate&& passes) {
    std::vector<std::int64_t> numbers;
    for (const Record& row : all(desk, kind))
        if (passes(row)) numbers.push_back(row.id);
    std::ranges::sort(numbers);
    return numbers;
}

double numberIn(const Record& row, std::string_view field) {
    const auto* value = std::get_if<double>(&row.value(field));
    return value ? *value : -1.0;
}

// Half of the parcels are larger.
double middleArea(const usecase::Desk& desk) {
    std::vector<double> areas;
    for (const Record& row : all(desk, Kind::parcel)) areas.push_back(numberIn(row, "contenance_m2"));
    std::ranges::sort(areas);
    return areas.at(areas.size() / 2);
}

std::string largerThan(double area) {
    return "contenance_m2 > " + std::to_string(area);
}

std::vector<std::int64_t> numbersOn(const carto::LayerData& layer) {
    std::vector<std::int64_t> numbers;
    for (std::size_t i = 0; i < layer.size(); ++i) numbers.push_back(layer.rowId(i));
    std::ranges::sort(numbers);
    return numbers;
}

} // namespace

class RowFilterTest : public QObject {
    Q_OBJECT

private slots:
    void withoutFiltersEveryRowPasses() {
        SampleDesk sample;
        for (const Kind kind : domain::kAllKinds) QVERIFY(!must(usecase::readRowFilter(sample.desk, kind)).isActive());
    }

    // A site is held against the filter of its own layer only.
    void eachSiteGoesByItsOwnLayer() {
        SampleDesk sample;
        filterBy(sample.desk, LayerId::rooftop, "land_area_m2 >= 2000 or name like '%a%'");
        filterBy(sample.desk, LayerId::transitional, "name = 'personne'");
        const auto filter = must(usecase::readRowFilter(sample.desk, Kind::site));
        const auto expected = numbersOf(sample.desk, Kind::site, [](const Record& site) {
            const std::string kind = domain::toText(site.value("kind"));
            if (kind == "transitional") return false;
            if (kind != "rooftop") return true;
            return numberIn(site, "land_area_m2") >= 2000.0 ||
                   domain::folded(site.displayName()).find('a') != std::string::npos;
        });
        const auto found = must(usecase::numbersWhere(sample.desk, Kind::site, filter.expression, sample.job));
        QCOMPARE(found, expected);
        QVERIFY(!found.empty());
        QVERIFY(found.size() < all(sample.desk, Kind::site).size());
        QCOMPARE(filter.layers.size(), 2U);
    }

    void theMapHasOnlyWhatPasses() {
        SampleDesk sample{400};
        const double area = middleArea(sample.desk);
        filterBy(sample.desk, LayerId::parcel, largerThan(area));
        filterBy(sample.desk, LayerId::qpv, "name like 'b%'");
        const auto parcels = numbersOf(sample.desk, Kind::parcel,
                                       [area](const Record& row) { return numberIn(row, "contenance_m2") > area; });
        QVERIFY(!parcels.empty());
        QVERIFY(parcels.size() < 400);
        const auto whole = must(usecase::readLayer(sample.desk, LayerId::parcel, {}, sample.job));
        QCOMPARE(numbersOn(*whole), parcels);
        const auto inBox = must(usecase::readLayer(sample.desk, LayerId::parcel, whole->extent(), sample.job));
        QCOMPARE(numbersOn(*inBox), parcels);
        const auto map = must(usecase::readMap(sample.desk, sample.job));
        const auto qpvs = numbersOf(sample.desk, Kind::qpv, [](const Record& row) {
            return domain::folded(row.displayName()).starts_with('b');
        });
        QVERIFY(!qpvs.empty());
        QCOMPARE(numbersOn(*map.layers.at(LayerId::qpv)), qpvs);
    }

    void matchingSaysHowManyItLeftOut() {
        SampleDesk sample;
        const auto project = all(sample.desk, Kind::project).at(0).key();
        const auto before = must(usecase::readMatch(sample.desk, project, sample.job));
        QCOMPARE(before->filteredOut, 0U);
        filterBy(sample.desk, LayerId::availableLand, "name = 'personne'");
        const auto land = numbersOf(sample.desk, Kind::site, [](const Record& site) {
            return domain::toText(site.value("kind")) == "available_land";
        });
        QVERIFY(!land.empty());
        const auto after = must(usecase::readMatch(sample.desk, project, sample.job));
        QCOMPARE(after->filteredOut, land.size());
        QCOMPARE(after->sites.size() + land.size(), before->sites.size());
        const auto report = must(usecase::matchProject(*after, {.date = {}}, sample.job));
        QCOMPARE(report.filteredOut, land.size());
        for (const auto& match : report.matches) QVERIFY(match.siteKind != domain::SiteKind::availableLand);
        const auto ignored = must(usecase::readMatch(sample.desk, project, usecase::LayerFilters::ignored, sample.job));
        QCOMPARE(ignored->sites.size(), before->sites.size());
    }

    void anExportIsNarrowedWhereItIsAsked_data() {
        QTest::addColumn<bool>("filtered");
        QTest::newRow("filtered") << true;
        QTest::newRow("all") << false;
    }
    void anExportIsNarrowedWhereItIsAsked() {
        QFETCH(bool, filtered);
        SampleDesk sample{300};
        const double area = middleArea(sample.desk);
        filterBy(sample.desk, LayerId::parcel, largerThan(area));
        const auto passing = numbersOf(sample.desk, Kind::parcel,
                                       [area](const Record& row) { return numberIn(row, "contenance_m2") > area; });
        usecase::ExportRequest request;
        request.target = sample.folder.filePath("out.csv").toStdString();
        request.filtered = filtered;
        request.only[Kind::parcel] = {passing.front(), passing.back(), passing.front() + 1'000'000};
        for (const auto number : numbersOf(sample.desk, Kind::parcel, [](const Record&) { return true; }))
            if (!std::ranges::binary_search(passing, number)) request.only[Kind::parcel].insert(number);
        const auto report = must(usecase::exportRows(sample.desk, {Kind::parcel}, {}, request, sample.job));
        QCOMPARE(report.rows.front().second, std::int64_t{filtered ? 2 : 300 - std::ssize(passing) + 2});
    }

    // Another program may write what it likes into the file: the rows are shown, and it is told.
    void aFilterThatCannotBeUsedHidesNothing() {
        FreshDesk fresh;
        domain::MapLayer layer;
        layer.name = "parcel";
        layer.filter = "colour = 'red'";
        must(fresh.desk.add(domain::toRecord(layer)));
        const auto filter = must(usecase::readRowFilter(fresh.desk, Kind::parcel));
        QVERIFY(!filter.isActive());
        QCOMPARE(filter.unusable.size(), 1U);
        QVERIFY(filter.unusable.front().layer == LayerId::parcel);
        QCOMPARE(filter.unusable.front().error.code, ErrorCode::attributeUnknown);
    }

    void shapesAreNotReadWhereTheyAreNotAsked() {
        SampleDesk sample;
        std::size_t rows = 0;
        const auto look = [&](Record&& record) -> Result<void> {
            ++rows;
            for (const auto& shape : record.shapes)
                if (!geom::isEmpty(shape)) return fail(ErrorCode::internal);
            return {};
        };
        must(sample.desk.workspace().forEach(Kind::commune, {.withShapes = false}, look, sample.job));
        QCOMPARE(rows, 24U);
    }
};

QTEST_GUILESS_MAIN(RowFilterTest)
#include "row_filter_test.moc"
