#include "needs/relaxation_panel.h"

#include "app/session/sample_session.h"
#include "app/window/nameless_controls.h"
#include "needs/why_not_dialog.h"
#include "usecase/relax.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

using app::matching::MatchController;
using app::needs::RelaxationPanel;
using app::text::Language;
using geo::domain::Kind;
using sessioncase::SampleSession;

class RelaxationPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        m_controller = std::make_unique<MatchController>(m_sample->session, *m_settings);
        m_panel =
            std::make_unique<RelaxationPanel>(*m_controller, m_sample->session, Language{Language::Tongue::english});
    }
    void cleanup() {
        m_panel.reset();
        m_controller.reset();
        m_settings.reset();
        m_sample.reset();
    }

    // A réemploi project that nothing suits: proposals, one accepted, spaces, and back by undo.
    void nothingFitsAndAProposalIsAccepted() {
        const auto project = projectOf("P-020");
        QCOMPARE(QString::fromStdString(geo::domain::toText(project.value("filiere"))), QString{"reemploi"});
        QVERIFY(match(project.id));
        QCOMPARE(m_controller->report()->eligible, std::size_t{0});
        QTRY_VERIFY(!m_panel->isHidden());
        QVERIFY(!m_panel->report().sets.empty());
        QCOMPARE(tests::namelessControls(*m_panel), QStringList{});
        const auto first = m_panel->report().sets.front();
        QVERIFY(!m_panel->findChild<QLabel*>("proposal_1")->text().isEmpty());
        const std::size_t steps = m_sample->steps();
        QTest::mouseClick(m_panel->findChild<QPushButton*>("accept_1"), Qt::LeftButton);
        QTRY_COMPARE(m_controller->report()->eligible, first.spaces.size());
        QCOMPARE(m_sample->steps(), steps + 1);
        QTRY_VERIFY(m_panel->isHidden());
        m_sample->session.undo();
        QTRY_COMPARE(m_controller->report()->eligible, std::size_t{0});
        QTRY_VERIFY(!m_panel->isHidden());
    }

    void moreSpacesMayBeAsked() {
        QVERIFY(match(projectOf("P-020").id));
        QTRY_VERIFY(!m_panel->isHidden());
        m_panel->findChild<QSpinBox*>("atLeastSpaces")->setValue(4);
        QTRY_VERIFY(!m_panel->report().sets.empty() && m_panel->report().params.atLeast == 4);
        for (const auto& set : m_panel->report().sets) QVERIFY(set.spaces.size() >= 4);
    }

    void aProjectWithSpacesIsLeftAlone() {
        QVERIFY(match(projectOf("P-001").id));
        QTest::qWait(50);
        QVERIFY(m_panel->isHidden());
        m_panel->setAtLeast(static_cast<int>(m_controller->report()->eligible) + 1);
        QTRY_VERIFY(!m_panel->isHidden());
    }

    void whyNotThisSite() {
        QVERIFY(match(projectOf("P-020").id));
        const auto& report = *m_controller->report();
        geo::JobControl job;
        const auto why = sessioncase::must(geo::usecase::whyNot(report, report.matches.front().site, job));
        app::needs::WhyNotDialog dialog{report, why, "P-020", Language{Language::Tongue::english}, false};
        QCOMPARE(tests::namelessControls(dialog), QStringList{});
        auto* answers = dialog.findChild<QTableView*>("whyAnswers");
        const auto& first = report.matches[why.matches.front()];
        QCOMPARE(answers->model()->rowCount(), static_cast<int>(first.answers.size()));
        QVERIFY(answers->model()->index(0, 1).data().toString().contains("not met"));
        QCOMPARE(dialog.findChild<QComboBox*>("whySpace")->count(), static_cast<int>(why.matches.size()));
        if (!why.changes.sets.empty()) {
            QSignalSpy accepted{&dialog, &app::needs::WhyNotDialog::changeAccepted};
            dialog.findChild<QPushButton*>("accept_1")->click();
            QTRY_COMPARE(accepted.size(), 1);
        }
    }

private:
    [[nodiscard]] geo::domain::Record projectOf(std::string_view code) const {
        return sessioncase::must(m_sample->session.desk().row(Kind::project, code));
    }
    [[nodiscard]] bool match(std::int64_t project) {
        m_controller->setProject(geo::ProjectId{project});
        return QTest::qWaitFor([this] { return m_controller->report() != nullptr; }, 10'000);
    }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<MatchController> m_controller;
    std::unique_ptr<RelaxationPanel> m_panel;
};

QTEST_MAIN(RelaxationPanelTest)
#include "relaxation_panel_test.moc"
