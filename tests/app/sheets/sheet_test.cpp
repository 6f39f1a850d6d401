// Pages about a project and about a site, on the sample: what they say is what was read, and nothing runs over.
#include "sheets/sheet.h"

#include "app/session/sample_session.h"
#include "layout/text_fit.h"
#include "sheets/project_page.h"
#include "sheets/scenario_text.h"
#include "sheets/sheet_dialog.h"
#include "sheets/site_page.h"
#include "text/value_text.h"
#include "usecase/ranking.h"

#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace app::sheets;
using app::text::Language;
using geo::domain::Kind;
using geo::domain::Project;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

const Language& french() {
    static const Language language{Language::Tongue::french};
    return language;
}

geo::Date someDay() {
    return *geo::parseDate("2027-03-01");
}

// Every line within its box, every box within the page, and no two lines over one another.
void verifyNothingRunsOver(const SheetPlan& plan) {
    const QRectF page{QPointF{}, plan.page.page};
    const QRectF inner = page.adjusted(9.0, 9.0, -9.0, -9.0);
    std::vector<QRectF> taken;
    if (plan.page.hasFurniture) taken.push_back(plan.page.map);
    for (const auto& block : plan.page.texts) {
        double width = 0.0;
        for (const QString& line : block.lines)
            width = std::max(width, app::layout::widthOf(line, block.points, block.bold));
        QVERIFY2(width <= block.box.width() + 0.01, qPrintable(block.lines.join(u'|')));
        const double height = app::layout::lineHeight(block.points) * static_cast<double>(block.lines.size());
        QRectF box{block.box.left(), block.box.top(), width, height};
        if (block.toTheRight) box.moveRight(block.box.right());
        QVERIFY2(inner.contains(box), qPrintable(block.lines.join(u'|')));
        const QRectF core = box.adjusted(0.05, 0.05, -0.05, -0.05);
        for (const QRectF& other : taken) QVERIFY2(!other.intersects(core), qPrintable(block.lines.join(u'|')));
        taken.push_back(core);
    }
    for (const SheetBar& bar : plan.bars) QVERIFY(inner.contains(bar.box));
}

bool says(const SheetPlan& plan, const QString& words) {
    return std::ranges::any_of(plan.lines(), [&](const QString& line) { return line.contains(words); });
}

} // namespace

class SheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_sample = std::make_unique<SampleSession>(200);
        m_snapshot = must(geo::usecase::readMatch(desk(), "1", m_job));
        m_report = must(geo::usecase::matchProject(*m_snapshot,
                                                   geo::usecase::matchParamsOf(m_snapshot->project, someDay()), m_job));
        QVERIFY(m_report.ranking.size() >= 3);
    }
    void cleanupTestCase() { m_sample.reset(); }

    // The figures of the page are those of the report that it was given.
    void theProjectPageSaysItsReport() {
        const auto told = readProject(m_snapshot->project, m_report);
        const SheetPlan plan = projectPage(told, must(readSheetMap(desk(), told, m_job)), someDay(), french());
        verifyNothingRunsOver(plan);
        QVERIFY(says(plan, QString::fromStdString(m_snapshot->project.name)));
        for (std::size_t i = 0; i < 3; ++i) {
            const auto& line = m_report.ranking[i];
            QVERIFY(says(plan, QString::fromStdString(m_report.matches[line.match].siteName)));
            QVERIFY(says(plan, scoreText(line.score, french())));
        }
        QVERIFY(says(plan, app::text::countText(m_report.eligible, french())));
        QVERIFY(says(plan, app::text::countText(m_report.excluded, french())));
        const std::size_t broken =
            static_cast<std::size_t>(std::ranges::count_if(m_report.matches, [&](const auto& match) {
                return !match.eligible && std::ranges::any_of(match.answers, [&](const auto& answer) {
                    return answer.rule == told.keptOut.front().rule && answer.answer == geo::domain::Answer::broken;
                });
            }));
        QCOMPARE(told.keptOut.front().broken, broken);
        QVERIFY(told.robustness.has_value());
        QCOMPARE(plan.page.params.marks.size(), sitesOfTheFirst());
    }

    void aProjectWithoutAMatchSaysWhy() {
        const auto snapshot = must(geo::usecase::readMatch(desk(), "P-020", m_job));
        const auto report = must(
            geo::usecase::matchProject(*snapshot, geo::usecase::matchParamsOf(snapshot->project, someDay()), m_job));
        QCOMPARE(report.eligible, std::size_t{0});
        const auto told = readProject(snapshot->project, report);
        QVERIFY(!told.robustness);
        QVERIFY(!told.keptOut.empty());
        for (const auto& rule : told.keptOut) QVERIFY(rule.broken <= told.keptOut.front().broken);
        const SheetPlan plan = projectPage(told, must(readSheetMap(desk(), told, m_job)), someDay(), french());
        verifyNothingRunsOver(plan);
        QVERIFY(says(plan, QStringLiteral("No space is eligible: see")));
    }

    // What is long is shortened and what is left out is told; the page stays one page.
    void longAndManyDoNotRunOver() {
        auto told = readProject(m_snapshot->project, m_report);
        const std::string longName = std::string(30, 'W') + " " + std::string(200, 'm') + " and a long, long name";
        told.project.name = longName;
        for (auto& match : told.match.matches) match.siteName = match.spaceName = longName;
        geo::usecase::ShortlistLine line;
        line.site.name = line.space.name = longName;
        told.placements.assign(40, line);
        const SheetPlan plan = projectPage(told, must(readSheetMap(desk(), told, m_job)), someDay(), french());
        verifyNothingRunsOver(plan);
        QVERIFY(says(plan, leftOut(35)));
    }

    void theSitePageSaysWhoIsThere() {
        const auto told = readSite(siteWithAgreements());
        QVERIFY(!told.agreements.empty());
        const SheetPlan plan = sitePage(told, must(readSheetMap(desk(), told, m_job)), someDay(), french());
        verifyNothingRunsOver(plan);
        QVERIFY(says(plan, QString::fromStdString(told.site.name)));
        QVERIFY(says(plan, QString::fromStdString(told.agreements.front().names.project).left(20)));
        QCOMPARE(told.occupancy.series.size(), std::size_t{36});
        QVERIFY(!plan.bars.empty());
        QCOMPARE(told.now.taken.value,
                 must(geo::usecase::occupancyOfSite(desk(), told.site.id, someDay(), m_job)).taken.value);
    }

    // A page shows the first ones: what is over on its date stands behind all else, though nobody said that it ended.
    void whatIsOverStandsLast() {
        const auto site = siteWithAgreements();
        const auto count = readSite(site).agreements.size();
        for (const int months : {0, 12, 24, 36, 60}) {
            const geo::Date date = geo::addMonths(someDay(), months);
            const auto told = must(geo::usecase::readSiteSheet(desk(), site, date, nullptr, m_job));
            QCOMPARE(told.agreements.size(), count);
            QVERIFY(std::ranges::is_partitioned(told.agreements, [&](const auto& line) {
                const auto& until = line.placement.until;
                return line.placement.state != geo::domain::PlacementState::ended && !(until && *until <= date);
            }));
        }
    }

    // The rank of a site for a project is the one that the project's own match gives.
    void theRanksAreThoseOfTheMatch() {
        const auto first = m_report.matches[m_report.ranking.front().match];
        const auto told = readSite(first.site);
        const auto suitor = std::ranges::find(told.suitors, geo::ProjectId{1}, &geo::usecase::SheetSuitor::project);
        QVERIFY(suitor != told.suitors.end());
        QCOMPARE(suitor->rank, std::size_t{1});
        QCOMPARE(suitor->of, m_report.ranking.size());
        QVERIFY(std::abs(suitor->score - m_report.ranking.front().score) < 1e-9);
        QVERIFY(suitor->space == first.space);
    }

    void aSiteWithoutAnythingHasAPage() {
        geo::domain::Site bare;
        bare.name = "Friche nue";
        bare.kind = geo::domain::SiteKind::availableLand;
        auto record = geo::domain::toRecord(bare);
        geo::SiteId id;
        const auto added = m_sample->session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_TRY(desk.add(record));
            return {};
        });
        QVERIFY(added.has_value());
        for (const auto& row : m_sample->rows(Kind::site))
            if (row.displayName() == "Friche nue") id = geo::SiteId{row.id};
        const auto told = readSite(id);
        const SheetPlan plan = sitePage(told, must(readSheetMap(desk(), told, m_job)), someDay(), french());
        verifyNothingRunsOver(plan);
        QVERIFY(told.suitors.empty() && told.agreements.empty() && told.roofs.empty());
        QVERIFY(says(plan, QStringLiteral("No space of this site")));
    }

    // No name of a person and no way to reach one, in the plan and in the bytes of the file.
    void pagesNameNobody() {
        auto project = must(desk().rowById(Kind::project, 1));
        tell(project, "contact", "Zorglub Personne 0240000000");
        auto site = must(desk().rowById(Kind::site, siteWithAgreements().value));
        tell(site, "contact", "Zorglub Voisin");
        tell(site, "owner_name", "Zorglub Proprietaire");
        const auto project1 = must(geo::usecase::readMatch(desk(), "1", m_job))->project;
        QCOMPARE(project1.contact, std::string{"Zorglub Personne 0240000000"});
        const auto toldProject = readProject(project1, m_report);
        const auto toldSite = readSite(geo::SiteId{site.id});
        for (const SheetPlan& plan :
             {projectPage(toldProject, must(readSheetMap(desk(), toldProject, m_job)), someDay(), french()),
              sitePage(toldSite, must(readSheetMap(desk(), toldSite, m_job)), someDay(), french())}) {
            QVERIFY(!plan.lines().isEmpty());
            QVERIFY(!says(plan, QStringLiteral("Zorglub")));
        }
        const auto sheet = must(siteSheet(desk(), geo::SiteId{site.id}, someDay(), nullptr, french(), m_job));
        const QString text = written(sheet, QStringLiteral("site.pdf"));
        if (text.isEmpty()) QSKIP("pdftotext (poppler-utils) is not installed");
        QVERIFY(text.contains(QString::fromStdString(toldSite.site.name)));
        QVERIFY(!text.contains(QStringLiteral("Zorglub")));
    }

    void thePreviewIsKeptAsAFile() {
        app::settings::Settings settings{m_sample->folder.filePath("settings.ini")};
        app::files::FileDialog files{settings};
        auto sheet = must(projectSheet(desk(), m_snapshot->project, m_report, nullptr, french(), m_job));
        SheetDialog dialog{std::move(sheet), files};
        QSignalSpy kept{&dialog, &SheetDialog::written};
        QSignalSpy failed{&dialog, &SheetDialog::failed};
        dialog.show();
        auto* picture = dialog.findChild<QLabel*>("sheetPicture");
        QVERIFY(picture && !picture->pixmap().isNull());
        QVERIFY(picture->accessibleDescription().contains(QString::fromStdString(m_snapshot->project.name)));
        auto* save = dialog.findChild<QPushButton*>("sheetSave");
        files.setNextFileName({});
        save->click();
        QVERIFY(kept.isEmpty() && dialog.isVisible());
        files.setNextFileName(m_sample->folder.filePath("page.txt"));
        save->click();
        QCOMPARE(failed.size(), 1);
        const QString file = m_sample->folder.filePath("page.pdf");
        files.setNextFileName(file);
        save->click();
        QCOMPARE(kept.size(), 1);
        QFile pdf{file};
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
    }

    void aCancelledPageIsNotWritten() {
        const auto sheet = must(projectSheet(desk(), m_snapshot->project, m_report, nullptr, french(), m_job));
        geo::JobControl stopped;
        stopped.requestCancel();
        const QString never = m_sample->folder.filePath("never.pdf");
        const auto done = writeSheet(never, sheet, stopped);
        QVERIFY(!done && done.error().code == geo::ErrorCode::cancelled);
        QVERIFY(!QFile::exists(never));
    }

    // What a kept allocation says is on both pages.
    void anAllocationIsTold() {
        const auto& first = m_report.matches[m_report.ranking.front().match];
        geo::usecase::OpenedScenario kept;
        kept.row.name = "Printemps";
        kept.report.allotments.push_back({.project = geo::ProjectId{1},
                                          .site = first.site,
                                          .space = first.space,
                                          .area = geo::SquareMetres{123.0},
                                          .weeklySlots = {},
                                          .from = someDay(),
                                          .until = {},
                                          .score = 0.456});
        kept.report.unplaced.push_back({.project = geo::ProjectId{2},
                                        .reason = geo::domain::UnplacedReason::taken,
                                        .eligible = 3,
                                        .dearest = {},
                                        .takenBy = {},
                                        .bearer = {}});
        const auto project = must(geo::usecase::readProjectSheet(desk(), m_snapshot->project, m_report, &kept, m_job));
        const auto site = must(geo::usecase::readSiteSheet(desk(), first.site, someDay(), &kept, m_job));
        for (const SheetPlan& plan :
             {projectPage(project, must(readSheetMap(desk(), project, m_job)), someDay(), french()),
              sitePage(site, must(readSheetMap(desk(), site, m_job)), someDay(), french())}) {
            verifyNothingRunsOver(plan);
            QVERIFY(says(plan, QStringLiteral("Printemps")));
            QVERIFY(says(plan, QStringLiteral("0,456")));
        }
        const auto other = must(geo::usecase::scenarioOf(desk(), kept, geo::ProjectId{2}));
        QVERIFY(other.allotments.empty() && other.unplaced);
    }

