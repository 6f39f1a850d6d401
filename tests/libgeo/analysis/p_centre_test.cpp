#include "analysis/siting/p_centre.h"

#include "siting_case.h"

using namespace geo;
using namespace siting_case;

namespace {

double worstOf(const SitingProblem& problem, const OpenedPlaces& open) {
    double worst = 0.0;
    for (std::size_t i = 0; i < problem.demandCount(); ++i)
        if (problem.weight(i) > 0.0 && mayBeServed(problem, 0, i))
            worst = std::max(worst, std::min(minutesTo(problem, open, 0, i), problem.farthest()));
    return worst;
}

} // namespace

class PCentreTest : public QObject {
    Q_OBJECT

private slots:
    void sanFranciscoAsPublished() {
        const QJsonObject known = vectors()["pcenter_sf"].toObject();
        if (known.isEmpty()) QSKIP("the published numbers are not here");
        for (const QString& count : known.keys()) {
            auto problem = sanFrancisco();
            QVERIFY(problem.has_value());
            problem->count = count.toInt();
            JobControl job;
            const auto choice = leastWorst(*problem, {.without = {}, .known = {}}, job);
            QVERIFY(choice.has_value());
            QCOMPARE(choice->end, SitingEnd::proven);
            QVERIFY(std::abs(choice->objective - known[count].toDouble()) < 1.0e-5);
            QCOMPARE(worstOf(*problem, choice->open), choice->objective);
        }
    }

    void asTryingAllChoices() {
        int possible = 0;
        for (quint32 seed = 3000; seed < 3400; ++seed) {
            SitingProblem problem = randomProblem(seed);
            problem.sorts.clear();
            if (!problem.count && !problem.budget) problem.count = 2;
            problem.far = 1000.0;
            const auto best =
                bestOf(allChoices(problem), [&](const OpenedPlaces& open) { return -worstOf(problem, open); });
            JobControl job;
            const auto choice = leastWorst(problem, {.without = {}, .known = {}}, job);
            QCOMPARE(choice.has_value(), best.has_value());
            if (!best) continue;
            ++possible;
            QCOMPARE(choice->end, SitingEnd::proven);
            QVERIFY2(std::abs(choice->objective + *best) < 1.0e-9, qPrintable(QString::number(seed)));
            QVERIFY(areAllowed(problem, choice->open, false));
        }
        QVERIFY(possible > 150);
    }
};

QTEST_GUILESS_MAIN(PCentreTest)
#include "p_centre_test.moc"
