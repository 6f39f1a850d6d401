// The board of indicators through its real widgets, beside the command line and the files that it writes.
#include "indicators/indicators_panel.h"

#include "../cli/run_cli.h"
#include "../session/sample_session.h"
#include "indicators/bar_chart_view.h"
#include "indicators/board_picture.h"
#include "indicators/quarter_chart_view.h"
#include "tables/table_view.h"
#include "usecase/cover.h"
#include "usecase/export_rows.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using app::indicators::BarChartView;
using app::indicators::IndicatorsPanel;
using app::text::Language;
using geo::domain::IndicatorBy;
using geo::domain::Kind;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

const Language kFrench{Language::Tongue::french};
const char* const kDay = "2026-11-22";

QString cellOf(const run_cli::Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return QString::fromStdString(value.get<std::string>());
    return QString::number(value.get<double>(), 'f', 2);
}

QString cellOf(const geo::domain::Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return QString::number(static_cast<double>(*whole), 'f', 2);
    if (const auto* number = std::get_if<double>(&value)) return QString::number(*number, 'f', 2);
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? QString::fromStdString(*text) : QString{};
}

// A number of a French file as the others are written; texts as they are.
QString cellOf(QString written) {
    QString plain = written;
    plain.replace(QChar(','), QChar('.'));
    bool isNumber = false;
    const double number = plain.toDouble(&isNumber);
    return isNumber ? QString::number(number, 'f', 2) : written;
}

} // namespace

class IndicatorsPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_panel = std::make_unique<IndicatorsPanel>(m_sample->session, kFrench);
        m_panel->setDate(must(geo::parseDate(kDay)));
        m_panel->resize(1200, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->report() != nullptr, 10'000);
    }

    void cleanup() {
        m_panel.reset();
        m_sample.reset();
    }

    void theFiguresOfPanelCommandAndFileAreTheSame_data() {
        QTest::addColumn<int>("by");
        QTest::newRow("commune") << static_cast<int>(IndicatorBy::commune);
        QTest::newRow("qpv") << static_cast<int>(IndicatorBy::qpv);
        QTest::newRow("filiere") << static_cast<int>(IndicatorBy::filiere);
        QTest::newRow("territory") << static_cast<int>(IndicatorBy::territory);
    }
    void theFiguresOfPanelCommandAndFileAreTheSame() {
        QFETCH(int, by);
        coverAsTheCommandDoes();
        show(static_cast<IndicatorBy>(by));
        const auto tables = m_panel->tables();
        const auto& table = tables.front();
        const auto told = run_cli::run({"indicators", QString::fromStdString(m_sample->path.string()), "--by",
                                        QTest::currentDataTag(), "--date", kDay, "--json"});
        QCOMPARE(told.code, 0);
        const auto json = told.json();
        QCOMPARE(json["rows"].size() + 1, table.rows.size());
        const auto file = written(table);
        QCOMPARE(file.size(), table.rows.size() + 1); // the heads
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const bool isTotal = row + 1 == table.rows.size();
            const auto& object = isTotal ? json["total"] : json["rows"][row];
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const QString shown = cellOf(table.rows[row][column]);
                const auto& name = table.columns[column].name;
                if (column >= 2) QCOMPARE(cellOf(object[name]), shown);
                if (column >= 2) QCOMPARE(cellOf(file[row + 1][static_cast<qsizetype>(column)]), shown);
            }
        }
    }

    void aClickTellsTheRowsBehind() {
        auto* states = m_panel->findChild<BarChartView*>("indicatorStates");
        const auto& chart = states->shown();
        QVERIFY(!chart.bars.isEmpty());
        QSignalSpy chosen(m_panel.get(), &IndicatorsPanel::rowsChosen);
        std::size_t clicks = 0;
        for (std::size_t part = 0; part < chart.parts.size(); ++part) {
            const double value = chart.parts[part].values.front();
            if (value <= 0.0) continue;
            states->choose(0, part);
            const auto rows = chosen.last().front().value<geo::usecase::IndicatorRowsBehind>();
            QCOMPARE(rows.kind, Kind::site);
            QCOMPARE(static_cast<double>(rows.ids.size()), value);
            ++clicks;
        }
        QVERIFY(clicks > 0);
        QCOMPARE(chosen.size(), static_cast<qsizetype>(clicks));
    }

    void chartsHoldTheLargestAreasAndSayHowMany() {
        show(IndicatorBy::commune);
        for (const char* name : {"indicatorStates", "indicatorProjects", "indicatorGround", "indicatorKinds"}) {
            const auto& chart = m_panel->findChild<BarChartView*>(name)->shown();
            QVERIFY(static_cast<std::size_t>(chart.bars.size()) <= app::indicators::kMostBars);
            QVERIFY(!chart.title.isEmpty());
            double before = std::numeric_limits<double>::infinity();
            for (std::size_t bar = 0; bar < chart.rows.size(); ++bar) {
                double sum = 0.0;
                for (const auto& part : chart.parts) sum += part.values[bar];
                QVERIFY(sum > 0.0 && sum <= before);
                before = sum;
            }
        }
        QVERIFY(m_panel->findChild<app::indicators::QuarterChartView*>()->points() > 0);
    }

    void byFiliereNoFigureOfSitesIsTold() {
        show(IndicatorBy::filiere);
        QVERIFY(m_panel->findChild<BarChartView*>("indicatorStates")->isHidden());
        QVERIFY(!m_panel->findChild<BarChartView*>("indicatorProjects")->isHidden());
        QVERIFY(m_panel->report()->total.projects.count > 0);
    }

    void coverageIsToldAsNotComputedUntilItIs() {
        auto* notes = m_panel->findChild<QLabel*>("indicatorsNotes");
        const QString before = notes->text();
        QVERIFY(before.contains("15"));
        auto coverage = std::make_shared<geo::domain::CoverageReport>();
        coverage->rows = {{geo::domain::AreaKind::territory, "", "", 1000.0, {1.0, 2.0, 250.0, 4.0}, {}, 0.0, 0}};
        coverage->equity.gini = 0.37;
        m_panel->setCoverage(coverage);
        QTRY_VERIFY(notes->text() != before);
        QVERIFY2(notes->text().contains("0.37") || notes->text().contains("0,37"), qPrintable(notes->text()));
    }

    void anotherDateCountsAnew() {
        const auto before = m_panel->report();
        m_panel->setDate(must(geo::parseDate("2031-01-01")));
        QTRY_VERIFY(m_panel->report() != before);
        QCOMPARE(m_panel->report()->params.day, must(geo::parseDate("2031-01-01")));
    }

    void theTableIsCopiedWithItsHeads() {
        m_panel->findChild<QPushButton*>("indicatorsCopy")->click();
        const QStringList lines = QApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), static_cast<qsizetype>(m_panel->report()->rows.size()) + 2);
    }

    void theChartsAreWrittenAsPictureAndPage() {
        const auto sentences = m_panel->sentences();
        const QImage picture = QImage::fromData(app::indicators::boardPng(m_panel->charts(), "Essai", sentences));
        QVERIFY(picture.width() >= 2 * m_panel->charts().width());
        const QByteArray page = app::indicators::boardPdf(m_panel->charts(), "Essai", sentences);
        QVERIFY(page.startsWith("%PDF"));
    }

private:
    // On foot, as the workspace walks.
    void coverAsTheCommandDoes() {
        geo::JobControl job;
        const auto& desk = m_sample->session.desk();
        const auto ground = must(geo::usecase::readCoverageGround(desk, job));
        geo::domain::CoverageParams params;
        params.travel = must(geo::usecase::travelParams(desk));
        const auto before = m_panel->report();
        m_panel->setCoverage(
            std::make_shared<const geo::domain::CoverageReport>(must(geo::usecase::cover(*ground, params, job))));
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->report() != before, 10'000);
    }

    void show(IndicatorBy by) {
        m_panel->setBy(by);
        QTRY_COMPARE(m_panel->report()->params.by, by);
    }

    std::vector<QStringList> written(const geo::usecase::Table& table) {
        geo::usecase::ExportRequest request;
        request.target = m_sample->folder.filePath("board.csv").toStdString();
        request.profile = "fr-csv";
        request.overwrite = true;
        geo::JobControl job;
        must(geo::usecase::exportTables({table}, request, job));
        QFile file(m_sample->folder.filePath("board.csv"));
        if (!file.open(QIODevice::ReadOnly)) return {};
        std::vector<QStringList> lines;
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts))
            lines.push_back(line.trimmed().split(';'));
        return lines;
    }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<IndicatorsPanel> m_panel;
};

QTEST_MAIN(IndicatorsPanelTest)
#include "indicators_panel_test.moc"
