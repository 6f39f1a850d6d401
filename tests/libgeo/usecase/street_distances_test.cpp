#include "desk_case.h"
#include "usecase/match_project.h"
#include "usecase/street_distances.h"

#include <cmath>

using namespace deskcase;
using domain::Kind;

namespace {

constexpr double kX = 355'000.0; // of the south-west corner, Lambert-93
constexpr double kY = 6'689'000.0;

geom::PointM at(double x, double y) {
    return {kX + x, kY + y};
}

void addStreet(FreshDesk& fresh, std::vector<geom::PointM> points) {
    domain::StreetEdge street;
    street.line.points = std::move(points);
    must(fresh.desk.add(domain::toRecord(street)));
}

domain::Site siteAt(geom::PointM place) {
    domain::Site site;
    site.name = "Site";
    site.location = place;
    return site;
}

domain::Project projectAt(std::optional<geom::PointM> anchor) {
    domain::Project project;
    project.name = "Projet";
    project.anchor = anchor;
    return project;
}

bool isNear(double measured, double metres) {
    return std::abs(measured - metres) < 0.05;
}

} // namespace

class StreetDistancesTest : public QObject {
    Q_OBJECT

private slots:
    // A street of 400 m east, then 300 m north; a site 20 m beside its end, another on an island, one far from all.
    void measuresAlongTheStreets() {
        FreshDesk fresh;
        addStreet(fresh, {at(0, 0), at(400, 0)});
        addStreet(fresh, {at(400, 0), at(400, 300)});
        addStreet(fresh, {at(0, 5000), at(100, 5000)});
        const std::vector sites{siteAt(at(420, 300)), siteAt(at(50, 5000)), siteAt(at(0, 9000)), domain::Site{}};
        const std::vector projects{projectAt(at(0, 10)), projectAt(std::nullopt), projectAt(at(0, -8000))};
        const auto measured = must(usecase::measureStreets(fresh.desk, projects, sites, fresh.job));
        QCOMPARE(measured.size(), projects.size());
        QCOMPARE(measured[0].size(), sites.size());
        QVERIFY2(isNear(measured[0][0], 10 + 400 + 300 + 20), qPrintable(QString::number(measured[0][0])));
        for (std::size_t i = 1; i < sites.size(); ++i) QVERIFY(std::isnan(measured[0][i]));
        QVERIFY(measured[1].empty()); // no anchor
        QVERIFY(measured[2].empty()); // no street near it
    }

    void withoutStreetsNothingIsMeasured() {
        FreshDesk fresh;
        const std::vector sites{siteAt(at(0, 0))};
        const std::vector projects{projectAt(at(0, 10))};
        QVERIFY(must(usecase::measureStreets(fresh.desk, projects, sites, fresh.job)).empty());
    }

    // Where both are measured, no site is nearer on the streets than as the crow flies, and a match says which it used.
    void aMatchGoesByTheStreets() {
        SampleDesk sample{50};
        std::size_t compared = 0;
        for (const domain::Record& row : all(sample.desk, Kind::project)) {
            const auto snapshot = must(usecase::readMatch(sample.desk, row.key(), sample.job));
            if (!snapshot->project.anchor) continue;
            QCOMPARE(snapshot->onStreets.size(), snapshot->sites.size());
            for (std::size_t i = 0; i < snapshot->sites.size(); ++i) {
                const auto place = domain::placeOf(snapshot->sites[i]);
                if (!place || std::isnan(snapshot->onStreets[i])) continue;
                const double straight = geom::distance(*snapshot->project.anchor, *place).value;
                QVERIFY(snapshot->onStreets[i] > straight - 0.05);
                ++compared;
            }
        }
        QVERIFY(compared > 1000);
    }
};

QTEST_GUILESS_MAIN(StreetDistancesTest)
#include "street_distances_test.moc"
