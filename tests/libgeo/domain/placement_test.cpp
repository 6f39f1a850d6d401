#include "domain/placement.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace geo::domain;

class PlacementTest : public QObject {
    Q_OBJECT

private slots:
    // The workflow with the land company, written out by hand: a row a state, a column a state that may follow, in the
    // order shortlisted visited proposed approved declined agreed running ended.
    void followsTheWorkflow_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("allowed");
        constexpr std::array<const char*, 8> kAllowed = {
            ".xx.x...", // shortlisted
            "x.x.x...", // visited
            "x..xx...", // proposed
            "....xx..", // approved
            "x.x.....", // declined
            "....x.x.", // agreed
            ".......x", // running
            "........", // ended
        };
        for (std::size_t i = 0; i < kAllowed.size(); ++i)
            QTest::newRow(Codes<PlacementState>::kTexts[i].data()) << static_cast<int>(i) << QString{kAllowed[i]};
    }
    void followsTheWorkflow() {
        QFETCH(int, from);
        QFETCH(QString, allowed);
        const auto next = nextStates(static_cast<PlacementState>(from));
        QString found;
        for (int to = 0; to < 8; ++to)
            found += std::ranges::find(next, static_cast<PlacementState>(to)) != next.end() ? 'x' : '.';
        QCOMPARE(found, allowed);
    }
};

QTEST_GUILESS_MAIN(PlacementTest)
#include "placement_test.moc"
