#include "analysis/matching/weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace geo::analysis {

namespace {

using domain::Criterion;
using domain::Judgment;
using domain::Weights;
using Matrix = std::vector<std::vector<double>>;

constexpr int kIterations = 10'000;
constexpr double kConverged = 1e-15;
constexpr double kAgrees = 1e-6; // of the logarithm of a judgment over what the weights imply

// Saaty 1980 (to 10 as in the published example; 11 to 15 from the same table); 16 as 15.
constexpr std::array kRandomIndices = {0.0,  0.0,  0.0,  0.58, 0.90, 1.12, 1.24, 1.32, 1.41,
                                       1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59, 1.59};

// Takes criteria that no chain of judgments joins for equal: the first of each group with the first of all.
void joinGroups(Matrix& matrix) {
    const std::size_t count = matrix.size();
    std::vector<std::size_t> group(count);
    std::iota(group.begin(), group.end(), std::size_t{0});
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j) {
            if (i == j || matrix[i][j] <= 0.0 || group[i] == group[j]) continue;
            std::ranges::replace(group, std::max(group[i], group[j]), std::min(group[i], group[j]));
        }
    // A group is numbered by its least member: those who hold their own number lead one.
    for (std::size_t i = 1; i < count; ++i)
        if (group[i] == i) matrix[0][i] = matrix[i][0] = 1.0;
}

// Harker's diagonal.
void fillDiagonal(Matrix& matrix) {
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        double missing = 0.0;
        for (std::size_t j = 0; j < matrix.size(); ++j)
            if (i != j && matrix[i][j] <= 0.0) missing += 1.0;
        matrix[i][i] = 1.0 + missing;
    }
}

std::vector<double> times(const Matrix& matrix, const std::vector<double>& vector) {
    std::vector<double> product(vector.size(), 0.0);
    for (std::size_t i = 0; i < vector.size(); ++i)
        product[i] = std::inner_product(vector.begin(), vector.end(), matrix[i].begin(), 0.0);
    return product;
}

double setJudgments(Matrix& matrix, std::span<const Judgment> judgments, std::span<const Criterion> criteria) {
    const auto at = [&](Criterion criterion) {
        return static_cast<std::size_t>(std::ranges::find(criteria, criterion) - criteria.begin());
    };
    for (const Judgment& judgment : judgments) {
        if (judgment.first == judgment.second || !(judgment.times > 0.0)) continue;
        matrix[at(judgment.first)][at(judgment.second)] = judgment.times;
        matrix[at(judgment.second)][at(judgment.first)] = 1.0 / judgment.times;
    }
    double given = 0.0;
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) given += matrix[i][j] > 0.0 ? 1.0 : 0.0;
    return given;
}

std::vector<Criterion> judged(std::span<const Judgment> judgments, std::span<const Criterion> besides) {
    std::vector<Criterion> criteria(besides.begin(), besides.end());
    for (const Judgment& judgment : judgments) criteria.insert(criteria.end(), {judgment.first, judgment.second});
    std::ranges::sort(criteria);
    criteria.erase(std::ranges::unique(criteria).begin(), criteria.end());
    return criteria;
}

// The judgment furthest from the ratio of its weights.
std::optional<domain::Contradiction> worstOf(const Matrix& matrix, const domain::PairwiseReport& report) {
    std::optional<domain::Contradiction> worst;
    double furthest = kAgrees;
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = i + 1; j < matrix.size(); ++j) {
            if (matrix[i][j] <= 0.0) continue;
            const Criterion first = report.criteria[i];
            const Criterion second = report.criteria[j];
            const double implied = report.weights.at(static_cast<std::size_t>(first)) /
                                   report.weights.at(static_cast<std::size_t>(second));
            const double apart = std::abs(std::log(matrix[i][j] / implied));
            if (apart <= furthest) continue;
            furthest = apart;
            worst = {{first, second, matrix[i][j]}, implied};
        }
    return worst;
}

} // namespace

