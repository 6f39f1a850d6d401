#include "usecase/table_figures.h"

#include "small_table.h"

#include <QTest>

using namespace geo;
using domain::Kind;

namespace {

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(std::string{name(result.error().code)});
    return std::move(*result);
}

usecase::TableColumns areas(const std::vector<std::optional<double>>& numbers) {
    auto table = usecase::emptyTable(Kind::parcel);
    std::int64_t id = 0;
    for (const auto& number : numbers)
        tablecase::add(
            table, ++id,
            number ? decltype(std::vector<std::pair<std::string_view, domain::Value>>{}){{"contenance_m2", *number}}
                   : std::vector<std::pair<std::string_view, domain::Value>>{});
    return table;
}

} // namespace

class TableFiguresTest : public QObject {
    Q_OBJECT

private slots:
    // By hand: 2 4 4 10 and two not known.
    void numbers() {
        const auto table = areas({4.0, std::nullopt, 2.0, 10.0, std::nullopt, 4.0});
        JobControl job;
        const auto figures = must(usecase::columnFigures(table, tablecase::everyRow(table),
                                                         tablecase::field(Kind::parcel, "contenance_m2"), job));
        QCOMPARE(figures.rows, 6U);
        QCOMPARE(figures.unknown, 2U);
        QCOMPARE(figures.distinct, 3U);
        QCOMPARE(*figures.sum, 20.0);
        QCOMPARE(*figures.mean, 5.0);
        QCOMPARE(*figures.median, 4.0);
        QCOMPARE(*figures.least, 2.0);
        QCOMPARE(*figures.most, 10.0);
    }

    void theMedianOfAnEvenNumberIsBetween() {
        const auto table = areas({1.0, 2.0, 10.0, 4.0});
        JobControl job;
        const auto field = tablecase::field(Kind::parcel, "contenance_m2");
        QCOMPARE(*must(usecase::columnFigures(table, tablecase::everyRow(table), field, job)).median, 3.0);
        QCOMPARE(*must(usecase::columnFigures(table, {0, 2, 3}, field, job)).median, 4.0);
    }

    void nothingKnownIsNotNought() {
        const auto table = areas({std::nullopt, std::nullopt});
        JobControl job;
        const auto figures = must(usecase::columnFigures(table, tablecase::everyRow(table),
                                                         tablecase::field(Kind::parcel, "contenance_m2"), job));
        QVERIFY(!figures.sum && !figures.mean && !figures.median && !figures.least && !figures.most);
        QCOMPARE(figures.unknown, 2U);
    }

    void valuesOfAColumn() {
        auto table = usecase::emptyTable(Kind::qpv);
        tablecase::add(table, 1, {{"communes", "44109|44162"}});
        tablecase::add(table, 2, {{"communes", "44109"}});
        tablecase::add(table, 3, {});
        JobControl job;
        const auto field = tablecase::field(Kind::qpv, "communes");
        const auto counts = must(usecase::valueCounts(table, tablecase::everyRow(table), field, 10, job));
        QVERIFY(counts.isWhole);
        QCOMPARE(counts.values.size(), 3U);
        QCOMPARE(domain::toText(counts.values[0].value), std::string{"44109"});
        QCOMPARE(counts.values[0].count, 2U);
        const auto first = must(usecase::valueCounts(table, tablecase::everyRow(table), field, 1, job));
        QVERIFY(!first.isWhole);
        QCOMPARE(first.values.size(), 1U);
    }

    void fieldsWithAValue() {
        const auto table = areas({1.0});
        QCOMPARE(usecase::filledFields(table),
                 (std::vector<std::size_t>{tablecase::field(Kind::parcel, "contenance_m2")}));
    }
};

QTEST_GUILESS_MAIN(TableFiguresTest)
#include "table_figures_test.moc"
