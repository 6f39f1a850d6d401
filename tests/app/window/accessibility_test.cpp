// Every control of the window and of every dialog has a name for a screen reader; texts can be read in light and dark
// (WCAG 2.1, AA: 4.5 to 1).
#include "e2e/desk_window.h"

#include "app/window/nameless_controls.h"
#include "basemap/service_dialog.h"
#include "board/step_dialog.h"
#include "board/step_history_dialog.h"
#include "calls/call_dialog.h"
#include "calls/decision_dialog.h"
#include "calls/minutes_dialog.h"
#include "exchange/export_report.h"
#include "layers/layer_filter_dialog.h"
#include "layers/scale_range_dialog.h"
#include "map/map_canvas.h"
#include "matching/criterion_dialog.h"
#include "matching/match_controller.h"
#include "records/record_table_panel.h"
#include "records/value_picker.h"
#include "tables/column_chooser.h"
#include "tables/filter_header.h"
#include "timeline/period_dialog.h"
#include "window/help_commands.h"
#include "window/message_bar.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>

using app::window::ActionId;
using app::window::ActionInfo;
using app::window::Actions;

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

constexpr double kEnough = 4.5;
constexpr int kPoll = 10; // milliseconds

// What lies below the letters of a label: the ground of the nearest widget that paints one.
QColor groundOf(const QWidget& widget) {
    for (const QWidget* at = &widget; at != nullptr; at = at->parentWidget())
        if (at->autoFillBackground() || at->isWindow()) return at->palette().color(at->backgroundRole());
    return widget.palette().color(QPalette::Window);
}

QPalette palette(bool isDark) {
    if (!isDark) return QPalette{QColor{239, 239, 239}};
    QPalette dark{QColor{50, 50, 50}};
    dark.setColor(QPalette::Base, QColor{35, 35, 35});
    dark.setColor(QPalette::AlternateBase, QColor{42, 42, 42});
    dark.setColor(QPalette::Link, QColor{130, 180, 255});
    return dark;
}

// The tests of other rooms that look for nameless controls in a dialog that no menu opens.
QString testsThatCheckNames() {
    QString found;
    const QString folder = qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/tests/app";
    for (QDirIterator it{folder, {"*_test.cpp"}, QDir::Files, QDirIterator::Subdirectories}; it.hasNext();) {
        QFile file{it.next()};
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString text = QString::fromUtf8(file.readAll());
        if (text.contains("namelessControls(") && !it.fileName().startsWith("accessibility_test")) found += text;
    }
    return found;
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyControlOfTheWindowHasAName();
    void everyControlOfEveryDialogHasAName();
    void textsCanBeRead_data();
    void textsCanBeRead();

private:
    void select();
    // Calls `look` for each dialog that any action opens, and closes it.
    void eachDialog(const std::function<void(QDialog&)>& look);
    void eachOtherDialog();
    void eachDialogOfDecisions();
    void showAndRefuse(std::initializer_list<QDialog*> dialogs);
    void answerDialogs(const std::function<void(QDialog&)>& look);
    void collectNameless(QWidget& root);
    void collectUnreadable(QWidget& root);
    void collectUnreadableCells(const QAbstractItemView& view);

    e2e::DeskWindow m_desk;
    QStringList m_faults;
    QSet<QString> m_seen;
};

void AccessibilityTest::initTestCase() {
    QVERIFY(m_desk.start());
    QVERIFY(QTest::qWaitForWindowExposed(&m_desk.window()));
    select();
}

// A site is selected and a project compared, so that every panel is full.
void AccessibilityTest::select() {
    geo::JobControl job;
    const auto sites = m_desk.services().session.desk().rows(geo::domain::Kind::site, {}, job);
    QVERIFY(sites && !sites->rows.empty());
    m_desk.window().selection().set({app::window::refOfSite(sites->rows.front())});
    m_desk.window().match().setProject(geo::ProjectId{1});
    QTRY_VERIFY(m_desk.window().match().report());
}

void AccessibilityTest::collectNameless(QWidget& root) {
    m_faults << tests::namelessControls(root);
}

void AccessibilityTest::everyControlOfTheWindowHasAName() {
    m_faults.clear();
    m_desk.window().messages().showNotice("words", "action");
    m_desk.window().help().startTour();
    m_desk.window().help().openPage("import");
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top->isWindow() && top->isVisible()) collectNameless(*top);
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top->objectName() == "helpWindow") top->close();
    m_desk.window().messages().hide();
    QVERIFY2(m_faults.isEmpty(), qPrintable("setAccessibleName, or a label with setBuddy:\n" + m_faults.join('\n')));
}

