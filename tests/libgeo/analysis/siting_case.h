#pragma once

#include "analysis/siting/siting_problem.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QString>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

// Problems for the tests of where to open, and what trying all choices finds.
namespace siting_case {

using namespace geo::analysis;

inline QString methodsFolder() {
    return qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/reference/methods";
}

inline QJsonObject vectors() {
    QFile file{methodsFolder() + "/vectors.json"};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
}

// San Francisco, 16 stores and 205 census tracts, metres in place of minutes (PySAL spopt, tests/data).
inline std::optional<SitingProblem> sanFrancisco() {
    QFile file{methodsFolder() + "/sf/SF_network_distance_candidateStore_16_censusTract_205_new.csv"};
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    SitingProblem problem;
    QHash<QString, std::uint32_t> stores;
    QHash<QString, std::size_t> tracts;
    std::vector<double> weights;
    std::vector<std::vector<SitingReach>> reaches;
    file.readLine();
    while (!file.atEnd()) {
        const auto cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        if (cells.size() < 4) continue;
        if (!stores.contains(cells[1])) {
            stores.insert(cells[1], static_cast<std::uint32_t>(problem.candidates.size()));
            SitingCandidate candidate;
            candidate.key = cells[1].toStdString();
            problem.candidates.push_back(candidate);
        }
        if (!tracts.contains(cells[2])) {
            tracts.insert(cells[2], weights.size());
            weights.push_back(cells[3].toDouble());
            reaches.emplace_back();
        }
        reaches[tracts[cells[2]]].push_back({stores[cells[1]], cells[0].toDouble()});
    }
    for (std::size_t i = 0; i < weights.size(); ++i) problem.addDemand(weights[i], reaches[i]);
    return problem;
}

// A p-median of the OR-Library as every vertex's demand and place.
inline std::optional<SitingProblem> orLibrary(const QString& name) {
    QFile file{methodsFolder() + "/orlib_pmed/" + name + ".txt"};
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    QTextStream in{&file};
    int count = 0;
    int edges = 0;
    int places = 0;
    in >> count >> edges >> places;
    const auto n = static_cast<std::size_t>(count);
    std::vector<std::vector<double>> way(n, std::vector<double>(n, kNoLimit));
    for (std::size_t i = 0; i < n; ++i) way[i][i] = 0.0;
    for (int edge = 0; edge < edges; ++edge) {
        std::size_t from = 0;
        std::size_t to = 0;
        double cost = 0.0;
        in >> from >> to >> cost;
        way[from - 1][to - 1] = way[to - 1][from - 1] = cost; // the last of two wins
    }
    for (std::size_t over = 0; over < n; ++over)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) way[i][j] = std::min(way[i][j], way[i][over] + way[over][j]);
    SitingProblem problem;
    problem.candidates.resize(n);
    problem.count = places;
    std::vector<SitingReach> reaches(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::uint32_t j = 0; j < n; ++j) reaches[j] = {j, way[i][j]};
        problem.addDemand(1.0, reaches);
    }
    return problem;
}

// Up to nine candidates and fourteen of demand on a square, with one or the other obligation of each kind.
inline SitingProblem randomProblem(quint32 seed) {
    QRandomGenerator random{seed};
    const auto chance = [&](int oneIn) { return random.bounded(oneIn) == 0; };
    SitingProblem problem;
    const int count = random.bounded(3, 10);
    for (int i = 0; i < count; ++i) {
        SitingCandidate candidate;
        candidate.key = std::to_string(i);
        candidate.cost = geo::Euros{random.bounded(1, 20) * 1000.0};
        candidate.at = {random.bounded(100) * 1.0, random.bounded(100) * 1.0};
        candidate.isKept = chance(8);
        candidate.isPinned = !candidate.isKept && chance(12);
        candidate.isForbidden = !candidate.isPinned && !candidate.isKept && chance(12);
        for (std::uint32_t area = 0; area < 2; ++area)
            if (chance(3)) candidate.areas.push_back(area);
        problem.candidates.push_back(candidate);
    }
    if (chance(2)) problem.areas.push_back("a");
    if (!problem.areas.empty() && chance(2)) problem.areas.push_back("b");
    if (chance(2)) problem.apart = random.bounded(10, 60);
    const bool hasBudget = chance(3);
    if (hasBudget) problem.budget = geo::Euros{random.bounded(10, 60) * 1000.0};
    if (!hasBudget || chance(2)) problem.count = random.bounded(1, 4);
    if (chance(5)) {
        problem.count = std::nullopt;
        for (int sort = 0; sort < 2; ++sort) {
            SitingSort each;
            each.count = random.bounded(1, 3);
            each.weight = sort + 1.0;
            for (int i = 0; i < count; ++i) each.suits.push_back(!chance(3));
            problem.sorts.push_back(each);
        }
    }
    for (int i = 0; i < 14; ++i) {
        const double x = random.bounded(100);
        const double y = random.bounded(100);
        std::vector<SitingReach> reaches;
        for (std::uint32_t j = 0; j < problem.candidates.size(); ++j) {
            const auto at = problem.candidates[j].at;
            const double minutes = std::hypot(at.x - x, at.y - y);
            if (minutes < 70.0) reaches.push_back({j, minutes});
        }
        problem.addDemand(chance(10) ? 0.0 : random.bounded(1, 50), reaches);
    }
    return problem;
}

