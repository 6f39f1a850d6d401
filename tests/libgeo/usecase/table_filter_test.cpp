#include "usecase/table_filter.h"

#include "small_table.h"

#include <QTest>

#include <random>

using namespace geo;
using domain::Kind;
using domain::Value;
using usecase::FieldTest;
using usecase::TableFilter;

namespace {

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(std::string{name(result.error().code)});
    return std::move(*result);
}

usecase::TableColumns parcels() {
    auto table = usecase::emptyTable(Kind::parcel);
    tablecase::add(table, 1, {{"idu", "44109000AB0012"}, {"commune", "44109"}, {"contenance_m2", 240.0}});
    tablecase::add(table, 2, {{"idu", "44109000AB0013"}, {"commune", "44109"}, {"contenance_m2", 1200.5}});
    tablecase::add(table, 3, {{"idu", "44162000ZC0007"}, {"commune", "44162"}, {"section", "ZC"}});
    tablecase::add(table, 5, {{"idu", "44162000ÉC0100"}, {"commune", "44162"}, {"contenance_m2", 9.0}});
    return table;
}

// Names of communes as the reader sees them.
usecase::ShownTexts withNames() {
    usecase::ShownTexts shown(domain::infoOf(Kind::parcel).fields.size());
    shown.at(tablecase::field(Kind::parcel, "commune")) = [](const Value& value) {
        const std::string code = domain::toText(value);
        return (code == "44109" ? "Nantes (" : "Saint-Herblain (") + code + ")";
    };
    return shown;
}

QString found(const TableFilter& filter) {
    JobControl job;
    const auto table = parcels();
    QStringList ids;
    for (const auto id : tablecase::idsOf(table, must(usecase::filteredRows(table, filter, withNames(), job))))
        ids << QString::number(id);
    return ids.join(' ');
}

} // namespace

