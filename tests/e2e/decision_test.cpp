// From a project that nothing suits to an agreement that is defended on paper, through the widgets; the panels, the
// command line and the printed pages say the same figures.
#include "e2e/desk_window.h"

#include "allocation/allocation_controller.h"
#include "app/cli/run_cli.h"
#include "board/board_list.h"
#include "board/board_panel.h"
#include "board/step_dialog.h"
#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "matching/ranking_model.h"
#include "needs/relaxation_panel.h"
#include "records/occupancy_text.h"
#include "sheets/sheet_dialog.h"
#include "tables/table_view.h"
#include "text/code_label.h"
#include "text/robustness_sentence.h"
#include "text/value_text.h"
#include "timeline/date_bar.h"
#include "timeline/timeline_panel.h"
#include "usecase/occupancy_figures.h"
#include "usecase/ranking.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSpinBox>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <map>

using app::board::StepDialog;
using app::sheets::SheetDialog;
using app::text::Language;
using app::window::ActionId;
using geo::domain::Kind;
using geo::domain::PlacementState;

namespace {

constexpr int kPatience = 120'000;
const QString kScenario = QStringLiteral("Comité de printemps");

template <class T>
T must(geo::Result<T> result) {
    if (!result) qFatal("%s", std::string{geo::name(result.error().code)}.c_str());
    return std::move(*result);
}

const Language& french() {
    static const Language language{Language::Tongue::french};
    return language;
}

// Where lines are parted, and with which spaces, is a matter of the page.
QString squeezed(QString text) {
    text.removeIf([](QChar letter) { return letter.isSpace(); });
    return text;
}

QString textOfPdf(const QString& file) {
    QProcess reader;
    reader.start("pdftotext", {"-raw", file, "-"});
    reader.waitForFinished();
    return squeezed(QString::fromUtf8(reader.readAllStandardOutput()));
}

// What is done to the next dialog of that kind.
template <class Dialog>
void withDialog(const std::function<void(Dialog&)>& act) {
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, act] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) return;
        timer->deleteLater();
        act(*dialog);
    });
    timer->start(10);
}

} // namespace

class DecisionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("pdftotext (poppler-utils) is not installed");
        QVERIFY(m_desk.start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
        const auto row = must(desk().row(Kind::project, "P-020"));
        m_project = geo::ProjectId{row.id};
        m_projectName = QString::fromStdString(row.displayName());
        QCOMPARE(geo::domain::toText(row.value("filiere")), std::string{"reemploi"});
        QTRY_VERIFY(!m_desk.window().actions()[ActionId::projectPage]->isEnabled());
        QTRY_VERIFY(!m_desk.window().actions()[ActionId::sitePage]->isEnabled());
    }

    void nothingSuitsTheProject() {
        auto* projects = m_desk.find<QComboBox>("matchProject");
        projects->setCurrentIndex(projects->findData(qlonglong{m_project.value}));
        QTRY_VERIFY(match().report() != nullptr && match().report()->project == m_project);
        QCOMPARE(match().report()->eligible, std::size_t{0});
        m_date = match().params().date;
        QCOMPARE(ranking()->rowCount(), 0);
        QCOMPARE(cliMatch().at("ranking").size(), std::size_t{0});
    }

    void oneOfTheProposalsIsAccepted() {
        auto* changes = m_desk.window().findChild<app::needs::RelaxationPanel*>();
        QVERIFY(changes);
        m_desk.find<QSpinBox>("atLeastSpaces")->setValue(3);
        QTRY_VERIFY(changes->report().params.atLeast == 3 && !changes->report().sets.empty());
        QTRY_VERIFY(!changes->isHidden());
        const std::size_t promised = changes->report().sets.front().spaces.size();
        QVERIFY(promised >= 3);
        m_desk.find<QPushButton>("accept_1")->click();
        QTRY_COMPARE(match().report()->eligible, promised);
        QCOMPARE(ranking()->rowCount(), static_cast<int>(promised));
    }

    // Panel and command line rank alike, and each row says why.
    void theFirstThreeAreExplained() {
        using app::matching::RankingModel;
        const auto json = cliMatch();
        for (int row = 0; row < 3; ++row) {
            const auto& told = json.at("ranking").at(static_cast<std::size_t>(row));
            QCOMPARE(QString::number(told.at("rank").get<int>()), cell(row, RankingModel::rankColumn));
            QVERIFY(QString::fromStdString(told.at("name").get<std::string>())
                        .startsWith(cell(row, RankingModel::siteColumn)));
            QCOMPARE(scoreText(told.at("score").get<double>()), cell(row, RankingModel::scoreColumn));
            QVERIFY(!ranking()->index(row, RankingModel::whyColumn).data(Qt::ToolTipRole).toString().isEmpty());
            double sum = 0.0;
            for (const auto& part : told.at("contributions")) sum += part.get<double>();
            QVERIFY(std::abs(sum - told.at("score").get<double>()) < 1e-9);
        }
    }

    // The window's page, the command line's page, the panel and the robustness say the same.
    void thePageOfTheProjectSaysTheSame() {
        const QString page = printed(ActionId::projectPage, "projet.pdf");
        for (int row = 0; row < 3; ++row) {
            QVERIFY(page.contains(squeezed(cell(row, app::matching::RankingModel::siteColumn))));
            QVERIFY(page.contains(cell(row, app::matching::RankingModel::scoreColumn)));
        }
        geo::JobControl job;
        const auto& report = *match().report();
        const auto firm = must(geo::usecase::robustness(report, geo::usecase::robustnessParamsOf(report), job));
        const QString sentence = app::text::robustnessSentence(report, firm, french());
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(page.contains(squeezed(sentence)), qPrintable(sentence));
        const auto json = cli({"robustness", m_desk.workspace(), "--project", "P-020", "--date", iso()});
        QCOMPARE(json.at("acceptability").at(0).at("ranks").at(0).get<double>(), firm.spaces[0].ranks[0]);
        QCOMPARE(page, cliPage({"--project", "P-020"}));
    }

    // All of the territory's, those that have a place among them; then those that wait for one.
    void allProjectsAreAllocatedTwice_data() {
        QTest::addColumn<bool>("withPlaced");
        QTest::newRow("every project") << true;
        QTest::newRow("those without a place") << false;
    }
    void allProjectsAreAllocatedTwice() {
        QFETCH(bool, withPlaced);
        m_desk.trigger(ActionId::allocateProjects);
        m_desk.find<QDateEdit>("allocationDate")->setDate(QDate::fromString(iso(), Qt::ISODate));
        m_desk.find<QComboBox>("allocationMethod")->setCurrentIndex(0); // both
        m_desk.find<QCheckBox>("allocationReconsider")->setChecked(withPlaced);
        const auto before = allocation().shown();
        m_desk.find<QPushButton>("allocationRun")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!allocation().isRunning() && allocation().shown() != before, kPatience);
        const auto& comparison = allocation().comparison();
        QVERIFY(comparison.has_value());
        QVERIFY(comparison->figures.before >= comparison->figures.after - 1e-9); // what stability costs
        QCOMPARE(comparison->figures.blockingAfter, std::size_t{0});
        const auto stable = allocation().reportOf("run:stable");
        QVERIFY(stable != nullptr);
        QStringList words{"assign", m_desk.workspace(), "--method", "stable", "--date", iso()};
        if (withPlaced) words << "--reconsider";
        const auto json = cli(words);
        QCOMPARE(json.at("placements").size(), stable->allotments.size());
        QVERIFY(placesOf(json) == placesOf(*stable));
        QCOMPARE(json.at("unplaced").size(), stable->unplaced.size());
        const auto& shown = *allocation().shown();
        QVERIFY(shown.status == geo::domain::AllocationStatus::optimal);
        QVERIFY(shown.allotments.size() >= (withPlaced ? 40U : 10U));
        if (withPlaced) QCOMPARE(shown.allotments.size() + shown.unplaced.size(), std::size_t{60});
    }

    void theAllocationIsKeptAndPlaced() {
        m_desk.find<QPushButton>("allocationKeep")->click();
        auto* keep = m_desk.find<QDialog>("keepDialog");
        keep->findChild<QLineEdit*>("keepName")->setText(kScenario);
        keep->accept();
        QTRY_COMPARE(allocation().scenarios().size(), std::size_t{1});
        const auto report = allocation().shown();
        m_desk.find<QPushButton>("allocationPlace")->click();
        auto* placing = m_desk.find<QDialog>("placingDialog");
        placing->findChild<QLineEdit*>("placingReason")->setText("séance du comité");
        placing->findChild<QPushButton*>("placingDo")->click();
        QTRY_VERIFY(proposedOf(report->allotments.front()).has_value());
        m_allotment = report->allotments.front();
        m_placement = proposedOf(m_allotment)->id;
    }

    // On the board, by the keyboard.
    void oneIsWalkedToAgreed() {
        m_desk.trigger(ActionId::showBoard);
        auto* board = m_desk.window().findChild<app::board::BoardPanel*>();
        QVERIFY(board);
        QTRY_VERIFY(isOnBoard(*board));
        step(*board, PlacementState::proposed, PlacementState::approved);
        QTRY_COMPARE(placement().state, PlacementState::approved);
        QTRY_VERIFY(board->view().chosen() != nullptr &&
                    board->view().chosen()->placement.state == PlacementState::approved);
        step(*board, PlacementState::approved, PlacementState::agreed);
        QTRY_COMPARE(placement().state, PlacementState::agreed);
        QCOMPARE(geo::usecase::takesRoomOn(placement(), *placement().from), true);
    }

    void theTimelineShowsIt() {
        m_desk.trigger(ActionId::showTimeline);
        auto* panel = m_desk.window().findChild<app::timeline::TimelinePanel*>();
        QVERIFY(panel);
        const auto isThere = [&] {
            const auto timeline = panel->timeline();
            if (!timeline) return false;
            for (const auto& site : timeline->sites)
                for (const auto& space : site.spaces)
                    for (const auto& bar : space.placements)
                        if (bar.placement.id == m_placement) return bar.placement.state == PlacementState::agreed;
            return false;
        };
        QTRY_VERIFY(isThere());
    }

    // The page of its site has the agreement and the figures of the inspector and of the command line.
    void thePageOfTheSiteSaysTheSame() {
        const auto site = must(desk().rowById(Kind::site, m_allotment.site.value));
        m_desk.window().findChild<app::timeline::DateBar*>()->setDate(placement().from);
        QTRY_VERIFY(m_desk.window().canvas().date() == placement().from);
        m_date = *placement().from;
        m_desk.window().selection().set({app::window::refOfSite(site)});
        const QString page = printed(ActionId::sitePage, "site.pdf");
        const auto project = must(desk().rowById(Kind::project, m_allotment.project.value));
        for (const QString& said :
             {QString::fromStdString(site.displayName()), QString::fromStdString(project.displayName()).left(20),
              app::text::label(PlacementState::agreed), app::text::areaText(*placement().area, french()),
              app::records::occupancyText(desk(), m_allotment.site, m_date, french())})
            QVERIFY2(!said.isEmpty() && page.contains(squeezed(said)), qPrintable(said));
        const QString occupied = occupancyByCli();
        QVERIFY2(!occupied.isEmpty() && page.contains(squeezed(occupied)), qPrintable(occupied));
        QCOMPARE(page, cliPage({"--site", QString::number(m_allotment.site.value)}));
        const QString with = cliPage({"--site", QString::number(m_allotment.site.value), "--scenario", kScenario});
        QVERIFY(with.contains(squeezed(kScenario)));
        QVERIFY(with.contains(scoreText(m_allotment.score)));
    }

