// A call for projects through its real widgets, from the selected sites to the minutes.
#include "calls/calls_panel.h"

#include "../session/sample_session.h"
#include "calls/call_dialog.h"
#include "calls/decision_dialog.h"
#include "calls/minutes_dialog.h"
#include "files/file_dialog.h"
#include "settings/settings.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using app::calls::CallDialog;
using app::calls::CallsPanel;
using app::calls::DecisionDialog;
using app::calls::MinutesDialog;
using app::text::Language;
using geo::domain::CallState;
using geo::domain::Decision;
using geo::domain::Kind;
using sessioncase::must;
using sessioncase::SampleSession;

namespace {

const Language kFrench{Language::Tongue::french};

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

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

class CallsPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_sample = std::make_unique<SampleSession>();
        m_settings = std::make_unique<app::settings::Settings>(m_sample->folder.filePath("settings.ini"));
        m_dialog = std::make_unique<app::files::FileDialog>(*m_settings);
        m_panel = std::make_unique<CallsPanel>(m_sample->session, *m_dialog, kFrench);
        m_panel->setDate(must(geo::parseDate("2026-11-22")));
        m_panel->resize(1200, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
    }
    void cleanup() {
        m_panel.reset();
        m_dialog.reset();
        m_settings.reset();
        m_sample.reset();
    }

    void aCallFromTheSitesToTheMinutes() {
        QVERIFY(!find<QPushButton>("callEdit")->isVisible());
        create(largeSites());
        QTRY_VERIFY(m_panel->contents() != nullptr);
        QVERIFY(!m_panel->contents()->offers.empty());
        press("callMoveOn");
        QTRY_COMPARE(contents().call.state, CallState::open);

        const auto known = must(desk().row(Kind::project, "1"));
        QFile form(m_sample->folder.filePath("form.csv"));
        QVERIFY(form.open(QIODevice::WriteOnly));
        form.write("code,name,organisation\n" +
                   QByteArray::fromStdString(geo::domain::toText(known.value("code")) + "," + known.displayName()) +
                   ",\n,Cuisine du quartier,La Marmite\n,,Sans nom\n");
        form.close();
        QSignalSpy told(m_panel.get(), &CallsPanel::told);
        m_dialog->setNextFileName(form.fileName());
        press("callGather");
        QTRY_COMPARE(contents().answers.size(), 2U);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.front().front().toString().contains("3")); // the row that is refused
        QTRY_COMPARE(m_panel->ranking()->pairs.size(), 2 * contents().offers.size());
        QCOMPARE(static_cast<std::size_t>(find<QTableView>("callRanking")->model()->rowCount()),
                 m_panel->ranking()->pairs.size());

        m_dialog->setNextFileName(m_sample->folder.filePath("liste.pdf"));
        press("callPublish");
        QVERIFY(contentOf(m_sample->folder.filePath("liste.pdf")).startsWith("%PDF"));

        QVERIFY(!find<QPushButton>("callDecide")->isEnabled());
        press("callMoveOn");
        QTRY_COMPARE(contents().call.state, CallState::closed);
        decide(0, Decision::selected, "Le plus prêt");
        decide(1, Decision::declined, "Hors sujet");
        conclude();
    }

    void anAllocationSelectsAndIsUndone() {
        create({freeSite()});
        QTRY_VERIFY(m_panel->contents() != nullptr);
        apply(3);
        QTRY_COMPARE(contents().answers.size(), 3U);
        QVERIFY(!find<QPushButton>("callAllocate")->isEnabled());
        press("callMoveOn");
        QTRY_COMPARE(contents().call.state, CallState::open);
        press("callMoveOn");
        QTRY_COMPARE(contents().call.state, CallState::closed);
        auto* method = find<QComboBox>("callMethod");
        QVERIFY(!method->accessibleName().isEmpty());
        QCOMPARE(method->currentData().toInt(), static_cast<int>(geo::domain::AllocationMethod::stable));
        QSignalSpy told(m_panel.get(), &CallsPanel::told);

        auto* button = find<QPushButton>("callAllocate");
        const QString name = button->accessibleName();
        QVERIFY(!name.isEmpty());
        button->click(); // and again before anything can be delivered
        QVERIFY(button->isEnabled());
        QVERIFY(button->accessibleName() != name); // cancels
        QVERIFY(!find<QPushButton>("callDecide")->isEnabled());
        button->click();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(decided(), 0U);
        QCOMPARE(button->accessibleName(), name);

        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(told.size(), 2);
        QTRY_VERIFY(decided() > 0);
        const auto& answers = contents().answers;
        for (std::size_t i = 0; i < decided(); ++i) {
            const auto& application = answers.at(i).application;
            QCOMPARE(application.decision, Decision::selected);
            QCOMPARE(application.rank, std::optional{static_cast<std::int64_t>(i) + 1});
            QVERIFY(std::ranges::any_of(contents().offers,
                                        [&](const auto& offer) { return offer.space.id == application.space; }));
            QVERIFY(!application.reason.empty());
        }
        QVERIFY(told.back().front().toString().contains(QString::number(decided())));
        m_sample->session.undo();
        QTRY_COMPARE(decided(), 0U);
    }

