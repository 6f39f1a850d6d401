#include "domain/results/allocation.h"

#include <QtTest>

using namespace geo;
using namespace geo::domain;

namespace {

Date day(const char* text) {
    return parseDate(text).value();
}

AllocationReport fullReport() {
    AllocationReport report;
    report.params.date = day("2026-11-22");
    report.params.method = AllocationMethod::stable;
    report.params.ceilings = {{Bearer::fonciere, SquareMetres{1200.5}, EurosPerYear{90000.0}, 36},
                              {Bearer::epf, std::nullopt, std::nullopt, 24}};
    report.params.qpvShare = Share{0.25};
    report.params.pinned = {{ProjectId{3}, SpaceId{7}}};
    report.params.forbidden = {{ProjectId{4}, SpaceId{7}}, {ProjectId{4}, SpaceId{8}}};
    report.params.projects = {ProjectId{3}, ProjectId{4}};
    report.params.spaces = {SpaceId{7}, SpaceId{8}, SpaceId{9}};
    report.params.stepMonths = 6;
    report.params.seconds = 2.5;
    report.params.gap = 0.01;
    report.params.unknownExcludes = true;
    report.params.reconsiderPlaced = true;
    report.params.spacesPropose = true;
    report.status = AllocationStatus::feasible;
    report.search = {1.0 / 3.0, 0.7};
    report.solver = "CBC 2.10.8";
    Allotment whole{ProjectId{3},      SiteId{2}, SpaceId{7}, SquareMetres{120.25}, {},
                    day("2027-01-01"), {},        1.0 / 3.0,  Bearer::fonciere,     true};
    Allotment part = whole;
    part.project = ProjectId{5};
    part.weeklySlots = 3;
    part.until = day("2029-01-01");
    part.pinned = false;
    report.allotments = {whole, part};
    report.unplaced = {{ProjectId{4}, UnplacedReason::taken, 12, SpaceId{7}, {ProjectId{3}, ProjectId{5}}, {}},
                       {ProjectId{6}, UnplacedReason::ceiling, 2, {}, {}, Bearer::epf}};
    report.blocking = {{ProjectId{4}, SpaceId{9}}};
    report.diagnostics = {{DiagnosticCode::searchUnfinished,
                           Severity::warning,
                           std::nullopt,
                           "",
                           {{"program", "cbc"}, {"reason", "killed"}, {"gap", "0.02"}}},
                          {DiagnosticCode::obligationUnmet, Severity::note, 4, "key", {{"what", "pinned"}}}};
    return report;
}

Allotment allotment(int project, int space, double score, double area = 100.0) {
    Allotment each;
    each.project = ProjectId{project};
    each.space = SpaceId{space};
    each.score = score;
    each.area = SquareMetres{area};
    return each;
}

} // namespace

class AllocationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMemberComesBack();
    void parametersComeBackAlone();
    void brokenTextsAreRefused_data();
    void brokenTextsAreRefused();
    void comparisonNamesWhoGainsAndLoses();
};

void AllocationTest::everyMemberComesBack() {
    const AllocationReport report = fullReport();
    const auto back = allocationReportFromJson(toJson(report));
    QVERIFY(back.has_value());
    // The text holds every member: what is the same text is the same report.
    QCOMPARE(toJson(*back), toJson(report));
    QCOMPARE(back->allotments.at(0).score, report.allotments.at(0).score);
    QVERIFY(!back->allotments.at(0).until && back->allotments.at(1).until == day("2029-01-01"));
    QVERIFY(back->allotments.at(0).pinned && back->allotments.at(1).weeklySlots == 3);
    QVERIFY(back->diagnostics == report.diagnostics);
    QVERIFY(back->unplaced.at(0).takenBy == report.unplaced.at(0).takenBy);
    QVERIFY(back->unplaced.at(1).bearer == Bearer::epf && !back->unplaced.at(1).dearest);
    QVERIFY(back->blocking == report.blocking);
    QCOMPARE(back->solver, report.solver);
}

void AllocationTest::parametersComeBackAlone() {
    const AllocationParams params = fullReport().params;
    const auto back = allocationParamsFromJson(toJson(params));
    QVERIFY(back.has_value());
    QVERIFY(back->date == params.date && back->method == params.method);
    QVERIFY(back->ceilings == params.ceilings && back->pinned == params.pinned && back->forbidden == params.forbidden);
    QVERIFY(back->projects == params.projects && back->spaces == params.spaces);
    QCOMPARE(back->qpvShare.value, 0.25);
    QCOMPARE(back->stepMonths, std::int64_t{6});
    QCOMPARE(back->seconds, 2.5);
    QCOMPARE(back->gap, 0.01);
    QVERIFY(back->unknownExcludes && back->spacesPropose && back->reconsiderPlaced);
}

void AllocationTest::brokenTextsAreRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("no object") << "[1, 2]";
    QTest::newRow("a wrong code") << QString::fromStdString(toJson(fullReport())).replace("\"feasible\"", "\"nice\"");
    QTest::newRow("a wrong date") << QString::fromStdString(toJson(fullReport())).replace("2027-01-01", "2027-13-01");
    QTest::newRow("a member missing") << QString::fromStdString(toJson(fullReport())).replace("\"bound\"", "\"bond\"");
}

void AllocationTest::brokenTextsAreRefused() {
    QFETCH(QString, text);
    const auto back = allocationReportFromJson(text.toStdString());
    QVERIFY(!back.has_value());
    QCOMPARE(back.error().code, ErrorCode::valueMalformed);
}

void AllocationTest::comparisonNamesWhoGainsAndLoses() {
    AllocationReport before;
    before.search.objective = 1.9;
    before.allotments = {allotment(1, 1, 0.9), allotment(2, 2, 0.5), allotment(3, 3, 0.5)};
    before.blocking = {{ProjectId{2}, SpaceId{1}}};
    AllocationReport after;
    after.search.objective = 1.75;
    after.allotments = {allotment(1, 2, 0.7), allotment(2, 1, 0.6), allotment(3, 3, 0.5), allotment(4, 4, 0.25, 50.0)};
    const AllocationComparison told = compare(before, after);
    QCOMPARE(told.before, 1.9);
    QCOMPARE(told.after, 1.75);
    QCOMPARE(told.blockingBefore, std::size_t{1});
    QCOMPARE(told.blockingAfter, std::size_t{0});
    QCOMPARE(told.areaBefore.value, 300.0);
    QCOMPARE(told.areaAfter.value, 350.0);
    QCOMPARE(told.differences.size(), std::size_t{3});
    QVERIFY(told.differences.at(0).project == ProjectId{1} && std::abs(told.differences.at(0).gain + 0.2) < 1e-12);
    QVERIFY(told.differences.at(1).project == ProjectId{2} && std::abs(told.differences.at(1).gain - 0.1) < 1e-12);
    QVERIFY(told.differences.at(2).project == ProjectId{4} && !told.differences.at(2).before);
}

QTEST_GUILESS_MAIN(AllocationTest)
#include "allocation_test.moc"