void AccessibilityTest::answerDialogs(const std::function<void(QDialog&)>& look) {
    // A menu that an action asks with waits as a dialog does; its entries are actions, which have their words.
    if (QWidget* menu = QApplication::activePopupWidget()) menu->close();
    for (QWidget* top : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QDialog*>(top);
        if (!dialog || !dialog->isVisible()) continue;
        const QString name = QString::fromLatin1(dialog->metaObject()->className()).section("::", -1);
        if (!m_seen.contains(name) && !name.startsWith('Q')) look(*dialog);
        m_seen.insert(name);
        dialog->reject();
    }
}

void AccessibilityTest::eachDialog(const std::function<void(QDialog&)>& look) {
    m_seen.clear();
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [&] { answerDialogs(look); });
    poll.start(kPoll);
    const QSet<ActionId> others{ActionId::quit, ActionId::languageFrench, ActionId::languageEnglish};
    const QString file = m_desk.file("sites.geojson");
    for (const ActionInfo& info : Actions::all()) {
        if (others.contains(info.id) || info.menu == app::window::MenuId::none) continue;
        QAction* action = m_desk.window().actions()[info.id];
        if (info.id == ActionId::quarantine) action->setEnabled(true); // though no row waits
        if (!action->isEnabled() || !QString::fromUtf8(info.text).endsWith(u'…')) continue;
        // Questions for other files are dialogs of Qt, which answerDialogs refuses.
        if (info.id == ActionId::compareVintage) m_desk.services().fileDialog.setNextFileName(file);
        action->trigger();
        QTest::qWait(3 * kPoll); // what comes later is answered while the next is asked for
    }
    eachOtherDialog();
    eachDialogOfDecisions();
}

// Those that no menu opens, or only over rows of their own.
void AccessibilityTest::eachOtherDialog() {
    auto& services = m_desk.services();
    auto& window = m_desk.window();
    QNetworkAccessManager network;
    app::exchange::ExportReport report({}, {}, services.language, &window);
    app::basemap::ServiceDialog service({}, network, services.runner, window.canvas().viewport(), 2154, &window);
    app::layers::LayerFilterDialog filter(services.session, services.language, geo::carto::LayerId::parcel, {},
                                          &window);
    app::layers::ScaleRangeDialog scales(geo::usecase::LayerDesign{}, &window);
    app::tables::ColumnChooser columns(window.table(geo::domain::Kind::site).header(), &window);
    const geo::usecase::ValueCounts counts{.values = {{std::string{"roof"}, 2}}};
    app::records::ValuePicker values(
        "Kind", counts, [](const auto& value) { return QString::fromStdString(geo::domain::toText(value)); }, {},
        services.language, &window);
    const auto judge = [](const geo::Period&) { return QStringLiteral("It ends before it begins."); };
    app::timeline::PeriodDialog period("Window", {}, judge, services.language, &window);
    showAndRefuse({&report, &service, &filter, &scales, &columns, &values, &period});
}

// Those of the cards of the board, of the answers to a call, and of the criteria of a match.
void AccessibilityTest::eachDialogOfDecisions() {
    auto& services = m_desk.services();
    auto& window = m_desk.window();
    const auto& language = services.language;
    geo::usecase::PlacementCard card;
    card.project = "Atelier";
    const auto allow = [](const auto&) { return geo::usecase::MoveJudgement{}; };
    app::board::StepDialog step(card, geo::domain::PlacementState::agreed, {}, {}, services.fileDialog, allow, language,
                                &window);
    app::board::StepHistoryDialog history(card, {}, {}, language, &window);
    app::calls::CallDialog call({}, {{geo::SpaceId{1}, QStringLiteral("Nef"), true}}, language, &window);
    app::calls::DecisionDialog decision({}, {}, {}, language, &window);
    app::calls::MinutesDialog minutes({}, {}, true, services.fileDialog, language, &window);
    showAndRefuse({&step, &history, &call, &decision, &minutes});
    auto& match = window.match();
    QTRY_VERIFY(match.report() && match.projectRow());
    app::matching::CriterionDialog valued({}, *match.projectRow(), *match.report(), language, &window);
    showAndRefuse({&valued});
}

void AccessibilityTest::showAndRefuse(std::initializer_list<QDialog*> dialogs) {
    for (QDialog* dialog : dialogs) {
        dialog->show();
        QTRY_VERIFY(dialog->isHidden()); // looked at, and refused
    }
}

