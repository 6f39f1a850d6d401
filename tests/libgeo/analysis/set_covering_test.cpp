#include "analysis/siting/set_covering.h"

#include "siting_case.h"

using namespace geo;
using namespace siting_case;

namespace {

// Whether all is covered that could be.
bool areAllCovered(const SitingProblem& problem, const OpenedPlaces& open, double within) {
    for (std::size_t i = 0; i < problem.demandCount(); ++i) {
        const bool may = std::ranges::any_of(problem.reachesOf(i), [&](const SitingReach& each) {
            return each.minutes <= within && !problem.candidates[each.candidate].isForbidden;
        });
        if (may && problem.weight(i) > 0.0 && minutesTo(problem, open, 0, i) > within) return false;
    }
    return true;
}

} // namespace

class SetCoveringTest : public QObject {
    Q_OBJECT

private slots:
    void sanFranciscoAsPublished() {
        const QJsonObject known = vectors()["lscp_sf"].toObject();
        if (known.isEmpty()) QSKIP("the published numbers are not here");
        for (const QString& radius : known.keys()) {
            const auto problem = sanFrancisco();
            QVERIFY(problem.has_value());
            JobControl job;
            const auto choice =
                coverAllDemand(*problem, {.within = radius.toDouble(), .without = {}, .known = {}}, job);
            QVERIFY(choice.has_value());
            QCOMPARE(choice->end, SitingEnd::proven);
            QCOMPARE(choice->objective, known[radius].toDouble());
            QVERIFY(areAllCovered(*problem, choice->open, radius.toDouble()));
            QCOMPARE(choice->leftOut, 0.0);
        }
    }

    void asTryingAllChoices() {
        int possible = 0;
        for (quint32 seed = 2000; seed < 2400; ++seed) {
            SitingProblem problem = randomProblem(seed);
            problem.sorts.clear();
            if (seed % 2 == 0) problem.count.reset();
            const auto best = bestOf(allChoices(problem, true), [&](const OpenedPlaces& open) {
                return areAllCovered(problem, open, 35.0) ? -static_cast<double>(open.size()) : -100.0;
            });
            const bool isPossible = best && *best > -100.0;
            JobControl job;
            const auto choice = coverAllDemand(problem, {.within = 35.0, .without = {}, .known = {}}, job);
            QVERIFY2(choice.has_value() == isPossible, qPrintable(QString::number(seed)));
            if (!isPossible) continue;
            ++possible;
            QCOMPARE(choice->end, SitingEnd::proven);
            QVERIFY2(choice->objective == -*best, qPrintable(QString::number(seed)));
            QVERIFY(areAllCovered(problem, choice->open, 35.0));
            QVERIFY(areAllowed(problem, choice->open, true));
        }
        QVERIFY(possible > 100);
    }
};

QTEST_GUILESS_MAIN(SetCoveringTest)
#include "set_covering_test.moc"
