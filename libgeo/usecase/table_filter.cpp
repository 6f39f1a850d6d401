#include "usecase/table_filter.h"

#include "geom/geometry.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::usecase {

namespace {

using domain::FieldType;
using Entry = TableColumn::Entry;
using Answers = std::vector<std::uint8_t>; // of each entry, kUnknown too

constexpr std::size_t kEntriesBetweenSteps = 16'384;

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

// Looks for folded words in texts; keeps its room from text to text.
class WordSearch {
public:
    explicit WordSearch(std::string_view word)
        : m_word(word) {}
    [[nodiscard]] bool isIn(std::string_view text) {
        if (!isAscii(text)) return domain::folded(text).find(m_word) != std::string::npos;
        m_lower.resize(text.size());
        std::ranges::transform(text, m_lower.begin(), [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        });
        return std::string_view{m_lower}.find(m_word) != std::string_view::npos;
    }

private:
    std::string m_word;
    std::string m_lower;
};

std::vector<std::string> wordsIn(std::string_view typed) {
    std::vector<std::string> words;
    std::string folded = domain::normalised(typed);
    std::ranges::replace(folded, '_', '|');
    for (std::string& word : domain::listParts(folded)) words.push_back(std::move(word));
    return words;
}

bool isNumberPart(std::string_view word) {
    return std::ranges::all_of(word, [](char letter) { return letter >= '0' && letter <= '9'; });
}

// `answer(entry)` for every known entry of a column.
template <class Answer>
Result<void> answerEach(const TableColumn& column, Answers& answers, JobControl& job, Answer&& answer) {
    answers.assign(column.entryCount() + std::size_t{1}, 0);
    for (Entry entry = 1; entry <= column.entryCount(); ++entry) {
        if (entry % kEntriesBetweenSteps == 0) GEO_TRY(job.step(Phase::computing));
        answers[entry] = answer(entry) ? 1 : 0;
    }
    return {};
}

// Which entries hold a folded word as they are shown, or as they are kept (the code of a commune beside its name).
Result<Answers> entriesWith(const TableColumn& column, const ShownText& shown, const std::string& word,
                            JobControl& job) {
    Answers answers;
    WordSearch search{word};
    if (column.isNumeric() && !shown && !isNumberPart(word)) {
        answers.assign(column.entryCount() + std::size_t{1}, 0);
        return answers;
    }
    GEO_TRY(answerEach(column, answers, job, [&](Entry entry) {
        if (shown && search.isIn(shown(column.value(entry)))) return true;
        if (!column.isNumeric() || !column.text(entry).empty()) return search.isIn(column.text(entry));
        return !shown && search.isIn(fmt::format("{}", column.number(entry)));
    }));
    return answers;
}

void keepWhere(const TableColumn& column, const Answers& answers, std::vector<std::uint8_t>& keep) {
    const auto& entries = column.entries();
    for (std::size_t row = 0; row < keep.size(); ++row) keep[row] &= answers[entries[row]];
}

bool meets(const InRange& range, const domain::Value& value) {
    const auto order = [&](const domain::Value& end) {
        if (const auto* text = std::get_if<std::string>(&value)) {
            // A day is compared with as much of it as the end tells: 2024-06-12 is in 2024.
            const std::string other = domain::toText(end);
            return text->compare(0, other.size(), other);
        }
        const auto asNumber = [](const domain::Value& any) {
            if (const auto* whole = std::get_if<std::int64_t>(&any)) return static_cast<double>(*whole);
            const auto* number = std::get_if<double>(&any);
            return number ? *number : std::nan("");
        };
        const double a = asNumber(value);
        const double b = asNumber(end);
        return a < b ? -1 : a > b ? 1 : 0;
    };
    bool isIn = true;
    if (range.low) isIn = range.isLowExcluded ? order(*range.low) > 0 : order(*range.low) >= 0;
    if (isIn && range.high) isIn = range.isHighExcluded ? order(*range.high) < 0 : order(*range.high) <= 0;
    return isIn != range.isNegated;
}

bool meets(const OneOf& oneOf, const domain::Value& value, FieldType type) {
    const std::string text = domain::toText(value);
    if (oneOf.values.contains(text)) return true;
    if (type != FieldType::codeList && type != FieldType::textList) return false;
    return std::ranges::any_of(domain::listParts(text),
                               [&](const std::string& part) { return oneOf.values.contains(part); });
}

// A table of rows being filtered: which of them are still in.
class Filtering {
public:
    Filtering(const TableColumns& table, const ShownTexts& shown, JobControl& job)
        : m_table(table)
        , m_shown(shown)
        , m_job(job)
        , m_keep(table.rowCount(), 1) {}