private:
    [[nodiscard]] geo::usecase::Desk& desk() { return m_desk.services().session.desk(); }
    app::matching::MatchController& match() { return m_desk.window().match(); }
    app::allocation::AllocationController& allocation() {
        auto* found = m_desk.window().findChild<app::allocation::AllocationController*>();
        if (!found) qFatal("no allocation in the window");
        return *found;
    }
    QAbstractItemModel* ranking() { return m_desk.find<app::tables::TableView>("rankingView")->model(); }
    QString cell(int row, int column) { return ranking()->index(row, column).data().toString(); }
    static QString scoreText(double score) { return french().locale().toString(score, 'f', 3); }
    [[nodiscard]] QString iso() const { return QString::fromStdString(geo::isoDate(m_date)); }

    static run_cli::Json cli(const QStringList& words) {
        auto json = run_cli::runJson(words);
        if (json.is_discarded()) qFatal("no answer to %s", qPrintable(words.join(u' ')));
        return json;
    }
    // Who gets which space from when, in the order of the projects.
    using Places = std::map<std::int64_t, std::pair<std::int64_t, std::string>>;
    static Places placesOf(const geo::domain::AllocationReport& report) {
        Places places;
        for (const auto& each : report.allotments)
            places[each.project.value] = {each.space.value, geo::isoDate(each.from)};
        return places;
    }
    static Places placesOf(const run_cli::Json& json) {
        Places places;
        for (const auto& each : json.at("placements"))
            places[each.at("project").get<std::int64_t>()] = {each.at("space").get<std::int64_t>(),
                                                              each.at("from").get<std::string>()};
        return places;
    }
    run_cli::Json cliMatch() { return cli({"match", m_desk.workspace(), "--project", "P-020", "--date", iso()}); }

    // The text of the page that the command line prints.
    QString cliPage(const QStringList& about) {
        const QString file = m_desk.file("cli.pdf");
        const auto json = cli(QStringList{"sheet", m_desk.workspace(), file, "--date", iso(), "--lang", "fr"} + about);
        if (json.at("pages") != 1) qFatal("more than one page");
        return textOfPdf(file);
    }

    // The text of the page that the window prints.
    QString printed(ActionId action, const QString& name) {
        if (!m_desk.window().actions()[action]->isEnabled()) qFatal("the page cannot be asked for");
        const QString file = m_desk.file(name);
        m_desk.trigger(action);
        SheetDialog* dialog = nullptr;
        if (!QTest::qWaitFor([&] { return (dialog = m_desk.window().findChild<SheetDialog*>()) != nullptr; }, 20'000))
            qFatal("no preview was shown");
        m_desk.services().fileDialog.setNextFileName(file);
        dialog->findChild<QPushButton*>("sheetSave")->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return textOfPdf(file);
    }

    // "62 %" of the three years around the date, by the command line.
    QString occupancyByCli() {
        const std::chrono::year_month_day civil{m_date};
        const geo::Date month = std::chrono::sys_days{civil.year() / civil.month() / 1};
        const auto json = cli({"occupancy", m_desk.workspace(), "--from",
                               QString::fromStdString(geo::isoDate(geo::addMonths(month, -12))), "--until",
                               QString::fromStdString(geo::isoDate(geo::addMonths(month, 24)))});
        for (const auto& row : json.at("rows"))
            if (row.at("key") == std::to_string(m_allotment.site.value))
                return app::text::shareText(geo::Share{row.at("occupancy").get<double>()}, french());
        return {};
    }

    std::optional<geo::domain::Placement> proposedOf(const geo::domain::Allotment& allotment) {
        geo::JobControl job;
        for (const auto& row : must(desk().rows(Kind::placement, {}, job)).rows) {
            const auto each = must(geo::domain::fromRecord<geo::domain::Placement>(row));
            if (each.project == allotment.project && each.space == allotment.space &&
                each.state == PlacementState::proposed)
                return each;
        }
        return std::nullopt;
    }
    geo::domain::Placement placement() {
        return must(
            geo::domain::fromRecord<geo::domain::Placement>(must(desk().rowById(Kind::placement, m_placement.value))));
    }
    bool isOnBoard(app::board::BoardPanel& board) {
        return board.board() && std::ranges::any_of(board.board()->cards,
                                                    [&](const auto& card) { return card.placement.id == m_placement; });
    }
    void step(app::board::BoardPanel& board, PlacementState from, PlacementState to) {
        withDialog<StepDialog>([&, to](StepDialog& dialog) {
            QCOMPARE(dialog.move().to, to);
            dialog.findChild<QLineEdit*>("stepAuthor")->setText("Comité foncier");
            if (to == PlacementState::agreed) fillTerms(dialog);
            auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
            if (!ok->isEnabled()) qFatal("%s", qPrintable(dialog.findChild<QLabel*>("stepTold")->text()));
            ok->click();
        });
        board.view().choose(m_placement);
        auto& list = board.view().list(from);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Right, Qt::AltModifier);
    }
    void fillTerms(StepDialog& dialog) const {
        const auto set = [&](const char* known, const char* name, geo::Date day) {
            dialog.findChild<QCheckBox*>(known)->setChecked(true);
            dialog.findChild<QDateEdit*>(name)->setDate(
                QDate::fromString(QString::fromStdString(geo::isoDate(day)), Qt::ISODate));
        };
        dialog.findChild<QDoubleSpinBox*>("stepArea")->setValue(m_allotment.area.value);
        set("stepFromKnown", "stepFrom", m_allotment.from);
        set("stepUntilKnown", "stepUntil", m_allotment.until.value_or(geo::addMonths(m_allotment.from, 12)));
        dialog.findChild<QDoubleSpinBox*>("stepRent")->setValue(35);
    }

    e2e::DeskWindow m_desk;
    geo::ProjectId m_project;
    QString m_projectName;
    geo::Date m_date;
    geo::domain::Allotment m_allotment;
    geo::PlacementId m_placement;
};

QTEST_MAIN(DecisionTest)
#include "decision_test.moc"
