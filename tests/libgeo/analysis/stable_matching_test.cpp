#include "analysis/allocation/stable_matching.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace geo::analysis;

namespace {

Preferences randomPreferences(QRandomGenerator& random, int applicants, int holders) {
    Preferences preferences;
    preferences.ofApplicants.resize(static_cast<std::size_t>(applicants));
    preferences.ofHolders.resize(static_cast<std::size_t>(holders));
    for (int a = 0; a < applicants; ++a)
        for (int h = 0; h < holders; ++h) {
            if (random.bounded(4) == 0) continue;
            preferences.ofApplicants[static_cast<std::size_t>(a)].push_back(static_cast<std::uint32_t>(h));
            preferences.ofHolders[static_cast<std::size_t>(h)].push_back(static_cast<std::uint32_t>(a));
        }
    const auto shuffle = [&](auto& lists) {
        for (auto& list : lists) std::ranges::shuffle(list, random);
    };
    shuffle(preferences.ofApplicants);
    shuffle(preferences.ofHolders);
    for (int h = 0; h < holders; ++h)
        preferences.places.push_back(static_cast<std::size_t>(random.bounded(6) == 0 ? 0 : random.bounded(1, 3)));
    return preferences;
}

// Where `whom` stands in the list; behind all where it does not.
std::size_t placeIn(const std::vector<std::uint32_t>& list, std::uint32_t whom) {
    return static_cast<std::size_t>(std::ranges::find(list, whom) - list.begin());
}

// By the definition, asked of every pair.
bool isStable(const Preferences& preferences, const Matching& matching) {
    std::vector<std::vector<std::uint32_t>> held(preferences.ofHolders.size());
    for (std::uint32_t a = 0; a < matching.size(); ++a) {
        if (!matching[a]) continue;
        held[*matching[a]].push_back(a);
        if (placeIn(preferences.ofApplicants[a], *matching[a]) == preferences.ofApplicants[a].size()) return false;
    }
    for (std::uint32_t h = 0; h < held.size(); ++h) {
        if (held[h].size() > preferences.places[h]) return false;
        for (std::uint32_t a = 0; a < matching.size(); ++a) {
            const auto& ofA = preferences.ofApplicants[a];
            const auto& ofH = preferences.ofHolders[h];
            if (placeIn(ofA, h) == ofA.size()) continue;
            const std::size_t has = matching[a] ? placeIn(ofA, *matching[a]) : ofA.size();
            if (placeIn(ofA, h) >= has) continue;
            const bool hasFree = held[h].size() < preferences.places[h];
            const bool prefers = std::ranges::any_of(
                held[h], [&](std::uint32_t other) { return placeIn(ofH, a) < placeIn(ofH, other); });
            if (hasFree || prefers) return false;
        }
    }
    return true;
}

std::vector<Matching> allStable(const Preferences& preferences) {
    std::vector<Matching> found;
    Matching matching(preferences.ofApplicants.size());
    const auto tryFrom = [&](auto&& self, std::size_t a) -> void {
        if (a == matching.size()) {
            if (isStable(preferences, matching)) found.push_back(matching);
            return;
        }
        matching[a] = std::nullopt;
        self(self, a + 1);
        for (const std::uint32_t h : preferences.ofApplicants[a]) {
            matching[a] = h;
            self(self, a + 1);
        }
        matching[a] = std::nullopt;
    };
    tryFrom(tryFrom, 0);
    return found;
}

// The rank of what an applicant has; behind all where it has nothing.
std::size_t rankOf(const Preferences& preferences, const Matching& matching, std::size_t a) {
    const auto& list = preferences.ofApplicants[a];
    return matching[a] ? placeIn(list, *matching[a]) : list.size();
}

std::vector<std::uint32_t> numbersOf(const QJsonArray& names, const QStringList& all) {
    std::vector<std::uint32_t> numbers;
    for (const auto& name : names) numbers.push_back(static_cast<std::uint32_t>(all.indexOf(name.toString())));
    return numbers;
}

} // namespace

class StableMatchingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishedExamples();
    void noPairBlocks();
    void proposersHaveTheBestOfAllStableMatchings();
    void ruralHospitals();
    void morePlacesHarmNoApplicant();
    void blockingPairsAreThoseOfTheDefinition();
};

