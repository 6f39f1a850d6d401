// The board through its real widgets: keys, pulls, the dialog of a step, alerts and figures.
#include "board/board_panel.h"

#include "../session/sample_session.h"
#include "board/assumptions_dialog.h"
#include "board/board_list.h"
#include "board/board_text.h"
#include "board/occupancy_chart.h"
#include "board/occupancy_panel.h"
#include "board/step_dialog.h"
#include "board/step_history_dialog.h"
#include "files/file_dialog.h"
#include "settings/settings.h"
#include "tables/table_view.h"
#include "usecase/move_placement.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QtTest>

using app::board::BoardList;
using app::board::BoardPanel;
using app::board::StepDialog;
using app::text::Language;
using geo::domain::Kind;
using geo::domain::PlacementState;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

const Language kFrench{Language::Tongue::french};

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

class BoardPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        m_dialog = std::make_unique<app::files::FileDialog>(*m_settings);
        m_panel = std::make_unique<BoardPanel>(m_sample->session, *m_settings, *m_dialog, "Camille", kFrench);
        m_panel->setDate(must(geo::parseDate("2026-11-22")));
        m_panel->resize(1200, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
        QTRY_VERIFY(m_panel->board() != nullptr);
    }
    void cleanup() {
        m_panel.reset();
        m_dialog.reset();
        m_settings.reset();
        m_sample.reset();
    }

    void everyPlacementHasItsCard() {
        std::size_t cards = 0;
        for (const std::string_view code : geo::domain::codesOf<PlacementState>())
            cards += static_cast<std::size_t>(list(*geo::domain::fromCode<PlacementState>(code)).model()->rowCount());
        QCOMPARE(cards, rows(Kind::placement).size());
        QVERIFY(cards > 0);
        QVERIFY(!list(PlacementState::declined).isVisible());
        m_panel->view().setDeclinedShown(true);
        QVERIFY(list(PlacementState::declined).isVisible());
    }

    void theFilterLeavesWhatItNames() {
        const auto card = m_panel->board()->cards.front();
        find<QLineEdit>("boardText")->setText(QString::fromStdString(card.project));
        std::size_t expected = 0;
        for (const auto& each : m_panel->board()->cards)
            if (each.project == card.project) ++expected;
        QCOMPARE(m_panel->view().shownCards(), expected);
        find<QLineEdit>("boardText")->clear();
        auto* filiere = find<QComboBox>("boardFiliere");
        filiere->setCurrentIndex(
            filiere->findData(QString::fromUtf8(std::string{geo::domain::codeOf(*card.filiere)}.c_str())));
        expected = 0;
        for (const auto& each : m_panel->board()->cards)
            if (each.filiere == card.filiere) ++expected;
        QCOMPARE(m_panel->view().shownCards(), expected);
        QVERIFY(expected < m_panel->board()->cards.size());
    }

    // A new placement is walked to "agreed" by the keyboard; one undo takes one step back.
    void theWholeWayByKeys() {
        const auto id = add(PlacementState::shortlisted);
        const auto steps = m_sample->steps();
        step(id, PlacementState::visited);
        step(id, PlacementState::proposed);
        step(id, PlacementState::approved);
        withDialog<StepDialog>([&](StepDialog& dialog) {
            QCOMPARE(dialog.findChild<QLineEdit*>("stepAuthor")->text(), QString("Comité foncier")); // remembered
            auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
            QVERIFY(!ok->isEnabled()); // dates are missing
            QVERIFY(!dialog.findChild<QLabel*>("stepTold")->text().isEmpty());
            dialog.findChild<QDoubleSpinBox*>("stepArea")->setValue(1);
            dialog.findChild<QCheckBox*>("stepFromKnown")->setChecked(true);
            dialog.findChild<QDateEdit*>("stepFrom")->setDate({2040, 1, 1});
            dialog.findChild<QCheckBox*>("stepUntilKnown")->setChecked(true);
            dialog.findChild<QDateEdit*>("stepUntil")->setDate({2042, 1, 1});
            dialog.findChild<QDoubleSpinBox*>("stepRent")->setValue(35);
            dialog.findChild<QSpinBox*>("stepNotice")->setValue(3);
            QVERIFY(ok->isEnabled());
            ok->click();
        });
        m_panel->view().choose(id);
        list(PlacementState::approved).setFocus();
        QTest::keyClick(&list(PlacementState::approved), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(state(id), PlacementState::agreed);
        QCOMPARE(m_sample->steps(), steps + 4);
        const auto row = must(desk().rowById(Kind::placement, id.value));
        QCOMPARE(geo::domain::toText(row.value("rent_eur_m2_year")), std::string{"35"});
        QCOMPARE(geo::domain::toText(row.value("until_date")), std::string{"2042-01-01"});
        m_sample->session.undo();
        QTRY_COMPARE(state(id), PlacementState::approved);
    }

    void aPullToAColumnAsksForTheStep() {
        const auto id = add(PlacementState::shortlisted);
        withDialog<StepDialog>([&](StepDialog& dialog) {
            QCOMPARE(dialog.move().to, PlacementState::proposed);
            dialog.accept();
        });
        drop(id, PlacementState::proposed);
        QTRY_COMPARE(state(id), PlacementState::proposed);
        QTRY_VERIFY(m_panel->view().chosen() != nullptr);
        QTRY_COMPARE(m_panel->view().chosen()->placement.state, PlacementState::proposed);
    }

    void aForbiddenPullSaysWhy() {
        const auto id = add(PlacementState::shortlisted);
        QSignalSpy told(m_panel.get(), &BoardPanel::told);
        drop(id, PlacementState::running);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!told.front().front().toString().isEmpty());
        QCOMPARE(state(id), PlacementState::shortlisted);
    }

    void decliningNeedsAReason() {
        const auto id = add(PlacementState::proposed);
        withDialog<StepDialog>([&](StepDialog& dialog) {
            auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
            QVERIFY(!ok->isEnabled());
            QVERIFY(!dialog.findChild<QDoubleSpinBox*>("stepArea")->isVisible());
            dialog.findChild<QLineEdit*>("stepReason")->setText("Toiture à refaire");
            m_dialog->setNextFileName(m_sample->folder.filePath("avis.pdf"));
            dialog.findChild<QPushButton*>("stepChoosePaper")->click();
            QCOMPARE(dialog.findChild<QLineEdit*>("stepDocument")->text(), QString("avis.pdf")); // beside the file
            QVERIFY(ok->isEnabled());
            ok->click();
        });
        drop(id, PlacementState::declined);
        QTRY_COMPARE(state(id), PlacementState::declined);
        const auto steps = must(geo::usecase::stepsOf(desk(), id));
        QCOMPARE(geo::domain::toText(steps.at(0).value("reason")), std::string{"Toiture à refaire"});
        QCOMPARE(geo::domain::toText(steps.at(0).value("document")), std::string{"avis.pdf"});
    }

    void alertsAreThoseOfTheUseCase() {
        m_panel->showAlerts();
        auto* months = find<QSpinBox>("alertMonths");
        months->setValue(24);
        QTRY_COMPARE(m_panel->board()->params.months, 24);
        std::size_t expected = 0;
        for (const auto& card : m_panel->board()->cards) expected += card.alerts.size();
        QVERIFY(expected > 0);
        QCOMPARE(static_cast<std::size_t>(find<QTableView>("alertsTable")->model()->rowCount()), expected);
        QCOMPARE(m_panel->alerts(), expected);
        QCOMPARE(m_settings->value(app::settings::kAlertMonths), QString("24"));
    }

    void figuresFollowTheirPeriod() {
        m_panel->showFigures();
        auto& figures = m_panel->occupancy();
        QTRY_VERIFY(figures.report() != nullptr);
        QSignalSpy changed(&figures, &app::board::OccupancyPanel::reportChanged);
        find<QDateEdit>("occupancyFrom")->setDate({2026, 1, 1});
        find<QDateEdit>("occupancyUntil")->setDate({2026, 7, 1});
        QTRY_COMPARE(figures.report()->months.size(), 6U);
        auto* table = find<QTableView>("occupancyTable");
        QCOMPARE(static_cast<std::size_t>(table->model()->rowCount()), figures.report()->lines.size() + 1);
        geo::JobControl job;
        const auto snapshot = must(geo::usecase::readOccupancy(desk(), job));
        const auto expected = must(geo::usecase::occupancyFigures(snapshot, figures.report()->params, job));
        QCOMPARE(figures.report()->total.let, expected.total.let);
        auto* chart = find<app::board::OccupancyChart>("occupancyChart");
        QCOMPARE(chart->months(), 6U);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(find<QLabel>("occupancyTold")->text(), chart->sentence(0));
        auto* by = find<QComboBox>("occupancyBy");
        by->setCurrentIndex(1);
        QTRY_VERIFY(figures.report() && figures.report()->params.by == geo::usecase::OccupancyBy::commune);
    }

    void assumptionsAreSetAndReset() {
        app::board::AssumptionsDialog dialog(m_sample->session, kFrench);
        dialog.show();
        auto* list = dialog.findChild<QTreeWidget*>("assumptions");
        auto* reset = dialog.findChild<QPushButton*>("assumptionsReset");
        QVERIFY(!reset->isEnabled());
        list->topLevelItem(0)->setText(1, "0,23");
        QTRY_COMPARE(rows(Kind::assumption).size(), 1U);
        QTRY_VERIFY(reset->isEnabled());
        list->topLevelItem(0)->setText(1, "beaucoup");
        QTRY_VERIFY(!dialog.findChild<QLabel*>("assumptionsTold")->text().isEmpty());
        QTRY_COMPARE(list->topLevelItem(0)->text(1), QString("0,23"));
        reset->click();
        QVERIFY(rows(Kind::assumption).empty());
        QCOMPARE(list->topLevelItem(0)->text(1), QString("0,2"));
    }

