#include "dossier/dossier_panel.h"

#include "../session/sample_session.h"
#include "dossier/move_on_dialog.h"
#include "settings/settings.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

using app::dossier::DossierPanel;
using app::text::Language;
using geo::domain::Kind;
using sessioncase::SampleSession;

class DossierPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        m_dialog = std::make_unique<app::files::FileDialog>(*m_settings);
        m_panel = std::make_unique<DossierPanel>(session(), *m_dialog, Language{Language::Tongue::french}, "Camille");
        m_panel->resize(360, 800);
        static_cast<QWidget*>(m_panel.get())->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
        m_panel->show(1);
        QTRY_VERIFY(find<QComboBox>("dossierPages")->isVisible());
    }
    void cleanup() {
        m_panel.reset();
        m_dialog.reset();
        m_settings.reset();
        m_sample.reset();
    }

    void aSheetIsAddedAndTakenBack() {
        addFriche();
        QCOMPARE(rows(Kind::friche).size(), 1U);
        session().undo();
        QTRY_VERIFY(find<QPushButton>("add_friche")->isVisible());
        QVERIFY(rows(Kind::friche).empty());
        session().redo();
        QTRY_VERIFY(find<QPushButton>("remove_friche")->isVisible());
        find<QPushButton>("remove_friche")->click();
        QTRY_VERIFY(find<QPushButton>("add_friche")->isVisible());
        session().undo();
        QTRY_COMPARE(rows(Kind::friche).size(), 1U);
    }

    // What does not conform is kept, told at its field, and in the list, which leads back to the field.
    void aBadValueIsKeptToldAndFound() {
        addFriche();
        type("site_reconv_annee", "bientot");
        QTRY_COMPARE(text(Kind::friche, "site_reconv_annee"), std::string{"bientot"});
        auto* problem = find<QLineEdit>("site_reconv_annee")->parentWidget()->findChild<QLabel*>("problem");
        QVERIFY(problem->isVisible() && !problem->text().isEmpty());
        auto* list = find<QListWidget>("problemList");
        QTRY_COMPARE(list->findItems(problem->text(), Qt::MatchContains).size(), 1);
        const int row = list->row(list->findItems(problem->text(), Qt::MatchContains).first());

        find<QComboBox>("dossierPages")->setCurrentIndex(0);
        list->setCurrentRow(row - 1);
        m_panel->nextProblem();
        QCOMPARE(find<QComboBox>("dossierPages")->currentIndex(), 1);
        QTRY_VERIFY(find<QLineEdit>("site_reconv_annee")->hasFocus());

        type("site_reconv_annee", "2027");
        QTRY_VERIFY(!problem->isVisible());
        QTRY_VERIFY(list->findItems("bientot", Qt::MatchContains).isEmpty());
    }

    void listsKeepWhatWasPublished() {
        addFriche();
        (void)session().change([](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_ASSIGN(const auto seen, desk.rowById(Kind::friche, 1));
            auto after = seen;
            GEO_ASSIGN(const std::size_t field, geo::domain::infoOf(Kind::friche).indexOf("site_type"));
            after.values[field] = std::string{"friche lunaire"};
            GEO_TRY(desk.edit(seen, after));
            return {};
        });
        auto* choice = find<QComboBox>("site_type");
        QTRY_VERIFY(choice->currentText().contains("friche lunaire"));
        const int other = choice->findText("friche ferroviaire");
        choice->setCurrentIndex(other);
        emit choice->activated(other);
        QTRY_COMPARE(text(Kind::friche, "site_type"), std::string{"friche ferroviaire"});
    }

    void datesOfTheFrenchFormBecomeIso() {
        addFriche();
        type("site_actu_date", "22/11/2026");
        QTRY_COMPARE(text(Kind::friche, "site_actu_date"), std::string{"2026-11-22"});
    }

    void attachmentsAreReferences() {
        const QString photo = m_sample->folder.filePath("photos.png");
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(photo));
        m_dialog->setNextFileName(photo);
        find<QPushButton>("addAttachment")->click();
        QTRY_COMPARE(rows(Kind::attachment).size(), 1U);
        QCOMPARE(text(Kind::attachment, "reference"), std::string{"photos.png"}); // relative to the workspace
        QCOMPARE(text(Kind::attachment, "kind"), std::string{"photo"});
        auto* list = find<QListWidget>("attachmentsView");
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(QFile::remove(photo));
        m_dialog->setNextFileName(m_sample->folder.filePath("gone.pdf"));
        find<QPushButton>("addAttachment")->click();
        QTRY_COMPARE(list->count(), 2);
        QVERIFY(list->item(1)->text().contains("gone.pdf")); // that it is missing, and where it was
        list->setCurrentRow(0);
        find<QPushButton>("removeAttachment")->click();
        QTRY_COMPARE(list->count(), 1);
    }

    void theLifeCycleMovesOnWithItsDay() {
        auto* steps = find<QTreeWidget>("lifeCycleView");
        const int before = steps->topLevelItemCount();
        m_panel->moveOn();
        auto* dialog = m_panel->findChild<app::dossier::MoveOnDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>("moveReason")->setText("Décision du comité");
        QCOMPARE(dialog->findChild<QLineEdit*>("moveAuthor")->text(), QString{"Camille"});
        const auto move = dialog->move();
        dialog->accept();
        QTRY_COMPARE(steps->topLevelItemCount(), before + 1);
        QCOMPARE(text(Kind::site, "life_cycle"), std::string{geo::domain::codeOf(move.to)});
        session().undo();
        QTRY_COMPARE(steps->topLevelItemCount(), before);
    }

    void theOverlayIsTakenOver() {
        auto* parts = find<QTreeWidget>("overlayView");
        QTRY_VERIFY(parts->topLevelItemCount() > 0);
        QVERIFY(!find<QLabel>("siteAreas")->text().isEmpty());
        QVERIFY(!find<QPushButton>("takeOver")->isEnabled());
        QCOMPARE(parts->findItems("Commune", Qt::MatchStartsWith).size(), 1);
        (void)session().change([](geo::usecase::Desk& desk) -> geo::Result<void> {
            GEO_ASSIGN(const auto seen, desk.rowById(Kind::site, 1));
            auto after = seen;
            GEO_ASSIGN(const std::size_t field, geo::domain::infoOf(Kind::site).indexOf("commune"));
            after.values[field] = geo::domain::Value{};
            GEO_TRY(desk.edit(seen, after));
            return {};
        });
        QTest::qWait(300);
        parts->setCurrentItem(parts->findItems("Commune", Qt::MatchStartsWith).first()->child(0));
        find<QPushButton>("takeOver")->click();
        QTRY_VERIFY(!text(Kind::site, "commune").empty());
    }

private:
    [[nodiscard]] app::session::WorkspaceSession& session() { return m_sample->session; }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) {
        auto* found = m_panel->findChild<Widget*>(QLatin1String(name));
        if (!found) qFatal("no %s in the panel", name);
        return found;
    }
    [[nodiscard]] std::vector<geo::domain::Record> rows(Kind kind) {
        geo::JobControl job;
        return session().desk().rows(kind, {}, job)->rows;
    }
    [[nodiscard]] std::string text(Kind kind, std::string_view field) {
        return geo::domain::toText(session().desk().rowById(kind, 1)->value(field));
    }
    void addFriche() {
        find<QComboBox>("dossierPages")->setCurrentIndex(1);
        find<QPushButton>("add_friche")->click();
        QTRY_VERIFY(find<QPushButton>("remove_friche")->isVisible());
    }
    void type(const char* field, const QString& typed) {
        auto* line = find<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, typed);
        QTest::keyClick(line, Qt::Key_Return);
    }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<app::files::FileDialog> m_dialog;
    std::unique_ptr<DossierPanel> m_panel;
};

QTEST_MAIN(DossierPanelTest)
#include "dossier_panel_test.moc"
