#include "analysis/allocation/choose_best.h"

#include "analysis/allocation/choice_state.h"
#include "analysis/allocation/improve_selection.h"
#include "analysis/allocation/price_rows.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QtTest>

#include <algorithm>

using namespace geo;
using namespace geo::analysis;

namespace {

constexpr std::int64_t kNone = -1;

// The greatest worth of all, by trying all; kNone where the obligations cannot be met.
std::int64_t bruteForce(const ChoiceProblem& problem) {
    std::int64_t best = kNone;
    std::vector<double> load(problem.room.size(), 0.0);
    const auto tryGroup = [&](auto&& self, std::size_t group, std::int64_t worth) -> void {
        if (group == problem.groups()) {
            for (std::size_t row = 0; row < load.size(); ++row)
                if (load[row] > problem.room[row] + 1.0e-9) return;
            best = std::max(best, worth);
            return;
        }
        if (!problem.isObligatory[group]) self(self, group + 1, worth);
        for (std::size_t i = problem.groupBegin[group]; i < problem.groupBegin[group + 1]; ++i) {
            for (const ChoiceLoad& each : problem.loadsOf(i)) load[each.row] += each.amount;
            self(self, group + 1, worth + problem.choices[i].worth);
            for (const ChoiceLoad& each : problem.loadsOf(i)) load[each.row] -= each.amount;
        }
    };
    tryGroup(tryGroup, 0, 0);
    return best;
}

// Six groups of up to four choices over four rows; a fourth of them with obligations, a half with a row in which some
// choices make room for others.
ChoiceProblem randomProblem(quint32 seed) {
    QRandomGenerator random{seed};
    ChoiceProblem problem;
    const bool hasShare = random.bounded(2) == 0;
    const bool hasObligations = random.bounded(4) == 0;
    problem.room = {1.0, 1.0, 0.75, 0.0};
    for (int group = 0; group < 6; ++group) {
        std::vector<std::int64_t> worths;
        for (int i = random.bounded(5); i > 0; --i) worths.push_back(random.bounded(4) * 250'000 + random.bounded(3));
        std::ranges::sort(worths, std::greater{});
        for (const std::int64_t worth : worths) {
            std::vector<ChoiceLoad> loads;
            for (std::uint32_t row = 0; row < 3; ++row)
                if (random.bounded(2) == 0) loads.push_back({row, random.bounded(1, 5) * 0.25});
            if (hasShare) loads.push_back({3, random.bounded(3) == 0 ? -0.75 : 0.25});
            problem.add(worth, loads);
        }
        problem.endGroup(hasObligations && random.bounded(2) == 0);
    }
    return problem;
}

// An instance of the assignment problem of the OR-Library (Beasley 1990): n, then n lines of n costs. As a choice:
// everyone must have a place, worth the dearest cost less its own.
struct Assignment {
    ChoiceProblem problem;
    std::int64_t most = 0;
    std::int64_t count = 0;
};

std::optional<Assignment> readAssignment(const QString& path) {
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QStringList words = QString::fromLatin1(file.readAll()).split(QRegularExpression{"\\s+"}, Qt::SkipEmptyParts);
    const int n = words.at(0).toInt();
    Assignment assignment;
    assignment.count = n;
    std::vector<std::int64_t> costs;
    for (int i = 1; i <= n * n; ++i) costs.push_back(words.at(i).toInt());
    assignment.most = *std::ranges::max_element(costs);
    assignment.problem.room.assign(static_cast<std::size_t>(n), 1.0);
    for (int i = 0; i < n; ++i) {
        std::vector<std::pair<std::int64_t, std::uint32_t>> row;
        for (int j = 0; j < n; ++j)
            row.emplace_back(costs.at(static_cast<std::size_t>(i * n + j)), static_cast<std::uint32_t>(j));
        std::ranges::sort(row);
        for (const auto& [cost, place] : row)
            assignment.problem.add(assignment.most - cost, std::array{ChoiceLoad{place, 1.0}});
        assignment.problem.endGroup(true);
    }
    return assignment;
}

} // namespace

class ChooseBestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsBruteForce();
    void boundsAreTrue();
    void orLibrary_data();
    void orLibrary();
    void tiesGoByPreference();
    void sameAnswerTwice();
    void withoutSolverTheBestFoundIsKept();
    void obligationsWithoutChoices();
};

void ChooseBestTest::equalsBruteForce() {
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    int infeasible = 0;
    int asked = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        const ChoiceProblem problem = randomProblem(seed);
        const std::int64_t best = bruteForce(problem);
        JobControl job;
        const auto answer = chooseBest(problem, {}, job);
        const auto told = qPrintable(QString::number(seed));
        QVERIFY2(answer.has_value(), told);
        if (best == kNone) {
            ++infeasible;
            QVERIFY2(answer->end == ChoiceEnd::infeasible && !answer->isFound, told);
            continue;
        }
        if (!answer->solver.empty()) ++asked;
        QVERIFY2(answer->isFound && answer->end == ChoiceEnd::proven, told);
        QCOMPARE(answer->worth, best);
        QCOMPARE(answer->bound, static_cast<double>(best));
        QCOMPARE(worthOf(problem, answer->selection), best);
        QVERIFY(meetsObligations(problem, answer->selection));
        QVERIFY2((ChoiceState{problem, answer->selection}.selection() == answer->selection), told);
    }
    QVERIFY(infeasible > 5);
    QVERIFY2(asked > 5 && asked < 395, qPrintable(QString::number(asked))); // with and without the solver
}