private:
    [[nodiscard]] geo::usecase::Desk& desk() { return m_sample->session.desk(); }
    geo::usecase::ProjectSheet readProject(const Project& project, const geo::domain::MatchReport& report) {
        return must(geo::usecase::readProjectSheet(desk(), project, report, nullptr, m_job));
    }
    geo::usecase::SiteSheet readSite(geo::SiteId site) {
        return must(geo::usecase::readSiteSheet(desk(), site, someDay(), nullptr, m_job));
    }
    static QString leftOut(int count) { return QStringLiteral(": %1").arg(count); }
    std::size_t sitesOfTheFirst() const {
        std::set<geo::SiteId> sites;
        for (std::size_t i = 0; i < 3; ++i) sites.insert(m_report.matches[m_report.ranking[i].match].site);
        return sites.size();
    }
    geo::SiteId siteWithAgreements() {
        for (const auto& row : m_sample->rows(Kind::placement)) {
            const auto placement = must(geo::domain::fromRecord<geo::domain::Placement>(row));
            if (placement.state != geo::domain::PlacementState::agreed &&
                placement.state != geo::domain::PlacementState::running)
                continue;
            const auto space = must(desk().rowById(Kind::space, placement.space.value));
            return geo::SiteId{std::get<std::int64_t>(space.value("site_id"))};
        }
        qFatal("the sample has no agreement");
        return {};
    }
    void tell(geo::domain::Record& record, std::string_view field, const std::string& value) {
        const geo::domain::Record seen = record;
        record.values[*geo::domain::infoOf(record.kind).indexOf(field)] = value;
        const auto edited = desk().edit(seen, record);
        QVERIFY(edited.has_value());
    }
    // The text of the file; "" where there is no program to read it.
    QString written(const Sheet& sheet, const QString& name) {
        const QString file = m_sample->folder.filePath(name);
        if (!writeSheet(file, sheet, m_job)) qFatal("the page was not written");
        if (QStandardPaths::findExecutable("pdftotext").isEmpty()) return {};
        QProcess reader;
        reader.start("pdftotext", {"-layout", file, "-"});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

    std::unique_ptr<SampleSession> m_sample;
    std::shared_ptr<const geo::domain::MatchSnapshot> m_snapshot;
    geo::domain::MatchReport m_report;
    geo::JobControl m_job;
};

QTEST_MAIN(SheetTest)
#include "sheet_test.moc"
