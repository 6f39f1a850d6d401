#include "domain/results/siting.h"

#include <QTest>

using namespace geo;
using namespace geo::domain;

namespace {

SitingReport fullReport() {
    SitingReport report;
    auto& params = report.params;
    params.model = SitingModel::pcenter;
    params.travel.mode = TravelMode::cycle;
    params.travel.tooFar = Metres{123.0};
    params.within = Minutes{12.5};
    params.count = 7;
    params.budget = Euros{1.5e6};
    params.candidates = {SiteId{3}, SiteId{5}};
    params.keepExisting = false;
    params.functions = {PlaceFunction::health, PlaceFunction::other};
    params.areaMin = SquareMetres{300.0};
    params.withCapacity = true;
    params.must = {{AreaKind::qpv, "QN04405M"}, {AreaKind::commune, "44109"}};
    params.pinned = {SiteId{3}};
    params.forbidden = {SiteId{9}};
    params.apart = Metres{450.0};
    params.kinds = {{Stage::growth, {PlaceFunction::reuse}, 2, SquareMetres{800.0}, 1.5}, {}};
    params.alternatives = 4;
    params.withFront = params.withSensitivity = true;
    report.status = SitingStatus::optimal;
    report.objective = 17.25;
    report.bound = 16.75;
    report.gap = 0.03;
    report.solver = "own";
    report.chosen = {{SiteId{3}, "Halle « est »", Euros{4e5}, std::size_t{1}, 812.5, {355000.5, 6689000.25}},
                     {SiteId{5}, "Atelier", {}, {}, 0.0, {}}};
    report.residents = 1e5;
    report.residentsCovered = 61234.75;
    report.coveredBefore = 100.0;
    report.cost = Euros{4e5};
    report.alternatives = {{SiteId{3}, SiteId{7}}, {}};
    report.front = {{{SiteId{3}}, Euros{4e5}, 812.5, true}};
    report.sensitivity = {{Minutes{10.0}, 500.0, 512.0, {SiteId{7}}}};
    report.diagnostics.push_back({});
    report.diagnostics.back().code = DiagnosticCode::valueAssumed;
    report.diagnostics.back().key = "site:5";
    report.diagnostics.back().arguments = {{"field", "price_eur"}};
    return report;
}

} // namespace

class SitingJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReportComesBackAsItWasWritten() {
        const SitingReport before = fullReport();
        const auto read = sitingReportFromJson(toJson(before));
        QVERIFY(read.has_value());
        QCOMPARE(toJson(*read), toJson(before)); // every member that is written is read
        const auto& params = read->params;
        QVERIFY(params.model == SitingModel::pcenter && params.travel.mode == TravelMode::cycle);
        QCOMPARE(params.travel.tooFar.value, 123.0);
        QVERIFY(params.count == 7 && params.budget == Euros{1.5e6} && params.areaMin == SquareMetres{300.0});
        QVERIFY(params.must == fullReport().params.must);
        QCOMPARE(params.kinds.size(), std::size_t{2});
        QVERIFY(params.kinds[0].stage == Stage::growth && params.kinds[0].areaMin == SquareMetres{800.0});
        QVERIFY(!params.kinds[1].areaMin);
        QVERIFY(params.withCapacity && !params.keepExisting && params.withFront && params.withSensitivity);
        QVERIFY(read->status == SitingStatus::optimal);
        QVERIFY(read->chosen[0].kind == std::size_t{1} && read->chosen[0].cost == Euros{4e5});
        QVERIFY(!read->chosen[1].kind && !read->chosen[1].cost);
        QCOMPARE(read->chosen[0].at.y, 6689000.25);
        QVERIFY(read->alternatives == fullReport().alternatives);
        QVERIFY(read->front[0].isProven && read->front[0].sites == std::vector{SiteId{3}});
        QCOMPARE(read->sensitivity[0].best, 512.0);
        QVERIFY(read->diagnostics[0].code == DiagnosticCode::valueAssumed);
        QCOMPARE(read->diagnostics[0].arguments[0].value, std::string{"price_eur"});
    }

    void parametersAloneComeBack() {
        const auto params = fullReport().params;
        const auto read = sitingParamsFromJson(toJson(params));
        QVERIFY(read.has_value());
        QCOMPARE(toJson(*read), toJson(params));
    }

    void whatIsNoReportIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("no object") << QByteArray{"[1, 2]"};
        QTest::newRow("no status") << QByteArray{"{\"params\": {\"model\": \"mclp\"}}"};
        QTest::newRow("an unknown model")
            << QByteArray{"{\"params\": {\"model\": \"magic\"}, \"status\": \"optimal\", \"objective\": 1, \"bound\": 1}"};
    }
    void whatIsNoReportIsRefused() {
        QFETCH(QByteArray, text);
        const auto read = sitingReportFromJson(text.toStdString());
        QVERIFY(!read && read.error().code == ErrorCode::valueMalformed);
    }
};

QTEST_GUILESS_MAIN(SitingJsonTest)
#include "siting_json_test.moc"
