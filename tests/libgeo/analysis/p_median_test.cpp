#include "analysis/siting/p_median.h"

#include "siting_case.h"

using namespace geo;
using namespace siting_case;

namespace {

double travelOf(const SitingProblem& problem, const OpenedPlaces& open) {
    double sum = 0.0;
    for (std::uint32_t sort = 0; sort < std::max<std::size_t>(problem.sorts.size(), 1); ++sort)
        for (std::size_t i = 0; i < problem.demandCount(); ++i) {
            if (!mayBeServed(problem, sort, i)) continue;
            const double weight = problem.weight(i) * (problem.sorts.empty() ? 1.0 : problem.sorts[sort].weight);
            sum += weight * std::min(minutesTo(problem, open, sort, i), problem.farthest());
        }
    return sum;
}

} // namespace

class PMedianTest : public QObject {
    Q_OBJECT

private slots:
    void sanFranciscoAsPublished() {
        const QJsonObject known = vectors()["pmedian_sf"].toObject()["objective"].toObject();
        if (known.isEmpty()) QSKIP("the published numbers are not here");
        for (const QString& count : known.keys()) {
            auto problem = sanFrancisco();
            QVERIFY(problem.has_value());
            problem->count = count.toInt();
            JobControl job;
            const auto choice = leastTravel(*problem, {.without = {}, .known = {}}, job);
            QVERIFY(choice.has_value());
            QCOMPARE(choice->end, SitingEnd::proven);
            QVERIFY(std::abs(choice->objective / known[count].toDouble() - 1.0) < 1.0e-9);
        }
    }

    void meanWayOfFourAsPublished() {
        auto problem = sanFrancisco();
        if (!problem) QSKIP("San Francisco is not here");
        problem->count = 4;
        JobControl job;
        const auto choice = leastTravel(*problem, {.without = {}, .known = {}}, job);
        QVERIFY(choice.has_value());
        double people = 0.0;
        for (std::size_t i = 0; i < problem->demandCount(); ++i) people += problem->weight(i);
        QVERIFY(std::abs(choice->objective / people - vectors()["pmedian_sf"].toObject()["mean_p4"].toDouble()) <
                1.0e-6);
    }

    // Beasley 1985, each proven.
    void orLibraryAsPublished_data() {
        QTest::addColumn<double>("optimum");
        const QJsonObject known = vectors()["orlib_pmed"].toObject()["optima"].toObject();
        if (known.isEmpty()) QSKIP("the published numbers are not here");
        for (const QString& name : known.keys()) QTest::newRow(qPrintable(name)) << known[name].toDouble();
    }
    void orLibraryAsPublished() {
        QFETCH(const double, optimum);
        const auto problem = orLibrary(QString::fromUtf8(QTest::currentDataTag()));
        if (!problem) QSKIP("the instance is not here");
        JobControl job;
        const auto choice = leastTravel(*problem, {.without = {}, .known = {}}, job);
        QVERIFY(choice.has_value());
        QCOMPARE(choice->end, SitingEnd::proven);
        QCOMPARE(choice->objective, optimum);
        QCOMPARE(travelOf(*problem, choice->open), optimum);
        QCOMPARE(choice->open.size(), static_cast<std::size_t>(*problem->count));
    }

    void asTryingAllChoices() {
        int possible = 0;
        for (quint32 seed = 1000; seed < 1400; ++seed) {
            const SitingProblem problem = randomProblem(seed);
            const auto best =
                bestOf(allChoices(problem), [&](const OpenedPlaces& open) { return -travelOf(problem, open); });
            JobControl job;
            const auto choice = leastTravel(problem, {.without = {}, .known = {}}, job);
            QCOMPARE(choice.has_value(), best.has_value());
            if (!best) continue;
            ++possible;
            QCOMPARE(choice->end, SitingEnd::proven);
            QVERIFY2(std::abs(choice->objective + *best) < 1.0e-6 * std::max(1.0, -*best),
                     qPrintable(QString::number(seed)));
            QVERIFY(areAllowed(problem, choice->open, false));
        }
        QVERIFY(possible > 150);
    }

    void theJobHearsOfIt() {
        const auto problem = orLibrary("pmed1");
        if (!problem) QSKIP("the instance is not here");
        JobControl job;
        QVERIFY(leastTravel(*problem, {.without = {}, .known = {}}, job).has_value());
        QVERIFY(job.reach().has_value());
        QVERIFY(job.reach()->bound <= 5819.0 + 1.0e-6);
        QVERIFY(job.reach()->best >= 5819.0 - 1.0e-6);
    }
};

QTEST_GUILESS_MAIN(PMedianTest)
#include "p_median_test.moc"
