#include "tables/sheet_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using app::tables::numberColumn;
using app::tables::Sheet;
using app::tables::SheetModel;

class SheetModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersStandBelowOneAnother() {
        Sheet sheet;
        sheet.columns = {numberColumn("length_km", "Streets (km)", 2), numberColumn("minutes", "Minutes", 1)};
        sheet.rows = {{{0.694, 5.0}}, {{0.5, 10.04}}, {{1240.0, QVariant{}}}};
        SheetModel model{app::text::Language{app::text::Language::Tongue::french}};
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setSheet(sheet);
        const auto shown = [&model](int row, int column) {
            return model.index(row, column).data(Qt::DisplayRole).toString();
        };
        QCOMPARE(shown(0, 0), QStringLiteral("0,69"));
        QCOMPARE(shown(1, 0), QStringLiteral("0,50"));
        QCOMPARE(shown(2, 0), QStringLiteral("1\u202f240,00"));
        QCOMPARE(shown(0, 1), QStringLiteral("5")); // all are whole as they are shown
        QCOMPARE(shown(1, 1), QStringLiteral("10"));
        QCOMPARE(shown(2, 1), QString{});
        sheet.rows[1].cells[1] = 7.5;
        model.setSheet(sheet);
        QCOMPARE(shown(0, 1), QStringLiteral("5,0"));
        QCOMPARE(model.index(0, 0).data(SheetModel::kSortRole).toDouble(), 0.694);
    }
};

QTEST_MAIN(SheetModelTest)
#include "sheet_model_test.moc"
