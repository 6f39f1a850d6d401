#include "usecase/assumptions.h"

#include "desk_case.h"

using namespace deskcase;
using domain::Assumption;

namespace {

Assumption power(double value, const std::string& source) {
    return {{}, std::string{domain::kRoofPower}, value, "kWp/m2", source, ""};
}

} // namespace

class AssumptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProgramsHoldUntilAnotherIsSet() {
        FreshDesk fresh;
        QCOMPARE(must(usecase::assumptionOf(fresh.desk, domain::kRoofPower)).value, 0.2);
        QCOMPARE(outcome(usecase::setAssumption(fresh.desk, power(0.22, "fiche du fabricant"))), QString("done"));
        QCOMPARE(must(usecase::assumptionOf(fresh.desk, domain::kRoofPower)).value, 0.22);
        QCOMPARE(must(usecase::assumptionOf(fresh.desk, domain::kRoofPower)).source, std::string{"fiche du fabricant"});
        QCOMPARE(outcome(usecase::setAssumption(fresh.desk, power(0.23, "autre"))), QString("done"));
        QCOMPARE(all(fresh.desk, domain::Kind::assumption).size(), 1U);
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(must(usecase::assumptionOf(fresh.desk, domain::kRoofPower)).value, 0.22);
        must(usecase::resetAssumption(fresh.desk, domain::kRoofPower));
        QCOMPARE(must(usecase::assumptionOf(fresh.desk, domain::kRoofPower)).value, 0.2);
        const std::size_t before = steps(fresh.desk);
        must(usecase::resetAssumption(fresh.desk, domain::kRoofPower));
        QCOMPARE(steps(fresh.desk), before);
    }

    void allAreListed() {
        FreshDesk fresh;
        must(usecase::setAssumption(fresh.desk, {{}, "a_figure_of_ours", 3.5, "m", "arrêté", ""}));
        must(usecase::setAssumption(fresh.desk, power(0.21, "x")));
        const auto listed = must(usecase::readAssumptions(fresh.desk, fresh.job));
        QCOMPARE(listed.size(), domain::defaultAssumptions().size() + 1);
        QCOMPARE(listed.at(0).assumption.value, 0.21);
        QCOMPARE(listed.at(0).ofProgram, std::optional{0.2});
        QVERIFY(listed.at(0).isSet());
        QVERIFY(!listed.at(1).isSet());
        QCOMPARE(listed.back().assumption.code, std::string{"a_figure_of_ours"});
        QVERIFY(!listed.back().ofProgram);
    }

    void whatIsRefused() {
        FreshDesk fresh;
        QVERIFY(outcome(usecase::setAssumption(fresh.desk, power(-1, ""))).startsWith("value_out_of_range"));
        QVERIFY(outcome(usecase::setAssumption(fresh.desk, {{}, std::string{domain::kRoofCover}, 1.2, "", "", ""}))
                    .startsWith("value_out_of_range"));
        QVERIFY(outcome(usecase::setAssumption(fresh.desk, power(std::nan(""), ""))).startsWith("value_out_of_range"));
        QCOMPARE(outcome(usecase::assumptionOf(fresh.desk, "nothing")),
                 QString("not_found kind=assumption key=nothing"));
    }
};

QTEST_GUILESS_MAIN(AssumptionsTest)
#include "assumptions_test.moc"
