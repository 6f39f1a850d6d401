// What is matched: sites with spaces, projects, third places; asked of the program's own rules of eligibility.
#include "sample_data/metropolis.h"

#include "analysis/matching/match.h"
#include "geom/measure.h"
#include "geom/operations.h"

#include <QtTest>

#include <map>
#include <set>

using namespace geo;

class SitesAndProjectsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsAreThoseAskedFor();
    void namesAreUnique();
    void sitesLieOnLandOfTheirCommune();
    void sitesStandOnTheirParcels();
    void aboutOneFeatureInSevenIsUnknown();
    void personalDataIsInvented();
    void projectsFindSpaces();
    void datasetsSayThatTheyAreIllustrative();

private:
    sample::SampleMetropolis m_made;
};

void SitesAndProjectsTest::initTestCase() {
    JobControl control;
    auto made = sample::makeMetropolis({}, control);
    QVERIFY(made.has_value());
    m_made = std::move(*made);
}

void SitesAndProjectsTest::countsAreThoseAskedFor() {
    QCOMPARE(m_made.sites.size(), std::size_t{120});
    QCOMPARE(m_made.thirdPlaces.size(), std::size_t{30});
    QCOMPARE(m_made.projects.size(), std::size_t{60});
    QVERIFY(m_made.amenities.size() >= 300);
    std::map<domain::SiteKind, int> kinds;
    for (const auto& site : m_made.sites) {
        ++kinds[*site.kind];
        QVERIFY(!site.spaces.empty() && site.spaces.size() <= 6);
    }
    QCOMPARE(kinds.size(), std::size_t{5});
    std::map<std::pair<domain::Filiere, domain::Stage>, int> projects;
    std::set<domain::Filiere> filieres;
    for (const auto& project : m_made.projects) filieres.insert(*project.filiere);
    QCOMPARE(filieres.size(), std::size_t{10});
    QCOMPARE(*m_made.projects.front().filiere, domain::Filiere::reemploi);
    QCOMPARE(*m_made.projects.front().stage, domain::Stage::growth);
}

void SitesAndProjectsTest::namesAreUnique() {
    std::set<std::string> names;
    for (const auto& site : m_made.sites) QVERIFY2(names.insert(site.name).second, site.name.c_str());
    for (const auto& place : m_made.thirdPlaces) QVERIFY2(names.insert(place.name).second, place.name.c_str());
    for (const auto& project : m_made.projects) QVERIFY2(names.insert(project.name).second, project.name.c_str());
}

void SitesAndProjectsTest::sitesLieOnLandOfTheirCommune() {
    const auto river = std::ranges::find(m_made.hazards, "fort", &domain::Hazard::level);
    for (const auto& site : m_made.sites) {
        const auto commune = std::ranges::find(m_made.communes, site.commune, &domain::Commune::code);
        QVERIFY(commune != m_made.communes.end());
        const auto outside = geom::differenceOf(site.outline, commune->outline).value();
        QVERIFY2(geom::planimetricArea(outside).value == 0.0, site.name.c_str());
        QVERIFY2(!geom::intersects(site.outline, river->outline), site.name.c_str());
        if (site.location) QVERIFY2(geom::contains(commune->outline, *site.location), site.name.c_str());
    }
}

void SitesAndProjectsTest::sitesStandOnTheirParcels() {
    std::map<ParcelId, geom::MultiPolygon> parcels;
    JobControl control;
    const auto done = sample::forEachParcel(
        m_made,
        [&](domain::Parcel&& parcel) -> Result<void> {
            parcels.emplace(*parcel.idu, std::move(parcel.outline));
            return {};
        },
        control);
    QVERIFY(done.has_value());
    std::size_t numbered = 0;
    for (const auto& site : m_made.sites) {
        if (site.parcels.empty()) continue;
        ++numbered;
        std::vector<geom::Geometry> ground;
        for (const ParcelId& parcel : site.parcels) {
            QVERIFY2(parcels.contains(parcel), parcel.text().c_str());
            ground.emplace_back(parcels[parcel]);
        }
        const auto outside = geom::differenceOf(site.outline, geom::unionOf(ground).value()).value();
        QVERIFY2(geom::planimetricArea(outside).value < 0.5, site.name.c_str());
    }
    QVERIFY(numbered > 80);
}

void SitesAndProjectsTest::aboutOneFeatureInSevenIsUnknown() {
    double unknown = 0.0;
    double asked = 0.0;
    const auto count = [&](const auto& feature) {
        ++asked;
        unknown += feature ? 0.0 : 1.0;
    };
    for (const auto& site : m_made.sites) {
        for (const auto& space : site.spaces) {
            QVERIFY(space.kind.has_value() && !space.name.empty());
            for (const auto& feature : {space.accessible, space.vehicleAccess, space.water, space.outdoor})
                count(feature);
            count(space.rent);
            count(space.power);
            count(space.noise);
        }
    }
    QVERIFY2(unknown / asked > 0.10 && unknown / asked < 0.20, std::to_string(unknown / asked).c_str());
}

void SitesAndProjectsTest::personalDataIsInvented() {
    const auto isExample = [](const std::string& contact) { return contact.ends_with("@example.org"); };
    std::size_t named = 0;
    for (const auto& site : m_made.sites) {
        if (site.contact.empty()) continue;
        ++named;
        QVERIFY(isExample(site.contact) && site.ownerName.ends_with("(exemple)"));
    }
    QVERIFY(named > 30 && named < 100);
    for (const auto& project : m_made.projects) QVERIFY(project.contact.empty() || isExample(project.contact));
    for (const auto& place : m_made.thirdPlaces) QVERIFY(place.contact.empty() || isExample(place.contact));
}

void SitesAndProjectsTest::projectsFindSpaces() {
    std::vector<domain::Site> sites = m_made.sites;
    std::int64_t spaces = 0;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        sites[i].id = SiteId{static_cast<std::int64_t>(i) + 1};
        for (auto& space : sites[i].spaces) {
            space.id = SpaceId{++spaces};
            space.site = sites[i].id;
        }
    }
    std::vector<std::size_t> eligible;
    for (const auto& project : m_made.projects) {
        JobControl control;
        domain::MatchParams params;
        params.date = *parseDate("2026-11-22");
        params.weights.fill(1.0);
        const auto report = analysis::matchProject({project, sites, m_made.qpvs}, params, control);
        QVERIFY(report.has_value());
        eligible.push_back(report->eligible);
    }
    QVERIFY2(eligible.front() >= 10, std::to_string(eligible.front()).c_str());
    const auto none = std::ranges::count(eligible, 0U);
    const auto some = std::ranges::count_if(eligible, [](std::size_t n) { return n >= 5 && n <= 60; });
    QVERIFY2(none >= 3 && none <= 6, std::to_string(none).c_str());
    QVERIFY2(some > 40, std::to_string(some).c_str());
}

void SitesAndProjectsTest::datasetsSayThatTheyAreIllustrative() {
    std::set<std::string> contents;
    for (const auto& dataset : m_made.datasets) {
        QVERIFY(dataset.illustrative);
        QVERIFY(domain::parseKind(dataset.content).has_value());
        QVERIFY(!dataset.licence.empty() && !dataset.source.empty());
        contents.insert(dataset.content);
    }
    QCOMPARE(contents.size(), m_made.datasets.size());
    QVERIFY(contents.contains("parcel") && contents.contains("commune") && contents.contains("space"));
}

QTEST_GUILESS_MAIN(SitesAndProjectsTest)
#include "sites_and_projects_test.moc"
