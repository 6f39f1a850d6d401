#include "desk_case.h"
#include "domain/qpv.h"
#include "domain/zone.h"
#include "geom/measure.h"
#include "usecase/site_overlay.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace deskcase;
using domain::Kind;
using geom::PointM;

namespace {

constexpr double kX = 355'000.0;
constexpr double kY = 6'689'000.0;

// A convex polygon: points of a circle in the order of their angles.
std::vector<PointM> convex(std::mt19937& random) {
    std::uniform_real_distribution<double> place(0.0, 600.0);
    std::uniform_real_distribution<double> turn(0.0, 2.0 * std::numbers::pi);
    const PointM centre{kX + place(random), kY + place(random)};
    const double radius = 40.0 + place(random) / 3.0;
    std::vector<double> angles;
    for (int i = 0; i < 7; ++i) angles.push_back(turn(random));
    std::ranges::sort(angles);
    std::vector<PointM> ring;
    for (const double angle : angles)
        ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    return ring;
}

geom::MultiPolygon outlineOf(std::vector<PointM> ring) {
    ring.push_back(ring.front());
    return {{{std::move(ring), {}}}};
}

double side(PointM a, PointM b, PointM p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

// Sutherland and Hodgman, 1974: what a convex, anticlockwise clip leaves of a polygon. No GEOS in it.
std::vector<PointM> clipped(std::vector<PointM> subject, const std::vector<PointM>& clip) {
    for (std::size_t i = 0; i < clip.size(); ++i) {
        const PointM a = clip[i];
        const PointM b = clip[(i + 1) % clip.size()];
        std::vector<PointM> left;
        for (std::size_t j = 0; j < subject.size(); ++j) {
            const PointM p = subject[j];
            const PointM q = subject[(j + 1) % subject.size()];
            const double sp = side(a, b, p);
            const double sq = side(a, b, q);
            if (sp >= 0.0) left.push_back(p);
            if ((sp < 0.0) != (sq < 0.0))
                left.push_back({p.x + (q.x - p.x) * sp / (sp - sq), p.y + (q.y - p.y) * sp / (sp - sq)});
        }
        subject = std::move(left);
    }
    return subject;
}

double areaOf(const std::vector<PointM>& ring) {
    double twice = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PointM a = ring[i];
        const PointM b = ring[(i + 1) % ring.size()];
        twice += (a.x - kX) * (b.y - kY) - (b.x - kX) * (a.y - kY);
    }
    return std::abs(twice) / 2.0;
}

domain::Zone zone(const std::string& label, domain::ZoneType type, geom::MultiPolygon outline) {
    domain::Zone made;
    made.label = label;
    made.type = type;
    made.outline = std::move(outline);
    return made;
}

} // namespace

class SiteOverlayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areasAreThoseOfBruteForce_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed) QTest::addRow("seed %u", seed) << seed;
    }
    void areasAreThoseOfBruteForce() {
        QFETCH(unsigned, seed);
        std::mt19937 random{seed};
        FreshDesk fresh;
        std::map<std::string, std::vector<PointM>> zones;
        for (int i = 0; i < 30; ++i) {
            const std::string label = fmt::format("Z{}", i);
            zones[label] = convex(random);
            must(fresh.desk.add(domain::toRecord(zone(label, domain::ZoneType::u, outlineOf(zones[label])))));
        }
        const auto ring = convex(random);
        domain::Site site = storetest::site("Halle");
        site.outline = outlineOf(ring);
        const auto overlay = must(usecase::overlayOf(fresh.desk, domain::toRecord(site), fresh.job));
        QVERIFY(!overlay.isByPoint);
        std::map<std::string, double> found;
        for (const auto& part : overlay.parts) found[part.name] = part.area.value;
        for (const auto& [label, zoneRing] : zones) {
            const double expected = areaOf(clipped(ring, zoneRing));
            QVERIFY2(std::abs(expected - found[label]) < 0.02, qPrintable(QString::number(expected - found[label])));
        }
        for (std::size_t i = 0; i < overlay.parts.size(); ++i) {
            const auto& part = overlay.parts[i];
            QVERIFY(std::abs(part.share.value - part.area.value / areaOf(ring)) < 1e-6);
            if (i > 0) QVERIFY(part.area <= overlay.parts[i - 1].area);
        }
    }

    void aPointLiesInWhatHoldsIt() {
        FreshDesk fresh;
        must(fresh.desk.add(domain::toRecord(zone("UMa", domain::ZoneType::u, storetest::square(kX, kY, 100)))));
        must(fresh.desk.add(domain::toRecord(zone("N", domain::ZoneType::n, storetest::square(kX + 100, kY, 100)))));
        const auto site = storetest::site("Halle", kX + 50, kY + 50);
        const auto overlay = must(usecase::overlayOf(fresh.desk, domain::toRecord(site), fresh.job));
        QVERIFY(overlay.isByPoint);
        QCOMPARE(overlay.parts.size(), 1U);
        QCOMPARE(QString::fromStdString(overlay.parts[0].name), QString{"UMa"});
        QCOMPARE(QString::fromStdString(overlay.parts[0].detail), QString{"U"});
        QCOMPARE(overlay.parts[0].share.value, 1.0);
    }

    void whatOnlyTouchesIsLeftOut() {
        FreshDesk fresh;
        must(fresh.desk.add(domain::toRecord(zone("A", domain::ZoneType::a, storetest::square(kX + 100, kY, 100)))));
        domain::Site site = storetest::site("Halle");
        site.outline = storetest::square(kX, kY, 100);
        QVERIFY(must(usecase::overlayOf(fresh.desk, domain::toRecord(site), fresh.job)).parts.empty());
        site.location.reset();
        site.outline = {};
        const auto nowhere = must(usecase::overlayOf(fresh.desk, domain::toRecord(site), fresh.job));
        QVERIFY(!nowhere.hasPlace);
    }

    void aBowTieIsMended() {
        FreshDesk fresh;
        must(fresh.desk.add(domain::toRecord(zone("U", domain::ZoneType::u, storetest::square(kX, kY, 100)))));
        domain::Site site = storetest::site("Halle");
        site.outline = {{{{{kX, kY}, {kX + 10, kY + 10}, {kX + 10, kY}, {kX, kY + 10}, {kX, kY}}, {}}}};
        const auto overlay = must(usecase::overlayOf(fresh.desk, domain::toRecord(site), fresh.job));
        QCOMPARE(overlay.parts.size(), 1U);
        QVERIFY(std::abs(overlay.parts[0].area.value - 50.0) < 1e-6); // two triangles of 25
    }

    void whatItSaysIsTakenOverAndTakenBack() {
        FreshDesk fresh;
        must(fresh.desk.add(domain::toRecord(zone("UMa", domain::ZoneType::auc, storetest::square(kX, kY, 100)))));
        const SiteId id{must(fresh.desk.add(domain::toRecord(storetest::site("Halle", kX + 5, kY + 5)))).ids.at(0)};
        const auto before = must(fresh.desk.rowById(Kind::site, id.value));
        const auto overlay = must(usecase::overlayOf(fresh.desk, before, fresh.job));
        must(usecase::takeOver(fresh.desk, id, overlay.parts.at(0)));
        const auto after = must(fresh.desk.rowById(Kind::site, id.value));
        QCOMPARE(after.value("zone_type"), domain::Value{std::string{"AUc"}});
        must(fresh.desk.undo(fresh.job));
        QVERIFY(must(fresh.desk.rowById(Kind::site, id.value)) == before);
        auto hazard = overlay.parts.at(0);
        hazard.kind = Kind::hazard;
        QVERIFY(outcome(usecase::takeOver(fresh.desk, id, hazard)).startsWith("kind_unknown"));
    }
};

QTEST_GUILESS_MAIN(SiteOverlayTest)
#include "site_overlay_test.moc"
