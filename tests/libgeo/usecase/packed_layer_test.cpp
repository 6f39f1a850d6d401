#include "usecase/packed_layer.h"

#include "carto/style.h"
#include "desk_case.h"
#include "geom/text.h"
#include "store/detail/connection.h"
#include "usecase/read_map.h"

#include <QScopeGuard>

#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

using namespace deskcase;
using carto::LayerData;
using carto::LayerId;
using carto::LayerState;
using domain::Kind;

namespace {

const LayerState kParcels{LayerId::parcel};

std::vector<std::string> textsOf(const LayerData& layer) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        const carto::Feature row = layer.feature(i);
        texts.push_back(fmt::format("{} {} {} {} {} {}", row.id, row.label, row.sublabel, row.category, row.number,
                                    geom::toWkt(row.geometry)));
    }
    std::ranges::sort(texts);
    return texts;
}

std::shared_ptr<const LayerData> packed(const usecase::Desk& desk, const LayerState& state = kParcels) {
    JobControl job;
    return must(usecase::readPackedLayer(desk, state, nullptr, job));
}

int pack(usecase::Desk& desk) {
    JobControl job;
    return must(usecase::packLayers(desk, {}, job));
}

void runPast(const usecase::Desk& desk, std::string_view sql) {
    must(must(store::detail::Connection::open(desk.info().path, store::detail::Access::readWrite)).run(sql));
}

// What is packed is what the rows say.
bool holds(const usecase::Desk& desk, const LayerState& state = kParcels) {
    JobControl job;
    const auto bytes = packed(desk, state);
    return bytes && textsOf(*bytes) == textsOf(*must(usecase::readLayer(desk, state, {}, job)));
}

} // namespace

class PackedLayerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_sample.emplace(5'100);
        QVERIFY(!packed(m_sample->desk));
        QVERIFY(pack(m_sample->desk) >= 1);
        QCOMPARE(pack(m_sample->desk), 0); // they hold
    }

    void itIsWhatTheRowsSay() {
        int compared = 0;
        for (const carto::LayerInfo& info : carto::allLayers()) {
            const LayerState state{info.id};
            const bool isMany = must(m_sample->desk.count(info.kind)) >= usecase::kRowsWorthPacking;
            QCOMPARE(packed(m_sample->desk, state) != nullptr, isMany && !info.siteKind);
            if (!isMany || info.siteKind) continue;
            QVERIFY(holds(m_sample->desk, state));
            ++compared;
        }
        QVERIFY(compared >= 1);
        const auto parcels = packed(m_sample->desk);
        QCOMPARE(parcels->total(), 5'100);
        QVERIFY(parcels->covered().isEmpty());
        QCOMPARE(must(usecase::readPackedLayer(m_sample->desk, kParcels, parcels, m_sample->job)), parcels);
    }

    void itHasTheCellsOfItsRows() {
        const auto parcels = packed(m_sample->desk);
        QVERIFY(parcels->cells() != nullptr);
        const auto rows = must(usecase::readLayer(m_sample->desk, kParcels, {}, m_sample->job));
        QVERIFY(rows->cells() == nullptr);
        const carto::RowCells made = must(carto::makeRowCells(*rows, m_sample->job));
        QCOMPARE(parcels->cells()->apart, made.apart);
        QCOMPARE(parcels->cells()->levels.size(), made.levels.size());
        for (std::size_t i = 0; i < made.levels.size(); ++i)
            QVERIFY(parcels->cells()->levels[i].isLike(made.levels[i]));
    }

    // A file that was packed before there were cells, or whose cells are damaged.
    void withoutCellsTheyAreMadeInTheBackground_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("older file") << "DELETE FROM packed_layer WHERE layer = 'parcel/cells'; "
                                       "DELETE FROM packed_chunk WHERE layer = 'parcel/cells'";
        QTest::newRow("older form") << "UPDATE packed_layer SET version = 0 WHERE layer = 'parcel/cells'";
        QTest::newRow("other rows") << "UPDATE packed_layer SET row_count = 17 WHERE layer = 'parcel/cells'";
        QTest::newRow("a byte") << "UPDATE packed_chunk SET content = substr(content, 1, 30) || x'00' || "
                                   "substr(content, 32) WHERE layer = 'parcel/cells' AND position = 1";
        QTest::newRow("missing") << "DELETE FROM packed_chunk WHERE layer = 'parcel/cells' AND position = 0";
    }
    void withoutCellsTheyAreMadeInTheBackground() {
        QFETCH(QString, sql);
        SampleDesk own{5'100};
        pack(own.desk);
        runPast(own.desk, sql.toStdString());
        const auto without = packed(own.desk);
        QVERIFY(without);
        QVERIFY(without->cells() == nullptr);
        QVERIFY(pack(own.desk) >= 1);
        const auto with = must(usecase::readPackedLayer(own.desk, kParcels, without, own.job));
        QVERIFY(with->cells() != nullptr); // what is held without is not held on to
        QCOMPARE(must(usecase::readPackedLayer(own.desk, kParcels, with, own.job)), with);
    }

    void anotherStyleLeavesTheCells() {
        SampleDesk own{5'100};
        pack(own.desk);
        LayerState state = kParcels;
        carto::LayerStyle style = carto::defaultStyleOf(LayerId::parcel);
        style.classes = {.by = carto::ClassedBy::category, .field = "section"};
        state.style = std::make_shared<const carto::LayerStyle>(style);
        must(usecase::packLayers(own.desk, std::span{&state, 1}, own.job));
        QVERIFY(packed(own.desk, state)->cells() != nullptr);
    }

    void checkComparesWithTheRows_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("faults");
        QTest::newRow("sound") << "" << 0;
        // As it would be if a change of the rows had gone unnoticed.
        QTest::newRow("other rows") << "UPDATE packed_layer SET row_count = row_count - 1 WHERE layer = 'parcel'" << 1;
        QTest::newRow("a byte") << "UPDATE packed_chunk SET content = substr(content, 1, 100) || x'00' || "
                                   "substr(content, 102) WHERE layer = 'parcel' AND position = 1"
                                << 1;
        QTest::newRow("cells of other rows")
            << "UPDATE packed_chunk SET content = (SELECT content FROM packed_chunk WHERE layer = 'parcel/cells' AND "
               "position = 2), checksum = (SELECT checksum FROM packed_chunk WHERE layer = 'parcel/cells' AND position "
               "= 2) WHERE layer = 'parcel/cells' AND position = 1"
            << 1;
        QTest::newRow("chunks in another order")
            << "UPDATE packed_chunk SET position = position + 1000 WHERE layer = 'parcel' AND position = 0" << 1;
    }
    void checkComparesWithTheRows() {
        QFETCH(QString, sql);
        QFETCH(int, faults);
        SampleDesk own{5'100};
        pack(own.desk);
        if (!sql.isEmpty()) runPast(own.desk, sql.toStdString());
        const auto found = must(usecase::checkPackedLayers(own.desk, {}, own.job));
        QCOMPARE(static_cast<int>(found.size()), faults);
        if (faults == 0) return;
        QCOMPARE(found.front(), LayerId::parcel);
        QVERIFY(must(own.desk.check(own.job)).isSound()); // no error of data
        QVERIFY(must(usecase::packAnew(own.desk, {}, found, own.job)) >= 1);
        QVERIFY(must(usecase::checkPackedLayers(own.desk, {}, own.job)).empty());
        QVERIFY(holds(own.desk));
    }

    void aFilterOrAnotherStyleIsReadFromTheRows() {
        LayerState state = kParcels;
        state.filter = "contenance_m2 > 600";
        QVERIFY(!packed(m_sample->desk, state));
        state.filter.clear();
        carto::LayerStyle style = carto::defaultStyleOf(LayerId::parcel);
        style.classes = {.by = carto::ClassedBy::category, .field = "section"};
        state.style = std::make_shared<const carto::LayerStyle>(style);
        QVERIFY(!packed(m_sample->desk, state));
        SampleDesk own{5'100};
        must(usecase::packLayers(own.desk, std::span{&state, 1}, own.job));
        QVERIFY(holds(own.desk, state));
        QVERIFY(!packed(own.desk));
    }

    void everyChangeOfTheRowsEndsIt_data() {
        QTest::addColumn<QString>("change");
        for (const char* change :
             {"edit", "undo", "redo", "other connection", "other program", "other program removes"})
            QTest::newRow(change) << change;
    }
    void everyChangeOfTheRowsEndsIt() {
        QFETCH(QString, change);
        SampleDesk own{5'100};
        const auto edit = [](usecase::Desk& desk) {
            auto row = must(desk.rowById(Kind::parcel, 7));
            const auto seen = row;
            set(row, "section", domain::Value{std::string{"ZZ"}});
            must(desk.edit(seen, row));
        };
        if (change == "undo" || change == "redo") edit(own.desk);
        if (change == "redo") must(own.desk.undo(own.job));
        QVERIFY(pack(own.desk) >= 1);
        QVERIFY(packed(own.desk));
        if (change == "edit") edit(own.desk);
        if (change == "undo") must(own.desk.undo(own.job));
        if (change == "redo") must(own.desk.redo(own.job));
        if (change == "other connection") {
            auto other = must(usecase::Desk::open(own.desk.info().path, usecase::Access::readWrite, "other", own.job));
            edit(other);
        }
        if (change == "other program") runPast(own.desk, "UPDATE parcel SET section = 'YY' WHERE id = 9");
        if (change == "other program removes") runPast(own.desk, "DELETE FROM parcel WHERE id = 9");
        QVERIFY(!packed(own.desk));
        QCOMPARE(pack(own.desk), 1);
        QVERIFY(holds(own.desk));
    }

    void anEditOfAnotherKindLeavesIt() {
        SampleDesk own{5'100};
        pack(own.desk);
        auto site = all(own.desk, Kind::site).front();
        const auto seen = site;
        set(site, "name", domain::Value{std::string{"Autre"}});
        must(own.desk.edit(seen, site));
        QVERIFY(packed(own.desk));
        QVERIFY(must(own.desk.check(own.job)).isSound());
    }

    void whatIsDamagedIsMadeAnew_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a byte") << "UPDATE packed_chunk SET content = substr(content, 1, 100) || x'00' || "
                                   "substr(content, 102) WHERE layer = 'parcel' AND position = 1";
        QTest::newRow("cut") << "UPDATE packed_chunk SET content = substr(content, 1, 1000) WHERE layer = 'parcel'";
        QTest::newRow("missing") << "DELETE FROM packed_chunk WHERE layer = 'parcel' AND position = 1";
        QTest::newRow("too many") << "INSERT INTO packed_chunk (layer, position, checksum, content) "
                                     "VALUES ('parcel', 99, 0, x'00')";
        QTest::newRow("older form") << "UPDATE packed_layer SET version = 0 WHERE layer = 'parcel'";
        QTest::newRow("sizes")
            << "UPDATE packed_layer SET row_count = -1, point_count = 9000000000000, chunk_count = -3 "
               "WHERE layer = 'parcel'";
        QTest::newRow("gone") << "DELETE FROM packed_layer";
    }
    void whatIsDamagedIsMadeAnew() {
        QFETCH(QString, sql);
        SampleDesk own{5'100};
        pack(own.desk);
        QVERIFY(packed(own.desk));
        runPast(own.desk, sql.toStdString());
        QVERIFY(!packed(own.desk));
        QVERIFY(pack(own.desk) >= 1);
        QVERIFY(holds(own.desk));
    }

    void aReadOnlyWorkspaceIsLeftAlone() {
        SampleDesk own{5'100};
        auto reader = must(usecase::Desk::open(own.desk.info().path, usecase::Access::readOnly, "reader", own.job));
        QCOMPARE(pack(reader), 0);
        QVERIFY(!packed(reader));
        QVERIFY(pack(own.desk) >= 1);
        QVERIFY(packed(reader));
    }

    void itCanBeStopped() {
        JobControl stopped;
        stopped.requestCancel();
        QCOMPARE(outcome(usecase::readPackedLayer(m_sample->desk, kParcels, nullptr, stopped)), QString("cancelled"));
        SampleDesk own{5'100};
        QCOMPARE(outcome(usecase::packLayers(own.desk, {}, stopped)), QString("cancelled"));
        QVERIFY(!packed(own.desk));
    }

    void killedWhilePacking() {
        SampleDesk own{5'100};
        std::mt19937 random{20261122};
        for (int round = 0; round < 8; ++round) {
            const pid_t child = fork();
            if (child == 0)
                for (JobControl job;;) {
                    auto desk =
                        must(usecase::Desk::open(own.desk.info().path, usecase::Access::readWrite, "child", job));
                    runPast(desk, "DELETE FROM packed_layer");
                    (void)usecase::packLayers(desk, {}, job);
                }
            usleep(static_cast<useconds_t>(30'000 + random() % 300'000));
            kill(child, SIGKILL);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY2(WIFSIGNALED(status), "the child was to be killed at work");
            QVERIFY(!packed(own.desk) || holds(own.desk));
        }
        QVERIFY(must(own.desk.check(own.job)).isSound());
        pack(own.desk);
        QVERIFY(holds(own.desk));
    }

    void aFullDisk() {
        SampleDesk own{5'100};
        QTemporaryDir folder;
        const std::string inside = (folder.path() + "/small").toStdString();
        std::filesystem::create_directory(inside);
        const auto path = std::filesystem::path{inside} / "w.entente";
        const auto size = std::filesystem::file_size(own.desk.info().path) + 150'000;
        if (mount("tmpfs", inside.c_str(), "tmpfs", 0, fmt::format("size={}", size).c_str()) != 0)
            QSKIP("may not mount a small disk here");
        const auto back = qScopeGuard([&] { umount2(inside.c_str(), MNT_DETACH); });
        std::filesystem::copy_file(own.desk.info().path, path);
        auto desk = must(usecase::Desk::open(path, usecase::Access::readWrite, "tester", own.job));
        QCOMPARE(outcome(usecase::packLayers(desk, {}, own.job)), QString("disk_full"));
        QVERIFY(!packed(desk));
        QVERIFY(must(desk.check(own.job)).isSound());
    }

private:
    std::optional<SampleDesk> m_sample;
};

QTEST_GUILESS_MAIN(PackedLayerTest)
#include "packed_layer_test.moc"
