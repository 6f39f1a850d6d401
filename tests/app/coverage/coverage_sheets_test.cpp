#include "coverage/coverage_sheets.h"

#include "app/coverage/made_coverage.h"
#include "coverage/coverage_text.h"
#include "tables/sheet_model.h"

#include <QtTest>

using app::tables::CellLook;
using app::tables::Sheet;
using app::tables::SheetModel;
using app::text::Language;
using namespace madecoverage;

class CoverageSheetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 1,500 of 2,000 and all of the second commune are beyond 15 minutes: the first commune has nobody, and is last.
    void shortfallsComeFirst() {
        const Sheet sheet = app::coverage::areaSheet(report(), nullptr, std::nullopt, english());
        QCOMPARE(sheet.rows.size(), std::size_t{3});
        QCOMPARE(sheet.rows[0].about, QStringList{"territory:"});
        QCOMPARE(sheet.rows[1].about, QStringList{"commune:44002"});
        QCOMPARE(sheet.rows[2].about, QStringList{"commune:44001"});
        QCOMPARE(cell(sheet, 0, "beyond").toDouble(), 1000.0);
        QCOMPARE(cell(sheet, 1, "unreached").toDouble(), 500.0);
    }

    void aShareHasItsCountBesideIt() {
        SheetModel model{english()};
        model.setSheet(app::coverage::areaSheet(report(), nullptr, std::nullopt, english()));
        const int column = columnOf(model.sheet(), "share_15");
        const auto index = model.index(0, column);
        QCOMPARE(index.data(SheetModel::kShareRole).toDouble(), 0.5);
        QVERIFY2(index.data().toString().contains("50"), qPrintable(index.data().toString()));
        QVERIFY2(index.data().toString().endsWith("1,000"), qPrintable(index.data().toString()));
        QCOMPARE(model.sheet().columns[static_cast<std::size_t>(column + 1)].look, CellLook::onFile);
    }

    void oneKindOfAreaIsShown() {
        const Sheet sheet = app::coverage::areaSheet(report(), nullptr, AreaKind::commune, english());
        QCOMPARE(sheet.rows.size(), std::size_t{2});
    }

    void whatIsGainedIsToldByThreshold() {
        auto after = report();
        after.rows[2].covered = {250.0, 400.0};
        const auto before = report();
        const Sheet sheet = app::coverage::areaSheet(after, &before, AreaKind::commune, english());
        QCOMPARE(sheet.rows[0].about, QStringList{"commune:44002"});
        QCOMPARE(cell(sheet, 0, "gain_5").toDouble(), 250.0);
        QCOMPARE(cell(sheet, 0, "gain_15").toDouble(), 400.0);
        QCOMPARE(cell(sheet, 1, "gain_15").toDouble(), 0.0);
    }

    // Files have the share as a number and the count in a column of its own.
    void aFileHasShareAndCount() {
        const auto table = app::tables::tableOf(app::coverage::areaSheet(report(), nullptr, std::nullopt, english()));
        std::vector<std::string> names;
        for (const auto& column : table.columns) names.push_back(column.name);
        QVERIFY(std::ranges::find(names, "share_5") != names.end());
        QVERIFY(std::ranges::find(names, "covered_5") != names.end());
        QCOMPARE(table.rows.size(), std::size_t{3});
        QCOMPARE(table.rows[0].size(), table.columns.size());
    }

    void aPlaceHasTheResidentsItIsNearestTo() {
        const Sheet sheet = app::coverage::placeSheet(report());
        QCOMPARE(cell(sheet, 0, "residents").toDouble(), 1500.0);
        QCOMPARE(sheet.rows[0].about, QStringList{"place:3"});
        QVERIFY(!cell(sheet, 0, "capacity").isValid()); // not known is not 0
    }

    void targetsNotMetComeFirst() {
        const Sheet sheet = app::coverage::targetSheet(report());
        QCOMPARE(sheet.rows[0].about, QStringList{"territory:"});
        QVERIFY(cell(sheet, 0, "met").toString().contains("no"));
        QVERIFY(cell(sheet, 1, "met").toString().contains("yes"));
    }

    void accessIsByAThousand() {
        AccessReport access;
        access.rows = {{AreaKind::commune, "44001", "A", 1000.0, 0.0125}};
        auto before = access;
        before.rows[0].access = 0.01;
        const Sheet sheet = app::coverage::accessSheet(access, &before, std::nullopt);
        QCOMPARE(cell(sheet, 0, "places_per_1000").toDouble(), 12.5);
        QCOMPARE(cell(sheet, 0, "gain").toDouble(), 2.5);
    }

    void flawsHaveTheirPlaces() {
        NetworkQuality quality;
        quality.flaws = {{NetworkFlawKind::island, {10.0, 20.0}, geo::Metres{300.0}, 7},
                         {NetworkFlawKind::nearMiss, {1.0, 2.0}, geo::Metres{0.8}, 8}};
        QCOMPARE(app::coverage::flawSheet(quality, std::nullopt).rows.size(), std::size_t{2});
        const Sheet sheet = app::coverage::flawSheet(quality, NetworkFlawKind::nearMiss);
        QCOMPARE(sheet.rows.size(), std::size_t{1});
        QCOMPARE(sheet.rows[0].at->y, 2.0);
        QCOMPARE(sheet.rows[0].about, QStringList{"street:8"});
    }

    void aCatchmentHasALineForEachTime() {
        CatchmentReport one;
        one.params.minutes = {geo::Minutes{5}, geo::Minutes{10}};
        Catchment catchment;
        catchment.origin = {"site:4", "Halle", {0.0, 0.0}};
        for (const double minutes : {5.0, 10.0}) {
            CatchmentRing ring;
            ring.within = geo::Minutes{minutes};
            ring.length = geo::Metres{minutes * 100.0};
            ring.areaCovered = geo::SquareMetres{minutes * 10'000.0};
            if (minutes > 5.0) ring.residents = geo::Residents{120.0};
            catchment.rings.push_back(ring);
        }
        one.catchments = {catchment};
        const Sheet sheet = app::coverage::catchmentSheet({one, one});
        QCOMPARE(sheet.rows.size(), std::size_t{4});
        QCOMPARE(sheet.rows[2].about, QStringList{"catchment:1"});
        QCOMPARE(cell(sheet, 1, "length_km").toDouble(), 1.0);
        QCOMPARE(cell(sheet, 1, "area_ha").toDouble(), 10.0);
        QVERIFY(cell(sheet, 0, "residents").isNull()); // not known is not nobody
        QCOMPARE(cell(sheet, 1, "residents").toDouble(), 120.0);
    }

    void minutesAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("semicolons") << "5; 10;15"
                                    << "5; 10; 15";
        QTest::newRow("commas") << "15,5,10"
                                << "5; 10; 15";
        QTest::newRow("spaces") << " 5 10  "
                                << "5; 10";
        QTest::newRow("twice") << "5;5"
                               << "5";
        QTest::newRow("decimals") << "7,5; 10"
                                  << "7.5; 10";
        QTest::newRow("a point") << "7.5"
                                 << "7.5";
        QTest::newRow("no number") << "5; x"
                                   << "";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("no time") << "0"
                                 << "";
        QTest::newRow("back in time") << "-5"
                                      << "";
        QTest::newRow("more than a day") << "1441"
                                         << "";
    }
    void minutesAreRead() {
        QFETCH(QString, text);
        QFETCH(QString, read);
        QCOMPARE(app::coverage::minutesList(app::coverage::readMinutes(text), english()), read);
    }

    void theQuarterOfAnHourIsTold() {
        QCOMPARE(app::coverage::quarterHour({geo::Minutes{5}, geo::Minutes{10}, geo::Minutes{20}}), std::size_t{1});
        const QString told = app::coverage::coverageSentence(report(), english());
        QVERIFY2(told.contains("50") && told.contains("1,000") && told.contains("15"), qPrintable(told));
    }

    void aSquareSaysWhoLivesThere() {
        const auto cells = report().cells;
        QVERIFY(app::coverage::squareSentence(cells[1], english()).contains("500"));
        QVERIFY(app::coverage::squareSentence(cells[1], english()).contains("8"));
        QVERIFY(app::coverage::squareSentence(cells[3], english()).contains("no place"));
    }

private:
    static Language english() { return Language{Language::Tongue::english}; }
    static int columnOf(const Sheet& sheet, const std::string& name) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i)
            if (sheet.columns[i].name == name) return static_cast<int>(i);
        qFatal("no column %s", name.c_str());
    }
    static QVariant cell(const Sheet& sheet, std::size_t row, const std::string& name) {
        return sheet.rows.at(row).cells.at(static_cast<std::size_t>(columnOf(sheet, name)));
    }
};

QTEST_GUILESS_MAIN(CoverageSheetsTest)
#include "coverage_sheets_test.moc"