class TableFilterTest : public QObject {
    Q_OBJECT

private slots:
    void words_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("blank") << "  "
                               << "1 2 3 5";
        QTest::newRow("part of a key") << "ab001"
                                       << "1 2";
        QTest::newRow("accents do not matter") << "ec0100"
                                               << "5";
        QTest::newRow("what is shown") << "nantes"
                                       << "1 2";
        QTest::newRow("what is kept") << "44162"
                                      << "3 5";
        QTest::newRow("hyphens do not matter") << "saint-herblain"
                                               << "3 5";
        QTest::newRow("each word anywhere") << "herblain zc"
                                            << "3";
        QTest::newRow("a number") << "1200"
                                  << "2";
        QTest::newRow("a number with its comma") << "1200,5"
                                                 << "2";
        QTest::newRow("nothing") << "Rezé"
                                 << "";
    }
    void words() {
        QFETCH(QString, words);
        TableFilter filter;
        filter.words = words.toStdString();
        QTEST(found(filter), "expected");
    }

    void underAHead_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("greater") << "contenance_m2"
                                 << ">100"
                                 << "1 2";
        QTest::newRow("at most") << "contenance_m2"
                                 << "<= 240"
                                 << "1 5";
        QTest::newRow("from to") << "contenance_m2"
                                 << "9..240"
                                 << "1 5";
        QTest::newRow("from") << "contenance_m2"
                              << "240.."
                              << "1 2";
        QTest::newRow("to") << "contenance_m2"
                            << ".. 10"
                            << "5";
        QTest::newRow("a comma") << "contenance_m2"
                                 << "=1200,5"
                                 << "2";
        QTest::newRow("another") << "contenance_m2"
                                 << "<>9"
                                 << "1 2";
        QTest::newRow("itself") << "contenance_m2"
                                << "240"
                                << "1";
        QTest::newRow("not known") << "contenance_m2"
                                   << "?"
                                   << "3";
        QTest::newRow("known") << "section"
                               << "*"
                               << "3";
        QTest::newRow("words of a text") << "commune"
                                         << "nantes"
                                         << "1 2";
        QTest::newRow("a sign before no number is words") << "idu"
                                                          << ">zc"
                                                          << "3";
    }
    void underAHead() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        const std::size_t position = tablecase::field(Kind::parcel, field.toStdString());
        const auto test =
            usecase::parseFieldTest(domain::infoOf(Kind::parcel).fields.at(position), typed.toStdString());
        QVERIFY(test.has_value());
        TableFilter filter;
        filter.tests.emplace_back(position, *test);
        QTEST(found(filter), "expected");
    }

    void blanksAskNothing() {
        const auto& field = domain::infoOf(Kind::parcel).fields.front();
        QVERIFY(!usecase::parseFieldTest(field, "  ").has_value());
    }

    void tickedValues() {
        TableFilter filter;
        filter.tests.emplace_back(tablecase::field(Kind::parcel, "section"), usecase::OneOf{{"ZC"}, false});
        QCOMPARE(found(filter), QString{"3"});
        filter.tests.front().second = usecase::OneOf{{}, true};
        QCOMPARE(found(filter), QString{"1 2 5"});
        filter.tests.front().second = usecase::OneOf{{"ZC"}, true};
        QCOMPARE(found(filter), QString{"1 2 3 5"});
    }

    void aPartOfAListIsTicked() {
        auto table = usecase::emptyTable(Kind::qpv);
        tablecase::add(table, 1, {{"communes", "44109|44162"}});
        tablecase::add(table, 2, {{"communes", "44109"}});
        TableFilter filter;
        filter.tests.emplace_back(tablecase::field(Kind::qpv, "communes"), usecase::OneOf{{"44162"}, false});
        JobControl job;
        QCOMPARE(tablecase::idsOf(table, must(usecase::filteredRows(table, filter, {}, job))),
                 (std::vector<std::int64_t>{1}));
    }

    void datesByYearAndDay_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a year") << "2024"
                                << "1 2";
        QTest::newRow("a month") << "2024-06"
                                 << "2";
        QTest::newRow("from a French day") << ">= 12/06/2024"
                                           << "2 3";
        QTest::newRow("after a year") << ">2024"
                                      << "3";
        QTest::newRow("two years") << "2024..2025"
                                   << "1 2 3";
    }
    void datesByYearAndDay() {
        QFETCH(QString, typed);
        auto table = usecase::emptyTable(Kind::space);
        tablecase::add(table, 1, {{"available_from", "2024-01-31"}});
        tablecase::add(table, 2, {{"available_from", "2024-06-12"}});
        tablecase::add(table, 3, {{"available_from", "2025-03-01"}});
        const std::size_t position = tablecase::field(Kind::space, "available_from");
        const auto test = usecase::parseFieldTest(domain::infoOf(Kind::space).fields.at(position), typed.toStdString());
        TableFilter filter;
        filter.tests.emplace_back(position, test.value());
        JobControl job;
        QStringList ids;
        for (const auto id : tablecase::idsOf(table, must(usecase::filteredRows(table, filter, {}, job))))
            ids << QString::number(id);
        QTEST(ids.join(' '), "expected");
    }

    void onlySomeRows() {
        TableFilter filter;
        filter.only = std::vector<std::int64_t>{2, 4, 5};
        QCOMPARE(found(filter), QString{"2 5"});
        filter.words = "nantes";
        QCOMPARE(found(filter), QString{"2"});
    }

    // Whatever an expression says of a row of the table, it says of the record.
    void expressionsAnswerAsForRecords() {
        auto table = usecase::emptyTable(Kind::parcel);
        std::mt19937 random{7};
        for (std::int64_t id = 1; id <= 3000; ++id) {
            std::vector<std::pair<std::string_view, Value>> values{{"idu", "44109000AB" + std::to_string(1000 + id)}};
            if (random() % 5 != 0) values.emplace_back("contenance_m2", static_cast<double>(random() % 900));
            if (random() % 3 != 0)
                values.emplace_back("section", std::string(1, static_cast<char>('A' + random() % 5)));
            tablecase::add(table, id, values);
        }
        for (const char* text : {"contenance_m2 > 300", "not contenance_m2 > 300", "contenance_m2 is null",
                                 "section in ('A', 'C')", "section = 'A' or contenance_m2 between 10 and 50",
                                 "idu like '%12' and section is not null", "id = '44109000AB1007'"}) {
            const auto expression = must(domain::Expression::parse(text, Kind::parcel));
            TableFilter filter;
            filter.expressions.push_back(expression);
            JobControl job;
            std::vector<std::uint32_t> expected;
            for (std::size_t row = 0; row < table.rowCount(); ++row)
                if (expression.matches(table.record(row))) expected.push_back(static_cast<std::uint32_t>(row));
            QVERIFY2(!expected.empty(), text);
            QCOMPARE(must(usecase::filteredRows(table, filter, {}, job)), expected);
        }
    }

    void whatIsSupersededStops() {
        JobControl job;
        job.requestCancel();
        auto table = usecase::emptyTable(Kind::parcel);
        for (std::int64_t id = 1; id <= 40'000; ++id) tablecase::add(table, id, {{"idu", std::to_string(id)}});
        TableFilter filter;
        filter.words = "12";
        const auto result = usecase::filteredRows(table, filter, {}, job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TableFilterTest)
#include "table_filter_test.moc"
