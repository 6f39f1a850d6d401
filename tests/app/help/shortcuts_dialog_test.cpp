#include "help/shortcuts_dialog.h"

#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace app::help;

namespace {

ShortcutList sampleList() {
    const auto row = [](const char* key, const char* name, const QKeySequence& shortcut) {
        return ShortcutRow{key, name, "File", shortcut, shortcut};
    };
    return ShortcutList{{row("open", "Open", Qt::CTRL | Qt::Key_O), row("print", "Print", Qt::CTRL | Qt::Key_P),
                         row("about", "About", {})}};
}

QString keyOf(const ShortcutList& list, int row) {
    return list.rows()[static_cast<std::size_t>(row)].current.toString(QKeySequence::PortableText);
}

} // namespace

class ShortcutsDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyDoesOneThing();
    void onlyChangesAreKept();
    void keptKeysMayBeSwapped();
    void whatIsKeptOfTheGoneIsLeftOut();
    void assigningTellsTheConflictFirst();
    void resetAll();
    void fixedKeysStay();
    void filterByNameOrKey();
    void theListIsWritten();

private:
    std::unique_ptr<ShortcutsDialog> dialog();
    QTemporaryDir m_folder;
    app::settings::Settings m_settings{m_folder.filePath("s.ini")};
    app::files::FileDialog m_files{m_settings};
};

std::unique_ptr<ShortcutsDialog> ShortcutsDialogTest::dialog() {
    return std::make_unique<ShortcutsDialog>(sampleList(), std::vector<FixedKey>{{"Map: move", "Arrows"}}, m_files);
}

void ShortcutsDialogTest::aKeyDoesOneThing() {
    ShortcutList list = sampleList();
    QCOMPARE(list.holderOf(Qt::CTRL | Qt::Key_P, 0), 1);
    QCOMPARE(list.holderOf(Qt::CTRL | Qt::Key_P, 1), -1);
    QCOMPARE(list.holderOf({}, 0), -1);
    QCOMPARE(list.assign(2, Qt::CTRL | Qt::Key_P), (std::vector<int>{2, 1}));
    QCOMPARE(keyOf(list, 2), QString{"Ctrl+P"});
    QCOMPARE(keyOf(list, 1), QString{});
    QCOMPARE(list.reset(), (std::vector<int>{1, 2}));
    QCOMPARE(keyOf(list, 1), QString{"Ctrl+P"});
}

void ShortcutsDialogTest::onlyChangesAreKept() {
    ShortcutList list = sampleList();
    QVERIFY(list.changed().isEmpty());
    list.assign(2, Qt::CTRL | Qt::Key_P);
    QCOMPARE(list.changed(), (QStringList{"print=", "about=Ctrl+P"}));
    ShortcutList other = sampleList();
    other.apply(list.changed());
    for (int row = 0; row < 3; ++row) QCOMPARE(keyOf(other, row), keyOf(list, row));
}

void ShortcutsDialogTest::keptKeysMayBeSwapped() {
    ShortcutList list = sampleList();
    list.apply({"open=Ctrl+P", "print=Ctrl+O"});
    QCOMPARE(keyOf(list, 0), QString{"Ctrl+P"});
    QCOMPARE(keyOf(list, 1), QString{"Ctrl+O"});
}

void ShortcutsDialogTest::whatIsKeptOfTheGoneIsLeftOut() {
    ShortcutList list = sampleList();
    list.apply({"gone=Ctrl+O", "nonsense"});
    QVERIFY(list.changed().isEmpty());
}

void ShortcutsDialogTest::assigningTellsTheConflictFirst() {
    const auto shown = dialog();
    QSignalSpy spy{shown.get(), &ShortcutsDialog::shortcutChanged};
    auto* table = shown->findChild<QTreeWidget*>("shortcutsTable");
    table->setCurrentItem(table->topLevelItem(2));
    auto* assign = shown->findChild<QPushButton*>("shortcutAssign");
    QVERIFY(!assign->isEnabled());
    shown->findChild<QKeySequenceEdit*>("shortcutKey")->setKeySequence(Qt::CTRL | Qt::Key_O);
    QVERIFY(shown->findChild<QLabel*>("shortcutMessage")->text().contains("Open"));
    QCOMPARE(spy.size(), 0);
    assign->click();
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy[0][0].toString(), QString{"open"}); // the one that loses comes first
    QVERIFY(spy[0][1].value<QKeySequence>().isEmpty());
    QCOMPARE(spy[1][0].toString(), QString{"about"});
    QCOMPARE(spy[1][1].value<QKeySequence>(), QKeySequence{Qt::CTRL | Qt::Key_O});
    QVERIFY(!table->topLevelItem(2)->text(1).isEmpty());
    QVERIFY(table->topLevelItem(0)->text(1).isEmpty());
}

void ShortcutsDialogTest::resetAll() {
    const auto shown = dialog();
    auto* table = shown->findChild<QTreeWidget*>("shortcutsTable");
    table->setCurrentItem(table->topLevelItem(0));
    shown->findChild<QPushButton*>("shortcutRemove")->click();
    QVERIFY(table->topLevelItem(0)->text(1).isEmpty());
    QSignalSpy spy{shown.get(), &ShortcutsDialog::shortcutChanged};
    shown->findChild<QPushButton*>("shortcutsReset")->click();
    QCOMPARE(spy.size(), 1);
    QVERIFY(shown->list().changed().isEmpty());
}

void ShortcutsDialogTest::fixedKeysStay() {
    const auto shown = dialog();
    auto* table = shown->findChild<QTreeWidget*>("shortcutsTable");
    table->setCurrentItem(table->topLevelItem(3));
    QVERIFY(!shown->findChild<QKeySequenceEdit*>("shortcutKey")->isEnabled());
    QVERIFY(!shown->findChild<QPushButton*>("shortcutRemove")->isEnabled());
    QVERIFY(!shown->findChild<QLabel*>("shortcutMessage")->text().isEmpty());
}

void ShortcutsDialogTest::filterByNameOrKey() {
    const auto shown = dialog();
    auto* table = shown->findChild<QTreeWidget*>("shortcutsTable");
    auto* filter = shown->findChild<QLineEdit*>("shortcutsFilter");
    filter->setText("ctrl+p");
    QVERIFY(table->topLevelItem(0)->isHidden());
    QVERIFY(!table->topLevelItem(1)->isHidden());
    filter->setText("abo");
    QVERIFY(!table->topLevelItem(2)->isHidden());
    filter->clear();
    QVERIFY(!table->topLevelItem(0)->isHidden());
}

void ShortcutsDialogTest::theListIsWritten() {
    for (const QString& name : {QString{"keys.txt"}, QString{"keys.html"}}) {
        const auto shown = dialog();
        m_files.setNextFileName(m_folder.filePath(name));
        shown->findChild<QPushButton*>("shortcutsSave")->click();
        QFile file{m_folder.filePath(name)};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains("Ctrl+O"));
        QVERIFY(text.contains("Arrows"));
        QVERIFY(!text.contains("About")); // it has no key
        QCOMPARE(text.contains("<table"), name.endsWith("html"));
    }
}

QTEST_MAIN(ShortcutsDialogTest)
#include "shortcuts_dialog_test.moc"
