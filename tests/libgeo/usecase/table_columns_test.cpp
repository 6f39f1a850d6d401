#include "small_table.h"

#include <QTest>

using namespace geo;
using domain::FieldType;
using usecase::TableColumn;

class TableColumnsTest : public QObject {
    Q_OBJECT

private slots:
    void aValueThatRepeatsIsKeptOnce() {
        TableColumn column{FieldType::text};
        for (int i = 0; i < 1000; ++i) column.add(std::string_view{i % 2 == 0 ? "A" : "B"});
        column.addUnknown();
        column.close();
        QCOMPARE(column.entryCount(), 2U);
        QVERIFY(column.isDistinct());
        QCOMPARE(column.value(column.entryAt(3)), domain::Value{std::string{"B"}});
        QCOMPARE(column.value(column.entryAt(1000)), domain::Value{});
    }

    // Beyond the trial, values that do not repeat are no longer looked for; they read as they were added.
    void valuesThatHardlyRepeatAreKeptRowByRow() {
        TableColumn column{FieldType::text};
        constexpr int kRows = 100'000;
        for (int i = 0; i < kRows; ++i) column.add(std::string_view{std::to_string(i)});
        column.close();
        QVERIFY(!column.isDistinct());
        QCOMPARE(column.entryCount(), static_cast<TableColumn::Entry>(kRows));
        for (int i = 0; i < kRows; i += 997)
            QCOMPARE(column.value(column.entryAt(static_cast<std::size_t>(i))), domain::Value{std::to_string(i)});
    }

    void emptyTextIsNotKnown() {
        TableColumn column{FieldType::text};
        column.add(std::string_view{});
        QCOMPARE(column.entryAt(0), TableColumn::kUnknown);
    }

    void numbersKeepTheirType_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("expected");
        QTest::newRow("integer") << int(FieldType::integer) << 12.0 << "int 12";
        QTest::newRow("number") << int(FieldType::number) << 12.0 << "double 12";
        QTest::newRow("fraction") << int(FieldType::number) << 0.5 << "double 0.5";
        QTest::newRow("boolean") << int(FieldType::boolean) << 1.0 << "int 1";
        QTest::newRow("fraction where integers are due") << int(FieldType::integer) << 1.5 << "double 1.5";
    }
    void numbersKeepTheirType() {
        QFETCH(int, type);
        QFETCH(double, number);
        TableColumn column{static_cast<FieldType>(type)};
        column.add(number);
        const auto value = column.value(1);
        const QString found = (std::holds_alternative<std::int64_t>(value) ? "int " : "double ") +
                              QString::fromStdString(domain::toText(value));
        QTEST(found, "expected");
    }

    // SQLite lets another program put a text into a column of numbers: it is shown, not dropped.
    void aTextAmongNumbersIsKept() {
        TableColumn column{FieldType::number};
        column.add(3.0);
        column.add(std::string_view{"beaucoup"});
        column.add(3.0);
        QCOMPARE(column.value(column.entryAt(1)), domain::Value{std::string{"beaucoup"}});
        QVERIFY(std::isnan(column.number(column.entryAt(1))));
        QCOMPARE(column.value(column.entryAt(2)), domain::Value{3.0});
    }

    void rowsAreFoundByTheirNumbers() {
        auto table = usecase::emptyTable(domain::Kind::parcel);
        for (const std::int64_t id : {3, 7, 8, 100}) tablecase::add(table, id, {{"number", std::to_string(id)}});
        QCOMPARE(table.rowOf(8), std::optional<std::size_t>{2});
        QVERIFY(!table.rowOf(9));
        const auto record = table.record(3);
        QCOMPARE(record.id, 100);
        QCOMPARE(domain::toText(record.value("number")), std::string{"100"});
    }
};

QTEST_GUILESS_MAIN(TableColumnsTest)
#include "table_columns_test.moc"