    Result<void> test(std::size_t field, const FieldTest& test) {
        const TableColumn& column = m_table.columns.at(field);
        if (const auto* holds = std::get_if<HoldsWords>(&test)) {
            for (const std::string& word : wordsIn(holds->words)) {
                GEO_ASSIGN(const Answers answers, entriesWith(column, shownOf(field), word, m_job));
                keepWhere(column, answers, m_keep);
            }
            return {};
        }
        Answers answers;
        domain::Value value;
        GEO_TRY(answerEach(column, answers, m_job, [&](Entry entry) {
            column.read(entry, value);
            if (const auto* range = std::get_if<InRange>(&test)) return meets(*range, value);
            if (const auto* oneOf = std::get_if<OneOf>(&test)) return meets(*oneOf, value, column.type());
            return std::get<IsKnown>(test).isKnown;
        }));
        if (const auto* oneOf = std::get_if<OneOf>(&test)) answers.front() = oneOf->isUnknownTaken ? 1 : 0;
        if (const auto* known = std::get_if<IsKnown>(&test)) answers.front() = known->isKnown ? 0 : 1;
        keepWhere(column, answers, m_keep);
        return {};
    }

    // Rows of which some field holds the word.
    Result<void> word(const std::string& word) {
        std::vector<std::uint8_t> found(m_keep.size(), 0);
        for (std::size_t field = 0; field < m_table.columns.size(); ++field) {
            const TableColumn& column = m_table.columns[field];
            GEO_ASSIGN(const Answers answers, entriesWith(column, shownOf(field), word, m_job));
            if (std::ranges::find(answers, 1) == answers.end()) continue;
            const auto& entries = column.entries();
            for (std::size_t row = 0; row < found.size(); ++row) found[row] |= answers[entries[row]];
        }
        for (std::size_t row = 0; row < found.size(); ++row) m_keep[row] &= found[row];
        return {};
    }

    Result<void> expression(const domain::Expression& expression) {
        const auto fields = expression.fields();
        if (fields.size() == 1 && !expression.usesRowNumber()) return expressionOfOne(expression, fields.front());
        domain::Record record = domain::emptyRecord(m_table.kind);
        for (std::size_t row = 0; row < m_keep.size(); ++row) {
            if (row % kEntriesBetweenSteps == 0) GEO_TRY(m_job.step(Phase::computing));
            if (m_keep[row] == 0) continue;
            record.id = m_table.ids[row];
            for (const std::size_t field : fields)
                m_table.columns[field].read(m_table.columns[field].entryAt(row), record.values[field]);
            m_keep[row] = expression.matches(record) ? 1 : 0;
        }
        return {};
    }

    void only(const std::vector<std::int64_t>& ids) {
        std::vector<std::uint8_t> wanted(m_keep.size(), 0);
        for (const std::int64_t id : ids)
            if (const auto row = m_table.rowOf(id)) wanted[*row] = 1;
        for (std::size_t row = 0; row < m_keep.size(); ++row) m_keep[row] &= wanted[row];
    }

    [[nodiscard]] RowPositions rows() const {
        RowPositions rows;
        rows.reserve(static_cast<std::size_t>(std::ranges::count(m_keep, 1)));
        for (std::size_t row = 0; row < m_keep.size(); ++row)
            if (m_keep[row] != 0) rows.push_back(static_cast<std::uint32_t>(row));
        return rows;
    }

private:
    [[nodiscard]] ShownText shownOf(std::size_t field) const {
        return field < m_shown.size() ? m_shown[field] : ShownText{};
    }

    Result<void> expressionOfOne(const domain::Expression& expression, std::size_t field) {
        const TableColumn& column = m_table.columns[field];
        domain::Record record = domain::emptyRecord(m_table.kind);
        Answers answers;
        GEO_TRY(answerEach(column, answers, m_job, [&](Entry entry) {
            column.read(entry, record.values[field]);
            return expression.matches(record);
        }));
        record.values[field] = domain::Unknown{};
        answers.front() = expression.matches(record) ? 1 : 0;
        keepWhere(column, answers, m_keep);
        return {};
    }

    const TableColumns& m_table;
    const ShownTexts& m_shown;
    JobControl& m_job;
    std::vector<std::uint8_t> m_keep;
};

} // namespace

Result<RowPositions> filteredRows(const TableColumns& table, const TableFilter& filter, const ShownTexts& shown,
                                  JobControl& job) {
    Filtering filtering{table, shown, job};
    if (filter.only) filtering.only(*filter.only);
    for (const auto& [field, test] : filter.tests) GEO_TRY(filtering.test(field, test));
    for (const std::string& word : wordsIn(filter.words)) GEO_TRY(filtering.word(word));
    for (const domain::Expression& expression : filter.expressions) GEO_TRY(filtering.expression(expression));
    return filtering.rows();
}

} // namespace geo::usecase