Weights weightsOf(const domain::RankingChoices& choices, const domain::Project& project) {
    switch (choices.source) {
    case domain::WeightSource::rankOrder:
        if (!choices.order.empty()) return rankOrderCentroid(choices.order);
        break;
    case domain::WeightSource::pairwise:
        if (!choices.judgments.empty()) return pairwise(choices.judgments).weights;
        break;
    case domain::WeightSource::sliders:
        if (choices.weights) return *choices.weights;
        break;
    }
    return domain::defaultWeights(project);
}

domain::RankingChoices choicesOf(const domain::Project& project) {
    return domain::rankingChoicesFromJson(project.ranking).value_or(domain::RankingChoices{});
}

domain::MatchParams matchParamsOf(const domain::Project& project, Date date) {
    domain::MatchParams params;
    params.date = date;
    params.choices = choicesOf(project);
    params.weights = weightsOf(params.choices, project);
    params.unknownExcludes = params.choices.unknownExcludes;
    return params;
}

std::vector<double> rankOrderCentroid(std::size_t count) {
    std::vector<double> weights(count, 0.0);
    double sum = 0.0;
    for (std::size_t r = count; r > 0; --r) {
        sum += 1.0 / static_cast<double>(r);
        weights[r - 1] = sum / static_cast<double>(count);
    }
    return weights;
}

Weights rankOrderCentroid(std::span<const Criterion> order) {
    std::vector<Criterion> distinct;
    for (const Criterion criterion : order)
        if (std::ranges::find(distinct, criterion) == distinct.end()) distinct.push_back(criterion);
    const auto byRank = rankOrderCentroid(distinct.size());
    Weights weights{};
    for (std::size_t r = 0; r < distinct.size(); ++r) weights.at(static_cast<std::size_t>(distinct[r])) = byRank[r];
    return weights;
}

Eigen principalEigen(const Matrix& given) {
    Matrix matrix = given;
    joinGroups(matrix);
    fillDiagonal(matrix);
    const auto count = static_cast<double>(matrix.size());
    Eigen eigen{std::vector<double>(matrix.size(), 1.0 / count), 0.0};
    for (int i = 0; i < kIterations; ++i) {
        auto next = times(matrix, eigen.weights);
        eigen.lambdaMax = std::accumulate(next.begin(), next.end(), 0.0);
        for (double& weight : next) weight /= eigen.lambdaMax;
        double moved = 0.0;
        for (std::size_t w = 0; w < next.size(); ++w) moved = std::max(moved, std::abs(next[w] - eigen.weights[w]));
        eigen.weights = std::move(next);
        if (moved < kConverged) break;
    }
    return eigen;
}

double randomIndex(std::size_t count) {
    return kRandomIndices.at(std::min(count, kRandomIndices.size() - 1));
}

domain::PairwiseReport pairwise(std::span<const Judgment> judgments, std::span<const Criterion> besides) {
    domain::PairwiseReport report;
    report.criteria = judged(judgments, besides);
    const std::size_t count = report.criteria.size();
    if (count == 0) return report;
    Matrix matrix(count, std::vector<double>(count, 0.0));
    const auto given = static_cast<std::size_t>(setJudgments(matrix, judgments, report.criteria));
    report.missing = count * (count - 1) / 2 - given;
    const Eigen eigen = principalEigen(matrix);
    for (std::size_t i = 0; i < count; ++i)
        report.weights.at(static_cast<std::size_t>(report.criteria[i])) = eigen.weights[i];
    report.lambdaMax = eigen.lambdaMax;
    const auto n = static_cast<double>(count);
    if (count > 1) report.consistencyIndex = std::max(0.0, (eigen.lambdaMax - n) / (n - 1.0));
    if (count > 2) report.consistencyRatio = report.consistencyIndex / randomIndex(count);
    report.worst = worstOf(matrix, report);
    return report;
}

} // namespace geo::analysis
