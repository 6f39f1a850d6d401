#include "bench/table_bench.h"

#include "bench/plain_reading.h"
#include "bench/process_figures.h"
#include "usecase/read_table.h"
#include "usecase/table_figures.h"
#include "usecase/table_order.h"

#include <algorithm>
#include <numeric>

namespace bench {
namespace {

namespace usecase = geo::usecase;

constexpr std::int64_t kRowsOfPage = 200;

// What every measurement is told against.
struct Reference {
    Timings timings;
    PlainReading reading;
};

struct OpenedTable {
    std::shared_ptr<const usecase::TableColumns> columns;
    Timings firstRows;
    Timings ready;     // from the same moment until any column can be sorted
    double memory = 0; // MiB that the process took more than before, at most
};

geo::Result<OpenedTable> opened(const TableBenchParams& params, geo::JobControl& job) {
    OpenedTable table;
    for (int i = 0; i < params.repeat; ++i) {
        table.columns.reset();
        Stopwatch watch;
        GEO_ASSIGN(auto desk, usecase::Desk::open(params.workspace, usecase::Access::readOnly, "entente-bench", job));
        GEO_ASSIGN(const auto first, usecase::readFirstRows(desk, params.kind, kRowsOfPage));
        const double untilFirst = watch.lap();
        table.firstRows.add(untilFirst);
        const double before = peakMemory();
        GEO_ASSIGN(table.columns, usecase::readTable(desk, params.kind, job));
        table.ready.add(untilFirst + watch.lap());
        if (i == 0) table.memory = peakMemory() - before;
    }
    return table;
}

usecase::RowPositions allRows(const usecase::TableColumns& table) {
    usecase::RowPositions rows(table.rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

Json entry(const Timings& timings, const Reference& reference) {
    Json json = timings.json();
    json["ratio"] = ratio(timings, reference.timings);
    return json;
}

// The first time a column is sorted by, and then the other way round.
geo::Result<Json> sorts(const usecase::TableColumns& table, const TableBenchParams& params, const Reference& reference,
                        geo::JobControl& job) {
    Json sorts = Json::object();
    const auto rows = allRows(table);
    const auto& fields = geo::domain::infoOf(params.kind).fields;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        Timings first;
        Timings again;
        for (int i = 0; i < params.repeat; ++i) {
            Stopwatch watch;
            GEO_ASSIGN(const auto ranks, usecase::rankedEntries(table.columns[field], {}, job));
            const auto ascending = usecase::orderedRows(rows, table.columns[field], *ranks, false);
            first.add(watch.lap());
            const auto descending = usecase::orderedRows(rows, table.columns[field], *ranks, true);
            again.add(watch.lap());
        }
        sorts[std::string{fields[field].name}] = {{"entries", table.columns[field].entryCount()},
                                                  {"first_ms", entry(first, reference)},
                                                  {"again_ms", entry(again, reference)}};
    }
    return sorts;
}

// A text of the table to look for: the end of the value of its middle row.
std::string someWord(const usecase::TableColumns& table) {
    for (const auto& column : table.columns) {
        if (column.isNumeric() || column.rowCount() == 0) continue;
        const auto text = column.text(column.entryAt(column.rowCount() / 2));
        if (text.size() >= 3) return std::string{text.substr(text.size() - 3)};
    }
    return "a";
}

struct NamedFilter {
    std::string name;
    usecase::TableFilter filter;
};

geo::Result<std::vector<NamedFilter>> filters(const usecase::TableColumns& table, geo::domain::Kind kind) {
    const auto& fields = geo::domain::infoOf(kind).fields;
    std::vector<NamedFilter> filters;
    const std::string word = someWord(table);
    filters.push_back({"words: " + word, {word, {}, {}, {}}});
    filters.push_back({"words: nothing has them", {"qqxqq", {}, {}, {}}});
    for (std::size_t field = 0; field < fields.size(); ++field) {
        const auto& column = table.columns[field];
        const std::string name{fields[field].name};
        const bool isRange = column.isNumeric();
        const std::string typed = isRange ? ">100" : word;
        if (auto test = usecase::parseFieldTest(fields[field], typed))
            filters.push_back({name + ": " + typed, {{}, {{field, std::move(*test)}}, {}, {}}});
        const std::string condition = isRange ? name + " between 100 and 500" : name + " like '%" + word + "%'";
        GEO_ASSIGN(auto one, geo::domain::Expression::parse(condition, kind));
        filters.push_back({"expression: " + condition, {{}, {}, {std::move(one)}, {}}});
    }
    const std::string two = std::string{fields[0].name} + " like '%" + word + "' or " +
                            std::string{fields[fields.size() - 1].name} + " is null";
    GEO_ASSIGN(auto both, geo::domain::Expression::parse(two, kind));
    filters.push_back({"expression: " + two, {{}, {}, {std::move(both)}, {}}});
    return filters;
}

geo::Result<Json> filterings(const usecase::TableColumns& table, const TableBenchParams& params,
                             const Reference& reference, geo::JobControl& job) {
    Json answers = Json::object();
    GEO_ASSIGN(const auto asked, filters(table, params.kind));
    for (const NamedFilter& each : asked) {
        Timings timings;
        std::size_t rows = 0;
        for (int i = 0; i < params.repeat; ++i) {
            Stopwatch watch;
            GEO_ASSIGN(const auto found, usecase::filteredRows(table, each.filter, {}, job));
            timings.add(watch.lap());
            rows = found.size();
        }
        answers[each.name] = {{"rows", rows}, {"ms", entry(timings, reference)}};
    }
    return answers;
}

geo::Result<Json> figures(const usecase::TableColumns& table, const TableBenchParams& params,
                          const Reference& reference, geo::JobControl& job) {
    Json answers = Json::object();
    const auto rows = allRows(table);
    const auto& fields = geo::domain::infoOf(params.kind).fields;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        Timings timings;
        for (int i = 0; i < params.repeat; ++i) {
            Stopwatch watch;
            GEO_TRY(usecase::columnFigures(table, rows, field, job));
            timings.add(watch.lap());
        }
        answers[std::string{fields[field].name}] = entry(timings, reference);
    }
    return answers;
}

} // namespace

geo::Result<Json> benchTable(const TableBenchParams& params, geo::JobControl& job) {
    Reference reference;
    for (int i = 0; i < params.repeat; ++i) {
        Stopwatch watch;
        GEO_ASSIGN(reference.reading, readPlainly(params.workspace, {std::string{geo::domain::name(params.kind)}}));
        reference.timings.add(watch.lap());
    }
    GEO_ASSIGN(const OpenedTable table, opened(params, job));
    GEO_ASSIGN(auto sorted, sorts(*table.columns, params, reference, job));
    GEO_ASSIGN(auto filtered, filterings(*table.columns, params, reference, job));
    GEO_ASSIGN(auto summed, figures(*table.columns, params, reference, job));
    constexpr double kMebibyte = 1024.0 * 1024.0;
    return Json{{"command", "table"},
                {"workspace", params.workspace.string()},
                {"kind", geo::domain::name(params.kind)},
                {"rows", table.columns->rowCount()},
                {"reference", referenceJson("SELECT of every row by SQLite alone", reference.timings)},
                {"reference_rows", reference.reading.rows},
                {"first_rows_ms", entry(table.firstRows, reference)},
                {"ready_ms", entry(table.ready, reference)},
                {"columns_mib", static_cast<double>(table.columns->bytes()) / kMebibyte},
                {"memory_at_most_mib", table.memory},
                {"sort", std::move(sorted)},
                {"filter", std::move(filtered)},
                {"figures_ms", std::move(summed)}};
}

} // namespace bench
