#pragma once

#include "analysis/siting/saving_problem.h"

namespace geo::analysis {

// What no set of columns can be worth more than. Each row pays a price for being served and each rule for its room; a
// column is then worth what it saves above the prices, and the best set is found group by group (Geoffrion 1974,
// Cornuejols, Fisher and Nemhauser 1977). The least bound is looked for along deflected subgradients (Polyak 1969,
// Camerini, Fratta and Maffioli 1975); it is that of the linear programme. `problem` outlives it.
class SavingBound {
public:
    explicit SavingBound(const SavingProblem& problem);

    // By row and by rule: where to begin.
    void startAt(std::vector<double> prices, std::vector<double> tolls);
    // Prices between what the best and the second best column of a set save each row.
    void startAt(std::span<const ColumnId> open);

    // One step towards the least bound; `known` is a worth that was found, or hoped for. False where steps have become
    // too small to matter. O(rows + savings above the prices + terms of the rules)
    bool step(double known);

    [[nodiscard]] double best() const { return m_best.bound; }
    [[nodiscard]] const std::vector<double>& prices() const { return m_best.prices; }
    [[nodiscard]] const std::vector<double>& tolls() const { return m_best.tolls; }
    // What the last step would open; it may break rules.
    [[nodiscard]] const std::vector<ColumnId>& chosen() const { return m_chosen; }
    // How much of each column the steps opened of late, 0 to 1.
    [[nodiscard]] const std::vector<double>& share() const { return m_share; }
    // What the bound is, at the best prices, when the column is open, or shut.
    [[nodiscard]] double boundWith(ColumnId column) const { return m_best.ifOpen[column]; }
    [[nodiscard]] double boundWithout(ColumnId column) const { return m_best.ifShut[column]; }

private:
    struct At {
        double bound = 0.0;
        std::vector<double> prices;
        std::vector<double> tolls;
        std::vector<double> ifOpen;
        std::vector<double> ifShut;
    };

    double evaluate();
    void choose(double& bound);
    void findSlopes();
    void keepBest(double bound);
    void whatIf(double bound, std::size_t group);
    void move(double length);

    const SavingProblem* m_problem;
    std::vector<std::vector<ColumnId>> m_groups; // the columns of each
    std::vector<double> m_unit;                  // by rule: what its toll is counted in
    std::vector<double> m_prices;
    std::vector<double> m_tolls;
    std::vector<std::uint32_t> m_depth; // by row: savings above its price
    std::vector<double> m_worth;        // by column, above the prices
    std::vector<std::int64_t> m_taken;  // by group
    std::vector<bool> m_isChosen;
    std::vector<ColumnId> m_chosen;
    std::vector<double> m_share;
    std::vector<double> m_rowSlope;
    std::vector<double> m_ruleSlope;
    At m_best;
    double m_pace = 1.0;
    int m_steps = 0;
    int m_idle = 0; // steps since the bound fell
};

} // namespace geo::analysis
