// The study of a kept choice of sites: its window, its paper and its command say the same figures.
#include "siting/study_dialog.h"

#include "app/cli/run_cli.h"
#include "app/window/nameless_controls.h"
#include "layout/text_fit.h"
#include "made_siting.h"
#include "siting/study_pages.h"
#include "siting/study_text.h"
#include "tables/sheet_view.h"
#include "text/value_text.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QtTest>

#include <algorithm>

using namespace app::siting;
using app::tables::SheetView;
using app::text::Language;
using geo::domain::Kind;
using geo::domain::StudyTopic;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

constexpr std::array kParts{StudyTopic::functions, StudyTopic::land, StudyTopic::legal, StudyTopic::economic};

const Language& english() {
    static const Language language{Language::Tongue::english};
    return language;
}

// Letters in their order, without what parts lines.
QString squeezed(QString text) {
    return text.remove(QChar{app::text::kNarrowSpace}).remove(QChar::Nbsp).remove(u' ').remove(u'\n');
}

} // namespace

class StudyEverywhereTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_sample = std::make_unique<SampleSession>();
        auto& desk = m_sample->session.desk();
        madesiting::keep(desk, madesiting::report(desk, 0, 6), "Six sites");
        auto none = madesiting::report(desk, 0, 1);
        none.chosen.clear();
        none.status = geo::domain::SitingStatus::infeasible;
        madesiting::keep(desk, none, "Nothing");
        m_dialog = std::make_unique<StudyDialog>(m_sample->session, "Six sites", english());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        QTRY_VERIFY(m_dialog->study() != nullptr);
    }
    void cleanupTestCase() {
        m_dialog.reset();
        m_sample.reset();
    }

    // Cell by cell against the figures that the command gives as JSON and as text.
    void windowAndCommandSayTheSame() {
        const auto document = run_cli::runJson({"study", path(), "Six sites"});
        QCOMPARE(run_cli::keysOf(document),
                 std::string{"scenario taken model status residents_covered covered_before sites totals texts"});
        QCOMPARE(document["sites"].size(), std::size_t{6});
        for (const StudyTopic part : kParts) {
            const std::string code{geo::domain::codeOf(part)};
            const auto& shown = view(part).sheet();
            const auto& study = *m_dialog->study();
            QCOMPARE(shown.columns.size(), std::size_t{8}); // item, six sites, together
            for (std::size_t site = 0; site < 6; ++site) {
                const auto figures = geo::usecase::figuresOf(study.sites[site].figures, part);
                QCOMPARE(figures.size(), shown.rows.size());
                const auto& told = document["sites"][site][code];
                QCOMPARE(told.size(), figures.size());
                for (std::size_t row = 0; row < figures.size(); ++row) {
                    const auto& info = geo::usecase::infoOf(figures[row].item);
                    QCOMPARE(shown.rows[row].cells[site + 1].toString(), figureText(figures[row], english()));
                    const auto& value = told[std::string{info.field.name}];
                    if (const auto* number = std::get_if<double>(&figures[row].value))
                        QCOMPARE(value.get<double>(), *number);
                    else if (const auto* whole = std::get_if<std::int64_t>(&figures[row].value))
                        QCOMPARE(value.get<std::int64_t>(), *whole);
                    else if (!geo::domain::isKnown(figures[row].value))
                        QVERIFY(value.is_null() || value.empty());
                }
            }
        }
        QCOMPARE(document["totals"]["economic"]["cost_eur"].get<double>(), 600'000.0);
    }

    void paperSaysWhatTheWindowSays() {
        geo::JobControl job;
        const auto& study = *m_dialog->study();
        const auto pages = must(studyDocument(m_sample->session.desk(), study, english(), job));
        QVERIFY(pages.size() >= 2);
        QStringList lines;
        for (const auto& page : pages) lines += page.plan.lines();
        const QString paper = squeezed(lines.join(u' '));
        for (const StudyTopic part : kParts)
            for (const auto& row : view(part).sheet().rows)
                for (const QVariant& cell : row.cells)
                    for (const QString& word : cell.toString().split(u' ', Qt::SkipEmptyParts))
                        QVERIFY2(paper.contains(squeezed(word)), qPrintable(cell.toString()));
    }

    void nothingRunsOverThePages() {
        geo::JobControl job;
        const auto pages = must(studyDocument(m_sample->session.desk(), *m_dialog->study(), english(), job));
        for (const auto& page : pages) {
            const QRectF inner = QRectF{QPointF{}, page.plan.page.page}.adjusted(9.0, 9.0, -9.0, -9.0);
            std::vector<QRectF> taken;
            if (page.plan.page.hasFurniture) taken.push_back(page.plan.page.map);
            for (const auto& block : page.plan.page.texts) {
                double width = 0.0;
                for (const QString& line : block.lines)
                    width = std::max(width, app::layout::widthOf(line, block.points, block.bold));
                const double height = app::layout::lineHeight(block.points) * static_cast<double>(block.lines.size());
                const QRectF box{block.box.left(), block.box.top(), width, height};
                QVERIFY2(inner.contains(box), qPrintable(block.lines.join(u'|')));
                const QRectF core = box.adjusted(0.05, 0.05, -0.05, -0.05);
                for (const QRectF& other : taken) QVERIFY2(!other.intersects(core), qPrintable(block.lines.join(u'|')));
                taken.push_back(core);
            }
        }
    }

    // What is written is one step when the field is left, is on the paper and in the command, and is undone.
    void whatIsWrittenIsKeptPrintedAndUndone() {
        const std::size_t steps = m_sample->steps();
        auto& field = text(StudyTopic::legal);
        tabs().setCurrentIndex(2);
        const QString written = QString{"The lease ends in 2031.\n\n"} + QString{"A long paragraph. "}.repeated(400);
        field.setFocus();
        QTest::keyClicks(&field, "x"); // typed, then all of it
        field.document()->setModified(true);
        field.selectAll();
        field.insertPlainText(written);
        m_dialog->findChild<QComboBox*>("studyScenario")->setFocus();
        QTRY_COMPARE(m_sample->steps(), steps + 1);
        QTRY_VERIFY(QString::fromStdString(m_dialog->study()->texts[2]).startsWith("The lease ends"));
        geo::JobControl job;
        const auto pages = must(studyDocument(m_sample->session.desk(), *m_dialog->study(), english(), job));
        QStringList lines;
        for (const auto& page : pages) lines += page.plan.lines();
        QCOMPARE(lines.join(u' ').count("paragraph."), 400); // a word is never parted
        const auto document = run_cli::runJson({"study", path(), "Six sites"});
        QCOMPARE(QString::fromStdString(document["texts"]["legal"].get<std::string>()), written.trimmed());
        m_sample->session.undo();
        QTRY_VERIFY(m_dialog->study()->texts[2].empty());
        QTRY_VERIFY(field.toPlainText().isEmpty());
    }

    void theCommandWritesTextsAndPdf() {
        const QString file = m_sample->folder.filePath("study.pdf");
        const auto document = run_cli::runJson(
            {"study", path(), "Six sites", "--set", "land=To be cleared", "--set", "economic=", "--out", file});
        QCOMPARE(document["texts"]["land"].get<std::string>(), std::string{"To be cleared"});
        QVERIFY(document["texts"]["economic"].is_null());
        QVERIFY(document["pages"].get<int>() >= 2);
        QFile pdf{file};
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QCOMPARE(run_cli::run({"study", path(), "Six sites", "--set", "sky=blue"}).code, 2);
        QCOMPARE(run_cli::run({"study", path(), "No such"}).code, 1);
        const auto text = run_cli::run({"study", path(), "Six sites", "--lang", "en"});
        QVERIFY(text.out.contains("Together"));
        QVERIFY(text.out.contains("To be cleared"));
    }

    void aScenarioWithoutAChoiceIsTold() {
        m_dialog->showScenario("Nothing");
        // A change before it is read takes nobody back to the scenario that is still shown.
        const auto shown = m_dialog->study()->scenario.id;
        QVERIFY(m_sample->session.change([shown](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_TRY(geo::usecase::writeStudyText(desk, shown, StudyTopic::land, "Cleared"));
            return {};
        }));
        QTRY_VERIFY(m_dialog->study()->scenario.name == "Nothing");
        QVERIFY(m_dialog->findChild<QLabel*>("studyTold")->text().startsWith("This scenario chose no site"));
        QVERIFY(!m_dialog->findChild<QPushButton*>("studyExport")->isEnabled());
        QCOMPARE(view(StudyTopic::land).model()->rowCount(), 0);
        const auto told = run_cli::run({"study", path(), "Nothing", "--lang", "en"});
        QCOMPARE(told.code, 0);
        QVERIFY(told.out.contains("This scenario chose no site"));
        geo::JobControl job;
        const auto pages = must(studyDocument(m_sample->session.desk(), *m_dialog->study(), english(), job));
        QVERIFY(pages.front().plan.lines().join(u' ').contains("This scenario chose no site"));
        m_dialog->showScenario("Six sites");
        QTRY_VERIFY(m_dialog->study()->scenario.name == "Six sites");
    }

    void theFileHasARowASiteAndTheTotals() {
        const auto table = figureTable(*m_dialog->study(), english());
        QCOMPARE(table.rows.size(), std::size_t{7});
        std::size_t cost = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].name == "cost_eur") cost = i;
        QVERIFY(cost > 0);
        QCOMPARE(std::get<double>(table.rows[0][cost]), 100'000.0);
        QCOMPARE(std::get<double>(table.rows[6][cost]), 600'000.0);
        for (const auto& row : table.rows) QCOMPARE(row.size(), table.columns.size());
    }

    void everyControlHasAName() { QCOMPARE(tests::namelessControls(*m_dialog), QStringList{}); }

private:
    QString path() const { return QString::fromStdString(m_sample->path.string()); }
    static QString codeOf(StudyTopic part) { return app::text::fromUtf8(geo::domain::codeOf(part)); }
    SheetView& view(StudyTopic part) { return *m_dialog->findChild<SheetView*>("studyFigures_" + codeOf(part)); }
    QPlainTextEdit& text(StudyTopic part) { return *m_dialog->findChild<QPlainTextEdit*>("studyText_" + codeOf(part)); }
    QTabWidget& tabs() { return *m_dialog->findChild<QTabWidget*>("studyTabs"); }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<StudyDialog> m_dialog;
};

QTEST_MAIN(StudyEverywhereTest)
#include "study_everywhere_test.moc"