inline bool areAllowed(const SitingProblem& problem, const OpenedPlaces& open, bool isAtMost) {
    std::vector<std::int64_t> counts(std::max<std::size_t>(problem.sorts.size(), 1), 0);
    double cost = 0.0;
    for (const OpenedPlace& each : open) {
        const SitingCandidate& place = problem.candidates[each.candidate];
        if (place.isKept || place.isForbidden) return false;
        if (!problem.sorts.empty() && !problem.sorts[each.sort].suits[each.candidate]) return false;
        ++counts[each.sort];
        cost += place.cost.value;
        for (const OpenedPlace& other : open) {
            if (other == each) continue;
            const auto at = problem.candidates[other.candidate].at;
            if (other.candidate == each.candidate || std::hypot(at.x - place.at.x, at.y - place.at.y) < problem.apart)
                return false;
        }
    }
    for (std::size_t sort = 0; sort < problem.sorts.size(); ++sort)
        if (counts[sort] != problem.sorts[sort].count) return false;
    if (problem.sorts.empty() && problem.count) {
        if (counts[0] > *problem.count) return false;
        if (!isAtMost && !problem.budget && counts[0] < *problem.count) return false;
    }
    if (problem.budget && cost > problem.budget->value + 1.0e-6) return false;
    const auto isThere = [&](std::uint32_t candidate) {
        return problem.candidates[candidate].isKept ||
               std::ranges::any_of(open, [&](const OpenedPlace& each) { return each.candidate == candidate; });
    };
    for (std::uint32_t i = 0; i < problem.candidates.size(); ++i)
        if (problem.candidates[i].isPinned && !isThere(i)) return false;
    for (std::uint32_t area = 0; area < problem.areas.size(); ++area) {
        bool isMet = false;
        for (std::uint32_t i = 0; i < problem.candidates.size(); ++i)
            isMet = isMet || (isThere(i) && std::ranges::count(problem.candidates[i].areas, area) > 0);
        if (!isMet) return false;
    }
    return true;
}

// Every choice that is allowed.
inline std::vector<OpenedPlaces> allChoices(const SitingProblem& problem, bool isAtMost = false) {
    const auto sorts = static_cast<std::uint32_t>(std::max<std::size_t>(problem.sorts.size(), 1));
    std::vector<OpenedPlaces> found;
    OpenedPlaces open;
    const auto tryNext = [&](auto&& self, std::uint32_t candidate) -> void {
        if (candidate == problem.candidates.size()) {
            if (areAllowed(problem, open, isAtMost)) found.push_back(open);
            return;
        }
        self(self, candidate + 1);
        for (std::uint32_t sort = 0; sort < sorts; ++sort) {
            open.push_back({candidate, sort});
            self(self, candidate + 1);
            open.pop_back();
        }
    };
    tryNext(tryNext, 0);
    return found;
}

// The best of `worthOf` over every choice; none where none is allowed.
inline std::optional<double> bestOf(const std::vector<OpenedPlaces>& choices,
                                    const std::function<double(const OpenedPlaces&)>& worthOf) {
    std::optional<double> best;
    for (const OpenedPlaces& each : choices)
        if (const double worth = worthOf(each); !best || worth > *best) best = worth;
    return best;
}

// Minutes of demand to the nearest place of a sort that is open or kept; kNoLimit where it reaches none.
inline double minutesTo(const SitingProblem& problem, const OpenedPlaces& open, std::uint32_t sort,
                        std::size_t demand) {
    double least = kNoLimit;
    for (const SitingReach& each : problem.reachesOf(demand)) {
        const bool suits = problem.sorts.empty() || problem.sorts[sort].suits[each.candidate];
        const bool isOpen = std::ranges::count(open, OpenedPlace{each.candidate, sort}) > 0;
        if (isOpen || (suits && problem.candidates[each.candidate].isKept)) least = std::min(least, each.impedance);
    }
    return least;
}

// Whether a place serves it, kept or one that might be opened.
inline bool mayBeServed(const SitingProblem& problem, std::uint32_t sort, std::size_t demand) {
    return std::ranges::any_of(problem.reachesOf(demand), [&](const SitingReach& each) {
        const bool suits = problem.sorts.empty() || problem.sorts[sort].suits[each.candidate];
        return suits && !problem.candidates[each.candidate].isForbidden;
    });
}

} // namespace siting_case
