#include "matching/match_panel.h"

#include "app/session/sample_session.h"
#include "matching/exclusion_model.h"
#include "matching/match_marks.h"
#include "matching/ranking_model.h"
#include "tables/table_view.h"
#include "usecase/match_project.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QToolButton>
#include <QtTest>

using app::matching::ExclusionModel;
using app::matching::MatchController;
using app::matching::MatchPanel;
using app::matching::RankingModel;
using app::tables::TableView;
using app::text::Language;
using geo::domain::Kind;
using geo::domain::MatchReport;
using sessioncase::must;
using sessioncase::SampleSession;

class MatchPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        m_controller = std::make_unique<MatchController>(m_sample->session, *m_settings);
        m_panel = std::make_unique<MatchPanel>(*m_controller, Language{Language::Tongue::english});
        m_projects = m_sample->rows(Kind::project);
        m_panel->setProjects(m_projects);
        m_panel->resize(900, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        chooseProject(0);
        QVERIFY(report().eligible >= 4);
    }
    void cleanup() {
        m_panel.reset();
        m_controller.reset();
        m_settings.reset();
        m_sample.reset();
    }

    // The table is what the use case says without a window.
    void theRowsAreTheReport() {
        geo::JobControl job;
        const auto snapshot = must(geo::usecase::readMatch(m_sample->session.desk(), m_projects.at(0).key(), job));
        const auto expected = must(geo::usecase::matchProject(*snapshot, m_controller->params(), job));
        QCOMPARE(ranking().rowCount(), static_cast<int>(expected.ranking.size()));
        for (int row = 0; row < ranking().rowCount(); ++row) {
            const auto& ranked = expected.ranking.at(static_cast<std::size_t>(row));
            const auto& match = expected.matches.at(ranked.match);
            QCOMPARE(cell(row, RankingModel::rankColumn), QString::number(row + 1));
            QCOMPARE(cell(row, RankingModel::siteColumn).toStdString(), match.siteName);
            QCOMPARE(cell(row, RankingModel::spaceColumn).toStdString(), match.spaceName);
            QVERIFY(std::abs(cell(row, RankingModel::scoreColumn).toDouble() - ranked.score) < 0.0006);
            double sum = 0.0;
            for (const QVariant& part : ranking().index(row, 0).data(RankingModel::kContributionsRole).toList())
                sum += part.toDouble();
            QVERIFY(std::abs(sum - ranked.score) < 1e-9);
        }
    }

    void everySpaceIsRankedOrLeftOutWithAReason() {
        std::set<std::pair<QString, QString>> leftOut;
        auto* model = view("exclusionView").model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                QVERIFY(!model->index(row, column).data().toString().isEmpty());
            leftOut.emplace(model->index(row, ExclusionModel::siteColumn).data().toString(),
                            model->index(row, ExclusionModel::spaceColumn).data().toString());
        }
        std::set<std::pair<QString, QString>> expected;
        for (const auto& match : report().matches)
            if (!match.eligible)
                expected.emplace(QString::fromStdString(match.siteName), QString::fromStdString(match.spaceName));
        QCOMPARE(leftOut, expected);
    }

    void aSliderRanksAnew() {
        const QStringList before = order();
        slider("rent").setValue(0);
        slider("proximity").setValue(0);
        slider("area").setValue(100);
        MatchReport expected = report();
        expected = geo::usecase::reranked(std::move(expected), m_controller->params().weights);
        QStringList spaces;
        for (const auto& ranked : expected.ranking)
            spaces << QString::number(expected.matches.at(ranked.match).space.value);
        QCOMPARE(order(), spaces);
        QVERIFY(order() != before);
        QCOMPARE(m_controller->params().weights.at(static_cast<std::size_t>(geo::domain::Criterion::rent)), 0.0);
        QTest::mouseClick(m_panel->findChild<QPushButton*>("resetWeights"), Qt::LeftButton);
        QCOMPARE(order(), before);
    }

    // A choice is a step of the project, once the sliders are still; undone, it ranks as before.
    void choicesAreKeptWithTheProject() {
        const QStringList before = order();
        const std::size_t steps = m_sample->steps();
        for (const int value : {60, 40, 20, 0}) slider("rent").setValue(value);
        slider("proximity").setValue(0);
        const QStringList moved = order();
        QVERIFY(moved != before);
        QTRY_COMPARE(m_sample->steps(), steps + 1);
        QTest::qWait(1'000); // nothing else follows
        QCOMPARE(m_sample->steps(), steps + 1);
        QCOMPARE(order(), moved);
        QVERIFY(m_controller->choices().weights.has_value());
        m_sample->session.undo();
        QTRY_COMPARE(order(), before);
        QVERIFY(!m_controller->choices().weights.has_value());
    }

    void weightsOfTheSettingsAreReadOnce() {
        const auto project = m_projects.at(3).id;
        const QString workspace = QString::fromStdString(m_sample->path.string());
        m_settings->setWeights(workspace, project, {1, 0, 0, 0, 0, 0, 0, 0});
        chooseProject(3);
        QTRY_COMPARE(m_controller->params().weights[0], 1.0);
        QCOMPARE(m_controller->params().weights[5], 0.0);
        QTRY_VERIFY(!m_controller->projectRow()->ranking.empty());
        QVERIFY(m_settings->weights(workspace, project).empty());
    }

    void everyMethodRanksInTheTable() {
        auto* method = m_panel->findChild<QComboBox*>("rankingMethod");
        for (int chosen = 2; chosen >= 0; --chosen) {
            method->setCurrentIndex(chosen);
            emit method->activated(chosen);
            QCOMPARE(static_cast<int>(report().params.choices.method), chosen);
            for (int row = 0; row < ranking().rowCount(); ++row)
                QCOMPARE(cell(row, RankingModel::sumRankColumn + chosen), QString::number(row + 1));
        }
        const auto* agreement = m_panel->findChild<QLabel*>("methodAgreement");
        QCOMPARE(agreement->text().count("Kendall"), 1); // the least
        QCOMPARE(agreement->toolTip().count("Kendall"), 3);
    }

    void anOrderOfImportanceWeighs() {
        auto* source = m_panel->findChild<QComboBox*>("weightSource");
        source->setCurrentIndex(1);
        emit source->activated(1);
        auto* list = m_panel->findChild<QListWidget*>("weightOrder");
        QCOMPARE(list->count(), static_cast<int>(geo::domain::kCriterionCount));
        const auto second = m_controller->choices().order.at(1);
        list->setCurrentRow(1);
        press("orderUp");
        QCOMPARE(m_controller->choices().order.front(), second);
        const auto& weights = m_controller->params().weights;
        QCOMPARE(weights[static_cast<std::size_t>(second)], *std::ranges::max_element(weights));
        const auto count = m_controller->choices().order.size();
        list->item(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(m_controller->choices().order.size(), count - 1);
        QCOMPARE(m_controller->params().weights[static_cast<std::size_t>(second)], 0.0);
    }

    void pairsWeighAndContradictionsAreTold() {
        auto* source = m_panel->findChild<QComboBox*>("weightSource");
        source->setCurrentIndex(2);
        emit source->activated(2);
        const auto pair = [&](const char* name) { return m_panel->findChild<QSlider*>(name); };
        QVERIFY(pair("pair_area_rent"));
        pair("pair_area_rent")->setValue(8);
        const auto& weights = m_controller->params().weights;
        QVERIFY(weights[0] > 8.0 * weights[1] && weights[0] < 10.0 * weights[1]);
        const auto* told = m_panel->findChild<QLabel*>("consistency");
        QVERIFY(!told->text().contains("contradict"));
        pair("pair_rent_readiness")->setValue(8);
        pair("pair_area_readiness")->setValue(-8);
        QVERIFY(told->text().contains("contradict"));
    }

    // The curve is drawn by keys, the spaces follow at once; cancelled, all is as before.
    void aValueFunctionIsEdited() {
        const QStringList before = order();
        const std::size_t steps = m_sample->steps();
        m_panel->findChild<QToolButton*>("value_area")->click();
        auto* dialog = m_panel->findChild<QDialog*>("criterionDialog");
        QVERIFY(dialog);
        auto* shape = dialog->findChild<QComboBox*>("valueShape");
        shape->setCurrentIndex(2);
        emit shape->activated(2);
        auto* number = dialog->findChild<QDoubleSpinBox*>("valueNumber0");
        number->setValue(100.0);
        const auto area = [&] { return m_controller->choices().functions[0]; };
        QCOMPARE(area(), std::optional<geo::domain::ValueFunction>{(geo::domain::StepValue{100.0, true})});
        for (const auto& match : report().matches)
            if (match.eligible && match.area)
                QCOMPARE(match.values[0].middle(), match.area->value >= 100.0 ? 1.0 : 0.0);
        auto* curve = dialog->findChild<QWidget*>("valueCurve");
        curve->setFocus();
        QTest::keyClick(curve, Qt::Key_Right);
        QVERIFY(number->value() > 100.0);
        dialog->reject();
        QVERIFY(!area());
        QCOMPARE(order(), before);
        QCOMPARE(m_sample->steps(), steps);
    }

    void howFirmItIsIsTold() {
        auto* tabs = m_panel->findChild<QTabWidget*>("matchTabs");
        tabs->setCurrentIndex(3);
        auto* sentence = m_panel->findChild<QLabel*>("robustnessSentence");
        QTRY_VERIFY_WITH_TIMEOUT(sentence->text().contains("of weightings"), 10'000);
        auto* model = view("acceptabilityView").model();
        QCOMPARE(model->rowCount(), ranking().rowCount());
        QCOMPARE(model->index(0, 1).data().toString().section(QString::fromUtf8(" – "), 0, 0).toStdString(),
                 ranking().match(0).siteName);
        QVERIFY(view("stabilityView").model()->rowCount() > 0);
        tabs->setCurrentIndex(0);
        slider("rent").setValue(0);
        QVERIFY(sentence->text().isEmpty()); // it was about another ranking
        tabs->setCurrentIndex(3);
        QTRY_VERIFY_WITH_TIMEOUT(!sentence->text().isEmpty(), 10'000);
    }

    void theSelectedSpaceStaysSelectedWhereverItGoes() {
        view("rankingView").selectRow(0);
        const auto space = selectedSpaces();
        QCOMPARE(space.size(), 1);
        QSignalSpy told{m_panel.get(), &MatchPanel::sitesSelected};
        const QStringList before = order();
        for (const char* criterion : {"area", "rent", "availability", "qpv", "proximity", "readiness", "equipment"}) {
            slider(criterion).setValue(slider(criterion).value() > 50 ? 0 : 100);
            QCOMPARE(selectedSpaces(), space);
        }
        QVERIFY(order() != before && order().front() != before.front());
        QCOMPARE(told.size(), 0); // the user selected nothing else
    }

    void anotherProjectForgetsTheSelection() {
        view("rankingView").selectAll();
        const auto selected = selectedSpaces().size();
        QVERIFY(selected >= 4);
        chooseProject(1);
        chooseProject(2);
        QCOMPARE(ranking().rowCount(), static_cast<int>(report().ranking.size()));
    }

    void leavingOutTheUnknownWithTheLastRowSelected() {
        view("rankingView").selectRow(ranking().rowCount() - 1);
        const auto before = report().eligible;
        auto* box = m_panel->findChild<QCheckBox*>();
        QSignalSpy changed{m_controller.get(), &MatchController::reportChanged};
        box->setChecked(true);
        QVERIFY(changed.wait(5'000));
        QVERIFY(report().eligible <= before);
        QCOMPARE(ranking().rowCount(), static_cast<int>(report().eligible));
        for (const QString& space : selectedSpaces()) QVERIFY(order().contains(space));
    }

    void theShortlistIsKeptStepByStep() {
        const std::size_t steps = m_sample->steps();
        view("rankingView").selectRow(2);
        press("addToShortlist");
        view("rankingView").selectRow(0);
        press("addToShortlist");
        QCOMPARE(shortlisted(), (QStringList{order().at(2), order().at(0)}));
        QCOMPARE(m_sample->steps(), steps + 2);
        QCOMPARE(cell(0, RankingModel::shortlistedColumn), QString::fromUtf8("★"));
        QCOMPARE(cell(1, RankingModel::shortlistedColumn), QString());
        view("shortlistView").selectRow(1);
        press("shortlistUp");
        QCOMPARE(shortlisted(), (QStringList{order().at(0), order().at(2)}));
        auto* model = view("shortlistView").model();
        QVERIFY(model->setData(model->index(0, model->columnCount() - 1), QString("vu"), Qt::EditRole));
        QTRY_COMPARE(m_controller->shortlist().at(0).placement.note, std::string{"vu"});
        QCOMPARE(m_sample->steps(), steps + 4);
        view("shortlistView").selectRow(0);
        press("shortlistRemove");
        QCOMPARE(shortlisted(), (QStringList{order().at(2)}));
        m_sample->session.undo();
        m_sample->session.undo();
        m_sample->session.undo();
        QCOMPARE(shortlisted(), (QStringList{order().at(2), order().at(0)}));
    }

    // The best of a site's spaces gives its mark, and a site without one is struck through.
    void theMapShowsTheReport() {
        const auto marks = app::matching::marksOf(report());
        std::map<geo::SiteId, std::size_t> best;
        std::set<geo::SiteId> sites;
        for (const auto& match : report().matches) sites.insert(match.site);
        for (const auto& ranked : report().ranking)
            best.try_emplace(report().matches.at(ranked.match).site, ranked.rank);
        QCOMPARE(marks.size(), sites.size());
        for (const auto& [feature, mark] : marks) {
            const auto rank = best.find(geo::SiteId{feature.id});
            QCOMPARE(mark.ineligible, rank == best.end());
            if (rank != best.end()) QCOMPARE(mark.rank, rank->second);
        }
    }

    void selectingOnTheMapSelectsRows() {
        const geo::SiteId site = ranking().match(1).site;
        m_panel->selectSites({site.value});
        const auto rows = view("rankingView").selectedSourceRows();
        QVERIFY(!rows.empty());
        for (const int row : rows) QCOMPARE(ranking().match(row).site, site);
        m_panel->selectSites({});
        QVERIFY(view("rankingView").selectedSourceRows().empty());
    }

private:
    [[nodiscard]] const MatchReport& report() const { return *m_controller->report(); }
    [[nodiscard]] TableView& view(const char* name) { return *m_panel->findChild<TableView*>(name); }
    [[nodiscard]] RankingModel& ranking() { return *qobject_cast<RankingModel*>(view("rankingView").model()); }
    [[nodiscard]] QString cell(int row, int column) { return ranking().index(row, column).data().toString(); }
    [[nodiscard]] QSlider& slider(const char* criterion) {
        return *m_panel->findChild<QSlider*>(QString("weight_%1").arg(criterion));
    }
    void press(const char* name) { m_panel->findChild<QPushButton*>(name)->click(); }

    void chooseProject(std::size_t which) {
        auto* box = m_panel->findChild<QComboBox*>("matchProject");
        box->setCurrentIndex(box->findData(qlonglong{m_projects.at(which).id}));
        QVERIFY(QTest::qWaitFor([this] { return m_controller->report() != nullptr; }, 5'000));
        QCOMPARE(report().project.value, m_projects.at(which).id);
    }

    // The numbers of the spaces, best first.
    [[nodiscard]] QStringList order() {
        QStringList spaces;
        for (int row = 0; row < ranking().rowCount(); ++row)
            spaces << QString::number(ranking().match(row).space.value);
        return spaces;
    }
    [[nodiscard]] QStringList selectedSpaces() {
        QStringList spaces;
        for (const int row : view("rankingView").selectedSourceRows())
            spaces << QString::number(ranking().match(row).space.value);
        return spaces;
    }
    [[nodiscard]] QStringList shortlisted() {
        QStringList spaces;
        for (const auto& line : m_controller->shortlist()) spaces << QString::number(line.space.id.value);
        return spaces;
    }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<MatchController> m_controller;
    std::unique_ptr<MatchPanel> m_panel;
    std::vector<geo::domain::Record> m_projects;
};

QTEST_MAIN(MatchPanelTest)
#include "match_panel_test.moc"
