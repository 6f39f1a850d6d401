#include "desk_case.h"

using namespace deskcase;
using domain::Kind;
using usecase::Access;
using usecase::Desk;

namespace {

std::int64_t addSite(Desk& desk, const std::string& name) {
    return must(desk.add(domain::toRecord(storetest::site(name)))).ids.at(0);
}

std::int64_t addSpace(Desk& desk, std::int64_t site, const std::string& name) {
    return must(desk.add(domain::toRecord(storetest::space(SiteId{site}, name)))).ids.at(0);
}

std::int64_t addPlacement(Desk& desk, std::int64_t project, std::int64_t space) {
    domain::Placement placement;
    placement.project = ProjectId{project};
    placement.space = SpaceId{space};
    return must(desk.add(domain::toRecord(placement))).ids.at(0);
}

QString text(const Desk& desk, Kind kind, std::int64_t id, std::string_view field) {
    return QString::fromStdString(domain::toText(must(desk.rowById(kind, id)).value(field)));
}

} // namespace

class DeskTest : public QObject {
    Q_OBJECT

private slots:
    void anEditIsOneStepWithItsAuthor() {
        FreshDesk fresh;
        const std::int64_t id = addSite(fresh.desk, "Halle");
        const auto seen = must(fresh.desk.rowById(Kind::site, id));
        auto after = seen;
        set(after, "name", std::string{"Halle nord"});
        const std::size_t before = steps(fresh.desk);
        const auto report = must(fresh.desk.edit(seen, after));
        QCOMPARE(steps(fresh.desk), before + 1);
        const auto entry = must(fresh.desk.history({})).front();
        QCOMPARE(entry.id, report.journal);
        QCOMPARE(entry.who, std::string{"tester"});
        QCOMPARE(entry.changes.at(0).before, std::string{R"({"name":"Halle"})"});
        QCOMPARE(entry.changes.at(0).after, std::string{R"({"name":"Halle nord"})"});
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(must(fresh.desk.rowById(Kind::site, id)), seen);
        must(fresh.desk.redo(fresh.job));
        QCOMPARE(must(fresh.desk.rowById(Kind::site, id)), after);
    }

    void theSameFieldChangedByAnotherIsAConflict() {
        FreshDesk fresh;
        const std::int64_t id = addSite(fresh.desk, "Halle");
        const auto seen = must(fresh.desk.rowById(Kind::site, id));
        Desk other = fresh.another();
        auto theirs = seen;
        set(theirs, "name", std::string{"La leur"});
        must(other.edit(seen, theirs));
        auto ours = seen;
        set(ours, "name", std::string{"La nôtre"});
        const std::size_t before = steps(fresh.desk);
        QCOMPARE(outcome(fresh.desk.edit(seen, ours)), QString("undo_conflict kind=site key=%1").arg(id));
        QCOMPARE(text(fresh.desk, Kind::site, id, "name"), QString("La leur"));
        QCOMPARE(steps(fresh.desk), before);
    }

    void differentFieldsOfOneRowAreNoConflict() {
        FreshDesk fresh;
        const std::int64_t id = addSite(fresh.desk, "Halle");
        const auto seen = must(fresh.desk.rowById(Kind::site, id));
        Desk other = fresh.another();
        auto theirs = seen;
        set(theirs, "address", std::string{"1 quai"});
        must(other.edit(seen, theirs));
        auto ours = seen;
        set(ours, "name", std::string{"La nôtre"});
        must(fresh.desk.edit(seen, ours));
        QCOMPARE(text(fresh.desk, Kind::site, id, "name"), QString("La nôtre"));
        QCOMPARE(text(fresh.desk, Kind::site, id, "address"), QString("1 quai"));
    }

    void whatBreaksARuleIsNotKept() {
        FreshDesk fresh;
        const std::int64_t id = addSite(fresh.desk, "Halle");
        const auto seen = must(fresh.desk.rowById(Kind::site, id));
        const std::size_t before = steps(fresh.desk);
        auto nameless = seen;
        set(nameless, "name", {});
        QVERIFY(outcome(fresh.desk.edit(seen, nameless)).startsWith("value_required"));
        auto negative = seen;
        set(negative, "land_area_m2", -1.0);
        QVERIFY(outcome(fresh.desk.edit(seen, negative)).startsWith("value_out_of_range"));
        QVERIFY(outcome(fresh.desk.add(domain::emptyRecord(Kind::project))).startsWith("value_required"));
        QVERIFY(outcome(fresh.desk.add(domain::toRecord(storetest::space(SiteId{99}, "Nulle part"))))
                    .startsWith("reference_missing"));
        QCOMPARE(must(fresh.desk.rowById(Kind::site, id)), seen);
        QCOMPARE(steps(fresh.desk), before);
    }

    void anEditWithoutADifferenceIsNoStep() {
        FreshDesk fresh;
        const std::int64_t id = addSite(fresh.desk, "Halle");
        const auto seen = must(fresh.desk.rowById(Kind::site, id));
        const std::size_t before = steps(fresh.desk);
        QCOMPARE(must(fresh.desk.edit(seen, seen)).journal.value, 0);
        QCOMPARE(steps(fresh.desk), before);
    }