private:
    // Projects that fit into what is offered.
    void apply(int count) {
        const auto call = contents().call.id;
        QVERIFY(m_sample->session.change([&](geo::usecase::Desk& all) -> geo::Result<void> {
            for (int i = 0; i < count; ++i) {
                geo::domain::Project project;
                project.name = "Candidat " + std::to_string(i);
                project.areaMin = geo::SquareMetres{20};
                project.areaIdeal = geo::SquareMetres{50};
                GEO_ASSIGN(const auto added, all.add(geo::domain::toRecord(project)));
                GEO_TRY(geo::usecase::addApplication(all, call, geo::ProjectId{added.ids.front()},
                                                     must(geo::parseDate("2026-10-01"))));
            }
            return {};
        }));
    }
    // Whose two spaces nobody holds.
    std::int64_t freeSite() {
        geo::domain::Site site;
        site.name = "Halle libre";
        site.kind = geo::domain::SiteKind::sharedPremises;
        site.lifeCycle = geo::domain::LifeCycle::mobilisable;
        site.location = geo::geom::PointM{355000, 6689000};
        std::int64_t id = 0;
        const auto made = m_sample->session.change([&](geo::usecase::Desk& all) -> geo::Result<void> {
            GEO_ASSIGN(const auto added, all.add(geo::domain::toRecord(site)));
            id = added.ids.front();
            for (const double area : {300.0, 60.0}) {
                geo::domain::Space space;
                space.site = geo::SiteId{id};
                space.name = "Espace de " + std::to_string(static_cast<int>(area));
                space.area = geo::SquareMetres{area};
                GEO_TRY(all.add(geo::domain::toRecord(space)));
            }
            return {};
        });
        return made ? id : 0;
    }
    std::set<std::int64_t> largeSites() {
        std::set<std::int64_t> sites;
        geo::JobControl job;
        for (const auto& space : must(desk().rows(Kind::space, {"area_m2 > 100", 3}, job)).rows)
            sites.insert(std::get<std::int64_t>(space.value("site_id")));
        return sites;
    }
    void create(const std::set<std::int64_t>& sites) {
        m_panel->setSelectedSites(sites);
        withDialog<CallDialog>([](CallDialog& dialog) {
            auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
            QVERIFY(!ok->isEnabled());
            dialog.findChild<QLineEdit*>("callName")->setText("Appel 2027");
            QVERIFY(dialog.findChild<QListWidget*>("callSpaces")->count() > 0);
            QVERIFY(ok->isEnabled());
            ok->click();
        });
        press("callCreate");
        QCOMPARE(find<QListWidget>("callsList")->count(), 1);
    }
    // The row moves with its rank: found by what is not decided yet.
    void decide(std::size_t already, Decision what, const QString& reason) {
        std::size_t row = 0;
        while (contents().answers.at(row).application.decision != Decision::pending) ++row;
        QCOMPARE(decided(), already);
        find<QTableView>("callAnswers")->selectRow(static_cast<int>(row));
        withDialog<DecisionDialog>([&](DecisionDialog& dialog) {
            auto* box = dialog.findChild<QComboBox*>("decision");
            box->setCurrentIndex(box->findData(static_cast<int>(what)));
            auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
            QVERIFY(!ok->isEnabled()); // a space, or a reason
            if (what == Decision::selected) dialog.findChild<QComboBox*>("decisionSpace")->setCurrentIndex(1);
            dialog.findChild<QLineEdit*>("decisionReason")->setText(reason);
            QVERIFY(ok->isEnabled());
            ok->click();
        });
        press("callDecide");
        QTRY_COMPARE(decided(), already + 1);
    }
    void conclude() {
        const std::size_t before = placements();
        const QString file = m_sample->folder.filePath("pv.txt");
        m_dialog->setNextFileName(file);
        m_dialog->setNextFileName(m_sample->folder.filePath("pv.pdf"));
        QString written;
        withDialog<MinutesDialog>([&](MinutesDialog& dialog) {
            dialog.findChild<QLineEdit*>("minutesPresent")->setText("Camille, Sacha");
            dialog.findChild<QPushButton*>("minutesSave")->click();
            dialog.findChild<QPushButton*>("minutesSave")->click();
            written = dialog.findChild<QPlainTextEdit*>("minutesText")->toPlainText();
            dialog.findChild<QPushButton*>("minutesDecide")->click();
        });
        press("callMinutes");
        QTRY_COMPARE(contents().call.state, CallState::decided);
        QCOMPARE(QString::fromStdString(contents().call.minutes), written);
        QCOMPARE(QString::fromUtf8(contentOf(file)), written);
        QVERIFY(contentOf(m_sample->folder.filePath("pv.pdf")).startsWith("%PDF"));
        for (const char* words : {"Camille, Sacha", "Le plus prêt", "Hors sujet", "Appel 2027"})
            QVERIFY2(written.contains(QString::fromUtf8(words)), words);
        QCOMPARE(placements(), before + 1);
    }

    template <class Widget>
    Widget* find(const char* name) {
        return m_panel->findChild<Widget*>(name);
    }
    void press(const char* name) { find<QPushButton>(name)->click(); }
    const geo::usecase::CallContents& contents() { return *m_panel->contents(); }
    std::size_t decided() {
        return static_cast<std::size_t>(std::ranges::count_if(
            contents().answers, [](const auto& answer) { return answer.application.decision != Decision::pending; }));
    }
    std::size_t placements() { return static_cast<std::size_t>(must(desk().count(Kind::placement))); }
    geo::usecase::Desk& desk() { return m_sample->session.desk(); }

    std::unique_ptr<SampleSession> m_sample;
    std::unique_ptr<app::settings::Settings> m_settings;
    std::unique_ptr<app::files::FileDialog> m_dialog;
    std::unique_ptr<CallsPanel> m_panel;
};

QTEST_MAIN(CallsPanelTest)
#include "calls_panel_test.moc"