void ChooseBestTest::boundsAreTrue() {
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const ChoiceProblem problem = randomProblem(seed);
        const std::int64_t best = bruteForce(problem);
        if (best == kNone) continue;
        QRandomGenerator random{seed};
        for (int i = 0; i < 10; ++i) {
            std::vector<double> toll;
            for (std::size_t row = 0; row < problem.room.size(); ++row) toll.push_back(random.bounded(1.0e6));
            if (std::ranges::any_of(problem.isObligatory, std::identity{})) continue;
            QVERIFY(priced(problem, toll).bound >= static_cast<double>(best));
        }
        PriceSearch search{problem};
        for (int step = 0; step < 60; ++step) search.step(static_cast<double>(best));
        QVERIFY(search.best().bound >= static_cast<double>(best));
        QVERIFY(search.best().bound <= priced(problem, std::vector<double>(problem.room.size(), 0.0)).bound);
    }
}

// The optima are those that OR-Library users solved (LAPJV implementations): 305, 475, 626.
void ChooseBestTest::orLibrary_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("least");
    QTest::newRow("100") << "assign100" << qint64{305};
    QTest::newRow("200") << "assign200" << qint64{475};
    QTest::newRow("300") << "assign300" << qint64{626};
}

void ChooseBestTest::orLibrary() {
    QFETCH(QString, name);
    QFETCH(qint64, least);
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    const QString folder = qEnvironmentVariable("ENTENTE_SOURCE_DIR") + "/../shared/reference/methods/assignment/";
    const auto assignment = readAssignment(folder + name + ".txt");
    if (!assignment) QSKIP("the instances of the OR-Library are not beside the checkout");
    JobControl job;
    const auto answer = chooseBest(assignment->problem, {}, job);
    QVERIFY(answer.has_value() && answer->end == ChoiceEnd::proven);
    QCOMPARE(assignment->count * assignment->most - answer->worth, least);
}

// Two groups with two choices of the same worth each, of which the first is in the way of the other group's first.
void ChooseBestTest::tiesGoByPreference() {
    ChoiceProblem problem;
    problem.room = {1.0, 1.0};
    for (int group = 0; group < 2; ++group) {
        problem.add(500, std::array{ChoiceLoad{0, 1.0}});
        problem.add(500, std::array{ChoiceLoad{1, 1.0}});
        problem.endGroup();
    }
    problem.add(0, {});
    problem.endGroup(); // worth nothing, and had all the same
    JobControl job;
    const auto answer = chooseBest(problem, {}, job);
    QVERIFY(answer.has_value() && answer->end == ChoiceEnd::proven);
    QVERIFY(answer->selection == (Selection{0, 3, 4}));
    const Selection turned{1, 2, std::nullopt};
    QVERIFY(settled(problem, turned) == (Selection{1, 2, 4})); // no group alone has a better choice
}

void ChooseBestTest::sameAnswerTwice() {
    if (QStandardPaths::findExecutable("cbc").isEmpty()) QSKIP("cbc is not installed");
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const ChoiceProblem problem = randomProblem(seed);
        JobControl job;
        const auto first = chooseBest(problem, {}, job);
        const auto second = chooseBest(problem, {}, job);
        QVERIFY(first.has_value() && second.has_value() && first->selection == second->selection);
    }
}

void ChooseBestTest::withoutSolverTheBestFoundIsKept() {
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    int missing = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        const ChoiceProblem problem = randomProblem(seed);
        const std::int64_t best = bruteForce(problem);
        JobControl job;
        const auto answer = chooseBest(problem, {}, job);
        if (!answer) {
            QCOMPARE(answer.error().code, ErrorCode::solverMissing); // the obligations could not be met without it
            continue;
        }
        if (!answer->isFound) continue;
        QVERIFY(answer->worth <= best && answer->bound >= static_cast<double>(best));
        QVERIFY(answer->end == ChoiceEnd::proven || answer->end == ChoiceEnd::missing);
        if (answer->end == ChoiceEnd::missing) ++missing;
    }
    qputenv("PATH", path);
    QVERIFY(missing > 5);
}

void ChooseBestTest::obligationsWithoutChoices() {
    ChoiceProblem problem;
    problem.endGroup(true);
    JobControl job;
    const auto answer = chooseBest(problem, {}, job);
    QVERIFY(answer.has_value() && answer->end == ChoiceEnd::infeasible);
}

QTEST_GUILESS_MAIN(ChooseBestTest)
#include "choose_best_test.moc"
