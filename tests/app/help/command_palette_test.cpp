#include "help/command_palette.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace app::help;

namespace {

std::vector<Command> sampleCommands() {
    return {{"open", "Ouvrir", "Fichier", "Ctrl+O", {}, [] {}},
            {"undo", "Annuler", u"Édition"_qs, "Ctrl+Z", "Il n'y a rien", [] {}},
            {"extent", u"Étendue totale"_qs, "Affichage", {}, {}, [] {}}};
}

QStringList texts(const CommandPalette& palette) {
    const auto* model = palette.findChild<QTreeView*>("paletteView")->model();
    QStringList found;
    for (int row = 0; row < model->rowCount(); ++row) found << model->index(row, 0).data().toString();
    return found;
}

} // namespace

class CommandPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recentOnesComeFirst();
    void enterDoesTheFirst();
    void arrowsMoveFromTheField();
    void whatCannotBeDoneSaysWhy();
    void nothingFound();
    void readAloudInFull();
};

void CommandPaletteTest::recentOnesComeFirst() {
    const CommandPalette palette{sampleCommands(), {"extent", "gone"}, nullptr};
    QCOMPARE(texts(palette), (QStringList{u"Étendue totale"_qs, "Ouvrir", "Annuler"}));
}

void CommandPaletteTest::enterDoesTheFirst() {
    CommandPalette palette{sampleCommands(), {}, nullptr};
    palette.show();
    auto* field = palette.findChild<QLineEdit*>("paletteField");
    QTest::keyClicks(field, "eten");
    QCOMPARE(texts(palette), QStringList{u"Étendue totale"_qs});
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(palette.result(), static_cast<int>(QDialog::Accepted));
    QVERIFY(palette.chosen());
    QCOMPARE(palette.chosen()->key, QString{"extent"});
}

void CommandPaletteTest::arrowsMoveFromTheField() {
    CommandPalette palette{sampleCommands(), {}, nullptr};
    palette.show();
    auto* field = palette.findChild<QLineEdit*>("paletteField");
    auto* view = palette.findChild<QTreeView*>("paletteView");
    QCOMPARE(view->currentIndex().row(), 0);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 2);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(palette.chosen()->key, QString{"extent"});
}

void CommandPaletteTest::whatCannotBeDoneSaysWhy() {
    CommandPalette palette{sampleCommands(), {}, nullptr};
    palette.show();
    auto* field = palette.findChild<QLineEdit*>("paletteField");
    QTest::keyClicks(field, "annuler");
    QCOMPARE(palette.findChild<QLabel*>("paletteWhy")->text(), QString{"Il n'y a rien"});
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette.chosen());
    QVERIFY(palette.isVisible());
}

void CommandPaletteTest::nothingFound() {
    CommandPalette palette{sampleCommands(), {}, nullptr};
    palette.show();
    auto* field = palette.findChild<QLineEdit*>("paletteField");
    QTest::keyClicks(field, "zzz");
    QVERIFY(texts(palette).isEmpty());
    QVERIFY(!palette.findChild<QLabel*>("paletteWhy")->text().isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette.chosen());
}

void CommandPaletteTest::readAloudInFull() {
    const CommandPalette palette{sampleCommands(), {}, nullptr};
    const auto* model = palette.findChild<QTreeView*>("paletteView")->model();
    QCOMPARE(model->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Annuler, Édition, Ctrl+Z, Il n'y a rien"_qs);
    QCOMPARE(model->index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Étendue totale, Affichage"_qs);
}

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
