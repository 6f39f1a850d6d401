#include "tables/copied_cells.h"

#include <QStandardItemModel>
#include <QTest>

using app::tables::copiedCells;
using app::tables::CopiedNumber;

class CopiedCellsTest : public QObject {
    Q_OBJECT

private slots:
    void texts_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("plain");
        QTest::newRow("a word") << "Halle"
                                << "Halle";
        QTest::newRow("a formula") << "=HYPERLINK(\"http://x\")"
                                   << "'=HYPERLINK(\"http://x\")";
        QTest::newRow("plus") << "+33 2 40"
                              << "'+33 2 40";
        QTest::newRow("minus") << "-A1"
                               << "'-A1";
        QTest::newRow("at") << "@SUM(A1)"
                            << "'@SUM(A1)";
        QTest::newRow("behind a tab") << "\t=1+1"
                                      << "'=1+1";
        QTest::newRow("a negative number") << "-12,5"
                                           << "-12,5";
        QTest::newRow("a dash for nothing") << "-"
                                            << "-";
        QTest::newRow("lines and tabs") << "a\tb\nc"
                                        << "a b c";
        QTest::newRow("a code") << "01234"
                                << "01234";
    }
    void texts() {
        QFETCH(QString, shown);
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new QStandardItem{shown});
        const auto data = copiedCells(model, {0}, {0}, false);
        QTEST(data->text(), "plain");
        QVERIFY(data->html().contains("mso-number-format:'\\@'"));
    }

    void numbersAreWrittenForTheSpreadsheet() {
        QStandardItemModel model(1, 1);
        auto* item = new QStandardItem{QString("1\u202f240,5")};
        item->setData(QVariant::fromValue(CopiedNumber{1240.5, "1240,5"}), app::tables::kCopyRole);
        model.setItem(0, 0, item);
        const auto data = copiedCells(model, {0}, {0}, false);
        QCOMPARE(data->text(), QString("1240,5"));
        QVERIFY(data->html().contains("sdval=\"1240.5\""));
    }

    void htmlIsNotBrokenByText() {
        QStandardItemModel model(1, 1);
        model.setHorizontalHeaderLabels({"A & B"});
        model.setItem(0, 0, new QStandardItem{"<b>x</b>"});
        const auto data = copiedCells(model, {0}, {0});
        QVERIFY(data->html().contains("<th>A &amp; B</th>"));
        QVERIFY(data->html().contains("&lt;b&gt;x&lt;/b&gt;"));
        QCOMPARE(data->text(), QString("A & B\n<b>x</b>"));
    }
};

QTEST_MAIN(CopiedCellsTest)
#include "copied_cells_test.moc"