    void withASiteGoItsSpacesAndPlacements_data() {
        QTest::addColumn<bool>("alsoASpaceOfIt");
        QTest::addColumn<bool>("spaceFirst");
        QTest::newRow("the site") << false << false;
        QTest::newRow("the site and one of its spaces") << true << false;
        QTest::newRow("a space, then its site") << true << true;
    }
    void withASiteGoItsSpacesAndPlacements() {
        QFETCH(bool, alsoASpaceOfIt);
        QFETCH(bool, spaceFirst);
        FreshDesk fresh;
        const std::int64_t kept = addSite(fresh.desk, "Reste");
        const std::int64_t gone = addSite(fresh.desk, "Part");
        const std::int64_t project = must(fresh.desk.add(domain::toRecord(storetest::project("P")))).ids.at(0);
        const std::int64_t keptSpace = addSpace(fresh.desk, kept, "A");
        const std::int64_t space = addSpace(fresh.desk, gone, "B");
        addSpace(fresh.desk, gone, "C");
        const std::int64_t keptPlacement = addPlacement(fresh.desk, project, keptSpace);
        addPlacement(fresh.desk, project, space);
        const auto before = all(fresh.desk);
        const std::size_t stepsBefore = steps(fresh.desk);
        std::vector<std::pair<Kind, std::int64_t>> rows{{Kind::site, gone}};
        if (alsoASpaceOfIt) rows.insert(spaceFirst ? rows.begin() : rows.end(), {Kind::space, space});
        must(fresh.desk.remove(rows));
        QCOMPARE(steps(fresh.desk), stepsBefore + 1);
        QCOMPARE(all(fresh.desk, Kind::site).size(), 1U);
        QCOMPARE(all(fresh.desk, Kind::space).size(), 1U);
        QCOMPARE(all(fresh.desk, Kind::placement).size(), 1U);
        QCOMPARE(all(fresh.desk, Kind::placement).at(0).id, keptPlacement);
        QCOMPARE(all(fresh.desk, Kind::project).size(), 1U);
        must(fresh.desk.undo(fresh.job));
        QCOMPARE(all(fresh.desk), before);
        must(fresh.desk.redo(fresh.job));
        QCOMPARE(all(fresh.desk, Kind::space).size(), 1U);
        QVERIFY(must(fresh.desk.check(fresh.job)).isSound());
    }

    void removingWhatIsNotThereRemovesNothing() {
        FreshDesk fresh;
        const std::int64_t id = addSite(fresh.desk, "Halle");
        const std::size_t before = steps(fresh.desk);
        QCOMPARE(outcome(fresh.desk.remove({{Kind::site, id}, {Kind::site, 77}})),
                 QString("not_found kind=site key=77"));
        QCOMPARE(must(fresh.desk.count(Kind::site)), 1);
        QCOMPARE(steps(fresh.desk), before);
    }

    void rowsAreCountedBeyondTheLimit() {
        FreshDesk fresh;
        for (int i = 0; i < 7; ++i) addSite(fresh.desk, i % 2 == 0 ? "pair" : "impair");
        const auto found = must(fresh.desk.rows(Kind::site, {"name = 'pair'", 3}, fresh.job));
        QCOMPARE(found.count, 4);
        QCOMPARE(found.rows.size(), 3U);
        QCOMPARE(must(fresh.desk.rows(Kind::site, {"", 0}, fresh.job)).count, 7);
        QVERIFY(outcome(fresh.desk.rows(Kind::site, {"name =", {}}, fresh.job)).startsWith("expression_invalid"));
        QVERIFY(outcome(fresh.desk.rows(Kind::site, {"planet = 1", {}}, fresh.job)).startsWith("attribute_unknown"));
        JobControl stopped;
        stopped.requestCancel();
        QCOMPARE(outcome(fresh.desk.rows(Kind::site, {}, stopped)), QString("cancelled"));
    }

    void theInventoryNamesWhatHasRows() {
        SampleDesk sample{60};
        const auto inventory = must(sample.desk.inventory(sample.job));
        QStringList kinds;
        for (const auto& layer : inventory.layers) {
            kinds << QString::fromStdString(std::string{domain::name(layer.kind)});
            QCOMPARE(layer.count, static_cast<std::int64_t>(all(sample.desk, layer.kind).size()));
        }
        QCOMPARE(kinds, (QStringList{"commune", "qpv", "parcel", "site", "space", "third_place", "project", "placement",
                                     "population", "street", "zone", "hazard", "amenity"}));
        QVERIFY(std::ranges::is_sorted(inventory.datasets, {}, [](const auto& d) { return d.id.value; }));
        QCOMPARE(inventory.datasets.size(), all(sample.desk, Kind::dataset).size());
    }

    void othersAreNoticed() {
        FreshDesk fresh;
        addSite(fresh.desk, "Moi d'abord");
        const auto before = must(fresh.desk.dataVersion());
        addSite(fresh.desk, "Moi");
        QCOMPARE(must(fresh.desk.dataVersion()), before);
        Desk other = fresh.another();
        addSite(other, "Un autre");
        QVERIFY(must(fresh.desk.dataVersion()) != before);
        QCOMPARE(must(fresh.desk.count(Kind::site)), 3);
    }

    void aReadOnlyDeskChangesNothing() {
        FreshDesk fresh;
        const std::int64_t id = addSite(fresh.desk, "Halle");
        Desk reader = fresh.another(Access::readOnly);
        auto record = must(reader.rowById(Kind::site, id));
        const auto seen = record;
        set(record, "name", std::string{"Non"});
        QVERIFY(outcome(reader.edit(seen, record)).startsWith("workspace_read_only"));
        QVERIFY(outcome(reader.remove({{Kind::site, id}})).startsWith("workspace_read_only"));
        QVERIFY(outcome(reader.undo(fresh.job)).startsWith("workspace_read_only"));
        QCOMPARE(must(reader.rowById(Kind::site, id)), seen);
    }
};

QTEST_GUILESS_MAIN(DeskTest)
#include "desk_test.moc"