// The examples of the package "matching" (Wilde, Knight and Gillard 2020), as its tests state them.
void StableMatchingTest::publishedExamples() {
    QFile file{qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/reference/methods/vectors.json"};
    if (!file.open(QIODevice::ReadOnly)) QSKIP("the published examples are not beside the checkout");
    const QJsonArray examples = QJsonDocument::fromJson(file.readAll()).object()["hospital_resident"].toArray();
    QVERIFY(examples.size() >= 2);
    for (const auto& each : examples) {
        const QJsonObject example = each.toObject();
        const QJsonObject residents = example["residents"].toObject();
        const QJsonObject hospitals = example["hospitals"].toObject();
        Preferences preferences;
        for (const QString& name : residents.keys())
            preferences.ofApplicants.push_back(numbersOf(residents[name].toArray(), hospitals.keys()));
        for (const QString& name : hospitals.keys()) {
            preferences.ofHolders.push_back(numbersOf(hospitals[name].toArray(), residents.keys()));
            preferences.places.push_back(static_cast<std::size_t>(example["capacity"].toObject()[name].toInt()));
        }
        const Matching matching = stableMatching(preferences, Proposing::applicants);
        for (int h = 0; h < hospitals.size(); ++h) {
            QSet<QString> expected;
            for (const auto& name : example["stable"].toObject()[hospitals.keys().at(h)].toArray())
                expected << name.toString();
            QSet<QString> found;
            for (std::size_t a = 0; a < matching.size(); ++a)
                if (matching[a] == static_cast<std::uint32_t>(h)) found << residents.keys().at(static_cast<int>(a));
            QCOMPARE(found, expected);
        }
    }
}

void StableMatchingTest::noPairBlocks() {
    QRandomGenerator random{11};
    for (int i = 0; i < 3000; ++i) {
        const Preferences preferences = randomPreferences(random, random.bounded(1, 9), random.bounded(1, 9));
        for (const Proposing proposing : {Proposing::applicants, Proposing::holders}) {
            const Matching matching = stableMatching(preferences, proposing);
            QVERIFY(isStable(preferences, matching));
            QVERIFY(blockingPairs(preferences, matching).empty());
        }
    }
}

void StableMatchingTest::proposersHaveTheBestOfAllStableMatchings() {
    QRandomGenerator random{12};
    std::size_t several = 0;
    for (int i = 0; i < 400; ++i) {
        const Preferences preferences = randomPreferences(random, random.bounded(3, 6), random.bounded(3, 5));
        const auto stable = allStable(preferences);
        QVERIFY(!stable.empty());
        if (stable.size() > 1) ++several;
        const Matching best = stableMatching(preferences, Proposing::applicants);
        const Matching worst = stableMatching(preferences, Proposing::holders);
        for (const Matching& other : stable)
            for (std::size_t a = 0; a < best.size(); ++a) {
                QVERIFY(rankOf(preferences, best, a) <= rankOf(preferences, other, a));
                QVERIFY(rankOf(preferences, worst, a) >= rankOf(preferences, other, a));
            }
    }
    QVERIFY(several > 10); // what is best for one side is not always best for the other
}

// Roth 1986: in every stable matching the same applicants have a place, a holder has the same number, and one that has
// places left the very same applicants.
void StableMatchingTest::ruralHospitals() {
    QRandomGenerator random{13};
    for (int i = 0; i < 400; ++i) {
        const Preferences preferences = randomPreferences(random, random.bounded(1, 6), random.bounded(1, 5));
        const auto stable = allStable(preferences);
        const auto heldBy = [&](const Matching& matching, std::uint32_t h) {
            std::set<std::size_t> held;
            for (std::size_t a = 0; a < matching.size(); ++a)
                if (matching[a] == h) held.insert(a);
            return held;
        };
        for (const Matching& other : stable) {
            for (std::size_t a = 0; a < other.size(); ++a)
                QCOMPARE(other[a].has_value(), stable.front()[a].has_value());
            for (std::uint32_t h = 0; h < preferences.ofHolders.size(); ++h) {
                const auto first = heldBy(stable.front(), h);
                QCOMPARE(heldBy(other, h).size(), first.size());
                if (first.size() < preferences.places[h]) QVERIFY(heldBy(other, h) == first);
            }
        }
    }
}

void StableMatchingTest::morePlacesHarmNoApplicant() {
    QRandomGenerator random{14};
    int better = 0;
    for (int i = 0; i < 2000; ++i) {
        Preferences preferences = randomPreferences(random, random.bounded(1, 9), random.bounded(1, 9));
        const Matching before = stableMatching(preferences, Proposing::applicants);
        ++preferences.places[static_cast<std::size_t>(random.bounded(int(preferences.places.size())))];
        const Matching after = stableMatching(preferences, Proposing::applicants);
        for (std::size_t a = 0; a < before.size(); ++a)
            QVERIFY(rankOf(preferences, after, a) <= rankOf(preferences, before, a));
        if (before != after) ++better;
    }
    QVERIFY(better > 50);
}

void StableMatchingTest::blockingPairsAreThoseOfTheDefinition() {
    QRandomGenerator random{15};
    int blocked = 0;
    for (int i = 0; i < 1000; ++i) {
        const Preferences preferences = randomPreferences(random, random.bounded(1, 7), random.bounded(1, 6));
        Matching matching(preferences.ofApplicants.size());
        std::vector<std::size_t> taken(preferences.places.size(), 0);
        for (std::size_t a = 0; a < matching.size(); ++a) {
            const auto& list = preferences.ofApplicants[a];
            if (list.empty() || random.bounded(3) == 0) continue;
            const std::uint32_t h = list.at(static_cast<std::size_t>(random.bounded(int(list.size()))));
            if (taken[h] < preferences.places[h]) matching[a] = h, ++taken[h];
        }
        const auto pairs = blockingPairs(preferences, matching);
        QCOMPARE(pairs.empty(), isStable(preferences, matching));
        blocked += pairs.empty() ? 0 : 1;
    }
    QVERIFY(blocked > 100 && blocked < 1000);
}

QTEST_GUILESS_MAIN(StableMatchingTest)
#include "stable_matching_test.moc"
