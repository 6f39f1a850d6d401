// What each of several choices of sites covers, by area: against what the search promised, and by sums that must hold.
#include "usecase/cover_sitings.h"

#include "desk_case.h"
#include "usecase/locate.h"

#include <QTest>

#include <cmath>

using namespace deskcase;
using domain::AreaKind;
using domain::SitingReport;
using usecase::SitingCoverageRow;

namespace {

double sumOf(const std::vector<SitingCoverageRow>& rows, AreaKind kind, std::size_t report) {
    double sum = 0.0;
    for (const auto& row : rows)
        if (row.area.kind == kind) sum += row.with.at(report);
    return sum;
}

} // namespace

class CoverSitingsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_ground = must(usecase::readCoverageGround(m_sample.desk, m_sample.job));
        m_beside.push_back(found(2, Minutes{15.0}, true));
        m_beside.push_back(found(4, Minutes{10.0}, true));
        m_beside.push_back(found(3, Minutes{15.0}, false));
    }

    void theTerritoryIsWhatTheSearchPromised() {
        const auto rows = covered();
        const SitingCoverageRow& all = rows.front();
        QCOMPARE(all.area.kind, AreaKind::territory);
        for (std::size_t i = 0; i < m_beside.size(); ++i) {
            const double slack = 1.0e-6 * m_beside[i].residentsCovered;
            QVERIFY(std::abs(all.with.at(i) - m_beside[i].residentsCovered) < slack);
            QVERIFY(std::abs(all.before.at(i) - m_beside[i].coveredBefore) <= slack);
            QVERIFY(all.before.at(i) < all.with.at(i));
        }
        QCOMPARE(all.before.at(2), 0.0);              // as if there were no third place
        QVERIFY(all.before.at(0) > all.before.at(1)); // more minutes
    }

    void communesAreTheTerritoryAndPartsAreNoMoreThanTheWhole() {
        const auto rows = covered();
        for (std::size_t i = 0; i < m_beside.size(); ++i)
            QVERIFY(std::abs(sumOf(rows, AreaKind::commune, i) - rows.front().with.at(i)) <
                    1e-6 * rows.front().residents);
        bool hasQpv = false;
        for (const auto& row : rows) {
            hasQpv = hasQpv || row.area.kind == AreaKind::qpv;
            for (std::size_t i = 0; i < m_beside.size(); ++i) {
                QVERIFY(row.before.at(i) <= row.with.at(i) + 1e-6);
                QVERIFY(row.with.at(i) <= row.residents + 1e-6);
            }
        }
        QVERIFY(hasQpv);
    }

    void aSiteThatIsGoneIsNamed() {
        auto gone = m_beside.front();
        gone.chosen.front().site = SiteId{999'999};
        QCOMPARE(outcome(usecase::coverSitings(m_ground, {&gone}, m_sample.job)),
                 QString{"not_found kind=site key=999999"});
    }

private:
    SitingReport found(std::int64_t count, Minutes within, bool keepExisting) {
        domain::SitingParams params;
        params.travel = m_ground->travel;
        params.count = count;
        params.within = within;
        params.keepExisting = keepExisting;
        return must(usecase::locate(*m_ground, params, m_sample.job));
    }

    std::vector<SitingCoverageRow> covered() {
        std::vector<const SitingReport*> reports;
        for (const auto& each : m_beside) reports.push_back(&each);
        return must(usecase::coverSitings(m_ground, reports, m_sample.job));
    }

    SampleDesk m_sample;
    usecase::CoverageGroundPtr m_ground;
    std::vector<SitingReport> m_beside;
};

QTEST_GUILESS_MAIN(CoverSitingsTest)
#include "cover_sitings_test.moc"
