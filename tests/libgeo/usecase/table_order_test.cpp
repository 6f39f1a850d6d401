#include "usecase/table_order.h"

#include "small_table.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace geo;
using domain::Kind;
using usecase::TableColumns;

namespace {

std::vector<std::int64_t> sorted(const TableColumns& table, std::string_view field, bool isDescending,
                                 const usecase::ShownText& shown = {}) {
    JobControl job;
    const auto& column = table.columns.at(tablecase::field(table.kind, field));
    const auto ranks = usecase::rankedEntries(column, shown, job);
    if (!ranks) throw std::runtime_error("not ranked");
    return tablecase::idsOf(table, usecase::orderedRows(tablecase::everyRow(table), column, **ranks, isDescending));
}

TableColumns withNumbers(const std::vector<std::string>& numbers) {
    auto table = usecase::emptyTable(Kind::parcel);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        tablecase::add(table, static_cast<std::int64_t>(i + 1), {{"number", numbers[i]}});
    return table;
}

} // namespace

class TableOrderTest : public QObject {
    Q_OBJECT

private slots:
    void textsAsAPersonPutsThem_data() {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QList<int>>("expected"); // positions from 1
        QTest::newRow("case and accents") << QStringList{"zoé", "Écluse", "eau", "Zinc"} << QList<int>{3, 2, 4, 1};
        QTest::newRow("digits by their amount") << QStringList{"10", "9", "100", "1"} << QList<int>{4, 2, 1, 3};
        QTest::newRow("zeros in front") << QStringList{"AB10", "AB0009", "AB2"} << QList<int>{3, 2, 1};
        QTest::newRow("long numbers") << QStringList{"12345678901", "9999999999", "123"} << QList<int>{3, 2, 1};
        QTest::newRow("a word before its longer one") << QStringList{"Halle nord", "Halle"} << QList<int>{2, 1};
        QTest::newRow("unknown last") << QStringList{"", "b", "a"} << QList<int>{3, 2, 1};
    }
    void textsAsAPersonPutsThem() {
        QFETCH(QStringList, texts);
        QFETCH(QList<int>, expected);
        std::vector<std::string> numbers;
        for (const QString& text : texts) numbers.push_back(text.toStdString());
        const auto ids = sorted(withNumbers(numbers), "number", false);
        QCOMPARE(QList<int>(ids.begin(), ids.end()), expected);
    }

    void theOtherWayRoundUnknownStaysLast() {
        QCOMPARE(sorted(withNumbers({"", "b", "a", "b"}), "number", true), (std::vector<std::int64_t>{2, 4, 3, 1}));
    }

    void byWhatIsShown() {
        const auto table = withNumbers({"1", "2", "3"});
        const auto shown = [](const domain::Value& value) {
            return domain::toText(value) == "1" ? std::string{"Vertou"} : std::string{"Nantes"};
        };
        QCOMPARE(sorted(table, "number", false, shown), (std::vector<std::int64_t>{2, 3, 1}));
    }

    // Against the sort of the standard library, in both directions, for few and for many different values.
    void numbersAsTheStandardLibrary_data() {
        QTest::addColumn<unsigned>("different");
        QTest::newRow("few") << 7U;
        QTest::newRow("many") << 4'000'000'000U;
    }
    void numbersAsTheStandardLibrary() {
        QFETCH(unsigned, different);
        auto table = usecase::emptyTable(Kind::parcel);
        std::mt19937 random{3};
        std::vector<std::pair<double, std::int64_t>> rows;
        for (std::int64_t id = 1; id <= 50'000; ++id) {
            const double number = static_cast<double>(random() % different) / 4.0;
            tablecase::add(table, id, {{"contenance_m2", number}});
            rows.emplace_back(number, id);
        }
        const auto ids = [&rows] {
            std::vector<std::int64_t> all;
            for (const auto& row : rows) all.push_back(row.second);
            return all;
        };
        std::ranges::stable_sort(rows, {}, &std::pair<double, std::int64_t>::first);
        QCOMPARE(sorted(table, "contenance_m2", false), ids());
        std::ranges::sort(rows, {}, &std::pair<double, std::int64_t>::second);
        std::ranges::stable_sort(rows, std::ranges::greater{}, &std::pair<double, std::int64_t>::first);
        QCOMPARE(sorted(table, "contenance_m2", true), ids());
    }

    void textsThatHardlyRepeatAsTheStandardLibrary() {
        auto table = usecase::emptyTable(Kind::parcel);
        std::mt19937 random{5};
        std::vector<std::pair<std::string, std::int64_t>> rows;
        for (std::int64_t id = 1; id <= 70'000; ++id) {
            std::string text(20, 'a'); // alike beyond the first sixteen
            text += static_cast<char>('a' + random() % 26);
            for (int i = 0; i < 4; ++i) text += static_cast<char>('a' + random() % 26);
            tablecase::add(table, id, {{"idu", text}});
            rows.emplace_back(text, id);
        }
        std::ranges::sort(rows);
        std::vector<std::int64_t> expected;
        for (const auto& row : rows) expected.push_back(row.second);
        QCOMPARE(sorted(table, "idu", false), expected);
    }

    void someRowsFirst() {
        const auto table = withNumbers({"a", "b", "c", "d"});
        QCOMPARE(tablecase::idsOf(table, usecase::withFirst(tablecase::everyRow(table), table, {2, 4, 9})),
                 (std::vector<std::int64_t>{2, 4, 1, 3}));
    }
};

QTEST_GUILESS_MAIN(TableOrderTest)
#include "table_order_test.moc"
