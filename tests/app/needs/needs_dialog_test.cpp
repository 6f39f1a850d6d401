#include "needs/needs_dialog.h"

#include "app/window/nameless_controls.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

using app::needs::NeedsDialog;
using app::text::Language;
using geo::domain::Filiere;
using geo::domain::Fill;
using geo::domain::NeedLevel;
using geo::domain::Project;
using geo::domain::Rule;
using geo::domain::Stage;

class NeedsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_project = {};
        m_project.id = geo::ProjectId{1};
        m_project.name = "Ressourcerie";
        m_project.filiere = Filiere::reemploi;
        m_project.stage = Stage::growth;
        m_project.areaMin = geo::SquareMetres{120};
        m_project.water = NeedLevel::required;
        m_dialog = std::make_unique<NeedsDialog>(m_project, Language{Language::Tongue::english}, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void everyNeedHasItsLevel() {
        for (const auto& need : geo::domain::allNeeds())
            QCOMPARE(level(need.rule).currentData().toInt(),
                     static_cast<int>(geo::domain::levelOf(m_project, need.rule)));
        QVERIFY(!ok().isEnabled()); // nothing is changed yet
    }

    void everyControlHasAName() { QCOMPARE(tests::namelessControls(*m_dialog), QStringList{}); }

    // A value makes a need; its level is chosen by the keyboard; emptied, it is none.
    void aNeedIsTyped() {
        type("rent_max_eur_m2_year", "85,5");
        QCOMPARE(m_dialog->project().rentMax, geo::EurosPerSquareMetreYear{85.5});
        QCOMPARE(level(Rule::rent).currentData().toInt(), static_cast<int>(NeedLevel::required));
        level(Rule::rent).setFocus();
        QTest::keyClick(&level(Rule::rent), Qt::Key_Down);
        QCOMPARE(geo::domain::levelOf(m_dialog->project(), Rule::rent), NeedLevel::preferred);
        QVERIFY(ok().isEnabled());
        type("rent_max_eur_m2_year", "");
        QCOMPARE(geo::domain::levelOf(m_dialog->project(), Rule::rent), NeedLevel::indifferent);
        QVERIFY(m_dialog->project().preferredNeeds.empty());
    }

    // A level that is chosen first holds for the value that follows.
    void aLevelMayComeBeforeTheValue() {
        choose(Rule::noise, NeedLevel::preferred);
        QCOMPARE(geo::domain::levelOf(m_dialog->project(), Rule::noise), NeedLevel::indifferent);
        type("noise_max_db", "60");
        QCOMPARE(geo::domain::levelOf(m_dialog->project(), Rule::noise), NeedLevel::preferred);
    }

    void indifferentEmptiesAndBringsBack() {
        choose(Rule::areaMin, NeedLevel::indifferent);
        QVERIFY(!m_dialog->project().areaMin);
        choose(Rule::areaMin, NeedLevel::preferred);
        QCOMPARE(m_dialog->project().areaMin, m_project.areaMin);
        QCOMPARE(geo::domain::levelOf(m_dialog->project(), Rule::areaMin), NeedLevel::preferred);
        choose(Rule::water, NeedLevel::indifferent);
        QCOMPARE(m_dialog->project().water, NeedLevel::indifferent);
    }

    // What contradicts itself is told beside the field, and is not kept.
    void whatCannotBeIsTold() {
        type("area_max_m2", "50");
        QVERIFY(!ok().isEnabled());
        QVERIFY(hasProblem());
        type("area_max_m2", "500");
        QVERIFY(ok().isEnabled());
        QVERIFY(!hasProblem());
        type("area_min_m2", "many");
        QVERIFY(hasProblem());
        QCOMPARE(m_dialog->project().areaMin, m_project.areaMin);
    }

    void aTemplateFillsTheForm() {
        const Project usual = geo::domain::defaultNeeds(Filiere::reemploi, Stage::growth);
        QSignalSpy wanted{m_dialog.get(), &NeedsDialog::templateWanted};
        QTest::mouseClick(m_dialog->findChild<QPushButton*>("fillEmpty"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_dialog->filiere(), Filiere::reemploi);
        QCOMPARE(m_dialog->stage(), Stage::growth);
        m_dialog->fill(usual, Fill::empty);
        QCOMPARE(m_dialog->project().areaMin, m_project.areaMin);
        QCOMPARE(m_dialog->project().rentMax, usual.rentMax);
        QCOMPARE(m_dialog->findChild<QLineEdit*>("rent_max_eur_m2_year")->text(),
                 QString::number(usual.rentMax->value));
        QTest::mouseClick(m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Reset), Qt::LeftButton);
        QVERIFY(geo::domain::toRecord(m_dialog->project()) == geo::domain::toRecord(m_project));
    }

    void whatANeedKeepsOutIsSaid() {
        m_dialog->setBarriers({{Rule::areaMin, 12, 40, 3}});
        QCOMPARE(m_dialog->findChild<QLabel*>("effect_area_min")->text(),
                 QString{"Keeps out 40 space(s), 12 by itself; 3 do(es) not say"});
    }

    void aReadOnlyWorkspaceIsOnlyShown() {
        NeedsDialog shown{m_project, Language{Language::Tongue::english}, true};
        QVERIFY(!shown.findChild<QComboBox*>("level_area_min")->isEnabled());
        QVERIFY(shown.findChild<QLineEdit*>("area_min_m2")->isReadOnly());
    }

private:
    QComboBox& level(Rule rule) {
        const auto name = QStringLiteral("level_") + app::text::fromUtf8(geo::domain::codeOf(rule));
        return *m_dialog->findChild<QComboBox*>(name);
    }
    void choose(Rule rule, NeedLevel wanted) {
        QComboBox& box = level(rule);
        box.setCurrentIndex(box.findData(static_cast<int>(wanted)));
        emit box.activated(box.currentIndex());
    }
    void type(const char* field, const QString& text) {
        auto* line = m_dialog->findChild<QLineEdit*>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    [[nodiscard]] bool hasProblem() const {
        for (const auto* label : m_dialog->findChildren<QLabel*>("problem"))
            if (!label->isHidden() && !label->text().isEmpty()) return true;
        return false;
    }
    [[nodiscard]] QPushButton& ok() const {
        return *m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }

    Project m_project;
    std::unique_ptr<NeedsDialog> m_dialog;
};

QTEST_MAIN(NeedsDialogTest)
#include "needs_dialog_test.moc"
