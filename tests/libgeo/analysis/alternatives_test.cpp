#include "analysis/siting/alternatives.h"

#include "analysis/siting/cost_front.h"
#include "siting_case.h"

using namespace geo;
using namespace siting_case;

class AlternativesTest : public QObject {
    Q_OBJECT

private slots:
    // The best other choices, as trying all of them finds.
    void asTryingAllChoices() {
        int found = 0;
        for (quint32 seed = 5000; seed < 5150; ++seed) {
            SitingProblem problem = randomProblem(seed);
            problem.sorts.clear();
            problem.budget.reset();
            problem.count = 2;
            std::vector<double> worths;
            for (const OpenedPlaces& each : allChoices(problem)) worths.push_back(coveredBy(problem, each, 40.0));
            std::ranges::sort(worths, std::greater{});
            JobControl job;
            SitingModelParams params;
            params.search.within = 40.0;
            const auto best = chooseSites(problem, params, job);
            QCOMPARE(best.has_value(), !worths.empty());
            if (!best) continue;
            const auto others = alternativesTo(*best, problem, params, 4, 60.0, job);
            QVERIFY(others.has_value());
            std::vector<double> expected;
            for (std::size_t i = 1; i < worths.size() && expected.size() < 4; ++i)
                if (worths[i] >= 0.99 * worths[0] - 1.0e-6) expected.push_back(worths[i]);
            QVERIFY2(others->choices.size() == expected.size(), qPrintable(QString::number(seed)));
            for (std::size_t i = 0; i < expected.size(); ++i) {
                QVERIFY(std::abs(others->choices[i].objective - expected[i]) < 1.0e-6);
                QVERIFY(areAllowed(problem, others->choices[i].open, false));
                QVERIFY(others->choices[i].open != best->open);
            }
            found += static_cast<int>(expected.size());
        }
        QVERIFY(found > 20);
    }

    // No point of the front can be had for less, nor covers less than its money can.
    void frontAsTryingAllChoices() {
        int points = 0;
        for (quint32 seed = 6000; seed < 6080; ++seed) {
            SitingProblem problem = randomProblem(seed);
            problem.sorts.clear();
            problem.budget.reset();
            problem.count = 3;
            JobControl job;
            const auto front = costFront(problem, {.within = 30.0, .without = {}, .known = {}}, job);
            if (!front) continue;
            SitingProblem free = problem;
            free.budget = Euros{1.0e9};
            const auto choices = allChoices(free);
            for (std::size_t i = 0; i < front->size(); ++i) {
                const FrontChoice& point = (*front)[i];
                QVERIFY(point.isProven);
                if (i > 0) QVERIFY(point.covered > (*front)[i - 1].covered);
                double most = 0.0;
                for (const OpenedPlaces& each : choices)
                    if (costOf(problem, each) <= point.cost + Euros{1.0e-6})
                        most = std::max(most, coveredBy(problem, each, 30.0));
                QVERIFY2(std::abs(most - point.covered) < 1.0e-6, qPrintable(QString::number(seed)));
                ++points;
            }
        }
        QVERIFY(points > 80);
    }

    // Where room does not bind, it changes nothing; where it does, nobody is served beyond it.
    void placesWithRoom() {
        SitingProblem problem;
        problem.candidates.resize(2);
        problem.candidates[0].capacity = 60.0;
        problem.candidates[1].capacity = 25.0;
        problem.count = 1;
        problem.addDemand(100.0, std::vector<SitingReach>{{0, 5.0}, {1, 2.0}});
        problem.addDemand(10.0, std::vector<SitingReach>{{1, 5.0}});
        JobControl job;
        SitingModelParams params;
        params.search.within = 10.0;
        params.withCapacity = true;
        const auto one = chooseSites(problem, params, job);
        if (!one && one.error().code == ErrorCode::solverMissing) QSKIP("the solver is not installed");
        QVERIFY(one.has_value());
        QCOMPARE(one->objective, 60.0);
        QCOMPARE(one->open, (OpenedPlaces{{0, 0}}));
        problem.count = 2;
        const auto both = chooseSites(problem, params, job);
        QVERIFY(both.has_value());
        QCOMPARE(both->objective, 85.0);
        params.model = domain::SitingModel::lscp;
        const auto all = chooseSites(problem, params, job);
        QVERIFY(!all.has_value());
        QCOMPARE(all.error().code, ErrorCode::sitingImpossible);
        QCOMPARE(argument(all.error().arguments, "what"), std::string_view{"capacity"});
        problem.candidates[0].capacity = problem.candidates[1].capacity = kNoLimit;
        params.model = domain::SitingModel::mclp;
        QCOMPARE(chooseSites(problem, params, job)->objective, 110.0);
    }
};

QTEST_GUILESS_MAIN(AlternativesTest)
#include "alternatives_test.moc"
