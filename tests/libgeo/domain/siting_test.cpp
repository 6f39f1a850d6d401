#include "domain/results/siting.h"

#include <QtTest>

using namespace geo;
using namespace geo::domain;

class SitingTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWas() {
        SitingReport report;
        report.params.model = SitingModel::pmedian;
        report.params.travel.mode = TravelMode::cycle;
        report.params.count = 3;
        report.params.budget = Euros{250'000.0};
        report.params.candidates = {SiteId{4}, SiteId{9}};
        report.params.functions = {PlaceFunction::food};
        report.params.must = {{AreaKind::qpv, "QN04405M"}};
        report.params.kinds = {{Stage::growth, {PlaceFunction::reuse}, 2, SquareMetres{300.0}, 1.5}};
        report.params.apart = Metres{400.0};
        report.status = SitingStatus::optimal;
        report.objective = 1234.5;
        report.bound = 1234.5;
        report.chosen = {{SiteId{4}, "Halle", Euros{1000.0}, 0, 321.25, {1.5, 2.5}}};
        report.residents = 1000.0;
        report.residentsCovered = 400.0;
        report.alternatives = {{SiteId{9}}};
        report.front = {{{SiteId{4}}, Euros{1000.0}, 400.0, true}};
        report.sensitivity = {{Minutes{10.0}, 300.0, 310.0, {SiteId{9}}}};
        report.diagnostics = {{DiagnosticCode::residentsApart, Severity::warning, {}, {}, {{"count", "2"}}}};
        const std::string text = toJson(report);
        const auto back = sitingReportFromJson(text);
        QVERIFY(back.has_value());
        QCOMPARE(QString::fromStdString(toJson(*back)), QString::fromStdString(text));
        QCOMPARE(back->params.must, report.params.must);
        QCOMPARE(back->chosen.at(0).residents, 321.25);
        QVERIFY(text.find("\"share_covered\":0.4") != std::string::npos);
    }

    void foreignTextsAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "[]", "{}", "{\"model\":\"other\"}", "{\"model\":7}"})
            QTest::newRow(text) << QByteArray{text};
    }
    void foreignTextsAreRefused() {
        QFETCH(const QByteArray, text);
        QCOMPARE(sitingParamsFromJson(text.toStdString()).error().code, ErrorCode::valueMalformed);
        QCOMPARE(sitingReportFromJson(text.toStdString()).error().code, ErrorCode::valueMalformed);
    }
};

QTEST_GUILESS_MAIN(SitingTest)
#include "siting_test.moc"