void AccessibilityTest::everyControlOfEveryDialogHasAName() {
    m_faults.clear();
    QFile file{m_desk.file("sites.geojson")};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"44109\","
               "\"nom\":\"Nantes\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-1.6,47.2],[-1.5,47.2],"
               "[-1.5,47.3],[-1.6,47.2]]]}}]}");
    file.close();
    eachDialog([this](QDialog& dialog) { collectNameless(dialog); });
    QVERIFY2(m_faults.isEmpty(), qPrintable("setAccessibleName, or a label with setBuddy:\n" + m_faults.join('\n')));
    QStringList missed;
    const QString checked = testsThatCheckNames();
    const QRegularExpression dialog{"class (\\w+)(?: final)? : public QDialog\\b"};
    const QString sources = qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/app";
    for (QDirIterator it{sources, {"*.h"}, QDir::Files, QDirIterator::Subdirectories}; it.hasNext();) {
        QFile header{it.next()};
        QVERIFY(header.open(QIODevice::ReadOnly));
        for (auto match = dialog.globalMatch(QString::fromUtf8(header.readAll())); match.hasNext();) {
            const QString name = match.next().captured(1);
            if (!m_seen.contains(name) && !checked.contains(name)) missed << name;
        }
    }
    QVERIFY2(missed.isEmpty(), qPrintable("not looked at: open it in eachDialog, or verify in its own test that "
                                          "namelessControls finds nothing in it: " +
                                          missed.join(' ')));
}

void AccessibilityTest::collectUnreadable(QWidget& root) {
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isEnabled() || !widget->isVisible()) continue;
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) collectUnreadableCells(*view);
        if (const auto* field = qobject_cast<const QLineEdit*>(widget); field && !field->placeholderText().isEmpty()) {
            const QColor hint = field->palette().color(QPalette::PlaceholderText);
            const double value = contrast(hint, field->palette().color(QPalette::Base));
            if (value < kEnough || hint.alpha() != 255) m_faults << tests::pathOf(*widget) + " hint";
        }
        const bool isText = (qobject_cast<QLabel*>(widget) && !qobject_cast<QLabel*>(widget)->text().isEmpty()) ||
                            qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget);
        if (!isText || tests::isPart(*widget)) continue;
        const QColor ground =
            qobject_cast<QAbstractButton*>(widget) && !qobject_cast<QAbstractButton*>(widget)->isCheckable()
                ? widget->palette().color(QPalette::Button)
                : groundOf(*widget);
        const double value = contrast(widget->palette().color(widget->foregroundRole()), ground);
        if (value < kEnough) m_faults << tests::pathOf(*widget) + QString{": %1"}.arg(value);
    }
}

void AccessibilityTest::collectUnreadableCells(const QAbstractItemView& view) {
    const auto* model = view.model();
    if (!model) return;
    const QPalette palette = view.palette();
    for (int row = 0; row < std::min(model->rowCount(), 60); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex cell = model->index(row, column);
            const QVariant foreground = cell.data(Qt::ForegroundRole);
            if (!foreground.isValid() || cell.data().toString().isEmpty()) continue;
            const QVariant background = cell.data(Qt::BackgroundRole);
            const QColor ground =
                background.isValid() ? background.value<QBrush>().color() : palette.color(QPalette::Base);
            const double value = contrast(foreground.value<QBrush>().color(), ground);
            if (value < kEnough) m_faults << tests::pathOf(view) + QString{" column %1: %2"}.arg(column).arg(value);
        }
    }
    m_faults.removeDuplicates();
}

void AccessibilityTest::textsCanBeRead_data() {
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AccessibilityTest::textsCanBeRead() {
    QFETCH(bool, isDark);
    const QPalette before = QGuiApplication::palette();
    QApplication::setPalette(palette(isDark));
    QTest::qWait(100);
    m_faults.clear();
    for (const char* dock : {"sitesDock", "projectsDock", "matchDock", "dossierDock", "inspectorDock"}) {
        m_desk.window().showDock(QLatin1String(dock));
        QTest::qWait(50);
        collectUnreadable(m_desk.window());
    }
    m_desk.window().messages().showNotice("n");
    collectUnreadable(m_desk.window());
    m_desk.window().messages().showError("e");
    collectUnreadable(m_desk.window());
    m_desk.window().messages().hide();
    eachDialog([this](QDialog& dialog) { collectUnreadable(dialog); });
    QApplication::setPalette(before);
    QVERIFY(contrast(palette(isDark).color(QPalette::Text), palette(isDark).color(QPalette::Base)) >= kEnough);
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join('\n')));
}

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
