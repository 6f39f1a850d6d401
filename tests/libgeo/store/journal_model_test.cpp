#include "records.h"

#include <map>
#include <random>

using namespace geo;
using namespace geo::storetest;
using domain::Action;
using domain::Kind;

namespace {

// Sites and parcels by number: what the tables must hold.
using Rows = std::map<std::pair<Kind, std::int64_t>, domain::Record>;

Rows rowsOf(const store::Workspace& w) {
    Rows rows;
    for (const Kind kind : {Kind::site, Kind::space, Kind::parcel})
        for (auto& record : must(w.records(kind))) rows.emplace(std::pair{kind, record.id}, std::move(record));
    return rows;
}

// The journal as it is meant: a list of states and a place in it.
class Model {
public:
    void did(Rows rows) {
        m_states.resize(m_now + 1);
        m_states.push_back(std::move(rows));
        ++m_now;
    }
    bool undo() { return m_now > 0 && m_now-- > 0; }
    bool redo() { return m_now + 1 < m_states.size() && ++m_now > 0; }
    [[nodiscard]] const Rows& rows() const { return m_states[m_now]; }
    [[nodiscard]] bool canUndo() const { return m_now > 0; }
    [[nodiscard]] bool canRedo() const { return m_now + 1 < m_states.size(); }

private:
    std::vector<Rows> m_states{Rows{}};
    std::size_t m_now = 0;
};

class Player {
public:
    explicit Player(unsigned seed)
        : m_random(seed) {}

    void play(Fresh& fresh, Model& model) {
        store::Workspace& w = fresh.workspace;
        switch (m_random() % 8) {
        case 0:
            commitTo(w, model, {added(domain::toRecord(site(word())))});
            break;
        case 1:
            edit(w, model);
            break;
        case 2:
            remove(w, model);
            break;
        case 3:
            addSpace(w, model);
            break;
        case 4:
            import(w, model);
            break;
        case 5:
        case 6:
            QCOMPARE(outcome(w.undo("t", fresh.job)) == "done", model.undo());
            break;
        default:
            QCOMPARE(outcome(w.redo("t", fresh.job)) == "done", model.redo());
            break;
        }
    }

private:
    std::string word() { return "n" + std::to_string(m_random() % 1000); }

    static void commitTo(store::Workspace& w, Model& model, std::vector<store::RowChange> changes,
                         bool withDependents = false) {
        Rows rows = model.rows();
        const auto report = must(w.commit(step(Action::edit, changes, withDependents)));
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const auto name = std::pair{changes[i].kind, report.ids[i]};
            if (!changes[i].after) {
                rows.erase(name);
                if (name.first == Kind::site)
                    std::erase_if(rows, [&](const auto& row) {
                        return row.first.first == Kind::space &&
                               row.second.value("site_id") == domain::Value{name.second};
                    });
            } else {
                rows[name] = *changes[i].after;
                rows[name].id = report.ids[i];
            }
        }
        if (report.journal.isKept()) model.did(std::move(rows));
    }

    std::optional<domain::Record> any(const Model& model, Kind kind) {
        std::vector<const domain::Record*> found;
        for (const auto& [name, record] : model.rows())
            if (name.first == kind) found.push_back(&record);
        if (found.empty()) return std::nullopt;
        return *found[m_random() % found.size()];
    }

    void edit(store::Workspace& w, Model& model) {
        auto record = any(model, Kind::site);
        if (!record) return;
        record->values[1] = word();
        if (m_random() % 2 == 0) record->values[8] = domain::Value{};
        if (m_random() % 2 == 0)
            record->shapes[0] = geom::PointM{355000.1 + static_cast<double>(m_random() % 100) / 7, 6689000};
        if (m_random() % 3 == 0) record->shapes[1] = square(355000, 6689000, 1 + static_cast<double>(m_random() % 50));
        commitTo(w, model, {changed(*record)});
    }

    void remove(store::Workspace& w, Model& model) {
        const auto record = any(model, m_random() % 2 == 0 ? Kind::site : Kind::parcel);
        if (record) commitTo(w, model, {removed(record->kind, record->id)}, true);
    }

    void addSpace(store::Workspace& w, Model& model) {
        const auto record = any(model, Kind::site);
        if (record) commitTo(w, model, {added(domain::toRecord(space(SiteId{record->id}, word())))});
    }

    // The outcome of an import is told by other tests; here only that what it did is taken back and done again exactly.
    void import(store::Workspace& w, Model& model) {
        const auto mode = static_cast<store::ImportMode>(m_random() % 3);
        importParcels(w, static_cast<int>(m_random() % 30), static_cast<int>(m_random() % 20), mode);
        model.did(rowsOf(w));
    }

    std::mt19937 m_random;
};

} // namespace

// Any sequence of steps, imports, undo and redo leaves the tables as a list of states in memory has them.
class JournalModelTest : public QObject {
    Q_OBJECT
private slots:
    void tablesFollowTheModel_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed) QTest::newRow(std::to_string(seed).c_str()) << seed;
    }
    void tablesFollowTheModel() {
        QFETCH(unsigned, seed);
        Fresh fresh;
        Model model;
        Player player{seed};
        for (int i = 0; i < 120; ++i) {
            player.play(fresh, model);
            if (QTest::currentTestFailed()) return;
            QVERIFY2(rowsOf(fresh.workspace) == model.rows(), std::to_string(i).c_str());
            QCOMPARE(fresh.workspace.canUndo(), model.canUndo());
            QCOMPARE(fresh.workspace.canRedo(), model.canRedo());
            if (i % 40 == 39) {
                fresh.workspace = must(store::Workspace::open(fresh.path));
                const auto report = must(fresh.workspace.check(fresh.job));
                QVERIFY2(report.isSound(), report.isSound() ? "" : std::string{name(report.problems[0].code)}.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(JournalModelTest)
#include "journal_model_test.moc"
