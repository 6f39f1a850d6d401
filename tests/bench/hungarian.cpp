#include "bench/hungarian.h"

#include <limits>

namespace bench {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// Rows are given columns one by one, each along the shortest augmenting path.
class Hungarian {
public:
    explicit Hungarian(const Costs& costs)
        : m_costs(costs)
        , m_ofRow(costs.size(), 0)
        , m_ofColumn(columns(), 0)
        , m_rowOf(columns(), kNone) {}

    std::int64_t run() {
        for (std::size_t row = 0; row < m_costs.size(); ++row) place(row);
        std::int64_t sum = 0;
        for (std::size_t column = 0; column < columns(); ++column)
            if (m_rowOf[column] != kNone) sum += m_costs[m_rowOf[column]][column];
        return sum;
    }

private:
    [[nodiscard]] std::size_t columns() const { return m_costs.empty() ? 0 : m_costs.front().size(); }

    void place(std::size_t start) {
        constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 2;
        std::vector<std::int64_t> distance(columns(), kFar);
        std::vector<std::size_t> before(columns(), kNone); // the column before on the path; kNone: the start
        std::vector<bool> isDone(columns(), false);
        std::size_t row = start;
        std::size_t at = kNone;
        while (true) {
            std::size_t next = kNone;
            for (std::size_t column = 0; column < columns(); ++column) {
                if (isDone[column]) continue;
                const std::int64_t reduced = m_costs[row][column] - m_ofRow[row] - m_ofColumn[column];
                if (reduced < distance[column]) {
                    distance[column] = reduced;
                    before[column] = at;
                }
                if (next == kNone || distance[column] < distance[next]) next = column;
            }
            shift(start, isDone, distance, distance[next]);
            isDone[next] = true;
            at = next;
            if (m_rowOf[at] == kNone) break;
            row = m_rowOf[at];
        }
        for (; before[at] != kNone; at = before[at]) m_rowOf[at] = m_rowOf[before[at]];
        m_rowOf[at] = start;
    }

    void shift(std::size_t start, const std::vector<bool>& isDone, std::vector<std::int64_t>& distance,
               std::int64_t by) {
        m_ofRow[start] += by;
        for (std::size_t column = 0; column < columns(); ++column) {
            if (isDone[column]) {
                m_ofRow[m_rowOf[column]] += by;
                m_ofColumn[column] -= by;
            } else {
                distance[column] -= by;
            }
        }
    }

    const Costs& m_costs;
    std::vector<std::int64_t> m_ofRow;
    std::vector<std::int64_t> m_ofColumn;
    std::vector<std::size_t> m_rowOf;
};

} // namespace

std::int64_t leastCost(const Costs& costs) {
    return Hungarian{costs}.run();
}

} // namespace bench