private:
    template <class Widget>
    Widget* find(const char* name) {
        return m_panel->findChild<Widget*>(name);
    }
    BoardList& list(PlacementState of) { return m_panel->view().list(of); }
    geo::usecase::Desk& desk() { return m_sample->session.desk(); }
    std::vector<geo::domain::Record> rows(Kind kind) {
        geo::JobControl job;
        return must(desk().rows(kind, {}, job)).rows;
    }
    PlacementState state(geo::PlacementId id) {
        const auto row = must(desk().rowById(Kind::placement, id.value));
        return *geo::domain::fromCode<PlacementState>(geo::domain::toText(row.value("state")));
    }
    // Of the first project in a space that nobody is promised.
    geo::PlacementId add(PlacementState of) {
        std::set<std::int64_t> taken;
        for (const auto& row : rows(Kind::placement)) taken.insert(std::get<std::int64_t>(row.value("space_id")));
        geo::domain::Placement placement;
        placement.project = geo::ProjectId{rows(Kind::project).front().id};
        for (const auto& row : rows(Kind::space))
            if (!taken.contains(row.id)) placement.space = geo::SpaceId{row.id};
        placement.state = of;
        std::int64_t made = 0;
        static_cast<void>(m_sample->session.change([&](geo::usecase::Desk& on) -> geo::Result<void> {
            GEO_ASSIGN(const auto report, on.add(geo::domain::toRecord(placement)));
            made = report.ids.front();
            return {};
        }));
        const geo::PlacementId id{made};
        [&] { QTRY_VERIFY(isShown(id)); }();
        return id;
    }
    bool isShown(geo::PlacementId id) {
        return std::ranges::any_of(m_panel->board()->cards, [&](const auto& card) { return card.placement.id == id; });
    }
    // Alt and right until the step is taken, skipping nothing.
    void step(geo::PlacementId id, PlacementState to) {
        withDialog<StepDialog>([&](StepDialog& dialog) {
            QCOMPARE(dialog.move().to, to);
            dialog.findChild<QLineEdit*>("stepAuthor")->setText("Comité foncier");
            dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        });
        m_panel->view().choose(id);
        BoardList& from = list(state(id));
        from.setFocus();
        QTest::keyClick(&from, Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(state(id), to);
        QTRY_COMPARE(m_panel->view().chosen()->placement.state, to);
    }
    // What a pull ends with.
    void drop(geo::PlacementId id, PlacementState to) {
        QAbstractItemModel* from = list(state(id)).model();
        for (int row = 0; row < from->rowCount(); ++row) {
            m_panel->view().choose(id);
            if (list(state(id)).currentIndex().row() != row) continue;
            const std::unique_ptr<QMimeData> data(from->mimeData({from->index(row, 0)}));
            QVERIFY(list(to).model()->canDropMimeData(data.get(), Qt::CopyAction, -1, -1, {}));
            QVERIFY(list(to).model()->dropMimeData(data.get(), Qt::CopyAction, -1, -1, {}));
        }
    }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<app::files::FileDialog> m_dialog;
    std::unique_ptr<BoardPanel> m_panel;
};

QTEST_MAIN(BoardPanelTest)
#include "board_panel_test.moc"
