#include "styling/style_dialog.h"

#include "carto/style_json.h"
#include "styling/histogram.h"
#include "styling/style_file.h"
#include "usecase/layer_style.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace geo::carto;
using app::styling::StyleDialog;
using app::text::Language;

namespace {

geo::usecase::FieldValues threeTypes() {
    geo::usecase::FieldValues values;
    values.texts = {{"U", 120}, {"N", 60}, {"A", 40}};
    values.rows = 221;
    values.unknown = 1;
    return values;
}

geo::usecase::FieldValues hundredNumbers() {
    geo::usecase::FieldValues values;
    for (int i = 1; i <= 100; ++i) values.numbers.push_back(i);
    values.rows = 100;
    return values;
}

} // namespace

class StyleDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(LayerId::zone); }
    void cleanup() { m_dialog.reset(); }

    void theMapFollowsAMomentLater() {
        QSignalSpy shown(m_dialog.get(), &StyleDialog::stylePreviewed);
        child<QDoubleSpinBox>("outlineWidth").setValue(3.0);
        child<QCheckBox>("hasOutline").setChecked(true);
        QCOMPARE(shown.size(), 0); // many changes are one picture
        QVERIFY(shown.wait(2'000));
        QCOMPARE(shown.size(), 1);
        QCOMPARE(m_dialog->style().outline->width, 3.0);
    }
    void cancelShowsWhatWas() {
        QSignalSpy shown(m_dialog.get(), &StyleDialog::stylePreviewed);
        QSignalSpy kept(m_dialog.get(), &StyleDialog::styleCommitted);
        child<QCheckBox>("hasOutline").setChecked(true);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(kept.size(), 0);
        QCOMPARE(shown.back().at(1).value<LayerStyle>(), defaultStyleOf(LayerId::zone));
    }
    void okKeepsOnce() {
        QSignalSpy kept(m_dialog.get(), &StyleDialog::styleCommitted);
        child<QCheckBox>("hasOutline").setChecked(true);
        button(QDialogButtonBox::Ok).click();
        QCOMPARE(kept.size(), 1);
        QVERIFY(kept.back().at(1).value<LayerStyle>().outline.has_value());
    }
    void okWithoutAChangeKeepsNothing() {
        QSignalSpy kept(m_dialog.get(), &StyleDialog::styleCommitted);
        button(QDialogButtonBox::Ok).click();
        QCOMPARE(kept.size(), 0);
    }
    // Every control shows the style as it is: opening changes nothing.
    void openingIsNoChange_data() {
        QTest::addColumn<int>("layer");
        for (const LayerInfo& info : allLayers())
            QTest::newRow(geo::domain::codeOf(info.id).data()) << static_cast<int>(info.id);
    }
    void openingIsNoChange() {
        QFETCH(int, layer);
        open(static_cast<LayerId>(layer));
        QCOMPARE(m_dialog->style(), defaultStyleOf(static_cast<LayerId>(layer)));
        QVERIFY(!child<QPushButton>("styleUndo").isEnabled());
    }
    void undoAndRedoGoThroughTheSteps() {
        child<QCheckBox>("hasOutline").setChecked(true);
        child<QDoubleSpinBox>("outlineWidth").setValue(5.0);
        const LayerStyle last = m_dialog->style();
        child<QPushButton>("styleUndo").click();
        QCOMPARE(m_dialog->style().outline->width, 1.0);
        child<QPushButton>("styleUndo").click();
        QCOMPARE(m_dialog->style(), defaultStyleOf(LayerId::zone));
        QVERIFY(!child<QPushButton>("styleUndo").isEnabled());
        child<QPushButton>("styleRedo").click();
        child<QPushButton>("styleRedo").click();
        QCOMPARE(m_dialog->style(), last);
    }
    void categoriesAreMadeFromTheValues() {
        QSignalSpy wanted(m_dialog.get(), &StyleDialog::valuesWanted);
        choose("classField", QStringLiteral("type"));
        QCOMPARE(wanted.size(), 1);
        m_dialog->setValues(QStringLiteral("type"), threeTypes());
        const Classification& classes = m_dialog->style().classes;
        QCOMPARE(classes.classes.size(), 3U);
        QCOMPARE(classes.classes[0].code, std::string{"A"});
        QCOMPARE(child<QTableWidget>("classTable").item(0, 5)->text(), QStringLiteral("40"));
        QVERIFY(classes.classes[1].fills.size() > 1); // a pattern beside the colour
        child<QCheckBox>("classPatterns").setChecked(false);
        QCOMPARE(m_dialog->style().classes.classes[1].fills.size(), 1U);
    }
    void numbersAreClassedByMethodAndCount() {
        open(LayerId::population);
        child<QSpinBox>("classCount").setValue(4);
        choose("classMethod", 2); // equal intervals
        m_dialog->setValues(QStringLiteral("residents"), hundredNumbers());
        const Classification& classes = m_dialog->style().classes;
        QCOMPARE(classes.classes.size(), 4U);
        QCOMPARE(classes.classes[1].low, 25.75);
        // A bound that is typed is that of both neighbours.
        child<QTableWidget>("classTable").item(0, 2)->setText(QStringLiteral("30"));
        QCOMPARE(m_dialog->style().classes.classes[0].high, 30.0);
        QCOMPARE(m_dialog->style().classes.classes[1].low, 30.0);
        QCOMPARE(m_dialog->style().classes.method, ClassMethod::byHand);
        // Out of its neighbours' reach it is not taken.
        child<QTableWidget>("classTable").item(0, 2)->setText(QStringLiteral("5000"));
        QCOMPARE(m_dialog->style().classes.classes[0].high, 30.0);
    }
    // A hundred numbers from 1 to 100 in 40 bars of 2.475 each: two or three a bar.
    void theHistogramShowsHowTheNumbersAreSpread() {
        open(LayerId::population);
        auto& histogram = child<app::styling::Histogram>("classHistogram");
        QVERIFY(histogram.isHidden()); // nothing is known of the values yet
        m_dialog->setValues(QStringLiteral("residents"), hundredNumbers());
        QVERIFY(!histogram.isHidden());
        QCOMPARE(histogram.bars().size(), 40U);
        QCOMPARE(std::accumulate(histogram.bars().begin(), histogram.bars().end(), 0), 100);
        for (const int bar : histogram.bars()) QVERIFY(bar == 2 || bar == 3);
        QVERIFY(histogram.accessibleDescription().contains("100"));
        choose("classedBy", 0);
        QVERIFY(histogram.isHidden());
    }
    void classesAreMergedAndRemoved() {
        open(LayerId::population);
        auto& table = child<QTableWidget>("classTable");
        const std::size_t before = m_dialog->style().classes.classes.size();
        table.selectRow(0);
        table.setRangeSelected({0, 0, 1, table.columnCount() - 1}, true);
        child<QPushButton>("mergeClasses").click();
        QCOMPARE(m_dialog->style().classes.classes.size(), before - 1);
        QCOMPARE(m_dialog->style().classes.classes[0].high, 120.0);
        table.clearSelection();
        table.selectRow(0);
        child<QPushButton>("removeClasses").click();
        QCOMPARE(m_dialog->style().classes.classes.size(), before - 2);
        QVERIFY(checkStyle(m_dialog->style()).has_value());
    }
    void aStyleIsCopiedToAnotherLayer() {
        child<QPushButton>("styleCopy").click();
        const LayerStyle copied = m_dialog->style();
        open(LayerId::qpv);
        child<QPushButton>("stylePaste").click();
        QCOMPARE(m_dialog->style(), copied);
        child<QPushButton>("styleReset").click();
        QCOMPARE(m_dialog->style(), defaultStyleOf(LayerId::qpv));
        QGuiApplication::clipboard()->setText(QStringLiteral("no style"));
        child<QPushButton>("stylePaste").click();
        QCOMPARE(m_dialog->style(), defaultStyleOf(LayerId::qpv));
    }
    void filesAreWrittenAndReadBack_data() {
        QTest::addColumn<QString>("ending");
        QTest::newRow("SLD") << QStringLiteral(".sld");
        QTest::newRow("QML") << QStringLiteral(".qml");
    }
    void filesAreWrittenAndReadBack() {
        QFETCH(QString, ending);
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("zones") + ending).toStdString();
        QVERIFY(!geo::usecase::readStyle(file, LayerId::zone).has_value());
        QVERIFY(geo::usecase::writeStyle(file, LayerId::zone, defaultStyleOf(LayerId::zone), false).has_value());
        const auto read = geo::usecase::readStyle(file, LayerId::zone);
        QVERIFY(read.has_value());
        QCOMPARE(read->value.classes.classes.size(), defaultStyleOf(LayerId::zone).classes.classes.size());
    }
    void everyControlHasAName() {
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                   qobject_cast<const QComboBox*>(widget) != nullptr ||
                                   qobject_cast<const QTableWidget*>(widget) != nullptr;
            if (!isControl || widget->focusPolicy() == Qt::NoFocus) continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(spoken != nullptr && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }

private:
    void open(LayerId layer) {
        m_dialog = std::make_unique<StyleDialog>(layer, defaultStyleOf(layer), Language{Language::Tongue::english});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    template <class Widget>
    Widget& child(const char* name) {
        return *m_dialog->findChild<Widget*>(QLatin1String(name));
    }
    QPushButton& button(QDialogButtonBox::StandardButton which) {
        return *m_dialog->findChild<QDialogButtonBox*>()->button(which);
    }
    void choose(const char* name, int row) {
        child<QComboBox>(name).setCurrentIndex(row);
        emit child<QComboBox>(name).activated(row);
    }
    void choose(const char* name, const QString& data) { choose(name, child<QComboBox>(name).findData(data)); }
    std::unique_ptr<StyleDialog> m_dialog;
};

QTEST_MAIN(StyleDialogTest)
#include "style_dialog_test.moc"
