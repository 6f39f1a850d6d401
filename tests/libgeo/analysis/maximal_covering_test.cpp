#include "analysis/siting/maximal_covering.h"

#include "siting_case.h"

#include <QJsonArray>

using namespace geo;
using namespace siting_case;

class MaximalCoveringTest : public QObject {
    Q_OBJECT

private slots:
    void sanFranciscoAsPublished_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("covered");
        const QJsonObject known = vectors()["mclp_sf"].toObject()["p"].toObject();
        if (known.isEmpty()) QSKIP("the published numbers are not here");
        for (const QString& count : known.keys())
            QTest::newRow(qPrintable(count)) << count.toInt() << known[count].toDouble();
    }
    void sanFranciscoAsPublished() {
        QFETCH(const int, count);
        QFETCH(const double, covered);
        auto problem = sanFrancisco();
        if (!problem) QSKIP("San Francisco is not here");
        problem->count = count;
        JobControl job;
        const auto choice = coverMost(*problem, {.within = 5000.0, .without = {}, .known = {}}, job);
        QVERIFY(choice.has_value());
        QCOMPARE(choice->end, SitingEnd::proven);
        QCOMPARE(choice->objective, covered);
        QCOMPARE(choice->bound, covered);
        QCOMPARE(coveredBy(*problem, choice->open, 5000.0), covered);
    }

    void theOnlyBestSetAsPublished() {
        auto problem = sanFrancisco();
        if (!problem) QSKIP("San Francisco is not here");
        problem->count = 4;
        JobControl job;
        const auto choice = coverMost(*problem, {.within = 5000.0, .without = {}, .known = {}}, job);
        QVERIFY(choice.has_value());
        QStringList names;
        for (const OpenedPlace& each : choice->open)
            names << QString::fromStdString(problem->candidates[each.candidate].key);
        names.sort();
        QCOMPARE(names, (QStringList{"Store_11", "Store_12", "Store_15", "Store_2"}));
    }

    void asTryingAllChoices() {
        int possible = 0;
        for (quint32 seed = 0; seed < 400; ++seed) {
            const SitingProblem problem = randomProblem(seed);
            const auto best =
                bestOf(allChoices(problem), [&](const OpenedPlaces& open) { return coveredBy(problem, open, 25.0); });
            JobControl job;
            const auto choice = coverMost(problem, {.within = 25.0, .without = {}, .known = {}}, job);
            if (!best) {
                QVERIFY2(!choice, qPrintable(QString::number(seed)));
                const ErrorCode code = choice.error().code;
                QVERIFY(code == ErrorCode::sitingImpossible || code == ErrorCode::nothingToCover);
                continue;
            }
            ++possible;
            QVERIFY2(choice.has_value(), qPrintable(QString::number(seed)));
            QCOMPARE(choice->end, SitingEnd::proven);
            QVERIFY2(areAllowed(problem, choice->open, false), qPrintable(QString::number(seed)));
            QVERIFY2(std::abs(choice->objective - *best) < 1.0e-6, qPrintable(QString::number(seed)));
            QVERIFY(std::abs(coveredBy(problem, choice->open, 25.0) - *best) < 1.0e-6);
        }
        QVERIFY(possible > 150);
    }

    // What it holds when it has not searched at all: Nemhauser, Wolsey and Fisher 1978.
    void evenWhenStoppedAtOnceItHasMost() {
        for (quint32 seed = 0; seed < 400; ++seed) {
            SitingProblem problem = randomProblem(seed);
            problem.areas.clear();
            problem.sorts.clear();
            problem.budget.reset();
            problem.apart = 0.0;
            problem.count = 2;
            for (SitingCandidate& each : problem.candidates) each.isPinned = false;
            const auto best =
                bestOf(allChoices(problem), [&](const OpenedPlaces& open) { return coveredBy(problem, open, 25.0); });
            if (!best) continue;
            JobControl job;
            job.requestEnough();
            const auto choice = coverMost(problem, {.within = 25.0, .without = {}, .known = {}}, job);
            QVERIFY(choice.has_value());
            QVERIFY(choice->objective >= (1.0 - std::exp(-1.0)) * *best - 1.0e-9);
            QVERIFY(choice->bound >= *best - 1.0e-9);
        }
    }

    void sayWhichObligationIsTooMuch_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"must", "number", "budget", "distance"}) QTest::newRow(what) << QString{what};
    }
    void sayWhichObligationIsTooMuch() {
        QFETCH(const QString, what);
        SitingProblem problem;
        problem.candidates.resize(3);
        for (std::uint32_t i = 0; i < 3; ++i) {
            problem.candidates[i].cost = 100.0;
            problem.candidates[i].at = {10.0 * i, 0.0};
            problem.addDemand(1.0, std::vector<SitingReach>{{i, 1.0}});
        }
        problem.count = 2;
        if (what == "must") problem.areas = {"QN04401M"};
        if (what == "number") problem.count = 5;
        if (what == "budget") {
            problem.budget = 50.0;
            problem.candidates[0].isPinned = true;
        }
        if (what == "distance") problem.apart = 50.0;
        JobControl job;
        const auto choice = coverMost(problem, {.within = 5.0, .without = {}, .known = {}}, job);
        QVERIFY(!choice.has_value());
        QCOMPARE(choice.error().code, ErrorCode::sitingImpossible);
        QCOMPARE(QString::fromStdString(std::string{argument(choice.error().arguments, "what")}), what);
    }

    void nothingToChooseFrom() {
        SitingProblem problem;
        problem.count = 1;
        problem.addDemand(1.0, {});
        JobControl job;
        const auto choice = coverMost(problem, {.within = 5.0, .without = {}, .known = {}}, job);
        QVERIFY(!choice.has_value());
        QCOMPARE(choice.error().code, ErrorCode::nothingToCover);
    }

    void cancelled() {
        JobControl job;
        job.requestCancel();
        SitingProblem problem = randomProblem(3);
        QCOMPARE(coverMost(problem, {.within = 25.0, .without = {}, .known = {}}, job).error().code,
                 ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(MaximalCoveringTest)
#include "maximal_covering_test.moc"
