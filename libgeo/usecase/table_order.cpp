#include "usecase/table_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace geo::usecase {

namespace {

using Entry = TableColumn::Entry;

constexpr std::size_t kEntriesBetweenSteps = 16'384;

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

// A text whose bytes compare as the text is to be ordered: folded, a run of digits as its length and its digits.
void appendKey(std::string_view folded, std::string& key) {
    constexpr std::size_t kLongRun = 9;
    for (std::size_t i = 0; i < folded.size();) {
        if (!isDigit(folded[i])) {
            key += folded[i++];
            continue;
        }
        std::size_t end = i;
        while (end < folded.size() && isDigit(folded[end])) ++end;
        while (i + 1 < end && folded[i] == '0') ++i;
        const std::size_t length = end - i;
        key += static_cast<char>('0' + std::min(length, kLongRun));
        if (length >= kLongRun) key += static_cast<char>(std::min<std::size_t>(length, 255));
        key += folded.substr(i, length);
        i = end;
    }
}

// The keys of all entries, one behind the other.
class Keys {
public:
    Result<void> make(const TableColumn& column, const ShownText& shown, JobControl& job) {
        m_ends.reserve(column.entryCount());
        for (Entry entry = 1; entry <= column.entryCount(); ++entry) {
            if (entry % kEntriesBetweenSteps == 0) GEO_TRY(job.step(Phase::computing));
            if (shown)
                appendKey(domain::folded(shown(column.value(entry))), m_bytes);
            else
                appendFolded(column.text(entry));
            m_ends.push_back(m_bytes.size());
        }
        return {};
    }
    [[nodiscard]] std::string_view of(Entry entry) const {
        const std::size_t begin = entry == 1 ? 0 : m_ends[entry - 2];
        return std::string_view{m_bytes}.substr(begin, m_ends[entry - 1] - begin);
    }

private:
    void appendFolded(std::string_view text) {
        const bool isPlain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7f'; });
        if (!isPlain) return appendKey(domain::folded(text), m_bytes);
        m_lower.assign(text);
        for (char& letter : m_lower)
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        appendKey(m_lower, m_bytes);
    }

    std::string m_bytes;
    std::string m_lower;
    std::vector<std::size_t> m_ends;
};

// The first eight bytes as a number that compares as they do.
std::uint64_t headOf(std::string_view key, std::size_t from) {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < 8; ++i)
        head = head << 8U | (from + i < key.size() ? static_cast<unsigned char>(key[from + i]) : 0U);
    return head;
}

struct Sortable {
    std::uint64_t first;
    std::uint64_t second;
    Entry entry;
};

std::vector<Entry> entriesOf(const TableColumn& column) {
    std::vector<Entry> entries(column.entryCount());
    std::iota(entries.begin(), entries.end(), Entry{1});
    return entries;
}

std::vector<Entry> inOrderOf(const TableColumn& column, const Keys& keys) {
    std::vector<Entry> entries = entriesOf(column);
    const auto before = [&](Entry a, Entry b) { return keys.of(a) < keys.of(b); };
    if (std::ranges::is_sorted(entries, before)) return entries;
    std::vector<Sortable> sortable;
    sortable.reserve(entries.size());
    for (const Entry entry : entries) sortable.push_back({headOf(keys.of(entry), 0), headOf(keys.of(entry), 8), entry});
    std::ranges::sort(sortable, [&](const Sortable& a, const Sortable& b) {
        if (a.first != b.first) return a.first < b.first;
        if (a.second != b.second) return a.second < b.second;
        return before(a.entry, b.entry);
    });
    std::ranges::transform(sortable, entries.begin(), &Sortable::entry);
    return entries;
}

// Ranks from entries in order; `isEqual` tells neighbours that are alike.
template <class IsEqual>
SharedRanks ranksOf(const std::vector<Entry>& inOrder, IsEqual&& isEqual) {
    auto ranks = std::make_shared<EntryRanks>(inOrder.size() + 1, 0);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < inOrder.size(); ++i) {
        if (i == 0 || !isEqual(inOrder[i - 1], inOrder[i])) ++rank;
        (*ranks)[inOrder[i]] = rank;
    }
    return ranks;
}

SharedRanks rankedNumbers(const TableColumn& column) {
    std::vector<Entry> entries = entriesOf(column);
    // What is no number goes behind the numbers.
    const auto amount = [&](Entry entry) {
        const double number = column.number(entry);
        return std::isnan(number) ? std::numeric_limits<double>::infinity() : number;
    };
    std::ranges::stable_sort(entries, {}, amount);
    return ranksOf(entries,
                   [&](Entry a, Entry b) { return amount(a) == amount(b) && column.text(a) == column.text(b); });
}

} // namespace

Result<SharedRanks> rankedEntries(const TableColumn& column, const ShownText& shown, JobControl& job) {
    if (column.isNumeric()) return rankedNumbers(column);
    Keys keys;
    GEO_TRY(keys.make(column, shown, job));
    const std::vector<Entry> inOrder = inOrderOf(column, keys);
    GEO_TRY(job.step(Phase::computing));
    return ranksOf(inOrder, [&](Entry a, Entry b) { return keys.of(a) == keys.of(b); });
}

RowPositions orderedRows(const RowPositions& rows, const TableColumn& column, const EntryRanks& ranks,
                         bool isDescending) {
    const std::uint32_t last = ranks.empty() ? 0 : std::ranges::max(ranks);
    // A place for each rank in the order wanted, the unknown behind them.
    const auto place = [&](std::uint32_t row) {
        const std::uint32_t rank = ranks[column.entryAt(row)];
        if (rank == 0) return last;
        return isDescending ? last - rank : rank - 1;
    };
    std::vector<std::uint32_t> next(last + std::size_t{2}, 0);
    for (const std::uint32_t row : rows) ++next[place(row) + std::size_t{1}];
    std::partial_sum(next.begin(), next.end(), next.begin());
    RowPositions ordered(rows.size());
    for (const std::uint32_t row : rows) ordered[next[place(row)]++] = row;
    return ordered;
}

RowPositions withFirst(const RowPositions& rows, const TableColumns& table, const std::vector<std::int64_t>& ids) {
    std::vector<std::uint8_t> isFirst(table.rowCount(), 0);
    for (const std::int64_t id : ids)
        if (const auto row = table.rowOf(id)) isFirst[*row] = 1;
    RowPositions ordered = rows;
    std::ranges::stable_partition(ordered, [&](std::uint32_t row) { return isFirst[row] != 0; });
    return ordered;
}

} // namespace geo::usecase
